package java.time.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Writes a moment by the letters of a pattern. */
final class PatternPrinter {
  private final String pattern;
  private final TemporalAccessor moment;
  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();

  PatternPrinter(String pattern, TemporalAccessor moment, ZoneId zone) {
    this.pattern = pattern;
    this.moment = moment;
    this.zone = zone;
  }

  String print() {
    print(0, pattern.length(), false);
    return text.toString();
  }

  /** Whether all was there; in what is optional, fields may be missing. */
  private boolean print(int from, int end, boolean isOptional) {
    for (int at = from; at < end; at++) {
      char letter = pattern.charAt(at);
      if (letter == '[') {
        int close = Letters.closing(pattern, at);
        int length = text.length();
        if (!print(at + 1, close, true)) text.setLength(length);
        at = close;
      } else if (letter == '\'') {
        int close = pattern.indexOf("'", at + 1);
        text.append(close == at + 1 ? "'" : pattern.substring(at + 1, close));
        at = close;
      } else if (Letters.isLetter(letter)) {
        int count = Letters.runAt(pattern, at);
        if (isOptional && isMissing(letter)) return false;
        letter(letter, count);
        at += count - 1;
      } else if (letter < ' ') {
        if (isOptional && isMissing(letter)) return false;
        sign(letter);
      } else {
        text.append(letter);
      }
    }
    return true;
  }

  private boolean isMissing(char letter) {
    ChronoField field = Letters.fieldOf(letter);
    if (field != null) return !moment.isSupported(field);
    if (letter == Letters.REGION) return zoneOf() == null || zoneOf() instanceof ZoneOffset;
    if (letter == 'V' || letter == 'z') return zoneOf() == null;
    return letter != Letters.SECONDS && !moment.isSupported(ChronoField.OFFSET_SECONDS);
  }

  private ZoneId zoneOf() {
    ZoneId own = DateTimeFormatter.zoneOf(moment);
    return own == null ? zone : own;
  }

  private void sign(char sign) {
    if (sign == Letters.SECONDS) seconds();
    else if (sign == Letters.REGION) text.append('[').append(zoneOf()).append(']');
    else if (sign == Letters.GMT) text.append(offset().getTotalSeconds() == 0 ? "GMT" : numbers("+HHMM"));
    else text.append(offset().getTotalSeconds() == 0 ? "Z" : numbers("+HH:MM:ss"));
  }

  private void seconds() {
    if (!moment.isSupported(ChronoField.SECOND_OF_MINUTE)) return;
    text.append(':').append(padded(moment.getLong(ChronoField.SECOND_OF_MINUTE), 2));
    String fraction = padded(moment.getLong(ChronoField.NANO_OF_SECOND), 9);
    int end = 9;
    while (end > 0 && fraction.charAt(end - 1) == '0') end--;
    if (end > 0) text.append('.').append(fraction, 0, end);
  }

  private static String padded(long value, int width) {
    String digits = "" + Math.abs(value);
    return (value < 0L ? "-" : "") + "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private void letter(char letter, int count) {
    ChronoField field = Letters.fieldOf(letter);
    if (field == null) zone(letter, count);
    else text.append(fieldText(letter, count, moment.getLong(field)));
  }

  private static String fieldText(char letter, int count, long value) {
    switch (letter) {
      case 'u':
      case 'y':
        if (count == 2) return padded(Math.floorMod(value, 100L), 2);
        return (count > 3 && padded(value, 1).length() > count ? "+" : "") + padded(value, count);
      case 'M':
      case 'L':
        return count < 3 ? padded(value, count) : named(Month.of((int) value).name(), count);
      case 'E':
        return named(DayOfWeek.of((int) value).name(), Math.max(3, count));
      case 'Q':
      case 'q':
        return quarter((value - 1L) / 3L + 1L, count);
      case 'S':
        return padded(value, 9).substring(0, count);
      case 'a':
        return value == 0L ? "AM" : "PM";
      case 'G':
        return value == 0L ? (count == 4 ? "Before Christ" : count == 5 ? "B" : "BC") : count == 4 ? "Anno Domini" : count == 5 ? "A" : "AD";
      default:
        String digits = padded(value, count);
        // Where so many digits are fixed, there is no room for more.
        if (count == 2 && digits.length() > 2) throw new DateTimeException("Field " + Letters.fieldOf(letter) + " cannot be printed as the value " + value + " exceeds the maximum print width of 2");
        return digits;
    }
  }

  private static String named(String name, int count) { return (count == 3 ? TextStyle.SHORT : count == 4 ? TextStyle.FULL : TextStyle.NARROW).text(name); }

  private static String quarter(long value, int count) {
    if (count < 3) return padded(value, count);
    if (count == 3) return "Q" + value;
    return count == 5 ? "" + value : value + (value == 1L ? "st" : value == 2L ? "nd" : value == 3L ? "rd" : "th") + " quarter";
  }

  private ZoneOffset offset() { return ZoneOffset.ofTotalSeconds((int) moment.getLong(ChronoField.OFFSET_SECONDS)); }

  private void zone(char letter, int count) {
    if (letter == 'V' || letter == 'z') {
      ZoneId found = zoneOf();
      if (found == null) throw new DateTimeException("Unable to extract ZoneId from temporal " + moment);
      boolean isSpelled = letter == 'z' && count == 4 && found.getId().endsWith("UTC");
      text.append(isSpelled ? "Coordinated Universal Time" : letter == 'z' && found.getId().equals("Etc/UTC") ? "UTC" : found.getId());
      return;
    }
    boolean isZero = offset().getTotalSeconds() == 0;
    if (letter == 'Z' && count == 4) {
      text.append("GMT").append(isZero ? "" : numbers("+HH:MM"));
    } else if (isZero && (letter == 'X' || letter == 'Z' && count == 5)) {
      text.append('Z');
    } else {
      String[] patterns = {"+HHmm", "+HHMM", "+HH:MM", "+HHMMss", "+HH:MM:ss"};
      text.append(numbers(patterns[letter == 'Z' ? (count == 5 ? 4 : 1) : count - 1]));
    }
  }

  /** The offset; small letters mean what is written when it is not zero. */
  private String numbers(String wanted) {
    int seconds = Math.abs(offset().getTotalSeconds());
    String colon = wanted.contains(":") ? ":" : "";
    String written = (offset().getTotalSeconds() < 0 ? "-" : "+") + padded(seconds / 3600, 2);
    if (!wanted.contains("mm") || seconds / 60 % 60 != 0) written += colon + padded(seconds / 60 % 60, 2);
    return wanted.contains("ss") && seconds % 60 != 0 ? written + colon + padded(seconds % 60, 2) : written;
  }
}
