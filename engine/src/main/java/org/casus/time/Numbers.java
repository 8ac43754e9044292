package org.casus.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.annotate.Sentence;
import org.casus.document.Span;
import org.casus.lexicon.LexiconFiles;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts: "a dozen", "at least 25", "135 thousand", "twenty-four". Words of approximation are
 * part of the quantity and leave its value alone; "dozens" and "several hundred" are quantities
 * without a value. Immutable and thread-safe.
 */
public final class Numbers {
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(,\\d{3})+|\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+\\.\\d+");

  private final WordTable words;

  private Numbers(WordTable words) {
    this.words = words;
  }

  /** Reads {@code text/numbers.tsv}. */
  public static Numbers load(LexiconFiles files) {
    return new Numbers(WordTable.load(files, "text/numbers.tsv"));
  }

  /**
   * A count in a sentence.
   *
   * @param from index of the first token
   * @param to index after the last token
   * @param span its words
   * @param value the count; null for a vague one and for what no {@code int} can hold
   */
  public record Quantity(int from, int to, Span span, @Nullable Integer value) {}

  /** Whether a count in words may begin with a word. */
  boolean mayBegin(String lower) {
    return words.begins(lower);
  }

  /** All counts of a sentence in order; the article "a" alone is none. */
  public List<Quantity> find(Sentence sentence) {
    List<Piece> pieces = Piece.of(sentence);
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      Reading reading = at(pieces, i);
      if (reading == null || reading.article()) {
        i++;
        continue;
      }
      found.add(quantity(pieces, i, reading));
      i = reading.end();
    }
    return List.copyOf(found);
  }

  /**
   * The count that starts at a token, or null; here "a" and "an" count as one.
   *
   * @param token index of the first token
   */
  public @Nullable Quantity at(Sentence sentence, int token) {
    List<Piece> pieces = Piece.of(sentence);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).token() == token) {
        Reading reading = at(pieces, i);
        return reading == null ? null : quantity(pieces, i, reading);
      }
    }
    return null;
  }

  private static Quantity quantity(List<Piece> pieces, int from, Reading reading) {
    Piece first = pieces.get(from);
    Piece last = pieces.get(reading.end() - 1);
    return new Quantity(
        first.token(), last.token() + 1, first.span().union(last.span()), reading.value());
  }

  /**
   * A count.
   *
   * @param end index after its last piece
   * @param value null for a vague one
   * @param article whether it is but an article
   */
  record Reading(int end, @Nullable Integer value, boolean article) {}

  /** The count that starts at a piece, or null. */
  @Nullable Reading at(List<Piece> pieces, int from) {
    int start = from;
    for (WordTable.Hit bound = words.at("BOUND", pieces, start);
        bound != null;
        bound = words.at("BOUND", pieces, start)) {
      start = bound.end();
    }
    Reading vague = vague(pieces, start);
    Reading exact = exact(pieces, start);
    if (vague != null && (exact == null || exact.end() <= vague.end())) {
      return vague;
    }
    if (exact != null) {
      return exact;
    }
    WordTable.Hit article = words.at("ARTICLE", pieces, from);
    return article == null ? null : new Reading(article.end(), 1, true);
  }

  private @Nullable Reading vague(List<Piece> pieces, int from) {
    WordTable.Hit hit = words.at("VAGUE", pieces, from);
    if (hit == null) {
      return null;
    }
    int end = hit.end();
    // "hundreds of" counts what follows; the preposition is no part of the count.
    return new Reading(pieces.get(end - 1).lower().equals("of") ? end - 1 : end, null, false);
  }

  private @Nullable Reading exact(List<Piece> pieces, int from) {
    Sum sum = new Sum();
    boolean phrase = words.at("CARDINAL", pieces, from) != null; // "a couple of"
    WordTable.Hit article = phrase ? null : words.at("ARTICLE", pieces, from);
    int i = article == null ? from : article.end();
    int end = from;
    while (i < pieces.size()) {
      int next = step(pieces, i, sum);
      if (next < 0) {
        boolean joins = pieces.get(i).lower().equals("and") || pieces.get(i).isDash();
        if (!joins || end == from || !sum.mayGoOn(pieces.get(i).isDash())) {
          break;
        }
        Sum copy = sum.copy();
        next = step(pieces, i + 1, copy);
        if (next < 0 || i + 1 >= pieces.size()) {
          break;
        }
        sum = copy;
      }
      if (article != null && end == from && !sum.scaled) {
        return null; // "a two-year plan": the article counts nothing
      }
      end = next;
      i = next;
    }
    return end == from ? null : new Reading(end, sum.value(), false);
  }

  /** Takes one number word; -1 if there is none or it cannot follow. */
  private int step(List<Piece> pieces, int i, Sum sum) {
    if (i >= pieces.size()) {
      return -1;
    }
    String text = pieces.get(i).lower();
    if (DIGITS.matcher(text).matches()) {
      return sum.add(new BigDecimal(text.replace(",", "")), Kind.DIGITS) ? i + 1 : -1;
    }
    for (Kind kind : List.of(Kind.CARDINAL, Kind.TENS, Kind.HUNDRED, Kind.SCALE)) {
      WordTable.Hit hit = words.at(kind.name(), pieces, i);
      if (hit != null) {
        return sum.add(new BigDecimal(hit.value()), kind) ? hit.end() : -1;
      }
    }
    return -1;
  }

  private enum Kind {
    DIGITS,
    CARDINAL,
    TENS,
    HUNDRED,
    SCALE
  }

  /** A number in the making. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private @Nullable Kind last;
    private boolean scaled;

    Sum copy() {
      Sum copy = new Sum();
      copy.total = total;
      copy.current = current;
      copy.last = last;
      copy.scaled = scaled;
      return copy;
    }

    /** "two hundred and five", "twenty-one". */
    boolean mayGoOn(boolean dash) {
      return dash ? last == Kind.TENS : last == Kind.HUNDRED || last == Kind.SCALE;
    }

    boolean add(BigDecimal value, Kind kind) {
      boolean fits =
          switch (kind) {
            case DIGITS -> last == null;
            case CARDINAL ->
                last == null
                    || last == Kind.HUNDRED
                    || last == Kind.SCALE
                    || (last == Kind.TENS && value.compareTo(BigDecimal.TEN) < 0);
            case TENS -> last == null || last == Kind.HUNDRED || last == Kind.SCALE;
            case HUNDRED, SCALE -> true;
          };
      if (!fits) {
        return false;
      }
      switch (kind) {
        case DIGITS, CARDINAL, TENS -> current = current.add(value);
        case HUNDRED ->
            current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(value);
        case SCALE -> {
          total = total.add((current.signum() == 0 ? BigDecimal.ONE : current).multiply(value));
          current = BigDecimal.ZERO;
        }
      }
      scaled |= kind == Kind.HUNDRED || kind == Kind.SCALE;
      last = kind;
      return true;
    }

    @Nullable Integer value() {
      BigDecimal value = total.add(current);
      boolean whole = value.stripTrailingZeros().scale() <= 0;
      return whole && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
          ? value.intValue()
          : null;
    }
  }
}
