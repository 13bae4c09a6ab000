package java.lang;

public final class Math {
  public static final double PI = 3.141592653589793;
  public static final double E = 2.718281828459045;
  private Math() {}
  public static int abs(int a) { return a < 0 ? -a : a; }
  public static long abs(long a) { return a < 0 ? -a : a; }
  public static float abs(float a) { return a <= 0.0f ? 0.0f - a : a; }
  public static double abs(double a) { return a <= 0.0 ? 0.0 - a : a; }
  public static int max(int a, int b) { return a >= b ? a : b; }
  public static long max(long a, long b) { return a >= b ? a : b; }
  public static float max(float a, float b) { return (float) max((double) a, (double) b); }
  public static native double max(double a, double b);
  public static int min(int a, int b) { return a <= b ? a : b; }
  public static long min(long a, long b) { return a <= b ? a : b; }
  public static float min(float a, float b) { return (float) min((double) a, (double) b); }
  public static native double min(double a, double b);
  public static native double sqrt(double a);
  public static native double cbrt(double a);
  public static native double pow(double a, double b);
  public static native double exp(double a);
  public static native double log(double a);
  public static native double log10(double a);
  public static native double sin(double a);
  public static native double cos(double a);
  public static native double tan(double a);
  public static native double atan(double a);
  public static native double atan2(double y, double x);
  public static native double floor(double a);
  public static native double ceil(double a);
  public static native double rint(double a);
  public static double hypot(double a, double b) { return sqrt(a * a + b * b); }
  public static double toRadians(double degrees) { return degrees * 0.017453292519943295; }
  public static double toDegrees(double radians) { return radians * 57.29577951308232; }
  public static long round(double a) {
    double below = floor(a);
    return (long) (a - below >= 0.5 ? below + 1.0 : below);
  }
  public static int round(float a) { return (int) floor((double) a + 0.5); }
  public static double signum(double a) { return a > 0 ? 1.0 : (a < 0 ? -1.0 : a); }
  public static double random() { return java.util.Random.shared().nextDouble(); }
  public static int floorDiv(int a, int b) { int q = a / b; return (a ^ b) < 0 && q * b != a ? q - 1 : q; }
  public static long floorDiv(long a, int b) { return floorDiv(a, (long) b); }
  public static long floorDiv(long a, long b) { long q = a / b; return (a < 0L) != (b < 0L) && q * b != a ? q - 1L : q; }
  public static int floorMod(int a, int b) { int m = a % b; return m != 0 && (m ^ b) < 0 ? m + b : m; }
  public static int floorMod(long a, int b) { return (int) floorMod(a, (long) b); }
  public static long floorMod(long a, long b) { long m = a % b; return m != 0L && (m < 0L) != (b < 0L) ? m + b : m; }
  public static int ceilDiv(int a, int b) { return -floorDiv(-a, b); }
  public static int addExact(int a, int b) {
    int r = a + b;
    if (((a ^ r) & (b ^ r)) < 0) throw new ArithmeticException("integer overflow");
    return r;
  }
  public static long addExact(long a, long b) {
    long r = a + b;
    if (((a ^ r) & (b ^ r)) < 0L) throw new ArithmeticException("long overflow");
    return r;
  }
  public static int subtractExact(int a, int b) {
    int r = a - b;
    if (((a ^ b) & (a ^ r)) < 0) throw new ArithmeticException("integer overflow");
    return r;
  }
  public static long subtractExact(long a, long b) {
    long r = a - b;
    if (((a ^ b) & (a ^ r)) < 0L) throw new ArithmeticException("long overflow");
    return r;
  }
  public static int multiplyExact(int a, int b) {
    long r = (long) a * (long) b;
    if ((int) r != r) throw new ArithmeticException("integer overflow");
    return (int) r;
  }
  public static long multiplyExact(long a, long b) {
    long r = a * b;
    if (a != 0L && (r / a != b || (a == -1L && b == Long.MIN_VALUE))) throw new ArithmeticException("long overflow");
    return r;
  }
  public static long multiplyExact(long a, int b) { return multiplyExact(a, (long) b); }
  public static int incrementExact(int a) { return addExact(a, 1); }
  public static int decrementExact(int a) { return subtractExact(a, 1); }
  public static int negateExact(int a) { return subtractExact(0, a); }
  public static long incrementExact(long a) { return addExact(a, 1L); }
  public static long decrementExact(long a) { return subtractExact(a, 1L); }
  public static long negateExact(long a) { return subtractExact(0L, a); }
  public static int absExact(int a) {
    if (a == Integer.MIN_VALUE) throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
    return abs(a);
  }
  public static long absExact(long a) {
    if (a == Long.MIN_VALUE) throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
    return abs(a);
  }
  public static long multiplyFull(int a, int b) { return (long) a * b; }
  public static long multiplyHigh(long a, long b) {
    long low = (a & 0xffffffffL) * (b & 0xffffffffL);
    long middle = (a >> 32) * (b & 0xffffffffL) + (low >>> 32);
    long other = (a & 0xffffffffL) * (b >> 32) + (middle & 0xffffffffL);
    return (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
  }
  public static double copySign(double size, double sign) { return 1.0 / sign < 0.0 || sign < 0.0 ? -abs(size) : abs(size); }
  public static int getExponent(double a) { return (int) (Double.doubleToLongBits(a) >> 52 & 2047L) - 1023; }
  public static double nextUp(double a) {
    if (a == 0.0) return Double.MIN_VALUE;
    if (a != a || a == Double.POSITIVE_INFINITY) return a;
    return Double.longBitsToDouble(Double.doubleToLongBits(a) + (a > 0.0 ? 1L : -1L));
  }
  public static double nextDown(double a) { return -nextUp(-a); }
  public static double ulp(double a) {
    double size = abs(a);
    if (size == Double.MAX_VALUE) return size - nextDown(size);
    return size == Double.POSITIVE_INFINITY ? size : nextUp(size) - size;
  }
  public static int toIntExact(long a) {
    if ((int) a != a) throw new ArithmeticException("integer overflow");
    return (int) a;
  }
  public static int clamp(long value, int min, int max) { return (int) min(max(value, (long) min), (long) max); }
}
