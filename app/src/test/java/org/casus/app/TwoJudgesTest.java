package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.ActorMention;
import org.casus.document.Report;
import org.casus.event.Event;
import org.casus.event.JudgePanel;
import org.casus.event.JudgePanel.Heard;
import org.casus.event.JudgingRules;
import org.casus.event.PairJudge;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.nlp.corenlp.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules with a learned judge whose opinions are told beforehand. */
class TwoJudgesTest {
  private static final JudgingRules RULES =
      new JudgingRules(
          List.of(0.0, 1.0),
          List.of(0.0, 1.0),
          List.of(2.0, 0.0, 1.0, 0.0),
          new JudgingRules.Thresholds(0.8, 0.7, 0.1));

  /** Thinks that nothing happens, but for what it is told. */
  private static final class Told implements PairJudge {
    final Map<String, Map<String, Double>> opinions = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    Told says(String pair, String type, double probability) {
      opinions.put(pair, Map.of(type, probability, PairOpinion.NO_EVENT, 1 - probability));
      return this;
    }

    @Override
    public List<PairOpinion> judge(List<SentencePair> pairs) {
      return pairs.stream().map(this::judge).toList();
    }

    private PairOpinion judge(SentencePair pair) {
      String name = words(pair, true) + " > " + words(pair, false);
      asked.add(name);
      Map<String, Double> opinion =
          opinions.getOrDefault(name, Map.of(PairOpinion.NO_EVENT, 0.999, "CONSULT", 0.001));
      return new PairOpinion(
          Map.of(
              PairOpinion.EVENT,
              opinion.entrySet().stream()
                  .map(e -> new Event.Alternative(e.getKey(), e.getValue()))
                  .sorted(Comparator.comparingDouble(Event.Alternative::probability).reversed())
                  .toList()));
    }

    private static String words(SentencePair pair, boolean source) {
      var span = source ? pair.source() : pair.target();
      return span == null ? "-" : span.of(pair.sentence());
    }
  }

  private static List<Event> code(String text, Heard heard, @Nullable PairJudge judge) {
    return new Wiring()
        .pipeline(new CoreNlpAnnotator(), files -> new JudgePanel(heard, judge, RULES))
        .code(new Report("r", text, Report.Source.UNKNOWN))
        .events();
  }

  private static List<String> codes(List<ActorMention> mentions) {
    return mentions.stream().map(ActorMention::code).toList();
  }

  private static final String RAID = "Turkish jets bombed Syrian villages on Monday.";

  @Test
  void whatBothSayStandsWithBothTheirWords() {
    Told judge = new Told().says("Turkish jets > Syrian villages", "ASSAULT", 0.9);
    List<Event> events = code(RAID, Heard.BOTH, judge);
    assertThat(events).as("asked: %s", judge.asked).hasSize(1);
    Event event = events.get(0);
    assertThat(event.code().type()).isEqualTo("ASSAULT");
    assertThat(event.explanation().judge()).isEqualTo(Event.Judge.BOTH);
    assertThat(event.explanation().alternatives())
        .extracting(Event.Alternative::type)
        .containsExactly("ASSAULT", "NO_EVENT");
    assertThat(event.explanation().confidence()).isGreaterThan(0.9);
  }

  @Test
  void theLearnedJudgeVetoesARule() {
    assertThat(code(RAID, Heard.BOTH, new Told())).isEmpty();
    assertThat(code(RAID, Heard.RULE, null)).hasSize(1);
  }

  @Test
  void theLearnedJudgeSpeaksAloneWhereTheRulesAreSilent() {
    String text = "Norway gave Sweden the cold shoulder over salmon.";
    Told judge = new Told().says("Norway > Sweden", "REJECT", 0.9);
    assertThat(code(text, Heard.RULE, null)).isEmpty();
    Event event = code(text, Heard.BOTH, judge).get(0);
    assertThat(event.code().type()).isEqualTo("REJECT");
    assertThat(event.explanation().judge()).isEqualTo(Event.Judge.MODEL);
    assertThat(event.evidence().trigger().of(text)).isEqualTo("gave");
    assertThat(codes(event.participants().actors())).containsExactly("NOR");
    assertThat(codes(event.participants().recipients())).containsExactly("SWE");
    assertThat(code(text, Heard.BOTH, new Told().says("Norway > Sweden", "REJECT", 0.7))).isEmpty();
  }

  @Test
  void reportingIsNoEventOfItsOwn() {
    String text = "Norway said that Sweden had mild winters.";
    Told judge = new Told().says("Norway > Sweden", "ACCUSE", 0.99);
    assertThat(code(text, Heard.BOTH, judge)).isEmpty();
  }

  @Test
  void theLearnedJudgeNamesAPartyThatTheRulesMiss() {
    String text = "Protesters rallied in Oslo as Norway hosted the summit.";
    Told judge =
        new Told()
            .says("Protesters > -", "PROTEST", 0.9)
            .says("Protesters > Norway", "PROTEST", 0.8);
    Event event =
        code(text, Heard.BOTH, judge).stream()
            .filter(e -> e.code().type().equals("PROTEST"))
            .findFirst()
            .orElseThrow();
    assertThat(codes(event.participants().recipients())).containsExactly("NOR");
  }

  @Test
  void nobodyAsksTheLearnedJudgeAboutActorsInsideOtherPhrases() {
    Told judge = new Told();
    code("Moscow's concern over Norway grew as Sweden rested.", Heard.BOTH, judge);
    assertThat(judge.asked).isNotEmpty().noneMatch(pair -> pair.contains("concern"));
  }
}
