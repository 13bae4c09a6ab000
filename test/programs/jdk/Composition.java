import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Functions that make functions: parsers, memory, lazy values, pipelines and continuations. */
public class Composition {
  interface Parser<T> {
    Optional<Map.Entry<T, String>> parse(String text);

    default <R> Parser<R> map(Function<? super T, ? extends R> change) {
      return text -> parse(text).map(found -> Map.entry(change.apply(found.getKey()), found.getValue()));
    }

    default <U, R> Parser<R> then(Supplier<Parser<U>> next, BiFunction<T, U, R> both) {
      return text -> parse(text).flatMap(first -> next.get().parse(first.getValue())
          .map(second -> Map.entry(both.apply(first.getKey(), second.getKey()), second.getValue())));
    }

    default Parser<T> or(Parser<T> other) {
      return text -> {
        Optional<Map.Entry<T, String>> found = parse(text);
        return found.isPresent() ? found : other.parse(text);
      };
    }

    default Parser<List<T>> many() {
      return text -> {
        List<T> all = new ArrayList<>();
        String rest = text;
        for (Optional<Map.Entry<T, String>> f = parse(rest); f.isPresent(); f = parse(rest)) {
          all.add(f.get().getKey());
          rest = f.get().getValue();
        }
        return Optional.of(Map.entry(all, rest));
      };
    }

    static Parser<Character> one(Predicate<Character> wanted) {
      return text -> text.isEmpty() || !wanted.test(text.charAt(0))
          ? Optional.empty()
          : Optional.of(Map.entry(text.charAt(0), text.substring(1)));
    }
  }

  static Parser<Integer> number() {
    return Parser.one(Character::isDigit).then(() -> Parser.one(Character::isDigit).many(), (first, more) -> {
      int value = first - '0';
      for (char digit : more) {
        value = value * 10 + digit - '0';
      }
      return value;
    });
  }

  static Parser<Integer> chain(Parser<Integer> part, Map<Character, BinaryOperator<Integer>> operators) {
    Parser<UnaryOperator<Integer>> step = Parser.one(operators::containsKey)
        .then(() -> part, (sign, right) -> left -> operators.get(sign).apply(left, right));
    return part.then(step::many, (first, steps) -> {
      int value = first;
      for (UnaryOperator<Integer> each : steps) {
        value = each.apply(value);
      }
      return value;
    });
  }

  static Parser<Integer> factor() {
    return number().or(Parser.one(c -> c == '(').then(Composition::sum, (open, inner) -> inner)
        .then(() -> Parser.one(c -> c == ')'), (inner, close) -> inner));
  }

  static Parser<Integer> sum() {
    Parser<Integer> product = chain(factor(), Map.of('*', (a, b) -> a * b, '/', (a, b) -> a / b));
    return chain(product, Map.of('+', Integer::sum, '-', (a, b) -> a - b));
  }

  static <A, R> Function<A, R> remembering(Function<A, R> slow) {
    Map<A, R> known = new HashMap<>();
    return a -> known.computeIfAbsent(a, slow);
  }

  static <T> Supplier<T> lazy(Supplier<T> source) {
    List<T> kept = new ArrayList<>(1);
    return () -> {
      if (kept.isEmpty()) {
        kept.add(source.get());
      }
      return kept.get(0);
    };
  }

  @SafeVarargs
  static <T> Function<T, T> pipeline(Function<T, T>... steps) {
    return Arrays.stream(steps).reduce(Function.identity(), Function::andThen);
  }

  static void factorial(int n, Consumer<Long> then) {
    if (n == 0) {
      then.accept(1L);
    } else {
      factorial(n - 1, below -> then.accept(n * below));
    }
  }

  public static void main(String[] args) {
    for (String text : List.of("12+3*4-5", "2*(3+4)*5", "(1)", "7/2/2rest", "(1+", "x", "1-2-3")) {
      System.out.println(text + " -> " + sum().parse(text).map(f -> f.getKey() + " then '" + f.getValue() + "'").orElse("nothing"));
    }
    int[] calls = {0};
    Function<Integer, Integer> square = remembering(n -> n * n + 0 * calls[0]++);
    System.out.println(square.apply(4) + square.apply(4) + square.apply(5) + " in " + calls[0]);
    Supplier<String> text = lazy(() -> "made " + ++calls[0]);
    System.out.println(text.get() + " " + text.get());
    System.out.println(pipeline((String s) -> s + "!", String::toUpperCase, s -> s.repeat(2)).apply("hey"));
    factorial(15, System.out::println);
    Predicate<String> isShort = s -> s.length() < 4;
    Predicate<String> vowel = s -> "aeiou".indexOf(s.charAt(0)) >= 0;
    System.out.println(isShort.and(vowel).test("ant") + " " + isShort.or(vowel.negate()).test("eagle") + " " + Predicate.not(isShort).test("ox") + " " + Predicate.<Object>isEqual("a").test("a"));
    ToIntFunction<String> length = String::length;
    BinaryOperator<Integer> least = BinaryOperator.minBy((a, b) -> b - a);
    System.out.println(length.applyAsInt("four") + " " + least.apply(3, 9) + " " + Optional.of(5).filter(n -> n > 5).or(() -> Optional.of(-1)).get());
    Consumer<StringBuilder> add = b -> b.append("a");
    StringBuilder built = new StringBuilder();
    add.andThen(b -> b.append("b")).andThen(add).accept(built);
    System.out.println(built);
  }
}
