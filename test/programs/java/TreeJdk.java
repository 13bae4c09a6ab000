import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Stack;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

public class TreeJdk<T extends Comparable<T>> implements Iterable<T> {
    private class Node {
        T value;
        Node left, right;

        Node(T value) {
            this.value = value;
        }
    }

    private Node root;
    private int size;

    public boolean add(T value) {
        Objects.requireNonNull(value);
        if (root == null) {
            root = new Node(value);
            size = 1;
            return true;
        }
        Node current = root;
        while (true) {
            int order = value.compareTo(current.value);
            if (order == 0) return false;
            Node next = order < 0 ? current.left : current.right;
            if (next == null) {
                Node created = new Node(value);
                if (order < 0) current.left = created;
                else current.right = created;
                size++;
                return true;
            }
            current = next;
        }
    }

    public int depth() {
        return depth(root);
    }

    private int depth(Node node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
    }

    @Override
    public Iterator<T> iterator() {
        Stack<Node> path = new Stack<>();
        for (Node node = root; node != null; node = node.left) path.push(node);
        return new Iterator<T>() {
            @Override
            public boolean hasNext() {
                return !path.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                Node node = path.pop();
                for (Node child = node.right; child != null; child = child.left) path.push(child);
                return node.value;
            }
        };
    }

    static <A> void each(Iterable<A> items, Predicate<? super A> wanted, Consumer<? super A> action) {
        for (A item : items) {
            if (wanted.test(item)) action.accept(item);
        }
    }

    static long fibonacci(int n) {
        long a = 0, b = 1;
        for (int i = 0; i < n; i++) {
            long next = a + b;
            a = b;
            b = next;
        }
        return a;
    }

    static int[][] multiply(int[][] x, int[][] y) {
        int[][] product = new int[x.length][y[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y[0].length; j++) {
                for (int k = 0; k < y.length; k++) {
                    product[i][j] += x[i][k] * y[k][j];
                }
            }
        }
        return product;
    }

    static byte checksum(String text) {
        byte sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum ^= text.charAt(i);
            sum = (byte) (sum << 1);
        }
        return sum;
    }

    public static void main(String[] args) {
        TreeJdk<String> tree = new TreeJdk<>();
        for (String word : "to be or not to be".split(" ")) {
            tree.add(word);
        }
        StringBuilder line = new StringBuilder();
        for (String word : tree) line.append(word).append(' ');
        System.out.println(line.toString().trim() + " " + tree.size + " " + tree.depth());
        each(tree, word -> word.length() == 2, System.out::println);
        UnaryOperator<Integer> twice = x -> x * 2;
        BiConsumer<String, Integer> show = (name, value) -> System.out.println(name + "=" + value);
        show.accept("four", twice.apply(2));
        show.andThen((a, b) -> System.out.println(a + b)).accept("fib", (int) fibonacci(50) & 0xff);
        int[][] square = multiply(new int[][] {{1, 2}, {3, 4}}, new int[][] {{0, 1}, {1, 0}});
        System.out.println(square[0][0] + square[1][1] + checksum("abc"));
        Integer boxed = 127, same = 127;
        System.out.println(boxed == same ? 'y' : 'n');
        float ratio = 1 / 3f;
        long mask = ~0L >>> 60;
        short small = (short) (mask + (ratio > 0 ? 1 : 2));
        System.out.println(small);
    }
}
