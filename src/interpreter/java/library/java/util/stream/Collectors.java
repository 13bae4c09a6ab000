package java.util.stream;

import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.*;

public class Collector<T, A, R> {
  private final Supplier<A> supplier;
  private final BiConsumer<A, T> accumulator;
  private final BinaryOperator<A> combiner;
  private final Function<A, R> finisher;
  Collector(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher) {
    this.supplier = supplier;
    this.accumulator = accumulator;
    this.combiner = combiner;
    this.finisher = finisher;
  }
  public static <T, R> Collector<T, R, R> of(Supplier<R> supplier, BiConsumer<R, T> accumulator, BinaryOperator<R> combiner, Characteristics... traits) {
    return new Collector<T, R, R>(supplier, accumulator, combiner, r -> r);
  }
  public static <T, A, R> Collector<T, A, R> of(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher, Characteristics... traits) {
    return new Collector<T, A, R>(supplier, accumulator, combiner, finisher);
  }
  public Supplier<A> supplier() { return supplier; }
  public BiConsumer<A, T> accumulator() { return accumulator; }
  public BinaryOperator<A> combiner() { return combiner; }
  public Function<A, R> finisher() { return finisher; }
  public enum Characteristics { CONCURRENT, UNORDERED, IDENTITY_FINISH }
}

