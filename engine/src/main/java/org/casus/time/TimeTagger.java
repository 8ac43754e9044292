package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Sentence;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Span;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and the days that they stand for. Patterns and words come from {@code
 * lexicons/time}; the longest match at a place wins, the earlier line of the file where two are
 * equally long. Relative expressions are resolved against the publication date, weekdays and months
 * without a year to the nearest that is past, or ahead where the governing verb is in the future.
 * Immutable and thread-safe.
 */
public final class TimeTagger {
  private final List<Rule> rules;
  private final WordTable words;
  private final Slots slots;

  private TimeTagger(List<Rule> rules, WordTable words, Slots slots) {
    this.rules = rules;
    this.words = words;
    this.slots = slots;
  }

  private record Rule(String id, Meaning meaning, TimePattern pattern) {}

  /**
   * What was found in a sentence.
   *
   * @param mentions in text order, never overlapping
   * @param diagnostics dates that do not exist or can be read in two ways
   */
  public record Times(List<TimeMention> mentions, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public Times {
      mentions = List.copyOf(mentions);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Reads {@code time/words.tsv}, {@code time/expressions.tsv} and {@code text/numbers.tsv}. */
  public static TimeTagger load(LexiconFiles files) {
    WordTable words = WordTable.load(files, "time/words.tsv");
    Slots slots = new Slots(words, Numbers.load(files));
    List<Rule> rules = new ArrayList<>();
    for (Tsv.Row row : Tsv.rows(files, "time/expressions.tsv")) {
      Meaning meaning;
      try {
        meaning = Meaning.valueOf(row.need("meaning"));
      } catch (IllegalArgumentException e) {
        throw row.bad(
            "no meaning " + row.text("meaning") + "; known: " + List.of(Meaning.values()));
      }
      TimePattern pattern = TimePattern.parse(row, row.need("pattern"), slots);
      rules.add(new Rule(row.need("id"), meaning, pattern));
    }
    return new TimeTagger(List.copyOf(rules), words, slots);
  }

  /**
   * Finds all time expressions of a sentence.
   *
   * @param reportId used in diagnostics only
   * @param published publication date; without it only absolute dates get a range
   */
  public Times find(String reportId, Sentence sentence, @Nullable LocalDate published) {
    List<Piece> pieces = Piece.of(sentence);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      Found here = at(sentence, pieces, i, published);
      if (here != null) {
        found.add(here);
      }
      i = here == null ? i + 1 : here.to();
    }
    List<TimeMention> mentions = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Found one : Ranges.join(Years.share(found), pieces)) {
      TimeMention mention = mention(pieces, one);
      mentions.add(mention);
      DiagnosticCode problem = one.reading().problem();
      if (problem != null) {
        diagnostics.add(diagnostic(reportId, problem, mention));
      }
    }
    return new Times(mentions, diagnostics);
  }

  /**
   * An expression in a sentence.
   *
   * @param from index of the first piece
   * @param to index after the last piece
   * @param meaning its kind
   * @param captures words caught
   * @param frame what it was read against
   * @param reading what it means
   */
  record Found(
      int from, int to, Meaning meaning, Captures captures, Frame frame, Reading reading) {}

  private @Nullable Found at(
      Sentence sentence, List<Piece> pieces, int from, @Nullable LocalDate published) {
    Found best = null;
    for (Rule rule : rules) {
      TimePattern.Match match = rule.pattern().at(slots, sentence, pieces, from);
      if (match == null
          || (best != null && match.end() <= best.to())
          || Guards.refuse(rule.meaning(), match, sentence, pieces, from, words)) {
        continue;
      }
      Frame frame = frame(sentence, pieces, from, match.end(), published);
      Reading reading = rule.meaning().read(match.captures(), frame);
      best = new Found(from, match.end(), rule.meaning(), match.captures(), frame, reading);
    }
    return best;
  }

  private Frame frame(
      Sentence sentence, List<Piece> pieces, int from, int to, @Nullable LocalDate published) {
    Direction direction =
        Direction.at(sentence, pieces.get(from).token(), pieces.get(to - 1).token(), words);
    Frame frame = new Frame(published, direction);
    String before = from == 0 ? "" : pieces.get(from - 1).lower();
    if (TimePreposition.of(before) == TimePreposition.SINCE) {
      return frame.back();
    }
    return words.has("LIMIT", before) ? frame.ahead(true) : frame;
  }

  private static TimeMention mention(List<Piece> pieces, Found found) {
    Piece first = pieces.get(found.from());
    Piece last = pieces.get(found.to() - 1);
    Span span = first.span().union(last.span());
    Reading reading = found.reading();
    DateRange range = reading.range();
    if (range != null && TimePreposition.of(before(pieces, found)) == TimePreposition.SINCE) {
      range = new DateRange(range.start(), null, Granularity.OPEN);
    }
    return new TimeMention(span, text(pieces, found), reading.value(), range);
  }

  private static String before(List<Piece> pieces, Found found) {
    return found.from() == 0 ? "" : pieces.get(found.from() - 1).lower();
  }

  /** The words as written, gaps of any width as one blank. */
  private static String text(List<Piece> pieces, Found found) {
    StringBuilder text = new StringBuilder();
    for (int i = found.from(); i < found.to(); i++) {
      boolean gap =
          i > found.from() && pieces.get(i - 1).span().end() < pieces.get(i).span().start();
      text.append(gap ? " " : "").append(pieces.get(i).text());
    }
    return text.toString();
  }

  private static Diagnostic diagnostic(
      String reportId, DiagnosticCode problem, TimeMention mention) {
    String message =
        problem == DiagnosticCode.AMBIGUOUS_DATE
            ? "day and month of \"" + mention.text() + "\" could be swapped; no date is taken"
            : "the calendar has no \"" + mention.text() + "\"";
    return new Diagnostic(problem, new Diagnostic.InReport(reportId, mention.span()), message);
  }
}
