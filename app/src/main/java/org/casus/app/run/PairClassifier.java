package org.casus.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.event.Event;
import org.casus.event.PairJudge;
import org.casus.event.PairOpinion;
import org.casus.io.ingest.NamedPair;
import org.casus.io.record.Classification;
import org.jspecify.annotations.Nullable;

/**
 * Makes one answer out of a judge's opinion.
 *
 * @param judge whose opinions
 * @param head the head that answers
 */
public record PairClassifier(PairJudge judge, String head) {
  /** Rarer alternatives are noise. */
  private static final double LEAST_ALTERNATIVE = 0.01;

  private static final int MOST_ALTERNATIVES = 5;

  /** Above it, something is rather so than not. */
  private static final double EVEN = 0.5;

  /**
   * Which head answers if the user names none: the one whose answers can be compared with published
   * pair sets, then the one that follows the codebook, then the model's first.
   *
   * @param heads names of the model's heads, in its order
   * @return empty if there is no head at all
   */
  public static Optional<String> usualHead(List<String> heads) {
    return Stream.concat(
            Stream.of(PairOpinion.CAMEO_EVENT, PairOpinion.EVENT).filter(heads::contains),
            heads.stream())
        .findFirst();
  }

  /** Answers pairs, in their order. */
  public List<Classification> classify(List<NamedPair> pairs) {
    List<PairOpinion> opinions = judge.judge(pairs.stream().map(NamedPair::pair).toList());
    List<Classification> answers = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      answers.add(answer(pairs.get(i).id(), opinions.get(i)));
    }
    return answers;
  }

  private Classification answer(NamedPair.Id id, PairOpinion opinion) {
    List<Event.Alternative> labels = opinion.head(head);
    Event.Alternative answer =
        labels.stream()
            .filter(PairClassifier::mayAnswer)
            .findFirst()
            .orElseGet(() -> labels.get(0));
    List<Event.Alternative> others =
        labels.stream()
            .filter(label -> !label.equals(answer) && label.probability() >= LEAST_ALTERNATIVE)
            .limit(MOST_ALTERNATIVES)
            .toList();
    String prefix = answer.type() + ":";
    List<String> modes = likely(opinion, PairOpinion.MODE);
    return new Classification(
        id,
        answer,
        others,
        likely(opinion, PairOpinion.AUXILIARY),
        modes == null
            ? null
            : modes.stream()
                .filter(mode -> mode.startsWith(prefix))
                .map(mode -> mode.substring(prefix.length()))
                .toList());
  }

  /** That nothing happens must be likelier than all that could happen together. */
  private static boolean mayAnswer(Event.Alternative label) {
    return !label.type().equals(PairOpinion.NO_EVENT) || label.probability() > EVEN;
  }

  private static @Nullable List<String> likely(PairOpinion opinion, String head) {
    return opinion.heads().containsKey(head)
        ? opinion.head(head).stream()
            .filter(label -> label.probability() >= EVEN)
            .map(Event.Alternative::type)
            .toList()
        : null;
  }
}
