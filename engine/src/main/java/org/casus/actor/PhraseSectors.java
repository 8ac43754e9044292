package org.casus.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/** The sectors of an agent phrase, by its own word and by what is named inside. */
final class PhraseSectors {
  /** Phrases inside phrases are looked into so deep. */
  private static final int MAX_DEPTH = 3;

  private final Phrases phrases;

  PhraseSectors(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * Sectors of a phrase: what it names inside ("rebel" commander) comes before the office itself.
   */
  List<String> of(Sentence sentence, Token head, AgentWords.Found agent) {
    return of(sentence, head, agent, 0);
  }

  private List<String> of(Sentence sentence, Token head, AgentWords.Found agent, int depth) {
    List<String> inner = depth < MAX_DEPTH ? inside(sentence, head, agent, depth + 1) : List.of();
    List<String> own = agent.agent().sectors();
    boolean innerFirst = agent.agent().isPersonal();
    Set<String> all = new LinkedHashSet<>(innerFirst ? inner : own);
    all.addAll(innerFirst ? own : inner);
    return List.copyOf(all);
  }

  private List<String> inside(Sentence sentence, Token head, AgentWords.Found agent, int depth) {
    List<String> inner = new ArrayList<>();
    List<Token> parts = new ArrayList<>(phrases.modifiers(sentence, head));
    parts.addAll(phrases.belongings(sentence, head));
    for (Token part : parts) {
      if (part.index() >= agent.first() && part.index() <= agent.last()) {
        continue;
      }
      phrases
          .hitAt(sentence, part.index())
          .filter(h -> h.is(KnownName.Type.ORGANISATION) || h.is(KnownName.Type.METONYM))
          .ifPresent(h -> inner.addAll(h.name().sectors()));
      phrases
          .agentAt(sentence, part)
          .filter(f -> f.agent().kind() != AgentWords.Kind.TITLE)
          .filter(f -> f.agent().kind() != AgentWords.Kind.OFFICE || part.is("compound"))
          .ifPresent(f -> inner.addAll(of(sentence, part, f, depth)));
    }
    return inner;
  }
}
