package org.casus.app.show;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.place.PlaceMention;
import org.casus.relation.Relation;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Why a record was coded so: its sentence marked up, then every field with its reason. */
public final class ExplanationWriter {
  private static final int INDENT = 2;
  private static final int LABEL = 14;

  private final Page page;
  private boolean first = true;

  /** Writes to a page. */
  public ExplanationWriter(Page page) {
    this.page = page;
  }

  /** Explains one event of a coding. */
  public void event(Coding coding, Event event) throws IOException {
    head(coding, "Event " + event.id(), event.evidence());
    sentence(new MarkedSentence(coding, event.evidence()).event(coding, event));
    code(event.code());
    participants(coding, event);
    circumstances(coding, event);
    reasons(event.explanation());
  }

  /** Explains one relation of a coding. */
  public void relation(Coding coding, Relation relation) throws IOException {
    Relation.Ends ends = relation.ends();
    int sentence = relation.evidence().sentence();
    head(coding, "Relation " + relation.id(), relation.evidence());
    sentence(
        new MarkedSentence(coding, relation.evidence())
            .mark(relation.evidence().trigger(), MarkedSentence.Role.TRIGGER)
            .actors(List.of(ends.subject()), MarkedSentence.Role.ACTOR)
            .actors(List.of(ends.object()), MarkedSentence.Role.RECIPIENT)
            .attribution(ends.attribution()));
    row("relation", relation.type().label());
    row("subject", actor(ends.subject(), coding, sentence));
    row("object", actor(ends.object(), coding, sentence));
    if (ends.office() != null) {
      row("office", ends.office());
    }
    row("period", relation.period() == null ? "not told" : Phrases.date(relation.period()));
    attribution(ends.attribution(), coding, sentence);
    reasons(relation.explanation());
  }

  /** Explains what the marks mean; once, at the end. */
  public void legend() throws IOException {
    page.blank();
    page.paragraph(MarkedSentence.legend(page.colour()), INDENT);
  }

  private void head(Coding coding, String title, Event.Evidence evidence) throws IOException {
    if (!first) {
      page.blank();
    }
    first = false;
    page.line(Styles.of(Styles.HEAD, title));
    String published = coding.published() == null ? "undated" : coding.published().toString();
    String where =
        coding.report().id() + ", " + published + ", sentence " + (evidence.sentence() + 1);
    page.paragraph(Styles.of(Styles.DIM, Lines.plain(where)), 0);
  }

  private void sentence(MarkedSentence sentence) throws IOException {
    page.blank();
    page.paragraph(sentence.render(page.colour()), INDENT);
    page.blank();
  }

  private void code(Event.Code code) throws IOException {
    AttributedStringBuilder type = new AttributedStringBuilder().append(code.type(), Styles.HEAD);
    if (!code.modes().isEmpty()) {
      type.append(" ").append(String.join(", ", code.modes()));
    }
    row("type", type.toAttributedString());
    if (!code.contexts().isEmpty()) {
      row("context", String.join(", ", code.contexts()));
    }
    String labels =
        code.auxiliary().stream()
            .map(auxiliary -> auxiliary.label())
            .collect(Collectors.joining(", "));
    row(
        "factuality",
        labels.isEmpty() ? "reported as real" : Phrases.factuality(code) + " (" + labels + ")");
  }

  private void participants(Coding coding, Event event) throws IOException {
    Event.Participants who = event.participants();
    int sentence = event.evidence().sentence();
    for (ActorMention actor : who.actors()) {
      row(who.reciprocal() ? "party" : "actor", actor(actor, coding, sentence));
    }
    for (ActorMention recipient : who.recipients()) {
      row("recipient", actor(recipient, coding, sentence));
    }
  }

