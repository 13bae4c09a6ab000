package java.math;

/** A whole number of any size and where its decimal point is, with the JDK's preferred scales and texts. */
public class BigDecimal extends Number implements Comparable<BigDecimal> {
  public static final BigDecimal ZERO = new BigDecimal(BigInteger.ZERO, 0);
  public static final BigDecimal ONE = new BigDecimal(BigInteger.ONE, 0);
  public static final BigDecimal TEN = new BigDecimal(BigInteger.TEN, 0);
  @Deprecated public static final int ROUND_UP = 0;
  @Deprecated public static final int ROUND_DOWN = 1;
  @Deprecated public static final int ROUND_CEILING = 2;
  @Deprecated public static final int ROUND_FLOOR = 3;
  @Deprecated public static final int ROUND_HALF_UP = 4;
  @Deprecated public static final int ROUND_HALF_DOWN = 5;
  @Deprecated public static final int ROUND_HALF_EVEN = 6;
  @Deprecated public static final int ROUND_UNNECESSARY = 7;
  private final BigInteger unscaled;
  private final int scale;

  public BigDecimal(BigInteger unscaled, int scale) {
    if (unscaled == null) throw new NullPointerException();
    this.unscaled = unscaled;
    this.scale = scale;
  }
  private BigDecimal(BigDecimal same) { this(same.unscaled, same.scale); }
  public BigDecimal(BigInteger value) { this(value, 0); }
  public BigDecimal(int value) { this(BigInteger.valueOf(value), 0); }
  public BigDecimal(long value) { this(BigInteger.valueOf(value), 0); }
  public BigDecimal(String text) { this(DecimalText.read(text)); }
  public BigDecimal(char[] text) { this(DecimalText.read(new String(text))); }
  public BigDecimal(double value) { this(exactly(value)); }
  public BigDecimal(BigInteger value, MathContext context) { this(new BigDecimal(value).round(context)); }
  public BigDecimal(int value, MathContext context) { this(new BigDecimal(value).round(context)); }
  public BigDecimal(long value, MathContext context) { this(new BigDecimal(value).round(context)); }
  public BigDecimal(String text, MathContext context) { this(new BigDecimal(text).round(context)); }
  public BigDecimal(double value, MathContext context) { this(exactly(value).round(context)); }
  public static BigDecimal valueOf(long value) { return new BigDecimal(value); }
  public static BigDecimal valueOf(long unscaled, int scale) { return new BigDecimal(BigInteger.valueOf(unscaled), scale); }
  public static BigDecimal valueOf(double value) { return new BigDecimal(Double.toString(value)); }

