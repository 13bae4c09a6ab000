package java.util;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

public interface Comparator<T> {
  int compare(T a, T b);
  boolean equals(Object other);
  default Comparator<T> reversed() { return Collections.reverseOrder(this); }
  default Comparator<T> thenComparing(Comparator<? super T> other) {
    Objects.requireNonNull(other);
    return (a, b) -> {
      int result = compare(a, b);
      return result != 0 ? result : other.compare(a, b);
    };
  }
  default <U> Comparator<T> thenComparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return thenComparing(Comparator.<T, U>comparing(key, order));
  }
  default <U extends Comparable<? super U>> Comparator<T> thenComparing(Function<? super T, ? extends U> key) {
    return thenComparing(Comparator.<T, U>comparing(key));
  }
  default Comparator<T> thenComparingInt(ToIntFunction<? super T> key) { return thenComparing(Comparator.<T>comparingInt(key)); }
  default Comparator<T> thenComparingLong(ToLongFunction<? super T> key) { return thenComparing(Comparator.<T>comparingLong(key)); }
  default Comparator<T> thenComparingDouble(ToDoubleFunction<? super T> key) { return thenComparing(Comparator.<T>comparingDouble(key)); }
  static <T extends Comparable<? super T>> Comparator<T> reverseOrder() { return Collections.<T>reverseOrder(); }
  static <T extends Comparable<? super T>> Comparator<T> naturalOrder() { return (Comparator<T>) Collections.NATURAL; }
  static <T> Comparator<T> nullsFirst(Comparator<? super T> order) {
    return (a, b) -> a == null ? (b == null ? 0 : -1) : (b == null ? 1 : order.compare(a, b));
  }
  static <T> Comparator<T> nullsLast(Comparator<? super T> order) {
    return (a, b) -> a == null ? (b == null ? 0 : 1) : (b == null ? -1 : order.compare(a, b));
  }
  static <T, U> Comparator<T> comparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return (a, b) -> order.compare(key.apply(a), key.apply(b));
  }
  static <T, U extends Comparable<? super U>> Comparator<T> comparing(Function<? super T, ? extends U> key) {
    return (a, b) -> ((Comparable) key.apply(a)).compareTo(key.apply(b));
  }
  static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
    return (a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
  }
  static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
    return (a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b));
  }
  static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
    return (a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
  }
}
