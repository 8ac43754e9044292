package org.casus.train.syntax;

import java.util.List;
import org.casus.annotate.Upos;
import org.casus.nlp.syntax.Features;
import org.casus.nlp.syntax.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as people annotated it.
 *
 * @param words syntactic words, in order
 * @param mentions of entities, in the order in which they begin
 * @param knowsMentions whether mentions were annotated at all
 */
public record TreebankSentence(List<Word> words, List<Mention> mentions, boolean knowsMentions) {
  /**
   * A word.
   *
   * @param features those in use, see {@link Features}
   * @param head position of its head, -1 for the root
   * @param relation basic UD relation with its subtype
   */
  public record Word(
      String form, String lemma, Upos upos, String features, int head, String relation) {}

  /** Copies the lists. */
  public TreebankSentence {
    words = List.copyOf(words);
    mentions = List.copyOf(mentions);
  }

  /** The words as written. */
  public List<String> forms() {
    return words.stream().map(Word::form).toList();
  }

  /** Type of the shortest mention that a word heads; null for none. */
  @Nullable String mentionType(int head) {
    Mention shortest = null;
    for (Mention mention : mentions) {
      if (mention.head() == head
          && (shortest == null
              || mention.behind() - mention.first() < shortest.behind() - shortest.first())) {
        shortest = mention;
      }
    }
    return shortest == null ? null : shortest.type();
  }
}
