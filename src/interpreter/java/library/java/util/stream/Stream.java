package java.util.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.*;

public interface BaseStream<T, S extends BaseStream<T, S>> extends AutoCloseable {
  Iterator<T> iterator();
  void close();
}

/** A lazy sequential stream over an iterator: each stage pulls from the one before. */
public class Stream<T> implements BaseStream<T, Stream<T>> {
  private final Iterator<? extends T> source;
  private boolean used;
  private Runnable onClose;
  Stream(Iterator<? extends T> source) { this.source = source; }

  public static <T> Stream<T> over(Iterator<? extends T> source) { return new Stream<T>(source); }
  public static <T> Stream<T> empty() { return new Stream<T>(new ArrayList<T>().iterator()); }
  public static <T> Stream<T> of(T... values) { return new Stream<T>(Arrays.asList(values).iterator()); }
  public static <T> Stream<T> ofNullable(T value) { return value == null ? Stream.<T>empty() : Stream.<T>of(value); }
  public static <T> Stream<T> iterate(T seed, UnaryOperator<T> next) {
    return new Stream<T>(new Iterator<T>() {
      private T current;
      private boolean started;
      public boolean hasNext() { return true; }
      public T next() {
        current = started ? next.apply(current) : seed;
        started = true;
        return current;
      }
    });
  }
  public static <T> Stream<T> iterate(T seed, Predicate<? super T> goesOn, UnaryOperator<T> next) {
    return Stream.<T>iterate(seed, next).takeWhile(goesOn);
  }
  public static <T> Stream<T> generate(Supplier<? extends T> supplier) {
    return new Stream<T>(new Iterator<T>() {
      public boolean hasNext() { return true; }
      public T next() { return supplier.get(); }
    });
  }
  public static <T> Stream<T> concat(Stream<? extends T> first, Stream<? extends T> second) {
    Iterator<? extends T> one = first.iterator();
    Iterator<? extends T> two = second.iterator();
    return new Stream<T>(new Iterator<T>() {
      public boolean hasNext() { return one.hasNext() || two.hasNext(); }
      public T next() { return one.hasNext() ? one.next() : two.next(); }
    });
  }
  public static <T> Builder<T> builder() { return new Builder<T>(); }
  public static class Builder<T> {
    private final List<T> list = new ArrayList<>();
    public Builder<T> add(T value) { list.add(value); return this; }
    public void accept(T value) { list.add(value); }
    public Stream<T> build() { return list.stream(); }
  }

  private void use() {
    if (used) throw new IllegalStateException("stream has already been operated upon or closed");
    used = true;
  }
  public Iterator<T> iterator() {
    use();
    return (Iterator<T>) source;
  }
  public Stream<T> sequential() { return this; }
  public Stream<T> parallel() { return this; }
  public Stream<T> unordered() { return this; }
  public boolean isParallel() { return false; }
  public Stream<T> onClose(Runnable action) { onClose = action; return this; }
  public void close() { if (onClose != null) onClose.run(); }

