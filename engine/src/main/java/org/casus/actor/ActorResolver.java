package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.annotate.Sentence;
import org.casus.document.CleanText;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors of a report and resolves them: names through the knowledge base, agent words
 * through the country beside them, people through titles and appositions, pronouns and descriptions
 * through what was said before, and what is left through the country that the report is about.
 * Thread-safe.
 */
public final class ActorResolver {
  private final KnowledgeBase knowledge;
  private final AgentWords agents;
  private final Descriptions descriptions;
  private final Set<String> originParticiples;
  private final Set<String> movesOwn;
  private final Set<String> sayVerbs;

  /** Builds a resolver from tables. */
  public ActorResolver(
      KnowledgeBase knowledge,
      AgentWords agents,
      Descriptions descriptions,
      Set<String> originParticiples,
      Set<String> movesOwn,
      Set<String> sayVerbs) {
    this.knowledge = knowledge;
    this.agents = agents;
    this.descriptions = descriptions;
    this.originParticiples = Set.copyOf(originParticiples);
    this.movesOwn = Set.copyOf(movesOwn);
    this.sayVerbs = Set.copyOf(sayVerbs);
  }

  /** Reads all tables that it needs. */
  public static ActorResolver load(LexiconFiles files, KnowledgeBase knowledge) {
    Yaml.Node syntax = Yaml.read(files, "text/syntax.yaml");
    return new ActorResolver(
        knowledge,
        AgentWords.load(files),
        Descriptions.load(files),
        Set.copyOf(syntax.texts("origin_participle")),
        Set.copyOf(syntax.texts("moves_own")),
        Set.copyOf(Yaml.read(files, "text/attribution.yaml").texts("say")));
  }

  /** The agent words in use. */
  public AgentWords agents() {
    return agents;
  }

  /** The words that point back in use. */
  public Descriptions descriptions() {
    return descriptions;
  }

  /**
   * Resolves a report.
   *
   * @param published publication date, asked for offices in the knowledge base; null if unknown
   */
  public ActorIndex resolve(
      CleanText text, List<Sentence> sentences, @Nullable LocalDate published) {
    String folded = Folding.fold(text.text());
    NameFinder names = new NameFinder(knowledge);
    List<List<NameFinder.Hit>> hits = sentences.stream().map(s -> names.find(s, folded)).toList();
    Focus focus = Focus.of(hits, text.dateline(), knowledge);
    ReportActors report =
        new ReportActors(
            text.text(),
            new Phrases(agents, originParticiples, movesOwn, hits),
            knowledge,
            published,
            focus,
            descriptions);
    Anaphora anaphora = new Anaphora(descriptions, knowledge, report.referents(), sayVerbs);
    for (Sentence sentence : sentences) {
      report.read(sentence, anaphora);
    }
    return report.index();
  }
}
