package org.casus.nlp.syntax;

import java.io.IOException;
import java.nio.file.Path;
import org.casus.annotate.Annotator;
import org.casus.nlp.AnnotatorContract;
import org.casus.nlp.words.BuiltInLexicons;
import org.casus.nlp.words.WordSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Holds for any model, so also for one that knows nothing. */
class EncoderAnnotatorTest extends AnnotatorContract {
  private static Annotator annotator;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    annotator =
        new EncoderAnnotator(
            WordSplitter.load(BuiltInLexicons.FILES),
            SyntaxModel.load(RandomSyntaxModel.write(folder.resolve("model"), 512), 1));
  }

  @Override
  protected Annotator annotator() {
    return annotator;
  }
}
