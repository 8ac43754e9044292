package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** Offices read without a name, whose holders may be named soon. Mutable; one a report. */
final class Vacancies {
  /** Offices wait this many sentences for a name. */
  private static final int PATIENCE_SENTENCES = 2;

  /** An office less than so many words after a name may be that person's. */
  private static final int NEAR_TOKENS = 8;

  private final TitleReader titles;
  private final List<Vacancy> waiting = new ArrayList<>();
  private final List<Vacancy> opened = new ArrayList<>();
  private int age;
  private @Nullable Vacancy lastOffice;

  Vacancies(TitleReader titles) {
    this.titles = titles;
  }

  /** An office mentioned without its holder's name. */
  record Vacancy(String office, ActorMention mention) {}

  /** Offices of the sentences before that still wait for a name, in text order. */
  List<Vacancy> waiting() {
    return List.copyOf(waiting);
  }

  /** The office last read in this sentence, with or without its holder's name. */
  Optional<Vacancy> lastOffice() {
    return Optional.ofNullable(lastOffice);
  }

  /** An office has just been read. */
  void passOffice(Vacancy office) {
    lastOffice = office;
  }

  /** An office whose holder's name may follow. */
  void open(Vacancy office) {
    opened.add(office);
  }

  /** The offices that waited have found their holders. */
  void fill() {
    waiting.clear();
  }

  void startSentence() {
    lastOffice = null;
  }

  void endSentence() {
    if (!opened.isEmpty()) {
      waiting.clear();
      waiting.addAll(opened);
      opened.clear();
      age = 0;
    } else if (++age >= PATIENCE_SENTENCES) {
      waiting.clear();
    }
  }

  /** An office whose holder is not named in its own phrase. */
  void officeWithoutName(
      Sentence sentence, Token head, AgentWords.Found agent, ActorMention mention) {
    boolean named = false;
    for (Token child : sentence.children(head)) {
      named |= child.is("appos") && child.entity() == EntityTag.PERSON;
    }
    Vacancy office = new Vacancy(titles.officeText(sentence, agent), mention);
    lastOffice = office;
    if (!named && mention.code() != null && !isAfterName(sentence, agent.first())) {
      open(office);
    }
  }

  private static boolean isAfterName(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && first - i < NEAR_TOKENS; i--) {
      if (sentence.token(i).entity() == EntityTag.PERSON) {
        return true;
      }
      if (sentence.token(i).upos() == Upos.VERB) {
        return false;
      }
    }
    return false;
  }
}
