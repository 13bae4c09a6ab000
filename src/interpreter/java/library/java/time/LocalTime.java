package java.time;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;

public final class LocalTime implements Temporal, TemporalAdjuster, Comparable<LocalTime> {
  static final long DAY_NANOS = 86400000000000L;
  public static final LocalTime MIDNIGHT = new LocalTime(0L);
  public static final LocalTime MIN = MIDNIGHT;
  public static final LocalTime MAX = new LocalTime(DAY_NANOS - 1L);
  public static final LocalTime NOON = new LocalTime(DAY_NANOS / 2L);
  final long nanos;
  LocalTime(long nanos) { this.nanos = nanos; }
  static String two(int value) { return value < 10 ? "0" + value : "" + value; }
  private static int checked(String name, long value, int most) {
    if (value < 0L || value > most) throw new DateTimeException("Invalid value for " + name + " (valid values 0 - " + most + "): " + value);
    return (int) value;
  }
  public static LocalTime now() { return LocalDateTime.now().toLocalTime(); }
  public static LocalTime now(ZoneId zone) { return LocalDateTime.now(zone).toLocalTime(); }
  public static LocalTime now(Clock clock) { return LocalDateTime.now(clock).toLocalTime(); }
  public static LocalTime of(int hour, int minute) { return of(hour, minute, 0, 0); }
  public static LocalTime of(int hour, int minute, int second) { return of(hour, minute, second, 0); }
  public static LocalTime of(int hour, int minute, int second, int nano) {
    long seconds = checked("HourOfDay", hour, 23) * 3600L + checked("MinuteOfHour", minute, 59) * 60L + checked("SecondOfMinute", second, 59);
    return new LocalTime(seconds * 1000000000L + checked("NanoOfSecond", nano, 999999999));
  }
  public static LocalTime ofSecondOfDay(long second) { return new LocalTime(checked("SecondOfDay", second, 86399) * 1000000000L); }
  public static LocalTime ofNanoOfDay(long nano) {
    if (nano < 0L || nano >= DAY_NANOS) throw new DateTimeException("Invalid value for NanoOfDay (valid values 0 - 86399999999999): " + nano);
    return new LocalTime(nano);
  }
  public static LocalTime ofInstant(Instant instant, ZoneId zone) { return LocalDateTime.ofInstant(instant, zone).toLocalTime(); }
  public static LocalTime from(TemporalAccessor moment) {
    if (moment instanceof LocalTime) return (LocalTime) moment;
    if (moment.isSupported(ChronoField.NANO_OF_DAY)) return new LocalTime(moment.getLong(ChronoField.NANO_OF_DAY));
    throw new DateTimeException("Unable to obtain LocalTime from TemporalAccessor: " + moment + " of type " + moment.getClass().getName());
  }
  public static LocalTime parse(CharSequence text) { return parse(text, DateTimeFormatter.ISO_LOCAL_TIME); }
  public static LocalTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, LocalTime::from); }
  public int getHour() { return (int) (nanos / 3600000000000L); }
  public int getMinute() { return (int) (nanos / 60000000000L % 60L); }
  public int getSecond() { return (int) (nanos / 1000000000L % 60L); }
  public int getNano() { return (int) (nanos % 1000000000L); }
  public int toSecondOfDay() { return (int) (nanos / 1000000000L); }
  public long toNanoOfDay() { return nanos; }
  public boolean isSupported(TemporalField field) { return field.isTimeBased(); }
  public boolean isSupported(TemporalUnit unit) { return unit.isTimeBased(); }
  public long getLong(TemporalField field) {
    if (!field.isTimeBased()) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    switch ((ChronoField) field) {
      case NANO_OF_SECOND: return getNano();
      case NANO_OF_DAY: return nanos;
      case MICRO_OF_SECOND: return getNano() / 1000;
      case MICRO_OF_DAY: return nanos / 1000L;
      case MILLI_OF_SECOND: return getNano() / 1000000;
      case MILLI_OF_DAY: return nanos / 1000000L;
      case SECOND_OF_MINUTE: return getSecond();
      case SECOND_OF_DAY: return toSecondOfDay();
      case MINUTE_OF_HOUR: return getMinute();
      case MINUTE_OF_DAY: return nanos / 60000000000L;
      case HOUR_OF_AMPM: return getHour() % 12;
      case CLOCK_HOUR_OF_AMPM: return getHour() % 12 == 0 ? 12 : getHour() % 12;
      case HOUR_OF_DAY: return getHour();
      case CLOCK_HOUR_OF_DAY: return getHour() == 0 ? 24 : getHour();
      default: return getHour() / 12;
    }
  }
  public LocalTime with(TemporalField field, long value) {
    if (!field.isTimeBased()) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    switch ((ChronoField) field) {
      case NANO_OF_SECOND: return withNano((int) value);
      case NANO_OF_DAY: return ofNanoOfDay(value);
      case MILLI_OF_SECOND: return withNano(checked("MilliOfSecond", value, 999) * 1000000);
      case MICRO_OF_SECOND: return withNano(checked("MicroOfSecond", value, 999999) * 1000);
      case SECOND_OF_MINUTE: return withSecond((int) value);
      case SECOND_OF_DAY: return new LocalTime(checked("SecondOfDay", value, 86399) * 1000000000L + getNano());
      case MINUTE_OF_HOUR: return withMinute((int) value);
      case MINUTE_OF_DAY: return new LocalTime(checked("MinuteOfDay", value, 1439) * 60000000000L + nanos % 60000000000L);
      case HOUR_OF_DAY: return withHour((int) value);
      default: throw new UnsupportedOperationException("setting " + field + " is not supported by the simulator");
    }
  }
  public LocalTime with(TemporalAdjuster adjuster) { return adjuster instanceof LocalTime ? (LocalTime) adjuster : (LocalTime) adjuster.adjustInto(this); }
  public LocalTime withHour(int hour) { return of(hour, getMinute(), getSecond(), getNano()); }
  public LocalTime withMinute(int minute) { return of(getHour(), minute, getSecond(), getNano()); }
  public LocalTime withSecond(int second) { return of(getHour(), getMinute(), second, getNano()); }
  public LocalTime withNano(int nano) { return of(getHour(), getMinute(), getSecond(), nano); }
  public LocalTime truncatedTo(TemporalUnit unit) {
    long step = Span.stepOf(unit);
    return new LocalTime(nanos / step * step);
  }
  public LocalTime plus(TemporalAmount amount) { return (LocalTime) amount.addTo(this); }
  public LocalTime minus(TemporalAmount amount) { return (LocalTime) amount.subtractFrom(this); }
  public LocalTime plus(long amount, TemporalUnit unit) {
    if (!unit.isTimeBased()) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    long each = unit.getDuration().toNanos();
    return new LocalTime(Math.floorMod(nanos + amount % (DAY_NANOS / each) * each, DAY_NANOS));
  }
  public LocalTime minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public LocalTime plusHours(long hours) { return plus(hours, ChronoUnit.HOURS); }
  public LocalTime plusMinutes(long minutes) { return plus(minutes, ChronoUnit.MINUTES); }
  public LocalTime plusSeconds(long seconds) { return plus(seconds, ChronoUnit.SECONDS); }
  public LocalTime plusNanos(long more) { return plus(more, ChronoUnit.NANOS); }
  public LocalTime minusHours(long hours) { return plusHours(-hours); }
  public LocalTime minusMinutes(long minutes) { return plusMinutes(-minutes); }
  public LocalTime minusSeconds(long seconds) { return plusSeconds(-seconds); }
  public LocalTime minusNanos(long less) { return plusNanos(-less); }
  public long until(Temporal end, TemporalUnit unit) {
    LocalTime other = from(end);
    if (!unit.isTimeBased()) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    return (other.nanos - nanos) / unit.getDuration().toNanos();
  }
  public Temporal adjustInto(Temporal moment) { return moment.with(ChronoField.NANO_OF_DAY, nanos); }
  public LocalDateTime atDate(LocalDate date) { return date.atTime(this); }
  public boolean isAfter(LocalTime other) { return nanos > other.nanos; }
  public boolean isBefore(LocalTime other) { return nanos < other.nanos; }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(LocalTime other) { return Long.compare(nanos, other.nanos); }
  public boolean equals(Object other) { return other instanceof LocalTime && ((LocalTime) other).nanos == nanos; }
  public int hashCode() { return Long.hashCode(nanos); }
  public String toString() {
    String text = two(getHour()) + ":" + two(getMinute());
    if (getSecond() == 0 && getNano() == 0) return text;
    return text + ":" + two(getSecond()) + fraction(getNano());
  }
  /** Of a second, behind its point: three, six or nine digits, or nothing. */
  static String fraction(int nanos) {
    if (nanos == 0) return "";
    String digits = ("" + (1000000000L + nanos)).substring(1);
    return "." + (nanos % 1000000 == 0 ? digits.substring(0, 3) : nanos % 1000 == 0 ? digits.substring(0, 6) : digits);
  }
}
