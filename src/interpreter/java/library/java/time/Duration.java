package java.time;

import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;

public final class Duration implements TemporalAmount, Comparable<Duration> {
  public static final Duration ZERO = new Duration(0L, 0);
  private final long seconds;
  private final int nanos;
  private Duration(long seconds, int nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }
  private static Duration create(long seconds, long nanos) {
    return new Duration(Math.addExact(seconds, Math.floorDiv(nanos, 1000000000L)), (int) Math.floorMod(nanos, 1000000000L));
  }
  public static Duration ofDays(long days) { return create(Math.multiplyExact(days, 86400L), 0L); }
  public static Duration ofHours(long hours) { return create(Math.multiplyExact(hours, 3600L), 0L); }
  public static Duration ofMinutes(long minutes) { return create(Math.multiplyExact(minutes, 60L), 0L); }
  public static Duration ofSeconds(long seconds) { return create(seconds, 0L); }
  public static Duration ofSeconds(long seconds, long nanos) { return create(seconds, nanos); }
  public static Duration ofMillis(long millis) { return create(Math.floorDiv(millis, 1000L), Math.floorMod(millis, 1000L) * 1000000L); }
  public static Duration ofNanos(long nanos) { return create(0L, nanos); }
  public static Duration of(long amount, TemporalUnit unit) { return ZERO.plus(amount, unit); }
  public static Duration from(TemporalAmount amount) {
    Duration all = ZERO;
    for (TemporalUnit unit : amount.getUnits()) all = all.plus(amount.get(unit), unit);
    return all;
  }
  public static Duration between(Temporal start, Temporal end) {
    try {
      return ofNanos(start.until(end, ChronoUnit.NANOS));
    } catch (ArithmeticException tooLong) {
      return Span.between(start, end);
    }
  }
  public static Duration parse(CharSequence text) { return Span.parse(text); }
  public long getSeconds() { return seconds; }
  public int getNano() { return nanos; }
  public long get(TemporalUnit unit) {
    if (unit == ChronoUnit.SECONDS) return seconds;
    if (unit == ChronoUnit.NANOS) return nanos;
    throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
  }
  public List<TemporalUnit> getUnits() { return List.of(ChronoUnit.SECONDS, ChronoUnit.NANOS); }
  public Duration withSeconds(long wanted) { return create(wanted, nanos); }
  public Duration withNanos(int wanted) {
    if (wanted < 0 || wanted > 999999999) throw new DateTimeException("Invalid value for NanoOfSecond (valid values 0 - 999999999): " + wanted);
    return create(seconds, wanted);
  }
  public boolean isZero() { return seconds == 0L && nanos == 0; }
  public boolean isNegative() { return seconds < 0L; }
  public long toDays() { return seconds / 86400L; }
  public long toHours() { return seconds / 3600L; }
  public long toMinutes() { return seconds / 60L; }
  public long toSeconds() { return seconds; }
  public long toMillis() {
    // Counted towards zero.
    long over = seconds < 0L ? 1L : 0L;
    return Math.addExact(Math.multiplyExact(seconds + over, 1000L), (nanos - over * 1000000000L) / 1000000L);
  }
  public long toNanos() {
    long over = seconds < 0L ? 1L : 0L;
    return Math.addExact(Math.multiplyExact(seconds + over, 1000000000L), nanos - over * 1000000000L);
  }
  public long toDaysPart() { return toDays(); }
  public int toHoursPart() { return (int) (toHours() % 24L); }
  public int toMinutesPart() { return (int) (toMinutes() % 60L); }
  public int toSecondsPart() { return (int) (seconds % 60L); }
  public int toMillisPart() { return nanos / 1000000; }
  public int toNanosPart() { return nanos; }
  public Duration truncatedTo(TemporalUnit unit) {
    if (unit == ChronoUnit.SECONDS && (seconds >= 0L || nanos == 0)) return new Duration(seconds, 0);
    long step = Span.stepOf(unit);
    long ofDay = seconds % 86400L * 1000000000L + nanos;
    return plusNanos(ofDay / step * step - ofDay);
  }
  public Duration plus(Duration other) { return create(Math.addExact(seconds, other.seconds), (long) nanos + other.nanos); }
  public Duration minus(Duration other) { return create(Math.subtractExact(seconds, other.seconds), (long) nanos - other.nanos); }
  public Duration plus(long amount, TemporalUnit unit) {
    if (unit != ChronoUnit.DAYS && unit.isDurationEstimated()) throw new UnsupportedTemporalTypeException("Unit must not have an estimated duration");
    return plus(unit.getDuration().multipliedBy(amount));
  }
  public Duration minus(long amount, TemporalUnit unit) { return minus(of(amount, unit)); }
  public Duration plusDays(long days) { return plus(ofDays(days)); }
  public Duration plusHours(long hours) { return plus(ofHours(hours)); }
  public Duration plusMinutes(long minutes) { return plus(ofMinutes(minutes)); }
  public Duration plusSeconds(long more) { return plus(ofSeconds(more)); }
  public Duration plusMillis(long millis) { return plus(ofMillis(millis)); }
  public Duration plusNanos(long more) { return plus(ofNanos(more)); }
  public Duration minusDays(long days) { return minus(ofDays(days)); }
  public Duration minusHours(long hours) { return minus(ofHours(hours)); }
  public Duration minusMinutes(long minutes) { return minus(ofMinutes(minutes)); }
  public Duration minusSeconds(long less) { return minus(ofSeconds(less)); }
  public Duration minusMillis(long millis) { return minus(ofMillis(millis)); }
  public Duration minusNanos(long less) { return minus(ofNanos(less)); }
  public Duration multipliedBy(long factor) {
    long whole = Math.addExact(Math.multiplyExact(seconds, factor), nanos * (factor / 1000000000L));
    return create(whole, nanos * (factor % 1000000000L));
  }
  public Duration dividedBy(long divisor) {
    if (divisor == 0L) throw new ArithmeticException("Cannot divide by zero");
    return Span.divided(this, divisor);
  }
  public long dividedBy(Duration divisor) {
    if (divisor.isZero()) throw new ArithmeticException("Cannot divide by zero");
    return toNanos() / divisor.toNanos();
  }
  public Duration negated() { return create(Math.negateExact(seconds), -nanos); }
  public Duration abs() { return isNegative() ? negated() : this; }
  public Temporal addTo(Temporal moment) {
    Temporal later = seconds == 0L ? moment : moment.plus(seconds, ChronoUnit.SECONDS);
    return nanos == 0 ? later : later.plus(nanos, ChronoUnit.NANOS);
  }
  public Temporal subtractFrom(Temporal moment) {
    Temporal earlier = seconds == 0L ? moment : moment.minus(seconds, ChronoUnit.SECONDS);
    return nanos == 0 ? earlier : earlier.minus(nanos, ChronoUnit.NANOS);
  }
  public int compareTo(Duration other) {
    int compared = Long.compare(seconds, other.seconds);
    return compared != 0 ? compared : nanos - other.nanos;
  }
  public boolean equals(Object other) { return other instanceof Duration && compareTo((Duration) other) == 0; }
  public int hashCode() { return (int) (seconds ^ (seconds >>> 32)) + 51 * nanos; }
  public String toString() {
    if (isZero()) return "PT0S";
    long effective = seconds < 0L && nanos > 0 ? seconds + 1L : seconds;
    long hours = effective / 3600L;
    int minutes = (int) ((effective % 3600L) / 60L);
    int rest = (int) (effective % 60L);
    StringBuilder text = new StringBuilder("PT");
    if (hours != 0L) text.append(hours).append('H');
    if (minutes != 0) text.append(minutes).append('M');
    if (rest == 0 && nanos == 0 && text.length() > 2) return text.toString();
    if (seconds < 0L && nanos > 0) {
      if (rest == 0) text.append("-0");
      else text.append(rest);
    } else {
      text.append(rest);
    }
    if (nanos > 0) {
      int at = text.length();
      if (seconds < 0L) text.append(2 * 1000000000L - nanos);
      else text.append(nanos + 1000000000L);
      while (text.charAt(text.length() - 1) == '0') text.setLength(text.length() - 1);
      text.setCharAt(at, '.');
    }
    return text.append('S').toString();
  }
}
