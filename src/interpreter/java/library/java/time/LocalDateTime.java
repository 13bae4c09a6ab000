package java.time;

import java.time.chrono.ChronoLocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;

public final class LocalDateTime implements ChronoLocalDateTime<LocalDate>, TemporalAdjuster {
  public static final LocalDateTime MIN = new LocalDateTime(LocalDate.MIN, LocalTime.MIN);
  public static final LocalDateTime MAX = new LocalDateTime(LocalDate.MAX, LocalTime.MAX);
  private final LocalDate date;
  private final LocalTime time;
  LocalDateTime(LocalDate date, LocalTime time) {
    this.date = date;
    this.time = time;
  }
  public static LocalDateTime now() { return now(ZoneOffset.UTC); }
  public static LocalDateTime now(ZoneId zone) { return ofInstant(Instant.now(), zone); }
  public static LocalDateTime now(Clock clock) { return ofInstant(clock.instant(), clock.getZone()); }
  public static LocalDateTime of(LocalDate date, LocalTime time) { return new LocalDateTime(date, time); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute) { return of(year, month, day, hour, minute, 0, 0); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute, int second) { return of(year, month, day, hour, minute, second, 0); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute, int second, int nano) {
    return new LocalDateTime(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nano));
  }
  public static LocalDateTime of(int year, Month month, int day, int hour, int minute) { return of(year, month.getValue(), day, hour, minute, 0, 0); }
  public static LocalDateTime of(int year, Month month, int day, int hour, int minute, int second) { return of(year, month.getValue(), day, hour, minute, second, 0); }
  public static LocalDateTime of(int year, Month month, int day, int hour, int minute, int second, int nano) { return of(year, month.getValue(), day, hour, minute, second, nano); }
  public static LocalDateTime ofInstant(Instant instant, ZoneId zone) { return ofSeconds(instant.getEpochSecond() + zone.seconds, instant.getNano()); }
  public static LocalDateTime ofEpochSecond(long seconds, int nano, ZoneOffset offset) { return ofSeconds(seconds + offset.seconds, nano); }
  private static LocalDateTime ofSeconds(long seconds, int nano) {
    LocalTime time = new LocalTime(Math.floorMod(seconds, 86400L) * 1000000000L + nano);
    return new LocalDateTime(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86400L)), time);
  }
  public static LocalDateTime from(TemporalAccessor moment) {
    if (moment instanceof LocalDateTime) return (LocalDateTime) moment;
    if (moment instanceof ZonedDateTime) return ((ZonedDateTime) moment).toLocalDateTime();
    if (moment instanceof OffsetDateTime) return ((OffsetDateTime) moment).toLocalDateTime();
    try {
      return new LocalDateTime(LocalDate.from(moment), LocalTime.from(moment));
    } catch (DateTimeException lacking) {
      throw new DateTimeException("Unable to obtain LocalDateTime from TemporalAccessor: " + moment + " of type " + moment.getClass().getName(), lacking);
    }
  }
  public static LocalDateTime parse(CharSequence text) { return parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME); }
  public static LocalDateTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, LocalDateTime::from); }
  public LocalDate toLocalDate() { return date; }
  public LocalTime toLocalTime() { return time; }
  public int getYear() { return date.getYear(); }
  public int getMonthValue() { return date.getMonthValue(); }
  public Month getMonth() { return date.getMonth(); }
  public int getDayOfMonth() { return date.getDayOfMonth(); }
  public int getDayOfYear() { return date.getDayOfYear(); }
  public DayOfWeek getDayOfWeek() { return date.getDayOfWeek(); }
  public int getHour() { return time.getHour(); }
  public int getMinute() { return time.getMinute(); }
  public int getSecond() { return time.getSecond(); }
  public int getNano() { return time.getNano(); }
  public boolean isSupported(TemporalField field) { return field.isDateBased() || field.isTimeBased(); }
  public boolean isSupported(TemporalUnit unit) { return unit != ChronoUnit.FOREVER; }
  public long getLong(TemporalField field) { return field.isTimeBased() ? time.getLong(field) : date.getLong(field); }
  private LocalDateTime with(LocalDate newDate, LocalTime newTime) { return new LocalDateTime(newDate, newTime); }
  public LocalDateTime with(TemporalField field, long value) { return field.isTimeBased() ? with(date, time.with(field, value)) : with(date.with(field, value), time); }
  public LocalDateTime with(TemporalAdjuster adjuster) {
    if (adjuster instanceof LocalDate) return with((LocalDate) adjuster, time);
    if (adjuster instanceof LocalTime) return with(date, (LocalTime) adjuster);
    return (LocalDateTime) adjuster.adjustInto(this);
  }
  public LocalDateTime withYear(int year) { return with(date.withYear(year), time); }
  public LocalDateTime withMonth(int month) { return with(date.withMonth(month), time); }
  public LocalDateTime withDayOfMonth(int day) { return with(date.withDayOfMonth(day), time); }
  public LocalDateTime withDayOfYear(int day) { return with(date.withDayOfYear(day), time); }
  public LocalDateTime withHour(int hour) { return with(date, time.withHour(hour)); }
  public LocalDateTime withMinute(int minute) { return with(date, time.withMinute(minute)); }
  public LocalDateTime withSecond(int second) { return with(date, time.withSecond(second)); }
  public LocalDateTime withNano(int nano) { return with(date, time.withNano(nano)); }
  public long toEpochSecond(ZoneOffset offset) { return date.toEpochDay() * 86400L + time.toSecondOfDay() - offset.seconds; }
  public Instant toInstant(ZoneOffset offset) { return Instant.ofEpochSecond(toEpochSecond(offset), getNano()); }
  public ZonedDateTime atZone(ZoneId zone) { return new ZonedDateTime(this, zone); }
  public OffsetDateTime atOffset(ZoneOffset offset) { return OffsetDateTime.of(this, offset); }
  public LocalDateTime plus(TemporalAmount amount) { return (LocalDateTime) amount.addTo(this); }
  public LocalDateTime minus(TemporalAmount amount) { return (LocalDateTime) amount.subtractFrom(this); }
  public LocalDateTime plus(long amount, TemporalUnit unit) {
    if (!unit.isTimeBased()) return with(date.plus(amount, unit), time);
    long each = unit.getDuration().toNanos();
    long daily = LocalTime.DAY_NANOS / each;
    long nanos = time.nanos + amount % daily * each;
    return with(date.plusDays(amount / daily + Math.floorDiv(nanos, LocalTime.DAY_NANOS)), new LocalTime(Math.floorMod(nanos, LocalTime.DAY_NANOS)));
  }
  public LocalDateTime minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public LocalDateTime plusYears(long years) { return with(date.plusYears(years), time); }
  public LocalDateTime plusMonths(long months) { return with(date.plusMonths(months), time); }
  public LocalDateTime plusWeeks(long weeks) { return with(date.plusWeeks(weeks), time); }
  public LocalDateTime plusDays(long days) { return with(date.plusDays(days), time); }
  public LocalDateTime plusHours(long hours) { return plus(hours, ChronoUnit.HOURS); }
  public LocalDateTime plusMinutes(long minutes) { return plus(minutes, ChronoUnit.MINUTES); }
  public LocalDateTime plusSeconds(long more) { return plus(more, ChronoUnit.SECONDS); }
  public LocalDateTime plusNanos(long nanos) { return plus(nanos, ChronoUnit.NANOS); }
  public LocalDateTime minusYears(long years) { return plusYears(-years); }
  public LocalDateTime minusMonths(long months) { return plusMonths(-months); }
  public LocalDateTime minusWeeks(long weeks) { return plusWeeks(-weeks); }
  public LocalDateTime minusDays(long days) { return plusDays(-days); }
  public LocalDateTime minusHours(long hours) { return plusHours(-hours); }
  public LocalDateTime minusMinutes(long minutes) { return plusMinutes(-minutes); }
  public LocalDateTime minusSeconds(long less) { return plusSeconds(-less); }
  public LocalDateTime minusNanos(long less) { return plusNanos(-less); }
  public long until(Temporal end, TemporalUnit unit) {
    LocalDateTime other = from(end);
    if (unit.isTimeBased()) {
      long each = unit.getDuration().toNanos();
      long days = other.date.toEpochDay() - date.toEpochDay();
      long nanos = other.time.nanos - time.nanos;
      if (days > 0L && nanos < 0L) {
        days--;
        nanos += LocalTime.DAY_NANOS;
      } else if (days < 0L && nanos > 0L) {
        days++;
        nanos -= LocalTime.DAY_NANOS;
      }
      return Math.addExact(Math.multiplyExact(days, LocalTime.DAY_NANOS / each), nanos / each);
    }
    // A day is complete with its time of day.
    LocalDate last = other.date;
    if (last.isAfter(date) && other.time.isBefore(time)) last = last.minusDays(1L);
    else if (last.isBefore(date) && other.time.isAfter(time)) last = last.plusDays(1L);
    return date.until(last, unit);
  }
  public Temporal adjustInto(Temporal moment) { return time.adjustInto(date.adjustInto(moment)); }
  public LocalDateTime truncatedTo(TemporalUnit unit) { return with(date, time.truncatedTo(unit)); }
  public boolean isAfter(ChronoLocalDateTime<?> other) { return compareTo(other) > 0; }
  public boolean isBefore(ChronoLocalDateTime<?> other) { return compareTo(other) < 0; }
  public boolean isEqual(ChronoLocalDateTime<?> other) { return compareTo(other) == 0; }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(ChronoLocalDateTime<?> moment) {
    LocalDateTime other = (LocalDateTime) moment;
    int compared = date.compareTo(other.date);
    return compared != 0 ? compared : time.compareTo(other.time);
  }
  public boolean equals(Object other) { return other instanceof LocalDateTime && compareTo((LocalDateTime) other) == 0; }
  public int hashCode() { return date.hashCode() ^ time.hashCode(); }
  public String toString() { return date + "T" + time; }
}
