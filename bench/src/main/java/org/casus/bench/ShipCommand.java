package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the model that ships, as it was measured. */
@Command(
    name = "ship",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Train the learned judge that ships with Casus, by the recipe that the suite measures.",
      "Its card takes the scores and temperatures of the suite's last record."
    })
final class ShipCommand implements Callable<Integer> {
  private final Path home;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model; must not exist yet.")
  private @Nullable Path out;

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      defaultValue = "plv",
      description = "The suite with the pairs; ${DEFAULT-VALUE} if left out.")
  private String name = "plv";

  @Mixin private DataOptions data = new DataOptions();

  @Spec private @Nullable CommandSpec spec;

  ShipCommand(Path home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Path folder = Objects.requireNonNull(out);
    Path shared = data.shared(home);
    Suite suite =
        Suite.load(home.resolve("bench/suites")).stream()
            .filter(s -> s.name().equals(name) && s.data().kind() == Suite.Kind.PAIRS)
            .findFirst()
            .orElseThrow(() -> wrong(command, "no suite of pairs " + name));
    if (shared == null || !suite.isThere(shared)) {
      throw wrong(command, "no data; see --shared");
    }
    if (Files.exists(folder)) {
      throw wrong(command, "--out: " + folder + " exists already");
    }
    PairBench bench = new PairBench(suite, shared, home, err::println);
    History.Entry measured = data.history(home).last(name);
    if (measured == null || !measured.coder().equals(bench.provenance().coder())) {
      throw wrong(
          command,
          "the last recorded scores of %s are not of this recipe and data; run 'casus bench %s --record'"
              .formatted(name, name));
    }
    bench.ship(measured, folder);
    err.println("wrote " + folder);
    return 0;
  }

  private static ParameterException wrong(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
