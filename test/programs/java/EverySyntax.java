import static java.lang.Math.max;
import static java.util.stream.Collectors.*;

import java.io.Closeable;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;

/** Holds every form of syntax of Java 17 at least once; it compiles, and means nothing. */
@SuppressWarnings({"unchecked", "rawtypes"})
public abstract class EverySyntax<T extends Comparable<? super T> & java.io.Serializable> implements Closeable {
    static final long MASK = 0xFFFF_FFFFL, OCTAL = 0177L;
    private static final double[] REALS = {1.0, .5, 2e3, 1f, 0x1.8p1, 3d};
    protected transient volatile int counter;
    static int[] matrix[] = new int[3][], flat = {1, 2, 3,};
    char c = '\u0041', d = '\'', e = '\101';
    ;

    static {
        matrix[0] = new int[] {1, 2};
    }

    {
        counter = -2147483648;
    }

    enum Color implements Supplier<String> {
        RED(1) {
            @Override public String get() { return "r"; }
        },
        GREEN(2), BLUE;

        private final int code;

        Color() { this(0); }

        Color(int code) { this.code = code; }

        public String get() { return name().toLowerCase() + code; }
    }

    record Point(int x, @Deprecated int... rest) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0);

        Point {
            if (x < 0) throw new IllegalArgumentException("x: " + x);
        }

        Point(String text) { this(Integer.parseInt(text)); }

        public int compareTo(Point other) { return Integer.compare(x, other.x); }
    }

    sealed interface Shape permits Circle, Square {
        double area();

        default String describe() { return "area " + area(); }

        static Shape unit() { return new Square(1); }

        private int secret() { return 1; }
    }

    record Circle(double radius) implements Shape {
        public double area() { return Math.PI * radius * radius; }
    }

    static final class Square implements Shape {
        final double side;
        Square(double side) { this.side = side; }
        public double area() { return side * side; }
    }

    @interface Marker {
        String value() default "none";
        int[] numbers() default {1, 2};
        Class<?> type() default Object.class;
    }

    static abstract sealed class Base permits Derived {
        abstract <R> R apply(Function<? super Base, ? extends R> function) throws Exception;
    }

    static non-sealed class Derived extends Base {
        <R> R apply(Function<? super Base, ? extends R> function) throws Exception { return function.apply(this); }
    }

    class Inner {
        int own = EverySyntax.this.counter;
        class Deeper { int sum = own + counter; }
    }

    @Marker("method")
    public static <A, B extends A> List<? extends A> generic(List<A> in, B... more) throws RuntimeException {
        List<A> out = new ArrayList<>(in);
        for (final A each : more) out.add(each);
        return out;
    }

    int old(int parameters[])[] { return parameters; }

    @Override public void close() { }

    static int switches(Object o, int n, String s, Color color) {
        switch (n) {
            case 1:
            case 2: n++; break;
            case 3, 4: { n--; }
            default: n = 0;
        }
        switch (color) {
            case RED -> n += 1;
            case GREEN, BLUE -> { n += 2; }
        }
        int v = switch (s) {
            case "a" -> 1;
            case "b" -> { int t = n; yield t * 2; }
            default -> throw new IllegalStateException();
        } + switch (n) { case 0: yield 1; default: yield (2); };
        if (o instanceof String text && !text.isEmpty()) return text.length();
        else if (!(o instanceof final Integer number)) return v;
        else return number;
    }

    void statements(List<String> names) throws Exception {
        var map = new HashMap<String, List<Map.Entry<String, Integer>>>();
        int i, j = 0, k[] = {1};
        outer:
        for (i = 0, j = 10; i < j; i++, j--) {
            if (i == 3) continue outer;
            for (;;) { break outer; }
        }
        while (i-- > 0) ;
        do { j += i; j -= 1; j *= 2; j /= 3; j %= 5; j &= 7; j |= 8; j ^= 1; j <<= 1; j >>= 1; j >>>= 1; } while (j < 0);
        assert j >= 0 : "negative " + j;
        synchronized (this) { counter = ~counter ^ +counter; }
        try (Closeable a = this; Inner2 b = new Inner2(); this.field) {
            throw new java.io.IOException();
        } catch (final IllegalStateException | java.io.IOException problem) {
            problem.printStackTrace();
        } finally {
            counter = 0;
        }
        Runnable r = () -> { };
        Callable<int[]> array = () -> new int[] {1};
        BiFunction<Integer, Integer, Integer> add = (a, b) -> a + b;
        BinaryOperator<String> typed = (final String a, String b) -> { return a.concat(b); };
        BiConsumer<String, String> inferred = (var a, var b) -> System.out.println(a + b);
        Function<Integer, int[]> maker = int[]::new;
        Supplier<List<String>> lists = ArrayList<String>::new;
        Function<String, Integer> length = String::length;
        IntFunction<List<String>[]> many = List[]::new;
        Supplier<String> self = this::toString, up = super::toString;
        Object o = (Runnable & java.io.Serializable) () -> System.out.println();
        long big = (long) 1 << 40, cast = (int) 'x' + (-1), mask = MASK >>> 3 & 0b1010;
        boolean test = i < j && j > k[0] || !(i <= j) == (j >= i) != true;
        String block = """
            Hello, "world"\t\
            joined
              indented
            """;
        Inner inner = this.new Inner();
        Inner.Deeper deeper = inner.new Deeper() { @Override public String toString() { return "anonymous"; } };
        class Local<X> { X x; Local(X x) { this.x = x; } }
        record Pair<A, B>(A a, B b) { }
        interface Quick { void go(); }
        enum Tiny { ONE }
        Object value = test ? new Local<>(1).x : Collections.<String>emptyList();
        Class<?>[] classes = {int.class, String[].class, void.class, Map.Entry.class};
        System.out.println(names.stream().filter(n -> n.length() > max(1, 2)).map(String::trim).collect(toList()));
        List<int[]>[] generic = (List<int[]>[]) new List[1];
        i = j = k[0]++;
        int yielded = (i) + (j) - (k[0]);
        new Thread(r::run).start();
    }

    final Closeable field = null;

    static class Inner2 implements AutoCloseable {
        public void close() { }
    }
}
