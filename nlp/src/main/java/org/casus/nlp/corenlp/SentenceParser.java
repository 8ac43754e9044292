package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;

/** Runs tagger, name finder and parser over the tokens of one sentence. Thread-safe. */
final class SentenceParser {
  private final Models models;

  SentenceParser(Models models) {
    this.models = models;
  }

  /** Tags the tokens in place and returns their tree. */
  Tree parse(List<CoreLabel> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setIndex(i + 1);
    }
    models.tagger().tagCoreLabels(tokens);
    List<CoreLabel> named = models.names().classifySentence(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      String answer = named.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      tokens.get(i).set(CoreAnnotations.AnswerAnnotation.class, answer);
    }
    Tree tree = new Tree(tokens.size());
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    for (TypedDependency edge : models.parser().predict(sentence).typedDependencies()) {
      tree.attach(edge.dep().index() - 1, edge.gov().index() - 1, edge.reln().toString());
    }
    tree.repair();
    return tree;
  }
}
