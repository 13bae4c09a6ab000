package java.time.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

public class DateTimeParseException extends DateTimeException {
  private final String text;
  private final int index;
  public DateTimeParseException(String message, CharSequence text, int index) { this(message, text, index, null); }
  public DateTimeParseException(String message, CharSequence text, int index, Throwable cause) {
    super(message, cause);
    this.text = text.toString();
    this.index = index;
  }
  public String getParsedString() { return text; }
  public int getErrorIndex() { return index; }
}

/** Formats and reads by the letters of a pattern; `Pattern` tells what stands for the parts of ISO texts. */
public final class DateTimeFormatter {
  private static final String DATE = "uuuu-MM-dd";
  private static final String TIME = "HH:mm" + Letters.SECONDS;
  private static final String BOTH = DATE + "'T'" + TIME;
  private static final String OFFSET = "" + Letters.OFFSET;
  private static final String REGION = "[" + Letters.REGION + "]";
  public static final DateTimeFormatter ISO_LOCAL_DATE = iso(DATE);
  public static final DateTimeFormatter ISO_LOCAL_TIME = iso(TIME);
  public static final DateTimeFormatter ISO_LOCAL_DATE_TIME = iso(BOTH);
  public static final DateTimeFormatter ISO_OFFSET_DATE = iso(DATE + OFFSET);
  public static final DateTimeFormatter ISO_OFFSET_TIME = iso(TIME + OFFSET);
  public static final DateTimeFormatter ISO_OFFSET_DATE_TIME = iso(BOTH + OFFSET);
  public static final DateTimeFormatter ISO_ZONED_DATE_TIME = iso(BOTH + OFFSET + REGION);
  public static final DateTimeFormatter ISO_DATE = iso(DATE + "[" + OFFSET + "]");
  public static final DateTimeFormatter ISO_TIME = iso(TIME + "[" + OFFSET + "]");
  public static final DateTimeFormatter ISO_DATE_TIME = iso(BOTH + "[" + OFFSET + REGION + "]");
  public static final DateTimeFormatter ISO_ORDINAL_DATE = iso("uuuu-DDD[" + OFFSET + "]");
  public static final DateTimeFormatter ISO_INSTANT = iso(BOTH + OFFSET);
  public static final DateTimeFormatter BASIC_ISO_DATE = iso("uuuuMMdd[XXXX]");
  public static final DateTimeFormatter RFC_1123_DATE_TIME = new DateTimeFormatter("EEE, d MMM uuuu HH:mm[:ss] " + Letters.GMT, null, false);
  private final String pattern;
  private final ZoneId zone;
  /** Whether February 30 is wrong, and not the last day of that month. */
  private final boolean isStrict;
  private DateTimeFormatter(String pattern, ZoneId zone, boolean isStrict) {
    this.pattern = pattern;
    this.zone = zone;
    this.isStrict = isStrict;
  }
  private static DateTimeFormatter iso(String pattern) { return new DateTimeFormatter(pattern, null, true); }
  public static DateTimeFormatter ofPattern(String pattern) {
    Letters.check(pattern);
    return new DateTimeFormatter(pattern, null, false);
  }
  public static DateTimeFormatter ofPattern(String pattern, Locale locale) { return ofPattern(pattern); }
  public DateTimeFormatter withZone(ZoneId wanted) { return new DateTimeFormatter(pattern, wanted, isStrict); }
  public DateTimeFormatter withLocale(Locale locale) { return this; }
  public ZoneId getZone() { return zone; }
  /** The zone of a moment that has one, else null. */
  public static ZoneId zoneOf(TemporalAccessor moment) {
    if (moment instanceof ZonedDateTime) return ((ZonedDateTime) moment).getZone();
    if (moment instanceof OffsetDateTime) return ((OffsetDateTime) moment).getOffset();
    return moment instanceof Parsed ? ((Parsed) moment).zone() : null;
  }
  public String format(TemporalAccessor moment) {
    if (this == ISO_INSTANT) return Instant.from(moment).toString();
    boolean isMoved = zone != null && moment.isSupported(ChronoField.INSTANT_SECONDS);
    return new PatternPrinter(pattern, isMoved ? Instant.from(moment).atZone(zone) : moment, zone).print();
  }
  public TemporalAccessor parse(CharSequence text) {
    Parsed found = new PatternReader(pattern, text).read();
    if (found.zone() == null && zone != null) found.take(zone);
    try {
      found.resolve(isStrict);
    } catch (DateTimeException invalid) {
      throw failure(text, invalid);
    }
    return found;
  }
  public <T> T parse(CharSequence text, TemporalQuery<T> query) {
    TemporalAccessor found = parse(text);
    try {
      return query.queryFrom(found);
    } catch (DateTimeException lacking) {
      throw failure(text, lacking);
    }
  }
  private DateTimeParseException failure(CharSequence text, DateTimeException cause) {
    if (this == ISO_INSTANT) return new DateTimeParseException(failed(text) + " at index 0", text, 0);
    return new DateTimeParseException(failed(text) + ": " + cause.getMessage(), text, 0, cause);
  }
  static String failed(CharSequence text) { return "Text '" + (text.length() > 64 ? text.subSequence(0, 64) + "..." : text) + "' could not be parsed"; }
}
