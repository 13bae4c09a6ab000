package java.util.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

import java.util.DoubleSummaryStatistics;
import java.util.function.*;

/** A stream of double values, on a stream of their boxes. */
public class DoubleStream implements BaseStream<Double, DoubleStream> {
  private final Stream<Double> boxes;
  DoubleStream(Iterator<Double> source) { boxes = new Stream<Double>(source); }
  private DoubleStream(Stream<Double> boxes) { this.boxes = boxes; }
  private Stream<Double> inner() { return boxes; }
  public static DoubleStream empty() { return new DoubleStream(Stream.<Double>empty()); }
  public static DoubleStream of(double... values) {
    return new DoubleStream(new Iterator<Double>() {
      private int at;
      public boolean hasNext() { return at < values.length; }
      public Double next() { return values[at++]; }
    });
  }
  public static DoubleStream iterate(double seed, DoubleUnaryOperator next) { return new DoubleStream(Stream.<Double>iterate(seed, v -> next.applyAsDouble(v))); }
  public static DoubleStream iterate(double seed, DoublePredicate goesOn, DoubleUnaryOperator next) { return iterate(seed, next).takeWhile(goesOn); }
  public static DoubleStream generate(DoubleSupplier supplier) { return new DoubleStream(Stream.<Double>generate(() -> supplier.getAsDouble())); }
  public static DoubleStream concat(DoubleStream a, DoubleStream b) { return new DoubleStream(Stream.<Double>concat(a.boxes, b.boxes)); }
  public Iterator<Double> iterator() { return boxes.iterator(); }
  public void close() { boxes.close(); }
  public DoubleStream parallel() { return this; }
  public DoubleStream sequential() { return this; }
  public Stream<Double> boxed() { return boxes; }
  public DoubleStream filter(DoublePredicate predicate) { return new DoubleStream(boxes.filter(v -> predicate.test(v))); }
  public DoubleStream map(DoubleUnaryOperator mapper) { return new DoubleStream(boxes.<Double>map(v -> mapper.applyAsDouble(v))); }
  public <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper) { return boxes.<U>map(v -> mapper.apply(v)); }
  public IntStream mapToInt(DoubleToIntFunction mapper) { return new IntStream(inner().<Integer>map(v -> mapper.applyAsInt(v)).iterator()); }
  public LongStream mapToLong(DoubleToLongFunction mapper) { return new LongStream(inner().<Long>map(v -> mapper.applyAsLong(v)).iterator()); }
  public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper) { return new DoubleStream(boxes.<Double>flatMap(v -> mapper.apply(v).boxed())); }
  public DoubleStream distinct() { return new DoubleStream(boxes.distinct()); }
  public DoubleStream sorted() { return new DoubleStream(boxes.sorted()); }
  public DoubleStream peek(DoubleConsumer action) { return new DoubleStream(boxes.peek(v -> action.accept(v))); }
  public DoubleStream limit(long count) { return new DoubleStream(boxes.limit(count)); }
  public DoubleStream skip(long count) { return new DoubleStream(boxes.skip(count)); }
  public DoubleStream takeWhile(DoublePredicate predicate) { return new DoubleStream(boxes.takeWhile(v -> predicate.test(v))); }
  public DoubleStream dropWhile(DoublePredicate predicate) { return new DoubleStream(boxes.dropWhile(v -> predicate.test(v))); }
  public void forEach(DoubleConsumer action) { boxes.forEach(v -> action.accept(v)); }
  public void forEachOrdered(DoubleConsumer action) { forEach(action); }
  public double[] toArray() {
    List<Double> list = new ArrayList<>();
    boxes.forEach(v -> list.add(v));
    double[] array = new double[list.size()];
    for (int i = 0; i < array.length; i++) array[i] = list.get(i);
    return array;
  }
  public double reduce(double identity, DoubleBinaryOperator operator) {
    double result = identity;
    Iterator<Double> in = iterator();
    while (in.hasNext()) result = operator.applyAsDouble(result, in.next());
    return result;
  }
  public OptionalDouble reduce(DoubleBinaryOperator operator) {
    Iterator<Double> in = iterator();
    if (!in.hasNext()) return OptionalDouble.empty();
    double result = in.next();
    while (in.hasNext()) result = operator.applyAsDouble(result, in.next());
    return OptionalDouble.of(result);
  }
  public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
    R container = supplier.get();
    Iterator<Double> in = iterator();
    while (in.hasNext()) accumulator.accept(container, in.next());
    return container;
  }
  public double sum() { return summaryStatistics().getSum(); }
  public OptionalDouble min() { return reduce((a, b) -> Math.min(a, b)); }
  public OptionalDouble max() { return reduce((a, b) -> Math.max(a, b)); }
  public long count() { return boxes.count(); }
  public OptionalDouble average() {
    DoubleSummaryStatistics all = summaryStatistics();
    return all.getCount() == 0L ? OptionalDouble.empty() : OptionalDouble.of(all.getAverage());
  }
  public DoubleSummaryStatistics summaryStatistics() {
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    Iterator<Double> in = iterator();
    while (in.hasNext()) all.accept(in.next());
    return all;
  }
  public boolean anyMatch(DoublePredicate predicate) { return boxes.anyMatch(v -> predicate.test(v)); }
  public boolean allMatch(DoublePredicate predicate) { return boxes.allMatch(v -> predicate.test(v)); }
  public boolean noneMatch(DoublePredicate predicate) { return boxes.noneMatch(v -> predicate.test(v)); }
  public OptionalDouble findFirst() {
    Iterator<Double> in = iterator();
    return in.hasNext() ? OptionalDouble.of(in.next()) : OptionalDouble.empty();
  }
  public OptionalDouble findAny() { return findFirst(); }
}
