package java.time.format;

import java.time.temporal.ChronoField;

public enum TextStyle {
  FULL, FULL_STANDALONE, SHORT, SHORT_STANDALONE, NARROW, NARROW_STANDALONE;

  /** The name of a constant, such as MONDAY, in this style. */
  public String text(String name) {
    String full = name.substring(0, 1) + name.substring(1).toLowerCase();
    return ordinal() < 2 ? full : full.substring(0, ordinal() < 4 ? 3 : 1);
  }
}

/** The letters of patterns, and signs for what has no letter: they cannot be written in a pattern. */
final class Letters {
  /** Seconds and their fraction, as far as they are there. */
  static final char SECONDS = 1;
  /** +01:00, or Z. */
  static final char OFFSET = 2;
  /** [Europe/Paris]. */
  static final char REGION = 3;
  /** +0100, or GMT. */
  static final char GMT = 4;
  private static final String KNOWN = "GuyDMLdQqEaHkKhmsSAnNVzXxZ";
  private static final String OTHERS = "FYwWecpOBv";
  private Letters() {}

  static boolean isLetter(char each) { return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z'; }
  static int runAt(String pattern, int at) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) end++;
    return end - at;
  }
  /** Where the optional section that begins here ends. */
  static int closing(String pattern, int at) {
    int depth = 0;
    for (int i = at; i < pattern.length(); i++) {
      char each = pattern.charAt(i);
      if (each == '\'') i = pattern.indexOf("'", i + 1);
      else if (each == '[') depth++;
      else if (each == ']' && --depth == 0) return i;
    }
    return pattern.length();
  }
  /** Throws when the pattern has a letter that means nothing, or one that is not played. */
  static void check(String pattern) {
    int depth = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char each = pattern.charAt(at);
      if (each == '\'') {
        at = pattern.indexOf("'", at + 1);
        if (at < 0) throw new IllegalArgumentException("Pattern ends with an incomplete string literal: " + pattern);
      } else if (each == '[') {
        depth++;
      } else if (each == ']') {
        if (--depth < 0) throw new IllegalArgumentException("Pattern invalid as it contains ] without previous [");
      } else if (each == '{' || each == '}' || each == '#') {
        throw new IllegalArgumentException("Pattern includes reserved character: '" + each + "'");
      } else if (isLetter(each)) {
        int count = runAt(pattern, at);
        checkLetter(each, count);
        at += count - 1;
      }
    }
  }
  private static void checkLetter(char letter, int count) {
    if (OTHERS.indexOf(letter) >= 0) throw new UnsupportedOperationException("the letter " + letter + " in a pattern for dates is not supported by the simulator");
    if (KNOWN.indexOf(letter) < 0) throw new IllegalArgumentException("Unknown pattern letter: " + letter);
    if (letter == 'V' && count != 2) throw new IllegalArgumentException("Pattern letter count must be 2: V");
    int most = "dHkKhms".indexOf(letter) >= 0 ? 2 : letter == 'D' ? 3 : letter == 'a' ? 1 : "GMLQqEXxZ".indexOf(letter) >= 0 ? 5 : letter == 'z' ? 4 : letter == 'S' ? 9 : 19;
    if (count > most && letter == 'S') throw new IllegalArgumentException("Maximum width must be from 1 to 9 inclusive but was " + count);
    if (count > most) throw new IllegalArgumentException("Too many pattern letters: " + letter);
  }
  /** The field that a letter for a number means, null for others. */
  static ChronoField fieldOf(char letter) {
    switch (letter) {
      case 'u': return ChronoField.YEAR;
      case 'y': return ChronoField.YEAR_OF_ERA;
      case 'M':
      case 'L':
      case 'Q':
      case 'q': return ChronoField.MONTH_OF_YEAR;
      case 'd': return ChronoField.DAY_OF_MONTH;
      case 'D': return ChronoField.DAY_OF_YEAR;
      case 'E': return ChronoField.DAY_OF_WEEK;
      case 'a': return ChronoField.AMPM_OF_DAY;
      case 'H': return ChronoField.HOUR_OF_DAY;
      case 'k': return ChronoField.CLOCK_HOUR_OF_DAY;
      case 'K': return ChronoField.HOUR_OF_AMPM;
      case 'h': return ChronoField.CLOCK_HOUR_OF_AMPM;
      case 'm': return ChronoField.MINUTE_OF_HOUR;
      case 's': return ChronoField.SECOND_OF_MINUTE;
      case 'S':
      case 'n': return ChronoField.NANO_OF_SECOND;
      case 'A': return ChronoField.MILLI_OF_DAY;
      case 'N': return ChronoField.NANO_OF_DAY;
      case 'G': return ChronoField.ERA;
      default: return null;
    }
  }
}
