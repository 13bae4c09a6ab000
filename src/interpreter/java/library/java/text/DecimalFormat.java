package java.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats numbers by a pattern such as #,##0.00. */
public class DecimalFormat extends NumberFormat {
  /** The sign for a currency. */
  static final char CURRENCY = 164;
  private static final char PER_MILLE = 8240;
  private String pattern;
  private String prefix = "";
  private String suffix = "";
  /** Around negative numbers; null when they have a minus only. */
  private String negativePrefix;
  private String negativeSuffix;
  private int multiplier = 1;
  private int groupSize;
  private boolean isPointShown;
  /** Digits of the exponent; 0 when there is none. */
  private int exponentDigits;
  private DecimalFormatSymbols symbols = new DecimalFormatSymbols();

  public DecimalFormat() { this("#,##0.###"); }
  public DecimalFormat(String pattern) { applyPattern(pattern); }
  public DecimalFormat(String pattern, DecimalFormatSymbols symbols) {
    this.symbols = symbols;
    applyPattern(pattern);
  }
  public void setDecimalFormatSymbols(DecimalFormatSymbols symbols) { this.symbols = symbols; }
  public DecimalFormatSymbols getDecimalFormatSymbols() { return symbols; }
  public void setPositivePrefix(String text) { prefix = text; }
  public void setPositiveSuffix(String text) { suffix = text; }
  public void setNegativePrefix(String text) {
    negativePrefix = text;
    if (negativeSuffix == null) negativeSuffix = suffix;
  }
  public void setNegativeSuffix(String text) {
    negativeSuffix = text;
    if (negativePrefix == null) negativePrefix = "-" + prefix;
  }
  public int getGroupingSize() { return groupSize; }
  public void setGroupingSize(int size) { groupSize = size; }
  public int getMultiplier() { return multiplier; }
  public void setMultiplier(int factor) { multiplier = factor; }
  public boolean isDecimalSeparatorAlwaysShown() { return isPointShown; }
  public void setDecimalSeparatorAlwaysShown(boolean isShown) { isPointShown = isShown; }
  public String toPattern() {
    StringBuilder text = new StringBuilder();
    for (int i = exponentDigits > 0 ? getMaximumIntegerDigits() : Math.max(groupSize, getMinimumIntegerDigits()) + 1; i > 0; i--) {
      text.append(i <= getMinimumIntegerDigits() ? '0' : '#');
      if (i > 1 && isGroupingUsed() && groupSize > 0 && (i - 1) % groupSize == 0) text.append(',');
    }
    if (getMaximumFractionDigits() > 0 || isPointShown) text.append('.');
    for (int i = 1; i <= getMaximumFractionDigits(); i++) text.append(i <= getMinimumFractionDigits() ? '0' : '#');
    if (exponentDigits > 0) text.append('E').append("0".repeat(exponentDigits));
    int number = affixEnd(pattern, 0);
    int end = number;
    while (end < pattern.length() && "#0,.E".indexOf(pattern.charAt(end)) >= 0) end++;
    return pattern.substring(0, number) + text + pattern.substring(end);
  }

