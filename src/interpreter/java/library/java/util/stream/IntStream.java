package java.util.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalDouble;
import java.util.IntSummaryStatistics;
import java.util.function.*;

/** A stream of int values, on a stream of their boxes. */
public class IntStream implements BaseStream<Integer, IntStream> {
  private final Stream<Integer> boxes;
  IntStream(Iterator<Integer> source) { boxes = new Stream<Integer>(source); }
  private IntStream(Stream<Integer> boxes) { this.boxes = boxes; }
  private Stream<Integer> inner() { return boxes; }
  public static IntStream empty() { return new IntStream(Stream.<Integer>empty()); }
  public static IntStream of(int... values) {
    return new IntStream(new Iterator<Integer>() {
      private int at;
      public boolean hasNext() { return at < values.length; }
      public Integer next() { return values[at++]; }
    });
  }
  public static IntStream range(int from, int to) {
    return new IntStream(new Iterator<Integer>() {
      private int next = from;
      public boolean hasNext() { return next < to; }
      public Integer next() { return next++; }
    });
  }
  public static IntStream rangeClosed(int from, int to) {
    return new IntStream(new Iterator<Integer>() {
      private int next = from;
      private boolean over = from > to;
      public boolean hasNext() { return !over; }
      public Integer next() {
        if (next == to) over = true;
        return next++;
      }
    });
  }
  public static IntStream iterate(int seed, IntUnaryOperator next) { return new IntStream(Stream.<Integer>iterate(seed, v -> next.applyAsInt(v))); }
  public static IntStream iterate(int seed, IntPredicate goesOn, IntUnaryOperator next) { return iterate(seed, next).takeWhile(goesOn); }
  public static IntStream generate(IntSupplier supplier) { return new IntStream(Stream.<Integer>generate(() -> supplier.getAsInt())); }
  public static IntStream concat(IntStream a, IntStream b) { return new IntStream(Stream.<Integer>concat(a.boxes, b.boxes)); }
  public Iterator<Integer> iterator() { return boxes.iterator(); }
  public void close() { boxes.close(); }
  public IntStream parallel() { return this; }
  public IntStream sequential() { return this; }
  public Stream<Integer> boxed() { return boxes; }
  public IntStream filter(IntPredicate predicate) { return new IntStream(boxes.filter(v -> predicate.test(v))); }
  public IntStream map(IntUnaryOperator mapper) { return new IntStream(boxes.<Integer>map(v -> mapper.applyAsInt(v))); }
  public <U> Stream<U> mapToObj(IntFunction<? extends U> mapper) { return boxes.<U>map(v -> mapper.apply(v)); }
  public LongStream mapToLong(IntToLongFunction mapper) { return new LongStream(inner().<Long>map(v -> mapper.applyAsLong(v)).iterator()); }
  public DoubleStream mapToDouble(IntToDoubleFunction mapper) { return new DoubleStream(inner().<Double>map(v -> mapper.applyAsDouble(v)).iterator()); }
  public LongStream asLongStream() { return mapToLong(v -> v); }
  public DoubleStream asDoubleStream() { return mapToDouble(v -> v); }
  public IntStream flatMap(IntFunction<? extends IntStream> mapper) { return new IntStream(boxes.<Integer>flatMap(v -> mapper.apply(v).boxed())); }
  public IntStream distinct() { return new IntStream(boxes.distinct()); }
  public IntStream sorted() { return new IntStream(boxes.sorted()); }
  public IntStream peek(IntConsumer action) { return new IntStream(boxes.peek(v -> action.accept(v))); }
  public IntStream limit(long count) { return new IntStream(boxes.limit(count)); }
  public IntStream skip(long count) { return new IntStream(boxes.skip(count)); }
  public IntStream takeWhile(IntPredicate predicate) { return new IntStream(boxes.takeWhile(v -> predicate.test(v))); }
  public IntStream dropWhile(IntPredicate predicate) { return new IntStream(boxes.dropWhile(v -> predicate.test(v))); }
  public void forEach(IntConsumer action) { boxes.forEach(v -> action.accept(v)); }
  public void forEachOrdered(IntConsumer action) { forEach(action); }
  public int[] toArray() {
    List<Integer> list = new ArrayList<>();
    boxes.forEach(v -> list.add(v));
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) array[i] = list.get(i);
    return array;
  }
  public int reduce(int identity, IntBinaryOperator operator) {
    int result = identity;
    Iterator<Integer> in = iterator();
    while (in.hasNext()) result = operator.applyAsInt(result, in.next());
    return result;
  }
  public OptionalInt reduce(IntBinaryOperator operator) {
    Iterator<Integer> in = iterator();
    if (!in.hasNext()) return OptionalInt.empty();
    int result = in.next();
    while (in.hasNext()) result = operator.applyAsInt(result, in.next());
    return OptionalInt.of(result);
  }
  public <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
    R container = supplier.get();
    Iterator<Integer> in = iterator();
    while (in.hasNext()) accumulator.accept(container, in.next());
    return container;
  }
  public int sum() { return reduce(0, (a, b) -> a + b); }
  public OptionalInt min() { return reduce((a, b) -> Math.min(a, b)); }
  public OptionalInt max() { return reduce((a, b) -> Math.max(a, b)); }
  public long count() { return boxes.count(); }
  public OptionalDouble average() {
    IntSummaryStatistics all = summaryStatistics();
    return all.getCount() == 0L ? OptionalDouble.empty() : OptionalDouble.of(all.getAverage());
  }
  public IntSummaryStatistics summaryStatistics() {
    IntSummaryStatistics all = new IntSummaryStatistics();
    Iterator<Integer> in = iterator();
    while (in.hasNext()) all.accept(in.next());
    return all;
  }
  public boolean anyMatch(IntPredicate predicate) { return boxes.anyMatch(v -> predicate.test(v)); }
  public boolean allMatch(IntPredicate predicate) { return boxes.allMatch(v -> predicate.test(v)); }
  public boolean noneMatch(IntPredicate predicate) { return boxes.noneMatch(v -> predicate.test(v)); }
  public OptionalInt findFirst() {
    Iterator<Integer> in = iterator();
    return in.hasNext() ? OptionalInt.of(in.next()) : OptionalInt.empty();
  }
  public OptionalInt findAny() { return findFirst(); }
}
