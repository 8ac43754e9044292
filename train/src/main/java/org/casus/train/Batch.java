package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.casus.document.Span;
import org.casus.nlp.judge.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with their pairs as arrays.
 *
 * @param ids {@code [sentences][pieces]}, int64
 * @param mask {@code [sentences][1][1][pieces]}: 0, or a large negative number for padding
 * @param sentenceOfPair {@code [pairs]}, int64
 * @param sources {@code [pairs][1][pieces]}: weights of a mean over the source's pieces
 * @param targets {@code [pairs][1][pieces]}: likewise
 * @param pairMask {@code [pairs][pieces][1]}: the mask of the pair's sentence
 * @param pairs the pairs themselves, in the order of the arrays
 */
record Batch(
    NDArray ids,
    NDArray mask,
    NDArray sentenceOfPair,
    NDArray sources,
    NDArray targets,
    NDArray pairMask,
    List<TrainingPair> pairs) {
  private static final float NEVER = -1e9f;

  /**
   * A sentence with all its pairs.
   *
   * @param turn the only epoch that sees it, counted from 0; {@value #ALWAYS} for all
   */
  record Item(WordPieces.Pieces pieces, List<TrainingPair> pairs, int turn) {
    static final int ALWAYS = -1;

    boolean isIn(int epoch) {
      return turn == ALWAYS || turn == epoch;
    }
  }

  static Batch of(NDManager manager, List<Item> items) {
    int longest = items.stream().mapToInt(item -> item.pieces().size()).max().orElse(0);
    int count = items.stream().mapToInt(item -> item.pairs().size()).sum();
    long[] ids = new long[items.size() * longest];
    float[] mask = new float[ids.length];
    long[] sentenceOfPair = new long[count];
    float[] sources = new float[count * longest];
    float[] targets = new float[count * longest];
    float[] pairMask = new float[count * longest];
    int pair = 0;
    for (int s = 0; s < items.size(); s++) {
      WordPieces.Pieces pieces = items.get(s).pieces();
      for (int p = 0; p < longest; p++) {
        ids[s * longest + p] = p < pieces.size() ? pieces.ids()[p] : 0;
        mask[s * longest + p] = p < pieces.size() ? 0 : NEVER;
      }
      for (TrainingPair asked : items.get(s).pairs()) {
        sentenceOfPair[pair] = s;
        mean(sources, pair * longest, pieces, asked.pair().source());
        mean(targets, pair * longest, pieces, asked.pair().target());
        System.arraycopy(mask, s * longest, pairMask, pair * longest, longest);
        pair++;
      }
    }
    return new Batch(
        manager.create(ids, new Shape(items.size(), longest)),
        manager.create(mask, new Shape(items.size(), 1, 1, longest)),
        manager.create(sentenceOfPair),
        manager.create(sources, new Shape(count, 1, longest)),
        manager.create(targets, new Shape(count, 1, longest)),
        manager.create(pairMask, new Shape(count, longest, 1)),
        items.stream().flatMap(item -> item.pairs().stream()).toList());
  }

  private static void mean(float[] into, int at, WordPieces.Pieces pieces, @Nullable Span span) {
    if (span != null) {
      int first = pieces.first(span);
      int behind = pieces.behind(span);
      for (int p = first; p < behind; p++) {
        into[at + p] = 1f / (behind - first);
      }
    }
  }
}
