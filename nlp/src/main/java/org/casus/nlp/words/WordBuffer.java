package org.casus.nlp.words;

import java.util.Arrays;

/** Words found so far: where they stand and of what kind they are. Not thread-safe. */
final class WordBuffer {
  /** What matters about a word for the question where sentences end. */
  enum Kind {
    WORD,
    NUMBER,
    /** A single capital with its stop. */
    INITIAL,
    /** "U.S.", "Ph.D." */
    ACRONYM,
    TITLE,
    LINK,
    NUMBERED,
    CAUTIOUS,
    USUAL,
    TIME,
    /** A full stop. */
    STOP,
    /** Exclamation and question marks. */
    CRY,
    ELLIPSIS,
    OPEN,
    CLOSE,
    /** A quotation mark that looks the same on both sides. */
    QUOTE,
    /** Comma, colon, semicolon. */
    PAUSE,
    EMOTICON,
    OTHER
  }

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Kind[] kinds = new Kind[64];
  private int size;

  void add(int start, int end, Kind kind) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = kind;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The kind of a word; {@code OTHER} outside the text. */
  Kind kind(int i) {
    return i >= 0 && i < size ? kinds[i] : Kind.OTHER;
  }

  /** Whether no blank stands between a word and the one before it. */
  boolean glued(int i) {
    return i > 0 && i < size && starts[i] == ends[i - 1];
  }
}
