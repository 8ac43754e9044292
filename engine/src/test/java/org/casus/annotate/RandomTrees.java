package org.casus.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.document.Span;

/** Trees that no parser would draw, the same for the same seed. */
final class RandomTrees {
  private static final List<String> RELATIONS =
      List.of(
          "acl",
          "acl:relcl",
          "advcl",
          "advmod",
          "amod",
          "appos",
          "aux",
          "aux:pass",
          "case",
          "cc",
          "cc:preconj",
          "ccomp",
          "compound",
          "compound:prt",
          "conj",
          "cop",
          "csubj",
          "dep",
          "det",
          "discourse",
          "expl",
          "fixed",
          "flat",
          "iobj",
          "mark",
          "nmod",
          "nmod:poss",
          "nsubj",
          "nsubj:pass",
          "nummod",
          "obj",
          "obl",
          "obl:tmod",
          "orphan",
          "parataxis",
          "punct",
          "vocative",
          "xcomp");

  /** Words on which the grammar turns, and some others. */
  private static final List<String> LEMMAS =
      List.of(
          "launch", "face", "promise", "hundred", "be", "that", "who", "which", "by", "of", "to",
          "on", "from", "with", "after", "not", "Peru", "town", "attack", "talk", "-", "'s");

  private RandomTrees() {}

  static Sentence tree(Random random) {
    int size = 1 + random.nextInt(25);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int[] heads = new int[size];
    heads[order.get(0)] = -1;
    for (int i = 1; i < size; i++) {
      // Half of the trees are deep, the others flat.
      int above = random.nextBoolean() ? i - 1 : random.nextInt(i);
      heads[order.get(i)] = order.get(above);
    }
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < size; i++) {
      String lemma = pick(LEMMAS, random);
      Morphology morphology =
          new Morphology(
              lemma,
              pick(List.of(Upos.values()), random),
              pick(List.of(VerbForm.values()), random),
              pick(List.of(Tense.values()), random),
              pick(List.of(GrammaticalNumber.values()), random));
      String relation = heads[i] < 0 ? "root" : pick(RELATIONS, random);
      Span span = new Span(start, start + lemma.length());
      EntityTag entity = pick(List.of(EntityTag.values()), random);
      tokens.add(new Token(i, span, lemma, morphology, entity, heads[i], relation));
      start = span.end() + 1;
    }
    return new Sentence(0, tokens);
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
