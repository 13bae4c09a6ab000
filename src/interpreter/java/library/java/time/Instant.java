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

public final class Instant implements Temporal, TemporalAdjuster, Comparable<Instant> {
  public static final Instant EPOCH = new Instant(0L, 0);
  public static final Instant MIN = new Instant(-31557014167219200L, 0);
  public static final Instant MAX = new Instant(31556889864403199L, 999999999);
  private final long seconds;
  private final int nanos;
  private Instant(long seconds, int nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }
  public static Instant now() { return ofEpochMilli(System.currentTimeMillis()); }
  public static Instant now(Clock clock) { return clock.instant(); }
  public static Instant ofEpochMilli(long millis) { return new Instant(Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1000000); }
  public static Instant ofEpochSecond(long seconds) { return ofEpochSecond(seconds, 0L); }
  public static Instant ofEpochSecond(long seconds, long nanos) {
    long all = Math.addExact(seconds, Math.floorDiv(nanos, 1000000000L));
    if (all < MIN.seconds || all > MAX.seconds) throw new DateTimeException("Instant exceeds minimum or maximum instant");
    return new Instant(all, (int) Math.floorMod(nanos, 1000000000L));
  }
  public static Instant from(TemporalAccessor moment) {
    if (moment instanceof Instant) return (Instant) moment;
    try {
      return ofEpochSecond(moment.getLong(ChronoField.INSTANT_SECONDS), moment.get(ChronoField.NANO_OF_SECOND));
    } catch (DateTimeException unsupported) {
      throw new DateTimeException("Unable to obtain Instant from TemporalAccessor: " + moment + " of type " + moment.getClass().getName(), unsupported);
    }
  }
  public static Instant parse(CharSequence text) { return DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from); }
  public ZonedDateTime atZone(ZoneId zone) { return ZonedDateTime.ofInstant(this, zone); }
  public OffsetDateTime atOffset(ZoneOffset offset) { return OffsetDateTime.ofInstant(this, offset); }
  public long getEpochSecond() { return seconds; }
  public int getNano() { return nanos; }
  public long toEpochMilli() {
    if (seconds < 0L && nanos > 0) return Math.addExact(Math.multiplyExact(seconds + 1L, 1000L), (long) (nanos / 1000000 - 1000));
    return Math.addExact(Math.multiplyExact(seconds, 1000L), (long) (nanos / 1000000));
  }
  public boolean isSupported(TemporalField field) {
    return field == ChronoField.INSTANT_SECONDS || field == ChronoField.NANO_OF_SECOND || field == ChronoField.MICRO_OF_SECOND || field == ChronoField.MILLI_OF_SECOND;
  }
  public boolean isSupported(TemporalUnit unit) { return unit.isTimeBased() || unit == ChronoUnit.DAYS; }
  public long getLong(TemporalField field) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    if (field == ChronoField.INSTANT_SECONDS) return seconds;
    return field == ChronoField.NANO_OF_SECOND ? nanos : field == ChronoField.MICRO_OF_SECOND ? nanos / 1000 : nanos / 1000000;
  }
  public Instant with(TemporalField field, long value) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    if (field == ChronoField.INSTANT_SECONDS) return ofEpochSecond(value, nanos);
    return new Instant(seconds, (int) value * (field == ChronoField.NANO_OF_SECOND ? 1 : field == ChronoField.MICRO_OF_SECOND ? 1000 : 1000000));
  }
  public Instant with(TemporalAdjuster adjuster) { return (Instant) adjuster.adjustInto(this); }
  public Instant plus(TemporalAmount amount) { return (Instant) amount.addTo(this); }
  public Instant minus(TemporalAmount amount) { return (Instant) amount.subtractFrom(this); }
  public Instant plus(long amount, TemporalUnit unit) {
    if (!isSupported(unit)) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    Duration more = unit.getDuration().multipliedBy(amount);
    return ofEpochSecond(Math.addExact(seconds, more.getSeconds()), (long) nanos + more.getNano());
  }
  public Instant minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public long until(Temporal end, TemporalUnit unit) {
    Instant other = from(end);
    if (!isSupported(unit)) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    long between = Math.subtractExact(other.seconds, seconds);
    long rest = other.nanos - nanos;
    long size = unit.getDuration().getSeconds();
    if (size == 0L) {
      long each = unit.getDuration().toNanos();
      return Math.addExact(Math.multiplyExact(between, 1000000000L), rest) / each;
    }
    if (between > 0L && rest < 0L) between--;
    else if (between < 0L && rest > 0L) between++;
    return between / size;
  }
  public Temporal adjustInto(Temporal moment) { return moment.with(ChronoField.INSTANT_SECONDS, seconds).with(ChronoField.NANO_OF_SECOND, nanos); }
  public Instant truncatedTo(TemporalUnit unit) {
    long step = Span.stepOf(unit);
    long ofDay = Math.floorMod(seconds, 86400L) * 1000000000L + nanos;
    return plusNanos(ofDay / step * step - ofDay);
  }
  public Instant plusSeconds(long more) { return plus(more, ChronoUnit.SECONDS); }
  public Instant plusMillis(long millis) { return plus(millis, ChronoUnit.MILLIS); }
  public Instant plusNanos(long more) { return plus(more, ChronoUnit.NANOS); }
  public Instant minusSeconds(long less) { return plusSeconds(-less); }
  public Instant minusMillis(long millis) { return plusMillis(-millis); }
  public Instant minusNanos(long less) { return plusNanos(-less); }
  public boolean isAfter(Instant other) { return compareTo(other) > 0; }
  public boolean isBefore(Instant other) { return compareTo(other) < 0; }
  public int compareTo(Instant other) {
    int compared = Long.compare(seconds, other.seconds);
    return compared != 0 ? compared : nanos - other.nanos;
  }
  public boolean equals(Object other) { return other instanceof Instant && compareTo((Instant) other) == 0; }
  public int hashCode() { return (int) (seconds ^ (seconds >>> 32)) + 51 * nanos; }
  public String toString() {
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86400L));
    String text = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86400L)) + "T" + time;
    return (time.getSecond() == 0 ? text + ":00" : text) + LocalTime.fraction(nanos) + "Z";
  }
}
