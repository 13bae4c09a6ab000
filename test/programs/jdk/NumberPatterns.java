import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;

/** DecimalFormat and NumberFormat: patterns, rounding, signs, and reading. */
public class NumberPatterns {
  interface Body { Object run() throws Exception; }

  static void t(String name, Body body) {
    try {
      System.out.println(name + " = " + body.run());
    } catch (Exception refused) {
      System.out.println(name + " ! " + refused.getClass().getName() + ": " + refused.getMessage());
    }
  }

  public static void main(String[] args) {
    double[] values = {0, -0.0, 0.5, 1, -1.5, 0.125, 0.135, 2.675, 1.005, 1234.5, -1234567.891, 1e10, 0.0004, -0.0004, 123456789012.345, 99.995, 1e-7};
    for (String pattern : new String[] {"0.00", "#.##", "#,##0.00", "#,###", "0", "#", "00000", "$#,##0.00", "0.0%", "#,##0.###", ".00", "#.", "0.#'x'", "#,##0.00;(#,##0.00)", "#,##0.00 'EUR'", "0.###E0", "00.00E00", "+0;-0", "##,##,##0", "'#'0", "0''"}) {
      StringBuilder row = new StringBuilder(pattern);
      for (double value : values) row.append(" | ").append(new DecimalFormat(pattern).format(value));
      System.out.println(row);
    }
    for (RoundingMode mode : RoundingMode.values()) {
      DecimalFormat format = new DecimalFormat("0.0");
      format.setRoundingMode(mode);
      t(mode.name(), () -> format.format(0.25) + " " + format.format(0.35) + " " + format.format(-0.25) + " " + format.format(1.5) + " " + format.format(new BigDecimal("0.45")));
    }
    DecimalFormat money = new DecimalFormat("#,##0.00");
    t("numbers", () -> money.format(5) + " " + money.format(1234567L) + " " + money.format(new BigDecimal("1234567890123.455")) + " " + money.format(new BigInteger("99999999999999999999")) + " " + money.format(Long.MIN_VALUE) + " " + money.format(1.5f) + " " + money.format((Object) 7));
    t("special", () -> money.format(Double.NaN) + " " + money.format(Double.POSITIVE_INFINITY) + " " + money.format(Double.NEGATIVE_INFINITY));
    t("text", () -> money.format("12"));
    for (NumberFormat format : new NumberFormat[] {NumberFormat.getInstance(), NumberFormat.getIntegerInstance(), NumberFormat.getPercentInstance(), NumberFormat.getCurrencyInstance(Locale.US), NumberFormat.getNumberInstance(Locale.US)}) {
      t("instances", () -> format.format(1234.5678) + " " + format.format(-0.256) + " " + format.format(0) + " " + format.format(2.5) + " " + format.format(3.5));
    }
    NumberFormat digits = NumberFormat.getInstance(Locale.US);
    digits.setMinimumFractionDigits(2);
    digits.setMaximumFractionDigits(4);
    digits.setMinimumIntegerDigits(3);
    digits.setGroupingUsed(false);
    t("digits", () -> digits.format(1.5) + " " + digits.format(12345.678919) + " " + digits.getMaximumFractionDigits() + " " + digits.isGroupingUsed() + " " + digits.getRoundingMode());
    digits.setMaximumFractionDigits(0);
    t("fewer digits", () -> digits.format(1.5) + " " + digits.getMinimumFractionDigits());
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.US);
    symbols.setDecimalSeparator(',');
    symbols.setGroupingSeparator('.');
    t("symbols", () -> new DecimalFormat("#,##0.00", symbols).format(1234567.891));
    for (String pattern : new String[] {"0.0.0", "#0#0", "0,", "'abc", "0.00;", "0E"}) t("pattern " + pattern, () -> new DecimalFormat(pattern).format(1234.5));
    for (String text : new String[] {"1,234.5", "12", "-7.25", "1e3", "abc", "", "12abc", "1.5.5", "-", "99999999999999999999", "0.0", "-0"}) {
      t("parse " + text, () -> {
        Number number = NumberFormat.getInstance(Locale.US).parse(text);
        return number.getClass().getSimpleName() + " " + number;
      });
    }
    t("parse currency", () -> NumberFormat.getCurrencyInstance(Locale.US).parse("$1,234.50") + " " + NumberFormat.getPercentInstance().parse("25%"));
    try {
      money.parse("x");
    } catch (ParseException refused) {
      System.out.println(refused.getMessage() + " at " + refused.getErrorOffset());
    }
    t("pattern text", () -> new DecimalFormat("0.0#").toPattern() + " " + new DecimalFormat("#,##0").getGroupingSize() + " " + new DecimalFormat("0%").getMultiplier());
  }
}
