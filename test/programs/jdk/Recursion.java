import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Recursion: mutual, nested, through arrays, lambdas and exceptions, and down to the end of the stack. */
public class Recursion {
  static int depth;

  static boolean isEven(int n) {
    return n == 0 || isOdd(n - 1);
  }

  static boolean isOdd(int n) {
    return n != 0 && isEven(n - 1);
  }

  static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  static int mcCarthy(int n) {
    return n > 100 ? n - 10 : mcCarthy(mcCarthy(n + 11));
  }

  static long fib(int n, Map<Integer, Long> known) {
    if (n < 2) {
      return n;
    }
    Long found = known.get(n);
    if (found == null) {
      found = fib(n - 1, known) + fib(n - 2, known);
      known.put(n, found);
    }
    return found;
  }

  static void hanoi(int n, char from, char to, char by, StringBuilder moves) {
    if (n > 0) {
      hanoi(n - 1, from, by, to, moves);
      moves.append(from).append(to).append(' ');
      hanoi(n - 1, by, to, from, moves);
    }
  }

  static void permute(char[] letters, int at, List<String> out) {
    if (at == letters.length) {
      out.add(new String(letters));
      return;
    }
    for (int i = at; i < letters.length; i++) {
      char kept = letters[at];
      letters[at] = letters[i];
      letters[i] = kept;
      permute(letters, at + 1, out);
      letters[i] = letters[at];
      letters[at] = kept;
    }
  }

  static int queens(int n, int row, int columns, int left, int right) {
    if (row == n) {
      return 1;
    }
    int found = 0;
    for (int free = ~(columns | left | right) & (1 << n) - 1; free != 0; free &= free - 1) {
      int bit = free & -free;
      found += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return found;
  }

  static void sort(int[] a, int low, int high) {
    if (low >= high) {
      return;
    }
    int pivot = a[(low + high) >>> 1];
    int i = low - 1;
    int j = high + 1;
    while (true) {
      do i++; while (a[i] < pivot);
      do j--; while (a[j] > pivot);
      if (i >= j) break;
      int kept = a[i];
      a[i] = a[j];
      a[j] = kept;
    }
    sort(a, low, j);
    sort(a, j + 1, high);
  }

  static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  static int endless(int n) {
    depth++;
    return endless(n + 1) + 1;
  }

  static Function<Integer, Integer> factorial() {
    return n -> n <= 1 ? 1 : n * factorial().apply(n - 1);
  }

  public static void main(String[] args) {
    System.out.println(isEven(100) + " " + isOdd(7) + " " + ackermann(2, 3) + " " + mcCarthy(57) + " " + gcd(1071, 462));
    System.out.println(fib(90, new HashMap<>()) + " " + factorial().apply(12) + " " + factorial().apply(13));
    StringBuilder moves = new StringBuilder();
    hanoi(3, 'A', 'C', 'B', moves);
    List<String> words = new ArrayList<>();
    permute("abc".toCharArray(), 0, words);
    System.out.println(moves + "" + words + " " + queens(6, 0, 0, 0, 0));
    int[] numbers = {5, -3, 8, 0, 5, 2, 9, 1};
    sort(numbers, 0, numbers.length - 1);
    System.out.println(Arrays.toString(numbers));
    try {
      endless(0);
    } catch (StackOverflowError e) {
      System.out.println((depth > 500) + " " + e.getMessage() + " " + e + " " + (e instanceof VirtualMachineError));
    }
    depth = 0;
    try {
      endless(0);
    } catch (Throwable again) {
      System.out.println(again.getClass().getName() + " " + again.getStackTrace()[5].getMethodName());
    } finally {
      System.out.println("still here");
    }
  }
}
