import java.util.Arrays;

/** Exact arithmetic on matrices and fractions: loops, operators on long, immutable objects and their printing. */
public class Matrix {
  static final class Fraction implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(0, 1);
    private final long top;
    private final long bottom;

    Fraction(long top, long bottom) {
      if (bottom == 0) {
        throw new ArithmeticException(top + "/0");
      }
      long by = gcd(Math.abs(top), Math.abs(bottom)) * (bottom < 0 ? -1 : 1);
      this.top = top / by;
      this.bottom = bottom / by;
    }

    private static long gcd(long a, long b) {
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      return a;
    }

    Fraction plus(Fraction o) {
      return new Fraction(top * o.bottom + o.top * bottom, bottom * o.bottom);
    }

    Fraction times(Fraction o) {
      return new Fraction(top * o.top, bottom * o.bottom);
    }

    Fraction over(Fraction o) {
      return new Fraction(top * o.bottom, bottom * o.top);
    }

    Fraction negated() {
      return new Fraction(-top, bottom);
    }

    @Override
    public int compareTo(Fraction o) {
      return Long.compare(top * o.bottom, o.top * bottom);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Fraction && compareTo((Fraction) o) == 0;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(top) * 31 + Long.hashCode(bottom);
    }

    @Override
    public String toString() {
      return bottom == 1 ? "" + top : top + "/" + bottom;
    }
  }

  static Fraction[][] of(long[][] cells) {
    Fraction[][] out = new Fraction[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      out[i] = new Fraction[cells[i].length];
      for (int j = 0; j < cells[i].length; j++) {
        out[i][j] = new Fraction(cells[i][j], 1);
      }
    }
    return out;
  }

  static Fraction determinant(Fraction[][] given) {
    Fraction[][] m = new Fraction[given.length][];
    for (int i = 0; i < m.length; i++) {
      m[i] = given[i].clone();
    }
    Fraction result = new Fraction(1, 1);
    for (int column = 0; column < m.length; column++) {
      int pivot = column;
      while (pivot < m.length && m[pivot][column].equals(Fraction.ZERO)) {
        pivot++;
      }
      if (pivot == m.length) {
        return Fraction.ZERO;
      }
      if (pivot != column) {
        Fraction[] kept = m[pivot];
        m[pivot] = m[column];
        m[column] = kept;
        result = result.negated();
      }
      result = result.times(m[column][column]);
      for (int row = column + 1; row < m.length; row++) {
        Fraction by = m[row][column].over(m[column][column]).negated();
        for (int k = column; k < m.length; k++) {
          m[row][k] = m[row][k].plus(by.times(m[column][k]));
        }
      }
    }
    return result;
  }

  static long[][] power(long[][] base, int exponent, long modulus) {
    int n = base.length;
    long[][] out = new long[n][n];
    for (int i = 0; i < n; i++) {
      out[i][i] = 1;
    }
    for (; exponent > 0; exponent >>= 1, base = multiply(base, base, modulus)) {
      if ((exponent & 1) == 1) {
        out = multiply(out, base, modulus);
      }
    }
    return out;
  }

  static long[][] multiply(long[][] a, long[][] b, long modulus) {
    long[][] out = new long[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          out[i][j] = (out[i][j] + a[i][k] * b[k][j]) % modulus;
        }
      }
    }
    return out;
  }

  public static void main(String[] args) {
    Fraction harmonic = Fraction.ZERO;
    for (int i = 1; i <= 20; i++) {
      harmonic = harmonic.plus(new Fraction(1, i));
    }
    System.out.println(harmonic + " " + (double) harmonic.top / harmonic.bottom + " " + harmonic.hashCode());
    System.out.println(new Fraction(6, -4) + " " + new Fraction(-6, -3) + " " + new Fraction(0, -5).equals(Fraction.ZERO));
    System.out.println(determinant(of(new long[][] {{0, 2, 3}, {4, 5, 6}, {7, 8, 10}})) + " " + determinant(of(new long[][] {{1, 2}, {2, 4}})));
    System.out.println(Arrays.deepToString(power(new long[][] {{1, 1}, {1, 0}}, 90, Long.MAX_VALUE)));
    System.out.println(Arrays.deepToString(power(new long[][] {{1, 1}, {1, 0}}, 1_000_000, 1_000_007)));
    Fraction[] sorted = {new Fraction(1, 2), new Fraction(-1, 3), new Fraction(2, 5), new Fraction(7, 1)};
    Arrays.sort(sorted);
    System.out.println(Arrays.toString(sorted));
    try {
      System.out.println(new Fraction(1, 3).over(Fraction.ZERO));
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }
}
