package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.casus.io.lexicon.LexiconSources;
import org.casus.lexicon.LexiconFiles;
import org.casus.pipeline.LexiconProof;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sentence that a built-in lexicon entry carries, as a test of its own. */
class LexiconProofTest {
  private static final int THREADS = 2;
  private static final LexiconFiles FILES =
      LexiconSources.builtIn(Path.of(System.getProperty("casus.home", "..")));

  /** Files whose entries carry sentences for the whole pipeline. */
  private static List<String> files() {
    List<String> files =
        new ArrayList<>(
            List.of(
                "actors/agents.tsv",
                "actors/descriptions.tsv",
                "codebook/contexts.tsv",
                "codebook/exclusions.yaml",
                "codebook/mode-cues.tsv"));
    files.addAll(FILES.list("events"));
    files.addAll(FILES.list("relations"));
    files.removeIf(file -> !FILES.read(file).contains("examples:") && file.endsWith(".yaml"));
    return files;
  }

  @TestFactory
  Stream<DynamicContainer> everySentenceHolds() throws Exception {
    Map<String, List<LexiconProof.Result>> results = prove();
    return results.entrySet().stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.getKey(), file.getValue().stream().flatMap(LexiconProofTest::tests)));
  }

  private static Map<String, List<LexiconProof.Result>> prove() throws Exception {
    LexiconProof proof = new LexiconProof(WholeProgram.pipeline());
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    try {
      Map<String, Future<List<LexiconProof.Result>>> running = new TreeMap<>();
      for (String file : files()) {
        running.put(
            file,
            workers.submit(
                () -> {
                  List<LexiconProof.Result> found = new ArrayList<>();
                  proof.run(file::equals, found::add);
                  return found;
                }));
      }
      Map<String, List<LexiconProof.Result>> results = new TreeMap<>();
      for (Map.Entry<String, Future<List<LexiconProof.Result>>> file : running.entrySet()) {
        results.put(file.getKey(), file.getValue().get());
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Stream<DynamicTest> tests(LexiconProof.Result result) {
    return result.checks().stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    result.entry()
                        + (check.mustCode() ? " codes: " : " leaves alone: ")
                        + check.sentence(),
                    () -> assertThat(check.problem()).as(check.sentence()).isNull()));
  }

  /** A file whose sentences nobody runs would prove nothing. */
  @Test
  void everyFileWithSentencesIsProved() {
    LexiconProof proof = new LexiconProof(WholeProgram.pipeline());
    List<String> small = new ArrayList<>(FILES.list("relations"));
    small.addAll(List.of("actors/descriptions.tsv", "codebook/exclusions.yaml"));
    for (String file : small) {
      List<LexiconProof.Result> found = new ArrayList<>();
      proof.run(file::equals, found::add);
      assertThat(found).as(file).isNotEmpty();
      assertThat(found).allMatch(r -> r.file().equals(file) && !r.checks().isEmpty());
    }
  }
}
