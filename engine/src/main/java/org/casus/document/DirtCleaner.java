package org.casus.document;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.document.Lines.Line;

/**
 * Blanks what the crawler and the newsroom put around a report: addresses, mark-up, clocks,
 * bylines, credits, copyright notes, invitations to read on. Every expression has a bounded reach,
 * so the work grows linearly with the text.
 */
final class DirtCleaner {
  private static final int LONGEST_DIRT_LINE = 200;
  private static final int LONGEST_CREDIT = 600;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\bhttps?://[^\\s\"<>]++|\\bwww\\.[^\\s\"<>]++|\\bpic\\.twitter\\.com/[^\\s\"<>]++"
              + "|\\b[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6}|(?<![\\w@])@\\w{1,30}\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,200}>|<!--");

  private static final String TIME = "\\d{1,2}(?:[:.]\\d{2}){0,2}";
  private static final String ZONE =
      "(?:" + String.join("|", CleaningWords.ZONES).replace(".", "\\.") + ")";
  private static final Pattern CLOCK_LINE =
      Pattern.compile(
          "[-\u2014*\u2022|(\\[\\s]{0,8}(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s{0,2}"
              + ZONE
              + "){0,3}|"
              + TIME
              + "(?:\\s{0,2}"
              + ZONE
              + "){1,3})[-\u2014:|)\\]\\s]{0,8}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STAMP_LINE =
      Pattern.compile(
          "(?:(?:published|updated|posted|last (?:updated|modified)|created|date)\\b[\\s:|]{0,4})?"
              + "(?:\\w{3,9}day,?\\s)?(?:\\d{1,4}[-/. ]\\w{1,9}[-/. ,]{1,2}\\d{2,4}|\\w{3,9}\\.?"
              + " \\d{1,2},? \\d{4})(?:[\\s,T|at\u2014-]{1,6}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s{0,2}"
              + ZONE
              + "){0,3})?\\W{0,4}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_START =
      Pattern.compile(
          "(?:[-\u2014*\u2022]\\s{0,2})?"
              + TIME
              + "\\s{0,2}"
              + ZONE
              + "(?![\\w])(?:\\s{0,2}(?:"
              + ZONE
              + ")(?![\\w]))?[\\s:\u2014-]{0,4}(?=[\"'(]?\\p{Lu})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCAL_TIMES =
      Pattern.compile(
          "\\(all times [^()\\n]{1,30}\\)\\s{0,2}[:.]?(?:\\s{0,3}"
              + TIME
              + "\\s{0,2}"
              + ZONE
              + "(?!\\w))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BULLET =
      Pattern.compile("(?:[-\u2014*\u2022\u25CF\u25AA\u00B7>|]\\s{1,4}|[\u2022\u25CF\u25AA])");
  private static final String AGENCY =
      "(?:"
          + CleaningWords.AGENCIES.stream()
              .sorted()
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + ")";
  private static final Pattern AGENCY_START =
      Pattern.compile(
          "[(\\[]"
              + AGENCY
              + "[)\\]]\\s{0,2}[-\u2014:]{0,3}|"
              + AGENCY
              + "\\s{1,2}[-\u2014]{1,3}\\s");
  private static final String NAME = "(?:\\p{Lu}[\\p{L}'.-]{0,30})";
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|by) "
              + NAME
              + "(?:(?:,? and|,|,? in| &|/) ?| )"
              + "(?:"
              + NAME
              + "(?:(?:,? and|,|,? in| for| &| \\||/) ?| )?){1,8}");
  private static final Pattern SIGNATURE =
      Pattern.compile("(?:" + NAME + " ){0,2}" + NAME + " ?/ ?" + NAME + "(?: " + NAME + ")?");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:\u00A9|\\(c\\) ?(?=\\d{4})|\\bcopyright (?=\u00A9|\\(c\\)|\\d{4}|by ))"
              + "[^.\\n]{0,120}(?:\\.(?:\\s{0,2}all rights reserved\\.?)?)?",
          Pattern.CASE_INSENSITIVE);

  private final char[] text;
  private final CharSequence view;

  DirtCleaner(char[] text) {
    this.text = text;
    this.view = CharBuffer.wrap(text);
  }

  /** Blanks everything that may stand anywhere. */
  void cleanRunningText() {
    blankAll(MARKUP, 0, text.length);
    blankAddresses();
    blankAll(COPYRIGHT, 0, text.length);
    blankAll(LOCAL_TIMES, 0, text.length);
    blankCredits();
    for (int i = 0; i < text.length - 1; i++) {
      if (text[i] == '#' && Character.isLetter(text[i + 1])) {
        text[i] = ' ';
      }
    }
  }

  /** Blanks whole lines and what stands at their starts and ends. */
  void cleanLines() {
    List<Line> lines = Lines.of(text);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isDirt(line)) {
        blank(line.start(), line.end());
      } else {
        blankStart(line, BULLET);
        blankStart(line, CLOCK_START);
        blankStart(line, AGENCY_START);
        if (i == lines.size() - 1) {
          blankSignature(line);
        }
      }
    }
  }

  private boolean isDirt(Line line) {
    if (line.length() > LONGEST_DIRT_LINE) {
      return false;
    }
    return matches(line, CLOCK_LINE)
        || matches(line, STAMP_LINE)
        || matches(line, BYLINE)
        || startsLikeDirt(line);
  }

  private boolean startsLikeDirt(Line line) {
    String lower = new String(text, line.start(), line.length()).toLowerCase(Locale.ROOT);
    for (String start : CleaningWords.LINE_STARTS) {
      if (lower.startsWith(start)
          && (lower.length() == start.length()
              || !Character.isLetterOrDigit(start.charAt(start.length() - 1))
              || !Character.isLetterOrDigit(lower.charAt(start.length())))) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(Line line, Pattern pattern) {
    return pattern.matcher(view.subSequence(line.start(), line.end())).matches();
  }

  private void blankStart(Line line, Pattern pattern) {
    int start = Lines.trim(text, line.start(), line.end(), 0).start();
    Matcher matcher = pattern.matcher(view.subSequence(start, Math.min(line.end(), start + 60)));
    if (matcher.lookingAt()) {
      blank(start, start + matcher.end());
    }
  }

  /** "Jane Doe/John" after the last sentence. */
  private void blankSignature(Line line) {
    int stop = line.end() - 1;
    while (stop > line.start() && line.end() - stop < 80 && !closes(text[stop])) {
      stop--;
    }
    if (!closes(text[stop]) || stop + 1 >= line.end()) {
      return;
    }
    Line rest = Lines.trim(text, stop + 1, line.end(), 0);
    if (rest.length() > 0 && matches(rest, SIGNATURE)) {
      blank(rest.start(), rest.end());
    }
  }

  private static boolean closes(char c) {
    return c == '.' || c == '"' || c == '!' || c == '?';
  }

  /** Stops that end the sentence after an address stay. */
  private void blankAddresses() {
    Matcher matcher = ADDRESS.matcher(view);
    while (matcher.find()) {
      int end = matcher.end();
      while (end > matcher.start() && ".,;:!?)]'".indexOf(text[end - 1]) >= 0) {
        end--;
      }
      blank(matcher.start(), end);
    }
  }

  /** "(Reporting by ...; editing by ...)". */
  private void blankCredits() {
    for (int i = 0; i < text.length; i++) {
      if ((text[i] == '(' || text[i] == '[') && opensCredit(i + 1)) {
        char closing = text[i] == '(' ? ')' : ']';
        int end = i;
        int limit = Math.min(text.length, i + LONGEST_CREDIT);
        while (end < limit && text[end] != closing && !paragraphEnds(end)) {
          end++;
        }
        boolean closed = end < limit && text[end] == closing;
        blank(i, closed ? end + 1 : end);
      }
    }
  }

  private boolean opensCredit(int at) {
    String lower = new String(text, at, Math.min(30, text.length - at)).toLowerCase(Locale.ROOT);
    for (String credit : CleaningWords.CREDITS) {
      if (lower.startsWith(credit)
          && lower.length() > credit.length()
          && !Character.isLetterOrDigit(lower.charAt(credit.length()))) {
        return true;
      }
    }
    return false;
  }

  private boolean paragraphEnds(int at) {
    return text[at] == '\n' && (at + 1 >= text.length || text[at + 1] == '\n');
  }

  private void blankAll(Pattern pattern, int start, int end) {
    Matcher matcher = pattern.matcher(view).region(start, end);
    while (matcher.find()) {
      blank(matcher.start(), matcher.end());
    }
  }

  /** Line breaks stay. */
  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '\n') {
        text[i] = ' ';
      }
    }
  }
}
