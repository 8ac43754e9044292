package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a block into sentences of tokens. Offsets count UTF-16 code units from the block's start.
 * Thread-safe: every call has its own lexer.
 */
final class BlockTokenizer {
  /** Nothing is rewritten and nothing is dropped, so that a token is a slice of the text. */
  private static final String OPTIONS =
      "invertible=true,normalizeParentheses=false,normalizeOtherBrackets=false,"
          + "untokenizable=noneKeep,tokenizeNLs=false";

  private BlockTokenizer() {}

  /** Sentences in order, none empty. Spans ascend and hold at least one code unit. */
  static List<List<CoreLabel>> split(String block) {
    PTBTokenizer<CoreLabel> lexer =
        new PTBTokenizer<>(new StringReader(block), new CoreLabelTokenFactory(true), OPTIONS);
    List<CoreLabel> tokens = new ArrayList<>();
    while (lexer.hasNext()) {
      tokens.add(lexer.next());
    }
    List<List<CoreLabel>> sentences = new ArrayList<>();
    int last = 0;
    for (List<CoreLabel> raw : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
      List<CoreLabel> sentence = new ArrayList<>(raw.size());
      for (CoreLabel token : raw) {
        // After "the U.S." the lexer gives the stop again as a token of its own; it would overlap.
        int end = Math.min(token.endPosition(), block.length());
        if (token.beginPosition() >= last && end > token.beginPosition()) {
          token.setEndPosition(end);
          sentence.add(token);
          last = end;
        }
      }
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }
}
