package org.casus.actor;

import java.util.Optional;
import org.casus.actor.Phrases.Run;
import org.casus.actor.TitleReader.Title;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/**
 * Finds the title beside a name: right before it, in an apposition on either side, or as what the
 * person is said to be.
 */
final class Titles {
  private final Phrases phrases;
  private final TitleReader reader;

  Titles(Phrases phrases, TitleReader reader) {
    this.phrases = phrases;
    this.reader = reader;
  }

  /** The office that a sentence gives to a name. */
  Optional<Title> of(Sentence sentence, Run name) {
    Optional<Title> before = before(sentence, name);
    if (before.isPresent() && before.get().isHonorific()) {
      // "the church's spokesman, Rev. X": a mere honorific gives way to an office.
      Run whole = new Run(before.get().agent().first(), name.last());
      Optional<Title> office =
          appositionAfter(sentence, name).or(() -> appositionBefore(sentence, whole));
      return office.isPresent() ? office : before;
    }
    return before
        .or(() -> appositionAfter(sentence, name))
        .or(() -> appositionBefore(sentence, name))
        .or(() -> predicateNoun(sentence, name));
  }

  /** "Turkey's defense minister Hulusi Akar". */
  Optional<Title> before(Sentence sentence, Run name) {
    Run window = phrases.titleWindow(sentence, name);
    if (window.last() < window.first()) {
      return Optional.empty();
    }
    return phrases
        .lastAgent(sentence, window)
        .filter(a -> name.first() - a.last() <= 3)
        .map(a -> reader.read(sentence, a, new Run(window.first(), name.last()), window));
  }

  /** "Ramiz Tahirov, Azerbaijan's deputy defense minister". */
  private Optional<Title> appositionAfter(Sentence sentence, Run name) {
    int comma = name.last() + 1;
    if (comma >= sentence.size() || !sentence.token(comma).text().equals(",")) {
      return Optional.empty();
    }
    for (int i = comma + 1; i < sentence.size() && i < comma + 9; i++) {
      Token token = sentence.token(i);
      Optional<AgentWords.Found> agent = phrases.agentAt(sentence, token);
      boolean last =
          i + 1 >= sentence.size()
              || !sentence.token(i + 1).upos().isNominal()
              || agent.filter(a -> a.last() > token.index()).isPresent();
      if (agent.isPresent() && last) {
        Run clause = new Run(name.first(), Math.max(i, agent.get().last()));
        return Optional.of(
            reader.read(sentence, agent.get(), clause, new Run(comma + 1, agent.get().last())));
      }
      boolean inside =
          switch (token.upos()) {
            case NOUN, PROPN, ADJ, DET, NUM, PART, PRON, ADV -> true;
            default -> token.text().equals("-");
          };
      if (!inside) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the interior minister, Magdy Abdel Ghaffar,". */
  private Optional<Title> appositionBefore(Sentence sentence, Run name) {
    int comma = name.first() - 1;
    if (comma < 1 || !sentence.token(comma).text().equals(",")) {
      return Optional.empty();
    }
    Run window = phrases.titleWindow(sentence, new Run(comma, comma));
    return phrases
        .lastAgent(sentence, window)
        .filter(a -> isAppositionOf(sentence, name, a, comma))
        .map(a -> reader.read(sentence, a, new Run(window.first(), name.last()), window));
  }

  private boolean isAppositionOf(Sentence sentence, Run name, AgentWords.Found agent, int comma) {
    Token head = phrases.head(sentence, name);
    boolean linked = head.is("appos") || head.is("flat") || head.is("dep");
    boolean closed =
        name.last() + 1 >= sentence.size()
            || sentence.token(name.last() + 1).text().equals(",")
            || sentence.token(name.last() + 1).text().equals(".");
    boolean adjacent = comma - agent.last() == 1;
    boolean office = agent.agent().isPersonal();
    return office && (linked || closed && adjacent);
  }

  /** "Orujov is director of Kanal 13". */
  private Optional<Title> predicateNoun(Sentence sentence, Run name) {
    Token head = phrases.head(sentence, name);
    if (!head.is("nsubj") || head.head() < 0) {
      return Optional.empty();
    }
    Token noun = sentence.token(head.head());
    boolean copular = sentence.children(noun).stream().anyMatch(c -> c.relation().equals("cop"));
    if (!copular) {
      return Optional.empty();
    }
    return phrases
        .agentAt(sentence, noun)
        .filter(a -> a.agent().isPersonal())
        .map(
            a ->
                reader.read(
                    sentence,
                    a,
                    new Run(name.first(), Math.max(name.last(), a.last())),
                    new Run(a.first(), a.last())));
  }
}
