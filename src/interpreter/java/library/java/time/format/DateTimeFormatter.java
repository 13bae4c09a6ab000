package java.time.format;

import java.text.DateLetters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;

public class DateTimeParseException extends DateTimeException {
  private final String text;
  private final int index;
  public DateTimeParseException(String message, CharSequence text, int index) {
    super(message);
    this.text = text.toString();
    this.index = index;
  }
  public String getParsedString() { return text; }
  public int getErrorIndex() { return index; }
}

/** Formats by the letters of a pattern; the ISO formats have none and are written as the classes write themselves. */
public final class DateTimeFormatter {
  public static final DateTimeFormatter ISO_LOCAL_DATE = new DateTimeFormatter(null, "date", null);
  public static final DateTimeFormatter ISO_LOCAL_TIME = new DateTimeFormatter(null, "time", null);
  public static final DateTimeFormatter ISO_LOCAL_DATE_TIME = new DateTimeFormatter(null, "both", null);
  public static final DateTimeFormatter ISO_DATE = ISO_LOCAL_DATE;
  public static final DateTimeFormatter ISO_DATE_TIME = new DateTimeFormatter(null, "zoned", null);
  public static final DateTimeFormatter ISO_INSTANT = new DateTimeFormatter(null, "instant", null);
  private final String pattern;
  private final String iso;
  private final ZoneId zone;
  private DateTimeFormatter(String pattern, String iso, ZoneId zone) {
    this.pattern = pattern;
    this.iso = iso;
    this.zone = zone;
  }
  public static DateTimeFormatter ofPattern(String pattern) {
    DateLetters.check(pattern, true);
    return new DateTimeFormatter(pattern, null, null);
  }
  public static DateTimeFormatter ofPattern(String pattern, java.util.Locale locale) { return ofPattern(pattern); }
  public DateTimeFormatter withZone(ZoneId zone) { return new DateTimeFormatter(pattern, iso, zone); }
  public String format(TemporalAccessor moment) {
    if ("instant".equals(iso)) return (moment instanceof ZonedDateTime ? ((ZonedDateTime) moment).toInstant() : moment).toString();
    if (moment instanceof Instant) {
      if (zone == null) throw new java.time.temporal.UnsupportedTemporalTypeException("Unsupported field: " + (iso == null ? DateLetters.fieldOf(pattern) : "Year"));
      return format(((Instant) moment).atZone(zone));
    }
    if (iso == null) return DateLetters.format(pattern, moment, true);
    ZonedDateTime zoned = moment instanceof ZonedDateTime ? (ZonedDateTime) moment : null;
    Object local = zoned == null ? moment : zoned.toLocalDateTime();
    if (iso.equals("zoned")) return zoned == null ? full(local) : zoned.toString().replace(local.toString(), full(local));
    if (local instanceof LocalDateTime && iso.equals("date")) return ((LocalDateTime) local).toLocalDate().toString();
    return full(local instanceof LocalDateTime && iso.equals("time") ? ((LocalDateTime) local).toLocalTime() : local);
  }
  /** The ISO formats write the seconds always. */
  private static String full(Object moment) {
    String text = moment.toString();
    boolean isShort = !(moment instanceof LocalDate) && text.substring(text.indexOf("T") + 1).length() == 5;
    return isShort ? text + ":00" : text;
  }
  /** Reads a date, a time or both; what is not written is the first day of 1970 or midnight. */
  public LocalDateTime read(CharSequence text) {
    String all = text.toString();
    String letters = pattern != null ? pattern : iso.equals("date") ? "uuuu-MM-dd" : iso.equals("time") ? "HH:mm" : "uuuu-MM-dd'T'HH:mm";
    if (pattern == null && !iso.equals("date")) {
      int timeAt = iso.equals("time") ? 0 : 11;
      if (all.length() > timeAt + 5) letters += ":ss";
      if (all.length() > timeAt + 8) letters += "." + "S".repeat(all.length() - timeAt - 9);
    }
    int[] fields = new int[8];
    int wrong = DateLetters.read(letters, all, fields, true);
    String failed = "Text '" + all + "' could not be parsed";
    if (wrong >= 0 && wrong < all.length() && DateLetters.isWhole(letters, all)) {
      throw new DateTimeParseException(failed + ", unparsed text found at index " + wrong, all, wrong);
    }
    if (wrong >= 0) throw new DateTimeParseException(failed + " at index " + wrong, all, wrong);
    try {
      return LocalDate.of(fields[0], fields[1], fields[2]).atTime(LocalTime.of(fields[3], fields[4], fields[5], fields[6]));
    } catch (DateTimeException invalid) {
      throw new DateTimeParseException(failed + ": " + invalid.getMessage(), all, 0);
    }
  }
}