  private void circumstances(Coding coding, Event event) throws IOException {
    Event.Circumstances circumstances = event.circumstances();
    if (circumstances.date() != null) {
      String fineness = circumstances.date().granularity().name().toLowerCase(Locale.ROOT);
      row("date", Phrases.date(circumstances.date()) + " (" + fineness + ")");
    } else {
      row("date", "undated");
    }
    PlaceMention place = circumstances.place();
    if (place != null) {
      String kind = place.kind().name().toLowerCase(Locale.ROOT);
      row("place", Phrases.place(place) + " (" + kind + "), written “" + place.text() + "”");
    }
    String size = Phrases.size(circumstances.size());
    if (!size.isEmpty()) {
      row("size", size);
    }
    attribution(circumstances.attribution(), coding, event.evidence().sentence());
  }

  private void attribution(List<Event.Attribution> speakers, Coding coding, int sentence)
      throws IOException {
    for (Event.Attribution speaker : speakers) {
      row("according to", actor(speaker.source(), coding, sentence));
    }
  }

  /** Rules of the codebook change what was matched; all else tells how it was matched. */
  private static boolean isRule(String step) {
    return step.contains(" becomes ");
  }

  private void reasons(Event.Explanation explanation) throws IOException {
    row(
        "judge",
        explanation.judge().name().toLowerCase(Locale.ROOT)
            + ", confidence "
            + Phrases.confidence(explanation));
    row("pattern", explanation.pattern());
    List<String> path = explanation.path();
    row("matched", path.isEmpty() ? "nothing recorded" : path.get(0));
    List<String> steps = path.subList(Math.min(1, path.size()), path.size());
    row("by way of", String.join(" · ", steps.stream().filter(s -> !isRule(s)).toList()));
    List<String> rules = steps.stream().filter(ExplanationWriter::isRule).toList();
    row("rules", rules.isEmpty() ? "none applied" : String.join("; ", rules));
    row(
        "alternatives",
        explanation.alternatives().isEmpty()
            ? "none"
            : explanation.alternatives().stream()
                .map(
                    other ->
                        String.format(Locale.ROOT, "%s %.2f", other.type(), other.probability()))
                .collect(Collectors.joining(", ")));
  }

  /** Name, all codes, entity, the words as written, where, and how they were resolved. */
  private static AttributedString actor(ActorMention mention, Coding coding, int sentence) {
    String id = mention.identity().id();
    return new AttributedStringBuilder()
        .append(Phrases.name(mention), Styles.HEAD)
        .append(" " + Phrases.allCodes(mention))
        .append(id == null ? "" : " " + id)
        .append(", written “" + Lines.plain(mention.text()) + "”")
        .append(elsewhere(mention, coding, sentence))
        .append(", ")
        .append(reason(mention.resolvedBy()), Styles.DIM)
        .toAttributedString();
  }

  private static String elsewhere(ActorMention mention, Coding coding, int sentence) {
    return coding.sentences().stream()
        .filter(other -> other.index() != sentence && other.span().contains(mention.span()))
        .map(other -> " in sentence " + (other.index() + 1))
        .findFirst()
        .orElse("");
  }

  private static String reason(ActorMention.Resolution resolution) {
    String why =
        switch (resolution) {
          case NAME -> "known name";
          case METONYM -> "seat of power for its government";
          case COMPOUND -> "agent word with its country";
          case REPORT -> "office, title or apposition in the report";
          case COREFERENCE -> "refers back in the report";
          case FOCUS -> "country that the report is about";
          case IMPLIED -> "named by the logic of the act";
          case PLACE -> "country of the place";
          case UNRESOLVED -> "country unknown";
        };
    return "resolved_by " + resolution.name().toLowerCase(Locale.ROOT) + " (" + why + ")";
  }

  private void row(String label, String value) throws IOException {
    row(label, Styles.plain(Lines.plain(value)));
  }

  private void row(String label, AttributedString value) throws IOException {
    AttributedString head = Styles.of(Styles.DIM, " ".repeat(INDENT) + Lines.pad(label, LABEL));
    page.paragraph(head, value, INDENT + LABEL);
  }
}
