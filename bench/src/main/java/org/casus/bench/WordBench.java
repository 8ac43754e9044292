package org.casus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.bench.score.Prf;
import org.casus.bench.score.SpanScore;
import org.casus.document.Span;
import org.casus.io.lexicon.LexiconSources;
import org.casus.nlp.conllu.ConlluReader;
import org.casus.nlp.conllu.TreebankText;
import org.casus.nlp.corenlp.CoreNlpWords;
import org.casus.nlp.words.WordSplitter;
import org.casus.pipeline.Provenance;

/**
 * The suite of words: cuts the plain text of treebanks into sentences and words, with our own
 * splitter and with CoreNLP's, and counts the spans that are at exactly the treebank's place.
 */
final class WordBench {
  private static final String HELD_OUT = "-dev.conllu.gz";

  private final Path folder;
  private final Map<String, Function<String, List<List<Span>>>> splitters = new LinkedHashMap<>();

  WordBench(Suite suite, Path shared, Path home) {
    this.folder = shared.resolve(suite.data().input());
    splitters.put("", WordSplitter.load(LexiconSources.builtIn(home))::split);
    splitters.put("corenlp.", CoreNlpWords::split);
  }

  /** What was measured: the splitters alone. */
  Provenance provenance() {
    return new Provenance("words", "none", "text/words.tsv, text/abbreviations.tsv", "CoreNLP");
  }

  /**
   * Scores {@code TREEBANK.tokens.f1} and {@code TREEBANK.sentences.f1}, ours, and the same with
   * {@code corenlp} in between, for every treebank of the folder that is held out from training.
   */
  SuiteRunner.Outcome run() throws IOException {
    Map<String, Double> scores = new LinkedHashMap<>();
    List<String> counts = new ArrayList<>();
    for (Path file : treebanks()) {
      String name = file.getFileName().toString().replace(".conllu.gz", "");
      List<TreebankText> texts = TreebankText.paragraphs(ConlluReader.readAll(file));
      splitters.forEach(
          (splitter, split) -> score(name + "." + splitter, texts, split, scores, counts));
    }
    return new SuiteRunner.Outcome(scores, counts, List.of());
  }

  private List<Path> treebanks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(HELD_OUT)).sorted().toList();
    }
  }

  private static void score(
      String name,
      List<TreebankText> texts,
      Function<String, List<List<Span>>> split,
      Map<String, Double> scores,
      List<String> counts) {
    SpanScore words = SpanScore.NONE;
    SpanScore sentences = SpanScore.NONE;
    for (TreebankText text : texts) {
      List<List<Span>> predicted = split.apply(text.text());
      words = words.plus(words(text.sentences()), words(predicted));
      sentences = sentences.plus(whole(text.sentences()), whole(predicted));
    }
    put(name + "tokens", words, scores, counts);
    put(name + "sentences", sentences, scores, counts);
  }

  private static List<Span> words(List<List<Span>> sentences) {
    return sentences.stream().flatMap(List::stream).toList();
  }

  private static List<Span> whole(List<List<Span>> sentences) {
    return sentences.stream().map(s -> s.get(0).union(s.get(s.size() - 1))).toList();
  }

  private static void put(
      String name, SpanScore score, Map<String, Double> scores, List<String> counts) {
    Prf prf = score.prf();
    scores.put(name + ".precision", Prf.round(prf.precision()));
    scores.put(name + ".recall", Prf.round(prf.recall()));
    scores.put(name + ".f1", Prf.round(prf.f1()));
    counts.add(
        "%s: gold %d, predicted %d, right %d"
            .formatted(name, score.gold(), score.predicted(), score.right()));
  }
}
