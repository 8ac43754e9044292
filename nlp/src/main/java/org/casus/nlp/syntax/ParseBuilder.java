package org.casus.nlp.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Upos;

/** Makes a sentence of the classes that a network chose. Immutable, thread-safe. */
public final class ParseBuilder {
  private final SyntaxLabels labels;
  private final List<EditScript> scripts;
  private final int root;
  private final Map<String, String> exceptions;

  /** What a network chose for each word: numbers of classes; heads with -1 for the root. */
  @SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
  public record Choice(
      int[] heads, int[] relations, int[] upos, int[] features, int[] scripts, int[] entities) {}

  public ParseBuilder(SyntaxLabels labels) {
    this.labels = labels;
    this.scripts = labels.scripts().stream().map(EditScript::parse).toList();
    this.root = labels.relations().indexOf(SyntaxLabels.ROOT);
    this.exceptions = new HashMap<>(labels.exceptions());
  }

  /** Number of the root's relation, which no other word may have; -1 if there is none. */
  public int root() {
    return root;
  }

  /** Position of the largest of some scores, but for one that is left out. */
  public static int best(float[] scores, int from, int count, int without) {
    int best = without == 0 ? 1 : 0;
    for (int i = best + 1; i < count; i++) {
      if (i != without && scores[from + i] > scores[from + best]) {
        best = i;
      }
    }
    return best;
  }

  /** The parse of some words. */
  public ParsedSentence build(List<String> words, Choice choice) {
    int count = words.size();
    String[] forms = words.toArray(String[]::new);
    String[] relations = new String[count];
    String[] types = new String[count];
    Upos[] upos = new Upos[count];
    for (int w = 0; w < count; w++) {
      relations[w] =
          choice.heads()[w] < 0 ? SyntaxLabels.ROOT : labels.relations().get(choice.relations()[w]);
      upos[w] = labels.upos().get(choice.upos()[w]);
      types[w] = labels.entities().get(choice.entities()[w]);
    }
    EntityTag[] tags = NameTags.of(forms, choice.heads(), relations, upos, types);
    List<ParsedWord> parsed = new ArrayList<>(count);
    List<Mention> mentions = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      parsed.add(
          new ParsedWord(
              forms[w],
              lemma(forms[w], upos[w], choice.scripts()[w]),
              upos[w],
              labels.features().get(choice.features()[w]),
              tags[w],
              choice.heads()[w],
              relations[w]));
      if (choice.entities()[w] != 0) {
        int[] span = MentionSpans.of(w, choice.heads(), relations, upos);
        mentions.add(new Mention(w, types[w], span[0], span[1]));
      }
    }
    return new ParsedSentence(parsed, mentions, 1);
  }

  /** The lemma that a script makes, unless the word is an exception. */
  String lemma(String form, Upos upos, int script) {
    String exception = exceptions.get(SyntaxLabels.key(form, upos));
    return exception == null ? scripts.get(script).apply(form) : exception;
  }
}
