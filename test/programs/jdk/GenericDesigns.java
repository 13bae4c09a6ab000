import java.util.*;
import java.util.function.*;

public class GenericDesigns {
  static abstract class Expr {
    abstract <R> R accept(Visitor<R> v);
    interface Visitor<R> { R num(int n); R add(Expr a, Expr b); R mul(Expr a, Expr b); default R neg(Expr e) { throw new UnsupportedOperationException("neg"); } }
    static Expr num(int n) { return new Expr() { <R> R accept(Visitor<R> v) { return v.num(n); } }; }
    static Expr add(Expr a, Expr b) { return new Expr() { <R> R accept(Visitor<R> v) { return v.add(a, b); } }; }
    static Expr mul(Expr a, Expr b) { return new Expr() { <R> R accept(Visitor<R> v) { return v.mul(a, b); } }; }
  }
  static class Eval implements Expr.Visitor<Integer> {
    public Integer num(int n) { return n; }
    public Integer add(Expr a, Expr b) { return a.accept(this) + b.accept(this); }
    public Integer mul(Expr a, Expr b) { return a.accept(this) * b.accept(this); }
  }
  static class Show implements Expr.Visitor<String> {
    public String num(int n) { return String.valueOf(n); }
    public String add(Expr a, Expr b) { return "(" + a.accept(this) + "+" + b.accept(this) + ")"; }
    public String mul(Expr a, Expr b) { return a.accept(this) + "*" + b.accept(this); }
  }
  static abstract class Option<T> {
    static <T> Option<T> some(T t) { return new Some<>(t); }
    @SuppressWarnings("unchecked") static <T> Option<T> none() { return (Option<T>) None.INSTANCE; }
    abstract <R> R fold(Supplier<? extends R> none, Function<? super T, ? extends R> some);
    <R> Option<R> map(Function<? super T, ? extends R> f) { return fold(Option::none, t -> some(f.apply(t))); }
    <R> Option<R> flatMap(Function<? super T, Option<R>> f) { return fold(() -> none(), f); }
    T orElse(T other) { return fold(() -> other, Function.identity()); }
    Option<T> filter(Predicate<? super T> p) { return flatMap(t -> p.test(t) ? some(t) : none()); }
    private static final class Some<T> extends Option<T> { final T v; Some(T v) { this.v = v; } <R> R fold(Supplier<? extends R> none, Function<? super T, ? extends R> some) { return some.apply(v); } }
    private static final class None extends Option<Object> { static final None INSTANCE = new None(); <R> R fold(Supplier<? extends R> none, Function<? super Object, ? extends R> some) { return none.get(); } }
  }
  sealed interface Result<T, E> { 
    record Ok<T, E>(T value) implements Result<T, E> {}
    record Err<T, E>(E error) implements Result<T, E> {}
    static <T, E> Result<T, E> ok(T t) { return new Ok<>(t); }
    static <T, E> Result<T, E> err(E e) { return new Err<>(e); }
    default <U> Result<U, E> map(Function<? super T, ? extends U> f) { return flatMap(t -> ok(f.apply(t))); }
    default <U> Result<U, E> flatMap(Function<? super T, Result<U, E>> f) {
      if (this instanceof Ok<T, E> ok) return f.apply(ok.value());
      return err(((Err<T, E>) this).error());
    }
    default T orElseGet(Function<? super E, ? extends T> f) { return this instanceof Ok<T, E> ok ? ok.value : f.apply(((Err<T, E>) this).error); }
  }
  static Result<Integer, String> parse(String s) { try { return Result.ok(Integer.parseInt(s)); } catch (NumberFormatException e) { return Result.err("bad " + s); } }
  static class Pair<A, B> { final A a; final B b; Pair(A a, B b) { this.a = a; this.b = b; } static <A, B> Pair<A, B> of(A a, B b) { return new Pair<>(a, b); } <C> Pair<C, B> withFirst(C c) { return of(c, b); } Pair<B, A> swap() { return new Pair<>(b, a); } @Override public String toString() { return "<" + a + "," + b + ">"; } }
  static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> byValue(Map<K, V> m) { List<Map.Entry<K, V>> l = new ArrayList<>(m.entrySet()); l.sort(Map.Entry.comparingByValue()); return l; }
  static <T> void swap(List<T> l, int i, int j) { T t = l.get(i); l.set(i, l.get(j)); l.set(j, t); }
  static void swapAny(List<?> l, int i, int j) { swap(l, i, j); }
  static double sum(Collection<? extends Number> c) { double s = 0; for (Number n : c) s += n.doubleValue(); return s; }
  static void fill(List<? super Integer> l) { for (int i = 0; i < 3; i++) l.add(i); }
  static <T, R> List<R> mapAll(Collection<? extends T> in, Function<? super T, ? extends R> f) { List<R> out = new ArrayList<>(); for (T t : in) out.add(f.apply(t)); return out; }
  static <T extends Comparable<? super T>> T maxOf(Iterable<? extends T> it) { Iterator<? extends T> i = it.iterator(); T m = i.next(); while (i.hasNext()) { T n = i.next(); if (n.compareTo(m) > 0) m = n; } return m; }
  static <T> Predicate<T> not(Predicate<? super T> p) { return t -> !p.test(t); }
  static <T, K> Map<K, List<T>> group(Iterable<T> it, Function<? super T, ? extends K> key) { Map<K, List<T>> m = new LinkedHashMap<>(); for (T t : it) m.computeIfAbsent(key.apply(t), k -> new ArrayList<>()).add(t); return m; }
  public static void main(String[] args) {
    Expr e = Expr.add(Expr.num(2), Expr.mul(Expr.num(3), Expr.num(4)));
    System.out.println(e.accept(new Show()) + "=" + e.accept(new Eval()));
    int depth = e.accept(new Expr.Visitor<Integer>() { public Integer num(int n) { return 1; } public Integer add(Expr a, Expr b) { return 1 + Math.max(a.accept(this), b.accept(this)); } public Integer mul(Expr a, Expr b) { return add(a, b); } });
    System.out.println(depth);
    System.out.println(Option.some(5).map(x -> x * 2).filter(x -> x > 5).map(x -> "v" + x).orElse("none"));
    System.out.println(Option.<Integer>none().map(x -> x * 2).orElse(-1));
    System.out.println(Option.some("abc").flatMap(s -> s.isEmpty() ? Option.none() : Option.some(s.length())).orElse(0));
    for (String s : List.of("12", "x")) System.out.println(parse(s).map(n -> n + 1).flatMap(n -> n > 100 ? Result.err("big") : Result.ok("n" + n)).orElseGet(err -> "E:" + err));
    System.out.println(Pair.of(1, "x").swap().withFirst(2.5) + " " + Pair.of(Pair.of(1, 2), List.of("q")).a.b);
    Map<String, Integer> m = new HashMap<>(Map.of("a", 3, "b", 1, "c", 2));
    System.out.println(byValue(m));
    List<String> l = new ArrayList<>(List.of("p", "q", "r")); swapAny(l, 0, 2); System.out.println(l);
    List<Number> nums = new ArrayList<>(); fill(nums); nums.add(2.5); System.out.println(nums + " " + sum(nums) + " " + sum(List.of(1, 2L, 3f)));
    System.out.println(mapAll(Set.of(7), n -> n + "!").get(0).length());
    System.out.println(maxOf(Arrays.asList(3, 9, 4)) + maxOf(List.of("x", "yy")));
    System.out.println(group(List.of("one", "two", "three"), String::length).get(3).size());
    Predicate<String> empty = String::isEmpty; System.out.println(not(empty).and(s -> s.length() < 3).test("ab"));
    Comparator<Map.Entry<String, Integer>> cmp = Map.Entry.<String, Integer>comparingByValue().reversed(); List<Map.Entry<String, Integer>> es = new ArrayList<>(m.entrySet()); Collections.sort(es, cmp.thenComparing(Map.Entry.comparingByKey())); System.out.println(es);
  }
}
