package java.time.temporal;

import java.time.DateTimeException;
import java.time.Duration;

public class UnsupportedTemporalTypeException extends DateTimeException {
  public UnsupportedTemporalTypeException(String message) { super(message); }
}

/** No method is abstract, as nobody needs them at first. */
public interface TemporalUnit {
  default Duration getDuration() { return null; }
  default long between(Temporal start, Temporal end) { return start.until(end, this); }
  default boolean isDurationEstimated() { return isDateBased(); }
  default boolean isDateBased() { return false; }
  default boolean isTimeBased() { return !isDateBased(); }
}

public enum ChronoUnit implements TemporalUnit {
  NANOS("Nanos", 0L, 1), MICROS("Micros", 0L, 1000), MILLIS("Millis", 0L, 1000000), SECONDS("Seconds", 1L, 0), MINUTES("Minutes", 60L, 0),
  HOURS("Hours", 3600L, 0), HALF_DAYS("HalfDays", 43200L, 0), DAYS("Days", 86400L, 0), WEEKS("Weeks", 604800L, 0), MONTHS("Months", 2629746L, 0),
  YEARS("Years", 31556952L, 0), DECADES("Decades", 315569520L, 0), CENTURIES("Centuries", 3155695200L, 0), MILLENNIA("Millennia", 31556952000L, 0),
  ERAS("Eras", 31556952000000000L, 0), FOREVER("Forever", Long.MAX_VALUE, 999999999);

  private final String text;
  private final Duration duration;
  ChronoUnit(String text, long seconds, int nanos) {
    this.text = text;
    duration = Duration.ofSeconds(seconds, nanos);
  }
  public Duration getDuration() { return duration; }
  public boolean isDurationEstimated() { return compareTo(DAYS) >= 0; }
  public boolean isDateBased() { return compareTo(DAYS) >= 0 && this != FOREVER; }
  public boolean isTimeBased() { return compareTo(DAYS) < 0; }
  public String toString() { return text; }
}

public enum ChronoField implements TemporalField {
  NANO_OF_SECOND("NanoOfSecond"), NANO_OF_DAY("NanoOfDay"), MICRO_OF_SECOND("MicroOfSecond"), MICRO_OF_DAY("MicroOfDay"),
  MILLI_OF_SECOND("MilliOfSecond"), MILLI_OF_DAY("MilliOfDay"), SECOND_OF_MINUTE("SecondOfMinute"), SECOND_OF_DAY("SecondOfDay"),
  MINUTE_OF_HOUR("MinuteOfHour"), MINUTE_OF_DAY("MinuteOfDay"), HOUR_OF_AMPM("HourOfAmPm"), CLOCK_HOUR_OF_AMPM("ClockHourOfAmPm"),
  HOUR_OF_DAY("HourOfDay"), CLOCK_HOUR_OF_DAY("ClockHourOfDay"), AMPM_OF_DAY("AmPmOfDay"), DAY_OF_WEEK("DayOfWeek"),
  ALIGNED_DAY_OF_WEEK_IN_MONTH("AlignedDayOfWeekInMonth"), ALIGNED_DAY_OF_WEEK_IN_YEAR("AlignedDayOfWeekInYear"), DAY_OF_MONTH("DayOfMonth"),
  DAY_OF_YEAR("DayOfYear"), EPOCH_DAY("EpochDay"), ALIGNED_WEEK_OF_MONTH("AlignedWeekOfMonth"), ALIGNED_WEEK_OF_YEAR("AlignedWeekOfYear"),
  MONTH_OF_YEAR("MonthOfYear"), PROLEPTIC_MONTH("ProlepticMonth"), YEAR_OF_ERA("YearOfEra"), YEAR("Year"), ERA("Era"),
  INSTANT_SECONDS("InstantSeconds"), OFFSET_SECONDS("OffsetSeconds");

  private final String text;
  ChronoField(String text) { this.text = text; }
  public boolean isDateBased() { return compareTo(DAY_OF_WEEK) >= 0 && compareTo(ERA) <= 0; }
  public boolean isTimeBased() { return compareTo(DAY_OF_WEEK) < 0; }
  public String toString() { return text; }
}
