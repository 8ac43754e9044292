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
import org.casus.document.CleanText.Block;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Annotates English with Stanford CoreNLP. Every sentence gets exactly one root. Words joined by a
 * hyphen are several tokens ("Turkish", "-", "backed"), as in the treebanks that the parser learned
 * from; names are joined by {@code compound} with the last word as head.
 *
 * <p>Models are loaded on the first call and shared by all instances. Thread-safe and
 * deterministic: all state is local to the call, apart from the models, which are only read.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final String VERSION =
      "corenlp-4.5.10 (english-left3words-distsim, english.all.3class.distsim, nndep english_UD)";

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Annotation annotate(String reportId, CleanText text) {
    List<List<CoreLabel>> split = new ArrayList<>();
    for (Block block : text.blocks()) {
      String words = block.span().of(text.text());
      for (List<CoreLabel> tokens : BlockTokenizer.split(words)) {
        shift(tokens, block.span().start());
        split.add(tokens);
      }
    }
    if (split.isEmpty()) {
      return new Annotation(List.of(), List.of());
    }
    Casing casing = Casing.of(split);
    SentenceParser parser = new SentenceParser(Models.shared());
    Lemmas lemmas = new Lemmas();
    List<Sentence> sentences = new ArrayList<>(split.size());
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (List<CoreLabel> tokens : split) {
      casing.normalise(tokens);
      Tree tree = parser.parse(tokens);
      Sentence sentence = new Sentence(sentences.size(), tokens(tokens, tree, text.text(), lemmas));
      sentences.add(sentence);
      if (tokens.size() > LongSentences.MAX_PARSED) {
        diagnostics.add(tooLong(reportId, sentence));
      }
    }
    return new Annotation(sentences, diagnostics);
  }

  /**
   * Parses a sentence of given words, for comparison with other parsers on the same words.
   *
   * @param words at least one; their spans are those of the words joined by blanks
   */
  public Sentence annotateWords(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>(words.size());
    int at = 0;
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.setOriginalText(word);
      label.setBeginPosition(at);
      label.setEndPosition(at + word.length());
      labels.add(label);
      at += word.length() + 1;
    }
    Casing.of(List.of(labels)).normalise(labels);
    Tree tree = new SentenceParser(Models.shared()).parse(labels);
    return new Sentence(0, tokens(labels, tree, String.join(" ", words), new Lemmas()));
  }

  private static void shift(List<CoreLabel> tokens, int by) {
    for (CoreLabel token : tokens) {
      token.setBeginPosition(token.beginPosition() + by);
      token.setEndPosition(token.endPosition() + by);
    }
  }

  private static List<Token> tokens(List<CoreLabel> labels, Tree tree, String text, Lemmas lemmas) {
    List<String> tags = labels.stream().map(CoreLabel::tag).toList();
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span = new Span(label.beginPosition(), label.endPosition());
      String word = span.of(text);
      String lemma = isHas(labels, tree, i) ? "have" : lemmas.lemma(word, label.tag());
      Morphology morphology = UniversalTags.morphology(word, tags, lemma, tree, i);
      EntityTag entity = entity(label.get(CoreAnnotations.AnswerAnnotation.class));
      tokens.add(new Token(i, span, word, morphology, entity, tree.heads[i], tree.relations[i]));
    }
    return tokens;
  }

  /** "She's met them": the clitic of an active participle. */
  private static boolean isHas(List<CoreLabel> labels, Tree tree, int at) {
    return labels.get(at).word().equals("'s")
        && tree.relations[at].equals("aux")
        && (labels.get(tree.heads[at]).tag().equals("VBN")
            || labels.get(tree.heads[at]).tag().equals("VBD"));
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

  private static Diagnostic tooLong(String reportId, Sentence sentence) {
    return new Diagnostic(
        DiagnosticCode.LONG_SENTENCE,
        new Diagnostic.InReport(reportId, sentence.span()),
        sentence.size() + " tokens; parsed in pieces of at most " + LongSentences.MAX_PARSED);
  }
}
