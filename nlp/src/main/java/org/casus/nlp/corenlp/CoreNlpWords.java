package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Span;

/** Words and sentences as CoreNLP's tokenizer cuts them, to be measured against. Thread-safe. */
public final class CoreNlpWords {
  private CoreNlpWords() {}

  /** The sentences of a block; positions in UTF-16 code units. */
  public static List<List<Span>> split(String block) {
    List<List<Span>> sentences = new ArrayList<>();
    for (List<CoreLabel> tokens : BlockTokenizer.split(block)) {
      List<Span> spans = new ArrayList<>(tokens.size());
      for (CoreLabel token : tokens) {
        spans.add(new Span(token.beginPosition(), token.endPosition()));
      }
      sentences.add(List.copyOf(spans));
    }
    return sentences;
  }
}
