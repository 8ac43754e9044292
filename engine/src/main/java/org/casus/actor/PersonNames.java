package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;

/** Finds names of people: tagged by the annotator, in the knowledge base, or met before. */
final class PersonNames {
  private final Phrases phrases;
  private final PersonRegister register;

  PersonNames(Phrases phrases, PersonRegister register) {
    this.phrases = phrases;
    this.register = register;
  }

  /** Runs of tokens that name a person, in order. */
  List<Run> find(Sentence sentence) {
    List<Run> runs = tagged(sentence);
    addKnown(sentence, runs);
    addSurnames(sentence, runs);
    runs.sort(Comparator.comparingInt(Run::first));
    return runs;
  }

  private List<Run> tagged(Sentence sentence) {
    List<Run> runs = new ArrayList<>();
    for (Run run : phrases.entities(sentence, EntityTag.PERSON)) {
      int first = run.first();
      // A title inside the tagged run is no part of the name.
      for (int i = run.first(); i < run.last(); i++) {
        if (phrases.agentAt(sentence, sentence.token(i)).isPresent()
            || phrases
                .hitAt(sentence, i)
                .filter(h -> h.is(KnownName.Type.ADJECTIVE) && h.first() > run.first() - 1)
                .isPresent()) {
          first = i + 1;
        }
      }
      boolean known =
          first == run.last()
              && phrases
                  .hitAt(sentence, first)
                  .filter(h -> !h.is(KnownName.Type.PERSON))
                  .isPresent();
      boolean name = sentence.token(run.last()).upos() == Upos.PROPN;
      if (!known && name) {
        runs.add(new Run(first, run.last()));
      }
    }
    return runs;
  }

  private void addKnown(Sentence sentence, List<Run> runs) {
    for (NameFinder.Hit hit : phrases.hits(sentence)) {
      boolean free =
          runs.stream().noneMatch(r -> r.first() <= hit.last() && hit.first() <= r.last());
      if (free && hit.name().type() == KnownName.Type.PERSON) {
        runs.add(hit.run());
      }
    }
  }

  /** "Akar", after Hulusi Akar was named. */
  private void addSurnames(Sentence sentence, List<Run> runs) {
    for (Token token : sentence.tokens()) {
      boolean free = runs.stream().noneMatch(r -> r.has(token.index()));
      if (free
          && token.upos() == Upos.PROPN
          && phrases.hitAt(sentence, token.index()).isEmpty()
          && register.isSurname(token.text())) {
        runs.add(new Run(token.index(), token.index()));
      }
    }
  }
}
