import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
public class FunctionChoices {
  interface Action { void run() throws Exception; }
  static void go(Action a) throws Exception { System.out.println("action"); a.run(); }
  static <T> T go(Callable<T> c) throws Exception { System.out.println("callable"); return c.call(); }
  static <T> Optional<T> guard(Callable<? extends T> c) { try { return Optional.ofNullable(c.call()); } catch (Exception e) { return Optional.empty(); } }
  static void log(Supplier<String> s) { System.out.println("S" + s.get()); }
  static void log(Object o) { System.out.println("O" + o); }
  static int apply(IntBinaryOperator f) { return f.applyAsInt(2, 3); }
  static double apply(DoubleBinaryOperator f) { return f.applyAsDouble(2, 3); }
  static <T, R> List<R> pmap(ExecutorService ex, List<T> in, Function<? super T, ? extends R> f) throws Exception { List<Future<R>> fs = new ArrayList<>(); for (T t : in) fs.add(ex.submit(() -> f.apply(t))); List<R> out = new ArrayList<>(); for (Future<R> x : fs) out.add(x.get()); return out; }
  public static void main(String[] args) throws Exception {
    List<String> l = new ArrayList<>();
    go(() -> l.add("x")); go(() -> l.clear()); go(() -> { l.add("y"); }); System.out.println(go(() -> l.size())); go(() -> { throw new IllegalStateException(); } , 1);
    System.out.println(guard(() -> Integer.parseInt("12")).map(x -> x + 1).orElse(0) + guard(() -> Integer.parseInt("z")).orElse(-1));
    log(() -> "lazy"); log("eager"); log((Object) 5);
    System.out.println(apply((int a, int b) -> a + b)); System.out.println(apply((double a, double b) -> a / b));
    ExecutorService ex = Executors.newFixedThreadPool(2); System.out.println(pmap(ex, List.of(1, 2, 3), x -> "n" + x)); ex.submit(() -> l.add("z")).get(); ex.submit(l::clear).get(); Future<?> f = ex.submit(() -> { l.add("q"); }); f.get(); System.out.println(l); ex.shutdown();
    Map<String, Supplier<? extends Collection<Integer>>> makers = new LinkedHashMap<>(); makers.put("list", ArrayList::new); makers.put("set", TreeSet::new); makers.forEach((k, m) -> { Collection<Integer> c = m.get(); Collections.addAll(c, 3, 1, 3); System.out.println(k + c); });
    Callable<Callable<String>> cc = () -> () -> "cc"; System.out.println(cc.call().call());
    Thread t = new Thread(() -> System.out.println("ran")); t.start(); t.join();
    Comparator<String> c = (a, b) -> { int d = a.length() - b.length(); return d != 0 ? d : a.compareTo(b); }; System.out.println(Stream.of("bb", "a", "ab").sorted(c.reversed()).collect(Collectors.toList()));
    Runnable[] rs = { () -> System.out.print("1"), FunctionChoices::two, () -> { System.out.println("3"); } }; for (Runnable r : rs) r.run();
    Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b; System.out.println(Stream.of(1, 2, 3).map(add).map(g -> g.apply(10)).collect(Collectors.toList()));
    Supplier<Function<String, Integer>> sf = () -> String::length; System.out.println(sf.get().apply("four")); BinaryOperator<Integer> max = BinaryOperator.maxBy(Comparator.naturalOrder()); System.out.println(max.apply(3, 8)); System.out.println(Optional.of(5).map(x -> x > 3 ? "big" : null).orElseGet(() -> "small")); Object o = (Runnable & java.io.Serializable) () -> System.out.println("both"); ((Runnable) o).run(); System.out.println(Stream.of("a,b", "c").map(s -> s.split(",")).flatMap(Arrays::stream).map(String::toUpperCase).collect(Collectors.joining()));
  }
  static void two() { System.out.print("2"); }
  static void go(Action a, int n) { try { a.run(); } catch (Exception e) { System.out.println(e.getClass().getSimpleName() + n); } }
}
