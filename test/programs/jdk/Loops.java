/** Loops of every form with labels, empty parts, several variables, and switches that fall through inside them. */
public class Loops {
  static String primes(int below) {
    StringBuilder out = new StringBuilder();
    candidates:
    for (int n = 2; n < below; n++) {
      for (int d = 2; d * d <= n; d++) {
        if (n % d == 0) continue candidates;
      }
      out.append(n).append(' ');
    }
    return out.toString();
  }

  static String spiral(int n) {
    int[][] grid = new int[n][n];
    int x = 0, y = 0, dx = 1, dy = 0;
    for (int i = 1; i <= n * n; i++) {
      grid[y][x] = i;
      int nx = x + dx, ny = y + dy;
      if (nx < 0 || nx >= n || ny < 0 || ny >= n || grid[ny][nx] != 0) {
        int turned = dx;
        dx = -dy;
        dy = turned;
        nx = x + dx;
        ny = y + dy;
      }
      x = nx;
      y = ny;
    }
    String out = "";
    for (int[] row : grid) {
      for (int cell : row) out += (cell < 10 ? " " : "") + cell + " ";
      out += "\n";
    }
    return out;
  }

  static int collatz(long n) {
    int steps = 0;
    while (n != 1) {
      n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
      steps++;
    }
    return steps;
  }

  static String machine(String program) {
    int at = 0, value = 0;
    String out = "";
    loop:
    while (true) {
      switch (at < program.length() ? program.charAt(at) : '.') {
        case '+':
          value++;
        case '>':
          value++;
          break;
        case '*':
          value *= 2;
          at++;
          continue;
        case '?':
          do {
            if (value-- < 3) continue loop;
            out += value;
            if (value == 4) break;
          } while (value > 0);
          break;
        case '.':
          break loop;
        default:
          out += program.charAt(at);
      }
      at++;
    }
    return out + "=" + value;
  }

  public static void main(String[] args) {
    System.out.println(primes(50));
    System.out.print(spiral(4));
    System.out.println(collatz(27) + " " + collatz(837799) + " " + collatz(1));
    System.out.println(machine("+>*x+?y*") + " " + machine("") + " " + machine("+*+*?+?z"));
    int i = 0;
    for (;;) {
      if (++i > 5) break;
    }
    for (int a = 0, b = 10; a < b; a += 3, b--) System.out.print(a + ":" + b + " ");
    int j;
    for (j = 3, i = i << 1; j-- > 0; i -= j) ;
    System.out.println(i + " " + j);
    rows:
    for (int row = 1; ; row++) {
      int column = 0;
      do {
        if (column > row) continue rows;
        if (row * column > 11) break rows;
        System.out.print(row * column++ + (column == row ? "; " : ","));
      } while (true);
    }
    System.out.println();
    two:
    for (String s : new String[] {"a", "b", "c"}) {
      switch (s) {
        case "a": continue two;
        case "b": System.out.print(s); break;
        case "c": break two;
      }
      System.out.print("after ");
    }
    int total = 0;
    for (byte b = 120; b > 0; b++) total += b;
    for (char c = 'a'; c < 'f'; c += 2) total += c;
    for (double d = 0; d < 1; d += 0.1) total += 1000;
    for (float f = 1; f != f / 2; f /= 2) total += 100_000;
    for (long l = Long.MAX_VALUE - 2; l > 0; l++) total += 10_000_000;
    System.out.println(total);
    if (total > 0) if (total < 0) System.out.println("never"); else System.out.println("dangling else");
    { int scoped = 1; total = scoped; }
    { String scoped = "again"; System.out.println(scoped + total); }
  }
}
