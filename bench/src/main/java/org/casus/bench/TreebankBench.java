package org.casus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.bench.score.Prf;
import org.casus.nlp.corenlp.CoreNlpAnnotator;
import org.casus.nlp.syntax.Features;
import org.casus.nlp.syntax.ParsedSentence;
import org.casus.nlp.syntax.ParsedWord;
import org.casus.nlp.syntax.SyntaxModel;
import org.casus.pipeline.Provenance;
import org.casus.train.syntax.SyntaxScores;
import org.casus.train.syntax.Treebank;
import org.casus.train.syntax.TreebankSentence;

/**
 * A suite of treebanks: what an annotator makes of given words, and what CoreNLP's tagger and
 * parser make of them.
 */
final class TreebankBench {
  private static final String DEV = "-dev.conllu";
  private static final String BESIDE = "corenlp.";

  private final SyntaxModel model;
  private final Consumer<String> progress;

  /**
   * Loads the annotator, for one thread, so that its speed is that of one core.
   *
   * @param annotator its folder
   * @param progress takes lines for a person
   */
  TreebankBench(Path annotator, Consumer<String> progress) throws IOException {
    this.model = SyntaxModel.load(annotator, 1);
    this.progress = progress;
  }

  /** What was measured. */
  Provenance provenance() {
    return new Provenance(model.version(), "none", "none", model.version());
  }

  /**
   * Parses all files {@code *-dev.conllu} of a folder, or the same with {@code .gz}.
   *
   * @throws IOException if there is none
   */
  SuiteRunner.Outcome run(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> f.toString().endsWith(DEV) || f.toString().endsWith(DEV + ".gz"))
              .sorted()
              .toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + ": no file *" + DEV);
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    List<String> counts = new ArrayList<>();
    for (Path file : files) {
      String fileName = String.valueOf(file.getFileName());
      String name = fileName.substring(0, fileName.indexOf(".conllu"));
      List<TreebankSentence> sentences = Treebank.read(file).sentences();
      counts.add(measure(name, sentences, model::annotate, scores));
      Function<List<String>, ParsedSentence> other = TreebankBench::beside;
      counts.add(measure(BESIDE + name, sentences, other, scores));
      // It has other features and lower-case lemmas, and tells of no mentions.
      List.of("ufeats", "lemma", "entity", "mention")
          .forEach(metric -> scores.remove(BESIDE + name + "." + metric));
    }
    return new SuiteRunner.Outcome(scores, counts, List.of());
  }

  private String measure(
      String name,
      List<TreebankSentence> sentences,
      Function<List<String>, ParsedSentence> parser,
      Map<String, Double> scores) {
    SyntaxScores counted = new SyntaxScores();
    // What is loaded on first use, and compiled, does not count.
    SyntaxScores warm = new SyntaxScores();
    sentences.stream().limit(100).forEach(gold -> warm.add(gold, parser.apply(gold.forms())));
    long begin = System.nanoTime();
    for (TreebankSentence gold : sentences) {
      counted.add(gold, parser.apply(gold.forms()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    counted.scores().forEach((metric, score) -> scores.put(name + "." + metric, Prf.round(score)));
    String line =
        String.format(
            Locale.ROOT,
            "%s: %d sentences, %d words, %.0f sentences/s",
            name,
            sentences.size(),
            counted.words(),
            sentences.size() / seconds);
    progress.accept(line);
    return line;
  }

  private static ParsedSentence beside(List<String> words) {
    List<ParsedWord> parsed =
        new CoreNlpAnnotator()
            .annotateWords(words).tokens().stream()
                .map(
                    t ->
                        new ParsedWord(
                            t.text(),
                            t.lemma(),
                            t.upos(),
                            Features.NONE,
                            t.entity(),
                            t.head(),
                            t.relation()))
                .toList();
    return new ParsedSentence(parsed, List.of(), 1);
  }
}
