import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Cells of many kinds of arrays: life on a torus, a sieve, a maze, a heap, Pascal's triangle, random numbers. */
public class Life {
  static boolean[][] step(boolean[][] cells) {
    int height = cells.length, width = cells[0].length;
    boolean[][] next = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int around = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            if ((dx | dy) != 0 && cells[(y + dy + height) % height][(x + dx + width) % width]) around++;
          }
        }
        next[y][x] = around == 3 || around == 2 && cells[y][x];
      }
    }
    return next;
  }

  static String show(boolean[][] cells) {
    StringBuilder out = new StringBuilder();
    for (boolean[] row : cells) {
      for (boolean cell : row) out.append(cell ? '#' : '.');
      out.append('|');
    }
    return out.toString();
  }

  static int sieve(int below) {
    boolean[] composite = new boolean[below];
    int count = 0;
    for (int n = 2; n < below; n++) {
      if (composite[n]) continue;
      count++;
      for (long m = (long) n * n; m < below; m += n) composite[(int) m] = true;
    }
    return count;
  }

  static int shortest(String... maze) {
    char[][] cells = Arrays.stream(maze).map(String::toCharArray).toArray(char[][]::new);
    int width = cells[0].length;
    int[] distance = new int[cells.length * width];
    Arrays.fill(distance, -1);
    int[] queue = new int[distance.length];
    int head = 0, tail = 0;
    queue[tail++] = 0;
    distance[0] = 0;
    while (head < tail) {
      int at = queue[head++];
      int y = at / width, x = at % width;
      if (cells[y][x] == 'E') return distance[at];
      int[][] steps = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
      for (int[] step : steps) {
        int ny = y + step[0], nx = x + step[1], to = ny * width + nx;
        if (ny >= 0 && ny < cells.length && nx >= 0 && nx < width && cells[ny][nx] != '#' && distance[to] < 0) {
          distance[to] = distance[at] + 1;
          queue[tail++] = to;
        }
      }
    }
    return Integer.MIN_VALUE;
  }

  static <T extends Comparable<T>> void heapSort(T[] items) {
    for (int end = items.length, start = end / 2; end > 1; ) {
      if (start > 0) {
        start--;
      } else {
        T kept = items[--end];
        items[end] = items[0];
        items[0] = kept;
      }
      for (int root = start, child; (child = 2 * root + 1) < end; root = child) {
        if (child + 1 < end && items[child].compareTo(items[child + 1]) < 0) child++;
        if (items[root].compareTo(items[child]) >= 0) break;
        T kept = items[root];
        items[root] = items[child];
        items[child] = kept;
      }
    }
  }

  public static void main(String[] args) {
    boolean[][] cells = new boolean[5][6];
    for (int[] at : new int[][] {{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}}) cells[at[0]][at[1]] = true;
    Set<String> seen = new LinkedHashSet<>();
    while (seen.add(show(cells))) cells = step(cells);
    System.out.println(seen.size() + " " + seen.iterator().next() + " " + show(step(cells)));
    System.out.println(sieve(10_000) + " " + shortest("..#.", ".#..", "...E") + " " + shortest(".#E"));
    Integer[] numbers = {5, 1, 4, 1, 5, 9, 2, 6};
    String[] words = "the quick brown fox jumps".split(" ");
    heapSort(numbers);
    heapSort(words);
    System.out.println(Arrays.toString(numbers) + Arrays.toString(words) + Arrays.binarySearch(words, "fox") + Arrays.binarySearch(numbers, 3));
    long[][] pascal = new long[12][];
    for (int n = 0; n < pascal.length; n++) {
      pascal[n] = new long[n + 1];
      for (int k = 0; k <= n; k++) pascal[n][k] = k == 0 || k == n ? 1 : pascal[n - 1][k - 1] + pascal[n - 1][k];
    }
    System.out.println(Arrays.toString(pascal[11]));
    Random random = new Random(42);
    System.out.print(random.nextInt() + " " + random.nextInt(100) + " " + random.nextLong() + " " + random.nextBoolean());
    System.out.println(" " + random.nextDouble() + " " + random.nextFloat() + " " + new Random(-1).nextInt(7));
  }
}
