package org.casus.nlp.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The three trained models. Loaded once per program, on first use, side by side. Each is read-only
 * after loading and may be used by several threads: the tagger and the parser keep their state in
 * local objects, and the name finder is told not to learn lower-case words while it works ({@code
 * maxAdditionalKnownLCWords=0}), which would make its answers depend on what it read before.
 */
record Models(MaxentTagger tagger, CRFClassifier<CoreLabel> names, DependencyParser parser) {
  private static final String HOME = "edu/stanford/nlp/models/";
  private static final String TAGGER = HOME + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = HOME + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = HOME + "parser/nndep/english_UD.gz";

  /** The models, loaded on the first call. */
  static Models shared() {
    return Holder.MODELS;
  }

  private static final class Holder {
    static final Models MODELS = load();
  }

  /** Two threads: the parser takes as long as the two others together. */
  private static Models load() {
    RedwoodConfiguration.errorLevel().apply();
    CompletableFuture<DependencyParser> parser = CompletableFuture.supplyAsync(Models::loadParser);
    MaxentTagger tagger = new MaxentTagger(TAGGER);
    CRFClassifier<CoreLabel> names = loadNames();
    // The tables of tokenizer and lemmatizer take half a second to unpack, well spent here.
    BlockTokenizer.split("Warm up.");
    new Lemmas().lemma("up", "RB");
    try {
      return new Models(tagger, names, parser.join());
    } catch (CompletionException e) {
      throw new IllegalStateException("cannot load the parser's model " + PARSER, e.getCause());
    }
  }

  private static DependencyParser loadParser() {
    DependencyParser parser = DependencyParser.loadFromModelFile(PARSER);
    // The first parse compiles CoreNLP's grammatical relations.
    CoreLabel word = new CoreLabel();
    word.setWord("Go");
    word.setTag("VB");
    word.setIndex(1);
    parser.predict(List.of(word));
    return parser;
  }

  private static CRFClassifier<CoreLabel> loadNames() {
    Properties properties = new Properties();
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try {
      return CRFClassifier.getClassifier(NAMES, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("cannot load the model for names " + NAMES, e);
    }
  }
}
