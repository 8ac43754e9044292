package org.casus.app.run;

import java.io.IOException;

/**
 * Lets a record out whole or not at all. Writing passes the gate; a shutdown shuts it, which waits
 * for the record that is passing, so that Ctrl-C never leaves half a line behind.
 */
public final class Gate {
  private boolean shut;

  /** Something that writes one whole record and flushes it. */
  public interface Passage {
    /** Writes. */
    void write() throws IOException;
  }

  /** The gate is shut: the program is ending. */
  public static final class ShutException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Runs the passage, or throws {@link ShutException}. */
  public synchronized void pass(Passage passage) throws IOException {
    if (shut) {
      throw new ShutException();
    }
    passage.write();
  }

  /** Shuts the gate for good. Returns whether it was open until now. */
  public synchronized boolean shut() {
    boolean was = !shut;
    shut = true;
    return was;
  }
}
