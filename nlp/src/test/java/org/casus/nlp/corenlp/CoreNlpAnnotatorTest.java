package org.casus.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Annotator;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.CleanText;
import org.casus.document.Report;
import org.casus.document.TextCleaner;
import org.casus.nlp.AnnotatorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpAnnotatorTest extends AnnotatorContract {
  @Override
  protected Annotator annotator() {
    return new CoreNlpAnnotator();
  }

  /** Each row: a sentence and edges {@code dependent<relation<head} that its tree must have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Turkish forces shelled a village in northern Syria on Monday. | forces<nsubj<shelled village<obj<shelled in<case<Syria Turkish<amod<forces
          The village was shelled by government troops. | village<nsubj:pass<shelled was<aux:pass<shelled troops<obl<shelled government<compound<troops
          Kenya's president will visit Uganda next week. | Kenya<nmod:poss<president 's<case<Kenya will<aux<visit Uganda<obj<visit
          The minister said that France would send aid to Lebanon. | minister<nsubj<said send<ccomp<said that<mark<send France<nsubj<send Lebanon<obl<send
          Rebels vowed to attack the capital. | attack<xcomp<vowed to<mark<attack capital<obj<attack
          The army, which seized power in May, arrested the premier. | seized<acl:relcl<army which<nsubj<seized army<nsubj<arrested
          Indonesia, which offered to mediate, hosted a round of talks in November. | offered<acl:relcl<Indonesia Indonesia<nsubj<hosted
          Russia and Iran signed a deal. | Iran<conj<Russia and<cc<Iran Russia<nsubj<signed
          Police did not arrest the protesters. | did<aux<arrest not<advmod<arrest protesters<obj<arrest
          The parliament called off the vote. | off<compound:prt<called vote<obj<called
          Guatemala is an ally of Taiwan. | is<cop<ally Guatemala<nsubj<ally Taiwan<nmod<ally
          Jane Doe, the mayor of Lima, resigned. | mayor<appos<Doe Lima<nmod<mayor Doe<nsubj<resigned
          If the talks fail, Egypt may close its embassy. | fail<advcl<close If<mark<fail may<aux<close
          Troops will leave the town, said Jane Doe on Friday. | Doe<nsubj<said leave<ccomp<said
          The envoy said Kenya should send troops to the border. | Kenya<nsubj<send send<ccomp<said troops<obj<send
          Soldiers killed 12 gunmen, wounding three others. | 12<nummod<gunmen wounding<advcl<killed
          """)
  void parses(String text, String edges) {
    Sentence sentence = only(text);
    for (String edge : edges.strip().split(" ", -1)) {
      String[] parts = edge.split("<", -1);
      assertThat(sentence.tokens())
          .as("%s in %s", edge, edges(sentence))
          .anyMatch(
              token ->
                  token.text().equals(parts[0])
                      && token.relation().equals(parts[1])
                      && token.head() >= 0
                      && sentence.token(token.head()).text().equals(parts[2]));
    }
  }

  @Test
  void tellsWordClassesByContext() {
    Sentence sentence =
        only("She has said that Oslo's envoys were talking to them after Kenya left.");
    assertThat(sentence.tokens())
        .extracting(Token::upos)
        .containsExactly(
            Upos.PRON,
            Upos.AUX,
            Upos.VERB,
            Upos.SCONJ,
            Upos.PROPN,
            Upos.PART,
            Upos.NOUN,
            Upos.AUX,
            Upos.VERB,
            Upos.ADP,
            Upos.PRON,
            Upos.SCONJ,
            Upos.PROPN,
            Upos.VERB,
            Upos.PUNCT);
    assertThat(find(sentence, "them").lemma()).isEqualTo("they");
    assertThat(find(sentence, "envoys").lemma()).isEqualTo("envoy");
    assertThat(find(sentence, "envoys").morphology().number()).isEqualTo(GrammaticalNumber.PLUR);
    assertThat(find(sentence, "Oslo").lemma()).isEqualTo("Oslo");
  }

  @Test
  void readsInflection() {
    Sentence sentence =
        only("Troops have attacked the town and want to destroy bridges, killing people.");
    assertForm(sentence, "attacked", VerbForm.PART, Tense.PAST, "attack");
    assertForm(sentence, "want", VerbForm.FIN, Tense.PRES, "want");
    assertForm(sentence, "destroy", VerbForm.INF, Tense.NONE, "destroy");
    assertForm(sentence, "killing", VerbForm.GER, Tense.NONE, "kill");
    assertForm(only("Rebels left."), "left", VerbForm.FIN, Tense.PAST, "leave");
    assertForm(only("Rebels are leaving."), "leaving", VerbForm.PART, Tense.PRES, "leave");
  }

  @Test
  void expandsClitics() {
    Sentence sentence = only("He won't go and she's visited Oslo, but they'll say it's the law.");
    assertThat(sentence.tokens())
        .filteredOn(token -> token.upos() == Upos.AUX || token.lemma().equals("not"))
        .extracting(Token::lemma)
        .containsExactly("will", "not", "have", "will", "be");
  }

  @Test
  void findsNames() {
    Sentence sentence = only("Angela Merkel met officials of the United Nations in Geneva.");
    assertThat(find(sentence, "Merkel").entity()).isEqualTo(EntityTag.PERSON);
    assertThat(find(sentence, "Nations").entity()).isEqualTo(EntityTag.ORGANIZATION);
    assertThat(find(sentence, "Geneva").entity()).isEqualTo(EntityTag.LOCATION);
    assertThat(find(sentence, "officials").entity()).isEqualTo(EntityTag.NONE);
  }

  @Test
  void readsHeadingsInCapitalsByTheCaseOfTheText() {
    List<Sentence> sentences =
        annotate(
            "TURKISH TROOPS ATTACK SYRIA\nTurkish troops began to attack northern Syria on Monday.");
    assertThat(find(sentences.get(0), "ATTACK").upos()).isEqualTo(Upos.VERB);
    assertThat(find(sentences.get(0), "ATTACK").lemma()).isEqualTo("attack");
    assertThat(find(sentences.get(0), "SYRIA").upos()).isEqualTo(Upos.PROPN);
    assertThat(find(sentences.get(0), "SYRIA").entity()).isEqualTo(EntityTag.LOCATION);
  }

  @Test
  void keepsTheStopOfAnAbbreviationAtTheEnd() {
    Sentence sentence = only("The envoy flew to the U.S.");
    assertThat(find(sentence, "U.S.").upos()).isEqualTo(Upos.PROPN);
  }

  @Test
  void tellsTheMainVerbFromReducedRelatives() {
    Sentence sentence = only("A truce agreed by Israel and Hamas was to start at noon.");
    assertEdge(sentence, "agreed", "acl", "truce");
    assertEdge(sentence, "truce", "nsubj", "start");
    sentence = only("Merkel, who met Macron on Monday, left for Rome.");
    assertEdge(sentence, "met", "acl:relcl", "Merkel");
    assertEdge(sentence, "Merkel", "nsubj", "left");
  }

  @Test
  void bindsInfinitivesToTheirNouns() {
    Sentence sentence = only("Japan's pledge to support the Philippines came a day later.");
    assertEdge(sentence, "support", "acl", "pledge");
    assertEdge(sentence, "Philippines", "obj", "support");
    assertEdge(sentence, "pledge", "nsubj", "came");
  }

  @Test
  void opensNoInfinitiveWithAPreposition() {
    Sentence sentence = only("Chad is working with Cameroon to secure the lake.");
    assertEdge(sentence, "Cameroon", "obl", "working");
    assertEdge(sentence, "with", "case", "Cameroon");
  }

  @Test
  void countsTroopsAndBases() {
    Sentence sentence = only("The troops left both bases.");
    assertThat(find(sentence, "troops").lemma()).isEqualTo("troop");
    assertThat(find(sentence, "bases").lemma()).isEqualTo("base");
  }

  private static void assertEdge(Sentence sentence, String word, String relation, String head) {
    Token token = find(sentence, word);
    assertThat(token.relation()).as(edges(sentence)).isEqualTo(relation);
    assertThat(token.head()).as(edges(sentence)).isEqualTo(find(sentence, head).index());
  }

  private static void assertForm(
      Sentence sentence, String word, VerbForm form, Tense tense, String lemma) {
    Token token = find(sentence, word);
    assertThat(token.morphology().verbForm()).as(word).isEqualTo(form);
    assertThat(token.morphology().tense()).as(word).isEqualTo(tense);
    assertThat(token.lemma()).isEqualTo(lemma);
  }

  private static Token find(Sentence sentence, String word) {
    return sentence.tokens().stream()
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no token " + word + " in " + edges(sentence)));
  }

  private static String edges(Sentence sentence) {
    List<String> edges = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String head = token.head() < 0 ? "" : sentence.token(token.head()).text();
      edges.add(token.text() + "/" + token.upos() + "<" + token.relation() + "<" + head);
    }
    return String.join(" ", edges);
  }

  private static Sentence only(String text) {
    List<Sentence> sentences = annotate(text);
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  private static List<Sentence> annotate(String text) {
    CleanText clean = TextCleaner.clean(new Report("test", text, Report.Source.UNKNOWN));
    return new CoreNlpAnnotator().annotate("test", clean).sentences();
  }
}
