package java.util;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

public final class Arrays {
  private Arrays() {}
  public static <T> List<T> asList(T... elements) { return new ArrayView<T>(elements); }
  public static <T> Stream<T> stream(T[] array) { return asList(array).stream(); }
  public static <T> Stream<T> stream(T[] array, int from, int to) { return asList(copyOfRange(array, from, to)).stream(); }
  public static IntStream stream(int[] array) { return IntStream.of(array); }
  public static IntStream stream(int[] array, int from, int to) { return IntStream.of(copyOfRange(array, from, to)); }
  public static LongStream stream(long[] array) { return LongStream.of(array); }
  public static DoubleStream stream(double[] array) { return DoubleStream.of(array); }

  private static native Object copyRange(Object array, int from, int to);
  private static void checkRange(int length, int from, int to) {
    if (from > to) throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    if (from < 0) throw new ArrayIndexOutOfBoundsException("Array index out of range: " + from);
    if (to > length) throw new ArrayIndexOutOfBoundsException("Array index out of range: " + to);
  }
  private static void checkCopy(int length, int from, int to) {
    if (from > to) throw new IllegalArgumentException(from + " > " + to);
    if (from < 0) throw new ArrayIndexOutOfBoundsException("Array index out of range: " + from);
    if (from > length) throw new ArrayIndexOutOfBoundsException("arraycopy: length " + (length - from) + " is negative");
  }
  public static <T> T[] copyOf(T[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (T[]) copyRange(array, 0, length);
  }
  public static <T> T[] copyOfRange(T[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (T[]) copyRange(array, from, to);
  }
  public static String toString(Object[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(String.valueOf(array[i]));
    }
    return text.append("]").toString();
  }
  public static String deepToString(Object[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(deepText(array[i]));
    }
    return text.append("]").toString();
  }
  private static String deepText(Object each) {
    if (each instanceof Object[]) return deepToString((Object[]) each);
    if (each instanceof int[]) return toString((int[]) each);
    if (each instanceof long[]) return toString((long[]) each);
    if (each instanceof double[]) return toString((double[]) each);
    if (each instanceof char[]) return toString((char[]) each);
    if (each instanceof byte[]) return toString((byte[]) each);
    if (each instanceof short[]) return toString((short[]) each);
    if (each instanceof float[]) return toString((float[]) each);
    if (each instanceof boolean[]) return toString((boolean[]) each);
    return String.valueOf(each);
  }
  public static boolean equals(Object[] a, Object[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (!Objects.equals(a[i], b[i])) return false;
    return true;
  }
  public static boolean deepEquals(Object[] a, Object[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) {
      Object x = a[i];
      Object y = b[i];
      if (x instanceof Object[] && y instanceof Object[]) {
        if (!deepEquals((Object[]) x, (Object[]) y)) return false;
      } else if (!Objects.equals(x, y) && !deepText(x).equals(deepText(y))) {
        return false;
      }
    }
    return true;
  }
  public static int hashCode(Object[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (Object each : array) hash = 31 * hash + (each == null ? 0 : each.hashCode());
    return hash;
  }
  public static int mismatch(int[] a, int[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) if (a[i] != b[i]) return i;
    return a.length == b.length ? -1 : common;
  }
  public static int compare(int[] a, int[] b) {
    int at = mismatch(a, b);
    return at < 0 || at == Math.min(a.length, b.length) ? a.length - b.length : Integer.compare(a[at], b[at]);
  }
  public static void parallelSort(int[] array) { sort(array); }
  public static void parallelSort(long[] array) { sort(array); }
  public static void parallelSort(double[] array) { sort(array); }
  public static <T extends Comparable<? super T>> void parallelSort(T[] array) { sort(array); }
  public static <T> void parallelSort(T[] array, Comparator<? super T> order) { sort(array, order); }
  public static void parallelPrefix(int[] array, java.util.function.IntBinaryOperator operator) {
    for (int i = 1; i < array.length; i++) array[i] = operator.applyAsInt(array[i - 1], array[i]);
  }
  public static int deepHashCode(Object[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (Object each : array) {
      int own = each instanceof Object[] ? deepHashCode((Object[]) each) : each instanceof int[] ? hashCode((int[]) each) : each instanceof long[] ? hashCode((long[]) each)
        : each instanceof double[] ? hashCode((double[]) each) : each instanceof byte[] ? hashCode((byte[]) each) : each instanceof char[] ? hashCode((char[]) each)
        : each instanceof boolean[] ? hashCode((boolean[]) each) : Objects.hashCode(each);
      hash = 31 * hash + own;
    }
    return hash;
  }
  public static void fill(Object[] array, Object value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static <T> void setAll(T[] array, IntFunction<? extends T> function) { for (int i = 0; i < array.length; i++) array[i] = function.apply(i); }
  public static void setAll(int[] array, IntUnaryOperator function) { for (int i = 0; i < array.length; i++) array[i] = function.applyAsInt(i); }
  public static void sort(Object[] array) { sort(array, 0, array.length, null); }
  public static void sort(Object[] array, int from, int to) { sort(array, from, to, null); }
  public static <T> void sort(T[] array, Comparator<? super T> order) { sort(array, 0, array.length, order); }
  /** A stable merge sort: the outcome is that of the JDK's TimSort, if not the sequence of comparisons. */
  public static <T> void sort(T[] array, int from, int to, Comparator<? super T> order) {
    checkRange(array.length, from, to);
    if (to - from < 2) return;
    Comparator<Object> by = order == null ? (Comparator) Collections.NATURAL : (Comparator) order;
    mergeSort(array, copyOf((Object[]) array, array.length), from, to, by);
  }
  private static void mergeSort(Object[] array, Object[] space, int from, int to, Comparator<Object> order) {
    if (to - from < 7) {
      for (int i = from + 1; i < to; i++) {
        Object moving = array[i];
        int j = i - 1;
        while (j >= from && order.compare(array[j], moving) > 0) {
          array[j + 1] = array[j];
          j--;
        }
        array[j + 1] = moving;
      }
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(array, space, from, middle, order);
    mergeSort(array, space, middle, to, order);
    if (order.compare(array[middle - 1], array[middle]) <= 0) return;
    System.arraycopy(array, from, space, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right >= to || (left < middle && order.compare(space[left], space[right]) <= 0)) array[i] = space[left++];
      else array[i] = space[right++];
    }
  }
  public static int binarySearch(Object[] array, Object key) { return Collections.binarySearch((List) asList(array), key, null); }
  public static <T> int binarySearch(T[] array, T key, Comparator<? super T> order) { return Collections.binarySearch(asList(array), key, order); }

  private static class ArrayView<E> extends AbstractList<E> implements RandomAccess {
    private final E[] array;
    ArrayView(E[] array) { this.array = Objects.requireNonNull(array); }
    public int size() { return array.length; }
    public E get(int index) { return array[index]; }
    public E set(int index, E element) {
      E old = array[index];
      array[index] = element;
      return old;
    }
    public Object[] toArray() {
      Object[] all = new Object[array.length];
      System.arraycopy(array, 0, all, 0, all.length);
      return all;
    }
  }

  public static int[] copyOf(int[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (int[]) copyRange(array, 0, length);
  }
  public static int[] copyOfRange(int[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (int[]) copyRange(array, from, to);
  }
  public static String toString(int[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(int[] a, int[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Integer.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(int[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (int each : array) hash = 31 * hash + Integer.hashCode(each);
    return hash;
  }
  public static void fill(int[] array, int value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(int[] array, int from, int to, int value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(int[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(int[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static int binarySearch(int[] array, int key) {
    int low = 0;
    int high = array.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (array[middle] < key) low = middle + 1;
      else if (array[middle] > key) high = middle - 1;
      else return middle;
    }
    return -(low + 1);
  }
  public static long[] copyOf(long[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (long[]) copyRange(array, 0, length);
  }
  public static long[] copyOfRange(long[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (long[]) copyRange(array, from, to);
  }
  public static String toString(long[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(long[] a, long[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Long.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(long[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (long each : array) hash = 31 * hash + Long.hashCode(each);
    return hash;
  }
  public static void fill(long[] array, long value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(long[] array, int from, int to, long value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(long[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(long[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static int binarySearch(long[] array, long key) {
    int low = 0;
    int high = array.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (array[middle] < key) low = middle + 1;
      else if (array[middle] > key) high = middle - 1;
      else return middle;
    }
    return -(low + 1);
  }
  public static double[] copyOf(double[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (double[]) copyRange(array, 0, length);
  }
  public static double[] copyOfRange(double[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (double[]) copyRange(array, from, to);
  }
  public static String toString(double[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(double[] a, double[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Double.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(double[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (double each : array) hash = 31 * hash + Double.hashCode(each);
    return hash;
  }
  public static void fill(double[] array, double value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(double[] array, int from, int to, double value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(double[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(double[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static int binarySearch(double[] array, double key) {
    int low = 0;
    int high = array.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (array[middle] < key) low = middle + 1;
      else if (array[middle] > key) high = middle - 1;
      else return middle;
    }
    return -(low + 1);
  }
  public static char[] copyOf(char[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (char[]) copyRange(array, 0, length);
  }
  public static char[] copyOfRange(char[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (char[]) copyRange(array, from, to);
  }
  public static String toString(char[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(char[] a, char[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Character.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(char[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (char each : array) hash = 31 * hash + Character.hashCode(each);
    return hash;
  }
  public static void fill(char[] array, char value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(char[] array, int from, int to, char value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(char[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(char[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static int binarySearch(char[] array, char key) {
    int low = 0;
    int high = array.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (array[middle] < key) low = middle + 1;
      else if (array[middle] > key) high = middle - 1;
      else return middle;
    }
    return -(low + 1);
  }
  public static byte[] copyOf(byte[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (byte[]) copyRange(array, 0, length);
  }
  public static byte[] copyOfRange(byte[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (byte[]) copyRange(array, from, to);
  }
  public static String toString(byte[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(byte[] a, byte[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Byte.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(byte[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (byte each : array) hash = 31 * hash + Byte.hashCode(each);
    return hash;
  }
  public static void fill(byte[] array, byte value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(byte[] array, int from, int to, byte value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(byte[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(byte[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static short[] copyOf(short[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (short[]) copyRange(array, 0, length);
  }
  public static short[] copyOfRange(short[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (short[]) copyRange(array, from, to);
  }
  public static String toString(short[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(short[] a, short[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Short.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(short[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (short each : array) hash = 31 * hash + Short.hashCode(each);
    return hash;
  }
  public static void fill(short[] array, short value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(short[] array, int from, int to, short value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(short[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(short[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static float[] copyOf(float[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (float[]) copyRange(array, 0, length);
  }
  public static float[] copyOfRange(float[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (float[]) copyRange(array, from, to);
  }
  public static String toString(float[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(float[] a, float[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Float.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(float[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (float each : array) hash = 31 * hash + Float.hashCode(each);
    return hash;
  }
  public static void fill(float[] array, float value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(float[] array, int from, int to, float value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  public static void sort(float[] array) { sortPrimitive(array, 0, array.length); }
  public static void sort(float[] array, int from, int to) {
    checkRange(array.length, from, to);
    sortPrimitive(array, from, to);
  }
  public static boolean[] copyOf(boolean[] array, int length) {
    if (length < 0) throw new NegativeArraySizeException("" + length);
    return (boolean[]) copyRange(array, 0, length);
  }
  public static boolean[] copyOfRange(boolean[] array, int from, int to) {
    checkCopy(array.length, from, to);
    return (boolean[]) copyRange(array, from, to);
  }
  public static String toString(boolean[] array) {
    if (array == null) return "null";
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      if (i > 0) text.append(", ");
      text.append(array[i]);
    }
    return text.append("]").toString();
  }
  public static boolean equals(boolean[] a, boolean[] b) {
    if (a == b) return true;
    if (a == null || b == null || a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (Boolean.compare(a[i], b[i]) != 0) return false;
    return true;
  }
  public static int hashCode(boolean[] array) {
    if (array == null) return 0;
    int hash = 1;
    for (boolean each : array) hash = 31 * hash + Boolean.hashCode(each);
    return hash;
  }
  public static void fill(boolean[] array, boolean value) { for (int i = 0; i < array.length; i++) array[i] = value; }
  public static void fill(boolean[] array, int from, int to, boolean value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) array[i] = value;
  }
  private static native void sortPrimitive(Object array, int from, int to);
}
