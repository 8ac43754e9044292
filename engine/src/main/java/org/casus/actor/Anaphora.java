package org.casus.actor;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.Referents.Referent;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;

/** Pronouns and descriptions: "his", "they", "the two countries", "its eastern neighbour". */
final class Anaphora {
  private static final Map<String, String> DIRECTIONS =
      Map.ofEntries(
          entry("north", "N"),
          entry("northern", "N"),
          entry("south", "S"),
          entry("southern", "S"),
          entry("east", "E"),
          entry("eastern", "E"),
          entry("west", "W"),
          entry("western", "W"));

  private final Descriptions descriptions;
  private final KnowledgeBase knowledge;
  private final Referents referents;
  private final Pronouns pronouns;

  Anaphora(
      Descriptions descriptions,
      KnowledgeBase knowledge,
      Referents referents,
      Set<String> sayVerbs) {
    this.descriptions = descriptions;
    this.knowledge = knowledge;
    this.referents = referents;
    this.pronouns = new Pronouns(referents, sayVerbs);
  }

  /** Whether the word means the holder of the same office elsewhere. */
  boolean isCounterpart(Token token) {
    return descriptions.is(Descriptions.Kind.COUNTERPART, token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether the word means the two parties spoken of: "both parties", "the two sides". */
  boolean isPair(Sentence sentence, Token token) {
    return (token.morphology().number() == GrammaticalNumber.PLUR || saysEach(sentence, token))
        && descriptions.is(Descriptions.Kind.PAIR, token.lemma().toLowerCase(Locale.ROOT))
        && (saysEach(sentence, token) || saysTwo(sentence, token));
  }

  /** Whether the word means a state: "country", "nation". */
  boolean isCountryWord(Token token) {
    return descriptions.is(Descriptions.Kind.COUNTRY, token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether the word counts people without naming them: "two were shot", "killing dozens". */
  boolean isBareQuantity(Sentence sentence, Token token) {
    boolean argument = token.is("nsubj") || token.is("obj");
    boolean quantity =
        token.upos() == Upos.NUM
            || descriptions.is(Descriptions.Kind.QUANTITY, token.lemma().toLowerCase(Locale.ROOT));
    return argument
        && quantity
        && sentence.children(token).stream().noneMatch(c -> c.is("nmod") || c.is("compound"));
  }

  /** Whether the word means a bordering country: "its eastern neighbour", not "the neighbours". */
  boolean isNeighbour(Sentence sentence, Token token) {
    if (!descriptions.is(Descriptions.Kind.NEIGHBOUR, token.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("nmod:poss")
          || DIRECTIONS.containsKey(child.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** What a pronoun or description stands for; empty if it is none or points to nothing known. */
  List<ActorMention> resolve(Sentence sentence, Token token) {
    List<ActorMention> found =
        token.upos() == Upos.PRON
            ? pronouns.resolve(sentence, token)
            : description(sentence, token);
    List<ActorMention> here = new ArrayList<>();
    for (ActorMention m : found) {
      here.add(
          new ActorMention(
              token.span(),
              token.text(),
              m.code(),
              m.sectors(),
              m.identity(),
              m.kind(),
              Resolution.COREFERENCE));
    }
    return here;
  }

  /** Remembers who spoke in a sentence: "I" and "we" in the next ones are theirs. */
  void endSentence(Sentence sentence) {
    pronouns.endSentence(sentence);
  }

  private List<ActorMention> description(Sentence sentence, Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean plural = token.morphology().number() == GrammaticalNumber.PLUR;
    if (isPair(sentence, token)) {
      List<ActorMention> pair =
          referents.lastCountries(
              sentence, token, 2, r -> !token.is("obj") || !r.isOwnSubject(sentence, token));
      boolean states = descriptions.is(Descriptions.Kind.COUNTRY, lemma);
      if (pair.size() < 2) {
        return List.of();
      }
      return states && pair.stream().allMatch(m -> knowledge.isState(m.code()))
          ? pair.stream().map(m -> state(Objects.requireNonNull(m.code()))).toList()
          : pair;
    }
    if (descriptions.is(Descriptions.Kind.NEIGHBOUR, lemma)) {
      return neighbour(sentence, token);
    }
    if (!plural && isDefinite(sentence, token)) {
      if (descriptions.is(Descriptions.Kind.COUNTRY, lemma)) {
        return countryOnly(
            referents.find(sentence, token, r -> hasState(r) && !r.isOwnSubject(sentence, token)));
      }
      if (descriptions.is(Descriptions.Kind.GROUP, lemma)) {
        return referents.findMentions(sentence, token, r -> r.first().kind() == Kind.ORGANISATION);
      }
    }
    return List.of();
  }

  /** "each country", "either side". */
  private static boolean saysEach(Sentence sentence, Token token) {
    return sentence.children(token).stream()
        .anyMatch(c -> c.text().equalsIgnoreCase("each") || c.text().equalsIgnoreCase("either"));
  }

  private boolean saysTwo(Sentence sentence, Token token) {
    for (Token child : sentence.children(token)) {
      String word = child.text().toLowerCase(Locale.ROOT);
      if (word.equals("two") || word.equals("both") || word.equals("2")) {
        return true;
      }
    }
    // "the sides", "the parties": definite and nothing more said.
    return Set.of("side", "party").contains(token.lemma())
        && isDefinite(sentence, token)
        && sentence.children(token).size() <= 2;
  }

  /** "its eastern neighbour" by the map; "its neighbour" by who else is spoken of. */
  private List<ActorMention> neighbour(Sentence sentence, Token token) {
    String direction = "";
    List<ActorMention> owner = List.of();
    for (Token child : sentence.children(token)) {
      direction = DIRECTIONS.getOrDefault(child.text().toLowerCase(Locale.ROOT), direction);
      if (child.relation().equals("nmod:poss")) {
        owner = pronouns.resolve(sentence, child);
      }
    }
    if (owner.isEmpty()) {
      owner = referents.findMentions(sentence, token, this::hasState);
    }
    if (owner.isEmpty() || owner.get(0).code() == null) {
      return List.of();
    }
    String home = Objects.requireNonNull(owner.get(0).code());
    Map<String, String> around = knowledge.neighbours(home);
    String wanted = direction;
    // One that the report speaks of, in that direction; then the only one there.
    Optional<Referent> spoken =
        referents.find(
            sentence,
            token,
            r -> {
              String where = around.get(String.valueOf(r.first().code()));
              return where != null && (wanted.isEmpty() || where.contains(wanted));
            });
    if (spoken.isPresent()) {
      return countryOnly(spoken);
    }
    return knowledge.neighbour(home, wanted).map(code -> List.of(state(code))).orElse(List.of());
  }

  private List<ActorMention> countryOnly(Optional<Referent> referent) {
    return referent
        .map(r -> List.of(state(Objects.requireNonNull(r.first().code()))))
        .orElse(List.of());
  }

  private ActorMention state(String code) {
    return new ActorMention(
        new Span(0, 0),
        "",
        code,
        List.of(),
        knowledge.country(code),
        Kind.COUNTRY,
        Resolution.COREFERENCE);
  }

  private boolean hasState(Referent r) {
    return knowledge.isState(r.first().code());
  }

  private static boolean isDefinite(Sentence sentence, Token token) {
    for (Token child : sentence.children(token)) {
      String word = child.text().toLowerCase(Locale.ROOT);
      if (child.is("det")) {
        return word.equals("the") || word.equals("this") || word.equals("that");
      }
    }
    return false;
  }
}
