package org.casus.io.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.jspecify.annotations.Nullable;

/** How single values are spelled in records, the same in every format. Pure functions. */
final class Values {
  private static final int DECIMALS = 4;

  private Values() {}

  /** Lower case with underscores, for example {@code organisation}. */
  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * At most four decimals and at least one, never an exponent: {@code 0.9}, {@code -3.5}, {@code
   * 1.0}; null for what is no number.
   */
  static @Nullable String decimal(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }

  /** First day, as finely as the text speaks: {@code 2020}, {@code 2020-07}, {@code 2020-07-20}. */
  static @Nullable String start(@Nullable DateRange range) {
    return range == null ? null : written(range.start(), range.granularity());
  }

  /** Last day, written likewise; null where there is none. */
  static @Nullable String end(@Nullable DateRange range) {
    LocalDate end = range == null ? null : range.end();
    return range == null || end == null ? null : written(end, range.granularity());
  }

  /** Last day of an event; null where it would repeat the first. */
  static @Nullable String enddate(@Nullable DateRange range) {
    String end = end(range);
    return end == null || end.equals(start(range)) ? null : end;
  }

  /** {@code day}, {@code week}, {@code month}, {@code year} or {@code open}. */
  static @Nullable String granularity(@Nullable DateRange range) {
    return range == null ? null : label(range.granularity());
  }

  /** GeoNames-style fineness of a place: 1 country, 2 region, 4 city; null where unknown. */
  static @Nullable Integer resolution(PlaceMention.Kind kind) {
    return switch (kind) {
      case COUNTRY -> 1;
      case REGION -> 2;
      case CITY -> 4;
      case OTHER -> null;
    };
  }

  private static String written(LocalDate day, DateRange.Granularity granularity) {
    return switch (granularity) {
      case DAY, WEEK, OPEN -> day.toString();
      case MONTH -> day.toString().substring(0, day.toString().length() - "-dd".length());
      case YEAR -> day.toString().substring(0, day.toString().length() - "-mm-dd".length());
    };
  }
}
