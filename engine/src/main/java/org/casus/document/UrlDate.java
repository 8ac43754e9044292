package org.casus.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of publication that many news sites put into their addresses. */
public final class UrlDate {
  /** Year, month and day between slashes, hyphens or run together: {@code /2018/03/31/}. */
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([/-]?)([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");

  private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d{2})/(0?[1-9]|1[0-2])/");

  private UrlDate() {}

  /** The first real calendar day in an address; empty for none and for null. */
  public static Optional<LocalDate> find(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    Matcher matcher = DAY.matcher(url);
    while (matcher.find()) {
      boolean joined = matcher.group(2).isEmpty();
      if (joined && matcher.end() - matcher.start() != 8) {
        continue; // run together, month and day need two digits each
      }
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4))));
      } catch (DateTimeException e) {
        // Some other number: look on.
      }
    }
    return Optional.empty();
  }

  /** The month of an address that names no day: {@code /2020/07/}; empty for none and for null. */
  public static Optional<YearMonth> findMonth(@Nullable String url) {
    Matcher matcher = MONTH.matcher(url == null ? "" : url);
    return matcher.find()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
