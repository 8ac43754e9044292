package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.CleanText;
import org.casus.document.Diagnostic;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Annotates English with Stanford CoreNLP. Models are loaded on the first call and shared by all
 * instances. Thread-safe and deterministic.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final String VERSION = "corenlp-4.5.10/left3words+3class+nndep-ud";

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Annotation annotate(String reportId, CleanText text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (CleanText.Block block : text.blocks()) {
      String words = block.span().of(text.text());
      if (words.isBlank()) {
        continue;
      }
      for (List<CoreLabel> tokens : BlockTokenizer.split(words)) {
        sentences.add(sentence(sentences.size(), tokens, text.text(), block.span().start()));
      }
    }
    return new Annotation(sentences, diagnostics);
  }

  private static Sentence sentence(int index, List<CoreLabel> labels, String text, int shift) {
    Tree tree = new SentenceParser(Models.shared()).parse(labels);
    Lemmas lemmas = new Lemmas();
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span = new Span(label.beginPosition() + shift, label.endPosition() + shift);
      String word = span.of(text);
      Morphology morphology =
          UniversalTags.morphology(word, label.tag(), lemmas.lemma(word, label.tag()), tree, i);
      EntityTag entity = entity(label.get(CoreAnnotations.AnswerAnnotation.class));
      tokens.add(new Token(i, span, word, morphology, entity, tree.heads[i], tree.relations[i]));
    }
    return new Sentence(index, tokens);
  }

  private static EntityTag entity(@Nullable String answer) {
    if (answer == null) {
      return EntityTag.NONE;
    }
    return switch (answer) {
      case "PERSON" -> EntityTag.PERSON;
      case "ORGANIZATION" -> EntityTag.ORGANIZATION;
      case "LOCATION" -> EntityTag.LOCATION;
      default -> EntityTag.NONE;
    };
  }
}
