package org.casus.app.show;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** What each colour means; the same in the table and in the explanation. */
final class Styles {
  static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  static final AttributedStyle DIM = PLAIN.faint();
  static final AttributedStyle HEAD = PLAIN.bold();
  static final AttributedStyle TRIGGER = PLAIN.bold().foreground(AttributedStyle.RED);
  static final AttributedStyle ACTOR = PLAIN.foreground(AttributedStyle.CYAN);
  static final AttributedStyle RECIPIENT = PLAIN.foreground(AttributedStyle.MAGENTA);
  static final AttributedStyle PLACE = PLAIN.foreground(AttributedStyle.GREEN);
  static final AttributedStyle DATE = PLAIN.foreground(AttributedStyle.YELLOW);
  static final AttributedStyle SOURCE = PLAIN.foreground(AttributedStyle.BLUE);
  static final AttributedStyle CUE = SOURCE.underline();
  static final AttributedStyle FACTUALITY = PLAIN.bold().foreground(AttributedStyle.YELLOW);

  private Styles() {}

  static AttributedString of(AttributedStyle style, String text) {
    return new AttributedString(text, style);
  }

  static AttributedString plain(String text) {
    return new AttributedString(text);
  }
}
