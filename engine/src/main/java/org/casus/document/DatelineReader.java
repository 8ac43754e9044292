package org.casus.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.casus.document.CleanText.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the start of a paragraph: places, then any of region, date and agency, then
 * a dash or colon. Signs are counted, because each alone also opens ordinary sentences: a place in
 * capitals, a date, a dash or colon are worth one each, a known agency two; two are enough.
 * Confined to one call.
 */
final class DatelineReader {
  private static final int REACH = 140;
  private static final int LONGEST_PLACE = 4;

  private final char[] text;
  private final int end;
  private final @Nullable LocalDate published;

  private int at;
  private int placeStart;
  private int placeEnd;
  private boolean capitals;
  private int signs;
  private @Nullable LocalDate date;

  /**
   * Prepares to read.
   *
   * @param text cleaned characters
   * @param start where a paragraph starts
   * @param end where its first line ends
   * @param published publication date, from which the year is taken
   */
  DatelineReader(char[] text, int start, int end, @Nullable LocalDate published) {
    this.text = text;
    this.at = start;
    this.end = Math.min(end, start + REACH);
    this.published = published;
    this.placeStart = start;
    this.placeEnd = start;
  }

  /** The dateline, or null if the paragraph starts in another way. */
  @Nullable Dateline read(boolean opensReport) {
    int start = at;
    if (!places()) {
      return null;
    }
    boolean comma = false;
    boolean more = true;
    while (more) {
      blanks();
      comma = accept(',');
      blanks();
      more = bracketedAgency() || date() || bareAgency(comma) || (comma && region());
    }
    if (comma) {
      return null;
    }
    boolean closed = dash() || colon(opensReport);
    if (signs < 2 && !(opensReport && capitals && !closed && opensSentence())) {
      return null;
    }
    if (!hasLowerCase(at)) {
      return null;
    }
    if (closed) {
      agencyAfterDash();
    }
    Span place = new Span(placeStart, placeEnd);
    return new Dateline(
        new Span(start, at), new String(text, placeStart, place.length()), place, date);
  }

  /** One to four words in capitals or capitalised; further places after a slash are passed over. */
  private boolean places() {
    int words = 0;
    boolean upper = true;
    while (words < LONGEST_PLACE) {
      int wordEnd = wordEnd(at);
      if (wordEnd == at || !Character.isUpperCase(text[at]) || isDateWord(wordEnd)) {
        break;
      }
      boolean upperWord = isUpper(at, wordEnd);
      if (words > 0 && upper && !upperWord) {
        break;
      }
      upper &= upperWord;
      placeEnd = wordEnd;
      at = wordEnd;
      words++;
      if (at < end && text[at] == '/') {
        skipFurtherPlace();
        break;
      }
      if (at >= end || text[at] != ' ') {
        break;
      }
      blanks();
    }
    if (words == 0) {
      return false;
    }
    at = Math.max(at, placeEnd);
    trimStop();
    String place = new String(text, placeStart, placeEnd - placeStart);
    capitals = upper && place.length() >= 3;
    signs = capitals ? 1 : 0;
    String first = place.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return place.length() >= 3
        && !CleaningWords.LABELS.contains(place)
        && (capitals || !CleaningWords.OPENING_WORDS.contains(first));
  }

  /** "MOSCOW. July 20": the stop is no part of the name. */
  private void trimStop() {
    int stop = placeEnd - 1;
    if (stop - placeStart > 3 && text[stop] == '.' && text[stop - 2] != '.') {
      placeEnd = stop;
    }
  }

  private void skipFurtherPlace() {
    while (at < end
        && (text[at] == '/'
            || text[at] == ' ' && at + 1 < end && isUpper(at + 1, wordEnd(at + 1)))) {
      at++;
      at = wordEnd(at);
    }
  }

  private boolean bracketedAgency() {
    if (at >= end || text[at] != '(' && text[at] != '/') {
      return false;
    }
    char closing = text[at] == '(' ? ')' : '/';
    int close = at + 1;
    while (close < end && text[close] != closing) {
      close++;
    }
    if (close >= end || close - at > 40) {
      return false;
    }
    String name = new String(text, at + 1, close - at - 1).strip();
    if (isAgency(name)) {
      signs += 2;
    } else if (isTitleCase(name) && isDashAfter(close + 1)) {
      signs += 1; // "(Sahel Wire) -": no agency that we know, but one in its place
    } else if (!isUpper(at + 1, close) || name.length() < 2 || name.length() > 10) {
      return false;
    }
    at = close + 1;
    return true;
  }

