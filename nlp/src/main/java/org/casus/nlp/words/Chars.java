package org.casus.nlp.words;

/** Classes of characters. All look at UTF-16 code units; the halves of a pair count as one. */
final class Chars {
  private Chars() {}

  /** Blanks of all kinds, line breaks among them. */
  static boolean isBlank(char c) {
    return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001C' : isWideBlank(c);
  }

  private static boolean isWideBlank(char c) {
    return c >= '\u0085' && (Character.isSpaceChar(c) || c == '\u0085');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c > '\u007F' && Character.isDigit(c);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u007F' && Character.isLetter(c);
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z' || c > '\u007F' && Character.isUpperCase(c);
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z' || c > '\u007F' && Character.isLowerCase(c);
  }

  static boolean isAlphanumeric(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** What never starts a word of its own: marks, joiners, soft hyphens. */
  static boolean isExtension(char c) {
    if (c < '\u00AD') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Letters, digits, low lines and what hangs on them. */
  static boolean isWord(char c) {
    return isAlphanumeric(c) || c == '_' || isExtension(c);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`' || c == '\u2018';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
