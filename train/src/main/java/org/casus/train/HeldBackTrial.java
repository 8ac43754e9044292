package org.casus.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.casus.event.Event;
import org.casus.event.PairOpinion;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.nlp.judge.ModelCard;

/**
 * How the model that was written answers the held-back pairs.
 *
 * @param scores of its first head
 * @param temperature that fits its scores best
 */
record HeldBackTrial(ClassScores scores, double temperature) {
  /**
   * Loads a folder and asks it.
   *
   * @param draft its card, without temperatures
   */
  static HeldBackTrial of(Path folder, ModelCard draft, List<TrainingPair> heldBack)
      throws IOException {
    Head head = draft.heads().get(0);
    LearnedJudge judge = LearnedJudge.load(folder, Runtime.getRuntime().availableProcessors());
    List<PairOpinion> opinions = judge.judge(heldBack.stream().map(TrainingPair::pair).toList());
    ClassScores.Builder scores = new ClassScores.Builder();
    Calibration calibration = new Calibration();
    for (int i = 0; i < heldBack.size(); i++) {
      Set<String> right = heldBack.get(i).answers().getOrDefault(head.name(), Set.of());
      List<Event.Alternative> answer = opinions.get(i).head(head.name());
      scores.add(right, answer.get(0).type());
      calibration.add(answer, right);
    }
    return new HeldBackTrial(scores.build(), calibration.temperature());
  }
}
