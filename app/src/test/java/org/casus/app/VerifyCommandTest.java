package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.app.run.LexiconVerifier.Check;
import org.casus.app.run.LexiconVerifier.Result;
import org.junit.jupiter.api.Test;

class VerifyCommandTest {
  private final Casus casus = new Casus();
  private final Result good =
      new Result(
          "events/ASSAULT.yaml",
          "assault.shell",
          List.of(
              new Check("example", "[A Turkey] *shelled* [R Syria].", null),
              new Check("near miss", "The farmer shelled the peas.", null)));
  private final Result bad =
      new Result(
          "events/AID.yaml",
          "aid.send",
          List.of(new Check("example", "[A Qatar] *sent* tents.", "no event was coded")));

  @Test
  void allHold() {
    casus.parts.verdicts.add(good);
    assertThat(casus.run("lexicon", "verify")).isZero();
    assertThat(casus.out())
        .isEqualToNormalizingNewlines(
            """
            ok    assault.shell  events/ASSAULT.yaml, 2 sentences
            1 entry, 2 sentences, all hold
            """);
  }

  @Test
  void failuresAreShownAndMakeTheExitCodeOne() {
    casus.parts.verdicts.addAll(List.of(good, bad));
    assertThat(casus.run("lexicon", "verify", "--quiet")).isEqualTo(1);
    assertThat(casus.out())
        .isEqualToNormalizingNewlines(
            """
            FAIL  aid.send  events/AID.yaml, 1 sentence
                  example: [A Qatar] *sent* tents.
                    no event was coded
            2 entries, 3 sentences, 1 failure
            """);
  }

  @Test
  void verboseShowsEverySentence() {
    casus.parts.verdicts.add(good);
    casus.run("lexicon", "verify", "--verbose");
    assertThat(casus.out()).contains("near miss: The farmer shelled the peas.");
  }
}
