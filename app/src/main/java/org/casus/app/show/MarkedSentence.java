package org.casus.app.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.actor.ActorMention;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.place.PlaceMention;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A sentence with the words that an event or relation was read from marked: in colour, or with the
 * brackets and stars that lexicon examples use.
 */
final class MarkedSentence {
  /** What a marked stretch is. */
  enum Role {
    ACTOR("[A", "]"),
    RECIPIENT("[R", "]"),
    TRIGGER("*", "*"),
    PLACE("[P", "]"),
    DATE("[D", "]"),
    SOURCE("[S", "]"),
    CUE("[C", "]");

    private final String open;
    private final String close;

    Role(String open, String close) {
      this.open = open;
      this.close = close;
    }

    private String opening() {
      return open.startsWith("[") ? open + Page.GLUE : open;
    }

    private AttributedStyle style() {
      return switch (this) {
        case ACTOR -> Styles.ACTOR;
        case RECIPIENT -> Styles.RECIPIENT;
        case TRIGGER -> Styles.TRIGGER;
        case PLACE -> Styles.PLACE;
        case DATE -> Styles.DATE;
        case SOURCE -> Styles.SOURCE;
        case CUE -> Styles.CUE;
      };
    }
  }

  private record Mark(Span span, Role role) {}

  private final String text;
  private final Span sentence;
  private final List<Mark> marks = new ArrayList<>();

  /** The sentence of a record's evidence, without marks. */
  MarkedSentence(Coding coding, Event.Evidence evidence) {
    text = coding.report().text();
    sentence = coding.sentences().get(evidence.sentence()).span();
  }

  /** Marks all that an event names inside this sentence. */
  MarkedSentence event(Coding coding, Event event) {
    mark(event.evidence().trigger(), Role.TRIGGER);
    actors(event.participants().actors(), Role.ACTOR);
    actors(event.participants().recipients(), Role.RECIPIENT);
    attribution(event.circumstances().attribution());
    PlaceMention place = event.circumstances().place();
    if (place != null) {
      mark(place.span(), Role.PLACE);
    }
    coding.mentions().times().stream()
        .filter(time -> time.range() != null && time.range().equals(event.circumstances().date()))
        .forEach(time -> mark(time.span(), Role.DATE));
    return this;
  }

  /** Marks actors. */
  MarkedSentence actors(List<ActorMention> mentions, Role role) {
    mentions.forEach(mention -> mark(mention.span(), role));
    return this;
  }

  /** Marks speakers and their words of saying. */
  MarkedSentence attribution(List<Event.Attribution> speakers) {
    for (Event.Attribution speaker : speakers) {
      mark(speaker.source().span(), Role.SOURCE);
      mark(speaker.cue(), Role.CUE);
    }
    return this;
  }

  /**
   * Marks a stretch unless it lies outside the sentence or crosses a mark that is there already.
   */
  MarkedSentence mark(Span span, Role role) {
    boolean crosses =
        marks.stream()
            .map(Mark::span)
            .anyMatch(
                other -> other.overlaps(span) && !other.contains(span) && !span.contains(other));
    Mark mark = new Mark(span, role);
    if (span.length() > 0 && sentence.contains(span) && !crosses && !marks.contains(mark)) {
      marks.add(mark);
    }
    return this;
  }

  /** The sentence on one line; brackets where there are no colours. */
  AttributedString render(boolean colour) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (!colour) {
        brackets(line, i);
      }
      char c = text.charAt(i);
      if (!Lines.isBlank(c)) {
        line.append(String.valueOf(c), colour ? styleAt(i) : Styles.PLAIN);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(" ", colour ? styleAt(i) : Styles.PLAIN);
      }
    }
    if (!colour) {
      brackets(line, sentence.end());
    }
    return line.toAttributedString();
  }

  /** The style of the shortest mark around a character; of two alike the one set first. */
  private AttributedStyle styleAt(int at) {
    Mark inner = null;
    for (Mark mark : marks) {
      boolean inside = mark.span().start() <= at && at < mark.span().end();
      if (inside && (inner == null || mark.span().length() < inner.span().length())) {
        inner = mark;
      }
    }
    return inner == null ? Styles.PLAIN : inner.role().style();
  }

  private void brackets(AttributedStringBuilder line, int at) {
    // Inner marks close first and open last; of two alike the one set first is the inner one.
    marks.stream()
        .filter(mark -> mark.span().end() == at)
        .sorted((a, b) -> Integer.compare(b.span().start(), a.span().start()))
        .forEach(mark -> line.append(mark.role().close));
    List<Mark> opening = new ArrayList<>();
    marks.stream().filter(mark -> mark.span().start() == at).forEach(mark -> opening.add(0, mark));
    opening.stream()
        .sorted((a, b) -> Integer.compare(b.span().end(), a.span().end()))
        .forEach(mark -> line.append(mark.role().opening()));
  }

  /** What the brackets or colours mean. */
  static AttributedString legend(boolean colour) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      line.append(line.length() == 0 ? "" : "  ");
      if (colour) {
        line.append(name, role.style());
      } else {
        line.append(role.open).append("…").append(role.close).append(" ").append(name);
      }
    }
    return line.toAttributedString();
  }
}
