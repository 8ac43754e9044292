package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.casus.lexicon.WordSet;

/**
 * Words that give an event its modes ({@code codebook/mode-cues.tsv}) and contexts ({@code
 * codebook/contexts.tsv}). Immutable and thread-safe.
 */
public final class CueTable {
  /** A report is about a matter that at least so many of its sentences touch. */
  private static final int REPORT_SENTENCES = 2;

  private final List<Cue> modes = new ArrayList<>();
  private final List<Cue> contexts = new ArrayList<>();

  private CueTable() {}

  /**
   * Words and what they give.
   *
   * @param type event type that they apply to, empty for all
   * @param label mode or context
   * @param words the cues
   * @param wholeReport whether they count anywhere in the report
   * @param example sentence that must get the label, may be empty
   * @param nearMiss sentence that must not, may be empty
   */
  public record Cue(
      String type,
      String label,
      WordSet words,
      boolean wholeReport,
      String example,
      String nearMiss) {}

  /** Reads both tables. Throws {@link LexiconException} for a label that the codebook lacks. */
  public static CueTable load(LexiconFiles files, Codebook codebook) {
    CueTable table = new CueTable();
    for (Tsv.Row row : Tsv.rows(files, "codebook/mode-cues.tsv")) {
      if (!codebook.has(row.text("type"))
          || !codebook.getType(row.text("type")).modes().containsKey(row.text("mode"))) {
        throw new LexiconException(row.file(), row.line(), "names an unknown type or mode");
      }
      table.modes.add(cue(row, row.text("type"), row.text("mode"), false));
    }
    for (Tsv.Row row : Tsv.rows(files, "codebook/contexts.tsv")) {
      if (!codebook.contexts().contains(row.text("context"))) {
        throw new LexiconException(row.file(), row.line(), "names an unknown context");
      }
      table.contexts.add(cue(row, "", row.text("context"), row.text("scope").equals("report")));
    }
    return table;
  }

  private static Cue cue(Tsv.Row row, String type, String label, boolean report) {
    return new Cue(
        type,
        label,
        new WordSet(row.list("cues")),
        report,
        row.text("example"),
        row.text("near_miss"));
  }

  /** All mode cues, for verification. */
  public List<Cue> modeCues() {
    return List.copyOf(modes);
  }

  /** All context cues, for verification. */
  public List<Cue> contextCues() {
    return List.copyOf(contexts);
  }

  /** Modes that the words of an event's clause give it, in table order. */
  public List<String> modes(String type, Sentence sentence, List<Token> clause) {
    Set<String> found = new LinkedHashSet<>();
    for (Cue cue : modes) {
      if (cue.type().equals(type) && anyIn(cue, sentence, clause)) {
        found.add(cue.label());
      }
    }
    return List.copyOf(found);
  }

  /** Contexts that the words of a sentence give its events. */
  public Set<String> sentenceContexts(Sentence sentence) {
    Set<String> found = new LinkedHashSet<>();
    for (Cue cue : contexts) {
      if (anyIn(cue, sentence, sentence.tokens())) {
        found.add(cue.label());
      }
    }
    return found;
  }

  /** Contexts that hold for all events of a report. */
  public Set<String> reportContexts(List<Sentence> sentences) {
    Set<String> found = new LinkedHashSet<>();
    for (Cue cue : contexts) {
      if (cue.wholeReport()
          && sentences.stream()
                  .filter(s -> anyIn(cue, s, s.tokens()))
                  .limit(REPORT_SENTENCES)
                  .count()
              == REPORT_SENTENCES) {
        found.add(cue.label());
      }
    }
    return found;
  }

  private static boolean anyIn(Cue cue, Sentence sentence, List<Token> tokens) {
    for (Token token : tokens) {
      if (cue.words().contains(sentence, token)) {
        return true;
      }
    }
    return false;
  }
}
