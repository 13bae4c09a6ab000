/** How float and double print at their edges, and what their arithmetic makes of NaN, infinities and -0.0. */
public class Floating {
  static final double[] DOUBLES = {
    0.0, -0.0, 1.0, 0.1, 1e-3, 9.999e-4, 1e7, 9999999.0, 12345678.9, 1e21, 1e22, 123456789012345680.0, 4.9e-324,
    Double.MAX_VALUE, Double.MIN_NORMAL, 1 / 3.0, 2 / 3.0, 100.0 / 7, Math.PI, Double.NaN, 1 / 0.0, -1 / 0.0
  };
  static final float[] FLOATS = {
    0f, -0f, 1f, 0.1f, 1e-3f, 9.99e-4f, 1e7f, 9999999f, 1.17549435E-38f, Float.MAX_VALUE, Float.MIN_VALUE, 1 / 3f,
    16777217f, 3.4028235e38f, 0.3f + 0.6f, Float.NaN, Float.NEGATIVE_INFINITY, 33554432f
  };

  static void casts() {
    for (double d : DOUBLES) {
      System.out.println(
          d + " " + (float) d + " " + (long) d + " " + (int) d + " " + (short) d + " " + (byte) d + " " + (int) (char) d);
    }
    for (float f : FLOATS) {
      System.out.println(f + " " + (double) f + " " + (long) f + " " + (int) f + " " + f * 3 + " " + f / 7);
    }
    long big = Long.MAX_VALUE;
    int wide = Integer.MAX_VALUE;
    System.out.println((float) big + " " + (double) big + " " + (float) wide + " " + (double) wide);
    System.out.println((int) 3.99e9f + " " + (long) -1e30 + " " + (byte) 300.7 + " " + (char) 97.9);
  }

  static void order() {
    double nan = Double.NaN;
    System.out.println((nan == nan) + " " + (nan != nan) + " " + (nan < 1) + " " + (nan >= 1) + " " + !(nan < 1));
    System.out.println((0.0 == -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " " + Double.compare(0.0, -0.0));
    System.out.println(Double.valueOf(nan).equals(nan) + " " + Double.compare(nan, 1 / 0.0));
    System.out.println(Math.min(0.0, -0.0) + " " + Math.max(-0.0, 0.0) + " " + Math.min(nan, 1) + " " + 1 / -0.0);
    System.out.println(Double.doubleToLongBits(-0.0) + " " + Float.floatToIntBits(Float.NaN));
    System.out.println(Double.longBitsToDouble(1) + " " + Float.intBitsToFloat(0x7f7fffff));
  }

  static void arithmetic() {
    System.out.println(0.1 + 0.2);
    System.out.println(0.1f + 0.2f);
    System.out.println(0.1f + 0.2);
    System.out.println((0.1f == 0.1) + " " + (0.5f == 0.5) + " " + (float) 0.1 + " " + (double) 0.1f);
    System.out.println(5.5 % 2 + " " + -5.5 % 2 + " " + 5.5 % -2 + " " + 5 % 0.0 + " " + 1 % (1 / 0.0) + " " + -0.0 % 1);
    System.out.println(1 / 2 + 1 / 2.0 + 1 / 2f);
    float sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += 0.1;
    }
    System.out.println(sum);
    float counter = 16777216f;
    counter++;
    System.out.println(counter);
    double d = 1e308;
    d *= 10;
    System.out.println(d + " " + (d - d) + " " + 0 * d);
    System.out.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.rint(2.5) + " " + Math.floor(-0.5));
    System.out.println(Math.sqrt(-1) + " " + Math.cbrt(27) + " " + Math.ceil(-0.5) + " " + Math.signum(-3.0));
    System.out.println(0x1.8p1 + " " + 1e0f + " " + .5 + " " + 5. + " " + 0x1p-1074 + " " + 1_000.25d);
  }

  public static void main(String[] args) {
    casts();
    order();
    arithmetic();
  }
}
