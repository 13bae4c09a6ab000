import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Arrays: sorted, searched, filled, copied, compared and printed. */
public class ArrayTools {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  public static void main(String[] args) {
    int[] numbers = {9, -4, 7, 0, 3, 3, -100, 55};
    Arrays.sort(numbers);
    System.out.println(Arrays.toString(numbers) + " " + Arrays.binarySearch(numbers, 7) + " " + Arrays.binarySearch(numbers, 8) + " " + Arrays.binarySearch(numbers, -101));
    long[] longs = {5L, Long.MIN_VALUE, Long.MAX_VALUE, 0};
    double[] doubles = {1.5, -0.0, 0.0, Double.NaN, Double.NEGATIVE_INFINITY, -2};
    char[] letters = "partition".toCharArray();
    Arrays.sort(longs);
    Arrays.sort(doubles);
    Arrays.sort(letters);
    System.out.println(Arrays.toString(longs) + Arrays.toString(doubles) + Arrays.toString(letters) + new String(letters));
    int[] part = {5, 4, 3, 2, 1, 0};
    Arrays.sort(part, 1, 4);
    System.out.println(Arrays.toString(part));
    String[] topics = {"payments", "Orders", "audit", "orders", "Audit", "b"};
    String[] sorted = topics.clone();
    Arrays.sort(sorted);
    System.out.println(Arrays.toString(sorted));
    Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
    System.out.println(Arrays.toString(sorted));
    Arrays.sort(sorted, Comparator.comparing(String::length).thenComparing(Collections.reverseOrder()));
    System.out.println(Arrays.toString(sorted) + " " + Arrays.toString(topics));
    int[] filled = new int[6];
    Arrays.fill(filled, 7);
    Arrays.fill(filled, 1, 3, -1);
    System.out.println(Arrays.toString(filled));
    Arrays.setAll(filled, i -> i * i);
    System.out.println(Arrays.toString(filled) + " " + Arrays.stream(filled).sum() + " " + Arrays.stream(filled, 2, 4).boxed().toList());
    System.out.println(Arrays.toString(Arrays.copyOf(filled, 8)) + Arrays.toString(Arrays.copyOf(topics, 2)) + Arrays.toString(Arrays.copyOfRange(filled, 4, 7)) + Arrays.toString(Arrays.copyOf(new boolean[] {true}, 3)));
    int[][] grid = new int[3][];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = new int[i + 1];
      grid[i][i] = i * 10;
    }
    System.out.println(Arrays.deepToString(grid) + " " + Arrays.deepToString(new Object[] {1, "a", new String[] {"x", null}, new double[][] {{1}, {}}}));
    System.out.println(Arrays.equals(grid[1], new int[] {0, 10}) + " " + Arrays.equals(grid, grid.clone()) + " " + Arrays.deepEquals(grid, new int[][] {{0}, {0, 10}, {0, 0, 20}}) + " " + Arrays.equals(new int[0], null));
    System.out.println(Arrays.hashCode(numbers) + " " + Arrays.hashCode(topics) + " " + Arrays.hashCode((int[]) null) + " " + Arrays.hashCode(new byte[] {1, -1}) + " " + Arrays.asList(topics).hashCode());
    List<String> view = Arrays.asList(topics);
    view.set(0, "changed");
    Collections.sort(view);
    System.out.println(Arrays.toString(topics) + " " + view.indexOf("b") + " " + view.contains("nothing") + " " + view.subList(1, 3));
    refused("add", () -> view.add("x"));
    refused("remove", () -> view.remove(1));
    refused("index", () -> System.out.println(numbers[8]));
    refused("negative", () -> System.out.println(new int[-2].length));
    refused("list index", () -> view.get(6));
    refused("store", () -> {
      Object[] objects = new String[1];
      objects[0] = 1;
    });
    refused("range", () -> Arrays.copyOfRange(numbers, 5, 2));
    refused("fill", () -> Arrays.fill(numbers, 5, 20, 1));
    System.arraycopy(filled, 0, filled, 2, 3);
    System.out.println(Arrays.toString(filled) + " " + Arrays.toString((Object[]) null) + " " + Arrays.toString(new Object[] {null, 1.0f, 'c'}) + " " + new int[0].length);
    byte[] bytes = {(byte) 200, 'A', 0x7f, (byte) 0x80};
    short[] shorts = {(short) 40000, 1};
    float[] floats = {0.1f, 1e10f, -3};
    System.out.println(Arrays.toString(bytes) + Arrays.toString(shorts) + Arrays.toString(floats));
  }
}
