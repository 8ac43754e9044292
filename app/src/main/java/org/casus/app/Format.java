package org.casus.app;

/** Output formats of {@code casus code}. */
public enum Format {
  TABLE,
  JSONL,
  CSV,
  TSV;

  /** Whether one stream holds one kind of record, so that relations need a file of their own. */
  boolean isFlat() {
    return this == CSV || this == TSV;
  }
}
