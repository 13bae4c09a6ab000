import java.util.function.Supplier;

/** Default, static and private methods of interfaces, diamonds of them, constants, and functional interfaces. */
public class Interfaces {
  interface Named {
    String PREFIX = "n:";

    String name();

    default String greet() {
      return decorate("hello " + name());
    }

    private String decorate(String text) {
      return PREFIX + text + "!";
    }

    static Named of(String name) {
      return () -> name;
    }
  }

  interface Aged {
    int age();

    default String greet() {
      return "aged " + age();
    }

    private static int next(int age) {
      return age + 1;
    }

    default Aged older() {
      int later = next(age());
      return () -> later;
    }
  }

  static class Person implements Named, Aged {
    @Override
    public String name() {
      return "pat";
    }

    @Override
    public int age() {
      return 40;
    }

    @Override
    public String greet() {
      return Named.super.greet() + " / " + Aged.super.greet();
    }
  }

  interface Left extends Named {
    @Override
    default String greet() {
      return "left " + name();
    }
  }

  interface Right extends Named {}

  static class Both implements Left, Right {
    @Override
    public String name() {
      return "both";
    }
  }

  static class Loud {
    public String greet() {
      return "LOUD";
    }
  }

  static class LoudNamed extends Loud implements Named {
    @Override
    public String name() {
      return "unheard";
    }
  }

  abstract static class Shape implements Comparable<Shape> {
    abstract double area();

    @Override
    public final int compareTo(Shape other) {
      return Double.compare(area(), other.area());
    }

    static Shape square(double side) {
      return new Shape() {
        @Override
        double area() {
          return side * side;
        }

        @Override
        public String toString() {
          return "square " + side;
        }
      };
    }
  }

  @FunctionalInterface
  interface TriFunction<A, B, C, R> {
    R apply(A a, B b, C c);

    default <S> TriFunction<A, B, C, S> then(java.util.function.Function<? super R, ? extends S> next) {
      return (a, b, c) -> next.apply(apply(a, b, c));
    }

    boolean equals(Object other);
  }

  interface Pet {
    default Supplier<String> voice() {
      return this::toString;
    }
  }

  enum Kind implements Pet {
    CAT,
    DOG {
      @Override
      public Supplier<String> voice() {
        return () -> "woof after " + CAT.voice().get();
      }
    };
  }

  public static void main(String[] args) {
    Person person = new Person();
    System.out.println(person.greet());
    System.out.println(person.older().older().age() + " " + person.older().greet());
    System.out.println(Named.of("lambda").greet() + " " + new Both().greet() + " " + new LoudNamed().greet());
    System.out.println(Both.PREFIX + ((Named) new LoudNamed()).greet() + Interfaces.Named.PREFIX.length());
    Shape small = Shape.square(1.5);
    Shape large = Shape.square(2);
    System.out.println(small.compareTo(large) + " " + (small.compareTo(large) < 0 ? small : large));
    TriFunction<Integer, Long, Character, Double> sum = (a, b, c) -> (double) (a + b + c);
    System.out.println(sum.apply(1, 2L, 'a') + " " + sum.then(d -> "[" + d + "]").then(String::length).apply(1, 1L, 'b'));
    System.out.println(Kind.CAT.voice().get() + " " + Kind.DOG.voice().get());
    System.out.println((person instanceof Aged) + " " + (Named.of("x") instanceof Aged));
    System.out.println(Named.class.isInterface() + " " + Kind.DOG.getDeclaringClass().getSimpleName());
  }
}
