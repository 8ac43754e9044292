package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** Reads country, sectors and office out of the words of a title. */
final class TitleReader {
  /** A title without a country takes one that stands at most so many words before it. */
  private static final int NEAR_TOKENS = 8;

  private final Phrases phrases;
  private final PhraseCountries countries;
  private final PhraseSectors sectors;
  private final Mentions mentions;

  TitleReader(
      Phrases phrases, PhraseCountries countries, PhraseSectors sectors, Mentions mentions) {
    this.phrases = phrases;
    this.countries = countries;
    this.sectors = sectors;
    this.mentions = mentions;
  }

  /**
   * An office found beside a name.
   *
   * @param agent its agent word
   * @param code country, or null
   * @param how where the country comes from
   * @param sectors primary first
   * @param office as written, see {@link #officeText}
   * @param clause the words that give the title to the name
   */
  record Title(
      AgentWords.Found agent,
      @Nullable String code,
      Resolution how,
      List<String> sectors,
      String office,
      Run clause) {
    /** Whether it is an abbreviation that goes before names: "Rev.", "Gen.". */
    boolean isHonorific() {
      return office.endsWith(".");
    }
  }

  /**
   * Reads a title.
   *
   * @param agent its agent word
   * @param clause the words that give the title to a name
   * @param window the words that may name its country
   */
  Title read(Sentence sentence, AgentWords.Found agent, Run clause, Run window) {
    Token head = head(sentence, agent);
    List<String> codes = codes(sentence, agent, head, window);
    String code = codes.isEmpty() ? agent.agent().code() : codes.get(0);
    Resolution how = Resolution.REPORT;
    if (code == null) {
      code = justBefore(sentence, window.first());
      how = Resolution.FOCUS;
    }
    if (code == null) {
      code = countries.domestic(sentence);
      how = code == null ? Resolution.UNRESOLVED : Resolution.FOCUS;
    }
    return new Title(
        agent, code, how, sectors.of(sentence, head, agent), officeText(sentence, agent), clause);
  }

  /** The first token of an agent word that hangs on something outside it. */
  private static Token head(Sentence sentence, AgentWords.Found agent) {
    for (int i = agent.first(); i <= agent.last(); i++) {
      Token t = sentence.token(i);
      if (t.head() < agent.first() || t.head() > agent.last()) {
        return t;
      }
    }
    return sentence.token(agent.last());
  }

  /** Countries named in the window, else in the noun phrase, else in the phrase that follows. */
  private List<String> codes(Sentence sentence, AgentWords.Found agent, Token head, Run window) {
    List<String> codes = new ArrayList<>();
    for (NameFinder.Hit hit : phrases.hitsIn(sentence, window)) {
      boolean elsewhere =
          hit.first() > 0
              && sentence.token(hit.first() - 1).text().equalsIgnoreCase("in")
              && hit.first() < agent.first();
      if (hit.name().code() != null && !hit.is(KnownName.Type.PERSON) && !elsewhere) {
        codes.add(hit.name().code());
      }
    }
    if (codes.isEmpty()) {
      codes.addAll(countries.of(sentence, head));
    }
    if (codes.isEmpty()) {
      codes.addAll(after(sentence, agent));
    }
    return codes;
  }

  /** "the government of Iraq, led by Prime Minister X": the country named last in the sentence. */
  private @Nullable String justBefore(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && first - i <= NEAR_TOKENS; i--) {
      Optional<NameFinder.Hit> hit = phrases.hitAt(sentence, i);
      if (hit.isPresent() && hit.get().is(KnownName.Type.COUNTRY)) {
        return hit.get().name().code();
      }
      if (sentence.token(i).entity() == EntityTag.PERSON) {
        return null;
      }
    }
    return null;
  }

  /** "the chair of the Georgian Parliament": a name in the phrase that follows. */
  private List<String> after(Sentence sentence, AgentWords.Found agent) {
    int i = agent.last() + 1;
    if (i < sentence.size() && sentence.token(i).upos() == Upos.ADP) {
      for (int j = i + 1; j < sentence.size() && j < i + 8; j++) {
        Optional<NameFinder.Hit> hit = phrases.hitAt(sentence, j);
        if (hit.isPresent() && hit.get().name().code() != null) {
          return List.of(hit.get().name().code());
        }
        Upos upos = sentence.token(j).upos();
        if (upos == Upos.VERB || upos == Upos.PUNCT || upos == Upos.CCONJ) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  /** The title as written, country and articles left out: "deputy defense minister". */
  String officeText(Sentence sentence, AgentWords.Found agent) {
    int first = agent.first();
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean part = before.upos().isNominal() || before.upos() == Upos.ADJ;
      if (!part
          || phrases.hitAt(sentence, first - 1).isPresent()
          || before.entity() == EntityTag.PERSON) {
        break;
      }
      first--;
    }
    int of = agent.last() + 1;
    if (of + 1 < sentence.size()
        && Set.of("of", "for").contains(sentence.token(of).text().toLowerCase(Locale.ROOT))) {
      int last = of;
      for (int i = of + 1; i < sentence.size() && i < of + 7; i++) {
        Upos upos = sentence.token(i).upos();
        if (!(upos.isNominal() || upos == Upos.ADJ || upos == Upos.DET)) {
          break;
        }
        last = i;
      }
      boolean country =
          phrases.hitAt(sentence, last).filter(h -> h.is(KnownName.Type.COUNTRY)).isPresent();
      if (last > of && !country) {
        return mentions.text(sentence, new Run(first, last)).strip();
      }
    }
    return mentions.text(sentence, new Run(first, agent.last())).strip();
  }
}