  /** All binary digits of a double in decimal ones. */
  private static BigDecimal exactly(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) throw new NumberFormatException("Infinite or NaN");
    long bits = Double.doubleToLongBits(value);
    int exponent = (int) (bits >> 52 & 2047L);
    long size = exponent == 0 ? (bits & 4503599627370495L) << 1 : bits & 4503599627370495L | 4503599627370496L;
    if (size == 0L) return ZERO;
    exponent -= 1075;
    while ((size & 1L) == 0L) {
      size >>= 1;
      exponent++;
    }
    BigInteger number = BigInteger.valueOf(bits < 0L ? -size : size);
    if (exponent >= 0) return new BigDecimal(number.shiftLeft(exponent), 0);
    return new BigDecimal(number.multiply(BigInteger.valueOf(5L).pow(-exponent)), -exponent);
  }

  private static BigInteger tenTo(long count) { return BigInteger.TEN.pow((int) count); }
  /** The digits of this number with so many digits behind the point, which are not fewer than it has. */
  private BigInteger digitsAt(int wanted) { return wanted == scale ? unscaled : unscaled.multiply(tenTo((long) wanted - scale)); }
  private static int saturated(long scale) { return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, scale)); }

  private static BigInteger quotient(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
    BigInteger quotient = dividend.divide(divisor);
    BigInteger rest = dividend.subtract(quotient.multiply(divisor));
    if (rest.signum() == 0) return quotient;
    if (mode == RoundingMode.UNNECESSARY) throw new ArithmeticException("Rounding necessary");
    int sign = dividend.signum() * divisor.signum();
    int half = rest.abs().shiftLeft(1).compareTo(divisor.abs());
    return isAway(mode, sign, half, quotient.testBit(0)) ? quotient.add(BigInteger.valueOf(sign)) : quotient;
  }
  private static boolean isAway(RoundingMode mode, int sign, int half, boolean isOdd) {
    switch (mode) {
      case UP: return true;
      case DOWN: return false;
      case CEILING: return sign > 0;
      case FLOOR: return sign < 0;
      case HALF_UP: return half >= 0;
      case HALF_DOWN: return half > 0;
      default: return half > 0 || half == 0 && isOdd;
    }
  }

  public BigDecimal round(MathContext context) {
    BigDecimal result = this;
    // Rounding 9.99 gives a digit more.
    while (context.getPrecision() > 0 && result.precision() > context.getPrecision()) {
      int dropped = result.precision() - context.getPrecision();
      result = new BigDecimal(quotient(result.unscaled, tenTo(dropped), context.getRoundingMode()), result.scale - dropped);
    }
    return result;
  }
  private BigDecimal strippedTo(long preferred) {
    BigInteger digits = unscaled;
    int left = scale;
    while (left > preferred && digits.toString().endsWith("0") && digits.signum() != 0) {
      digits = digits.divide(BigInteger.TEN);
      left--;
    }
    return new BigDecimal(digits, left);
  }

  public BigDecimal add(BigDecimal other) {
    int common = Math.max(scale, other.scale);
    return new BigDecimal(digitsAt(common).add(other.digitsAt(common)), common);
  }
  public BigDecimal add(BigDecimal other, MathContext context) {
    if (context.getPrecision() == 0 || signum() != 0 && other.signum() != 0) return add(other).round(context);
    int preferred = Math.max(scale, other.scale);
    if (signum() == 0 && other.signum() == 0) return new BigDecimal(BigInteger.ZERO, preferred);
    BigDecimal result = (signum() == 0 ? other : this).round(context);
    if (result.scale >= preferred) return result.strippedTo(preferred);
    return result.setScale(result.scale + Math.min(preferred - result.scale, context.getPrecision() - result.precision()));
  }
  public BigDecimal subtract(BigDecimal other) { return add(other.negate()); }
  public BigDecimal subtract(BigDecimal other, MathContext context) { return add(other.negate(), context); }
  public BigDecimal multiply(BigDecimal other) { return new BigDecimal(unscaled.multiply(other.unscaled), scale + other.scale); }
  public BigDecimal multiply(BigDecimal other, MathContext context) { return multiply(other).round(context); }

  public BigDecimal divide(BigDecimal divisor, int wanted, RoundingMode mode) {
    if (divisor.signum() == 0) throw new ArithmeticException(unscaled.bitLength() < 64 ? "/ by zero" : "BigInteger divide by zero");
    long raise = (long) wanted + divisor.scale - scale;
    BigInteger above = raise > 0L ? unscaled.multiply(tenTo(raise)) : unscaled;
    BigInteger below = raise < 0L ? divisor.unscaled.multiply(tenTo(-raise)) : divisor.unscaled;
    return new BigDecimal(quotient(above, below, mode), wanted);
  }
  @Deprecated public BigDecimal divide(BigDecimal divisor, int wanted, int mode) { return divide(divisor, wanted, modeOf(mode)); }
  public BigDecimal divide(BigDecimal divisor, RoundingMode mode) { return divide(divisor, scale, mode); }
  @Deprecated public BigDecimal divide(BigDecimal divisor, int mode) { return divide(divisor, scale, modeOf(mode)); }
  private static RoundingMode modeOf(int mode) {
    if (mode < 0 || mode > 7) throw new IllegalArgumentException("Invalid rounding mode");
    return RoundingMode.valueOf(mode);
  }
  private void checkDivisor(BigDecimal divisor) {
    if (divisor.signum() == 0) throw new ArithmeticException(signum() == 0 ? "Division undefined" : "Division by zero");
  }
  public BigDecimal divide(BigDecimal divisor) {
    checkDivisor(divisor);
    int preferred = saturated((long) scale - divisor.scale);
    if (signum() == 0) return new BigDecimal(BigInteger.ZERO, preferred);
    // No more digits than this can come of an exact division.
    int most = precision() + (int) Math.ceil(10.0 * divisor.precision() / 3.0);
    BigDecimal quotient;
    try {
      quotient = divide(divisor, new MathContext(most, RoundingMode.UNNECESSARY));
    } catch (ArithmeticException inexact) {
      throw new ArithmeticException("Non-terminating decimal expansion; no exact representable decimal result.");
    }
    return preferred > quotient.scale ? quotient.setScale(preferred) : quotient;
  }
  public BigDecimal divide(BigDecimal divisor, MathContext context) {
    if (context.getPrecision() == 0) return divide(divisor);
    checkDivisor(divisor);
    long preferred = (long) scale - divisor.scale;
    if (signum() == 0) return new BigDecimal(BigInteger.ZERO, saturated(preferred));
    // Both numbers are taken between 0.1 and 1; the quotient shall have one digit before its point.
    int own = precision();
    int their = divisor.precision();
    BigInteger a = own < their ? unscaled.multiply(tenTo(their - own)) : unscaled;
    BigInteger b = own > their ? divisor.unscaled.multiply(tenTo(own - their)) : divisor.unscaled;
    if (a.abs().compareTo(b.abs()) > 0) their--;
    long raise = (long) context.getPrecision() + their - own;
    BigInteger above = raise > 0L ? unscaled.multiply(tenTo(raise)) : unscaled;
    BigInteger below = raise < 0L ? divisor.unscaled.multiply(tenTo(-raise)) : divisor.unscaled;
    BigDecimal quotient = new BigDecimal(quotient(above, below, context.getRoundingMode()), (int) (preferred + raise));
    boolean isExact = above.remainder(below).signum() == 0;
    return (isExact ? quotient.strippedTo(preferred) : quotient).round(context);
  }
  public BigDecimal divideToIntegralValue(BigDecimal divisor) {
    checkDivisor(divisor);
    int preferred = saturated((long) scale - divisor.scale);
    BigDecimal whole = divide(divisor, 0, RoundingMode.DOWN);
    if (whole.signum() == 0) return new BigDecimal(BigInteger.ZERO, preferred);
    return preferred >= 0 ? whole.setScale(preferred) : whole.strippedTo(preferred);
  }
  public BigDecimal remainder(BigDecimal divisor) { return divideAndRemainder(divisor)[1]; }
  public BigDecimal[] divideAndRemainder(BigDecimal divisor) {
    BigDecimal whole = divideToIntegralValue(divisor);
    return new BigDecimal[] {whole, subtract(whole.multiply(divisor))};
  }

  public BigDecimal pow(int exponent) {
    if (exponent < 0 || exponent > 999999999) throw new ArithmeticException("Invalid operation");
    return new BigDecimal(unscaled.pow(exponent), scale * exponent);
  }
  /** ANSI X3.274-1996, 7.4. */
  public BigDecimal pow(int exponent, MathContext context) {
    if (context.getPrecision() == 0) return pow(exponent);
    if (exponent < -999999999 || exponent > 999999999) throw new ArithmeticException("Invalid operation");
    if (exponent == 0) return ONE;
    int size = Math.abs(exponent);
    int length = ("" + size).length();
    if (length > context.getPrecision()) throw new ArithmeticException("Invalid operation");
    MathContext more = new MathContext(context.getPrecision() + length + 1, context.getRoundingMode());
    BigDecimal power = ONE;
    for (int bit = 31 - Integer.numberOfLeadingZeros(size); bit >= 0; bit--) {
      if ((size >> bit & 1) == 1) power = power.multiply(this, more);
      if (bit > 0) power = power.multiply(power, more);
    }
    return (exponent < 0 ? ONE.divide(power, more) : power).round(context);
  }
  public BigDecimal sqrt(MathContext context) {
    if (signum() < 0) throw new ArithmeticException("Attempted square root of negative BigDecimal");
    int preferred = scale / 2;
    if (signum() == 0) return new BigDecimal(BigInteger.ZERO, preferred);
    int wanted = context.getPrecision() == 0 ? precision() / 2 + 1 : context.getPrecision();
    int places = wanted + 2 + Math.max(0, (scale - precision()) / 2 + 1);
    BigInteger square = setScale(Math.max(2 * places, scale + scale % 2)).unscaled;
    BigInteger root = square.sqrt();
    boolean isExact = root.multiply(root).equals(square);
    if (context.getPrecision() == 0 && !isExact) throw new ArithmeticException("Computed square root not exact.");
    // A last digit tells rounding that there are more.
    BigDecimal found = new BigDecimal(root.multiply(BigInteger.TEN).add(isExact ? BigInteger.ZERO : BigInteger.ONE), Math.max(places, (scale + scale % 2) / 2) + 1);
    MathContext exact = new MathContext(wanted, RoundingMode.UNNECESSARY);
    return found.round(new MathContext(wanted, context.getRoundingMode())).stripTrailingZeros().add(new BigDecimal(BigInteger.ZERO, preferred), exact);
  }

  public BigDecimal abs() { return signum() < 0 ? negate() : this; }
  public BigDecimal abs(MathContext context) { return abs().round(context); }
  public BigDecimal negate() { return new BigDecimal(unscaled.negate(), scale); }
  public BigDecimal negate(MathContext context) { return negate().round(context); }
  public BigDecimal plus() { return this; }
  public BigDecimal plus(MathContext context) { return round(context); }
  public int signum() { return unscaled.signum(); }
  public int scale() { return scale; }
  public int precision() { return unscaled.abs().toString().length(); }
  public BigInteger unscaledValue() { return unscaled; }
  public BigDecimal setScale(int wanted) { return setScale(wanted, RoundingMode.UNNECESSARY); }
  public BigDecimal setScale(int wanted, RoundingMode mode) {
    if (wanted == scale) return this;
    if (wanted > scale) return new BigDecimal(digitsAt(wanted), wanted);
    return new BigDecimal(quotient(unscaled, tenTo((long) scale - wanted), mode), wanted);
  }
  @Deprecated public BigDecimal setScale(int wanted, int mode) { return setScale(wanted, modeOf(mode)); }
  public BigDecimal movePointLeft(int count) { return moved((long) scale + count, count); }
  public BigDecimal movePointRight(int count) { return moved((long) scale - count, count); }
  private BigDecimal moved(long wanted, int count) {
    if (count == 0) return this;
    BigDecimal result = new BigDecimal(unscaled, (int) wanted);
    return result.scale < 0 ? result.setScale(0) : result;
  }
  public BigDecimal scaleByPowerOfTen(int count) { return new BigDecimal(unscaled, scale - count); }
  public BigDecimal stripTrailingZeros() { return signum() == 0 ? ZERO : strippedTo(Integer.MIN_VALUE); }
  public BigDecimal ulp() { return new BigDecimal(BigInteger.ONE, scale); }
  public BigDecimal min(BigDecimal other) { return compareTo(other) <= 0 ? this : other; }
  public BigDecimal max(BigDecimal other) { return compareTo(other) >= 0 ? this : other; }
  public int compareTo(BigDecimal other) {
    int common = Math.max(scale, other.scale);
    return digitsAt(common).compareTo(other.digitsAt(common));
  }
  public boolean equals(Object other) { return other instanceof BigDecimal && ((BigDecimal) other).scale == scale && ((BigDecimal) other).unscaled.equals(unscaled); }
  public int hashCode() { return 31 * unscaled.hashCode() + scale; }
  public String toString() { return DecimalText.write(this, false); }
  public String toEngineeringString() { return DecimalText.write(this, true); }
  public String toPlainString() { return DecimalText.plain(this); }

  public BigInteger toBigInteger() { return setScale(0, RoundingMode.DOWN).unscaled; }
  public BigInteger toBigIntegerExact() { return setScale(0, RoundingMode.UNNECESSARY).unscaled; }
  public int intValue() { return (int) longValue(); }
  public long longValue() { return toBigInteger().longValue(); }
  public byte byteValue() { return (byte) longValue(); }
  public short shortValue() { return (short) longValue(); }
  public float floatValue() { return Float.parseFloat(toString()); }
  public double doubleValue() { return Double.parseDouble(toString()); }
  private long exact(int bits) {
    // What is too large is said before what is not whole.
    if (precision() - scale > 19) throw new ArithmeticException("Overflow");
    BigInteger whole = toBigIntegerExact();
    if (whole.bitLength() >= bits) throw new ArithmeticException("Overflow");
    return whole.longValue();
  }
  public long longValueExact() { return exact(64); }
  public int intValueExact() { return (int) exact(32); }
  public short shortValueExact() { return (short) exact(16); }
  public byte byteValueExact() { return (byte) exact(8); }
}
