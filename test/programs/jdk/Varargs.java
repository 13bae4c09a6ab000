import java.util.Arrays;
import java.util.List;

/** Variable arguments, boxing and widening: in which phase which overload is found. */
public class Varargs {
  static String f(int... x) {
    return "int..." + Arrays.toString(x);
  }

  static String f(int x, int... more) {
    return "unused";
  }

  static String g(Object... x) {
    return "Object..." + Arrays.deepToString(x);
  }

  static String g(String first, Object... x) {
    return "String," + Arrays.toString(x);
  }

  static String h(long x) {
    return "long";
  }

  static String h(Integer x) {
    return "Integer";
  }

  static String h(Object x) {
    return "Object";
  }

  static String h(int... x) {
    return "int...";
  }

  static String k(double x) {
    return "double";
  }

  static String k(Number x) {
    return "Number";
  }

  static String k(Character x) {
    return "Character";
  }

  static String m(List<String> x) {
    return "List";
  }

  static String m(Iterable<String> x) {
    return "Iterable";
  }

  static String m(Object x) {
    return "Object";
  }

  static String r(Runnable x) {
    return "Runnable";
  }

  static <T> String r(java.util.concurrent.Callable<T> x) {
    return "Callable";
  }

  static String p(char[] x) {
    return "char[]";
  }

  static String p(String x) {
    return "String";
  }

  static <T> String q(T... x) {
    return x.getClass().getSimpleName() + x.length;
  }

  static <T extends Number> String n(T x) {
    return "bounded";
  }

  static String n(Object x) {
    return "Object";
  }

  static int counted(int[]... rows) {
    return rows.length;
  }

  String format(String pattern, Object... values) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (char c : pattern.toCharArray()) {
      out.append(c == '?' && next < values.length ? String.valueOf(values[next++]) : c);
    }
    return out.append(values.length - next).toString();
  }

  public static void main(String[] args) {
    byte b = 1;
    char c = 'c';
    System.out.println(f() + " " + f(new int[] {1, 2}));
    System.out.println(g() + " " + g(1, 2) + " " + g((Object) null) + " " + g(new Object[] {1, "x"}) + " " + g(new int[] {3}));
    System.out.println(g((Object) "a", "b") + " " + g(new String[] {"s"}, 1) + " " + g(1, new Object[] {2}));
    System.out.println(h(1) + " " + h(b) + " " + h(c) + " " + h(1L) + " " + h(1f) + " " + h(Integer.valueOf(1)) + " " + h() + " " + h(1, 2) + " " + h("x"));
    System.out.println(k(1) + " " + k('c') + " " + k(1L) + " " + k(Integer.valueOf(1)) + " " + k(Character.valueOf('c')) + " " + k(1f));
    System.out.println(m(List.of()) + " " + m((Iterable<String>) List.<String>of()) + " " + m("x") + " " + m(null));
    System.out.println(r(() -> {}) + " " + r(() -> 1) + " " + r(() -> { throw new RuntimeException(); }));
    System.out.println(p("x") + " " + p(new char[0]) + " " + p((String) null));
    System.out.println(q() + " " + q('a', "b", 3).endsWith("3") + " " + q(new Integer[] {1}));
    System.out.println(n(1) + " " + n('c') + " " + n("x") + " " + n(1.5f));
    System.out.println(counted() + " " + counted(new int[1]) + " " + counted(new int[1], new int[2]) + " " + counted(new int[5][1]));
    System.out.println(new Varargs().format("? and ? or ?", 1, "two") + " " + new Varargs().format("?", 1, 2, 3) + new Varargs().format(""));
    System.out.println(String.join("-", "a", "b") + " " + String.format("%s %s", "x", 1) + " " + Arrays.asList(1, 'c', "s") + List.of(new Integer[] {4, 5}));
    System.out.println(Math.max(1, 2L) + " " + Math.max(1, 2f) + " " + Math.abs(c) + " " + String.valueOf((Object) null) + " " + new StringBuilder().append(c).append((int) c).append(b));
  }
}