  private static boolean isTitleCase(String name) {
    for (String word : name.split(" +", -1)) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDashAfter(int from) {
    int i = from;
    while (i < end && text[i] == ' ') {
      i++;
    }
    return i < end && isDash(text[i]);
  }

  private static boolean isAgency(String name) {
    for (String part : name.split("[/,] ?", -1)) {
      if (CleaningWords.AGENCIES.contains(part)) {
        return true;
      }
    }
    return CleaningWords.AGENCIES.contains(name);
  }

  /** "Moscow, SANA-": an agency without brackets must be followed by a dash. */
  private boolean bareAgency(boolean comma) {
    int wordEnd = wordEnd(at);
    if (!comma || wordEnd == at) {
      return false;
    }
    int dash = wordEnd;
    while (dash < end && text[dash] == ' ') {
      dash++;
    }
    String name = trimDash(at, wordEnd);
    boolean dashed = name.length() < wordEnd - at || dash < end && isDash(text[dash]);
    if (!dashed || !CleaningWords.AGENCIES.contains(name)) {
      return false;
    }
    at += name.length();
    signs += 2;
    return true;
  }

  /** "Baku, July 20 - Trend: The minister". */
  private void agencyAfterDash() {
    int saved = at;
    blanks();
    int wordEnd = wordEnd(at);
    if (CleaningWords.AGENCIES.contains(new String(text, at, wordEnd - at))) {
      at = wordEnd;
      if (accept(':')) {
        return;
      }
    }
    at = saved;
  }

  private String trimDash(int start, int wordEnd) {
    int last = wordEnd;
    while (last > start && text[last - 1] == '-') {
      last--;
    }
    return new String(text, start, last - start);
  }

  /** "March 3", "3 March", either with a year. */
  private boolean date() {
    int saved = at;
    int first = number();
    int month;
    int day;
    if (first > 0) {
      blanks();
      month = month();
      day = first;
    } else {
      month = month();
      blanks();
      day = month > 0 ? number() : 0;
    }
    if (month == 0 || day == 0 || day > 31) {
      at = saved;
      return false;
    }
    int afterDay = at;
    accept(',');
    blanks();
    int year = number();
    if (year < 1000) {
      at = afterDay;
      year = 0;
    }
    signs++;
    date = resolve(year, month, day);
    return true;
  }

  private @Nullable LocalDate resolve(int year, int month, int day) {
    if (year > 0) {
      return valid(year, month, day);
    }
    if (published == null) {
      return null;
    }
    LocalDate best = null;
    for (int candidate = published.getYear() - 1;
        candidate <= published.getYear() + 1;
        candidate++) {
      LocalDate other = valid(candidate, month, day);
      if (other != null && (best == null || distance(other) < distance(best))) {
        best = other;
      }
    }
    return best;
  }

  private long distance(LocalDate other) {
    return published == null ? 0 : Math.abs(ChronoUnit.DAYS.between(published, other));
  }

  private static @Nullable LocalDate valid(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int month() {
    int wordEnd = wordEnd(at);
    int month = CleaningWords.month(new String(text, at, wordEnd - at));
    if (month > 0) {
      at = wordEnd;
    }
    return month;
  }

  private int number() {
    int start = at;
    int value = 0;
    while (at < end && at - start < 4 && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + text[at++] - '0';
    }
    if (at > start && at < end && Character.isLetterOrDigit(text[at])) {
      at = start;
      return 0;
    }
    return value;
  }

  /** "LAGOS, Nigeria": one to three capitalised words after a comma. */
  private boolean region() {
    int saved = at;
    int words = 0;
    while (words < 3) {
      int wordEnd = wordEnd(at);
      if (wordEnd == at || !Character.isUpperCase(text[at]) || isDateWord(wordEnd)) {
        break;
      }
      at = wordEnd;
      words++;
      blanks();
    }
    boolean bounded =
        at < end && (text[at] == ',' || text[at] == '(' || isDash(text[at]) || text[at] == ':');
    if (words == 0 || !bounded && !startsDate()) {
      at = saved;
      return false;
    }
    return true;
  }

  private boolean startsDate() {
    return at < end && isDateWord(wordEnd(at));
  }

  private boolean isDateWord(int wordEnd) {
    return CleaningWords.month(new String(text, at, wordEnd - at)) > 0;
  }

  /** A dash counts where blanks or the end of an agency set it apart. */
  private boolean dash() {
    int start = at;
    boolean apart = start > 0 && (text[start - 1] == ' ' || text[start - 1] == ')');
    while (at < end && isDash(text[at])) {
      at++;
    }
    boolean long_ = at - start > 1 || at > start && text[start] == '\u2014';
    boolean followed = at >= end || text[at] == ' ' || signs >= 2;
    if (at == start || !followed || !(apart || long_ || signs >= 2)) {
      at = start;
      return false;
    }
    signs++;
    return true;
  }

  private boolean colon(boolean opensReport) {
    if (!opensReport && signs < 2 || !accept(':')) {
      return false;
    }
    signs++;
    return true;
  }

  /** "LONDON The Latest on": the word after a place in capitals opens a sentence. */
  private boolean opensSentence() {
    int wordEnd = wordEnd(at);
    return wordEnd > at
        && Character.isUpperCase(text[at])
        && !isUpper(at, Math.max(wordEnd, at + 2))
        && CleaningWords.OPENING_WORDS.contains(
            new String(text, at, wordEnd - at).toLowerCase(Locale.ROOT));
  }

  private boolean hasLowerCase(int from) {
    for (int i = from; i < Math.min(text.length, from + REACH) && text[i] != '\n'; i++) {
      if (Character.isLowerCase(text[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean accept(char c) {
    if (at < end && text[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < end && text[at] == ' ') {
      at++;
    }
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < end && (Character.isLetter(text[i]) || i > from && ".'-".indexOf(text[i]) >= 0)) {
      i++;
    }
    return i;
  }

  private boolean isUpper(int from, int to) {
    boolean letter = false;
    for (int i = from; i < to && i < text.length; i++) {
      if (Character.isLowerCase(text[i])) {
        return false;
      }
      letter |= Character.isUpperCase(text[i]);
    }
    return letter;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2014';
  }
}
