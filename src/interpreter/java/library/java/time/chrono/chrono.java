package java.time.chrono;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

public interface ChronoLocalDate extends Temporal, Comparable<ChronoLocalDate> {}

public interface ChronoLocalDateTime<D extends ChronoLocalDate> extends Temporal, Comparable<ChronoLocalDateTime<?>> {
  long toEpochSecond(ZoneOffset offset);
  Instant toInstant(ZoneOffset offset);
}

public interface ChronoZonedDateTime<D extends ChronoLocalDate> extends Temporal {
  Instant toInstant();
  long toEpochSecond();
}
