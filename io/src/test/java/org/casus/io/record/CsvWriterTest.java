package org.casus.io.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvWriterTest {
  private static final String HEADING =
      "id,report,sentence,event,mode,context,auxiliary,date,enddate,date_granularity,"
          + "actor_text,actor_code,actor_sector,actor_other_sectors,actor_id,actor_name,actor_kind,"
          + "recipient_text,recipient_code,recipient_sector,recipient_other_sectors,recipient_id,"
          + "recipient_name,recipient_kind,reciprocal,extracted_place,resolved_place,country_code,"
          + "country,resolution,dead,injured,arrested,size,quad_code,event_scale,"
          + "attribution_text,attribution_code,attribution_sector,attribution_cue,"
          + "evidence_text,evidence_start,evidence_end,trigger_text,trigger_start,trigger_end,"
          + "judge,pattern,path,alternatives,confidence,incident,coder,codebook";

  private static final String RELATION_HEADING =
      "id,report,relation,subject_text,subject_code,subject_sector,subject_other_sectors,"
          + "subject_id,subject_name,subject_kind,object_text,object_code,object_sector,"
          + "object_other_sectors,object_id,object_name,object_kind,office,start_date,end_date,"
          + "attribution_text,attribution_code,attribution_sector,attribution_cue,"
          + "evidence_text,evidence_start,evidence_end,trigger_text,trigger_start,trigger_end,"
          + "judge,pattern,path,alternatives,confidence";

  @Test
  void theColumnsAreStable() throws IOException {
    Tables tables = write(CsvWriter.Layout.CSV, Codings.coding(List.of(), List.of()));
    assertThat(tables.events).isEqualTo(HEADING + "\n");
    assertThat(tables.relations).isEqualTo(RELATION_HEADING + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void cellsComeBackAsTheyWere(CsvWriter.Layout layout) throws IOException {
    Tables tables = write(layout, Codings.full());
    List<CSVRecord> rows = parse(layout, tables.events);
    assertThat(rows).hasSize(2);
    CSVRecord row = rows.get(0);
    assertThat(row.get("event")).isEqualTo("CONSULT");
    assertThat(row.get("context")).isEqualTo("diplomatic|military");
    assertThat(row.get("auxiliary")).isEqualTo("historical|future");
    assertThat(row.get("actor_text")).isEqualTo("Zoe\u0308 𝒟upont");
    assertThat(row.get("actor_other_sectors")).isEqualTo("ELI PTY");
    assertThat(row.get("recipient_text")).isEqualTo("friends / partners|Mali");
    assertThat(row.get("recipient_code")).isEqualTo("|MLI");
    assertThat(row.get("country")).isEqualTo("Mali");
    assertThat(row.get("dead")).isEmpty();
    assertThat(row.get("injured")).isEqualTo("3");
    assertThat(row.get("event_scale")).isEqualTo("3.5");
    assertThat(row.get("attribution_cue")).isEqualTo("said");
    assertThat(row.get("alternatives")).isEqualTo("SUPPORT:0.1235");
    assertThat(row.get("evidence_text"))
        .isEqualTo("France's foreign minister, Zoe\u0308 𝒟upont, met");
    assertThat(row.get("trigger_start")).isEqualTo("53");
    assertThat(rows.get(1).get("quad_code")).isEmpty();
    List<CSVRecord> relations = parse(layout, tables.relations);
    assertThat(relations).hasSize(2);
    assertThat(relations.get(1).get("office")).isEqualTo("foreign minister");
    assertThat(relations.get(1).get("start_date")).isEqualTo("2019-05-01");
  }

  @Test
  void quotesCommasTabsAndLineBreaks() throws IOException {
    String text = "\"Stop\",\the\r\nsaid to Mali; =1+1";
    Event event =
        new Event(
            "e,1",
            "r\"1",
            new Event.Code("CONSULT", List.of(), List.of(), Set.of()),
            Codings.meeting().participants(),
            new Event.Circumstances(null, null, Event.Size.NONE, List.of()),
            new Event.Evidence(
                0,
                new org.casus.document.Span(0, text.length()),
                new org.casus.document.Span(0, 6)),
            Codings.meeting().explanation());
    Coding coding = Codings.coding(text + Codings.TEXT, List.of(event), List.of());
    Tables csv = write(CsvWriter.Layout.CSV, coding);
    assertThat(csv.events).contains("\"e,1\",\"r\"\"1\",0,CONSULT");
    assertThat(parse(CsvWriter.Layout.CSV, csv.events).get(0).get("evidence_text")).isEqualTo(text);
    Tables tsv = write(CsvWriter.Layout.TSV, coding);
    assertThat(tsv.events.lines()).hasSize(2).allMatch(line -> line.split("\t", -1).length == 54);
    assertThat(parse(CsvWriter.Layout.TSV, tsv.events).get(0).get("evidence_text"))
        .isEqualTo("\"Stop\", he said to Mali; =1+1");
  }

  @Test
  void relationsAreLeftOutWithoutASecondTable() throws IOException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(events, null, CsvWriter.Layout.CSV, Codings.CONTEXT)) {
      writer.write(Codings.full());
    }
    assertThat(events.toString(UTF_8).lines()).hasSize(3);
  }

  @Test
  void everyRowIsWrittenWhenWriteReturns() throws IOException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(events, null, CsvWriter.Layout.CSV, Codings.CONTEXT)) {
      writer.write(Codings.full());
      assertThat(events.toString(UTF_8)).endsWith("plover-base-2.0\n");
    }
  }

  private record Tables(String events, String relations) {}

  private static Tables write(CsvWriter.Layout layout, Coding coding) throws IOException {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    ByteArrayOutputStream relations = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(events, relations, layout, Codings.CONTEXT)) {
      writer.write(coding);
    }
    return new Tables(events.toString(UTF_8), relations.toString(UTF_8));
  }

  private static List<CSVRecord> parse(CsvWriter.Layout layout, String table) throws IOException {
    CSVFormat format =
        CSVFormat.Builder.create(CSVFormat.DEFAULT)
            .setDelimiter(layout == CsvWriter.Layout.CSV ? ',' : '\t')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser parser = CSVParser.parse(table, format)) {
      return parser.getRecords();
    }
  }
}
