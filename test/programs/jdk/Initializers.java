/** In what order static and instance initializers, constructors and overridden methods run. */
public class Initializers {
  static int step = 0;

  static int say(String what) {
    System.out.println(++step + " " + what);
    return step;
  }

  static class Base {
    static int count = say("Base.count");
    final int id = say("Base.id");

    static {
      say("Base static block");
    }

    {
      say("Base block");
    }

    Base() {
      this("default");
      say("Base()");
    }

    Base(String name) {
      say("Base(" + name + ") " + describe());
    }

    String describe() {
      return "base";
    }
  }

  static class Derived extends Base {
    static final int CONSTANT = 42;
    static final Integer BOXED = say("Derived.BOXED");
    private String label = "label" + say("Derived.label");
    private final String fixed = "fixed";
    private int early = 7;

    Derived() {
      say("Derived() " + describe());
    }

    Derived(int depth) {
      super("depth " + depth);
      if (depth > 0) {
        new Derived(depth - 1);
      }
      say("Derived(" + depth + ")");
    }

    @Override
    String describe() {
      return label + " " + fixed + " " + early++ + " " + CONSTANT;
    }
  }

  interface Marker {
    int VALUE = say("Marker.VALUE");
  }

  static class Marked implements Marker {
    static {
      say("Marked static block");
    }

    static void touch() {
      say("touch");
    }
  }

  static class Loop {
    static Loop instance = new Loop();
    static int a = 5;
    static int b;
    int seen = a;

    Loop() {
      a++;
      b++;
    }
  }

  static class Failing {
    static int value = Integer.parseInt("seven");
  }

  public static void main(String[] args) {
    say("main");
    say("constant " + Derived.CONSTANT);
    Base[] none = new Derived[2];
    say("array " + none.length);
    new Derived();
    say("boxed " + Derived.BOXED + " " + Derived.count);
    new Derived(1);
    Marked.touch();
    say("marker " + Marked.VALUE);
    say(Loop.a + " " + Loop.b + " " + Loop.instance.seen);
    for (int i = 0; i < 2; i++) {
      try {
        say("value " + Failing.value);
      } catch (ExceptionInInitializerError e) {
        say(e + " because " + e.getCause());
      } catch (NoClassDefFoundError e) {
        say(e.getMessage());
      }
    }
  }
}
