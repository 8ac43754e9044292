package org.casus.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.app.show.StatusLine;
import org.casus.app.show.VerdictWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus lexicon verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%nInput:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Run the sentences that lexicon entries carry.",
      "",
      "Every example must be coded as it is marked, every near miss must be left alone. Exit code 1"
          + " if one fails."
    },
    footer = {
      "  casus lexicon verify                        the built-in lexicons",
      "  casus lexicon verify my-codebook/events/ASSAULT.yaml",
      "  casus lexicon verify my-codebook/ --quiet   only what fails"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;
  private final Parts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR|FILE",
      description = "Lexicon directories or files; the built-in ones if none is named.")
  private List<Path> paths = List.of();

  @Mixin private ScreenOptions screen = new ScreenOptions();

  VerifyCommand(Console console, Parts parts) {
    this.console = console;
    this.parts = parts;
  }

  @Override
  public Integer call() throws IOException {
    screen.check();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no " + path);
      }
    }
    StatusLine status = screen.status(console);
    Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    VerdictWriter verdicts =
        new VerdictWriter(
            screen.page(out, console.terminal().out(), console.terminal()),
            screen.quiet(),
            screen.verbose());
    status.show("casus: reading the language models …");
    try {
      parts
          .verifier()
          .verify(
              paths,
              result -> {
                status.erase();
                write(() -> verdicts.entry(result), out);
              });
      write(verdicts::end, out);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof OutputException broken && broken.isBrokenPipe()) {
        return verdicts.failures() > 0 ? Main.ERRORS : Main.OK;
      }
      throw e;
    } finally {
      status.erase();
    }
    return verdicts.failures() > 0 ? Main.ERRORS : Main.OK;
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing, Writer out) {
    try {
      writing.write();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(new OutputException(null, e));
    }
  }
}
