package java.time;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;

public class DateTimeException extends RuntimeException {
  public DateTimeException(String message) { super(message); }
}

public final class Duration implements TemporalAmount, Comparable<Duration> {
  public static final Duration ZERO = new Duration(0L, 0);
  private final long seconds;
  private final int nanos;
  private Duration(long seconds, int nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }
  private static Duration create(long seconds, long nanos) {
    return new Duration(seconds + Math.floorDiv(nanos, 1000000000L), (int) Math.floorMod(nanos, 1000000000L));
  }
  public static Duration ofDays(long days) { return create(Math.multiplyExact(days, 86400L), 0L); }
  public static Duration ofHours(long hours) { return create(Math.multiplyExact(hours, 3600L), 0L); }
  public static Duration ofMinutes(long minutes) { return create(Math.multiplyExact(minutes, 60L), 0L); }
  public static Duration ofSeconds(long seconds) { return create(seconds, 0L); }
  public static Duration ofSeconds(long seconds, long nanos) { return create(seconds, nanos); }
  public static Duration ofMillis(long millis) { return create(Math.floorDiv(millis, 1000L), Math.floorMod(millis, 1000L) * 1000000L); }
  public static Duration ofNanos(long nanos) { return create(0L, nanos); }
  public static Duration between(Temporal start, Temporal end) {
    Instant from = start instanceof Instant ? (Instant) start : LocalDateTime.momentOf(start).toInstant(ZoneOffset.UTC);
    Instant to = end instanceof Instant ? (Instant) end : LocalDateTime.momentOf(end).toInstant(ZoneOffset.UTC);
    return create(to.getEpochSecond() - from.getEpochSecond(), to.getNano() - from.getNano());
  }
  public long getSeconds() { return seconds; }
  public int getNano() { return nanos; }
  public boolean isZero() { return seconds == 0L && nanos == 0; }
  public boolean isNegative() { return seconds < 0L; }
  public long toDays() { return seconds / 86400L; }
  public long toHours() { return seconds / 3600L; }
  public long toMinutes() { return seconds / 60L; }
  public long toSeconds() { return seconds; }
  public long toMillis() { return Math.addExact(Math.multiplyExact(seconds, 1000L), (long) (nanos / 1000000)); }
  public long toNanos() { return Math.addExact(Math.multiplyExact(seconds, 1000000000L), (long) nanos); }
  public int toHoursPart() { return (int) (toHours() % 24L); }
  public int toMinutesPart() { return (int) (toMinutes() % 60L); }
  public int toSecondsPart() { return (int) (seconds % 60L); }
  public int toMillisPart() { return nanos / 1000000; }
  public Duration plus(Duration other) { return create(seconds + other.seconds, (long) nanos + other.nanos); }
  public Duration minus(Duration other) { return create(seconds - other.seconds, (long) nanos - other.nanos); }
  public Duration plusDays(long days) { return plus(ofDays(days)); }
  public Duration plusHours(long hours) { return plus(ofHours(hours)); }
  public Duration plusMinutes(long minutes) { return plus(ofMinutes(minutes)); }
  public Duration plusSeconds(long more) { return plus(ofSeconds(more)); }
  public Duration plusMillis(long millis) { return plus(ofMillis(millis)); }
  public Duration plusNanos(long more) { return plus(ofNanos(more)); }
  public Duration minusSeconds(long less) { return minus(ofSeconds(less)); }
  public Duration minusMillis(long millis) { return minus(ofMillis(millis)); }
  public Duration minusMinutes(long minutes) { return minus(ofMinutes(minutes)); }
  public Duration multipliedBy(long factor) { return create(seconds * factor, nanos * factor); }
  public Duration dividedBy(long divisor) { return ofNanos(toNanos() / divisor); }
  public long dividedBy(Duration divisor) { return toNanos() / divisor.toNanos(); }
  public Duration negated() { return multipliedBy(-1L); }
  public Duration abs() { return isNegative() ? negated() : this; }
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

public final class Instant implements Temporal, Comparable<Instant> {
  public static final Instant EPOCH = new Instant(0L, 0);
  private final long seconds;
  private final int nanos;
  private Instant(long seconds, int nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }
  public static Instant now() { return ofEpochMilli(System.currentTimeMillis()); }
  public static Instant ofEpochMilli(long millis) { return new Instant(Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1000000); }
  public ZonedDateTime atZone(ZoneId zone) { return ZonedDateTime.ofInstant(this, zone); }
  public static Instant ofEpochSecond(long seconds) { return new Instant(seconds, 0); }
  public static Instant ofEpochSecond(long seconds, long nanos) {
    return new Instant(seconds + Math.floorDiv(nanos, 1000000000L), (int) Math.floorMod(nanos, 1000000000L));
  }
  public long getEpochSecond() { return seconds; }
  public int getNano() { return nanos; }
  public long toEpochMilli() { return seconds * 1000L + nanos / 1000000; }
  public Instant plus(TemporalAmount amount) {
    Duration duration = (Duration) amount;
    return ofEpochSecond(seconds + duration.getSeconds(), (long) nanos + duration.getNano());
  }
  public Instant minus(TemporalAmount amount) { return plus(((Duration) amount).negated()); }
  public Instant plus(long amount, TemporalUnit unit) { return plus(unit.getDuration().multipliedBy(amount)); }
  public Instant minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public Instant truncatedTo(TemporalUnit unit) {
    long step = unit.getDuration().toNanos();
    long day = Math.floorDiv(seconds, 86400L) * 86400L;
    return ofEpochSecond(day, ((seconds - day) * 1000000000L + nanos) / step * step);
  }
  public static Instant parse(CharSequence text) {
    String all = text.toString();
    if (!all.endsWith("Z")) throw new java.time.format.DateTimeParseException("Text '" + all + "' could not be parsed at index " + all.length(), all, all.length());
    return LocalDateTime.parse(all.substring(0, all.length() - 1)).toInstant(ZoneOffset.UTC);
  }
  public Instant plusSeconds(long more) { return ofEpochSecond(seconds + more, nanos); }
  public Instant plusMillis(long millis) { return plus(Duration.ofMillis(millis)); }
  public Instant plusNanos(long more) { return plus(Duration.ofNanos(more)); }
  public Instant minusSeconds(long less) { return ofEpochSecond(seconds - less, nanos); }
  public Instant minusMillis(long millis) { return minus(Duration.ofMillis(millis)); }
  public boolean isAfter(Instant other) { return compareTo(other) > 0; }
  public boolean isBefore(Instant other) { return compareTo(other) < 0; }
  public int compareTo(Instant other) {
    int compared = Long.compare(seconds, other.seconds);
    return compared != 0 ? compared : nanos - other.nanos;
  }
  public boolean equals(Object other) { return other instanceof Instant && compareTo((Instant) other) == 0; }
  public int hashCode() { return (int) (seconds ^ (seconds >>> 32)) + 51 * nanos; }
  public String toString() {
    int second = (int) Math.floorMod(seconds, 86400L);
    String text = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86400L)) + "T" + LocalTime.two(second / 3600);
    text += ":" + LocalTime.two(second / 60 % 60) + ":" + LocalTime.two(second % 60);
    return text + LocalTime.fraction(nanos) + "Z";
  }
}
