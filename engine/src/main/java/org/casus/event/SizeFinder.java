package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.casus.time.Numbers;
import org.casus.time.Numbers.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Counts of dead, injured, arrested and taking part ({@code lexicons/text/size.yaml}). Immutable.
 */
public final class SizeFinder {
  private final Numbers numbers;
  private final Set<String> dead;
  private final Set<String> injured;
  private final Set<String> arrested;

  private SizeFinder(Numbers numbers, Yaml.Node words) {
    this.numbers = numbers;
    this.dead = Set.copyOf(new HashSet<>(words.texts("dead")));
    this.injured = Set.copyOf(new HashSet<>(words.texts("injured")));
    this.arrested = Set.copyOf(new HashSet<>(words.texts("arrested")));
  }

  /** Reads the word lists. */
  public static SizeFinder load(LexiconFiles files) {
    return new SizeFinder(Numbers.load(files), Yaml.read(files, "text/size.yaml"));
  }

  /**
   * Counts stated for the event that a word carries.
   *
   * @param participants heads of its actors and recipients
   */
  public Event.Size find(DeepSyntax syntax, Token trigger, List<Token> participants) {
    Sentence sentence = syntax.sentence();
    List<Quantity> quantities = numbers.find(sentence);
    if (quantities.isEmpty()) {
      return Event.Size.NONE;
    }
    Integer killed = counted(syntax, trigger, quantities, dead);
    Integer hurt = counted(syntax, trigger, quantities, injured);
    Integer held = counted(syntax, trigger, quantities, arrested);
    Integer other = null;
    if (killed == null && hurt == null && held == null) {
      other = sum(sentence, participants, quantities);
    }
    return new Event.Size(killed, hurt, held, other);
  }

  private @Nullable Integer counted(
      DeepSyntax syntax, Token trigger, List<Quantity> quantities, Set<String> lemmas) {
    Sentence sentence = syntax.sentence();
    for (Token word : sentence.tokens()) {
      if (!lemmas.contains(word.lemma().toLowerCase(Locale.ROOT))
          || !near(sentence, trigger, word)) {
        continue;
      }
      List<Token> people = new ArrayList<>();
      if (word.upos().isNominal()) {
        people.add(word);
      } else {
        List<Group> groups = new ArrayList<>(syntax.objects(word));
        if (groups.isEmpty()) {
          groups.addAll(syntax.subjects(word));
        }
        groups.forEach(g -> people.addAll(g.tokens()));
        people.add(word);
      }
      Integer sum = sum(sentence, people, quantities);
      if (sum != null) {
        return sum;
      }
    }
    return null;
  }

  /** The counting word is the trigger, stands in its clause, or governs it closely. */
  private static boolean near(Sentence sentence, Token trigger, Token word) {
    int up = Trees.distanceInClause(sentence, trigger, word);
    int down = Trees.distanceInClause(sentence, word, trigger);
    return up >= 0 && up <= 2 || down >= 0 && down <= 3;
  }

  private static @Nullable Integer sum(
      Sentence sentence, List<Token> heads, List<Quantity> quantities) {
    Integer total = null;
    for (Token head : new java.util.LinkedHashSet<>(heads)) {
      for (Quantity quantity : quantities) {
        if (quantity.value() != null && counts(sentence, quantity, head)) {
          total = (total == null ? 0 : total) + quantity.value();
          break;
        }
      }
    }
    return total;
  }

  /** The quantity is the head itself or modifies it. */
  private static boolean counts(Sentence sentence, Quantity quantity, Token head) {
    if (quantity.from() <= head.index() && head.index() < quantity.to()) {
      return true;
    }
    for (int i = quantity.from(); i < quantity.to(); i++) {
      Token token = sentence.token(i);
      if (token.head() == head.index()
          && (token.is("nummod") || token.is("det") || token.is("amod"))) {
        return true;
      }
    }
    return false;
  }
}
