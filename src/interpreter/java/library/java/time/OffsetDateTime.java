package java.time;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;

public final class OffsetDateTime implements Temporal, TemporalAdjuster, Comparable<OffsetDateTime> {
  private final LocalDateTime local;
  private final ZoneOffset offset;
  OffsetDateTime(LocalDateTime local, ZoneOffset offset) {
    this.local = local;
    this.offset = offset;
  }
  public static OffsetDateTime now() { return now(ZoneOffset.UTC); }
  public static OffsetDateTime now(ZoneId zone) { return ofInstant(Instant.now(), zone); }
  public static OffsetDateTime now(Clock clock) { return ofInstant(clock.instant(), clock.getZone()); }
  public static OffsetDateTime of(LocalDateTime local, ZoneOffset offset) { return new OffsetDateTime(local, offset); }
  public static OffsetDateTime of(LocalDate date, LocalTime time, ZoneOffset offset) { return new OffsetDateTime(date.atTime(time), offset); }
  public static OffsetDateTime of(int year, int month, int day, int hour, int minute, int second, int nano, ZoneOffset offset) {
    return new OffsetDateTime(LocalDateTime.of(year, month, day, hour, minute, second, nano), offset);
  }
  public static OffsetDateTime ofInstant(Instant instant, ZoneId zone) { return new OffsetDateTime(LocalDateTime.ofInstant(instant, zone), zone.offset()); }
  public static OffsetDateTime from(TemporalAccessor moment) {
    if (moment instanceof OffsetDateTime) return (OffsetDateTime) moment;
    ZoneId zone = DateTimeFormatter.zoneOf(moment);
    if (zone == null) throw new DateTimeException("Unable to obtain OffsetDateTime from TemporalAccessor: " + moment + " of type " + moment.getClass().getName());
    return new OffsetDateTime(LocalDateTime.from(moment), zone.offset());
  }
  public static OffsetDateTime parse(CharSequence text) { return parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME); }
  public ZoneOffset getOffset() { return offset; }
  public ZonedDateTime toZonedDateTime() { return new ZonedDateTime(local, offset); }
  public ZonedDateTime atZoneSameInstant(ZoneId zone) { return toInstant().atZone(zone); }
  public OffsetDateTime withOffsetSameInstant(ZoneOffset other) { return ofInstant(toInstant(), other); }
  public OffsetDateTime withOffsetSameLocal(ZoneOffset other) { return new OffsetDateTime(local, other); }
  public static OffsetDateTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, OffsetDateTime::from); }
  public LocalDateTime toLocalDateTime() { return local; }
  public LocalDate toLocalDate() { return local.toLocalDate(); }
  public LocalTime toLocalTime() { return local.toLocalTime(); }
  public Instant toInstant() { return local.toInstant(offset); }
  public long toEpochSecond() { return local.toEpochSecond(offset); }
  public int getYear() { return local.getYear(); }
  public int getMonthValue() { return local.getMonthValue(); }
  public Month getMonth() { return local.getMonth(); }
  public int getDayOfMonth() { return local.getDayOfMonth(); }
  public int getDayOfYear() { return local.getDayOfYear(); }
  public DayOfWeek getDayOfWeek() { return local.getDayOfWeek(); }
  public int getHour() { return local.getHour(); }
  public int getMinute() { return local.getMinute(); }
  public int getSecond() { return local.getSecond(); }
  public int getNano() { return local.getNano(); }
  public boolean isSupported(TemporalField field) { return true; }
  public boolean isSupported(TemporalUnit unit) { return local.isSupported(unit); }
  public long getLong(TemporalField field) {
    if (field == ChronoField.INSTANT_SECONDS) return toEpochSecond();
    return field == ChronoField.OFFSET_SECONDS ? offset.getTotalSeconds() : local.getLong(field);
  }
  private OffsetDateTime at(LocalDateTime moment) { return new OffsetDateTime(moment, offset); }
  public OffsetDateTime with(TemporalField field, long value) {
    if (!field.isDateBased() && !field.isTimeBased()) throw new UnsupportedOperationException("setting " + field + " is not supported by the simulator");
    return at(local.with(field, value));
  }
  public OffsetDateTime with(TemporalAdjuster adjuster) { return adjuster instanceof LocalDateTime ? at((LocalDateTime) adjuster) : at(local.with(adjuster)); }
  public OffsetDateTime withYear(int wanted) { return at(local.withYear(wanted)); }
  public OffsetDateTime withMonth(int wanted) { return at(local.withMonth(wanted)); }
  public OffsetDateTime withDayOfMonth(int wanted) { return at(local.withDayOfMonth(wanted)); }
  public OffsetDateTime withDayOfYear(int wanted) { return at(local.withDayOfYear(wanted)); }
  public OffsetDateTime withHour(int wanted) { return at(local.withHour(wanted)); }
  public OffsetDateTime withMinute(int wanted) { return at(local.withMinute(wanted)); }
  public OffsetDateTime withSecond(int wanted) { return at(local.withSecond(wanted)); }
  public OffsetDateTime withNano(int wanted) { return at(local.withNano(wanted)); }
  public OffsetDateTime truncatedTo(TemporalUnit unit) { return at(local.truncatedTo(unit)); }
  public OffsetDateTime plus(TemporalAmount amount) { return (OffsetDateTime) amount.addTo(this); }
  public OffsetDateTime minus(TemporalAmount amount) { return (OffsetDateTime) amount.subtractFrom(this); }
  public OffsetDateTime plus(long amount, TemporalUnit unit) { return at(local.plus(amount, unit)); }
  public OffsetDateTime minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public OffsetDateTime plusYears(long more) { return at(local.plusYears(more)); }
  public OffsetDateTime minusYears(long less) { return at(local.minusYears(less)); }
  public OffsetDateTime plusMonths(long more) { return at(local.plusMonths(more)); }
  public OffsetDateTime minusMonths(long less) { return at(local.minusMonths(less)); }
  public OffsetDateTime plusWeeks(long more) { return at(local.plusWeeks(more)); }
  public OffsetDateTime minusWeeks(long less) { return at(local.minusWeeks(less)); }
  public OffsetDateTime plusDays(long more) { return at(local.plusDays(more)); }
  public OffsetDateTime minusDays(long less) { return at(local.minusDays(less)); }
  public OffsetDateTime plusHours(long more) { return at(local.plusHours(more)); }
  public OffsetDateTime minusHours(long less) { return at(local.minusHours(less)); }
  public OffsetDateTime plusMinutes(long more) { return at(local.plusMinutes(more)); }
  public OffsetDateTime minusMinutes(long less) { return at(local.minusMinutes(less)); }
  public OffsetDateTime plusSeconds(long more) { return at(local.plusSeconds(more)); }
  public OffsetDateTime minusSeconds(long less) { return at(local.minusSeconds(less)); }
  public OffsetDateTime plusNanos(long more) { return at(local.plusNanos(more)); }
  public OffsetDateTime minusNanos(long less) { return at(local.minusNanos(less)); }
  public long until(Temporal end, TemporalUnit unit) {
    OffsetDateTime other = from(end);
    return local.until(other.withOffsetSameInstant(offset).local, unit);
  }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public boolean isAfter(OffsetDateTime other) { return moment(this, other) > 0; }
  public boolean isBefore(OffsetDateTime other) { return moment(this, other) < 0; }
  public boolean isEqual(OffsetDateTime other) { return moment(this, other) == 0; }
  private static int moment(OffsetDateTime a, OffsetDateTime b) { return a.toInstant().compareTo(b.toInstant()); }
  public Temporal adjustInto(Temporal moment) { return local.adjustInto(moment); }
  public int compareTo(OffsetDateTime other) {
    int compared = moment(this, other);
    return compared == 0 ? local.compareTo(other.local) : compared < 0 ? -1 : 1;
  }
  public boolean equals(Object other) {
    return other instanceof OffsetDateTime && ((OffsetDateTime) other).local.equals(local) && ((OffsetDateTime) other).offset.equals(offset);
  }
  public int hashCode() { return local.hashCode() ^ offset.hashCode(); }
  public String toString() { return local + offset.getId(); }
}
