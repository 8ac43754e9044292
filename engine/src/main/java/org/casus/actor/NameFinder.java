package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;

/** Finds names of the knowledge base in a sentence, the longest first, never overlapping. */
public final class NameFinder {
  /** No word of a name is longer; junk without blanks may be, by millions. */
  private static final int LONGEST_WORD = 200;

  private final KnowledgeBase knowledge;

  /** Searches a knowledge base. */
  public NameFinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A name found.
   *
   * @param first index of the first token
   * @param last index of the last token, inclusive
   * @param readings what the spelling may stand for, never empty
   */
  public record Hit(int first, int last, List<KnownName> readings) {
    /** The likeliest reading. */
    public KnownName name() {
      return readings.get(0);
    }

    /** Its tokens. */
    Phrases.Run run() {
      return new Phrases.Run(first, last);
    }

    /** Whether any reading is of the type. */
    public boolean is(KnownName.Type type) {
      return readings.stream().anyMatch(r -> r.type() == type);
    }
  }

  /**
   * All names of a sentence in order.
   *
   * @param folded the report's cleaned text, folded by {@link Folding#fold}
   */
  public List<Hit> find(Sentence sentence, String folded) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Span at = sentence.token(i).span();
      List<KnownName> found = List.of();
      int last = i;
      int length = 0;
      for (KnownName name : knowledge.startingWith(firstWord(folded, at.start()))) {
        if (name.surface().length() < length) {
          break;
        }
        if (matches(folded, at.start(), name.surface())) {
          int end = tokenAt(sentence, i, at.start() + name.surface().length());
          if (end >= 0) {
            last = end;
            length = name.surface().length();
            found = new ArrayList<>(found);
            found.add(name);
          }
        }
      }
      if (!found.isEmpty() && !isPartOfPerson(sentence, i, last, found)) {
        hits.add(new Hit(i, last, List.copyOf(found)));
        i = last;
      }
    }
    return hits;
  }

  /**
   * The run of letters and digits at an offset, lower case, cut where no name goes on; a single
   * character if there is none.
   */
  static String firstWord(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_WORD);
    int end = from;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, Math.max(end, Math.min(from + 1, text.length())))
        .toLowerCase(Locale.ROOT);
  }

  private static boolean matches(String text, int at, String name) {
    int end = at + name.length();
    if (end > text.length() || end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return false;
    }
    if (text.startsWith(name, at)) {
      return true;
    }
    // Headlines and datelines in capitals; short names would collide with acronyms.
    return name.length() > 4
        && text.regionMatches(true, at, name, 0, name.length())
        && text.substring(at, end).equals(name.toUpperCase(Locale.ROOT));
  }

  /** Index of the token that ends at an offset, or -1. */
  private static int tokenAt(Sentence sentence, int from, int end) {
    for (int i = from; i < sentence.size() && sentence.token(i).span().start() < end; i++) {
      int e = sentence.token(i).span().end();
      // "U.S." at the end of a sentence may leave its last point to the next token.
      if (e == end || e == end - 1 && i + 1 < sentence.size() && isPoint(sentence.token(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPoint(Token token) {
    return token.text().equals(".");
  }

  /** "Jordan" in "Michael Jordan", "Washington" in "George Washington". */
  private static boolean isPartOfPerson(
      Sentence sentence, int first, int last, List<KnownName> found) {
    if (found.stream().anyMatch(n -> n.type() == KnownName.Type.PERSON)) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).entity() != EntityTag.PERSON) {
        return false;
      }
    }
    return first > 0 && sentence.token(first - 1).entity() == EntityTag.PERSON
        || last + 1 < sentence.size()
            && sentence.token(last + 1).entity() == EntityTag.PERSON
            && found.stream().noneMatch(n -> n.type() == KnownName.Type.ADJECTIVE);
  }
}
