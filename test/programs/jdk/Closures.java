import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Inner, local and anonymous classes and lambdas: what they capture, what `this` is, currying and composition. */
public class Closures {
  private int field = 1;
  private static int shared = 100;

  class Inner {
    int field = 2;

    class Innermost {
      int field = 3;

      String fields() {
        return field + " " + this.field + " " + Inner.this.field + " " + Closures.this.field + " " + shared++;
      }
    }

    void raise() {
      Closures.this.field += 10;
      field += 20;
    }
  }

  static class Counter {
    private int count;

    Supplier<Integer> up() {
      return () -> ++count;
    }

    Supplier<Integer> down() {
      return new Supplier<>() {
        private int calls;

        @Override
        public Integer get() {
          calls++;
          return --count * 100 + calls;
        }
      };
    }
  }

  List<Supplier<String>> capture(String parameter) {
    List<Supplier<String>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int copy = i;
      all.add(() -> parameter + copy + field);
    }
    for (String each : new String[] {"x", "y"}) {
      class Local implements Supplier<String> {
        final String own;

        Local(String own) {
          this.own = own + each;
        }

        @Override
        public String get() {
          return own + parameter + field + (own.length() > 3 ? "" : new Local(own).get());
        }
      }
      all.add(new Local("l"));
    }
    all.add(this::describe);
    all.add(new Object() {
      int hidden = 5;

      String show() {
        return "anonymous " + hidden + field;
      }
    }::show);
    return all;
  }

  String describe() {
    return "described " + field;
  }

  static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> both) {
    return a -> b -> both.apply(a, b);
  }

  static <T> UnaryOperator<T> times(int n, UnaryOperator<T> step) {
    return n == 0 ? x -> x : x -> times(n - 1, step).apply(step.apply(x));
  }

  public static void main(String[] args) {
    Closures outer = new Closures();
    Closures.Inner inner = outer.new Inner();
    Inner.Innermost innermost = inner.new Innermost();
    System.out.println(innermost.fields());
    inner.raise();
    System.out.println(innermost.fields());
    List<Supplier<String>> captured = outer.capture("p");
    outer.field = 77;
    for (Supplier<String> each : captured) {
      System.out.print(each.get() + "; ");
    }
    System.out.println();
    Counter counter = new Counter();
    Supplier<Integer> up = counter.up();
    Supplier<Integer> down = counter.down();
    System.out.println(up.get() + " " + up.get() + " " + down.get() + " " + counter.up().get() + " " + down.get());
    System.out.println(curry((Integer a, Integer b) -> a * 10 + b).apply(4).apply(2));
    Function<Integer, Function<Integer, Function<Integer, Integer>>> volume = a -> b -> c -> a * b * c;
    System.out.println(volume.apply(2).apply(3).apply(4));
    System.out.println(times(5, (String s) -> s + s.length()).apply(""));
    Function<Integer, Integer> twice = x -> x * 2;
    Function<Integer, Integer> next = x -> x + 1;
    System.out.println(twice.andThen(next).apply(5) + " " + twice.compose(next).apply(5));
    System.out.println(Function.<Integer>identity().andThen(Integer::toBinaryString).apply(10));
    IntBinaryOperator[] operators = {(a, b) -> a + b, Math::max, Integer::compare, (a, b) -> a << b};
    for (IntBinaryOperator operator : operators) {
      System.out.print(operator.applyAsInt(3, 4) + " ");
    }
    IntFunction<int[]> maker = int[]::new;
    Function<String, StringBuilder> builder = StringBuilder::new;
    BiFunction<String, Integer, Character> at = String::charAt;
    System.out.println(maker.apply(3).length + " " + builder.apply("abc").reverse() + " " + at.apply("xyz", 1));
    Supplier<Supplier<String>> nested = () -> () -> "nested " + shared;
    shared = -1;
    System.out.println(nested.get().get());
    int[] self = {0};
    Runnable[] recursive = new Runnable[1];
    recursive[0] = () -> {
      if (self[0]++ < 3) {
        recursive[0].run();
      }
    };
    recursive[0].run();
    System.out.println(self[0]);
  }
}
