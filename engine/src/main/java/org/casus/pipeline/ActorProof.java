package org.casus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.actor.AgentWords;
import org.casus.actor.Descriptions;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.lexicon.MarkedSentence;
import org.jspecify.annotations.Nullable;

/** Proves the agent words and the words that point back, of {@code actors/}. */
record ActorProof(ProofText text) {
  static final String AGENTS = "actors/agents.tsv";
  static final String DESCRIPTIONS = "actors/descriptions.tsv";

  private static final Pattern CODES = Pattern.compile("(?<=\\])\\{([^}]*)\\}");

  /** "[Libyan Army] troops": the marked words are a mention with the row's sector. */
  ProofResult agent(AgentWords.Proof proof) {
    List<ProofResult.Check> checks = new ArrayList<>();
    List<String> sector = proof.sectors().stream().limit(1).toList();
    MarkedSentence marked = MarkedSentence.parse(proof.example());
    List<ActorMention> found = mentions(marked.text());
    boolean holds =
        found.stream()
            .anyMatch(
                m ->
                    m.sectors().containsAll(sector)
                        && ProofText.touchesAny(m.span(), marked.get('M')));
    checks.add(
        ProofResult.Check.example(
            proof.example(),
            holds ? null : "gives " + found.stream().map(m -> m.text() + m.sectors()).toList()));
    if (!proof.nearMiss().isEmpty()) {
      boolean hit =
          text.code(proof.nearMiss()).events().stream()
              .flatMap(ActorProof::participants)
              .anyMatch(m -> isOneOf(m, proof.words()));
      checks.add(
          ProofResult.Check.nearMiss(proof.nearMiss(), hit ? "takes part in an event" : null));
    }
    return new ProofResult(AGENTS, proof.words().get(0), checks);
  }

  private static Stream<ActorMention> participants(Event event) {
    return Stream.concat(
        event.participants().actors().stream(), event.participants().recipients().stream());
  }

  private static boolean isOneOf(ActorMention m, List<String> words) {
    return m.kind() == ActorMention.Kind.AGENT
        && words.stream().anyMatch(w -> m.text().toLowerCase(Locale.ROOT).endsWith(w));
  }

  /** "Peru and Chile met. [The two sides]{PER|CHL} signed.": the words stand for just these. */
  ProofResult description(Descriptions.Proof proof) {
    return new ProofResult(
        DESCRIPTIONS,
        proof.kind().name().toLowerCase(Locale.ROOT),
        List.of(ProofResult.Check.example(proof.example(), problem(proof.example()))));
  }

  private @Nullable String problem(String example) {
    List<Set<String>> wanted = new ArrayList<>();
    Matcher codes = CODES.matcher(example);
    while (codes.find()) {
      wanted.add(new TreeSet<>(List.of(codes.group(1).split("\\|"))));
    }
    MarkedSentence marked = MarkedSentence.parse(codes.replaceAll(""));
    List<Span> marks = marked.get('M');
    if (marks.isEmpty() || marks.size() != wanted.size()) {
      return "needs the countries of every mark: [the words]{PER}";
    }
    List<ActorMention> found = mentions(marked.text());
    for (int i = 0; i < marks.size(); i++) {
      Set<String> given = countries(found, marks.get(i));
      if (!given.equals(wanted.get(i))) {
        return "stands for " + given;
      }
    }
    return null;
  }

  /** Countries of the mentions that lie in these words and share their head, the last one. */
  private static Set<String> countries(List<ActorMention> mentions, Span words) {
    return mentions.stream()
        .filter(m -> m.span().start() >= words.start() && m.span().end() == words.end())
        .map(m -> String.valueOf(m.code()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<ActorMention> mentions(String sentence) {
    return text.code(sentence).mentions().actors();
  }
}
