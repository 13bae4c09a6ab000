import java.util.Arrays;

/** Arrays: many dimensions, clones, covariance, default values, bounds, and the order in which parts are evaluated. */
public class Arrayed {
  static int clock;

  static int tick(String what) {
    System.out.print(what + (++clock) + " ");
    return clock;
  }

  static int[] fail(String what) {
    System.out.print(what + " ");
    throw new IllegalStateException(what);
  }

  static int sum(int[]... rows) {
    int total = 0;
    for (int[] row : rows) {
      for (int cell : row) {
        total += cell;
      }
    }
    return total;
  }

  static void caught(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  public static void main(String[] args) {
    int[][] ragged = {{1}, {2, 3}, {}, {4, 5, 6}};
    int[][][] cube = new int[2][3][];
    long[][] grid = new long[2][2];
    System.out.println(Arrays.deepToString(ragged) + " " + Arrays.deepToString(cube) + " " + Arrays.deepToString(grid));
    System.out.println(sum(ragged) + " " + sum() + " " + sum(new int[] {7}, ragged[3]) + " " + ragged[3].length);
    int[][] shallow = ragged.clone();
    int[] row = ragged[1].clone();
    shallow[0][0] = 99;
    shallow[2] = new int[] {8};
    row[0] = -1;
    System.out.println(Arrays.deepToString(ragged) + " " + Arrays.deepToString(shallow) + " " + Arrays.toString(row));
    boolean[] flags = new boolean[1];
    char[] letters = new char[1];
    String[] texts = new String[1];
    double[] reals = new double[1];
    System.out.println(flags[0] + " " + (int) letters[0] + " " + texts[0] + " " + reals[0]);
    Object[] objects = new Integer[] {1, 2};
    caught(() -> objects[0] = "text");
    Object[] rows = new int[2][2];
    caught(() -> rows[1] = new long[1]);
    caught(() -> System.out.println(ragged[4]));
    caught(() -> System.out.println(ragged[1][-1]));
    caught(() -> System.out.println(new int[-3].length));
    caught(() -> System.out.println(((String[]) new Object[] {"a"}).length));
    System.out.println((objects instanceof Number[]) + " " + (objects instanceof Object) + " " + (rows[0] instanceof int[]));
    int[] cells = new int[9];
    cells[tick("index")] = tick("value");
    cells[tick("index")] += tick("value") * tick("value");
    int at = 0;
    cells[at] = at = 5;
    cells[at++] = at++ + ++at;
    cells[--at] <<= at = 2;
    System.out.println(Arrays.toString(cells) + " " + at);
    caught(() -> fail("array")[tick("never")] = tick("never"));
    int[] none = null;
    caught(() -> cells[100] = tick("value"));
    try {
      none[tick("index")] = tick("value");
    } catch (NullPointerException e) {
      System.out.println("null array, after both");
    }
    try {
      cells[10 + tick("index")] = fail("right")[0];
    } catch (IllegalStateException e) {
      System.out.println("right hand first");
    }
    int[] a = {1, 2, 3}, b[] = {a, {4}};
    int c[] = b[0];
    c[1] += 40;
    System.out.println(a[1] + " " + b[1][0] + " " + (a == c) + " " + Arrays.equals(a, new int[] {1, 42, 3}) + " " + a.equals(a.clone()));
    System.out.println(Arrays.hashCode(a) + " " + Arrays.deepEquals(new int[][] {{1}}, new int[][] {{1}}));
    System.arraycopy(a, 0, a, 1, 2);
    System.out.println(Arrays.toString(a) + " " + a.getClass().getSimpleName() + " " + b.getClass().getName());
    for (int i = 0, j = a.length - 1; i < j; i++, j--) {
      int kept = a[i];
      a[i] = a[j];
      a[j] = kept;
    }
    System.out.println(Arrays.toString(Arrays.copyOf(a, 5)) + " " + Arrays.toString(Arrays.copyOfRange(a, 1, 2)));
  }
}
