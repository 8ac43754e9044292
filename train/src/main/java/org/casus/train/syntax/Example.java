package org.casus.train.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.nlp.judge.WordPieces;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.nlp.syntax.WordInput;
import org.casus.nlp.syntax.WordShape;
import org.casus.train.syntax.TreebankSentence.Word;

/**
 * A sentence as numbers; {@value #UNKNOWN} where it has no class, or one that the model does not
 * know.
 *
 * @param sentence as it was annotated
 * @param input its pieces
 * @param shapes of its words, see {@link WordShape}
 * @param heads 0 for the root, otherwise the head's position and 1
 */
@SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
record Example(
    TreebankSentence sentence,
    WordInput input,
    int[] shapes,
    int[] heads,
    int[] relations,
    int[] upos,
    int[] features,
    int[] scripts,
    int[] entities) {
  static final int UNKNOWN = -1;

  int words() {
    return heads.length;
  }

  /** Makes examples for one inventory. Not thread-safe. */
  static final class Maker {
    private final WordPieces wordPieces;
    private final SyntaxLabels labels;
    private final Map<String, Integer> features;
    private final Map<String, Integer> relations;
    private final Map<String, Integer> scripts;

    Maker(WordPieces wordPieces, SyntaxLabels labels) {
      this.wordPieces = wordPieces;
      this.labels = labels;
      this.features = numbers(labels.features());
      this.relations = numbers(labels.relations());
      this.scripts = numbers(labels.scripts());
    }

    private static Map<String, Integer> numbers(List<String> names) {
      Map<String, Integer> numbers = new HashMap<>();
      names.forEach(name -> numbers.put(name, numbers.size()));
      return numbers;
    }

    Example make(TreebankSentence sentence) {
      int count = sentence.words().size();
      List<String> forms = sentence.forms();
      Example example =
          new Example(
              sentence,
              WordInput.of(wordPieces, forms),
              WordShape.of(forms),
              new int[count],
              new int[count],
              new int[count],
              new int[count],
              new int[count],
              new int[count]);
      for (int w = 0; w < count; w++) {
        Word word = sentence.words().get(w);
        example.heads()[w] = word.head() + 1;
        example.relations()[w] = relations.getOrDefault(word.relation(), UNKNOWN);
        example.upos()[w] = labels.upos().indexOf(word.upos());
        example.features()[w] = features.getOrDefault(word.features(), UNKNOWN);
        example.scripts()[w] = scripts.getOrDefault(Inventory.script(word), UNKNOWN);
        String type = sentence.mentionType(w);
        int entity = type == null ? 0 : labels.entities().indexOf(type);
        example.entities()[w] = sentence.knowsMentions() ? entity : UNKNOWN;
      }
      return example;
    }
  }
}
