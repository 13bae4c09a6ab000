import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class FunctionOverloads {
  static void run2(Supplier<?> s) { System.out.println("supplier"); s.get(); }
  static void run2(Runnable s) { System.out.println("runnable"); s.run(); }
  static void f(Consumer<String> c) { System.out.println("consumer"); c.accept("q"); }
  static void f(Function<String, Integer> c) { System.out.println("function"); c.apply("q"); }
  static void g(IntFunction<String> f) { System.out.println("IntFunction " + f.apply(1)); }
  static void g(ToIntFunction<String> f) { System.out.println("ToInt " + f.applyAsInt("ab")); }
  static void h(IntSupplier s) { System.out.println("int " + s.getAsInt()); }
  static void h(Supplier<Integer> s) { System.out.println("Integer " + s.get()); }
  static void h2(ToIntFunction<String> s) { System.out.println("toint"); }
  static void h2(ToLongFunction<String> s) { System.out.println("tolong"); }
  static void h2(Function<String, Integer> s) { System.out.println("fn"); }
  static int v() { System.out.println("v"); return 1; }
  static int x; static void v2() { System.out.println("v2"); }
  record Task(String name, long due, int prio) {}
  public static void main(String[] args) throws Exception {
    run2(() -> System.out.println("p"));
    run2(() -> v());
    run2(() -> x++);
    run2(() -> x = 5);
    run2(() -> new Object());
    run2(() -> { x = 6; });
    run2(FunctionOverloads::v2);
    f((String s) -> s.length());
    f((String s) -> System.out.println(s));
    f((String s) -> { });
    h(() -> 3);
    h(() -> Integer.valueOf(4));
    h2((String s) -> 3);
    ExecutorService ex = Executors.newSingleThreadExecutor();
    Future<?> f1 = ex.submit(() -> System.out.println("hi"));
    System.out.println(f1.get());
    Future<Integer> f2 = ex.submit(() -> v());
    System.out.println(f2.get());
    System.out.println(ex.submit(() -> { Thread.sleep(1); return "slept"; }).get());
    ex.shutdown();
  }
}
