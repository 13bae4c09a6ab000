import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Generic classes and methods with bounds and wildcards, nested generics, and what erasure leaves of them. */
public class Bounds {
  static <T extends Comparable<? super T>> T max(Collection<? extends T> all) {
    T best = null;
    for (T each : all) {
      if (best == null || each.compareTo(best) > 0) {
        best = each;
      }
    }
    return best;
  }

  static double sum(Iterable<? extends Number> numbers) {
    double total = 0;
    for (Number each : numbers) {
      total += each.doubleValue();
    }
    return total;
  }

  static <T> void copy(List<? extends T> from, List<? super T> to) {
    for (T each : from) {
      to.add(each);
    }
  }

  static void swapEnds(List<?> any) {
    swapCaptured(any);
  }

  private static <E> void swapCaptured(List<E> list) {
    E first = list.get(0);
    list.set(0, list.get(list.size() - 1));
    list.set(list.size() - 1, first);
  }

  static <T extends CharSequence & Comparable<T>> String describe(T a, T b) {
    return a.length() + b.length() + (a.compareTo(b) < 0 ? " rising" : " falling");
  }

  static class Node<T extends Comparable<T>> {
    T value;
    Node<T> left;
    Node<T> right;

    Node(T value) {
      this.value = value;
    }

    Node<T> insert(T added) {
      if (added.compareTo(value) < 0) {
        left = left == null ? new Node<>(added) : left.insert(added);
      } else {
        right = right == null ? new Node<>(added) : right.insert(added);
      }
      return this;
    }

    <R> R fold(R start, java.util.function.BiFunction<? super R, ? super T, ? extends R> step) {
      R soFar = left == null ? start : left.fold(start, step);
      soFar = step.apply(soFar, value);
      return right == null ? soFar : right.<R>fold(soFar, step);
    }
  }

  static class Pair<A, B> {
    final A first;
    final B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    static <X, Y> Pair<X, Y> of(X x, Y y) {
      return new Pair<>(x, y);
    }

    <C> Pair<A, C> with(Function<? super B, ? extends C> change) {
      return of(first, change.apply(second));
    }

    Pair<B, A> swapped() {
      return new Pair<>(second, first);
    }

    @Override
    public String toString() {
      return "<" + first + "|" + second + ">";
    }
  }

  abstract static class Builder<S extends Builder<S>> {
    final List<String> steps = new ArrayList<>();

    abstract S self();

    S step(String what) {
      steps.add(what);
      return self();
    }
  }

  static class HouseBuilder extends Builder<HouseBuilder> {
    @Override
    HouseBuilder self() {
      return this;
    }

    HouseBuilder roof() {
      return step("roof");
    }
  }

  @SafeVarargs
  static <T> List<T> listOf(T... all) {
    return new ArrayList<>(Arrays.asList(all));
  }

  public static void main(String[] args) {
    System.out.println(max(listOf(3, 9, 4)) + " " + max(listOf("pear", "fig")) + " " + max(new ArrayList<Long>()));
    System.out.println(sum(listOf(1, 2.5, 3L)) + " " + sum(List.<Byte>of((byte) 7)));
    List<Object> objects = listOf("start");
    copy(listOf(1, 2), objects);
    Bounds.<CharSequence>copy(listOf("a"), objects);
    swapEnds(objects);
    System.out.println(objects + " " + describe("abc", "abd"));
    Node<String> root = new Node<>("m");
    for (String letter : "q d x a m".split(" ")) {
      root.insert(letter);
    }
    System.out.println(root.fold("", (text, letter) -> text + letter) + " " + root.fold(0, (n, letter) -> n + letter.charAt(0)));
    Pair<String, Integer> pair = Pair.of("one", 1);
    System.out.println(pair.with(n -> n / 2.0).swapped() + " " + pair.with(List::of).second);
    System.out.println(new HouseBuilder().step("wall").roof().step("door").steps);
    Comparator<Pair<String, Integer>> order = Comparator.comparing((Pair<String, Integer> p) -> p.second).reversed();
    List<Pair<String, Integer>> pairs = listOf(pair, Pair.of("three", 3), Pair.of("two", 2));
    pairs.sort(order.thenComparing(p -> p.first));
    System.out.println(pairs);
    System.out.println((Class<?>) objects.getClass() == new ArrayList<Integer>().getClass());
    try {
      @SuppressWarnings("unchecked")
      List<Integer> polluted = (List<Integer>) (List<?>) listOf("text");
      Integer broken = polluted.get(0);
      System.out.println("never " + broken);
    } catch (ClassCastException e) {
      System.out.println("heap pollution");
    }
  }
}
