import java.util.*;

public class Classes {
  interface Shape { double area(); default String describe() { return getClass().getSimpleName() + " of " + area(); } static Shape unit() { return new Square(1); } }
  record Square(double side) implements Shape { public double area() { return side * side; } }
  record Circle(double radius) implements Shape {
    static int made = 0;
    Circle { if (radius < 0) throw new IllegalArgumentException("negative radius: " + radius); made++; }
    public double area() { return Math.PI * radius * radius; }
  }
  record Pair<A, B>(A first, B second) { <C> Pair<A, C> withSecond(C c) { return new Pair<>(first, c); } }
  enum Level { LOW(1), MID(5) { @Override String tag() { return "middle"; } }, HIGH(10); final int weight; Level(int w) { weight = w; } String tag() { return name().toLowerCase(); } static Level of(int w) { for (Level l : values()) if (l.weight >= w) return l; return HIGH; } }
  static abstract class Animal { private static int count; protected final String name; Animal(String name) { this.name = name; count++; init(); } void init() { System.out.println("init " + name + " " + getClass().getName()); } abstract String sound(); public String toString() { return name + " says " + sound(); } static int count() { return count; } }
  static class Dog extends Animal { int age = 7; Dog(String n) { super(n); } String sound() { return "woof" + age; } void init() { System.out.println("dog init age=" + age); } }
  class Inner { int v = base * 2; int outer() { return Classes.this.base + v; } class Deep { int sum() { return v + base; } } }
  int base = 21;
  static int order = 0;
  int a = ++order; { System.out.println("block a=" + a + " b=" + b()); } int b = ++order;
  int b() { return b; }
  static { System.out.println("static block"); }
  Classes() { this(99); System.out.println("no-arg"); }
  Classes(int x) { System.out.println("ctor " + x + " a=" + a + " b=" + b); }

  static String kind(Object o) {
    if (o instanceof Integer i && i > 10) return "big " + i;
    if (!(o instanceof String s)) return "other " + o;
    return "text " + s.length();
  }
  static int depth(Object... xs) { return xs.length; }
  static String pick(Object o) { return "Object"; }
  static String pick(String s) { return "String"; }
  static String pick(Integer i) { return "Integer"; }
  static String pick(int i) { return "int"; }
  static String pick(long l) { return "long"; }
  static String pick(double d) { return "double"; }
  static String pick(char c) { return "char"; }

  public static void main(String[] args) {
    System.out.println(Shape.unit().describe() + " " + new Circle(2).describe() + " " + Circle.made);
    try { new Circle(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
    Pair<String, Integer> p = new Pair<>("a", 1);
    System.out.println(p + " " + p.withSecond(2.5) + " " + p.equals(new Pair<>("a", 1)) + " " + (p.hashCode() == new Pair<>("a", 1).hashCode()) + " " + p.hashCode());
    for (Level l : Level.values()) System.out.println(l + " " + l.ordinal() + " " + l.weight + " " + l.tag() + " " + l.getDeclaringClass().getSimpleName());
    System.out.println(Level.valueOf("HIGH").compareTo(Level.LOW) + " " + Level.of(3));
    try { Level.valueOf("NONE"); } catch (IllegalArgumentException e) { System.out.println(e); }
    System.out.println(new Dog("Rex") + " " + Animal.count());
    Classes c = new Classes();
    Classes.Inner inner = c.new Inner();
    Classes.Inner.Deep deep = inner.new Deep();
    System.out.println(inner.outer() + " " + deep.sum());
    System.out.println(kind(42) + ", " + kind(3) + ", " + kind("hello") + ", " + kind(null));
    System.out.println(depth() + " " + depth(1, "b") + " " + depth((Object) null) + " " + depth(new Object[] {1, 2, 3}));
    byte by = 1; short sh = 2; float fl = 3f; Integer boxed = 4; Object o = "x"; long lg = 5;
    System.out.println(pick(by) + pick(sh) + pick(fl) + pick(boxed) + pick(o) + pick(lg) + pick('c') + pick("s") + pick((Object) 1) + pick(1));
    final int local = 5;
    class Counter { int n = local; int next() { return n += local + c.base; } }
    Counter counter = new Counter();
    System.out.println(counter.next() + " " + counter.next());
    Runnable r = new Runnable() { int times = 0; public void run() { times++; System.out.println("anon " + times + " " + local + " " + this.getClass().getName()); } };
    r.run(); r.run();
    int day = 3;
    String name = switch (day) { case 1, 7 -> "weekend"; case 2, 3, 4 -> { String t = "week"; yield t + "day" + day; } default -> "other"; };
    System.out.println(name);
    switch ("b") { case "a": System.out.println("A"); case "b": System.out.println("B"); case "c": System.out.println("C"); break; default: System.out.println("D"); }
    Level lv = Level.MID;
    switch (lv) { case LOW -> System.out.println("low"); case MID, HIGH -> System.out.println("mid or high"); }
    System.out.println(switch (lv) { case LOW -> 1; case MID -> 2.5; case HIGH -> 'c'; });
    outer:
    for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (j == 3) continue outer; if (i == 2) break outer; System.out.print(i * j + " "); } }
    System.out.println();
    String text = """
        Hello,
          "World" \
        joined
        tab\there
        """;
    System.out.print(text);
    var list = new ArrayList<Map<String, int[]>>();
    list.add(new HashMap<>());
    list.get(0).put("k", new int[] {1, 2, 3});
    list.get(0).get("k")[1] += 40;
    System.out.println(Arrays.toString(list.get(0).get("k")));
    int[][] grid = new int[3][4]; grid[1][2] = 7; int[][] ragged = {{1}, {2, 3}, {}};
    System.out.println(Arrays.deepToString(grid) + Arrays.deepToString(ragged) + grid[1].length);
    Object[] objs = new String[1];
    try { objs[0] = 1; } catch (ArrayStoreException e) { System.out.println(e); }
    int[] copy = grid[1].clone(); copy[0] = 9; System.out.println(grid[1][0] + " " + copy[0]);
    int x = 5; x = x++ * 2 + x; System.out.println(x); x <<= 33; System.out.println(x); x ^= 0xff; System.out.println(x);
    char ch = 'a'; ch += 1; ch++; System.out.println(ch + " " + (int) ch + " " + (char) (ch + 1)); short s = (short) 40000; s >>>= 1; System.out.println(s);
    Integer i1 = 127, i2 = 127, i3 = 1000, i4 = 1000; System.out.println((i1 == i2) + " " + (i3 == i4) + " " + i3.equals(i4)); Long l1 = 127L; System.out.println(l1.equals(127) + " " + (l1 == 127));
    String s1 = "hi", s2 = "hi", s3 = new String("hi"), s4 = "h" + "i"; String h = "h"; String s5 = h + "i"; System.out.println((s1 == s2) + " " + (s1 == s3) + " " + (s1 == s4) + " " + (s1 == s5) + " " + (s1 == s5.intern()));
    System.out.println(true ? 1 : 2.0); System.out.println((Object) (true ? 1 : 'a')); System.out.println(false ? 1 : 'a'); Integer nul = null; System.out.println(true ? nul : "x");
  }
}
