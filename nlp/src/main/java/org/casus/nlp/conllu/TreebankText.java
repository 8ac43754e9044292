package org.casus.nlp.conllu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.document.Span;
import org.casus.nlp.conllu.ConlluSentence.Multiword;

/**
 * A paragraph of a treebank as plain text, and where its sentences' words stand in it. Sentences
 * are joined as in the original: by one blank, or by nothing where the last word says {@code
 * SpaceAfter=No}.
 *
 * <p>Words of a multiword share out its surface ("do|n't"); where their forms do not add up to the
 * surface it counts as one word.
 *
 * @param text the paragraph
 * @param sentences spans of words in UTF-16 code units of {@code text}, sentence by sentence
 */
public record TreebankText(String text, List<List<Span>> sentences) {
  /** Copies the lists. */
  public TreebankText {
    sentences = sentences.stream().map(List::copyOf).toList();
  }

  /** The paragraphs of a treebank in order. */
  public static List<TreebankText> paragraphs(List<ConlluSentence> sentences) {
    List<TreebankText> paragraphs = new ArrayList<>();
    Builder builder = new Builder();
    for (ConlluSentence sentence : sentences) {
      if (sentence.startsParagraph() && !builder.sentences.isEmpty()) {
        paragraphs.add(builder.build());
        builder = new Builder();
      }
      builder.add(sentence);
    }
    if (!builder.sentences.isEmpty()) {
      paragraphs.add(builder.build());
    }
    return paragraphs;
  }

  private static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<List<Span>> sentences = new ArrayList<>();
    private List<Span> spans = new ArrayList<>();
    private boolean blank;

    void add(ConlluSentence sentence) {
      spans = new ArrayList<>();
      int multiword = 0;
      List<ConlluWord> words = sentence.words();
      for (int i = 0; i < words.size(); ) {
        if (multiword < sentence.multiwords().size()
            && sentence.multiwords().get(multiword).first() == i + 1) {
          Multiword range = sentence.multiwords().get(multiword++);
          int end = Math.min(range.last(), words.size());
          surface(range.form(), words.subList(i, end), range.misc());
          i = end;
        } else {
          ConlluWord word = words.get(i);
          surface(word.form(), words.subList(i, i + 1), word.misc());
          i++;
        }
      }
      sentences.add(spans);
    }

    private void surface(String form, List<ConlluWord> words, Map<String, String> misc) {
      if (blank) {
        text.append(' ');
      }
      int start = text.length();
      text.append(form);
      int total = words.stream().mapToInt(word -> word.form().length()).sum();
      if (total == form.length()) {
        for (ConlluWord word : words) {
          spans.add(new Span(start, start + word.form().length()));
          start += word.form().length();
        }
      } else {
        spans.add(new Span(start, text.length()));
      }
      blank = !"No".equals(misc.get("SpaceAfter"));
    }

    TreebankText build() {
      return new TreebankText(text.toString(), sentences);
    }
  }
}
