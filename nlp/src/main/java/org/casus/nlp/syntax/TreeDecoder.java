package org.casus.nlp.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best dependency tree with exactly one root (Chu and Liu 1965, Edmonds 1967). That there is
 * one root only follows from a penalty on every arc from the root that no gain elsewhere can
 * outweigh (Stanojević and Cohen 2021, "A Root of a Problem").
 */
public final class TreeDecoder {
  private TreeDecoder() {}

  /**
   * Finds the tree with the largest sum of scores. Scores need not be log probabilities: what is
   * added to all scores of one word changes nothing, since every word has one head.
   *
   * @param scores for each word the scores of its heads: at 0 that of being the root, at {@code h +
   *     1} that of word {@code h}; the word itself is never taken. No score may be infinite or no
   *     number.
   * @return for each word its head, -1 for the root
   */
  public static int[] decode(float[][] scores) {
    int words = scores.length;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double[][] arcs = new double[words + 1][words + 1];
    for (int word = 0; word < words; word++) {
      for (int head = 0; head <= words; head++) {
        double score = scores[word][head];
        arcs[word + 1][head] = score;
        if (head != word + 1) {
          least = Math.min(least, score);
          most = Math.max(most, score);
        }
      }
    }
    for (int word = 1; word <= words; word++) {
      arcs[word][0] -= 1 + (words + 1) * (most - least);
    }
    int[] heads = best(arcs);
    int[] result = new int[words];
    for (int word = 0; word < words; word++) {
      result[word] = heads[word + 1] - 1;
    }
    return result;
  }

  /**
   * Best tree over nodes of which node 0 is the root.
   *
   * @param arcs {@code [dependent][head]}
   */
  private static int[] best(double[][] arcs) {
    int[] heads = new int[arcs.length];
    for (int node = 1; node < arcs.length; node++) {
      int head = node == 1 ? 0 : 1;
      for (int other = 0; other < arcs.length; other++) {
        if (other != node && arcs[node][other] > arcs[node][head]) {
          head = other;
        }
      }
      // The root wins a tie, as any lower number does.
      heads[node] = arcs[node][0] >= arcs[node][head] ? 0 : head;
    }
    int[] cycle = cycle(heads);
    return cycle.length == 0 ? heads : expanded(arcs, heads, cycle);
  }

  /** Nodes of a cycle; empty if there is none. */
  private static int[] cycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = heads[node];
      }
      if (node != 0 && seen[node] == start) {
        List<Integer> nodes = new ArrayList<>();
        int at = node;
        do {
          nodes.add(at);
          at = heads[at];
        } while (at != node);
        return nodes.stream().mapToInt(Integer::intValue).toArray();
      }
    }
    return new int[0];
  }

  /** Makes one node of a cycle, finds the best tree, and opens the cycle where the tree enters. */
  private static int[] expanded(double[][] arcs, int[] heads, int[] cycle) {
    boolean[] inside = new boolean[arcs.length];
    Arrays.stream(cycle).forEach(node -> inside[node] = true);
    int[] outside = new int[arcs.length - cycle.length];
    int count = 0;
    for (int node = 0; node < arcs.length; node++) {
      if (!inside[node]) {
        outside[count++] = node;
      }
    }
    int joint = count;
    double[][] smaller = new double[joint + 1][joint + 1];
    int[] entry = new int[joint];
    int[] exit = new int[joint];
    for (int i = 0; i < joint; i++) {
      for (int j = 0; j < joint; j++) {
        smaller[i][j] = arcs[outside[i]][outside[j]];
      }
      int node = outside[i];
      entry[i] = cycle[0];
      exit[i] = cycle[0];
      for (int member : cycle) {
        if (gain(arcs, heads, member, node) > gain(arcs, heads, entry[i], node)) {
          entry[i] = member;
        }
        if (arcs[node][member] > arcs[node][exit[i]]) {
          exit[i] = member;
        }
      }
      smaller[joint][i] = gain(arcs, heads, entry[i], node);
      smaller[i][joint] = arcs[node][exit[i]];
    }
    int[] found = best(smaller);
    int[] all = heads.clone();
    for (int i = 1; i < joint; i++) {
      all[outside[i]] = found[i] == joint ? exit[i] : outside[found[i]];
    }
    all[entry[found[joint]]] = outside[found[joint]];
    return all;
  }

  /** What is won if a node of a cycle hangs on another head instead of on the one in the cycle. */
  private static double gain(double[][] arcs, int[] heads, int member, int head) {
    return arcs[member][head] - arcs[member][heads[member]];
  }
}
