import java.util.*;

public class LanguageRules {
  static StringBuilder log = new StringBuilder();
  static int t(String s, int v) { log.append(s).append(' '); return v; }
  static class Base {
    static int sb = t("Base.static", 1);
    int f = t("Base.field", 2);
    { t("Base.init", 0); }
    Base() { this(7); t("Base()", 0); hook(); }
    Base(int x) { t("Base(int)" + x, 0); }
    void hook() { t("Base.hook", 0); }
    static { t("Base.static2", 0); }
  }
  static class Derived extends Base {
    static final String CONST = "c";
    static int sd = t("Derived.static", 1);
    int g = t("Derived.field", 5);
    String s = "set";
    Derived() { super(); t("Derived() g=" + g, 0); }
    @Override void hook() { t("Derived.hook g=" + g + s, 0); }
  }
  class Inner { int v = outerField++; class Deep { int w = v + outerField; int sum() { return w + v + LanguageRules.this.outerField; } } }
  int outerField = 10;
  interface Greeter { String PREFIX = "Hello"; String name(); private String full() { return PREFIX + " " + name(); } default String greet() { return full() + suffix(); } static String suffix() { return "!"; } }
  static long fact(int n) { return n <= 1 ? 1 : n * fact(n - 1); }
  static String classify(int n) { return switch (n % 4) { case 0 -> "zero"; case 1, -1 -> { String r = "one"; yield r + n; } case 2 -> "two"; default -> "other"; }; }
  static int old(String s) { switch (s) { case "a": case "b": return 1; case "Aa": return 2; case "BB": return 3; default: break; } return -1; }
  static int fin() { int x = 1; try { x = 2; return x; } finally { x = 3; } }
  @SuppressWarnings("finally") static int fin2() { try { throw new RuntimeException(); } finally { return 9; } }
  static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n; t("open" + n, 0); } public void close() throws Exception { t("close" + n, 0); if (n.equals("B")) throw new Exception("close" + n); } }
  public static void main(String[] args) throws Exception {
    t("main", 0); String c = Derived.CONST; t("const", 0);
    new Derived(); System.out.println(log); log.setLength(0);
    LanguageRules o = new LanguageRules(); LanguageRules.Inner in = o.new Inner(); LanguageRules.Inner.Deep d = in.new Deep(); System.out.println(d.sum() + " " + o.outerField);
    Greeter g = () -> "Bob"; System.out.println(g.greet());
    System.out.println(new Greeter() { int n = 3; public String name() { return "n" + n++; } public String greet() { return Greeter.super.greet() + n; } }.greet());
    for (int i = -2; i < 4; i++) System.out.print(classify(i) + " "); System.out.println();
    System.out.println(old("a") + old("BB") + old("Aa") + old("zz"));
    System.out.println(fin() + fin2());
    try (Res a = new Res("A"); Res b = new Res("B")) { t("body", 0); throw new IllegalStateException("body"); } catch (Exception e) { System.out.println(e.getMessage() + e.getSuppressed()[0].getMessage() + log); }
    outer: for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (j == 3) continue outer; if (i == 2) break outer; System.out.print(i * j); } } System.out.println();
    byte b = 10; b += 300; b -= 1.5; b *= 2; b >>= 1; b++; System.out.println(b); short sh = (short) 40000; sh >>>= 1; System.out.println(sh); char ch = 'a'; ch += 1; ch++; System.out.println(ch + " " + (ch + 1) + " " + (char) (ch + 1));
    int i = 5; i = i++ + ++i; System.out.println(i); i += i++ * 2 + i; System.out.println(i); int[] arr = {1, 2, 3}; int k = 0; arr[k++] = arr[k] + k++; System.out.println(Arrays.toString(arr) + k);
    long big = Integer.MAX_VALUE + 1; long big2 = Integer.MAX_VALUE + 1L; System.out.println(big + " " + big2 + " " + (int) 3e10 + " " + (long) Float.NaN + " " + (byte) 200 + " " + -7 / 2 + " " + -7 % 3 + " " + Math.floorMod(-7, 3) + " " + 7 / 2.0f);
    Integer i1 = 127, i2 = 127, i3 = 1000, i4 = 1000; System.out.println((i1 == i2) + " " + (i3 == i4) + " " + i3.equals(i4)); Object tern = true ? 1 : "s"; Object tern2 = true ? 1 : 2.0; System.out.println(tern + " " + tern2); System.out.println(false ? 'a' : 98); int z = 98; System.out.println(false ? 'a' : z);
    String s1 = "hel" + "lo", s2 = "hello", s3 = new String("hello"); System.out.println((s1 == s2) + " " + (s2 == s3) + " " + (s3.intern() == s2)); String n = null; n += "x"; System.out.println(n + null + 1 + 2 + 'c' + 1.0f + 1e10 + (char) 65);
    do { i--; if (i % 7 == 0) break; } while (i > 0); System.out.println(i); for (int p = 0, q = 10; p < q; p += 2, q--) System.out.print(p + ":" + q + " "); System.out.println();
    int[][] jag = new int[3][]; jag[0] = new int[]{1}; jag[1] = new int[2]; System.out.println(jag[2] == null ? Arrays.deepToString(jag) : ""); char[] cs = {'x', 'y'}; System.out.println(cs); System.out.println("" + cs.length + String.valueOf(cs)); final int[] fibs = new int[10]; fibs[0] = fibs[1] = 1; for (int q = 2; q < fibs.length; q++) fibs[q] = fibs[q - 1] + fibs[q - 2]; System.out.println(Arrays.stream(fibs).sum() + " " + fact(15) + " " + 0x7fff_ffff + 0b1010 + 017 + 1_000L);
    try { Object x = "s"; Integer bad = (Integer) x; } catch (ClassCastException e) { System.out.println("cce"); } try { int[] neg = new int[-1]; } catch (NegativeArraySizeException e) { System.out.println(e.getMessage()); } try { Object[] objs = new String[1]; objs[0] = 1; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); } try { System.out.println(1 / (i - i)); } catch (ArithmeticException | NullPointerException e) { System.out.println(e.getMessage()); }
    String text = """
        Dear "%s",
          \tyou owe \
        nothing\s
        """.formatted("Bob"); System.out.print(text); StringBuilder sb = new StringBuilder("abc"); sb.insert(0, 1).reverse().setCharAt(0, 'Z'); System.out.println(sb.deleteCharAt(1).append(true).indexOf("a"));
    label: { if (sb.length() > 2) break label; System.out.println("never"); } switch (sb.length()) { case 1: System.out.println("1"); case 7: System.out.println("7"); case 8: System.out.println("8"); break; default: System.out.println("d"); } System.out.println(1 + 2 + "3" + 4 + 5); System.out.println((5 & 6) + (5 | 6) + (5 ^ 6) + (~5) + (5 << 33) + (-5 >> 1) + (-5 >>> 28) + (1L << 40)); var list = new ArrayList<Map<String, ? extends Number>>(); list.add(Map.of("a", 1)); list.add(Map.of("b", 2.5)); for (var m : list) for (var en : m.entrySet()) System.out.print(en.getKey() + en.getValue().intValue()); System.out.println();
  }
}
