package org.casus.nlp.corenlp;

import java.util.Arrays;

/**
 * A dependency tree under construction: {@code heads[i]} is the head of word {@code i}, -1 for the
 * root. Mutable, confined to one call.
 */
final class Tree {
  final int[] heads;
  final String[] relations;

  /** Every word is a {@code dep} of the first. */
  Tree(int size) {
    heads = new int[size];
    relations = new String[size];
    Arrays.fill(relations, "dep");
    heads[0] = -1;
    relations[0] = "root";
  }

  int size() {
    return heads.length;
  }

  /** Position of the first root. */
  int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    return 0;
  }

  void attach(int word, int head, String relation) {
    heads[word] = head;
    relations[word] = head < 0 ? "root" : relation;
  }

  /** Whether the word has a dependent whose relation is {@code name} or a subtype of it. */
  boolean hasChild(int word, String name) {
    return child(word, name) >= 0;
  }

  /** The first dependent whose relation is {@code name} or a subtype of it, or -1. */
  int child(int word, String name) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == word && is(i, name)) {
        return i;
      }
    }
    return -1;
  }

  boolean is(int word, String name) {
    String relation = relations[word];
    return relation.startsWith(name)
        && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
  }

  /**
   * Makes it a tree whatever the parser said: heads out of range go to the root, surplus roots hang
   * on the first as {@code parataxis}, and every cycle is cut at its first word, which goes to the
   * root as {@code dep}.
   */
  void repair() {
    int n = heads.length;
    int root = -1;
    for (int i = 0; i < n; i++) {
      if (heads[i] < 0 && root < 0) {
        root = i;
      }
    }
    if (root < 0) {
      root = 0;
    }
    attach(root, -1, "root");
    for (int i = 0; i < n; i++) {
      if (i == root) {
        continue;
      }
      if (heads[i] < 0) {
        attach(i, root, "parataxis");
      } else if (heads[i] >= n || heads[i] == i) {
        attach(i, root, "dep");
      } else if (relations[i].equals("root")) {
        relations[i] = "dep";
      }
    }
    cutCycles(root);
  }

  private void cutCycles(int root) {
    int[] seen = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int at = i;
      while (at >= 0 && seen[at] == 0) {
        seen[at] = i + 1;
        at = heads[at];
      }
      if (at >= 0 && seen[at] == i + 1) {
        attach(at, root, "dep");
      }
    }
  }
}
