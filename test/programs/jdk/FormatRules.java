import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

/** java.util.Formatter: what flags mean to each conversion, what it refuses and in which words. */
public class FormatRules {
  enum Level { LOW, HIGH }

  record Order(String id, int quantity) {}

  static void t(String pattern, Object... values) {
    try {
      System.out.println(pattern + " -> [" + String.format(pattern, values) + "]");
    } catch (RuntimeException refused) {
      System.out.println(pattern + " ! " + refused.getClass().getName() + ": " + refused.getMessage());
    }
  }

  public static void main(String[] args) {
    String[] flags = {"", "-", "#", "+", " ", "0", ",", "(", "-0", "+ ", "-,", "0,", "+(", "#0", "--", "0(", "-#", "<"};
    String[] sizes = {"", "12", ".3", "12.3"};
    for (String letter : List.of("d", "x", "X", "o", "f", "e", "E", "g", "s", "S", "b", "c", "h", "n", "%")) {
      Object value = "dxXo".contains(letter) ? (Object) (-1234) : "feEgG".contains(letter) ? (Object) 1234.5678 : letter.equals("c") ? 'q' : "some text";
      for (String flag : flags) for (String size : sizes) t("%" + flag + size + letter, value, value);
    }
    for (String pattern : new String[] {"%t", "%", "%-", "%5", "%.", "%.d", "%q", "%tq", "%0$s", "%99999999999$s", "%99999999999d", "%.99999999999f", "%s", "%s %s", "%<s", "%2$s", "%1$s %1$s", "%I", "%D", "%N", "%F", "%T", "% s", "%i", "50% off", "100%", "%%%", "%5$-10d"}) t(pattern);
    t("%d %s", (Object[]) null);
    for (Object value : new Object[] {null, 0, 1, -1, 255, -255, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, (short) -2, (byte) -128, (byte) 127, 'A', true, false, "text", "", 0.0, -0.0, 1.0, -1.5, 1e-5, 123456789.987654321,
        1e20, 0.1f, 1e-10f, Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, new BigDecimal("1234567.891"), new BigDecimal("-0.005"), new BigDecimal("1E+5"), BigDecimal.ZERO, new BigDecimal("0.00"),
        new BigInteger("123456789012345678901234567890"), BigInteger.TEN.negate(), new java.util.ArrayList<>(List.of(1, "a")), Level.HIGH, new Order("o-1", 2)}) {
      for (String pattern : new String[] {"%d", "%,d", "%+08d", "%(,d", "%x", "%#X", "%08o", "%c", "%C", "%b", "%B", "%8s|", "%-8.2s|", "%S", "%f", "%.0f", "%,.2f", "%+015.3f", "%(.1f", "%e", "%.2e", "%g", "%.3g", "%12.4g", "%a", "%#.0f", "%#.0e"}) t(pattern, value);
    }
    for (Object value : new Object[] {"hello", 5, -5, 5L, -1L, 1.5, 1.5f, true, 'c', null, (short) 3}) t("%h %H", value, value);
    for (int code : new int[] {65, 8364, 128512, -1, 1114112}) t("%c", code);
    t("%c", 65L);
    t("%s %<s %s %1$s %s %<S", "a", "b", "c");
    t("%3$s %2$s %1$s", "x", "y", "z");
    t("%-5s|%5s|%.1s|%-5.2s|", "abc", "abc", "abc", "abc");
    t("%5b|%-7b|%.2b|%B", true, false, true, "x");
    for (String pattern : new String[] {"%.15f", "%.1f", "%.2f", "%.3f", "%20.10e", "%.17g", "%.1g", "%.0g"}) {
      for (double value : new double[] {0.15, 0.25, 0.35, 2.675, 1.005, 1e15, 9.9995, 99.995, 0.00012345, 0.000099999, 999999.5, 1.0 / 3}) t(pattern, value);
    }
    Date date = new Date(1709287200250L);
    LocalDateTime local = LocalDateTime.of(2024, 2, 29, 9, 5, 7, 120_000_000);
    for (char letter : "HIklMNLQpsSTzZaAbBCdehjmyYrRcDF".toCharArray()) {
      t("%t" + letter, date);
      t("%T" + letter, 0L);
      if ("QszZc".indexOf(letter) < 0) t("%t" + letter, local);
    }
    t("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL", local);
    t("%tB %<te, %<tY", LocalDate.of(2023, 12, 5));
    t("%tR|%<12tT|%<-12tp|", LocalTime.of(23, 59, 1));
    t("%tY", "text");
    t("%tY", 5);
    t("%tY", (Object) null);
    t("%.3tY", 0L);
    t("%-tY", 0L);
    t("%#tY", 0L);
    System.out.printf("%-12s|%8s|%6s%n", "topic", "offset", "lag");
    System.out.format("%08.3f %x %c%n", 3.14159, 48879, 'z');
    System.out.println(new StringBuilder().append(String.format("%05d", 42)).append("%d%%".formatted(99)));
  }
}
