package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.casus.annotate.Annotator;
import org.casus.annotate.Sentence;
import org.casus.bench.score.Prf;
import org.casus.bench.score.TimeScorer;
import org.casus.bench.score.TimeScorer.Expression;
import org.casus.document.Report;
import org.casus.document.TextCleaner;
import org.casus.time.TimeMention;
import org.casus.time.TimeTagger;

/**
 * Finds the time expressions of documents with a known date and scores them. A third of the
 * documents, drawn by a checksum of their names, is scored by itself: nothing was tuned on it.
 */
final class TimeBench {
  private static final int PARTS = 3;
  private static final int DATE_LENGTH = 10;
  private static final double NANOS = 1e9;

  private final Annotator annotator;
  private final TimeTagger tagger;
  private long nanos;
  private int sentences;

  TimeBench(Annotator annotator, TimeTagger tagger) {
    this.annotator = annotator;
    this.tagger = tagger;
  }

  /** Reads, tags and scores all documents of a suite. */
  SuiteRunner.Outcome run(Suite suite, Path shared) throws IOException {
    TimeScorer held = TimeScorer.NONE;
    TimeScorer seen = TimeScorer.NONE;
    for (JsonNode document : JsonLines.read(shared.resolve(suite.data().input()))) {
      TimeScorer here = score(document);
      if (isHeld(document.path("id").asText())) {
        held = held.plus(here);
      } else {
        seen = seen.plus(here);
      }
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    put(scores, "strict", held.prf(held.hits().strict()));
    put(scores, "relaxed", held.prf(held.hits().relaxed()));
    put(scores, "type", held.prf(held.hits().type()));
    put(scores, "value", held.prf(held.hits().value()));
    put(scores, "seen.relaxed", seen.prf(seen.hits().relaxed()));
    put(scores, "seen.value", seen.prf(seen.hits().value()));
    scores.put("sentences_per_second", (double) Math.round(sentences / (nanos / NANOS)));
    return new SuiteRunner.Outcome(
        scores, List.of(counted("held back", held), counted("seen", seen)), seen.remarks());
  }

  private TimeScorer score(JsonNode document) {
    String id = document.path("id").asText();
    String text = document.path("text").asText();
    LocalDate date = LocalDate.parse(document.path("dct").asText().substring(0, DATE_LENGTH));
    Report report = new Report(id, text, Report.Source.UNKNOWN.withPublished(date));
    List<Sentence> parsed = annotator.annotate(id, TextCleaner.clean(report)).sentences();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<TimeTagger.Times> times = tagger.find(id, parsed, date);
    nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    sentences += parsed.size();
    List<Expression> found = new ArrayList<>();
    times.forEach(here -> here.mentions().forEach(m -> found.add(expression(m))));
    List<Expression> gold = new ArrayList<>();
    document.path("timex").forEach(t -> gold.add(expression(t, text)));
    gold.removeIf(e -> e.start() == e.end());
    return TimeScorer.score(id, gold, found);
  }

  private static Expression expression(TimeMention mention) {
    return new Expression(
        mention.span().start(),
        mention.span().end(),
        mention.type().name(),
        mention.value(),
        mention.text());
  }

  /** Offsets of the data are code points. */
  private static Expression expression(JsonNode timex, String text) {
    return new Expression(
        text.offsetByCodePoints(0, timex.path("start").asInt()),
        text.offsetByCodePoints(0, timex.path("end").asInt()),
        timex.path("type").asText(),
        timex.path("value").asText(),
        timex.path("text").asText());
  }

  private static boolean isHeld(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % PARTS == 0;
  }

  private static void put(Map<String, Double> scores, String name, Prf prf) {
    scores.put(name + ".precision", Prf.round(prf.precision()));
    scores.put(name + ".recall", Prf.round(prf.recall()));
    scores.put(name + ".f1", Prf.round(prf.f1()));
  }

  private static String counted(String name, TimeScorer scorer) {
    return "%s: gold %d, predicted %d, relaxed %d, value %d"
        .formatted(
            name, scorer.gold(), scorer.found(), scorer.hits().relaxed(), scorer.hits().value());
  }
}
