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

  /**
   * Tags the tokens in place (part of speech, name, index) and returns their tree. Sentences over
   * {@link LongSentences#MAX_PARSED} tokens are read chunk by chunk; the later chunks hang on the
   * first as {@code parataxis}.
   */
  Tree parse(List<CoreLabel> tokens) {
    Tree tree = new Tree(tokens.size());
    int start = 0;
    int root = -1;
    for (List<CoreLabel> chunk : LongSentences.chunks(tokens)) {
      Tree part = parseChunk(chunk);
      for (int i = 0; i < part.size(); i++) {
        if (part.heads[i] >= 0) {
          tree.attach(start + i, start + part.heads[i], part.relations[i]);
        } else {
          tree.attach(start + i, root, "parataxis");
          root = root < 0 ? start + i : root;
        }
      }
      start += part.size();
    }
    return tree;
  }

  private Tree parseChunk(List<CoreLabel> tokens) {
    models.tagger().tagCoreLabels(tokens);
    List<CoreLabel> named = models.names().classifySentence(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      CoreLabel token = tokens.get(i);
      token.setIndex(i + 1);
      token.set(
          CoreAnnotations.AnswerAnnotation.class,
          named.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
    List<String> tags = TagRepair.mend(tokens);
    Tree tree = new Tree(tokens.size());
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    for (TypedDependency edge : models.parser().predict(sentence).typedDependencies()) {
      tree.attach(edge.dep().index() - 1, edge.gov().index() - 1, edge.reln().toString());
    }
    tree.repair();
    TreeRepair.mend(tree, tokens.stream().map(CoreLabel::word).toList(), tags);
    tree.repair();
    return tree;
  }
}
