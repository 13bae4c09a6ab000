package java.math;

/** Decimal numbers as texts. */
final class DecimalText {
  private DecimalText() {}

  static BigDecimal read(String text) {
    if (text.isEmpty()) throw new NumberFormatException();
    int length = text.length();
    int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    StringBuilder digits = new StringBuilder(text.charAt(0) == '-' ? "-" : "");
    int signs = digits.length();
    int point = -1;
    long exponent = 0L;
    for (int at = from; at < length; at++) {
      char each = text.charAt(at);
      if (Character.isDigit(each)) {
        digits.append(Character.digit(each, 10));
      } else if (each == '.') {
        if (point >= 0) throw new NumberFormatException("Character array contains more than one decimal point.");
        point = digits.length();
      } else if (each == 'e' || each == 'E') {
        exponent = exponent(text.substring(at + 1));
        break;
      } else if (length - from > 18) {
        // The JDK reads longer texts in another way.
        throw new NumberFormatException("Character array is missing \"e\" notation exponential mark.");
      } else {
        throw new NumberFormatException("Character " + each + " is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark.");
      }
    }
    if (digits.length() == signs) throw new NumberFormatException("No digits found.");
    long scale = (point < 0 ? 0L : digits.length() - point) - exponent;
    if (scale != (int) scale) throw new NumberFormatException("Scale out of range.");
    return new BigDecimal(new BigInteger(digits.toString()), (int) scale);
  }

  private static long exponent(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (at == text.length()) throw new NumberFormatException();
    while (at < text.length() - 1 && Character.digit(text.charAt(at), 10) == 0) at++;
    if (text.length() - at > 10) throw new NumberFormatException("Too many nonzero exponent digits.");
    long exponent = 0L;
    for (; at < text.length(); at++) {
      int digit = Character.digit(text.charAt(at), 10);
      if (digit < 0) throw new NumberFormatException("Not a digit.");
      exponent = exponent * 10L + digit;
    }
    if (text.startsWith("-")) exponent = -exponent;
    if (exponent != (int) exponent) throw new NumberFormatException("Exponent overflow.");
    return exponent;
  }

  static String write(BigDecimal value, boolean isEngineering) {
    String digits = value.unscaledValue().abs().toString();
    String sign = value.signum() < 0 ? "-" : "";
    int scale = value.scale();
    if (scale == 0) return sign + digits;
    long adjusted = (long) digits.length() - 1L - scale;
    if (scale > 0 && adjusted >= -6L) return plain(value);
    if (isEngineering) return sign + engineering(digits, adjusted, value.signum() == 0);
    String mantissa = digits.length() > 1 ? digits.charAt(0) + "." + digits.substring(1) : digits;
    return sign + mantissa + power(adjusted);
  }

  private static String power(long exponent) { return exponent == 0L ? "" : "E" + (exponent > 0L ? "+" : "") + exponent; }

  /** With a power of ten that three divides. */
  private static String engineering(String digits, long adjusted, boolean isZero) {
    int before = (int) Math.floorMod(adjusted, 3L) + 1;
    long exponent = adjusted - before + 1L;
    if (isZero) {
      if (before == 1) return digits + power(exponent);
      return (before == 2 ? "0.00" : "0.0") + power(exponent + 3L);
    }
    if (before >= digits.length()) return digits + "0".repeat(before - digits.length()) + power(exponent);
    return digits.substring(0, before) + "." + digits.substring(before) + power(exponent);
  }

  static String plain(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    String sign = value.signum() < 0 ? "-" : "";
    int scale = value.scale();
    if (scale <= 0) return value.signum() == 0 ? "0" : sign + digits + "0".repeat(-scale);
    int point = digits.length() - scale;
    if (point <= 0) return sign + "0." + "0".repeat(-point) + digits;
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }
}
