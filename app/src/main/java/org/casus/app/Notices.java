package org.casus.app;

import org.casus.app.run.Tally;
import org.casus.app.show.StatusLine;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode.Severity;

/** Counts what is noticed and tells as much of it as the user wants. */
final class Notices {
  private static final int BAR = 20;

  /** Warnings of one kind that are shown; thousands of them would bury the rest. */
  private static final int MOST_ALIKE = 20;

  private final StatusLine status;
  private final ScreenOptions screen;
  private final Tally tally;

  Notices(StatusLine status, ScreenOptions screen, Tally tally) {
    this.status = status;
    this.screen = screen;
    this.tally = tally;
  }

  void tell(Diagnostic diagnostic) {
    int sofar = tally.add(diagnostic);
    Severity severity = diagnostic.code().severity();
    if (screen.verbose() || severity == Severity.ERROR) {
      status.println(diagnostic.display());
    } else if (severity == Severity.WARNING && !screen.quiet()) {
      if (sofar <= MOST_ALIKE) {
        status.println(diagnostic.display());
      } else if (sofar == MOST_ALIKE + 1) {
        status.println(
            "casus: more of " + diagnostic.code().id() + " is only counted; --verbose shows all");
      }
    }
  }

  /** How far a run is, with a blank behind it; empty where that is not known. */
  static String bar(double fraction) {
    if (Double.isNaN(fraction)) {
      return "";
    }
    int done = (int) Math.round(Math.min(1, Math.max(0, fraction)) * BAR);
    return "[" + "█".repeat(done) + "░".repeat(BAR - done) + "] ";
  }
}
