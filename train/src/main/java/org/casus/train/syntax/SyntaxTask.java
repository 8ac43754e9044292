package org.casus.train.syntax;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.nlp.judge.WordPieces;
import org.casus.nlp.syntax.ParseBuilder;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.nlp.syntax.TreeDecoder;
import org.casus.train.Constant;
import org.casus.train.EncoderLayers;
import org.casus.train.Task;
import org.casus.train.Weights;
import org.casus.train.syntax.SyntaxBatch.Answers;

/** Parts of speech, features, lemmas, trees and mentions as one task. */
public final class SyntaxTask implements Task {
  private final SyntaxPlan plan;
  private final SyntaxLabels labels;
  private final SyntaxHeads heads;
  private final List<Example> examples;
  private final Map<String, List<Example>> heldBack = new LinkedHashMap<>();
  private List<List<Example>> batches = List.of();

  /**
   * Adds the task's layers to the weights.
   *
   * @param training sentences to learn from; those that are too short or too long are left out
   * @param heldBack sentences to measure by, by the name of their treebank
   */
  public SyntaxTask(
      Weights weights,
      EncoderLayers encoder,
      WordPieces wordPieces,
      SyntaxLabels labels,
      SyntaxPlan plan,
      Collection<TreebankSentence> training,
      Map<String, List<TreebankSentence>> heldBack) {
    this.plan = plan;
    this.labels = labels;
    this.heads = new SyntaxHeads(weights, encoder, labels, plan);
    Example.Maker maker = new Example.Maker(wordPieces, labels);
    this.examples =
        training.stream()
            .filter(s -> s.words().size() >= 2 && s.words().size() <= plan.longest())
            .map(maker::make)
            .toList();
    heldBack.forEach(
        (name, sentences) ->
            this.heldBack.put(
                name,
                sentences.stream()
                    .map(maker::make)
                    .sorted(Comparator.comparingInt(e -> e.input().size()))
                    .toList()));
  }

  @Override
  public String name() {
    return "syntax";
  }

  /** How many sentences there are to learn from. */
  public int sentences() {
    return examples.size();
  }

  /** Sentences of one length go together; which ones do differs from epoch to epoch. */
  @Override
  public int prepare(int epoch) {
    List<Example> sorted = new ArrayList<>(examples);
    Random random = new Random(plan.run().seed() * 1000 + epoch);
    Collections.shuffle(sorted, random);
    sorted.sort(Comparator.comparingInt(Example::words));
    batches = batches(sorted, plan.batch());
    Collections.shuffle(batches, random);
    return batches.size();
  }

  private static List<List<Example>> batches(List<Example> sorted, int size) {
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += size) {
      batches.add(sorted.subList(from, Math.min(sorted.size(), from + size)));
    }
    return batches;
  }

  @Override
  public NDArray loss(NDManager step, int number) {
    SyntaxBatch batch = SyntaxBatch.of(step, batches.get(number));
    NDArray words = heads.words(batch, true);
    NDArray all = heads.withRoot(words);
    SyntaxHeads.Tags tags = heads.tags(words, true);
    Answers right = batch.answers(step, batch.words() + 1, Example::heads);
    NDArray arcs = heads.arcs(batch, words, all, true);
    NDArray relations = heads.labels(words, all, right.array(), true);
    NDArray main =
        crossEntropy(arcs, right)
            .add(
                crossEntropy(
                    relations, batch.answers(step, labels.relations().size(), Example::relations)));
    NDArray own =
        crossEntropy(tags.upos(), batch.answers(step, labels.upos().size(), Example::upos))
            .add(
                crossEntropy(
                    tags.features(),
                    batch.answers(step, labels.features().size(), Example::features)))
            .add(
                crossEntropy(
                    tags.scripts(), batch.answers(step, labels.scripts().size(), Example::scripts)))
            .add(
                crossEntropy(
                    tags.entities(),
                    batch.answers(step, labels.entities().size(), Example::entities)));
    return main.add(Constant.times(own, plan.tagShare()));
  }

  /** Mean over the words that have a class. */
  private static NDArray crossEntropy(NDArray scores, Answers right) {
    NDArray sum = scores.logSoftmax(-1).mul(right.array()).sum();
    return Constant.times(sum, -1.0 / Math.max(1, right.count()));
  }

  @Override
  public Map<String, Double> evaluate(NDManager manager) {
    Map<String, Double> scores = new LinkedHashMap<>();
    heldBack.forEach(
        (name, sentences) -> {
          SyntaxScores counted = new SyntaxScores();
          ParseBuilder builder = new ParseBuilder(labels);
          for (List<Example> some : batches(sentences, plan.batch())) {
            List<ParseBuilder.Choice> choices = parse(manager, some);
            for (int s = 0; s < some.size(); s++) {
              TreebankSentence gold = some.get(s).sentence();
              counted.add(gold, builder.build(gold.forms(), choices.get(s)));
            }
          }
          counted.scores().forEach((metric, score) -> scores.put(name + "." + metric, score));
        });
    return scores;
  }

  private List<ParseBuilder.Choice> parse(NDManager manager, List<Example> some) {
    try (NDManager step = manager.newSubManager()) {
      SyntaxBatch batch = SyntaxBatch.of(step, some);
      NDArray words = heads.words(batch, false);
      NDArray all = heads.withRoot(words);
      SyntaxHeads.Tags tags = heads.tags(words, false);
      float[] arcs = heads.arcs(batch, words, all, false).toFloatArray();
      int length = batch.words();
      int[][] trees = new int[some.size()][];
      float[] chosen = new float[arcs.length];
      for (int s = 0; s < trees.length; s++) {
        trees[s] = tree(arcs, s, length, some.get(s).words());
        for (int w = 0; w < trees[s].length; w++) {
          chosen[(s * length + w) * (length + 1) + trees[s][w] + 1] = 1;
        }
      }
      NDArray byHead = step.create(chosen, new Shape(some.size(), length, length + 1L));
      int root = new ParseBuilder(labels).root();
      float[] relations = heads.labels(words, all, byHead, false).toFloatArray();
      float[] upos = tags.upos().toFloatArray();
      float[] features = tags.features().toFloatArray();
      float[] scripts = tags.scripts().toFloatArray();
      float[] entities = tags.entities().toFloatArray();
      List<ParseBuilder.Choice> choices = new ArrayList<>();
      for (int s = 0; s < trees.length; s++) {
        int at = s * length;
        int count = trees[s].length;
        choices.add(
            new ParseBuilder.Choice(
                trees[s],
                best(relations, at, count, labels.relations().size(), root),
                best(upos, at, count, labels.upos().size(), -1),
                best(features, at, count, labels.features().size(), -1),
                best(scripts, at, count, labels.scripts().size(), -1),
                best(entities, at, count, labels.entities().size(), -1)));
      }
      return choices;
    }
  }

  private static int[] tree(float[] arcs, int sentence, int length, int words) {
    float[][] scores = new float[words][];
    for (int w = 0; w < words; w++) {
      int from = (sentence * length + w) * (length + 1);
      scores[w] = Arrays.copyOfRange(arcs, from, from + words + 1);
    }
    return TreeDecoder.decode(scores);
  }

  private static int[] best(float[] scores, int at, int words, int classes, int without) {
    int[] best = new int[words];
    Arrays.setAll(best, w -> ParseBuilder.best(scores, (at + w) * classes, classes, without));
    return best;
  }
}
