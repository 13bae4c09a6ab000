package java.time.temporal;

import java.util.List;

public interface TemporalField {
  boolean isDateBased();
  boolean isTimeBased();
}

@FunctionalInterface
public interface TemporalQuery<R> { R queryFrom(TemporalAccessor moment); }

@FunctionalInterface
public interface TemporalAdjuster { Temporal adjustInto(Temporal moment); }

/** What classes do not say of themselves, they do not support: no method is abstract, as nobody needs them at first. */
public interface TemporalAccessor {
  default boolean isSupported(TemporalField field) { return false; }
  default long getLong(TemporalField field) { throw new UnsupportedTemporalTypeException("Unsupported field: " + field); }
  default int get(TemporalField field) {
    long value = getLong(field);
    if (value == (int) value && field != ChronoField.INSTANT_SECONDS) return (int) value;
    throw new UnsupportedTemporalTypeException("Invalid field '" + field + "' for get() method, use getLong() instead");
  }
  default <R> R query(TemporalQuery<R> query) { return query.queryFrom(this); }
}

public interface TemporalAmount {
  default long get(TemporalUnit unit) { throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit); }
  default List<TemporalUnit> getUnits() { return List.of(); }
  default Temporal addTo(Temporal moment) { return moment; }
  default Temporal subtractFrom(Temporal moment) { return moment; }
}

public interface Temporal extends TemporalAccessor {
  default boolean isSupported(TemporalUnit unit) { return false; }
  default Temporal with(TemporalField field, long value) { throw new UnsupportedTemporalTypeException("Unsupported field: " + field); }
  default Temporal with(TemporalAdjuster adjuster) { return adjuster.adjustInto(this); }
  default Temporal plus(long amount, TemporalUnit unit) { throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit); }
  default Temporal plus(TemporalAmount amount) { return amount.addTo(this); }
  default Temporal minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  default Temporal minus(TemporalAmount amount) { return amount.subtractFrom(this); }
  default long until(Temporal end, TemporalUnit unit) { throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit); }
}
