package org.casus.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;

/** What the tests need: sentences without a parse, and the project's own lexicons. */
final class Plain {
  private static final Pattern WORD =
      Pattern.compile("(?:[A-Za-z]\\.){2,}|\\d+(?:[.,:]\\d+)*\\w*|[\\w’'-]+|\\S");

  private Plain() {}

  static final LexiconFiles LEXICONS =
      new LexiconFiles() {
        private final Path root =
            Path.of(System.getProperty("casus.home", "..")).resolve("lexicons");

        @Override
        public List<String> list(String folder) {
          throw new LexiconException(folder, 0, "not needed here");
        }

        @Override
        public String read(String path) {
          try {
            return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  /** Words and marks of a text as a sentence in which no word hangs on another. */
  static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(token(tokens.size(), new Span(word.start(), word.end()), word.group()));
    }
    return new Sentence(0, tokens);
  }

  private static Token token(int index, Span span, String text) {
    Morphology morphology =
        new Morphology(
            text.toLowerCase(Locale.ROOT),
            Upos.X,
            Morphology.VerbForm.NONE,
            Morphology.Tense.NONE,
            Morphology.GrammaticalNumber.NONE);
    return new Token(index, span, text, morphology, EntityTag.NONE, -1, "root");
  }
}
