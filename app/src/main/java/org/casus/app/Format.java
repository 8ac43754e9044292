package org.casus.app;

/** Output formats of {@code casus code}. */
public enum Format {
  TABLE,
  JSONL,
  CSV,
  TSV
}
