package org.casus.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.casus.app.run.Gate;

/** The program with captured streams. */
final class Casus {
  final FakeParts parts;
  private final Parts used;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Console.Terminal terminal = Console.Terminal.NONE;
  private OutputStream target = out;
  private byte[] in = new byte[0];

  /** With small parts that load no models. */
  Casus() {
    this.parts = new FakeParts();
    this.used = parts;
  }

  /** With parts of one's own. */
  Casus(Parts parts) {
    this.parts = new FakeParts();
    this.used = parts;
  }

  Casus on(Console.Terminal terminal) {
    this.terminal = terminal;
    return this;
  }

  Casus writingTo(OutputStream target) {
    this.target = target;
    return this;
  }

  Casus reading(String text) {
    in = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Runs a command line; the exit code. */
  int run(String... args) {
    out.reset();
    err.reset();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(in), target, errors, terminal, new Gate());
    return Main.run(console, used, args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
