package org.casus.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.document.Span;
import org.casus.event.EventEntry;
import org.casus.event.EventLexicon;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.lexicon.MarkedSentence;
import org.jspecify.annotations.Nullable;

/**
 * The examples of {@code lexicons/events} as training pairs: every actor does to every recipient
 * what the entry stands for, and between all other marks nothing happens.
 *
 * <p>Two types are called otherwise under the conventions of pair sets made from CAMEO (README of
 * {@code lexicons/pairs}): imposing sanctions is COERCE there, undertaking to yield later is AGREE.
 * The entries do not tell those apart from a type's other cases; the words of their sentences do.
 *
 * <p>An example says nothing of auxiliaries, and nothing of modes where its entry has none; those
 * heads are not asked.
 */
public final class LexiconExamples {
  private static final Pattern MEASURES =
      Pattern.compile("sanction|embargo", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNDERTAKING =
      Pattern.compile(
          "\\b(?:agree(?:s|d|ing)?|(?:promis|pledg)(?:e|es|ed|ing)|(?:offer|vow)(?:s|ed|ing)?"
              + "|undert(?:ake|akes|ook|aken|aking)|will|willing|ready)\\b");

  private LexiconExamples() {}

  /** The pairs of all entries, in file order. */
  public static List<TrainingPair> read(EventLexicon lexicon) {
    List<TrainingPair> pairs = new ArrayList<>();
    for (EventEntry entry : lexicon.entries()) {
      entry.proof().examples().forEach(example -> pairs.addAll(pairs(entry, example)));
    }
    return pairs;
  }

  /** Two marks of a sentence; null for an end that is not named. */
  private record Ends(@Nullable Span source, @Nullable Span target) {}

  /** The pairs of one example. */
  static List<TrainingPair> pairs(EventEntry entry, String example) {
    MarkedSentence sentence = MarkedSentence.parse(example);
    Map<String, Set<String>> answers = answers(entry, sentence.text());
    Map<Ends, TrainingPair> pairs = new LinkedHashMap<>();
    for (Ends ends : told(entry, sentence)) {
      SentencePair pair = new SentencePair(sentence.text(), ends.source(), ends.target());
      pairs.put(ends, new TrainingPair(pair, answers, 1));
    }
    List<Span> marks = new ArrayList<>();
    sentence.spans().forEach((letter, spans) -> marks.addAll(letter == '*' ? List.of() : spans));
    for (Span source : marks) {
      for (Span target : marks) {
        if (!source.equals(target)) {
          pairs.computeIfAbsent(
              new Ends(source, target),
              ends -> PairSentences.nothing(sentence.text(), source, target));
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  private static List<Ends> told(EventEntry entry, MarkedSentence sentence) {
    List<@Nullable Span> sources = new ArrayList<>(sentence.get('A'));
    List<@Nullable Span> targets = new ArrayList<>(sentence.get('R'));
    if (entry.reciprocal()) {
      sources.addAll(targets);
      targets = sources.size() == 1 ? List.of() : sources;
    }
    List<Ends> told = new ArrayList<>();
    for (Span source : orNobody(sources)) {
      for (Span target : orNobody(targets)) {
        if (source == null ? target != null : !source.equals(target)) {
          told.add(new Ends(source, target));
        }
      }
    }
    return told;
  }

  private static List<@Nullable Span> orNobody(List<@Nullable Span> spans) {
    List<@Nullable Span> ends = new ArrayList<>(spans);
    if (ends.isEmpty()) {
      ends.add(null);
    }
    return ends;
  }

  private static Map<String, Set<String>> answers(EventEntry entry, String text) {
    Map<String, Set<String>> answers = new LinkedHashMap<>();
    answers.put(PairOpinion.EVENT, Set.of(entry.type()));
    answers.put(PairOpinion.CAMEO_EVENT, Set.of(cameoType(entry.type(), text)));
    if (!entry.modes().isEmpty()) {
      Set<String> modes = new TreeSet<>();
      entry.modes().forEach(mode -> modes.add(entry.type() + ":" + mode));
      answers.put(PairOpinion.MODE, modes);
    }
    return answers;
  }

  /** The type of an event that a sentence tells, under the conventions of CAMEO. */
  static String cameoType(String type, String text) {
    return switch (type) {
      case "SANCTION" -> MEASURES.matcher(text).find() ? "COERCE" : type;
      case "CONCEDE" -> UNDERTAKING.matcher(text).find() ? "AGREE" : type;
      default -> type;
    };
  }
}
