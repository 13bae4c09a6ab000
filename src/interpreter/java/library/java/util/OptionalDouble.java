package java.util;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

public final class OptionalDouble {
  private static final OptionalDouble EMPTY = new OptionalDouble(false, 0);
  private final boolean present;
  private final double value;
  private OptionalDouble(boolean present, double value) { this.present = present; this.value = value; }
  public static OptionalDouble empty() { return EMPTY; }
  public static OptionalDouble of(double value) { return new OptionalDouble(true, value); }
  public double getAsDouble() {
    if (!present) throw new NoSuchElementException("No value present");
    return value;
  }
  public boolean isPresent() { return present; }
  public boolean isEmpty() { return !present; }
  public void ifPresent(DoubleConsumer action) { if (present) action.accept(value); }
  public void ifPresentOrElse(DoubleConsumer action, Runnable otherwise) {
    if (present) action.accept(value);
    else otherwise.run();
  }
  public double orElse(double other) { return present ? value : other; }
  public double orElseGet(DoubleSupplier supplier) { return present ? value : supplier.getAsDouble(); }
  public double orElseThrow() { return getAsDouble(); }
  public <X extends Throwable> double orElseThrow(Supplier<? extends X> supplier) throws X {
    if (present) return value;
    throw supplier.get();
  }
  public boolean equals(Object other) {
    return other instanceof OptionalDouble && ((OptionalDouble) other).present == present && Double.compare(((OptionalDouble) other).value, value) == 0;
  }
  public int hashCode() { return present ? Double.hashCode(value) : 0; }
  public String toString() { return present ? "OptionalDouble[" + value + "]" : "OptionalDouble.empty"; }
}
