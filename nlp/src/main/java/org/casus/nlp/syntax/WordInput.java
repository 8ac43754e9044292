package org.casus.nlp.syntax;

import java.util.Arrays;
import java.util.List;
import org.casus.document.Span;
import org.casus.nlp.judge.WordPieces;
import org.casus.nlp.judge.WordPieces.Pieces;

/**
 * A sentence of given words as the encoder reads it. Every word has a piece at least.
 *
 * @param ids numbers of the pieces, with the two marks at the ends
 * @param first for each word its first piece
 * @param behind for each word the piece behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
public record WordInput(long[] ids, int[] first, int[] behind) {
  /** What stands for a word without any character that the encoder knows. */
  private static final long UNKNOWN = 100;

  /** Cuts words into pieces. */
  public static WordInput of(WordPieces wordPieces, List<String> words) {
    Pieces pieces = wordPieces.cut(String.join(" ", words));
    int count = words.size();
    long[] ids = new long[pieces.size() + count];
    int[] first = new int[count];
    int[] behind = new int[count];
    int size = 0;
    ids[size++] = pieces.ids()[0];
    int piece = 1;
    int start = 0;
    for (int w = 0; w < count; w++) {
      Span span = new Span(start, start + words.get(w).length());
      first[w] = size;
      while (piece < pieces.size() - 1 && pieces.starts()[piece] < span.end()) {
        ids[size++] = pieces.ids()[piece++];
      }
      if (size == first[w]) {
        ids[size++] = UNKNOWN;
      }
      behind[w] = size;
      start = span.end() + 1;
    }
    ids[size++] = pieces.ids()[pieces.size() - 1];
    return new WordInput(Arrays.copyOf(ids, size), first, behind);
  }

  /** The same with at most so many pieces, where one word alone has more. */
  WordInput cut(int most) {
    if (size() <= most) {
      return this;
    }
    long[] fewer = Arrays.copyOf(ids, most);
    fewer[most - 1] = ids[ids.length - 1];
    int[] ends = Arrays.stream(behind).map(end -> Math.min(end, most - 1)).toArray();
    return new WordInput(fewer, first, ends);
  }

  /** Number of pieces, with the marks. */
  public int size() {
    return ids.length;
  }

  /** Number of words. */
  public int words() {
    return first.length;
  }
}
