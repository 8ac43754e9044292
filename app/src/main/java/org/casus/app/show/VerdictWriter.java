package org.casus.app.show;

import java.io.IOException;
import java.util.Locale;
import org.casus.app.run.LexiconVerifier.Check;
import org.casus.app.run.LexiconVerifier.Result;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * How lexicon entries fared: a line for each, the failing sentences below it, counts at the end.
 */
public final class VerdictWriter {
  private static final int INDENT = 6;

  private final Page page;
  private final boolean onlyFailures;
  private final boolean allSentences;
  private int entries;
  private int sentences;
  private int failures;

  /**
   * Writes to a page.
   *
   * @param onlyFailures whether entries that hold are left out
   * @param allSentences whether sentences that hold are shown as well
   */
  public VerdictWriter(Page page, boolean onlyFailures, boolean allSentences) {
    this.page = page;
    this.onlyFailures = onlyFailures;
    this.allSentences = allSentences;
  }

  /** Sentences that failed so far. */
  public int failures() {
    return failures;
  }

  /** One entry. */
  public void entry(Result result) throws IOException {
    entries++;
    sentences += result.checks().size();
    if (onlyFailures && result.holds()) {
      return;
    }
    page.paragraph(
        mark(result.holds()),
        new AttributedStringBuilder()
            .append(Lines.plain(result.entry()), Styles.HEAD)
            .append("  ")
            .append(Lines.plain(result.file()) + ", " + count(result.checks().size(), "sentence"))
            .toAttributedString(),
        INDENT);
    for (Check check : result.checks()) {
      check(check);
    }
  }

  private void check(Check check) throws IOException {
    if (check.problem() != null) {
      failures++;
    } else if (!allSentences) {
      return;
    }
    String sentence = check.kind() + ": " + check.sentence();
    page.paragraph(Styles.plain(Lines.plain(sentence)), INDENT);
    if (check.problem() != null) {
      page.paragraph(Styles.of(Styles.TRIGGER, Lines.plain(check.problem())), INDENT + 2);
    }
  }

  private static AttributedString mark(boolean holds) {
    return holds ? Styles.of(Styles.PLACE, "ok    ") : Styles.of(Styles.TRIGGER, "FAIL  ");
  }

  /** The counts. */
  public void end() throws IOException {
    page.paragraph(
        Styles.plain(
            String.format(
                Locale.ROOT,
                "%s, %s, %s",
                entries == 1 ? "1 entry" : entries + " entries",
                count(sentences, "sentence"),
                failures == 0 ? "all hold" : count(failures, "failure"))),
        0);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
