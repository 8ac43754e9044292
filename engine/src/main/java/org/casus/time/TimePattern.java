package org.casus.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.annotate.Sentence;
import org.casus.lexicon.Tsv;
import org.casus.time.WordTable.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words and word classes. Elements are separated by blanks:
 *
 * <ul>
 *   <li>{@code of}, {@code on|of}: these words; {@code -} any dash
 *   <li>{@code MONTH}: a word class, its value is caught; {@code DAY2} catches a second of its kind
 *   <li>{@code YEAR?}: may be missing; {@code ,YEAR}: a comma may stand before it
 *   <li>{@code (in|during)}: stands before the expression and is no part of it; first element only
 * </ul>
 */
final class TimePattern {
  private final List<String> behind;
  private final List<Element> elements;

  private TimePattern(List<String> behind, List<Element> elements) {
    this.behind = behind;
    this.elements = elements;
  }

  private record Element(List<String> options, boolean optional, boolean comma) {}

  /**
   * An occurrence.
   *
   * @param end index after its last piece
   * @param captures what was caught
   */
  record Match(int end, Captures captures) {}

  static TimePattern parse(Tsv.Row row, String text, Slots slots) {
    List<String> behind = List.of();
    List<Element> elements = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (word.startsWith("(") && word.endsWith(")") && elements.isEmpty()) {
        behind = List.of(word.substring(1, word.length() - 1).split("\\|"));
        continue;
      }
      boolean optional = word.endsWith("?");
      boolean comma = word.startsWith(",") && word.length() > 1 && !word.equals(",?");
      String core = word.substring(comma ? 1 : 0, word.length() - (optional ? 1 : 0));
      if (core.isEmpty()) {
        throw row.bad("empty element in pattern \"" + text + "\"");
      }
      List<String> options = List.of(core.split("\\|"));
      for (String option : options) {
        if (isClass(option) && !slots.knows(name(option))) {
          throw row.bad("no word class " + name(option) + " in time/words.tsv");
        }
      }
      elements.add(new Element(options, optional, comma));
    }
    return new TimePattern(behind, List.copyOf(elements));
  }

  /** Words and word classes that an occurrence may begin with. */
  List<String> firsts() {
    List<String> firsts = new ArrayList<>();
    for (Element element : elements) {
      element.options().stream().map(o -> isClass(o) ? name(o) : o).forEach(firsts::add);
      if (!element.optional()) {
        break;
      }
    }
    return firsts;
  }

  static boolean isClass(String option) {
    return Character.isUpperCase(option.charAt(0));
  }

  private static String name(String option) {
    return option.endsWith("2") ? option.substring(0, option.length() - 1) : option;
  }

  /** The longest occurrence that starts at a piece, or null. */
  @Nullable Match at(Slots slots, Sentence sentence, List<Piece> pieces, int from) {
    if (!behind.isEmpty() && (from == 0 || !behind.contains(pieces.get(from - 1).lower()))) {
      return null;
    }
    Match match = new Matcher(slots, sentence, pieces, elements).match(from, 0, Map.of());
    return match == null || match.end() == from ? null : match;
  }

  private record Matcher(
      Slots slots, Sentence sentence, List<Piece> pieces, List<Element> elements) {

    @Nullable Match match(int i, int element, Map<String, String> caught) {
      if (element == elements.size()) {
        return new Match(i, new Captures(Map.copyOf(caught)));
      }
      Element e = elements.get(element);
      Match best = null;
      int start = e.comma() && i < pieces.size() && is(i, ",") ? i + 1 : i;
      for (String option : e.options()) {
        best = longer(best, option(option, start, element, caught));
      }
      return e.optional() ? longer(best, match(i, element + 1, caught)) : best;
    }

    private @Nullable Match option(String option, int i, int element, Map<String, String> caught) {
      if (!isClass(option)) {
        return i < pieces.size() && is(i, option) ? match(i + 1, element + 1, caught) : null;
      }
      Hit hit = slots.at(name(option), sentence, pieces, i);
      if (hit == null) {
        return null;
      }
      Map<String, String> more = new HashMap<>(caught);
      more.put(option, hit.value());
      return match(hit.end(), element + 1, more);
    }

    private boolean is(int i, String word) {
      Piece piece = pieces.get(i);
      return word.equals("-") ? piece.isDash() : piece.lower().equals(word);
    }

    private static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
      return a == null || (b != null && b.end() > a.end()) ? b : a;
    }
  }
}
