package java.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Formats numbers as they are written in the United States. */
public abstract class NumberFormat {
  private int leastWhole;
  private int mostWhole = Integer.MAX_VALUE;
  private int leastFraction;
  private int mostFraction;
  private boolean isGrouped;
  private boolean isWholeOnly;
  private RoundingMode rounding = RoundingMode.HALF_EVEN;

  static void check(Locale locale) {
    String tag = locale.toString();
    if (!tag.equals("en_US") && !tag.equals("en") && !tag.isEmpty()) throw new UnsupportedOperationException("numbers in the locale " + tag + " are not supported by the simulator");
  }
  private static NumberFormat made(String pattern, Locale locale) {
    check(locale);
    return new DecimalFormat(pattern);
  }
  public static NumberFormat getInstance() { return getInstance(Locale.US); }
  public static NumberFormat getInstance(Locale locale) { return made("#,##0.###", locale); }
  public static NumberFormat getNumberInstance() { return getInstance(Locale.US); }
  public static NumberFormat getNumberInstance(Locale locale) { return getInstance(locale); }
  public static NumberFormat getIntegerInstance() { return getIntegerInstance(Locale.US); }
  public static NumberFormat getIntegerInstance(Locale locale) {
    NumberFormat format = made("#,##0", locale);
    format.setParseIntegerOnly(true);
    return format;
  }
  public static NumberFormat getPercentInstance() { return getPercentInstance(Locale.US); }
  public static NumberFormat getPercentInstance(Locale locale) { return made("#,##0%", locale); }
  public static NumberFormat getCurrencyInstance() { return getCurrencyInstance(Locale.US); }
  public static NumberFormat getCurrencyInstance(Locale locale) {
    if (!locale.toString().equals("en_US")) throw new UnsupportedOperationException("the currency of the locale " + locale + " is not supported by the simulator");
    return made(DecimalFormat.CURRENCY + "#,##0.00", locale);
  }

  abstract String text(BigDecimal size, boolean isNegative);
  /** What is no number, or has no end. */
  abstract String specialText(double value);
  public final String format(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) return specialText(value);
    return text(new BigDecimal(Math.abs(value)), value < 0.0 || 1.0 / value < 0.0);
  }
  public final String format(long value) { return text(new BigDecimal(value).abs(), value < 0L); }
  public final String format(Object value) {
    if (value instanceof BigDecimal) return text(((BigDecimal) value).abs(), ((BigDecimal) value).signum() < 0);
    if (value instanceof BigInteger) return format(new BigDecimal((BigInteger) value));
    if (value instanceof Double || value instanceof Float) return format(((Number) value).doubleValue());
    if (value instanceof Number) return format(((Number) value).longValue());
    throw new IllegalArgumentException("Cannot format given Object as a Number");
  }
  public abstract Number parse(String text) throws ParseException;

  public int getMinimumIntegerDigits() { return leastWhole; }
  public int getMaximumIntegerDigits() { return mostWhole; }
  public int getMinimumFractionDigits() { return leastFraction; }
  public int getMaximumFractionDigits() { return mostFraction; }
  public void setMinimumIntegerDigits(int count) {
    leastWhole = Math.max(0, count);
    mostWhole = Math.max(mostWhole, leastWhole);
  }
  public void setMaximumIntegerDigits(int count) {
    mostWhole = Math.max(0, count);
    leastWhole = Math.min(leastWhole, mostWhole);
  }
  public void setMinimumFractionDigits(int count) {
    leastFraction = Math.max(0, count);
    mostFraction = Math.max(mostFraction, leastFraction);
  }
  public void setMaximumFractionDigits(int count) {
    mostFraction = Math.max(0, count);
    leastFraction = Math.min(leastFraction, mostFraction);
  }
  public boolean isGroupingUsed() { return isGrouped; }
  public void setGroupingUsed(boolean isUsed) { isGrouped = isUsed; }
  public boolean isParseIntegerOnly() { return isWholeOnly; }
  public void setParseIntegerOnly(boolean isOnly) { isWholeOnly = isOnly; }
  public RoundingMode getRoundingMode() { return rounding; }
  public void setRoundingMode(RoundingMode mode) { rounding = java.util.Objects.requireNonNull(mode); }
}

public class DecimalFormatSymbols {
  private char decimal = '.';
  private char grouping = ',';
  public DecimalFormatSymbols() {}
  public DecimalFormatSymbols(Locale locale) { NumberFormat.check(locale); }
  public static DecimalFormatSymbols getInstance() { return new DecimalFormatSymbols(); }
  public static DecimalFormatSymbols getInstance(Locale locale) { return new DecimalFormatSymbols(locale); }
  public char getDecimalSeparator() { return decimal; }
  public void setDecimalSeparator(char separator) { decimal = separator; }
  public char getGroupingSeparator() { return grouping; }
  public void setGroupingSeparator(char separator) { grouping = separator; }
}
