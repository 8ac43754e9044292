package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
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
   * @param isPerson whether a word names a single person
   */
  public Event.Size find(
      DeepSyntax syntax, Token trigger, List<Token> participants, Predicate<Token> isPerson) {
    Sentence sentence = syntax.sentence();
    Counts quantities = new Counts(sentence, numbers.find(sentence), isPerson);
    Integer killed = counted(syntax, trigger, quantities, dead);
    Integer hurt = counted(syntax, trigger, quantities, injured);
    Integer held = counted(syntax, trigger, quantities, arrested);
    Integer other = null;
    if (killed == null && hurt == null && held == null) {
      other = quantities.sum(participants, false);
    }
    return new Event.Size(killed, hurt, held, other);
  }

  private @Nullable Integer counted(
      DeepSyntax syntax, Token trigger, Counts quantities, Set<String> lemmas) {
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
      Integer sum = quantities.sum(people, true);
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

  /** Numbers of one sentence, and who counts as one without a number. */
  private record Counts(Sentence sentence, List<Quantity> quantities, Predicate<Token> isPerson) {

    /**
     * Adds up what the heads of coordinated phrases count; null where nothing is counted.
     *
     * @param singles whether "a civilian" and a person's name count as one
     */
    @Nullable Integer sum(List<Token> heads, boolean singles) {
      Integer total = null;
      for (Token head : new LinkedHashSet<>(heads)) {
        Integer here = of(head);
        if (here == null && singles && !head.upos().equals(Upos.VERB) && isSingle(head)) {
          here = 1;
        }
        if (here != null) {
          total = (total == null ? 0 : total) + here;
        }
      }
      return total;
    }

    private @Nullable Integer of(Token head) {
      for (Quantity quantity : quantities) {
        if (counts(quantity, head)) {
          return quantity.value();
        }
      }
      return null;
    }

    private boolean isSingle(Token head) {
      boolean one =
          head.upos() == Upos.PROPN
              || sentence.children(head).stream()
                  .anyMatch(c -> c.is("det") && c.lemma().equals("a"));
      return one && head.morphology().number() == GrammaticalNumber.SING && isPerson.test(head);
    }

    /** The quantity is the head itself or modifies it. */
    private boolean counts(Quantity quantity, Token head) {
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
}
