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
  /** Nothing is dropped and no bracket rewritten; the text of a token is read by its offsets. */
  private static final String OPTIONS =
      "invertible=true,normalizeParentheses=false,normalizeOtherBrackets=false,"
          + "untokenizable=noneKeep,tokenizeNLs=false";

  /**
   * Blocks longer than this are cut at a blank, so that a book without a line break fits in memory.
   */
  private static final int MAX_PIECE = 100_000;

  /** No word is longer; the lexer takes quadratic time on megabytes without a blank. */
  private static final int MAX_WORD = 1_000;

  private BlockTokenizer() {}

  /** Sentences in order, none empty. Spans ascend and hold at least one code unit. */
  static List<List<CoreLabel>> split(String block) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (int start = 0; start < block.length(); ) {
      int end = pieceEnd(block, start);
      splitPiece(block.substring(start, end), start, sentences);
      start = end;
    }
    return sentences;
  }

  /** Cuts after the last blank of the window; within a monstrous word cuts anywhere. */
  private static int pieceEnd(String block, int start) {
    int limit = Math.min(block.length(), start + MAX_PIECE);
    int lastBlank = start;
    int lastStop = start;
    for (int i = start; i < limit; i++) {
      if (Character.isWhitespace(block.charAt(i))) {
        lastBlank = i + 1;
        if (i > start && block.charAt(i - 1) == '.') {
          lastStop = i + 1;
        }
      } else if (i - lastBlank >= MAX_WORD) {
        return lastBlank > start
            ? lastBlank
            : Character.isLowSurrogate(block.charAt(i)) ? i + 1 : i;
      }
    }
    if (limit == block.length()) {
      return limit;
    }
    return lastStop > start ? lastStop : lastBlank > start ? lastBlank : limit;
  }

  private static void splitPiece(String piece, int shift, List<List<CoreLabel>> sentences) {
    PTBTokenizer<CoreLabel> lexer =
        new PTBTokenizer<>(new StringReader(piece), new CoreLabelTokenFactory(true), OPTIONS);
    int last = 0;
    for (List<CoreLabel> raw : new WordToSentenceProcessor<CoreLabel>().process(lexer.tokenize())) {
      List<CoreLabel> sentence = new ArrayList<>(raw.size());
      for (CoreLabel token : raw) {
        // After "the U.S." the lexer gives the stop again as a token of its own; it would overlap.
        int end = Math.min(token.endPosition(), piece.length());
        if (token.beginPosition() >= last && end > token.beginPosition()) {
          last = end;
          sentence.add(shifted(token, end, piece, shift));
        }
      }
      if (!sentence.isEmpty()) {
        sentences.addAll(LongSentences.sentences(sentence));
      }
    }
  }

  private static CoreLabel shifted(CoreLabel token, int end, String piece, int shift) {
    String text = piece.substring(token.beginPosition(), end);
    if (text.equals("\u2014") || (text.equals("-") && isApart(piece, token.beginPosition()))) {
      // The treebanks' dash.
      token.setWord("--");
    }
    token.setBeginPosition(token.beginPosition() + shift);
    token.setEndPosition(end + shift);
    return token;
  }

  private static boolean isApart(String piece, int at) {
    return at > 0
        && piece.charAt(at - 1) == ' '
        && at + 1 < piece.length()
        && piece.charAt(at + 1) == ' ';
  }
}
