package java.util.concurrent.atomic;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

public class AtomicInteger extends Number {
  private int value;
  public AtomicInteger() {}
  public AtomicInteger(int value) { this.value = value; }
  public final int get() { return value; }
  public final int getPlain() { return value; }
  public final int getAcquire() { return value; }
  public final void set(int value) { this.value = value; }
  public final void lazySet(int value) { this.value = value; }
  public final int getAndSet(int next) { int old = value; value = next; return old; }
  public final boolean compareAndSet(int expected, int next) { if (value != expected) return false; value = next; return true; }
  public final boolean weakCompareAndSet(int expected, int next) { return compareAndSet(expected, next); }
  public final int getAndIncrement() { return value++; }
  public final int getAndDecrement() { return value--; }
  public final int getAndAdd(int delta) { int old = value; value += delta; return old; }
  public final int incrementAndGet() { return ++value; }
  public final int decrementAndGet() { return --value; }
  public final int addAndGet(int delta) { value += delta; return value; }
  public final int getAndUpdate(java.util.function.IntUnaryOperator update) { int old = value; value = update.applyAsInt(old); return old; }
  public final int updateAndGet(java.util.function.IntUnaryOperator update) { value = update.applyAsInt(value); return value; }
  public final int getAndAccumulate(int x, java.util.function.IntBinaryOperator function) { int old = value; value = function.applyAsInt(old, x); return old; }
  public final int accumulateAndGet(int x, java.util.function.IntBinaryOperator function) { value = function.applyAsInt(value, x); return value; }
  public int intValue() { return (int) value; }
  public long longValue() { return value; }
  public float floatValue() { return value; }
  public double doubleValue() { return value; }
  public String toString() { return "" + value; }
}

public class AtomicLong extends Number {
  private long value;
  public AtomicLong() {}
  public AtomicLong(long value) { this.value = value; }
  public final long get() { return value; }
  public final long getPlain() { return value; }
  public final long getAcquire() { return value; }
  public final void set(long value) { this.value = value; }
  public final void lazySet(long value) { this.value = value; }
  public final long getAndSet(long next) { long old = value; value = next; return old; }
  public final boolean compareAndSet(long expected, long next) { if (value != expected) return false; value = next; return true; }
  public final boolean weakCompareAndSet(long expected, long next) { return compareAndSet(expected, next); }
  public final long getAndIncrement() { return value++; }
  public final long getAndDecrement() { return value--; }
  public final long getAndAdd(long delta) { long old = value; value += delta; return old; }
  public final long incrementAndGet() { return ++value; }
  public final long decrementAndGet() { return --value; }
  public final long addAndGet(long delta) { value += delta; return value; }
  public final long getAndUpdate(java.util.function.LongUnaryOperator update) { long old = value; value = update.applyAsLong(old); return old; }
  public final long updateAndGet(java.util.function.LongUnaryOperator update) { value = update.applyAsLong(value); return value; }
  public final long getAndAccumulate(long x, java.util.function.LongBinaryOperator function) { long old = value; value = function.applyAsLong(old, x); return old; }
  public final long accumulateAndGet(long x, java.util.function.LongBinaryOperator function) { value = function.applyAsLong(value, x); return value; }
  public int intValue() { return (int) value; }
  public long longValue() { return value; }
  public float floatValue() { return value; }
  public double doubleValue() { return value; }
  public String toString() { return "" + value; }
}

public class AtomicBoolean {
  private boolean value;
  public AtomicBoolean() {}
  public AtomicBoolean(boolean value) { this.value = value; }
  public final boolean get() { return value; }
  public final void set(boolean value) { this.value = value; }
  public final void lazySet(boolean value) { this.value = value; }
  public final boolean getAndSet(boolean next) { boolean old = value; value = next; return old; }
  public final boolean compareAndSet(boolean expected, boolean next) { if (value != expected) return false; value = next; return true; }
  public String toString() { return "" + value; }
}

public class AtomicReference<V> {
  private V value;
  public AtomicReference() {}
  public AtomicReference(V value) { this.value = value; }
  public final V get() { return value; }
  public final void set(V value) { this.value = value; }
  public final V getAndSet(V next) { V old = value; value = next; return old; }
  public final boolean compareAndSet(V expected, V next) { if (value != expected) return false; value = next; return true; }
  public final V getAndUpdate(UnaryOperator<V> update) { V old = value; value = update.apply(old); return old; }
  public final V updateAndGet(UnaryOperator<V> update) { value = update.apply(value); return value; }
  public final V accumulateAndGet(V x, BinaryOperator<V> function) { value = function.apply(value, x); return value; }
  public String toString() { return String.valueOf(value); }
}

public class LongAdder extends Number {
  private long sum;
  public void add(long x) { sum += x; }
  public void increment() { sum++; }
  public void decrement() { sum--; }
  public long sum() { return sum; }
  public void reset() { sum = 0L; }
  public long sumThenReset() { long old = sum; sum = 0L; return old; }
  public int intValue() { return (int) sum; }
  public long longValue() { return sum; }
  public float floatValue() { return sum; }
  public double doubleValue() { return sum; }
  public String toString() { return "" + sum; }
}

public class AtomicIntegerArray {
  private final int[] array;
  public AtomicIntegerArray(int length) { array = new int[length]; }
  public final int length() { return array.length; }
  public final int get(int i) { return array[i]; }
  public final void set(int i, int value) { array[i] = value; }
  public final int incrementAndGet(int i) { return ++array[i]; }
  public final int getAndIncrement(int i) { return array[i]++; }
  public final int addAndGet(int i, int delta) { array[i] += delta; return array[i]; }
  public String toString() { return java.util.Arrays.toString(array); }
}
