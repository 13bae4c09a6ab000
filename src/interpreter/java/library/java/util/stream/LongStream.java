package java.util.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.OptionalDouble;
import java.util.LongSummaryStatistics;
import java.util.function.*;

/** A stream of long values, on a stream of their boxes. */
public class LongStream implements BaseStream<Long, LongStream> {
  private final Stream<Long> boxes;
  LongStream(Iterator<Long> source) { boxes = new Stream<Long>(source); }
  private LongStream(Stream<Long> boxes) { this.boxes = boxes; }
  private Stream<Long> inner() { return boxes; }
  public static LongStream empty() { return new LongStream(Stream.<Long>empty()); }
  public static LongStream of(long... values) {
    return new LongStream(new Iterator<Long>() {
      private int at;
      public boolean hasNext() { return at < values.length; }
      public Long next() { return values[at++]; }
    });
  }
  public static LongStream range(long from, long to) {
    return new LongStream(new Iterator<Long>() {
      private long next = from;
      public boolean hasNext() { return next < to; }
      public Long next() { return next++; }
    });
  }
  public static LongStream rangeClosed(long from, long to) {
    return new LongStream(new Iterator<Long>() {
      private long next = from;
      private boolean over = from > to;
      public boolean hasNext() { return !over; }
      public Long next() {
        if (next == to) over = true;
        return next++;
      }
    });
  }
  public static LongStream iterate(long seed, LongUnaryOperator next) { return new LongStream(Stream.<Long>iterate(seed, v -> next.applyAsLong(v))); }
  public static LongStream iterate(long seed, LongPredicate goesOn, LongUnaryOperator next) { return iterate(seed, next).takeWhile(goesOn); }
  public static LongStream generate(LongSupplier supplier) { return new LongStream(Stream.<Long>generate(() -> supplier.getAsLong())); }
  public static LongStream concat(LongStream a, LongStream b) { return new LongStream(Stream.<Long>concat(a.boxes, b.boxes)); }
  public Iterator<Long> iterator() { return boxes.iterator(); }
  public void close() { boxes.close(); }
  public LongStream parallel() { return this; }
  public LongStream sequential() { return this; }
  public Stream<Long> boxed() { return boxes; }
  public LongStream filter(LongPredicate predicate) { return new LongStream(boxes.filter(v -> predicate.test(v))); }
  public LongStream map(LongUnaryOperator mapper) { return new LongStream(boxes.<Long>map(v -> mapper.applyAsLong(v))); }
  public <U> Stream<U> mapToObj(LongFunction<? extends U> mapper) { return boxes.<U>map(v -> mapper.apply(v)); }
  public IntStream mapToInt(LongToIntFunction mapper) { return new IntStream(inner().<Integer>map(v -> mapper.applyAsInt(v)).iterator()); }
  public DoubleStream mapToDouble(LongToDoubleFunction mapper) { return new DoubleStream(inner().<Double>map(v -> mapper.applyAsDouble(v)).iterator()); }
  public DoubleStream asDoubleStream() { return mapToDouble(v -> v); }
  public LongStream flatMap(LongFunction<? extends LongStream> mapper) { return new LongStream(boxes.<Long>flatMap(v -> mapper.apply(v).boxed())); }
  public LongStream distinct() { return new LongStream(boxes.distinct()); }
  public LongStream sorted() { return new LongStream(boxes.sorted()); }
  public LongStream peek(LongConsumer action) { return new LongStream(boxes.peek(v -> action.accept(v))); }
  public LongStream limit(long count) { return new LongStream(boxes.limit(count)); }
  public LongStream skip(long count) { return new LongStream(boxes.skip(count)); }
  public LongStream takeWhile(LongPredicate predicate) { return new LongStream(boxes.takeWhile(v -> predicate.test(v))); }
  public LongStream dropWhile(LongPredicate predicate) { return new LongStream(boxes.dropWhile(v -> predicate.test(v))); }
  public void forEach(LongConsumer action) { boxes.forEach(v -> action.accept(v)); }
  public void forEachOrdered(LongConsumer action) { forEach(action); }
  public long[] toArray() {
    List<Long> list = new ArrayList<>();
    boxes.forEach(v -> list.add(v));
    long[] array = new long[list.size()];
    for (int i = 0; i < array.length; i++) array[i] = list.get(i);
    return array;
  }
  public long reduce(long identity, LongBinaryOperator operator) {
    long result = identity;
    Iterator<Long> in = iterator();
    while (in.hasNext()) result = operator.applyAsLong(result, in.next());
    return result;
  }
  public OptionalLong reduce(LongBinaryOperator operator) {
    Iterator<Long> in = iterator();
    if (!in.hasNext()) return OptionalLong.empty();
    long result = in.next();
    while (in.hasNext()) result = operator.applyAsLong(result, in.next());
    return OptionalLong.of(result);
  }
  public <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
    R container = supplier.get();
    Iterator<Long> in = iterator();
    while (in.hasNext()) accumulator.accept(container, in.next());
    return container;
  }
  public long sum() { return reduce(0L, (a, b) -> a + b); }
  public OptionalLong min() { return reduce((a, b) -> Math.min(a, b)); }
  public OptionalLong max() { return reduce((a, b) -> Math.max(a, b)); }
  public long count() { return boxes.count(); }
  public OptionalDouble average() {
    LongSummaryStatistics all = summaryStatistics();
    return all.getCount() == 0L ? OptionalDouble.empty() : OptionalDouble.of(all.getAverage());
  }
  public LongSummaryStatistics summaryStatistics() {
    LongSummaryStatistics all = new LongSummaryStatistics();
    Iterator<Long> in = iterator();
    while (in.hasNext()) all.accept(in.next());
    return all;
  }
  public boolean anyMatch(LongPredicate predicate) { return boxes.anyMatch(v -> predicate.test(v)); }
  public boolean allMatch(LongPredicate predicate) { return boxes.allMatch(v -> predicate.test(v)); }
  public boolean noneMatch(LongPredicate predicate) { return boxes.noneMatch(v -> predicate.test(v)); }
  public OptionalLong findFirst() {
    Iterator<Long> in = iterator();
    return in.hasNext() ? OptionalLong.of(in.next()) : OptionalLong.empty();
  }
  public OptionalLong findAny() { return findFirst(); }
}
