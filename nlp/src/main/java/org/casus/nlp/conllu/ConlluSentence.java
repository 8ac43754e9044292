package org.casus.nlp.conllu;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence of a treebank.
 *
 * @param comments its comment lines without the mark and the blanks around them
 * @param words syntactic words; word {@code i} of the list has id {@code i + 1}
 * @param multiwords surface words that hold several syntactic ones, ascending
 */
public record ConlluSentence(
    List<String> comments, List<ConlluWord> words, List<Multiword> multiwords) {
  /** Copies the lists. */
  public ConlluSentence {
    comments = List.copyOf(comments);
    words = List.copyOf(words);
    multiwords = List.copyOf(multiwords);
  }

  /**
   * A surface word that holds several syntactic ones, "don't".
   *
   * @param first id of its first word
   * @param last id of its last word
   * @param form as written
   * @param misc the last column
   */
  public record Multiword(int first, int last, String form, Map<String, String> misc) {
    /** Copies the map. */
    public Multiword {
      misc = Map.copyOf(misc);
    }
  }

  /** The value of the comment {@code name = value}, such as {@code text} or {@code sent_id}. */
  public Optional<String> findComment(String name) {
    for (String comment : comments) {
      int equals = comment.indexOf('=');
      if (equals > 0 && comment.substring(0, equals).strip().equals(name)) {
        return Optional.of(comment.substring(equals + 1).strip());
      }
    }
    return Optional.empty();
  }

  /** Whether a document starts here. */
  public boolean startsDocument() {
    return marked("newdoc");
  }

  /** Whether a paragraph starts here; every document starts one. */
  public boolean startsParagraph() {
    return marked("newpar") || startsDocument();
  }

  private boolean marked(String mark) {
    return comments.stream()
        .anyMatch(c -> c.equals(mark) || c.startsWith(mark + " ") || c.startsWith(mark + "="));
  }
}
