package java.util;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

public final class OptionalInt {
  private static final OptionalInt EMPTY = new OptionalInt(false, 0);
  private final boolean present;
  private final int value;
  private OptionalInt(boolean present, int value) { this.present = present; this.value = value; }
  public static OptionalInt empty() { return EMPTY; }
  public static OptionalInt of(int value) { return new OptionalInt(true, value); }
  public int getAsInt() {
    if (!present) throw new NoSuchElementException("No value present");
    return value;
  }
  public boolean isPresent() { return present; }
  public boolean isEmpty() { return !present; }
  public void ifPresent(IntConsumer action) { if (present) action.accept(value); }
  public void ifPresentOrElse(IntConsumer action, Runnable otherwise) {
    if (present) action.accept(value);
    else otherwise.run();
  }
  public int orElse(int other) { return present ? value : other; }
  public int orElseGet(IntSupplier supplier) { return present ? value : supplier.getAsInt(); }
  public int orElseThrow() { return getAsInt(); }
  public <X extends Throwable> int orElseThrow(Supplier<? extends X> supplier) throws X {
    if (present) return value;
    throw supplier.get();
  }
  public boolean equals(Object other) {
    return other instanceof OptionalInt && ((OptionalInt) other).present == present && Integer.compare(((OptionalInt) other).value, value) == 0;
  }
  public int hashCode() { return present ? Integer.hashCode(value) : 0; }
  public String toString() { return present ? "OptionalInt[" + value + "]" : "OptionalInt.empty"; }
}
