package org.casus.time;

import java.time.LocalDate;

/**
 * Feasts that follow the moon. Formulas: Meeus, Astronomical Algorithms, for both Easters; Reingold
 * and Dershowitz, Calendrical Calculations, for the Hebrew new year. Pure functions.
 */
final class Moons {
  /** Days from 1 January of year 1 to the epoch of {@link LocalDate#ofEpochDay}. */
  private static final int RATA_DIE = 719_163;

  private static final int HEBREW_EPOCH = -1_373_427;

  /** Years by which the Hebrew count is ahead after its new year in autumn. */
  private static final int HEBREW_AHEAD = 3761;

  /** From the first day of Passover to the next new year. */
  private static final int PESACH_TO_ROSH = 163;

  /** Days between the two calendars from 1900 to 2099. */
  private static final int JULIAN_DELAY = 13;

  private Moons() {}

  /** Easter Sunday of the western churches. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** Easter Sunday of the eastern churches, right from 1900 to 2099. */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(JULIAN_DELAY);
  }

  /** The day of the Hebrew new year that lies in a year. */
  static LocalDate roshHashanah(int year) {
    return hebrewNewYear(year + HEBREW_AHEAD);
  }

  /** The first day of Passover. */
  static LocalDate pesach(int year) {
    return roshHashanah(year).minusDays(PESACH_TO_ROSH);
  }

  private static LocalDate hebrewNewYear(int year) {
    long before = elapsed(year - 1);
    long here = elapsed(year);
    long after = elapsed(year + 1);
    int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return LocalDate.ofEpochDay(HEBREW_EPOCH + here + delay - RATA_DIE);
  }

  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920);
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }
}
