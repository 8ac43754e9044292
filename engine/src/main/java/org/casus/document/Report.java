package org.casus.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One source document, exactly as read.
 *
 * @param id stable identifier, unique in a run, never blank
 * @param text the text as read; every {@link Span} points into it
 * @param source where it came from; all parts may be absent
 */
public record Report(String id, String text, Source source) {
  /** Refuses a blank id with {@link IllegalArgumentException}. */
  public Report {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a report needs an id");
    }
  }

  /** Publication date, or null where the input does not tell. */
  public @Nullable LocalDate published() {
    return source.published();
  }

  /**
   * Bibliographic facts about a report; null means that the input does not tell.
   *
   * @param published publication date
   * @param title headline
   * @param publisher newspaper, agency or site
   * @param url address of the original
   */
  public record Source(
      @Nullable LocalDate published,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url) {
    /** Nothing known. */
    public static final Source UNKNOWN = new Source(null, null, null, null);

    /** The same facts with another publication date. */
    public Source withPublished(@Nullable LocalDate date) {
      return new Source(date, title, publisher, url);
    }
  }
}