  /** An iterator that looks one element ahead. */
  private abstract static class Ahead<T> implements Iterator<T> {
    T value;
    private boolean has;
    private boolean over;
    abstract boolean advance();
    public boolean hasNext() {
      if (!has && !over) {
        has = advance();
        over = !has;
      }
      return has;
    }
    public T next() {
      if (!hasNext()) throw new NoSuchElementException();
      has = false;
      return value;
    }
  }
  public Stream<T> filter(Predicate<? super T> predicate) {
    Objects.requireNonNull(predicate);
    Iterator<T> in = iterator();
    return new Stream<T>(new Ahead<T>() {
      boolean advance() {
        while (in.hasNext()) {
          value = in.next();
          if (predicate.test(value)) return true;
        }
        return false;
      }
    });
  }
  public <R> Stream<R> map(Function<? super T, ? extends R> mapper) {
    Objects.requireNonNull(mapper);
    Iterator<T> in = iterator();
    return new Stream<R>(new Iterator<R>() {
      public boolean hasNext() { return in.hasNext(); }
      public R next() { return mapper.apply(in.next()); }
    });
  }
  public IntStream mapToInt(ToIntFunction<? super T> mapper) { return new IntStream(this.<Integer>map(t -> mapper.applyAsInt(t)).iterator()); }
  public LongStream mapToLong(ToLongFunction<? super T> mapper) { return new LongStream(this.<Long>map(t -> mapper.applyAsLong(t)).iterator()); }
  public DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper) { return new DoubleStream(this.<Double>map(t -> mapper.applyAsDouble(t)).iterator()); }
  public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper) {
    Iterator<T> in = iterator();
    return new Stream<R>(new Ahead<R>() {
      private Iterator<? extends R> inner;
      boolean advance() {
        while (inner == null || !inner.hasNext()) {
          if (!in.hasNext()) return false;
          Stream<? extends R> next = mapper.apply(in.next());
          inner = next == null ? null : next.iterator();
        }
        value = inner.next();
        return true;
      }
    });
  }
  public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper) {
    return this.<R>flatMap(t -> {
      List<R> list = new ArrayList<>();
      Consumer<R> sink = r -> list.add(r);
      mapper.accept(t, sink);
      return list.stream();
    });
  }
  /** Stages that must see everything first do so when the first element is asked for. */
  private Stream<T> whenPulled(Function<List<T>, Iterator<T>> arrange) {
    Iterator<T> in = iterator();
    return new Stream<T>(new Iterator<T>() {
      private Iterator<T> arranged;
      private Iterator<T> all() {
        if (arranged == null) {
          List<T> list = new ArrayList<>();
          while (in.hasNext()) list.add(in.next());
          arranged = arrange.apply(list);
        }
        return arranged;
      }
      public boolean hasNext() { return all().hasNext(); }
      public T next() { return all().next(); }
    });
  }
  public Stream<T> sorted() { return sorted((Comparator<T>) Comparator.naturalOrder()); }
  public Stream<T> sorted(Comparator<? super T> order) {
    return whenPulled(list -> {
      list.sort(order);
      return list.iterator();
    });
  }
  public Stream<T> distinct() {
    Set<T> seen = new LinkedHashSet<>();
    return filter(t -> seen.add(t));
  }
  public Stream<T> peek(Consumer<? super T> action) {
    return this.<T>map(t -> {
      action.accept(t);
      return t;
    });
  }
  public Stream<T> limit(long count) {
    if (count < 0L) throw new IllegalArgumentException("" + count);
    Iterator<T> in = iterator();
    return new Stream<T>(new Iterator<T>() {
      private long left = count;
      public boolean hasNext() { return left > 0L && in.hasNext(); }
      public T next() {
        left--;
        return in.next();
      }
    });
  }
  public Stream<T> skip(long count) {
    if (count < 0L) throw new IllegalArgumentException("" + count);
    Iterator<T> in = iterator();
    return new Stream<T>(new Iterator<T>() {
      private long left = count;
      public boolean hasNext() {
        while (left > 0L && in.hasNext()) {
          in.next();
          left--;
        }
        return in.hasNext();
      }
      public T next() {
        hasNext();
        return in.next();
      }
    });
  }
  public Stream<T> takeWhile(Predicate<? super T> predicate) {
    Iterator<T> in = iterator();
    return new Stream<T>(new Ahead<T>() {
      boolean advance() {
        if (!in.hasNext()) return false;
        value = in.next();
        return predicate.test(value);
      }
    });
  }
  public Stream<T> dropWhile(Predicate<? super T> predicate) {
    boolean[] dropping = {true};
    return filter(t -> {
      if (dropping[0] && predicate.test(t)) return false;
      dropping[0] = false;
      return true;
    });
  }

  public void forEach(Consumer<? super T> action) {
    Iterator<T> in = iterator();
    while (in.hasNext()) action.accept(in.next());
  }
  public void forEachOrdered(Consumer<? super T> action) { forEach(action); }
  public List<T> toList() { return java.util.Collections.unmodifiableList(new ArrayList<T>(collected())); }
  private List<T> collected() {
    List<T> list = new ArrayList<>();
    Iterator<T> in = iterator();
    while (in.hasNext()) list.add(in.next());
    return list;
  }
  public Object[] toArray() { return collected().toArray(); }
  public <A> A[] toArray(IntFunction<A[]> generator) {
    List<T> list = collected();
    A[] array = generator.apply(list.size());
    for (int i = 0; i < array.length; i++) array[i] = (A) list.get(i);
    return array;
  }
  public T reduce(T identity, BinaryOperator<T> operator) {
    T result = identity;
    Iterator<T> in = iterator();
    while (in.hasNext()) result = operator.apply(result, in.next());
    return result;
  }
  public Optional<T> reduce(BinaryOperator<T> operator) {
    Iterator<T> in = iterator();
    if (!in.hasNext()) return Optional.<T>empty();
    T result = in.next();
    while (in.hasNext()) result = operator.apply(result, in.next());
    return Optional.<T>of(result);
  }
  public <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
    U result = identity;
    Iterator<T> in = iterator();
    while (in.hasNext()) result = accumulator.apply(result, in.next());
    return result;
  }
  public <R, A> R collect(Collector<? super T, A, R> collector) {
    A container = collector.supplier().get();
    BiConsumer<A, ? super T> accumulator = collector.accumulator();
    Iterator<T> in = iterator();
    while (in.hasNext()) accumulator.accept(container, in.next());
    return collector.finisher().apply(container);
  }
  public <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
    R container = supplier.get();
    Iterator<T> in = iterator();
    while (in.hasNext()) accumulator.accept(container, in.next());
    return container;
  }
  public Optional<T> min(Comparator<? super T> order) { return reduce((a, b) -> order.compare(a, b) <= 0 ? a : b); }
  public Optional<T> max(Comparator<? super T> order) { return reduce((a, b) -> order.compare(a, b) >= 0 ? a : b); }
  public long count() {
    long count = 0L;
    Iterator<T> in = iterator();
    while (in.hasNext()) {
      in.next();
      count++;
    }
    return count;
  }
  public boolean anyMatch(Predicate<? super T> predicate) {
    Iterator<T> in = iterator();
    while (in.hasNext()) if (predicate.test(in.next())) return true;
    return false;
  }
  public boolean allMatch(Predicate<? super T> predicate) {
    Iterator<T> in = iterator();
    while (in.hasNext()) if (!predicate.test(in.next())) return false;
    return true;
  }
  public boolean noneMatch(Predicate<? super T> predicate) { return !anyMatch(predicate); }
  public Optional<T> findFirst() {
    Iterator<T> in = iterator();
    return in.hasNext() ? Optional.<T>of(in.next()) : Optional.<T>empty();
  }
  public Optional<T> findAny() { return findFirst(); }
}
