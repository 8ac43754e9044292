package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.NameFinder.Hit;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** To which country a noun phrase belongs: by its own words, or by what is talked about. */
final class PhraseCountries {
  /** Phrases inside phrases are looked into so deep. */
  private static final int MAX_DEPTH = 3;

  private final Phrases phrases;
  private final KnowledgeBase knowledge;
  private final Focus focus;
  private final ActorIndex index;

  PhraseCountries(Phrases phrases, KnowledgeBase knowledge, Focus focus, ActorIndex index) {
    this.phrases = phrases;
    this.knowledge = knowledge;
    this.focus = focus;
    this.index = index;
  }

  /**
   * Countries that a noun phrase names as its own: "Turkish", "Libya's", "of Peru", "in Caracas".
   */
  List<String> of(Sentence sentence, Token head) {
    return of(sentence, head, 0);
  }

  /** The country inside or beside a name that the knowledge base lacks. */
  Optional<String> ofName(Sentence sentence, Run name) {
    List<String> codes = new ArrayList<>();
    phrases.hitsIn(sentence, name).forEach(h -> add(codes, h.name().code()));
    if (codes.isEmpty()) {
      codes.addAll(of(sentence, phrases.head(sentence, name)));
    }
    return codes.stream().findFirst();
  }

  /** Country of a bare "police": where the sentence happens, else what the report is about. */
  @Nullable String domestic(Sentence sentence) {
    Set<String> here = new HashSet<>();
    for (Hit hit : phrases.hits(sentence)) {
      Token token = phrases.head(sentence, hit.run());
      Token phrase =
          token.is("compound") && token.head() >= 0 ? sentence.token(token.head()) : token;
      String preposition = phrases.preposition(sentence, phrase).toLowerCase(Locale.ROOT);
      boolean place = preposition.equals("in") || preposition.equals("at");
      if (place && knowledge.isState(hit.name().code()) && !hit.is(KnownName.Type.PERSON)) {
        here.add(Objects.requireNonNull(hit.name().code()));
      }
    }
    return here.size() == 1 ? here.iterator().next() : focus.here();
  }

  private List<String> of(Sentence sentence, Token head, int depth) {
    List<String> codes = new ArrayList<>();
    List<Token> parts = new ArrayList<>(phrases.modifiers(sentence, head));
    // "his Malian counterpart" is Mali's: what is named comes before what is pointed at.
    parts.sort(Comparator.comparing(p -> p.upos() == Upos.PRON));
    for (Token part : parts) {
      addPart(sentence, part, depth, codes);
    }
    if (codes.size() > 1 && head.morphology().number() != GrammaticalNumber.PLUR) {
      return codes.subList(0, 1);
    }
    if (codes.isEmpty()) {
      for (Token part : phrases.belongings(sentence, head)) {
        if (codes.isEmpty()) {
          addPart(sentence, part, depth, codes);
        }
      }
    }
    return codes;
  }

  private void addPart(Sentence sentence, Token part, int depth, List<String> codes) {
    Optional<Hit> hit = phrases.hitAt(sentence, part.index());
    if (hit.isPresent()) {
      add(codes, hit.get().name().code());
      return;
    }
    List<ActorMention> known = index.actors(sentence, part);
    if (!known.isEmpty()) {
      boolean guessed = known.get(0).resolvedBy() == Resolution.FOCUS;
      if (!guessed) {
        known.forEach(m -> add(codes, m.code()));
      }
    } else if (depth < MAX_DEPTH) {
      of(sentence, part, depth + 1).forEach(c -> add(codes, c));
    }
  }

  private static void add(List<String> codes, @Nullable String code) {
    if (code != null && !codes.contains(code)) {
      codes.add(code);
    }
  }
}
