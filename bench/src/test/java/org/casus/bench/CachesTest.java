package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.document.CleanText;
import org.casus.document.Report;
import org.casus.document.TextCleaner;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.junit.jupiter.api.Test;

class CachesTest {
  @Test
  void aTextIsAnnotatedOnce() {
    List<String> asked = new ArrayList<>();
    Annotator annotator =
        new CachedAnnotator(
            new Annotator() {
              @Override
              public Annotation annotate(String reportId, CleanText text) {
                asked.add(reportId + " " + text.text());
                return new Annotation(List.of(), List.of());
              }

              @Override
              public String version() {
                return "none-1";
              }
            });
    CleanText text = TextCleaner.clean(new Report("a", "Oslo.", Report.Source.UNKNOWN));
    annotator.annotate("a", text);
    annotator.annotate("a", TextCleaner.clean(new Report("a", "Oslo.", Report.Source.UNKNOWN)));
    annotator.annotate("b", text);
    assertThat(asked).containsExactly("a Oslo.", "b Oslo.");
    assertThat(annotator.version()).isEqualTo("none-1");
  }

  @Test
  void onlyNewPairsAreJudgedAndAnswersKeepTheirOrder() {
    List<List<SentencePair>> asked = new ArrayList<>();
    CachedJudge judge =
        new CachedJudge(
            pairs -> {
              asked.add(pairs);
              return pairs.stream()
                  .map(pair -> new PairOpinion(Map.of(pair.sentence(), List.of())))
                  .toList();
            });
    SentencePair one = new SentencePair("one", null, null);
    SentencePair two = new SentencePair("two", null, null);
    judge.judge(List.of(one));
    assertThat(judge.judge(List.of(two, one, two)))
        .extracting(opinion -> opinion.heads().keySet().iterator().next())
        .containsExactly("two", "one", "two");
    assertThat(asked).containsExactly(List.of(one), List.of(two));
  }
}
