package org.casus.io.ingest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** First bytes of file formats that are not text. Pure function. */
enum Signature {
  GZIP("gzip data; unpack it first", "\u001F\u008B"),
  ZSTD("zstd data; unpack it first", "(\u00B5/\u00FD"),
  XZ("xz data; unpack it first", "\u00FD7zXZ\0"),
  BZIP2("bzip2 data; unpack it first", "BZh91AY&SY"),
  ZIP("a zip archive or an office document", "PK\u0003\u0004"),
  OLE("an old office document", "\u00D0\u00CF\u0011\u00E0"),
  RTF("an RTF document", "{\\rtf"),
  PDF("a PDF document", "%PDF-"),
  PNG("a PNG image", "\u0089PNG"),
  JPEG("a JPEG image", "\u00FF\u00D8\u00FF"),
  GIF("a GIF image", "GIF8"),
  PARQUET("a Parquet file", "PAR1"),
  ELF("a program", "\u007FELF");

  /** Length of the longest signature. */
  static final int MAX_BYTES = 10;

  private final String what;

  /** One character for each byte. */
  private final String start;

  Signature(String what, String start) {
    this.what = what;
    this.start = start;
  }

  /** What it is, for a person. */
  String what() {
    return what;
  }

  /** The format whose signature the bytes begin with, or null. */
  static @Nullable Signature of(byte[] head, int length) {
    String bytes = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    for (Signature signature : values()) {
      if (bytes.startsWith(signature.start)) {
        return signature;
      }
    }
    return null;
  }
}
