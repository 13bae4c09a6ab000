import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Durations, instants and units of time: arithmetic, comparison and how they print. */
public class TimeSpans {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told.getClass().getName() + ": " + told.getMessage());
    }
  }

  public static void main(String[] args) {
    List<Duration> spans = List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(100), Duration.ofMillis(61_001), Duration.ofSeconds(59), Duration.ofMinutes(90), Duration.ofHours(25), Duration.ofDays(7), Duration.ofNanos(1), Duration.ofSeconds(1, 500), Duration.ofMillis(-1), Duration.ofSeconds(-90), Duration.ofNanos(-1_500_000_000L));
    for (Duration span : spans) {
      System.out.println(span + " " + span.toMillis() + " " + span.getSeconds() + " " + span.getNano() + " " + span.toMinutes() + " " + span.isNegative() + " " + span.isZero() + " " + span.negated() + " " + span.abs());
    }
    Duration timeout = Duration.ofSeconds(30);
    System.out.println(timeout.plus(Duration.ofMillis(5)) + " " + timeout.minus(Duration.ofMinutes(1)) + " " + timeout.multipliedBy(3) + " " + timeout.dividedBy(4) + " " + timeout.plusMillis(1).plusSeconds(2).plusNanos(3));
    System.out.println(timeout.compareTo(Duration.ofMillis(30_000)) + " " + timeout.equals(Duration.ofMillis(30_000)) + " " + timeout.hashCode() + " " + timeout.toNanos() + " " + timeout.toSeconds() + " " + timeout.toDays());
    System.out.println(Duration.ofMillis(3_723_004).toHoursPart() + ":" + Duration.ofMillis(3_723_004).toMinutesPart() + ":" + Duration.ofMillis(3_723_004).toSecondsPart() + "." + Duration.ofMillis(3_723_004).toMillisPart());
    System.out.println(Duration.between(Instant.EPOCH, Instant.ofEpochMilli(-1500)));
    Instant start = Instant.ofEpochMilli(1_700_000_000_000L);
    System.out.println(start + " " + start.plusMillis(1) + " " + start.plusSeconds(3600) + " " + start.minusMillis(1) + " " + start.plus(Duration.ofDays(30)) + " " + start.plus(2, ChronoUnit.HOURS));
    System.out.println(start.toEpochMilli() + " " + start.getEpochSecond() + " " + start.getNano() + " " + start.isBefore(start.plusMillis(1)) + " " + start.isAfter(start) + " " + start.compareTo(Instant.EPOCH) + " " + start.equals(Instant.ofEpochSecond(1_700_000_000L)));
    System.out.println(Instant.parse("2024-02-29T12:34:56.789Z").toEpochMilli() + " " + Instant.ofEpochSecond(0, 1_000) + " " + Instant.ofEpochMilli(-1) + " " + Instant.ofEpochSecond(253402300799L) + " " + Instant.EPOCH);
    System.out.println(start.truncatedTo(ChronoUnit.HOURS) + " " + start.truncatedTo(ChronoUnit.DAYS) + " " + ChronoUnit.SECONDS.between(Instant.EPOCH, start));
    System.out.println(Duration.between(start, start.plusMillis(90_061)).toMillis() + " " + start.hashCode() + " " + ChronoUnit.DAYS + " " + ChronoUnit.MILLIS.getDuration());
    for (TimeUnit unit : TimeUnit.values()) {
      System.out.println(unit + " " + unit.toMillis(1500) + " " + unit.toSeconds(7200) + " " + unit.toNanos(3) + " " + unit.convert(1, TimeUnit.DAYS) + " " + unit.convert(Duration.ofMinutes(1)) + " " + unit.toHours(100_000));
    }
    System.out.println(TimeUnit.NANOSECONDS.toMillis(1_999_999) + " " + TimeUnit.DAYS.toNanos(1_000_000) + " " + TimeUnit.valueOf("SECONDS").toMicros(2));
    refused("toNanos", () -> Duration.ofDays(200_000).toNanos());
  }
}
