package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus lexicon}. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = "Work on lexicons, the knowledge that Casus codes by.",
    footer = {"  casus lexicon verify", "  casus lexicon verify my-codebook/"})
final class LexiconCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Only reached without a subcommand. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
