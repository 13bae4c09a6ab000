/** Rounding, dividing and overflowing as the language defines it. */
public class MathRules {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (ArithmeticException told) {
      System.out.println(what + ": " + told.getMessage());
    }
  }

  public static void main(String[] args) {
    for (int a : new int[] {7, -7, 0, 6}) {
      for (int b : new int[] {3, -3, 1}) {
        System.out.println(a + "," + b + ": " + a / b + " " + a % b + " " + Math.floorDiv(a, b) + " " + Math.floorMod(a, b) + " " + Math.floorMod((long) a, b));
      }
    }
    for (double value : new double[] {0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 1e15 + 0.5, 4.6, -4.6, 1e300, Double.NaN, Double.NEGATIVE_INFINITY, -0.0}) {
      System.out.println(value + ": " + Math.round(value) + " " + Math.rint(value) + " " + Math.floor(value) + " " + Math.ceil(value) + " " + (int) value + " " + (long) value + " " + (float) value + " " + Math.signum(value) + " " + Math.abs(value) + " " + Math.round((float) value));
    }
    System.out.println(Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " " + Math.max(Double.NaN, 1) + " " + Math.min(3L, 4) + " " + Math.abs(Integer.MIN_VALUE) + " " + Math.abs(-5L) + " " + Math.sqrt(2) + " " + Math.sqrt(-1));
    System.out.println(Math.pow(2, 10) + " " + Math.pow(2, -1) + " " + Math.pow(0, 0) + " " + Math.cbrt(-8) + " " + Math.toDegrees(0) + " " + Math.PI + " " + Math.E);
    System.out.println(Integer.MAX_VALUE + 1 + " " + (Integer.MIN_VALUE - 1) + " " + Integer.MAX_VALUE * 3 + " " + (Long.MAX_VALUE + 1) + " " + Long.MIN_VALUE * -1 + " " + (byte) 200 + " " + (short) 70000 + " " + (char) 65601 + " " + (int) 'z' + " " + (byte) -129);
    System.out.println((1 << 35) + " " + (1L << 35) + " " + (-16 >> 2) + " " + (-16 >>> 28) + " " + (-16L >>> 60) + " " + (5 & 3) + " " + (5 | 3) + " " + (5 ^ 3) + " " + ~5 + " " + (1 << -1) + " " + (0xffL << 56 >> 56));
    System.out.println(0.1 + 0.2 + " " + (0.1f + 0.2f) + " " + (0.1f + 0.2) + " " + 1.0 / 3 + " " + 1f / 3 + " " + 100 * 1.1 + " " + 1e16 + 1 + " " + (1e16 + 1) + " " + 3 * 0.1 + " " + 5 / 2 + " " + 5 / 2.0 + " " + 5 % 2.5 + " " + -5.5 % 2);
    System.out.println(1 / 0.0 + " " + -1 / 0.0 + " " + 0 / 0.0 + " " + (0.0 == -0.0) + " " + (Double.NaN == Double.NaN) + " " + Double.valueOf(0.0).equals(-0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + 5 % 0.0);
    System.out.println(Math.addExact(2, 3) + " " + Math.subtractExact(2L, 3L) + " " + Math.multiplyExact(6, 7) + " " + Math.negateExact(5) + " " + Math.incrementExact(1) + " " + Math.toIntExact(77L));
    refused("add", () -> Math.addExact(Integer.MAX_VALUE, 1));
    refused("add long", () -> Math.addExact(Long.MAX_VALUE, 1L));
    refused("subtract", () -> Math.subtractExact(Integer.MIN_VALUE, 1));
    refused("multiply", () -> Math.multiplyExact(100_000, 100_000));
    refused("multiply long", () -> Math.multiplyExact(Long.MAX_VALUE, 2L));
    refused("negate", () -> Math.negateExact(Integer.MIN_VALUE));
    refused("to int", () -> Math.toIntExact(1L << 31));
    refused("divide", () -> System.out.println(1 / (args.length - args.length)));
    refused("modulo", () -> System.out.println(1L % (args.length - args.length)));
    refused("floorMod", () -> Math.floorMod(1, 0));
    int number = 5;
    number += 3.7;
    byte small = 120;
    small += 10;
    char letter = 'a';
    letter += 1;
    letter++;
    long big = 1;
    big <<= 40;
    int shifted = -1;
    shifted >>>= 20;
    System.out.println(number + " " + small + " " + letter + " " + big + " " + shifted + " " + (number++ + ++number) + " " + number-- + " " + -number + " " + (char) (letter + 1));
    int murmur = 0x9747b28c;
    for (byte each : "streamscope".getBytes()) {
      murmur ^= each;
      murmur *= 0x5bd1e995;
      murmur ^= murmur >>> 13;
    }
    System.out.println(murmur + " " + (murmur & 0x7fffffff) % 12);
  }
}
