package org.casus.nlp.syntax;

import java.util.List;

/** What the encoder does not see of a word: its capitals, and where it stands. */
public final class WordShape {
  /** Number of traits. */
  public static final int TRAITS = 8;

  private static final int INITIAL = 0;
  private static final int CAPITALS = 1;
  private static final int MIXED = 2;
  private static final int DIGIT = 3;
  private static final int PERIOD = 4;
  private static final int HYPHEN = 5;
  private static final int FIRST = 6;
  private static final int HEADING = 7;

  /** Shorter words are written small in headings. */
  private static final int LONG = 5;

  private WordShape() {}

  /**
   * The traits of all words of a sentence.
   *
   * @return for each word a number whose bit {@code i} says whether it has trait {@code i}
   */
  public static int[] of(List<String> words) {
    int heading = isHeading(words) ? 1 << HEADING : 0;
    int[] shapes = new int[words.size()];
    boolean first = true;
    for (int i = 0; i < shapes.length; i++) {
      String word = words.get(i);
      shapes[i] = of(word) | heading | (first ? 1 << FIRST : 0);
      // An opening quotation mark does not take the first word's place.
      first &= word.codePoints().noneMatch(Character::isLetterOrDigit);
    }
    return shapes;
  }

  private static int of(String word) {
    long upper = word.codePoints().filter(Character::isUpperCase).count();
    boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
    boolean initial = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    int shape = initial ? 1 << INITIAL : 0;
    shape |= upper > 1 && !lower ? 1 << CAPITALS : 0;
    shape |= lower && upper > (initial ? 1 : 0) ? 1 << MIXED : 0;
    shape |= word.codePoints().anyMatch(Character::isDigit) ? 1 << DIGIT : 0;
    shape |= word.indexOf('.') >= 0 ? 1 << PERIOD : 0;
    shape |= word.codePoints().anyMatch(WordShape::joins) ? 1 << HYPHEN : 0;
    return shape;
  }

  private static boolean joins(int point) {
    return point == '-' || point == '\'' || point == '\u2019' || point == '\u2010';
  }

  /** Whether all of at least three longer words have a capital. */
  private static boolean isHeading(List<String> words) {
    int seen = 0;
    for (String word : words) {
      if (word.length() >= LONG && Character.isLetter(word.charAt(0))) {
        seen++;
        if (!Character.isUpperCase(word.charAt(0))) {
          return false;
        }
      }
    }
    return seen >= 3;
  }
}
