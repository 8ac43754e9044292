package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.app.run.LexiconVerifier;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence that the built-in lexicons carry, through the pipeline that uses them. */
class LexiconProofTest {
  private static final List<LexiconVerifier.Result> RESULTS = new ArrayList<>();

  private static synchronized List<LexiconVerifier.Result> results() throws IOException {
    if (RESULTS.isEmpty()) {
      new Wiring().verifier().verify(List.of(), RESULTS::add);
    }
    return RESULTS;
  }

  @TestFactory
  Stream<DynamicContainer> everySentenceHolds() throws IOException {
    Map<String, List<DynamicTest>> files = new LinkedHashMap<>();
    for (LexiconVerifier.Result result : results()) {
      for (LexiconVerifier.Check check : result.checks()) {
        files
            .computeIfAbsent(result.file(), file -> new ArrayList<>())
            .add(
                dynamicTest(
                    result.entry() + ", " + check.kind() + ": " + check.sentence(),
                    () -> assertThat(check.problem()).as(check.sentence()).isNull()));
      }
    }
    return files.entrySet().stream().map(f -> dynamicContainer(f.getKey(), f.getValue().stream()));
  }

  @Test
  void everyFileWithSentencesIsProved() throws IOException {
    assertThat(results().stream().map(LexiconVerifier.Result::file).distinct())
        .contains(
            "events/ASSAULT.yaml",
            "events/THREATEN.yaml",
            "relations/relations.yaml",
            "relations/place-ties.yaml",
            "codebook/mode-cues.tsv",
            "codebook/contexts.tsv",
            "codebook/exclusions.yaml",
            "actors/agents.tsv",
            "actors/descriptions.tsv");
    assertThat(results()).allSatisfy(result -> assertThat(result.checks()).isNotEmpty());
  }

  /** A user's file is proved whatever its name, and nothing but that file. */
  @Test
  void ownFilesOfAnyNameAreProved(@TempDir Path folder) throws IOException {
    Path relations = Files.createDirectories(folder.resolve("relations")).resolve("mine.yaml");
    Files.writeString(
        relations,
        """
        entries:
          - id: leads.helm
            relation: leads
            patterns: ["SUBJECT helm OBJECT"]
            examples: ["[S Angela Merkel] helmed [O Germany]."]
            near_misses: ["Germany held an election."]
        """);
    Path events = Files.createDirectories(folder.resolve("events")).resolve("mine.yaml");
    Files.writeString(
        events,
        """
        type: ACCUSE
        entries:
          - id: accuse.tut
            patterns: ["ACTOR tut at RECIPIENT"]
            examples: ["Peru praised Chile."]
            near_misses: ["Peru praised Chile."]
        """);
    List<LexiconVerifier.Result> found = new ArrayList<>();
    new Wiring().verifier().verify(List.of(relations, events), found::add);
    assertThat(found)
        .extracting(LexiconVerifier.Result::file)
        .containsExactlyInAnyOrder("relations/mine.yaml", "events/mine.yaml");
    assertThat(found)
        .filteredOn(result -> result.entry().equals("accuse.tut"))
        .flatExtracting(LexiconVerifier.Result::checks)
        .extracting(check -> check.problem() == null)
        .as("the example fails, the near miss holds")
        .containsExactly(false, true);
    assertThat(found)
        .filteredOn(result -> result.entry().equals("leads.helm"))
        .allSatisfy(result -> assertThat(result.checks()).hasSize(2));
  }
}
