package org.casus.app.show;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.annotate.Sentence;
import org.casus.app.run.CodingSink;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.relation.Relation;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Codings as a page to read: report, sentence, below it its events, at the end the report's
 * relations. Sentences are numbered from 1.
 */
public final class TableWriter implements CodingSink {
  private static final int INDENT = 6;
  private static final int DETAIL_INDENT = 8;
  private static final int RELATION_INDENT = 4;
  private static final String BULLET = "• ";

  private final Page page;
  private boolean first = true;

  /** Writes to a page. */
  public TableWriter(Page page) {
    this.page = page;
  }

  @Override
  public void write(Coding coding) throws IOException {
    if (!first) {
      page.blank();
    }
    first = false;
    heading(coding);
    if (coding.events().isEmpty() && coding.relations().isEmpty()) {
      page.line(Styles.of(Styles.DIM, "  no events"));
      return;
    }
    IdPrefixes ids = new IdPrefixes(coding);
    Map<Integer, List<Event>> bySentence = new TreeMap<>();
    for (Event event : coding.events()) {
      bySentence.computeIfAbsent(event.evidence().sentence(), n -> new ArrayList<>()).add(event);
    }
    for (Map.Entry<Integer, List<Event>> entry : bySentence.entrySet()) {
      page.blank();
      sentence(coding, entry.getKey());
      for (Event event : entry.getValue()) {
        event(event, ids);
      }
    }
    relations(coding.relations(), ids);
  }

  private void heading(Coding coding) throws IOException {
    AttributedStringBuilder text = new AttributedStringBuilder();
    text.append(Lines.plain(coding.report().id()), Styles.HEAD);
    Stream.of(
            coding.published() == null ? "undated" : coding.published().toString(),
            coding.report().source().publisher(),
            coding.report().source().title())
        .filter(Objects::nonNull)
        .forEach(fact -> text.append(" · ").append(Lines.plain(fact)));
    page.paragraph(text.toAttributedString(), 0);
    page.line(Styles.of(Styles.DIM, "─".repeat(page.width())));
  }

  private void sentence(Coding coding, int index) throws IOException {
    Sentence sentence = coding.sentences().get(index);
    String text = Lines.plain(sentence.span().of(coding.report().text()));
    AttributedString number = Styles.of(Styles.DIM, String.format(Locale.ROOT, "%4d  ", index + 1));
    page.paragraph(number, Styles.of(Styles.DIM, text), INDENT);
  }

  private void event(Event event, IdPrefixes ids) throws IOException {
    AttributedStringBuilder head = new AttributedStringBuilder();
    String factuality = Phrases.factuality(event.code());
    if (!factuality.isEmpty()) {
      head.append(factuality, Styles.FACTUALITY).append(" ");
    }
    head.append(event.code().type(), Styles.HEAD);
    if (!event.code().modes().isEmpty()) {
      head.append(" ").append(String.join("/", event.code().modes()));
    }
    head.append(": ").append(Phrases.participants(event.participants()));
    AttributedString bullet = Styles.plain(" ".repeat(INDENT) + BULLET);
    page.paragraph(bullet, head.toAttributedString(), DETAIL_INDENT);
    page.paragraph(details(event, ids), DETAIL_INDENT);
  }

  private static AttributedString details(Event event, IdPrefixes ids) {
    Event.Circumstances when = event.circumstances();
    List<AttributedString> parts = new ArrayList<>();
    parts.add(Styles.of(Styles.DATE, Phrases.date(when.date())));
    if (when.place() != null) {
      parts.add(Styles.of(Styles.PLACE, Phrases.place(when.place())));
    }
    parts.add(Styles.plain(Phrases.size(when.size())));
    parts.add(Phrases.attribution(when.attribution()));
    parts.add(Styles.plain(Phrases.confidence(event.explanation())));
    parts.add(Styles.of(Styles.DIM, ids.of(event.id())));
    parts.removeIf(part -> part.length() == 0);
    return AttributedString.join(Styles.plain(" · "), parts);
  }

  private void relations(List<Relation> relations, IdPrefixes ids) throws IOException {
    if (relations.isEmpty()) {
      return;
    }
    page.blank();
    page.line(Styles.of(Styles.HEAD, "  Relations"));
    List<List<AttributedString>> rows = new ArrayList<>();
    for (Relation relation : relations) {
      String office = relation.ends().office();
      rows.add(
          List.of(
              Styles.plain(relation.type().label()),
              Phrases.actor(relation.ends().subject(), Styles.ACTOR),
              Phrases.actor(relation.ends().object(), Styles.RECIPIENT),
              Styles.plain(office == null ? "" : Lines.plain(office)),
              Styles.of(
                  Styles.DATE, relation.period() == null ? "" : Phrases.date(relation.period())),
              Styles.of(Styles.DIM, ids.of(relation.id()))));
    }
    Grid grid = new Grid(rows);
    if (grid.fits(page.width() - RELATION_INDENT)) {
      grid.print(page, RELATION_INDENT);
      return;
    }
    for (List<AttributedString> row : rows) {
      List<AttributedString> filled = row.stream().filter(cell -> cell.length() > 0).toList();
      AttributedString bullet = Styles.plain(" ".repeat(RELATION_INDENT) + BULLET);
      page.paragraph(
          bullet, AttributedString.join(Styles.plain(" · "), filled), RELATION_INDENT + 2);
    }
  }
}
