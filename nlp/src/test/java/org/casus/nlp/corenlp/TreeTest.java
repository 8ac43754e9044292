package org.casus.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void repairsAnything(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int size = 1 + random.nextInt(12);
      Tree tree = new Tree(size);
      for (int i = 0; i < size; i++) {
        tree.attach(i, random.nextInt(size + 3) - 1, random.nextBoolean() ? "obj" : "root");
      }
      tree.repair();
      int roots = 0;
      for (int i = 0; i < size; i++) {
        roots += tree.heads[i] < 0 ? 1 : 0;
        assertThat(tree.relations[i].equals("root")).isEqualTo(tree.heads[i] < 0);
        int steps = 0;
        for (int at = i; at >= 0; at = tree.heads[at]) {
          assertThat(steps++).as("cycle, seed %d", seed).isLessThanOrEqualTo(size);
        }
      }
      assertThat(roots).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void leavesTreesAlone(int size) {
    Tree tree = new Tree(size);
    for (int i = 1; i < size; i++) {
      tree.attach(i, i - 1, "nmod");
    }
    tree.repair();
    for (int i = 1; i < size; i++) {
      assertThat(tree.heads[i]).isEqualTo(i - 1);
      assertThat(tree.relations[i]).isEqualTo("nmod");
    }
  }
}
