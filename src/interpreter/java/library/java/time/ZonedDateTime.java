package java.time;

import java.time.chrono.ChronoZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;

public final class ZonedDateTime implements ChronoZonedDateTime<LocalDate> {
  private final LocalDateTime local;
  private final ZoneId zone;
  ZonedDateTime(LocalDateTime local, ZoneId zone) {
    this.local = local;
    this.zone = zone;
  }
  public static ZonedDateTime now() { return now(ZoneId.systemDefault()); }
  public static ZonedDateTime now(ZoneId zone) { return ofInstant(Instant.now(), zone); }
  public static ZonedDateTime now(Clock clock) { return ofInstant(clock.instant(), clock.getZone()); }
  public static ZonedDateTime of(LocalDateTime local, ZoneId zone) { return new ZonedDateTime(local, zone); }
  public static ZonedDateTime of(LocalDate date, LocalTime time, ZoneId zone) { return new ZonedDateTime(date.atTime(time), zone); }
  public static ZonedDateTime of(int year, int month, int day, int hour, int minute, int second, int nano, ZoneId zone) {
    return new ZonedDateTime(LocalDateTime.of(year, month, day, hour, minute, second, nano), zone);
  }
  public static ZonedDateTime ofInstant(Instant instant, ZoneId zone) { return new ZonedDateTime(LocalDateTime.ofInstant(instant, zone), zone); }
  public static ZonedDateTime from(TemporalAccessor moment) {
    if (moment instanceof ZonedDateTime) return (ZonedDateTime) moment;
    ZoneId zone = DateTimeFormatter.zoneOf(moment);
    if (zone == null) throw new DateTimeException("Unable to obtain ZonedDateTime from TemporalAccessor: " + moment + " of type " + moment.getClass().getName());
    return new ZonedDateTime(LocalDateTime.from(moment), zone);
  }
  public static ZonedDateTime parse(CharSequence text) { return parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME); }
  public ZoneId getZone() { return zone; }
  public ZoneOffset getOffset() { return zone.offset(); }
  public OffsetDateTime toOffsetDateTime() { return OffsetDateTime.of(local, getOffset()); }
  public ZonedDateTime withZoneSameInstant(ZoneId other) { return ofInstant(toInstant(), other); }
  public ZonedDateTime withZoneSameLocal(ZoneId other) { return new ZonedDateTime(local, other); }
  public static ZonedDateTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, ZonedDateTime::from); }
  public LocalDateTime toLocalDateTime() { return local; }
  public LocalDate toLocalDate() { return local.toLocalDate(); }
  public LocalTime toLocalTime() { return local.toLocalTime(); }
  public Instant toInstant() { return local.toInstant(zone.offset()); }
  public long toEpochSecond() { return local.toEpochSecond(zone.offset()); }
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
    return field == ChronoField.OFFSET_SECONDS ? zone.offset().getTotalSeconds() : local.getLong(field);
  }
  private ZonedDateTime at(LocalDateTime moment) { return new ZonedDateTime(moment, zone); }
  public ZonedDateTime with(TemporalField field, long value) {
    if (!field.isDateBased() && !field.isTimeBased()) throw new UnsupportedOperationException("setting " + field + " is not supported by the simulator");
    return at(local.with(field, value));
  }
  public ZonedDateTime with(TemporalAdjuster adjuster) { return adjuster instanceof LocalDateTime ? at((LocalDateTime) adjuster) : at(local.with(adjuster)); }
  public ZonedDateTime withYear(int wanted) { return at(local.withYear(wanted)); }
  public ZonedDateTime withMonth(int wanted) { return at(local.withMonth(wanted)); }
  public ZonedDateTime withDayOfMonth(int wanted) { return at(local.withDayOfMonth(wanted)); }
  public ZonedDateTime withDayOfYear(int wanted) { return at(local.withDayOfYear(wanted)); }
  public ZonedDateTime withHour(int wanted) { return at(local.withHour(wanted)); }
  public ZonedDateTime withMinute(int wanted) { return at(local.withMinute(wanted)); }
  public ZonedDateTime withSecond(int wanted) { return at(local.withSecond(wanted)); }
  public ZonedDateTime withNano(int wanted) { return at(local.withNano(wanted)); }
  public ZonedDateTime truncatedTo(TemporalUnit unit) { return at(local.truncatedTo(unit)); }
  public ZonedDateTime plus(TemporalAmount amount) { return (ZonedDateTime) amount.addTo(this); }
  public ZonedDateTime minus(TemporalAmount amount) { return (ZonedDateTime) amount.subtractFrom(this); }
  public ZonedDateTime plus(long amount, TemporalUnit unit) { return at(local.plus(amount, unit)); }
  public ZonedDateTime minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public ZonedDateTime plusYears(long more) { return at(local.plusYears(more)); }
  public ZonedDateTime minusYears(long less) { return at(local.minusYears(less)); }
  public ZonedDateTime plusMonths(long more) { return at(local.plusMonths(more)); }
  public ZonedDateTime minusMonths(long less) { return at(local.minusMonths(less)); }
  public ZonedDateTime plusWeeks(long more) { return at(local.plusWeeks(more)); }
  public ZonedDateTime minusWeeks(long less) { return at(local.minusWeeks(less)); }
  public ZonedDateTime plusDays(long more) { return at(local.plusDays(more)); }
  public ZonedDateTime minusDays(long less) { return at(local.minusDays(less)); }
  public ZonedDateTime plusHours(long more) { return at(local.plusHours(more)); }
  public ZonedDateTime minusHours(long less) { return at(local.minusHours(less)); }
  public ZonedDateTime plusMinutes(long more) { return at(local.plusMinutes(more)); }
  public ZonedDateTime minusMinutes(long less) { return at(local.minusMinutes(less)); }
  public ZonedDateTime plusSeconds(long more) { return at(local.plusSeconds(more)); }
  public ZonedDateTime minusSeconds(long less) { return at(local.minusSeconds(less)); }
  public ZonedDateTime plusNanos(long more) { return at(local.plusNanos(more)); }
  public ZonedDateTime minusNanos(long less) { return at(local.minusNanos(less)); }
  public long until(Temporal end, TemporalUnit unit) {
    ZonedDateTime other = from(end);
    return local.until(other.withZoneSameInstant(zone.offset()).local, unit);
  }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(ChronoZonedDateTime<?> moment) {
    ZonedDateTime other = (ZonedDateTime) moment;
    int compared = Long.compare(toEpochSecond(), other.toEpochSecond());
    if (compared == 0) compared = getNano() - other.getNano();
    if (compared == 0) compared = local.compareTo(other.local);
    return compared == 0 ? zone.id.compareTo(other.zone.id) : compared;
  }
  public boolean equals(Object other) {
    return other instanceof ZonedDateTime && ((ZonedDateTime) other).local.equals(local) && ((ZonedDateTime) other).zone.equals(zone);
  }
  public int hashCode() { return local.hashCode() ^ getOffset().hashCode() ^ Integer.rotateLeft(zone.hashCode(), 3); }
  public String toString() { return local + getOffset().getId() + (zone instanceof ZoneOffset ? "" : "[" + zone + "]"); }
}
