package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(
    name = "casus",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description =
        "Reads news reports and codes them: who did what to whom, when, where, according to whom, and"
            + " whether it really happened.",
    footer = {
      "  casus code report.txt --date 2024-03-05",
      "  casus code reports/ --format jsonl --out events.jsonl",
      "  casus explain report.txt --sentence 3",
      "  casus classify pairs.jsonl > types.jsonl",
      "  casus code --help",
      "",
      "Data goes to standard output, all else to standard error. Exit code 0; 1 if errors in the data"
          + " were reported; 2 for wrong usage."
    })
final class CasusCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Only reached without a subcommand. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Version of the program and of the virtual machine. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CasusCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "casus " + (version == null ? "(development)" : version),
        "Java "
            + System.getProperty("java.version")
            + " ("
            + System.getProperty("java.vendor")
            + ")"
      };
    }
  }
}
