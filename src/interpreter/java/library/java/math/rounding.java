package java.math;

public enum RoundingMode {
  UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY;

  public static RoundingMode valueOf(int mode) {
    if (mode < 0 || mode > 7) throw new IllegalArgumentException("argument out of range");
    return values()[mode];
  }
}

public final class MathContext {
  public static final MathContext UNLIMITED = new MathContext(0, RoundingMode.HALF_UP);
  public static final MathContext DECIMAL32 = new MathContext(7, RoundingMode.HALF_EVEN);
  public static final MathContext DECIMAL64 = new MathContext(16, RoundingMode.HALF_EVEN);
  public static final MathContext DECIMAL128 = new MathContext(34, RoundingMode.HALF_EVEN);
  private final int precision;
  private final RoundingMode mode;
  public MathContext(int precision) { this(precision, RoundingMode.HALF_UP); }
  public MathContext(int precision, RoundingMode mode) {
    if (precision < 0) throw new IllegalArgumentException("Digits < 0");
    if (mode == null) throw new NullPointerException("null RoundingMode");
    this.precision = precision;
    this.mode = mode;
  }
  public int getPrecision() { return precision; }
  public RoundingMode getRoundingMode() { return mode; }
  public boolean equals(Object other) { return other instanceof MathContext && ((MathContext) other).precision == precision && ((MathContext) other).mode == mode; }
  public int hashCode() { return precision + mode.hashCode() * 59; }
  public String toString() { return "precision=" + precision + " roundingMode=" + mode; }
}
