import java.util.*;
import java.util.function.*;
import java.util.stream.*;
public class FunctionalToolkit {
  interface Monoid<T> { T zero(); T plus(T a, T b); static <T> Monoid<T> of(T z, BinaryOperator<T> op) { return new Monoid<>() { public T zero() { return z; } public T plus(T a, T b) { return op.apply(a, b); } }; } default <U> Monoid<Map.Entry<T, U>> zip(Monoid<U> o) { return of(Map.entry(zero(), o.zero()), (x, y) -> Map.entry(plus(x.getKey(), y.getKey()), o.plus(x.getValue(), y.getValue()))); } }
  static <T> T fold(Iterable<? extends T> it, Monoid<T> m) { T acc = m.zero(); for (T t : it) acc = m.plus(acc, t); return acc; }
  static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) { return a -> g.apply(f.apply(a)); }
  static <T> Supplier<T> memo(Supplier<? extends T> s) { Object[] box = new Object[1]; boolean[] done = {false}; return () -> { if (!done[0]) { box[0] = s.get(); done[0] = true; } @SuppressWarnings("unchecked") T t = (T) box[0]; return t; }; }
  static <T, R> Function<T, R> memoize(Function<T, R> f) { Map<T, R> cache = new HashMap<>(); return t -> { if (!cache.containsKey(t)) cache.put(t, f.apply(t)); return cache.get(t); }; }
  static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> f) { return a -> b -> f.apply(a, b); }
  static <T> Stream<List<T>> windows(List<T> l, int n) { return IntStream.rangeClosed(0, l.size() - n).mapToObj(i -> l.subList(i, i + n)); }
  static <T, K, V> Map<K, V> toOrdered(Stream<T> s, Function<? super T, ? extends K> k, Function<? super T, ? extends V> v) { return s.collect(Collectors.toMap(k, v, (a, b) -> b, LinkedHashMap::new)); }
  static <E extends Enum<E>> EnumMap<E, Integer> ordinals(Class<E> c) { EnumMap<E, Integer> m = new EnumMap<>(c);  return m; }
  enum Color { RED, GREEN, BLUE }
  static <T extends Comparable<? super T>> boolean sorted(List<? extends T> l) { for (int i = 1; i < l.size(); i++) { T a = l.get(i - 1); if (a.compareTo(l.get(i)) > 0) return false; } return true; }
  @FunctionalInterface interface TriFunction<A, B, C, R> { R apply(A a, B b, C c); default <V> TriFunction<A, B, C, V> andThen(Function<? super R, ? extends V> g) { return (a, b, c) -> g.apply(apply(a, b, c)); } }
  interface Parser<T> { Optional<Map.Entry<T, String>> parse(String s);
    default <R> Parser<R> map(Function<? super T, ? extends R> f) { return s -> parse(s).map(e -> Map.entry(f.apply(e.getKey()), e.getValue())); }
    default <R> Parser<R> then(Function<? super T, Parser<R>> f) { return s -> parse(s).flatMap(e -> f.apply(e.getKey()).parse(e.getValue())); }
    default Parser<T> or(Parser<T> o) { return s -> { var r = parse(s); return r.isPresent() ? r : o.parse(s); }; }
    default Parser<List<T>> many() { return s -> { List<T> out = new ArrayList<>(); String rest = s; for (;;) { var r = parse(rest); if (r.isEmpty()) return Optional.of(Map.entry(out, rest)); out.add(r.get().getKey()); rest = r.get().getValue(); } }; }
    static Parser<Character> ch(Predicate<Character> p) { return s -> s.isEmpty() || !p.test(s.charAt(0)) ? Optional.empty() : Optional.of(Map.entry(s.charAt(0), s.substring(1))); }
    static <T> Parser<T> pure(T t) { return s -> Optional.of(Map.entry(t, s)); } }
  static Parser<Integer> number() { return Parser.ch(Character::isDigit).then(d -> Parser.ch(Character::isDigit).many().map(ds -> { StringBuilder sb = new StringBuilder().append(d); ds.forEach(sb::append); return Integer.parseInt(sb.toString()); })); }
  static Parser<Integer> sum() { return number().then(first -> Parser.ch(c -> c == '+').then(p -> number()).many().map(rest -> rest.stream().reduce(first, Integer::sum))); }
  public static void main(String[] args) {
    System.out.println(fold(List.of(1, 2, 3), Monoid.of(0, Integer::sum)) + fold(List.of("a", "b"), Monoid.of("", String::concat)));
    System.out.println(fold(List.of(Map.entry(1, "x"), Map.entry(2, "y")), Monoid.of(0, Integer::sum).zip(Monoid.of("", (a, b) -> a + b))));
    System.out.println(compose((String s) -> s.length(), n -> n * 2.5).apply("abcd") + " " + FunctionalToolkit.<String, Integer, String>compose(Integer::parseInt, Integer::toBinaryString).apply("10"));
    int[] calls = {0}; Supplier<String> m = memo(() -> "v" + ++calls[0]); System.out.println(m.get() + m.get() + calls[0]);
    Function<Integer, Long> sq = memoize(n -> { calls[0]++; return (long) n * n; }); System.out.println(sq.apply(9) + sq.apply(9) + " " + calls[0]);
    System.out.println(curry((Integer a, Integer b) -> a - b).apply(10).apply(3) + FunctionalToolkit.<Integer, Integer, Integer>curry(Math::max).apply(2).apply(5));
    System.out.println(windows(List.of(1, 2, 3, 4), 2).map(w -> w.stream().mapToInt(Integer::intValue).sum()).toList());
    System.out.println(toOrdered(Stream.of("bb", "a", "cc"), String::length, s -> s.toUpperCase()));
    System.out.println(sorted(List.of(1, 2, 2)) + " " + sorted(Arrays.asList("b", "a")));
    TriFunction<Integer, Integer, Integer, Integer> f3 = (a, b, c) -> a * b + c; System.out.println(f3.andThen(r -> "r=" + r).apply(2, 3, 4));
    System.out.println(sum().parse("12+30+5rest").map(e -> e.getKey() + "|" + e.getValue()).orElse("fail") + " " + sum().parse("x").isPresent());
    System.out.println(Parser.<Object>pure(1).or(Parser.pure("z")).parse("q").get().getKey());
    Map<Boolean, Long> parity = IntStream.range(0, 7).boxed().collect(Collectors.partitioningBy(i -> i % 2 == 0, Collectors.counting())); System.out.println(parity);
    Function<Object, String> fo = Object::toString; Function<? super Integer, ? extends CharSequence> wild = fo; System.out.println(wild.apply(5).length());
    List<Supplier<Integer>> sups = new ArrayList<>(); for (int i = 0; i < 3; i++) { int j = i; sups.add(() -> j * j); } System.out.println(sups.stream().map(Supplier::get).collect(Collectors.toList()));
    UnaryOperator<UnaryOperator<Integer>> twice = f -> x -> f.apply(f.apply(x)); System.out.println(twice.apply(x -> x + 3).apply(1));
    Stream<Function<Integer, Integer>> fs = Stream.of(x -> x + 1, x -> x * 2, x -> x - 3); System.out.println(fs.reduce(Function.identity(), Function::andThen).apply(5));
    BiFunction<String, Integer, Character> charAt = String::charAt; System.out.println(charAt.andThen(Character::toUpperCase).apply("hello", 1));
    Comparator<String> c = Comparator.<String>comparingInt(String::length).thenComparing(Comparator.reverseOrder()); System.out.println(Stream.of("b", "aa", "a", "c").sorted(c).toList());
  }
}
