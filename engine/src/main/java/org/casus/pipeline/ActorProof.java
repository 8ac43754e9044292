package org.casus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorResolver;
import org.casus.actor.AgentWords;
import org.casus.actor.Descriptions;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.lexicon.MarkedSentence;
import org.casus.pipeline.LexiconProof.Check;
import org.casus.pipeline.LexiconProof.Result;
import org.jspecify.annotations.Nullable;

/** Proves agent words and words that point back. */
final class ActorProof {
  private static final String AGENTS = "actors/agents.tsv";
  private static final String DESCRIPTIONS = "actors/descriptions.tsv";

  /** The codes behind marked words: {@code [The two sides]{PER|CHL}}. */
  private static final Pattern CODES = Pattern.compile("(?<=\\])\\{([A-Z|]+)\\}");

  private final ActorResolver actors;
  private final Function<String, Coding> code;

  /**
   * Proves the words of a resolver.
   *
   * @param code codes a plain sentence
   */
  ActorProof(ActorResolver actors, Function<String, Coding> code) {
    this.actors = actors;
    this.code = code;
  }

  void run(Predicate<String> wanted, Consumer<Result> results) {
    if (wanted.test(AGENTS)) {
      actors.agents().proofs().forEach(proof -> results.accept(agent(proof)));
    }
    if (wanted.test(DESCRIPTIONS)) {
      actors.descriptions().proofs().forEach(proof -> results.accept(description(proof)));
    }
  }

  /** "[Libyan Army] troops": the marked words are a mention with the row's sector. */
  private Result agent(AgentWords.Proof proof) {
    List<Check> checks = new ArrayList<>();
    List<String> sector = proof.sectors().stream().limit(1).toList();
    MarkedSentence marked = MarkedSentence.parse(proof.example());
    List<ActorMention> found = code.apply(marked.text()).mentions().actors();
    boolean holds =
        found.stream()
            .anyMatch(
                m ->
                    m.sectors().containsAll(sector)
                        && LexiconProof.touchesAny(m.span(), marked.get('M')));
    checks.add(
        new Check(
            true,
            proof.example(),
            holds ? null : "gives " + found.stream().map(m -> m.text() + m.sectors()).toList()));
    if (!proof.nearMiss().isEmpty()) {
      boolean hit =
          code.apply(proof.nearMiss()).events().stream()
              .flatMap(ActorProof::participants)
              .anyMatch(
                  m ->
                      m.kind() == ActorMention.Kind.AGENT
                          && proof.words().stream()
                              .anyMatch(w -> m.text().toLowerCase(Locale.ROOT).endsWith(w)));
      checks.add(new Check(false, proof.nearMiss(), hit ? "takes part in an event" : null));
    }
    return new Result(AGENTS, proof.words().get(0), checks);
  }

  private static Stream<ActorMention> participants(Event event) {
    return Stream.concat(
        event.participants().actors().stream(), event.participants().recipients().stream());
  }

  /** The mentions that end where the marked words end have just the codes told. */
  private Result description(Descriptions.Proof proof) {
    return new Result(
        DESCRIPTIONS,
        proof.kind(),
        List.of(new Check(true, proof.example(), problem(proof.example()))));
  }

  private @Nullable String problem(String example) {
    Set<String> told = new TreeSet<>();
    Matcher codes = CODES.matcher(example);
    while (codes.find()) {
      told.addAll(List.of(codes.group(1).split("\\|", -1)));
    }
    MarkedSentence marked = MarkedSentence.parse(codes.replaceAll(""));
    Set<String> found = new TreeSet<>();
    for (ActorMention m : code.apply(marked.text()).mentions().actors()) {
      for (Span words : marked.get('M')) {
        if (m.span().end() == words.end() && m.span().overlaps(words)) {
          found.add(String.valueOf(m.code()));
        }
      }
    }
    return found.equals(told) ? null : "stands for " + found;
  }
}
