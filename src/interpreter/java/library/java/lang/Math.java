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
  public static int toIntExact(long a) {
    if ((int) a != a) throw new ArithmeticException("integer overflow");
    return (int) a;
  }
  public static int clamp(long value, int min, int max) { return (int) min(max(value, (long) min), (long) max); }
}
