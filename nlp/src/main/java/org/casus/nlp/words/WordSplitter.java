package org.casus.nlp.words;

import java.util.List;
import org.casus.document.Span;
import org.casus.lexicon.LexiconFiles;

/**
 * Cuts a block of cleaned text into sentences of words. Immutable and thread-safe.
 *
 * <p>For any text at all: spans ascend and do not overlap, hold at least one code unit and no
 * blank, cover every character that is not blank, and never part a surrogate pair. The time grows
 * linearly with the text.
 */
public final class WordSplitter {
  private final WordLists lists;

  private WordSplitter(WordLists lists) {
    this.lists = lists;
  }

  /** Reads {@code text/words.tsv} and {@code text/abbreviations.tsv}. */
  public static WordSplitter load(LexiconFiles files) {
    return new WordSplitter(WordLists.load(files));
  }

  /** The sentences of a whole text. */
  public List<List<Span>> split(String text) {
    return split(text, new Span(0, text.length()));
  }

  /**
   * The sentences of a block, in order, none empty.
   *
   * @param text the text that holds the block
   * @param block what to read of it
   * @return words, as positions in the text
   */
  public List<List<Span>> split(String text, Span block) {
    Window window = new Window(text, block.start(), block.end());
    return new SentenceEnds(window, lists, new Scanner(window, lists).scan()).find();
  }
}
