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
 * equally long. Relative expressions are resolved against the publication date or, where they say
 * so, against the dates that the report has told before; weekdays and months without a year to the
 * nearest that is past, or ahead where the governing verb is in the future. Immutable and
 * thread-safe.
 */
public final class TimeTagger {
  private final RuleIndex rules;
  private final WordTable words;
  private final Slots slots;

  private TimeTagger(RuleIndex rules, WordTable words, Slots slots) {
    this.rules = rules;
    this.words = words;
    this.slots = slots;
  }

  /**
   * A line of {@code time/expressions.tsv}.
   *
   * @param line its number, for the choice between equally long matches
   */
  record Rule(int line, Meaning meaning, TimePattern pattern) {}

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
    WordTable words = WordTable.load(files, "time/words.tsv", "time/feasts.tsv");
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
      rules.add(new Rule(row.line(), meaning, pattern));
    }
    return new TimeTagger(RuleIndex.of(rules, slots), words, slots);
  }

  /**
   * Finds all time expressions of a report.
   *
   * @param reportId used in diagnostics only
   * @param published publication date; without it only absolute dates get a range
   * @return one answer for each sentence
   */
  public List<Times> find(
      String reportId, List<Sentence> sentences, @Nullable LocalDate published) {
    List<Times> all = new ArrayList<>(sentences.size());
    Narrative narrative = Narrative.NONE;
    for (Sentence sentence : sentences) {
      SentenceTimes here = new SentenceTimes(sentence, published, narrative);
      all.add(here.times(reportId));
      narrative = here.narrative.nextSentence();
    }
    return all;
  }

  /** As the other method, for a sentence that stands alone. */
  public Times find(String reportId, Sentence sentence, @Nullable LocalDate published) {
    return find(reportId, List.of(sentence), published).get(0);
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
  record Found(int from, int to, Meaning meaning, Captures captures, Frame frame, Reading reading) {
    Found with(Reading other) {
      return new Found(from, to, meaning, captures, frame, other);
    }
  }

  /** The work on one sentence; confined to one call. */
  private final class SentenceTimes {
    private final Sentence sentence;
    private final @Nullable LocalDate published;
    private final List<Piece> pieces;
    private Narrative narrative;

    SentenceTimes(Sentence sentence, @Nullable LocalDate published, Narrative narrative) {
      this.sentence = sentence;
      this.published = published;
      this.narrative = narrative;
      this.pieces = Piece.of(sentence);
    }

    Times times(String reportId) {
      List<Found> found = new ArrayList<>();
      for (int i = 0; i < pieces.size(); ) {
        Found here = at(i);
        if (here != null) {
          found.add(here);
          narrative = narrative.with(here.meaning(), here.reading());
        }
        i = here == null ? i + 1 : here.to();
      }
      if (found.isEmpty()) {
        return new Times(List.of(), List.of());
      }
      List<TimeMention> mentions = new ArrayList<>();
      List<Diagnostic> diagnostics = new ArrayList<>();
      for (Found one : Ranges.tie(Clocks.join(Years.share(found), pieces), pieces)) {
        TimeMention mention = mention(one);
        mentions.add(mention);
        DiagnosticCode problem = one.reading().problem();
        if (problem != null) {
          diagnostics.add(diagnostic(reportId, problem, mention));
        }
      }
      return new Times(mentions, diagnostics);
    }

    private @Nullable Found at(int from) {
      Rule best = null;
      TimePattern.Match match = null;
      for (Rule rule : rules.at(pieces.get(from))) {
        TimePattern.Match here = rule.pattern().at(slots, sentence, pieces, from);
        boolean better =
            here != null
                && (best == null
                    || match == null
                    || here.end() > match.end()
                    || here.end() == match.end() && rule.line() < best.line());
        if (here != null
            && better
            && !Guards.refuse(rule.meaning(), here, sentence, pieces, from, words)) {
          best = rule;
          match = here;
        }
      }
      if (best == null || match == null) {
        return null;
      }
      Frame frame = frame(from, match.end());
      Reading reading = best.meaning().read(match.captures(), frame);
      return new Found(from, match.end(), best.meaning(), match.captures(), frame, reading);
    }

    private Frame frame(int from, int to) {
      Direction direction =
          Direction.at(sentence, pieces.get(from).token(), pieces.get(to - 1).token(), words);
      Frame frame = new Frame(published, direction, narrative);
      String before = before(from);
      if (TimePreposition.of(before) == TimePreposition.SINCE) {
        return frame.with(Direction.PAST);
      }
      return words.has("LIMIT", before) ? frame.aheadUnlessPast() : frame;
    }

    private TimeMention mention(Found found) {
      Piece first = pieces.get(found.from());
      Piece last = pieces.get(found.to() - 1);
      Span span = first.span().union(last.span());
      Reading reading = found.reading();
      DateRange range = reading.range();
      if (range != null && TimePreposition.of(before(found.from())) == TimePreposition.SINCE) {
        range = new DateRange(range.start(), null, Granularity.OPEN);
      }
      return new TimeMention(span, text(found), type(found), reading.value(), mod(found), range);
    }

    private String before(int from) {
      return from == 0 ? "" : pieces.get(from - 1).lower();
    }

    private TimeMention.@Nullable Mod mod(Found found) {
      String part = found.captures().find("PART");
      WordTable.Hit bound = words.at("MOD", pieces, found.from());
      return part != null
          ? TimeMention.Mod.valueOf(part)
          : bound == null || bound.end() >= found.to()
              ? null
              : TimeMention.Mod.valueOf(bound.value());
    }

    /** The words as written, gaps of any width as one blank. */
    private String text(Found found) {
      StringBuilder text = new StringBuilder();
      for (int i = found.from(); i < found.to(); i++) {
        boolean gap =
            i > found.from() && pieces.get(i - 1).span().end() < pieces.get(i).span().start();
        text.append(gap ? " " : "").append(pieces.get(i).text());
      }
      return text.toString();
    }
  }

  private static TimeMention.Type type(Found found) {
    return found.meaning() == Meaning.SET
        ? TimeMention.Type.SET
        : TimeMention.Type.of(found.reading().value());
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
