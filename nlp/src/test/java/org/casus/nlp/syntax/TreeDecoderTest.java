package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TreeDecoderTest {
  private static final long SEED = 20240612;

  private static float[][] random(Random random, int words, boolean whole) {
    float[][] scores = new float[words][words + 1];
    for (float[] row : scores) {
      for (int h = 0; h <= words; h++) {
        row[h] = whole ? random.nextInt(4) : (float) random.nextGaussian() * 5;
      }
    }
    return scores;
  }

  private static double sum(float[][] scores, int[] heads) {
    double sum = 0;
    for (int w = 0; w < heads.length; w++) {
      sum += scores[w][heads[w] + 1];
    }
    return sum;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int w = 0; w < heads.length; w++) {
      roots += heads[w] < 0 ? 1 : 0;
      int steps = 0;
      for (int at = w; at >= 0; at = heads[at]) {
        if (++steps > heads.length) {
          return false;
        }
      }
    }
    return roots == 1;
  }

  /** Tries all heads of all words. */
  private static double bestOfAll(float[][] scores) {
    int words = scores.length;
    double best = Double.NEGATIVE_INFINITY;
    long all = Math.round(Math.pow(words + 1, words));
    int[] heads = new int[words];
    for (long number = 0; number < all; number++) {
      long rest = number;
      for (int w = 0; w < words; w++) {
        heads[w] = (int) (rest % (words + 1)) - 1;
        rest /= words + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, sum(scores, heads));
      }
    }
    return best;
  }

  @Test
  void findsTheBestOfAllTreesWithOneRoot() {
    Random random = new Random(SEED);
    for (int words = 1; words <= 6; words++) {
      for (int i = 0; i < (words == 6 ? 12 : 60); i++) {
        float[][] scores = random(random, words, i % 3 == 0);
        int[] heads = TreeDecoder.decode(scores);
        assertThat(isTree(heads)).as("seed %d: %s", SEED, Arrays.toString(heads)).isTrue();
        assertThat(Math.abs(sum(scores, heads) - bestOfAll(scores)))
            .as("seed %d: %s", SEED, Arrays.deepToString(scores))
            .isLessThan(1e-4);
      }
    }
  }

  @Test
  void thereIsOneRootEvenWhereAllWordsWantToBeIt() {
    float[][] scores = {{9, 0, 1}, {8, 2, 0}};
    assertThat(TreeDecoder.decode(scores)).containsExactly(-1, 0);
  }

  @Test
  void equalScoresMakeATree() {
    assertThat(isTree(TreeDecoder.decode(new float[40][41]))).isTrue();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void cyclesInCyclesTakeNoTime() {
    // Neighbours want each other, then pairs of neighbours, and so on.
    int words = 256;
    float[][] scores = new float[words][words + 1];
    for (int w = 0; w < words; w++) {
      for (int h = 0; h < words; h++) {
        scores[w][h + 1] = 20 - Integer.numberOfTrailingZeros(Integer.highestOneBit(w ^ h | 1));
      }
    }
    assertThat(isTree(TreeDecoder.decode(scores))).isTrue();
  }
}
