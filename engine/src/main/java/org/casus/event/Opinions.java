package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the learned judge thinks of the pairs of one report: asked for all of them at once, because
 * it reads many sentences faster than one. Mutable while asking, read-only afterwards.
 */
final class Opinions {
  private final String text;
  private final Map<Key, SentencePair> questions = new LinkedHashMap<>();
  private final Map<Key, PairOpinion> answers = new HashMap<>();

  /** A pair of spans in the report's text; null for an end that is not named. */
  private record Key(int sentence, @Nullable Span source, @Nullable Span target) {}

  /**
   * Begins a list of questions.
   *
   * @param text the report's text
   */
  Opinions(String text) {
    this.text = text;
  }

  /** Puts a question, once; ends outside the sentence count as not named. */
  void ask(int sentence, Span where, @Nullable Span source, @Nullable Span target) {
    Span from = source != null && where.contains(source) ? source : null;
    Span to = target != null && where.contains(target) ? target : null;
    if (from != null || to != null) {
      questions.computeIfAbsent(
          new Key(sentence, source, target),
          k -> new SentencePair(where.of(text), moved(from, where), moved(to, where)));
    }
  }

  private static @Nullable Span moved(@Nullable Span span, Span where) {
    return span == null ? null : new Span(span.start() - where.start(), span.end() - where.start());
  }

  /** Has all questions answered. */
  void answer(PairJudge judge) {
    List<Key> keys = new ArrayList<>(questions.keySet());
    List<PairOpinion> found = judge.judge(List.copyOf(questions.values()));
    for (int i = 0; i < keys.size(); i++) {
      answers.put(keys.get(i), found.get(i));
    }
  }

  /** The answer to a question, empty if it was not put. */
  Optional<PairOpinion> of(int sentence, @Nullable Span source, @Nullable Span target) {
    return Optional.ofNullable(answers.get(new Key(sentence, source, target)));
  }
}
