import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where pattern variables are in scope after a statement, and lambdas whose results meet in one type. */
public class PatternScopes {
    static String text = "the field";

    sealed interface Tree<T> permits Leaf, Fork {
        <R> R match(Function<Leaf<T>, R> leaf, Function<Fork<T>, R> fork);
    }

    record Leaf<T>(T value) implements Tree<T> {
        public <R> R match(Function<Leaf<T>, R> leaf, Function<Fork<T>, R> fork) {
            return leaf.apply(this);
        }
    }

    record Fork<T>(Tree<T> left, Tree<T> right) implements Tree<T> {
        public <R> R match(Function<Leaf<T>, R> leaf, Function<Fork<T>, R> fork) {
            return fork.apply(this);
        }
    }

    static <T> Tree<T> mirror(Tree<T> tree) {
        return tree.match(leaf -> leaf, fork -> new Fork<>(mirror(fork.right()), mirror(fork.left())));
    }

    static int size(Tree<?> tree) {
        return tree.match(leaf -> 1, fork -> size(fork.left()) + size(fork.right()));
    }

    static <T> T either(boolean first, T one, Supplier<T> other) {
        return first ? one : other.get();
    }

    static <A, B> B fold(List<A> all, B begin, BiFunction<B, A, B> step) {
        B sum = begin;
        for (A each : all) sum = step.apply(sum, each);
        return sum;
    }

    static String early(Object value) {
        if (!(value instanceof Integer number)) return "no number";
        return "twice is " + number * 2;
    }

    static String late(Object value) {
        if (value instanceof Integer number && number > 9) {
            number += 1;
        } else {
            return "too small";
        }
        return "at least ten";
    }

    static String other(Object value) {
        if (value instanceof String found) {
            text = found + "!";
        } else return "no text";
        return found.toUpperCase();
    }

    public static void main(String[] args) {
        Iterator<Object> all = List.<Object>of(1, 2.0, "three", 4, 'c').iterator();
        Object at = all.next();
        while (!(at instanceof String word)) at = all.next();
        System.out.println(word + " has " + word.length());
        for (; !(at instanceof Integer whole); ) at = all.next();
        System.out.println(whole + 1);
        do {
            at = all.next();
        } while (!(at instanceof Character letter));
        System.out.println((char) (letter + 1));

        Object wanted = "found";
        while (wanted instanceof String text) {
            System.out.println(text);
            wanted = null;
        }
        System.out.println(text);
        System.out.println(early("x") + ", " + early(21) + ", " + late(3) + ", " + late(12));
        System.out.println(other(5) + ", " + other("abc") + ", " + text);

        Tree<Integer> tree = new Fork<>(new Leaf<>(1), new Fork<>(new Leaf<>(2), new Leaf<>(3)));
        System.out.println(mirror(tree) + " " + size(tree));
        Number number = either(false, 1, () -> 2.5);
        Object any = either(false, 1, () -> "two");
        System.out.println(number + " " + any + " " + either(true, 'a', () -> 'b'));
        System.out.println(fold(List.of("a", "bb", "ccc"), 0, (sum, each) -> sum + each.length()));
    }
}
