package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the words of a report are written inside running sentences, by which headings In Title Case
 * or IN CAPITALS are brought back to what the tagger was trained on. Words that the report does not
 * use elsewhere keep a capital in title case and lose it in capitals. Immutable.
 */
final class Casing {
  private final Map<String, String> usual;

  private Casing(Map<String, String> usual) {
    this.usual = usual;
  }

  /** Learns from the sentences that are not themselves in special case. */
  static Casing of(List<List<CoreLabel>> sentences) {
    Map<String, String> usual = new HashMap<>();
    for (List<CoreLabel> sentence : sentences) {
      if (isSpecial(sentence)) {
        continue;
      }
      for (int i = 1; i < sentence.size(); i++) {
        String word = sentence.get(i).word();
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isLetter(word.charAt(0))) {
          // A word ever written small is a common word.
          usual.merge(lower, word, (old, now) -> old.equals(lower) ? old : now);
        }
      }
    }
    return new Casing(usual);
  }

  /** Rewrites the words that tagger, name finder and parser see; the offsets stay. */
  void normalise(List<CoreLabel> sentence) {
    if (!isSpecial(sentence)) {
      return;
    }
    boolean capitals = isCapitals(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      CoreLabel token = sentence.get(i);
      String word = token.word();
      String lower = word.toLowerCase(Locale.ROOT);
      String known = usual.get(lower);
      if (known != null) {
        token.setWord(known);
      } else if (capitals && word.length() > 1) {
        token.setWord(lower);
      }
    }
  }

  /** At least three words, and all that are long enough to tell are capitalised. */
  static boolean isSpecial(List<CoreLabel> sentence) {
    int words = 0;
    for (CoreLabel token : sentence) {
      String word = token.word();
      if (word.length() > 4 && Character.isLetter(word.charAt(0))) {
        words++;
        if (!Character.isUpperCase(word.charAt(0))) {
          return false;
        }
      }
    }
    return words >= 3;
  }

  private static boolean isCapitals(List<CoreLabel> sentence) {
    int capitals = 0;
    int words = 0;
    for (CoreLabel token : sentence) {
      String word = token.word();
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        words++;
        if (word.equals(word.toUpperCase(Locale.ROOT))) {
          capitals++;
        }
      }
    }
    return capitals * 4 >= words * 3;
  }
}
