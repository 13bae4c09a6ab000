import java.util.*;

public class Exceptions {
  static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n; System.out.println("open " + n); } public void close() throws Exception { System.out.println("close " + n); if (n.startsWith("bad")) throw new IllegalStateException("close " + n); } }
  static class AppException extends Exception { final int code; AppException(String m, int code, Throwable cause) { super(m, cause); this.code = code; } }
  @SuppressWarnings("finally") static int f1() { try { return 1; } finally { return 2; } }
  static int f2() { int x = 1; try { return x; } finally { x = 5; } }
  static int f3() { for (int i = 0; ; i++) { try { if (i == 3) return i; continue; } finally { if (i == 1) System.out.println("fin " + i); } } }
  static String f4(String s) { try { return "len " + s.length(); } catch (NullPointerException e) { return "npe"; } finally { System.out.println("f4 done"); } }
  static void nested() throws AppException { try { try { Object o = List.of(1).get(0); String s = (String) o; } catch (ClassCastException e) { throw new AppException("wrapped", 7, e); } finally { System.out.println("inner finally"); } } finally { System.out.println("outer finally"); } }
  static int recurse(int n) { return n == 0 ? 0 : 1 + recurse(n - 1); }
  static int boom(int n) { return boom(n + 1) + 1; }
  static class Bad { static int v; static { v = 1 / Integer.parseInt("0"); } }
  int field; int[] arr; Exceptions next; String name() { return null; } static Exceptions make() { return null; }

  public static void main(String[] args) throws Exception {
    System.out.println(f1() + " " + f2() + " " + f3() + " " + f4(null) + " " + f4("abc"));
    try { nested(); } catch (AppException e) { System.out.println(e.getMessage() + " " + e.code + " " + e.getCause().getMessage()); }
    try (Res a = new Res("a"); Res b = new Res("bad1"); Res c = new Res("bad2")) { System.out.println("body"); throw new RuntimeException("main"); } catch (RuntimeException e) { System.out.println(e + " " + Arrays.toString(e.getSuppressed())); }
    try (Res a = new Res("x"); Res n = null) { System.out.println("ok"); }
    for (int i = 0; i < 2; i++) try (Res a = new Res("loop" + i)) { if (i == 0) continue; break; }
    String[] tests = {"12", "x1", "", null, "99999999999"};
    for (String t : tests) try { System.out.println(Integer.parseInt(t)); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
    try { System.out.println(Double.parseDouble("abc")); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
    try { Long.parseLong("12L"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
    int[] a = new int[2];
    try { a[2] = 1; } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    try { a = new int[-1]; } catch (NegativeArraySizeException e) { System.out.println(e.getMessage()); }
    try { System.out.println(1 / (a.length - 2)); } catch (ArithmeticException e) { System.out.println(e); }
    try { System.out.println(5L % (a.length - 2)); } catch (ArithmeticException e) { System.out.println(e); }
    System.out.println(1.0 / 0 + " " + 0.0 / 0 + " " + -1 / 0.0 + " " + 5 % 3.5);
    try { "abc".charAt(5); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    try { "abc".substring(2, 1); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    try { new ArrayList<>(List.of(1)).get(1); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    try { List.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println(e); }
    try { new ArrayDeque<Integer>().pop(); } catch (NoSuchElementException e) { System.out.println(e); }
    try { Optional.empty().get(); } catch (NoSuchElementException e) { System.out.println(e); }
    try { new LinkedList<Integer>().getFirst(); } catch (NoSuchElementException e) { System.out.println(e); }
    try { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); for (Integer i : l) l.remove(i); } catch (ConcurrentModificationException e) { System.out.println(e); }
    try { Map<String, Integer> m = new HashMap<>(); m.put("a", 1); m.put("b", 2); for (String k : m.keySet()) m.remove("b"); System.out.println(m); for (String k : m.keySet()) m.put("c", 3); } catch (ConcurrentModificationException e) { System.out.println(e); }
    String s = null; int[] na = null; Exceptions ex = new Exceptions(); Integer boxed = null; Exceptions[] exs = new Exceptions[1];
    try { s.length(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { na[0] = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { System.out.println(na.length); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { ex.next.field = 1; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { System.out.println(ex.next.field); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { ex.name().trim(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { make().name(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { int v = boxed; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { exs[0].name(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { throw null; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { Objects.requireNonNull(null, "must not be null"); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Object o = new Exceptions(); Runnable i = (Runnable) o; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Object o = new int[0]; String[] i = (String[]) o; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Bad.v++; } catch (ExceptionInInitializerError e) { System.out.println(e + " " + e.getCause()); }
    try { Bad.v++; } catch (NoClassDefFoundError e) { System.out.println(e.getMessage()); }
    System.out.println(recurse(3000));
    try { boom(0); } catch (StackOverflowError e) { System.out.println("SO " + (e.getMessage() == null)); }
    try { Object[] hog = new Object[1]; List<int[]> keep = new ArrayList<>(); while (true) keep.add(new int[10_000_000]); } catch (OutOfMemoryError e) { System.out.println(e.getMessage()); }
    try { throw new Exception("a", new RuntimeException("b", new Error("c"))); } catch (Exception e) { Throwable t = e; while (t != null) { System.out.println(t); t = t.getCause(); } }
    Throwable thrown = new RuntimeException(new IllegalStateException("cause"));
    System.out.println(thrown.getMessage());
    StackTraceElement top = new Throwable().getStackTrace()[0];
    System.out.println(top + " " + top.getMethodName() + " " + top.getLineNumber());
    try { try { throw new AppException("first", 1, null); } catch (AppException | IllegalStateException e) { throw new RuntimeException("second", e); } } catch (RuntimeException e) { System.out.println(e.getMessage() + " <- " + e.getCause().getMessage()); }
    level1();
  }
  static void level1() { try { level2("x"); } catch (IllegalArgumentException e) { throw new IllegalStateException("outer problem", e); } }
  static void level2(String s) {
    Runnable r = () -> {
      throw new IllegalArgumentException("inner " + s);
    };
    r.run();
  }
}
