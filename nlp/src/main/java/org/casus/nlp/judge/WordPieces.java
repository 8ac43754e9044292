package org.casus.nlp.judge;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.casus.document.Span;

/** Cuts sentences into the encoder's word pieces. Thread-safe. */
public final class WordPieces {
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  static {
    // Unless told otherwise, the library reports its use to its makers, and downloads another build
    // of itself where it finds a graphics card.
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("RUST_FLAVOR", "cpu");
  }

  /** Marks at the ends of a text. */
  private static final int MARKS = 2;

  private final HuggingFaceTokenizer tokenizer;

  /**
   * A sentence in pieces.
   *
   * @param ids their numbers in the vocabulary, with the two marks at the ends
   * @param starts where each begins in the sentence, in UTF-16 code units; -1 for a mark
   * @param ends where each ends
   */
  @SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
  public record Pieces(long[] ids, int[] starts, int[] ends) {
    /** Number of pieces, with the marks. */
    public int size() {
      return ids.length;
    }

    /** Number of the first piece that reaches into a span, or {@link #size} if none does. */
    public int first(Span span) {
      int i = 0;
      while (i < ids.length && (starts[i] < 0 || ends[i] <= span.start())) {
        i++;
      }
      return i;
    }

    /** Number of the first piece behind a span; not before {@link #first}. */
    public int behind(Span span) {
      int i = first(span);
      while (i < ids.length && starts[i] >= 0 && starts[i] < span.end()) {
        i++;
      }
      return i;
    }

    /** The pieces from one number to another, between the two marks. */
    Pieces window(int from, int to) {
      int n = to - from;
      long[] windowIds = new long[n + 2];
      int[] windowStarts = new int[n + 2];
      int[] windowEnds = new int[n + 2];
      System.arraycopy(ids, from, windowIds, 1, n);
      System.arraycopy(starts, from, windowStarts, 1, n);
      System.arraycopy(ends, from, windowEnds, 1, n);
      windowIds[0] = ids[0];
      windowIds[n + 1] = ids[ids.length - 1];
      windowStarts[0] = -1;
      windowStarts[n + 1] = -1;
      return new Pieces(windowIds, windowStarts, windowEnds);
    }
  }

  /**
   * Loads the encoder's own vocabulary.
   *
   * @throws IOException if it cannot be read
   */
  public WordPieces() throws IOException {
    try (InputStream in = WordPieces.class.getResourceAsStream(TOKENIZER)) {
      if (in == null) {
        throw new IOException("the encoder's artifact is not on the class path: " + TOKENIZER);
      }
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              in, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true"));
    }
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Cuts a sentence. Half a surrogate pair is read as U+FFFD. */
  public Pieces cut(String sentence) {
    Encoding encoding = tokenizer.encode(wellFormed(sentence));
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] units = unitOffsets(sentence);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      starts[i] = spans[i] == null ? -1 : units[spans[i].getStart()];
      ends[i] = spans[i] == null ? 0 : units[spans[i].getEnd()];
    }
    return new Pieces(encoding.getIds(), starts, ends);
  }

  /** Whether a word is common enough to be a piece of its own. */
  public boolean isPiece(String word) {
    return tokenizer.encode(wellFormed(word)).getIds().length == MARKS + 1;
  }

  /** The tokenizer takes half a surrogate pair for more than one code point. */
  private static String wellFormed(String sentence) {
    StringBuilder result = new StringBuilder(sentence);
    for (int i = 0; i < sentence.length(); i += Character.charCount(sentence.codePointAt(i))) {
      if (Character.getType(sentence.codePointAt(i)) == Character.SURROGATE) {
        result.setCharAt(i, '\uFFFD');
      }
    }
    return result.toString();
  }

  /** The tokenizer counts code points; entry {@code i} is where code point {@code i} begins. */
  private static int[] unitOffsets(String text) {
    int points = text.codePointCount(0, text.length());
    int[] units = new int[points + 1];
    int unit = 0;
    for (int i = 0; i < points; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[points] = unit;
    return units;
  }
}
