package java.time.chrono;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;

public interface ChronoPeriod extends TemporalAmount {}

public interface ChronoLocalDate extends Temporal, Comparable<ChronoLocalDate> {
  long toEpochDay();
}

public interface ChronoLocalDateTime<D extends ChronoLocalDate> extends Temporal, Comparable<ChronoLocalDateTime<?>> {
  long toEpochSecond(ZoneOffset offset);
  Instant toInstant(ZoneOffset offset);
}

public interface ChronoZonedDateTime<D extends ChronoLocalDate> extends Temporal, Comparable<ChronoZonedDateTime<?>> {
  Instant toInstant();
  long toEpochSecond();
  default boolean isAfter(ChronoZonedDateTime<?> other) { return toInstant().compareTo(other.toInstant()) > 0; }
  default boolean isBefore(ChronoZonedDateTime<?> other) { return toInstant().compareTo(other.toInstant()) < 0; }
  default boolean isEqual(ChronoZonedDateTime<?> other) { return toInstant().equals(other.toInstant()); }
}
