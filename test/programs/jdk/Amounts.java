import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BigDecimal: scales, rounding, texts, equality, and what it refuses. */
public class Amounts {
  interface Body { Object run(); }

  static void t(String name, Body body) {
    try {
      System.out.println(name + " = " + body.run());
    } catch (RuntimeException refused) {
      System.out.println(name + " ! " + refused.getClass().getName() + ": " + refused.getMessage());
    }
  }

  static BigDecimal of(String text) { return new BigDecimal(text); }

  record Order(String customer, BigDecimal amount) {}

  public static void main(String[] args) {
    String[] texts = {"0", "0.00", "1", "-1.50", "123.456", "1e3", "1E-10", "-0", "+7.", ".5", "00012.30", "1e+2", "0e5", "0E-9",
      "12345678901234567890.123456789", "-1e-7", "1234.5E-12", "5e20", "100", "1.0E4", "0.000001", "0.0000001", "999999"};
    for (String text : texts) {
      BigDecimal value = of(text);
      System.out.println(text + ": " + value + " " + value.toPlainString() + " " + value.toEngineeringString() + " scale " + value.scale() + " precision "
        + value.precision() + " unscaled " + value.unscaledValue() + " sign " + value.signum() + " stripped " + value.stripTrailingZeros() + " hash "
        + value.hashCode() + " int " + value.intValue() + " long " + value.longValue() + " double " + value.doubleValue() + " ulp " + value.ulp());
    }
    for (String text : new String[] {"", "abc", "1.2.3", " 1", "1 ", "1e", "1ex", "-", ".", "e5", "1,000.50", "--1", "1e99999999999", "12345678901234567890x", "$5", "NaN", "0x10", "1e2.5"}) {
      t("new BigDecimal(\"" + text + "\")", () -> of(text));
    }
    for (RoundingMode mode : RoundingMode.values()) {
      StringBuilder row = new StringBuilder(mode.name());
      for (String text : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"}) {
        try {
          row.append(' ').append(of(text).setScale(0, mode));
        } catch (ArithmeticException refused) {
          row.append(" (").append(refused.getMessage()).append(')');
        }
      }
      System.out.println(row);
    }
    String[] numbers = {"10", "3", "-7.50", "0.001", "1e3", "0", "2.00", "123456789.987654321"};
    for (String a : numbers) {
      for (String b : numbers) {
        BigDecimal x = of(a);
        BigDecimal y = of(b);
        System.out.println(a + " and " + b + ": " + x.add(y) + " " + x.subtract(y) + " " + x.multiply(y) + " compare " + x.compareTo(y) + " equals " + x.equals(y) + " min " + x.min(y) + " max " + x.max(y));
        t(" divided", () -> x.divide(y));
        t(" half up", () -> x.divide(y, RoundingMode.HALF_UP));
        t(" four places", () -> x.divide(y, 4, RoundingMode.HALF_EVEN));
        t(" in context", () -> x.divide(y, MathContext.DECIMAL32) + " " + x.divide(y, new MathContext(3, RoundingMode.UP)));
        t(" whole", () -> x.divideToIntegralValue(y) + " " + x.remainder(y) + " " + Arrays.toString(x.divideAndRemainder(y)));
        t(" contexts", () -> x.add(y, new MathContext(3)) + " " + x.subtract(y, new MathContext(2)) + " " + x.multiply(y, new MathContext(4, RoundingMode.FLOOR)));
      }
    }
    t("0.1 as a double", () -> new BigDecimal(0.1));
    t("valueOf(0.1)", () -> BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(100) + " " + BigDecimal.valueOf(1.0) + " " + BigDecimal.valueOf(12345, 2) + " " + BigDecimal.valueOf(5, -3) + " " + BigDecimal.valueOf(1e20));
    t("doubles", () -> new BigDecimal(0.5) + " " + new BigDecimal(-2.0) + " " + new BigDecimal(1e23) + " " + new BigDecimal(0.0) + " " + new BigDecimal(1.1, MathContext.DECIMAL32) + " " + new BigDecimal(Double.MIN_VALUE).precision());
    t("NaN", () -> new BigDecimal(Double.NaN));
    t("valueOf NaN", () -> BigDecimal.valueOf(Double.POSITIVE_INFINITY));
    t("others", () -> new BigDecimal(7) + " " + new BigDecimal(7L) + " " + new BigDecimal(BigInteger.TEN, 3) + " " + new BigDecimal("9.9999", new MathContext(3)) + " " + new BigDecimal(new char[] {'4', '.', '2'}) + " " + BigDecimal.ZERO + BigDecimal.ONE + BigDecimal.TEN);
    t("round", () -> of("9.995").round(new MathContext(3)) + " " + of("123456").round(new MathContext(2)) + " " + of("0.00012345").round(new MathContext(3, RoundingMode.CEILING)) + " " + of("99").round(MathContext.UNLIMITED) + " " + of("12").plus(new MathContext(1)) + " " + of("-5").abs() + of("5").negate() + of("4").plus());
    t("setScale", () -> of("1.5").setScale(3) + " " + of("1.500").setScale(1) + " " + of("150").setScale(-1) + " " + of("2.345").setScale(2, BigDecimal.ROUND_HALF_UP));
    t("setScale needs rounding", () -> of("1.55").setScale(1));
    t("pow", () -> of("1.1").pow(5) + " " + of("2").pow(0) + " " + of("-0.5").pow(3) + " " + of("1.05").pow(30, MathContext.DECIMAL64) + " " + of("2").pow(-3, new MathContext(5)));
    t("pow -1", () -> of("2").pow(-1));
    t("sqrt", () -> of("2").sqrt(new MathContext(10)) + " " + of("16").sqrt(new MathContext(5)) + " " + of("0.25").sqrt(MathContext.DECIMAL64) + " " + of("1e4").sqrt(new MathContext(4)) + " " + of("144").sqrt(MathContext.UNLIMITED) + " " + of("0.00").sqrt(MathContext.DECIMAL32));
    t("sqrt -1", () -> of("-1").sqrt(MathContext.DECIMAL32));
    t("sqrt inexact", () -> of("2").sqrt(MathContext.UNLIMITED));
    t("points", () -> of("123.45").movePointLeft(3) + " " + of("123.45").movePointRight(1) + " " + of("123.45").movePointRight(5) + " " + of("5").movePointLeft(0) + " " + of("5").scaleByPowerOfTen(3) + " " + of("1e5").movePointLeft(2));
    t("exact", () -> of("123.00").intValueExact() + " " + of("1e3").longValueExact() + " " + of("7").shortValueExact() + " " + of("12.9").toBigInteger() + " " + of("12.0").toBigIntegerExact());
    t("intValueExact", () -> of("1.5").intValueExact());
    t("longValueExact", () -> of("1e30").longValueExact());
    t("byteValueExact", () -> of("200").byteValueExact());
    t("toBigIntegerExact", () -> of("0.5").toBigIntegerExact());
    t("overflowing", () -> of("3000000000").intValue() + " " + of("1e20").longValue() + " " + of("1e400").doubleValue() + " " + of("0.1").floatValue());
    t("contexts", () -> MathContext.DECIMAL128 + " " + new MathContext(3).getRoundingMode() + " " + MathContext.DECIMAL32.equals(new MathContext(7, RoundingMode.HALF_EVEN)) + " " + RoundingMode.valueOf("FLOOR") + RoundingMode.valueOf(4));
    t("context -1", () -> new MathContext(-1));
    Set<BigDecimal> hashed = new HashSet<>(List.of(of("2.0"), of("2.00"), of("2")));
    Set<BigDecimal> sorted = new TreeSet<>(List.of(of("2.0"), of("2.00"), of("1")));
    System.out.println(hashed.size() + " " + sorted.size() + " " + of("2.0").equals(of("2.00")) + " " + (of("2.0").compareTo(of("2.00")) == 0) + " " + hashed.contains(of("2.000")));
    List<Order> orders = new ArrayList<>();
    for (int i = 1; i <= 9; i++) orders.add(new Order("customer-" + i % 3, of("19.99").multiply(BigDecimal.valueOf(i)).setScale(2, RoundingMode.HALF_UP)));
    Map<String, BigDecimal> totals = orders.stream().collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Order::amount, BigDecimal::add)));
    System.out.println(totals + " " + orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add) + " " + orders.get(0));
    BigDecimal total = orders.stream().map(Order::amount).reduce(BigDecimal::add).orElseThrow();
    System.out.println("average " + total.divide(new BigDecimal(orders.size()), 2, RoundingMode.HALF_UP) + ", tax " + total.multiply(of("0.0825")).setScale(2, RoundingMode.HALF_EVEN)
      + ", largest " + orders.stream().map(Order::amount).max(BigDecimal::compareTo).get() + ", sorted " + Stream.of("3.10", "-2", "3.1").map(BigDecimal::new).sorted().toList());
    BigDecimal balance = of("1000");
    for (int year = 1; year <= 5; year++) balance = balance.multiply(of("1.035")).setScale(2, RoundingMode.HALF_UP);
    System.out.println("balance " + balance + " " + balance.intValue() + " " + (balance.compareTo(BigDecimal.ZERO) > 0) + " " + balance.negate().abs().equals(balance));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 10; i++) sum = sum.add(BigDecimal.valueOf(0.1));
    System.out.println(sum + " " + (0.1 + 0.2) + " " + of("0.1").add(of("0.2")) + " " + sum.equals(BigDecimal.ONE));
  }
}
