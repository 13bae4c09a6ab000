package java.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class DateTimeException extends RuntimeException {
  public DateTimeException(String message) { super(message); }
  public DateTimeException(String message, Throwable cause) { super(message, cause); }
}

/** What durations and times of day do seldom. */
final class Span {
  private Span() {}
  /** The nanoseconds of a unit that a day can be cut into. */
  static long stepOf(TemporalUnit unit) {
    if (unit.getDuration().getSeconds() > 86400L) throw new UnsupportedTemporalTypeException("Unit is too large to be used for truncation");
    return unit.getDuration().toNanos();
  }
  /** Between moments that lie more than 292 years apart. */
  static Duration between(Temporal start, Temporal end) {
    long seconds = start.until(end, ChronoUnit.SECONDS);
    long nanos = end.getLong(ChronoField.NANO_OF_SECOND) - start.getLong(ChronoField.NANO_OF_SECOND);
    if (seconds > 0L && nanos < 0L) seconds++;
    else if (seconds < 0L && nanos > 0L) seconds--;
    return Duration.ofSeconds(seconds, nanos);
  }
  static Duration divided(Duration duration, long divisor) {
    BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    BigDecimal nanos = seconds.divide(BigDecimal.valueOf(divisor), 9, RoundingMode.DOWN).movePointRight(9);
    return Duration.ofSeconds(nanos.divideToIntegralValue(BigDecimal.valueOf(1000000000L)).longValue(), nanos.remainder(BigDecimal.valueOf(1000000000L)).longValue());
  }
  static Duration parse(CharSequence text) {
    Matcher found = Pattern.compile("([-+]?)P(?:([-+]?[0-9]+)D)?(T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?", Pattern.CASE_INSENSITIVE).matcher(text);
    boolean isRead = found.matches() && !"T".equalsIgnoreCase(found.group(3));
    if (!isRead || found.group(2) == null && found.group(3) == null) throw new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
    try {
      long seconds = Math.addExact(Math.addExact(part(found.group(2), 86400L), part(found.group(4), 3600L)), Math.addExact(part(found.group(5), 60L), part(found.group(6), 1L)));
      String fraction = found.group(7) == null ? "" : found.group(7);
      long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
      Duration all = Duration.ofSeconds(seconds, found.group(6) != null && found.group(6).startsWith("-") ? -nanos : nanos);
      return found.group(1).equals("-") ? all.negated() : all;
    } catch (ArithmeticException tooLarge) {
      throw (DateTimeParseException) new DateTimeParseException("Text cannot be parsed to a Duration: overflow", text, 0).initCause(tooLarge);
    }
  }
  private static long part(String digits, long factor) { return digits == null ? 0L : Math.multiplyExact(Long.parseLong(digits.startsWith("+") ? digits.substring(1) : digits), factor); }
}
