package org.casus.bench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.event.PairJudge;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;

/** Judges each pair once, so that several pipelines can share the opinions. Thread-safe. */
final class CachedJudge implements PairJudge {
  private final PairJudge judge;
  private final Map<SentencePair, PairOpinion> known = new HashMap<>();

  CachedJudge(PairJudge judge) {
    this.judge = judge;
  }

  @Override
  public synchronized List<PairOpinion> judge(List<SentencePair> pairs) {
    Set<SentencePair> asked = new LinkedHashSet<>(pairs);
    asked.removeAll(known.keySet());
    List<SentencePair> open = List.copyOf(asked);
    List<PairOpinion> opinions = judge.judge(open);
    for (int i = 0; i < open.size(); i++) {
      known.put(open.get(i), opinions.get(i));
    }
    return pairs.stream().map(known::get).toList();
  }
}
