package org.casus.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import org.casus.app.run.Gate;
import org.casus.app.show.Lines;
import org.casus.lexicon.LexiconException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong; a stack trace only with {@code --verbose}. */
final class Complaints {
  private final PrintStream err;

  Complaints(PrintStream err) {
    this.err = err;
  }

  /** A command line that makes no sense. */
  int usage(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        "casus: " + Lines.plain(decapitalised(message(e))) + " (see " + command + " --help)");
    return Main.USAGE;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine command = e.getCommandLine();
      if (unmatched.isUnknownOption()) {
        String option = word.replaceFirst("=.*", "");
        return "unknown option " + option + meant(option, command.getCommandSpec().optionsMap());
      }
      return command.getSubcommands().isEmpty()
          ? "unexpected argument " + word
          : "unknown command " + word + meant(word, command.getSubcommands());
    }
    return String.valueOf(e.getMessage());
  }

  private static String meant(String word, Map<String, ?> names) {
    return NearestName.find(word, names.keySet())
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  private static String decapitalised(String message) {
    boolean word = message.length() > 1 && Character.isLowerCase(message.charAt(1));
    return word ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
  }

  /** Something that a command could not handle. */
  int failure(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof Gate.ShutException) {
      return Main.ERRORS;
    }
    err.println("casus: " + Lines.plain(what(e)));
    if (verbose(parsed)) {
      e.printStackTrace(err);
    }
    return Main.ERRORS;
  }

  private static boolean verbose(ParseResult parsed) {
    return parsed.hasMatchedOption("--verbose")
        || (parsed.hasSubcommand() && verbose(parsed.subcommand()));
  }

  private static String what(Throwable e) {
    if (e instanceof LexiconException) {
      return "unusable lexicon: " + e.getMessage();
    }
    if (e instanceof UncheckedIOException && e.getCause() != null) {
      return what(e.getCause());
    }
    if (e instanceof NoSuchFileException) {
      return "no such file: " + e.getMessage();
    }
    if (e instanceof IOException) {
      return String.valueOf(e.getMessage());
    }
    return "internal error: " + e + " (--verbose prints where)";
  }
}
