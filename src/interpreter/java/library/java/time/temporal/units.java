package java.time.temporal;

import java.time.Duration;
import java.time.LocalDate;

public class UnsupportedTemporalTypeException extends java.time.DateTimeException {
  public UnsupportedTemporalTypeException(String message) { super(message); }
}

public interface TemporalUnit {
  Duration getDuration();
  long between(Temporal start, Temporal end);
}

public enum ChronoUnit implements TemporalUnit {
  NANOS("Nanos", 1L), MICROS("Micros", 1000L), MILLIS("Millis", 1000000L), SECONDS("Seconds", 1000000000L),
  MINUTES("Minutes", 60000000000L), HOURS("Hours", 3600000000000L), HALF_DAYS("HalfDays", 43200000000000L),
  DAYS("Days", 86400000000000L), WEEKS("Weeks", 604800000000000L), MONTHS("Months", 2629746000000000L),
  YEARS("Years", 31556952000000000L), DECADES("Decades", 315569520000000000L), CENTURIES("Centuries", 3155695200000000000L);

  private final String text;
  private final long nanos;
  ChronoUnit(String text, long nanos) {
    this.text = text;
    this.nanos = nanos;
  }
  public Duration getDuration() { return Duration.ofNanos(nanos); }
  public boolean isDateBased() { return compareTo(DAYS) >= 0; }
  public boolean isTimeBased() { return compareTo(DAYS) < 0; }
  /** Months and longer are counted by the calendar, a day being complete with its time of day. */
  public long between(Temporal start, Temporal end) {
    if (compareTo(MONTHS) >= 0) {
      long months = LocalDate.monthsBetween(start, end);
      return months / (this == MONTHS ? 1L : this == YEARS ? 12L : this == DECADES ? 120L : 1200L);
    }
    Duration between = Duration.between(start, end);
    if (nanos < 1000000000L) return between.getSeconds() * (1000000000L / nanos) + between.getNano() / nanos;
    // Duration counts downwards from whole seconds; what lies between is counted towards zero.
    long seconds = between.getSeconds() < 0L && between.getNano() > 0 ? between.getSeconds() + 1L : between.getSeconds();
    return seconds / (nanos / 1000000000L);
  }
  public String toString() { return text; }
}