public final class Collectors {
  private Collectors() {}
  private static <T, A, R> Collector<T, A, R> make(Supplier<A> supplier, BiConsumer<A, T> accumulator, Function<A, R> finisher) {
    return new Collector<T, A, R>(supplier, accumulator, null, finisher);
  }
  public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> factory) {
    return Collectors.<T, C, C>make(factory, (c, t) -> c.add(t), c -> c);
  }
  public static <T> Collector<T, ?, List<T>> toList() {
    return Collectors.<T, List<T>, List<T>>make(() -> new ArrayList<T>(), (list, t) -> list.add(t), list -> list);
  }
  public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
    return Collectors.<T, List<T>, List<T>>make(() -> new ArrayList<T>(), (list, t) -> list.add(t), list -> List.copyOf(list));
  }
  public static <T> Collector<T, ?, Set<T>> toSet() {
    return Collectors.<T, Set<T>, Set<T>>make(() -> new HashSet<T>(), (set, t) -> set.add(t), set -> set);
  }
  public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
    return Collectors.<T, Set<T>, Set<T>>make(() -> new HashSet<T>(), (set, t) -> set.add(t), set -> Set.copyOf(set));
  }
  public static Collector<CharSequence, ?, String> joining() { return joining("", "", ""); }
  public static Collector<CharSequence, ?, String> joining(CharSequence delimiter) { return joining(delimiter, "", ""); }
  public static Collector<CharSequence, ?, String> joining(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    return Collectors.<CharSequence, StringJoiner, String>make(() -> new StringJoiner(delimiter, prefix, suffix), (joiner, t) -> joiner.add(t), joiner -> joiner.toString());
  }
  public static <T> Collector<T, ?, Long> counting() {
    return Collectors.<T, long[], Long>make(() -> new long[1], (box, t) -> { box[0]++; }, box -> box[0]);
  }
  public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> mapper) {
    return Collectors.<T, int[], Integer>make(() -> new int[1], (box, t) -> { box[0] += mapper.applyAsInt(t); }, box -> box[0]);
  }
  public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> mapper) {
    return Collectors.<T, long[], Long>make(() -> new long[1], (box, t) -> { box[0] += mapper.applyAsLong(t); }, box -> box[0]);
  }
  public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper) {
    return Collectors.<T, DoubleSummaryStatistics, Double>make(() -> new DoubleSummaryStatistics(), (all, t) -> all.accept(mapper.applyAsDouble(t)), all -> all.getSum());
  }
  public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> mapper) {
    return Collectors.<T, long[], Double>make(() -> new long[2], (box, t) -> { box[0] += mapper.applyAsInt(t); box[1]++; }, box -> box[1] == 0L ? 0.0 : (double) box[0] / box[1]);
  }
  public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> mapper) {
    return Collectors.<T, long[], Double>make(() -> new long[2], (box, t) -> { box[0] += mapper.applyAsLong(t); box[1]++; }, box -> box[1] == 0L ? 0.0 : (double) box[0] / box[1]);
  }
  public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper) {
    return Collectors.<T, DoubleSummaryStatistics, Double>make(() -> new DoubleSummaryStatistics(), (all, t) -> all.accept(mapper.applyAsDouble(t)), all -> all.getAverage());
  }
  public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(ToIntFunction<? super T> mapper) {
    return Collectors.<T, IntSummaryStatistics, IntSummaryStatistics>make(() -> new IntSummaryStatistics(), (all, t) -> all.accept(mapper.applyAsInt(t)), all -> all);
  }
  public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(ToLongFunction<? super T> mapper) {
    return Collectors.<T, LongSummaryStatistics, LongSummaryStatistics>make(() -> new LongSummaryStatistics(), (all, t) -> all.accept(mapper.applyAsLong(t)), all -> all);
  }
  public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> mapper) {
    return Collectors.<T, DoubleSummaryStatistics, DoubleSummaryStatistics>make(() -> new DoubleSummaryStatistics(), (all, t) -> all.accept(mapper.applyAsDouble(t)), all -> all);
  }
  public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> order) { return reducing((a, b) -> order.compare(a, b) <= 0 ? a : b); }
  public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> order) { return reducing((a, b) -> order.compare(a, b) >= 0 ? a : b); }
  public static <T> Collector<T, ?, T> reducing(T identity, BinaryOperator<T> operator) {
    return Collectors.<T, List<T>, T>make(() -> start(identity), (box, t) -> box.set(0, operator.apply(box.get(0), t)), box -> box.get(0));
  }
  private static <T> List<T> start(T value) {
    List<T> box = new ArrayList<>();
    box.add(value);
    return box;
  }
  public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> operator) {
    return Collectors.<T, List<T>, Optional<T>>make(
        () -> start(null),
        (box, t) -> box.set(0, box.get(0) == null ? t : operator.apply(box.get(0), t)),
        box -> Optional.<T>ofNullable(box.get(0)));
  }
  public static <T, U> Collector<T, ?, U> reducing(U identity, Function<? super T, ? extends U> mapper, BinaryOperator<U> operator) {
    return Collectors.<T, List<U>, U>make(() -> start(identity), (box, t) -> box.set(0, operator.apply(box.get(0), mapper.apply(t))), box -> box.get(0));
  }
  public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> mapper, Collector<? super U, A, R> downstream) {
    BiConsumer<A, ? super U> accumulator = downstream.accumulator();
    return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> accumulator.accept(a, mapper.apply(t)), downstream.finisher());
  }
  public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> predicate, Collector<? super T, A, R> downstream) {
    BiConsumer<A, ? super T> accumulator = downstream.accumulator();
    return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> { if (predicate.test(t)) accumulator.accept(a, t); }, downstream.finisher());
  }
  public static <T, U, A, R> Collector<T, ?, R> flatMapping(Function<? super T, ? extends Stream<? extends U>> mapper, Collector<? super U, A, R> downstream) {
    BiConsumer<A, ? super U> accumulator = downstream.accumulator();
    return Collectors.<T, A, R>make(downstream.supplier(), (a, t) -> {
      Iterator<? extends U> each = mapper.apply(t).iterator();
      while (each.hasNext()) accumulator.accept(a, each.next());
    }, downstream.finisher());
  }
  public static <T, A, R, RR> Collector<T, A, RR> collectingAndThen(Collector<T, A, R> downstream, Function<R, RR> then) {
    Function<A, R> finisher = downstream.finisher();
    return Collectors.<T, A, RR>make(downstream.supplier(), downstream.accumulator(), a -> then.apply(finisher.apply(a)));
  }
  public static <T, R1, R2, R> Collector<T, ?, R> teeing(Collector<? super T, ?, R1> first, Collector<? super T, ?, R2> second, BiFunction<? super R1, ? super R2, R> merger) {
    Collector<T, Object, R1> one = (Collector<T, Object, R1>) first;
    Collector<T, Object, R2> two = (Collector<T, Object, R2>) second;
    return Collectors.<T, Object[], R>make(
        () -> new Object[] {one.supplier().get(), two.supplier().get()},
        (box, t) -> {
          one.accumulator().accept(box[0], t);
          two.accumulator().accept(box[1], t);
        },
        box -> merger.apply(one.finisher().apply(box[0]), two.finisher().apply(box[1])));
  }
  public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> classifier) {
    return Collectors.<T, K, List<T>, Object, Map<K, List<T>>>group(classifier, () -> new HashMap<K, List<T>>(), (Collector) Collectors.<T>toList());
  }
  public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
    return Collectors.<T, K, D, A, Map<K, D>>group(classifier, () -> new HashMap<K, D>(), downstream);
  }
  public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(Function<? super T, ? extends K> classifier, Supplier<M> factory, Collector<? super T, A, D> downstream) {
    return Collectors.<T, K, D, A, M>group(classifier, factory, downstream);
  }
  private static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> group(Function<? super T, ? extends K> classifier, Supplier<M> factory, Collector<? super T, A, D> downstream) {
    Supplier<A> supplier = downstream.supplier();
    BiConsumer<A, ? super T> accumulator = downstream.accumulator();
    Function<A, D> finisher = downstream.finisher();
    return Collectors.<T, Map<K, Object>, M>make(() -> (Map<K, Object>) (Map) factory.get(), (map, t) -> {
      K key = Objects.requireNonNull(classifier.apply(t), "element cannot be mapped to a null key");
      A container = (A) map.computeIfAbsent(key, k -> supplier.get());
      accumulator.accept(container, t);
    }, map -> {
      map.replaceAll((k, container) -> finisher.apply((A) container));
      return (M) (Map) map;
    });
  }
  public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(Function<? super T, ? extends K> classifier) {
    return Collectors.<T, K, List<T>, Object, ConcurrentMap<K, List<T>>>group(classifier, () -> new ConcurrentHashMap<K, List<T>>(), (Collector) Collectors.<T>toList());
  }
  public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> predicate) {
    return Collectors.<T, List<T>, Object>partition(predicate, (Collector) Collectors.<T>toList());
  }
  public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> predicate, Collector<? super T, A, D> downstream) {
    return Collectors.<T, D, A>partition(predicate, downstream);
  }
  private static <T, D, A> Collector<T, ?, Map<Boolean, D>> partition(Predicate<? super T> predicate, Collector<? super T, A, D> downstream) {
    BiConsumer<A, ? super T> accumulator = downstream.accumulator();
    return Collectors.<T, Object[], Map<Boolean, D>>make(
        () -> new Object[] {downstream.supplier().get(), downstream.supplier().get()},
        (box, t) -> accumulator.accept((A) box[predicate.test(t) ? 1 : 0], t),
        box -> {
          Map<Boolean, D> map = new LinkedHashMap<>();
          map.put(false, downstream.finisher().apply((A) box[0]));
          map.put(true, downstream.finisher().apply((A) box[1]));
          return map;
        });
  }
  public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    return Collectors.<T, Map<K, U>, Map<K, U>>make(() -> new HashMap<K, U>(), (map, t) -> {
      K k = key.apply(t);
      U v = Objects.requireNonNull(value.apply(t));
      U old = map.putIfAbsent(k, v);
      if (old != null) throw new IllegalStateException("Duplicate key " + k + " (attempted merging values " + old + " and " + v + ")");
    }, map -> map);
  }
  public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> key, Function<? super T, ? extends U> value, BinaryOperator<U> merge) {
    return Collectors.<T, Map<K, U>, Map<K, U>>make(() -> new HashMap<K, U>(), (map, t) -> map.merge(key.apply(t), value.apply(t), merge), map -> map);
  }
  public static <T, K, U, M extends Map<K, U>> Collector<T, ?, M> toMap(Function<? super T, ? extends K> key, Function<? super T, ? extends U> value, BinaryOperator<U> merge, Supplier<M> factory) {
    return Collectors.<T, M, M>make(factory, (map, t) -> map.merge(key.apply(t), value.apply(t), merge), map -> map);
  }
  public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    return Collectors.<T, Object, Map<K, U>, Map<K, U>>collectingAndThen((Collector) Collectors.<T, K, U>toMap(key, value), map -> Map.copyOf(map));
  }
  public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    return Collectors.<T, ConcurrentMap<K, U>, ConcurrentMap<K, U>>make(() -> new ConcurrentHashMap<K, U>(), (map, t) -> map.put(key.apply(t), value.apply(t)), map -> map);
  }
}
