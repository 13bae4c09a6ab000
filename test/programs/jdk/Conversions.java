/** Casts between all primitive types and boxes, through arithmetic, returns, arguments and arrays. */
public class Conversions {
  static byte asByte(double d) {
    return (byte) d;
  }

  static long widen(long x) {
    return x;
  }

  static double real(double x) {
    return x;
  }

  static Object box(Object x) {
    return x;
  }

  static char up(char c) {
    return (char) (c + 1);
  }

  static float half(int x) {
    return x / 2;
  }

  static String kind(Object x) {
    return x.getClass().getSimpleName() + ":" + x;
  }

  public static void main(String[] args) {
    double[] reals = {0.5, -0.5, 127.9, 128, -129.9, 65535.5, 65536, 2147483647.5, 2147483648.0, -3e9, 9.3e18, -1e19, 1e300, Double.NaN};
    for (double d : reals) {
      System.out.print(asByte(d) + " " + (short) d + " " + (int) (char) d + " " + (int) d + " " + (long) d + " " + (float) d + " ");
      System.out.println((int) (float) d + " " + (long) (float) d + " " + Math.round(d) + " " + Math.round((float) d));
    }
    long[] longs = {255, -129, 65536 + 'a', 1L << 31, (1L << 53) + 1, Long.MAX_VALUE - 511};
    for (long l : longs) {
      System.out.print((byte) l + " " + (short) l + " " + (int) (char) l + " " + (int) l + " " + (float) l + " " + (double) l + " ");
      System.out.println((long) (float) l + " " + (long) (double) l + " " + (l == (double) l) + " " + (l == (float) l));
    }
    System.out.println(widen('a') + " " + widen((byte) -1) + " " + real(1L << 60) + " " + real('b') + " " + real(3f) + " " + half(7));
    System.out.println(kind(box('c')) + " " + kind(box((short) 1)) + " " + kind(box(1f)) + " " + kind(box(1 + 'c')) + " " + kind(1L + 1f) + " " + kind((byte) 1 + (byte) 2));
    byte b = -128;
    short s = b;
    char c = (char) b;
    int i = c;
    float f = i;
    double d = f / 3;
    System.out.println(b + " " + s + " " + (int) c + " " + i + " " + f + " " + d + " " + (byte) -b + " " + -b + " " + (b == c) + " " + (b & c));
    System.out.println(b * b + " " + b / (byte) -1 + " " + (byte) (b / -1) + " " + (b >>> 1) + " " + (b >> 1) + " " + (c >> 1) + " " + +c + " " + ~b);
    System.out.println('a' * 2 + " " + 'a' / 2f + " " + ('a' + 'b') + " " + (char) ('a' + 2) + " " + up('y') + " " + (char) 98 + 1 + " " + (int) 'é');
    System.out.println(1 / 2 * 2.0 + " " + 1 / 2.0 * 2 + " " + 7 / 2 * 2 + " " + 7 * 2 / 2.0f + " " + 1e0 / 3 * 3 + " " + 10 * 0.1f + " " + 3 * 0.1);
    System.out.println((Integer) 5 + " " + (long) (Integer) 5 + " " + (double) Integer.valueOf(7) / 2 + " " + (int) (Character) 'x' + " " + (Object) 'x');
    Object o = 5;
    int unboxed = (Integer) o + (int) o;
    double mixed = (int) o / 2 + (Integer) o / 2.0;
    System.out.println(unboxed + " " + mixed + " " + (o instanceof Integer) + " " + o.equals(5L) + " " + o.equals(5));
    Number n = 3.99;
    System.out.println(n.intValue() + " " + n.longValue() + " " + n.floatValue() + " " + n.byteValue() + " " + Integer.valueOf(300).byteValue() + " " + Double.valueOf(1e20).intValue());
    final int fits = 100;
    byte narrowed = fits;
    Byte boxed = fits + 27;
    char letter = fits + 1;
    Character boxedLetter = 65;
    short[] shorts = {fits, 'a', (short) 40000};
    System.out.println(narrowed + " " + boxed + " " + letter + " " + boxedLetter + " " + shorts[0] + shorts[1] + shorts[2]);
    int hash = 17;
    hash = hash * 31 + (int) (1234567890123L ^ 1234567890123L >>> 32);
    hash = 31 * hash + Float.floatToIntBits(1.1f);
    hash = hash << 5 ^ (byte) hash ^ (char) hash;
    System.out.println(hash + " " + (hash & 0xffffffffL) + " " + (hash % 10 + 10) % 10 + " " + Math.floorMod(hash, 10) + " " + Math.floorDiv(-7, 2));
  }
}
