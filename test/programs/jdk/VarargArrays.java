import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class VarargArrays {
  @SafeVarargs
  static <T extends Comparable<T>> T max(T... xs) {
    T best = xs[0];
    for (T x : xs) if (x.compareTo(best) > 0) best = x;
    System.out.println(xs.getClass().getSimpleName());
    return best;
  }
  @SafeVarargs static <T> T[] arrayOf(T... xs) { return xs; }
  @SafeVarargs static <T> List<T> listOf(T... xs) { System.out.println(xs.getClass().getSimpleName() + " " + xs.length); return Arrays.asList(xs); }
  static <T extends Comparable<T>> T[] pair(T a, T b) { return arrayOf(a, b); }
  static <N extends Number & Comparable<N>> String kind(N... xs) { return xs.getClass().getSimpleName(); }
  static <E extends Enum<E>> int count(E... xs) { return xs.length; }
  enum Color { RED, GREEN }
  static <T> T[] toTwo(T a, T b) { return arrayOf(a, b); }
  static Integer call(Callable<Integer> c) throws Exception { System.out.println("callable"); return c.call(); }
  static void r(Runnable r) { System.out.println("runnable"); r.run(); }
  static <V> V r(Callable<V> c) throws Exception { System.out.println("callable"); return c.call(); }
  static void voidCall() { System.out.println("void"); }
  static int intCall() { System.out.println("int"); return 7; }
  static void run2(Supplier<?> s) { System.out.println("supplier"); s.get(); }
  static void run2(Runnable s) { System.out.println("runnable"); s.run(); }
  static int x;
  public static void main(String[] args) throws Exception {
    System.out.println(max(3, 9, 2));
    System.out.println(max("a", "z"));
    String[] s = arrayOf("a", "b");
    System.out.println(s.length + s[0]);
    Integer[] two = arrayOf(1, 2);
    System.out.println(two.getClass().getSimpleName());
    Object[] objs = arrayOf(1, "x");
    System.out.println(objs.length);
    System.out.println(kind(1, 2) + kind(1.5, 2.5));
    System.out.println(count(Color.RED, Color.GREEN));
    int[][] grid = {{1, 2}, {3}};
    List<int[]> rows = Arrays.asList(grid);
    System.out.println(rows.size() + " " + rows.get(0)[1]);
    List<int[]> l2 = Arrays.asList(new int[]{1}, new int[]{2, 3});
    System.out.println(l2.get(1).length);
    List<String[]> l3 = listOf(new String[]{"a"}, new String[]{"b", "c"});
    System.out.println(l3.get(1)[1]);
    String[] arr = {"q", "w"};
    System.out.println(listOf(arr).size());
    System.out.println(listOf((Object) arr).size());
    try {
      String[] bad = toTwo("a", "b");
      System.out.println(bad.length);
    } catch (ClassCastException e) { System.out.println("CCE"); }
    try {
      String[] ok = pair("a", "b");
      System.out.println(ok.length);
    } catch (ClassCastException e) { System.out.println("CCE2"); }
    r(() -> voidCall());
    r(() -> intCall());
    r(() -> { voidCall(); });
    r(() -> { return intCall(); });
  }
}