  public void applyPattern(String wanted) {
    pattern = wanted;
    multiplier = 1;
    int end = affixEnd(wanted, 0);
    prefix = affix(wanted.substring(0, end));
    int from = end;
    while (end < wanted.length() && "#0,.E".indexOf(wanted.charAt(end)) >= 0) end++;
    number(wanted.substring(from, end));
    int semicolon = affixEnd(wanted, end);
    suffix = affix(wanted.substring(end, semicolon));
    negativePrefix = null;
    negativeSuffix = null;
    if (semicolon == wanted.length()) return;
    if (wanted.charAt(semicolon) != ';') throw new IllegalArgumentException("Unquoted special character '" + wanted.charAt(semicolon) + "' in pattern \"" + wanted + '"');
    // Of the negative pattern only what stands around the number counts.
    int factor = multiplier;
    int before = affixEnd(wanted, semicolon + 1);
    int after = before;
    while (after < wanted.length() && "#0,.E".indexOf(wanted.charAt(after)) >= 0) after++;
    negativePrefix = affix(wanted.substring(semicolon + 1, before));
    negativeSuffix = affix(wanted.substring(after));
    multiplier = factor;
    if (negativePrefix.equals(prefix) && negativeSuffix.equals(suffix)) negativePrefix = "-" + prefix;
  }
  /** Where what stands before or behind a number ends. */
  private static int affixEnd(String text, int from) {
    int at = from;
    while (at < text.length() && "#0,.;".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '\'') {
        int close = text.indexOf("'", at + 1);
        if (close < 0) throw new IllegalArgumentException("Malformed pattern \"" + text + '"');
        at = close;
      }
      at++;
    }
    return at;
  }
  private String affix(String written) {
    StringBuilder text = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < written.length(); i++) {
      char each = written.charAt(i);
      if (each == '\'') {
        boolean isDouble = i + 1 < written.length() && written.charAt(i + 1) == '\'';
        if (isDouble) {
          text.append(each);
          i++;
        } else {
          isQuoted = !isQuoted;
        }
      } else if (each == CURRENCY && !isQuoted) {
        text.append('$');
      } else {
        text.append(each);
        if (!isQuoted && each == '%') multiplier = 100;
        if (!isQuoted && each == PER_MILLE) multiplier = 1000;
      }
    }
    return text.toString();
  }
  private void number(String written) {
    int left = 0;
    int zeros = 0;
    int right = 0;
    int point = -1;
    int grouping = -1;
    exponentDigits = 0;
    for (int i = 0; i < written.length(); i++) {
      char each = written.charAt(i);
      if (exponentDigits > 0 && each != '0') throw malformed();
      if (each == '#') {
        if (zeros > 0) right++;
        else left++;
      } else if (each == '0') {
        if (exponentDigits > 0) {
          exponentDigits++;
          continue;
        }
        if (right > 0) throw new IllegalArgumentException("Unexpected '0' in pattern \"" + pattern + '"');
        zeros++;
      } else if (each == ',') {
        grouping = 0;
        continue;
      } else if (each == '.') {
        if (point >= 0) throw new IllegalArgumentException("Multiple decimal separators in pattern \"" + pattern + '"');
        point = left + zeros + right;
        continue;
      } else {
        exponentDigits = 1;
        continue;
      }
      if (grouping >= 0 && point < 0) grouping++;
    }
    if (zeros == 0 && left > 0 && point >= 0) {
      int whole = Math.max(1, point);
      right = left - whole;
      left = whole - 1;
      zeros = 1;
    }
    boolean isWrong = point >= 0 && (point < left || point > left + zeros) || grouping == 0;
    if (exponentDigits == 1) throw new IllegalArgumentException("Malformed exponential pattern \"" + pattern + '"');
    if (isWrong) throw malformed();
    exponentDigits = Math.max(0, exponentDigits - 1);
    int total = left + zeros + right;
    setMinimumIntegerDigits((point >= 0 ? point : total) - left);
    setMaximumIntegerDigits(exponentDigits > 0 ? left + getMinimumIntegerDigits() : Integer.MAX_VALUE);
    setMaximumFractionDigits(point >= 0 ? total - point : 0);
    setMinimumFractionDigits(point >= 0 ? left + zeros - point : 0);
    setGroupingUsed(grouping > 0);
    groupSize = Math.max(0, grouping);
    isPointShown = point == 0 && total == 0 || point == total;
  }
  private IllegalArgumentException malformed() { return new IllegalArgumentException("Malformed pattern \"" + pattern + '"'); }

  private String around(String number, boolean isNegative) {
    if (!isNegative) return prefix + number + suffix;
    return negativePrefix == null ? "-" + prefix + number + suffix : negativePrefix + number + negativeSuffix;
  }
  String specialText(double value) { return Double.isNaN(value) ? "NaN" : around("" + (char) 8734, value < 0.0); }
  String text(BigDecimal size, boolean isNegative) {
    BigDecimal value = size.multiply(BigDecimal.valueOf(multiplier));
    try {
      return around(exponentDigits > 0 ? scientific(value, isNegative) : plain(value, isNegative), isNegative);
    } catch (ArithmeticException inexact) {
      throw new ArithmeticException("Rounding needed with the rounding mode being set to RoundingMode.UNNECESSARY");
    }
  }
  /** Up and down are told of the number with its sign. */
  private RoundingMode mode(boolean isNegative) {
    RoundingMode mode = getRoundingMode();
    if (!isNegative || mode != RoundingMode.CEILING && mode != RoundingMode.FLOOR) return mode;
    return mode == RoundingMode.CEILING ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }
  private String plain(BigDecimal value, boolean isNegative) {
    BigDecimal rounded = value.setScale(getMaximumFractionDigits(), mode(isNegative));
    String digits = rounded.toPlainString();
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    String whole = digits.substring(0, point).equals("0") ? "" : digits.substring(0, point);
    String fraction = point < digits.length() ? digits.substring(point + 1) : "";
    int end = fraction.length();
    while (end > getMinimumFractionDigits() && fraction.charAt(end - 1) == '0') end--;
    whole = "0".repeat(Math.max(0, Math.min(getMinimumIntegerDigits(), 1000) - whole.length())) + whole;
    if (whole.length() > getMaximumIntegerDigits()) whole = whole.substring(whole.length() - getMaximumIntegerDigits());
    if (whole.isEmpty() && end == 0) whole = "0";
    return grouped(whole) + (end > 0 || isPointShown ? "" + symbols.getDecimalSeparator() : "") + fraction.substring(0, end);
  }
  private String grouped(String whole) {
    if (!isGroupingUsed() || groupSize <= 0) return whole;
    StringBuilder text = new StringBuilder(whole);
    for (int at = whole.length() - groupSize; at > 0; at -= groupSize) text.insert(at, symbols.getGroupingSeparator());
    return text.toString();
  }
  private String scientific(BigDecimal value, boolean isNegative) {
    int whole = getMinimumIntegerDigits();
    if (getMaximumIntegerDigits() > whole && getMaximumIntegerDigits() > 1 || whole == 0) throw new UnsupportedOperationException("the pattern " + pattern + " is not supported by the simulator");
    int most = whole + getMaximumFractionDigits();
    BigDecimal rounded = value.signum() == 0 ? value : value.round(new java.math.MathContext(most, mode(isNegative)));
    String digits = rounded.unscaledValue().toString();
    int exponent = value.signum() == 0 ? 0 : digits.length() - rounded.scale() - whole;
    int end = digits.length();
    while (end > whole + getMinimumFractionDigits() && digits.charAt(end - 1) == '0') end--;
    String shown = digits.substring(0, end) + "0".repeat(Math.max(0, whole + getMinimumFractionDigits() - end));
    String power = "" + Math.abs(exponent);
    return shown.substring(0, whole) + (shown.length() > whole || isPointShown ? "" + symbols.getDecimalSeparator() : "") + shown.substring(whole) + "E" + (exponent < 0 ? "-" : "")
      + "0".repeat(Math.max(0, exponentDigits - power.length())) + power;
  }

  public Number parse(String text) throws ParseException {
    String minus = negativePrefix == null ? "-" + prefix : negativePrefix;
    boolean isNegative = !text.startsWith(prefix) || minus.length() > prefix.length() && text.startsWith(minus);
    String start = isNegative ? minus : prefix;
    int at = start.length();
    StringBuilder digits = new StringBuilder();
    boolean hasPoint = false;
    for (; text.startsWith(start) && at < text.length(); at++) {
      char each = text.charAt(at);
      if (Character.isDigit(each)) digits.append(each);
      else if (each == symbols.getDecimalSeparator() && !hasPoint && !isParseIntegerOnly()) {
        digits.append('.');
        hasPoint = true;
      } else if (each != symbols.getGroupingSeparator() || !isGroupingUsed() || hasPoint) {
        break;
      }
    }
    String end = isNegative && negativeSuffix != null ? negativeSuffix : suffix;
    boolean isRead = digits.length() > (hasPoint ? 1 : 0) && text.startsWith(end, Math.min(at, text.length()));
    if (!isRead) throw new ParseException("Unparseable number: \"" + text + "\"", 0);
    BigDecimal value = new BigDecimal(digits.toString());
    if (multiplier != 1) value = value.divide(BigDecimal.valueOf(multiplier));
    if (isNegative) value = value.negate();
    boolean isLong = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    if (isLong && !(isNegative && value.signum() == 0)) return value.longValue();
    return isNegative && value.signum() == 0 ? -0.0 : value.doubleValue();
  }
}
