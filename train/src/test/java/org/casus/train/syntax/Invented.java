package org.casus.train.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ten invented sentences. */
final class Invented {
  private Invented() {}

  static String text() throws IOException {
    try (InputStream in = Invented.class.getResourceAsStream("invented.conllu")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<TreebankSentence> sentences() throws IOException {
    return Treebank.parse("invented.conllu", text().lines().toList());
  }
}
