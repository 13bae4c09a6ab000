import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;

/** String.format: flags, widths, precisions, positions, and what it refuses. */
public class StringFormats {
  static void format(String pattern, Object... values) {
    try {
      System.out.println(pattern + " -> [" + String.format(pattern, values) + "]");
    } catch (IllegalFormatException refused) {
      System.out.println(pattern + " -> " + refused.getClass().getSimpleName() + ": " + refused.getMessage());
    }
  }

  public static void main(String[] args) {
    for (String pattern : new String[] {"%d", "%6d", "%-6d|", "%06d", "%+d", "% d", "%,d", "%(d", "%,012d", "%+,10d", "%x", "%X", "%o", "%08x", "%#x", "%#o"}) {
      format(pattern, 12345);
      format(pattern, -42);
      format(pattern, 9_876_543_210L);
      format(pattern, (byte) -3);
    }
    for (String pattern : new String[] {"%f", "%.0f", "%.1f", "%10.3f", "%-10.2f|", "%010.2f", "%+.2f", "%,.2f", "%(.1f", "%e", "%.2E", "%g", "% .1f"}) {
      format(pattern, 0.0);
      format(pattern, 1234.5678);
      format(pattern, -0.05);
      format(pattern, 1e10);
      format(pattern, 2.5f);
      format(pattern, Double.NaN);
      format(pattern, Double.NEGATIVE_INFINITY);
    }
    for (String pattern : new String[] {"%s", "%10s", "%-10s|", "%.2s", "%8.3s", "%S", "%b", "%B", "%5b", "%.1b"}) {
      format(pattern, "topic");
      format(pattern, (Object) null);
      format(pattern, List.of(1, 2));
      format(pattern, true);
    }
    format("%c%C%5c%-3c|", 'a', 'b', 'c', 'd');
    format("%c", 8364);
    format("%2$s-%1$s-%<s-%s", "a", "b");
    format("%s %s %1$s %s", "a", "b", "c");
    format("100%% of %n%s", "it");
    format("%5%|%-5%|");
    format("%d", 1.5);
    format("%f", 3);
    format("%s and %s", "one");
    format("%y", 1);
    format("%c", "text");
    format("%");
    format("%3$s", "x");
    System.out.println(String.format(Locale.ROOT, "%,d %.1f", 1000000, 0.25) + " " + String.format("%s", 1e7) + " " + String.format("%s %s", 'c', 1.0f));
    System.out.printf("%-12s|%8s|%6s%n", "topic", "offset", "lag");
    for (int partition = 0; partition < 3; partition++) {
      System.out.printf("%-12s|%8d|%5.1f%%%n", "orders-" + partition, 1000L * partition * partition, partition * 12.345);
    }
  }
}
