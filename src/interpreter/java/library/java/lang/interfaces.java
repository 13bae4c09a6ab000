package java.lang;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;

public interface CharSequence {
  int length();
  char charAt(int index);
  CharSequence subSequence(int start, int end);
  String toString();
  default boolean isEmpty() { return length() == 0; }
  default java.util.stream.IntStream chars() { return toString().chars(); }
}

public interface Comparable<T> {
  int compareTo(T other);
}

public interface Iterable<T> {
  Iterator<T> iterator();
  default void forEach(Consumer<? super T> action) {
    java.util.Objects.requireNonNull(action);
    for (T each : this) action.accept(each);
  }
}

public interface Runnable {
  void run();
}

public interface AutoCloseable {
  void close() throws Exception;
}

public interface Cloneable {}

public interface Appendable {}

public final class Void {}

public abstract class Record {}

public @interface Override {}
public @interface Deprecated {}
public @interface SuppressWarnings {}
public @interface FunctionalInterface {}
public @interface SafeVarargs {}
