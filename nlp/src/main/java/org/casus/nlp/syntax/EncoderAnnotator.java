package org.casus.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.CleanText;
import org.casus.document.CleanText.Block;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Span;
import org.casus.nlp.words.WordSplitter;

/**
 * Annotates English with our own scanner of words and a trained {@link SyntaxModel}: one encoder
 * pass a sentence. Thread-safe and deterministic.
 */
public final class EncoderAnnotator implements Annotator {
  /** Longest sentence; what is longer becomes several, because later stages look at pairs. */
  private static final int MAX_SENTENCE = 1_000;

  private final WordSplitter splitter;
  private final SyntaxModel model;

  /** Puts the two together. */
  public EncoderAnnotator(WordSplitter splitter, SyntaxModel model) {
    this.splitter = splitter;
    this.model = model;
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public Annotation annotate(String reportId, CleanText text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Block block : text.blocks()) {
      for (List<Span> words : splitter.split(text.text(), block.span())) {
        for (int from = 0; from < words.size(); from += MAX_SENTENCE) {
          List<Span> some = words.subList(from, Math.min(words.size(), from + MAX_SENTENCE));
          ParsedSentence parsed =
              model.annotate(some.stream().map(span -> span.of(text.text())).toList());
          Sentence sentence = sentence(sentences.size(), parsed, some);
          sentences.add(sentence);
          if (parsed.parts() > 1) {
            diagnostics.add(tooLong(reportId, sentence, parsed.parts()));
          }
        }
      }
    }
    return new Annotation(sentences, diagnostics);
  }

  private static Sentence sentence(int index, ParsedSentence parsed, List<Span> spans) {
    List<ParsedWord> words = NameHeads.apply(parsed.words());
    List<Token> tokens = new ArrayList<>(words.size());
    for (int w = 0; w < words.size(); w++) {
      tokens.add(words.get(w).token(w, spans.get(w)));
    }
    return new Sentence(index, tokens);
  }

  private static Diagnostic tooLong(String reportId, Sentence sentence, int parts) {
    return new Diagnostic(
        DiagnosticCode.LONG_SENTENCE,
        new Diagnostic.InReport(reportId, sentence.span()),
        sentence.size() + " tokens; parsed in " + parts + " parts");
  }
}
