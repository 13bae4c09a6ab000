/** Overflow, shifts, casts and promotions of all the integer types. */
public class Overflow {
  static final int[] INTS = {0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x12345678, -987654321};
  static final long[] LONGS = {0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789ABCDEFL, -4294967297L};

  static void shifts() {
    for (int value : INTS) {
      for (int by : new int[] {0, 1, 5, 31, 32, 33, -1}) {
        System.out.print((value << by) + "/" + (value >> by) + "/" + (value >>> by) + " ");
      }
      System.out.println();
    }
    for (long value : LONGS) {
      for (long by : new long[] {0, 1, 31, 32, 63, 64, -1}) {
        System.out.print((value << by) + "/" + (value >> by) + "/" + (value >>> by) + " ");
      }
      System.out.println();
    }
  }

  static void arithmetic() {
    for (int a : INTS) {
      for (int b : INTS) {
        String quotient = b == 0 ? "-" : a / b + "r" + a % b;
        System.out.print((a + b) + "," + (a - b) + "," + (a * b) + "," + quotient + "; ");
      }
      System.out.println();
    }
    for (long a : LONGS) {
      for (long b : LONGS) {
        String quotient = b == 0 ? "-" : a / b + "r" + a % b;
        System.out.print((a + b) + "," + (a - b) + "," + (a * b) + "," + quotient + "; ");
      }
      System.out.println();
    }
  }

  static void small() {
    byte b = (byte) 200;
    short s = (short) 70000;
    char c = (char) -1;
    System.out.println(b + " " + s + " " + (int) c + " " + (b & 0xff) + " " + (b >>> 2) + " " + (byte) (b >>> 2));
    b += 100;
    s *= 2;
    c += 2;
    System.out.println(b + " " + s + " " + (int) c);
    b >>>= 1;
    s <<= 12;
    c >>= 1;
    System.out.println(b + " " + s + " " + (int) c);
    b = -1;
    b >>>= 10;
    s = (short) 0x8001;
    s >>>= 1;
    System.out.println(b + " " + s + " " + ++b + " " + b-- + " " + --b + " " + (byte) -b + " " + ~b);
    byte top = Byte.MAX_VALUE;
    top++;
    short high = Short.MIN_VALUE;
    high--;
    char zero = 0;
    zero--;
    System.out.println(top + " " + high + " " + (int) zero);
    int i = 10;
    i += 3.7;
    i *= 1.5f;
    long l = 5;
    l -= 2.5;
    i -= 5_000_000_000L;
    System.out.println(i + " " + l + " " + (1 << 33L) + " " + (1L << 33) + " " + ((byte) 1 << 31));
  }

  public static void main(String[] args) {
    shifts();
    arithmetic();
    small();
    System.out.println(Math.abs(Integer.MIN_VALUE) + " " + -Long.MIN_VALUE + " " + Integer.MIN_VALUE / -1);
    try {
      System.out.println(Math.addExact(Integer.MAX_VALUE, 1));
    } catch (ArithmeticException overflow) {
      System.out.println(overflow.getMessage());
    }
  }
}
