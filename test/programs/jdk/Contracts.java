import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The contracts of equals, hashCode, compareTo and Iterable, kept and broken; boxes and their cache. */
public class Contracts {
  static class Point implements Comparable<Point> {
    final int x;
    final int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Point p && p.x == x && p.y == y;
    }

    @Override
    public int hashCode() {
      return Objects.hash(x, y);
    }

    @Override
    public int compareTo(Point other) {
      int byX = Integer.compare(x, other.x);
      return byX != 0 ? byX : other.y - y;
    }

    @Override
    public String toString() {
      return "(" + x + "," + y + ")";
    }
  }

  static class Mutable {
    int key;

    @Override
    public int hashCode() {
      return key;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Mutable && ((Mutable) other).key == key;
    }
  }

  static class Countdown implements Iterable<Integer> {
    private final int from;

    Countdown(int from) {
      this.from = from;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int left = from;

        @Override
        public boolean hasNext() {
          return left > 0;
        }

        @Override
        public Integer next() {
          if (left == 0) {
            throw new NoSuchElementException("lift off");
          }
          return left--;
        }
      };
    }
  }

  static void boxes() {
    Integer a = 127, b = 127, c = 128, d = 128;
    Long e = 127L, f = 128L;
    Character g = 'a', h = 'a';
    Boolean yes = true;
    System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (c == 128) + " " + (c <= d && c >= d));
    System.out.println(e.equals(127) + " " + e.equals(127L) + " " + (e == 127) + " " + (f == 128L) + " " + (g == h));
    System.out.println(new HashSet<Object>(List.of(1, 1L, 1.0, 1f, '1', "1")).size() + " " + (yes == Boolean.TRUE));
    Integer counter = 5;
    Integer before = counter++;
    counter += 2;
    System.out.println(before + " " + counter + " " + -counter + " " + (char) (counter + 'A') + " " + counter / 3.0);
    System.out.println(c.hashCode() + " " + Long.valueOf(1L << 32).hashCode() + " " + g.hashCode() + " " + yes.hashCode());
    System.out.println(Double.valueOf(1.5).hashCode() + " " + Float.valueOf(1.5f).hashCode() + " " + "ab".hashCode());
    List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
    numbers.remove(1);
    numbers.remove(Integer.valueOf(3));
    System.out.println(numbers);
    Integer none = null;
    try {
      int unboxed = none;
      System.out.println(unboxed);
    } catch (NullPointerException npe) {
      System.out.println("unboxed null");
    }
  }

  public static void main(String[] args) {
    Point p = new Point(1, 2);
    Set<Point> points = new HashSet<>(List.of(p, new Point(2, 1)));
    System.out.println(points.contains(new Point(1, 2)) + " " + points.add(new Point(2, 1)) + " " + p.hashCode());
    System.out.println(new TreeSet<>(List.of(new Point(1, 1), p, new Point(0, 9), new Point(1, 3))));
    Map<Mutable, String> lost = new HashMap<>();
    Mutable key = new Mutable();
    lost.put(key, "value");
    key.key = 1;
    System.out.println(lost.get(key) + " " + lost.containsKey(new Mutable()) + " " + lost.size());
    key.key = 0;
    System.out.println(lost.get(key) + " " + lost.get(new Mutable()));
    int total = 0;
    for (int n : new Countdown(4)) {
      for (Integer m : new Countdown(n)) {
        total = total * 2 + m;
      }
    }
    System.out.println(total);
    Iterator<Integer> by = new Countdown(1).iterator();
    System.out.println(by.next() + " " + by.hasNext());
    try {
      by.next();
    } catch (NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
    try {
      by.remove();
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getMessage());
    }
    new Countdown(3).forEach(n -> System.out.print(n + (n > 1 ? "," : "\n")));
    List<Point> sorted = new ArrayList<>(points);
    Collections.sort(sorted, Collections.reverseOrder());
    System.out.println(sorted);
    boxes();
  }
}
