/** Names that hide one another: fields, locals, parameters, types, labels, patterns and inner classes. */
public class Scopes {
  static int x = 1;
  static String Scopes = "a field named as its class";
  int y = x + 1;
  static int z = forward() + 1;
  static int later = 9;

  static int forward() {
    return later * 10;
  }

  static int x() {
    return x * 100;
  }

  static int parameter(int x) {
    x += Scopes.length();
    {
      int later = x;
      x = later + global().later;
    }
    for (int later = 0; later < 2; later++) {
      x += later;
    }
    return x + later;
  }

  static Scopes global() {
    return null;
  }

  static class x {
    static int x = 5;
    int y = x;

    int x() {
      x:
      for (int x = 0; ; x++) {
        if (x == y) {
          break x;
        }
      }
      return x + new Object() {
        int x = 1000;

        int sum() {
          int y = this.x;
          return y + x + Inner2.X;
        }
      }.sum();
    }
  }

  static class Inner2 {
    static final int X = 4;
  }

  interface A {
    int SHARED = 1;
  }

  static class Base {
    protected int SHARED_TOO = 3;
    String outer = "inherited";
  }

  String outer = "enclosing";

  class Inner extends Base implements A {
    String which() {
      return outer + " " + this.outer + " " + global2().outer + " " + SHARED + SHARED_TOO;
    }

    Scopes global2() {
      return Main.INSTANCE;
    }
  }

  static class Main {
    static final Scopes INSTANCE = new Scopes();
  }

  static String pattern(Object o) {
    String s = "outer";
    if (o instanceof Integer i && i > 0) {
      s += i;
    } else if (!(o instanceof String t)) {
      return s + " neither";
    } else {
      s = t + s;
    }
    if (!(o instanceof CharSequence c)) {
      return s + "/" + o;
    }
    return s + c.length();
  }

  static int local(int n) {
    class Twice {
      int of(int n) {
        return n == 0 ? 0 : 2 + new Twice().of(n - 1);
      }
    }
    record Twin(int a, int b) {
      static int made = 7;

      int both() {
        return a * made + b;
      }
    }
    enum Way { UP, DOWN }
    interface Run {
      int go(int n);
    }
    Run run = m -> new Twice().of(m) + n;
    return run.go(n) * 10 + new Twin(n, Way.DOWN.ordinal()).both();
  }

  public static void main(String... x) {
    System.out.println(x.length + " " + new Scopes().y + " " + x() + " " + z + " " + later);
    System.out.println(parameter(1) + " " + local(4));
    System.out.println(new Scopes().new Inner().which());
    System.out.println(pattern(5) + " " + pattern(-5) + " " + pattern("str") + " " + pattern('c'));
    int String = 3;
    String string = "String" + String;
    System.out.println(string + string.length() + java.lang.String.valueOf(String));
    int var = 1;
    var yield = new int[] {var};
    var record = new java.util.ArrayList<java.util.Map<String, ? extends Number>>();
    record.add(java.util.Map.of("k", 1.5));
    for (var entry : record) {
      var number = entry.get("k");
      System.out.println(number.intValue() + yield[0] + " " + entry);
    }
    int $ = 1, _a = 2, é = 3, ünï = $ + _a + é;
    System.out.println(ünï + "" + $ + array()[0]);
    switch (var) {
      case 0:
        int scoped = 1;
      case 1:
        scoped = 5;
        System.out.println(scoped);
    }
  }

  static char[] array() {
    return "\u0041\\u0041".toCharArray();
  }
}
