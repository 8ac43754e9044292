package org.casus.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.junit.jupiter.api.Test;

class PairCaseTest {
  private static PairCase read(String json) throws IOException {
    return PairCase.of(new ObjectMapper().readTree(json));
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    PairCase found =
        read(
            """
            {"id": "x-1", "sentence": "😀 Oslo freed 😀 Rome.", "root": "YIELD", "penta": 2,
             "source": {"text": "Oslo", "start": 2, "end": 6,
                        "spans": [{"text": "Oslo", "start": 2, "end": 6}]},
             "target": {"text": "Rome", "start": 15, "end": 19, "spans": []},
             "peer_zsp": {"root": "AID", "penta": 2}}
            """);
    assertThat(found.id()).isEqualTo("x-1");
    assertThat(found.pair().pair())
        .isEqualTo(new SentencePair("😀 Oslo freed 😀 Rome.", new Span(3, 7), new Span(17, 21)));
    assertThat(found.pair().answers())
        .isEqualTo(Map.of("cameo_event", Set.of("CONCEDE", "RETREAT")));
    assertThat(found.root()).isEqualTo("YIELD");
    assertThat(found.quad()).isEqualTo(2);
    assertThat(found.peer()).isEqualTo(new PairCase.Answer("AID", 2));
  }

  @Test
  void anEndWithoutTextIsNotNamed() throws IOException {
    PairCase found =
        read(
            """
            {"id": "x-2", "sentence": "Miners marched.", "root": "PROTEST", "penta": 4,
             "source": {"text": "Miners", "start": 0, "end": 6},
             "target": {"text": null, "start": null, "end": null, "placeholder": "a recipient"}}
            """);
    assertThat(found.pair().pair())
        .isEqualTo(new SentencePair("Miners marched.", new Span(0, 6), null));
    assertThat(found.peer()).isNull();
  }
}
