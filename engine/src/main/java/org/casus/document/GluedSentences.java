package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.document.Lines.Line;

/**
 * Parts sentences between which the blank was lost ({@code brothers.On}, {@code talks."We}). The
 * stop must follow a whole word or a number and precede a capitalised word, so abbreviations,
 * initials, decimals and names of internet domains stay whole.
 */
final class GluedSentences {
  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "info", "co", "tv");

  private GluedSentences() {}

  /** The range in pieces, each without the blanks around it. */
  static List<Span> split(char[] text, int start, int end) {
    List<Span> spans = new ArrayList<>(1);
    int from = start;
    boolean quoted = false;
    for (int i = start; i < end; i++) {
      if (text[i] == '"') {
        quoted = !quoted;
      }
      if (text[i] == '.' || text[i] == '!' || text[i] == '?') {
        int border = border(text, i, start, end, quoted);
        if (border > from) {
          add(text, from, border, spans);
          from = border;
        }
      }
    }
    add(text, from, end, spans);
    return spans;
  }

  private static void add(char[] text, int start, int end, List<Span> spans) {
    Line trimmed = Lines.trim(text, start, end, 0);
    if (trimmed.length() > 0) {
      spans.add(new Span(trimmed.start(), trimmed.end()));
    }
  }

  /** Where the next sentence starts if the mark at {@code stop} is glued to it, else -1. */
  private static int border(char[] text, int stop, int start, int end, boolean quoted) {
    int next = stop + 1;
    int border = next;
    while (next < end && "\"')".indexOf(text[next]) >= 0 && next - stop <= 2) {
      if (text[next] == ')' || text[next] == '"' && quoted) {
        border = next + 1;
      }
      next++;
    }
    return opens(text, next, end) && closes(text, stop, start) ? border : -1;
  }

  private static boolean opens(char[] text, int at, int end) {
    if (at >= end || !Character.isUpperCase(text[at])) {
      return false;
    }
    int i = at + 1;
    while (i < end && i - at < 20 && Character.isLetter(text[i])) {
      i++;
    }
    if (i - at == 1) {
      return i < end && text[i] == ' ' && (text[at] == 'A' || text[at] == 'I');
    }
    return Character.isLowerCase(text[at + 1])
        && !DOMAINS.contains(new String(text, at, i - at).toLowerCase(Locale.ROOT));
  }

  private static boolean closes(char[] text, int stop, int start) {
    int i = stop;
    while (i > start && stop - i < 20 && Character.isLetterOrDigit(text[i - 1])) {
      i--;
    }
    int length = stop - i;
    if (length < 2 || i > start && text[i - 1] == '.') {
      return text[stop] != '.' && length > 0
          || i > start && stop == i && "\")".indexOf(text[stop - 1]) >= 0;
    }
    if (Character.isDigit(text[stop - 1])) {
      return true;
    }
    String word = new String(text, i, length);
    return Character.isLowerCase(text[stop - 1])
        && (length > 2 || Character.isLowerCase(word.charAt(0)))
        && !CleaningWords.ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
