package org.casus.io.record;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Characters to UTF-8. */
final class Utf8Writer {
  private static final String REPLACEMENT = "\uFFFD";

  private Utf8Writer() {}

  /** A buffered writer that writes U+FFFD for each half of a surrogate pair that stands alone. */
  static Writer to(OutputStream out) {
    return new BufferedWriter(
        new OutputStreamWriter(
            out,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT.getBytes(StandardCharsets.UTF_8))));
  }
}
