/** Formatting and building text: String.format in many forms, StringBuilder's edits, splitting and comparing. */
public class Messages {
  static String table(Object[][] rows) {
    StringBuilder out = new StringBuilder();
    for (Object[] row : rows) {
      out.append(String.format("|%-8s|%6d|%9.3f|%c|%5b|%n", row));
    }
    return out.toString();
  }

  static String roman(int n) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = "M CM D CD C XC L XL X IX V IV I".split(" ");
    String out = "";
    for (int i = 0; i < values.length; n %= values[i++]) {
      out += signs[i].repeat(n / values[i]);
    }
    return out;
  }

  static boolean palindrome(String text) {
    String plain = text.toLowerCase().replaceAll("[^a-z]", "");
    return new StringBuilder(plain).reverse().toString().equals(plain);
  }

  static String lengths(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0, run; i < text.length(); i += run) {
      run = 1;
      while (i + run < text.length() && text.charAt(i + run) == text.charAt(i)) {
        run++;
      }
      out.append(text.charAt(i)).append(run > 1 ? run : "");
    }
    return out.toString();
  }

  static int distance(String a, String b) {
    int[] costs = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = costs[0]++;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? corner : 1 + Math.min(Math.min(costs[j], costs[j - 1]), corner);
        corner = costs[j];
        costs[j] = cost;
      }
    }
    return costs[b.length()];
  }

  public static void main(String[] args) {
    System.out.print(table(new Object[][] {{"one", 1, 1.0, 'a', true}, {"twelve", -12, 1234.5678, 'z', null}, {null, 0, -0.0005, '?', false}}));
    System.out.println(String.format("%05d %+d %,d %x %X %o %08.2f %e %s %S %10s|%-10s| %% %2$s %1$s", 42, 7, 1234567, 255, 255, 8, 3.14159, 12345.678, "s", "up", "right", "left"));
    System.out.println(String.format("%b %c %h %.3s %(d % d %#x %g", "x", 65, "hi", "abcdef", -5, 5, 255, 0.00012345));
    System.out.println(roman(1994) + " " + roman(3888) + " " + roman(4) + " " + palindrome("A man, a plan, a canal: Panama") + " " + palindrome("no"));
    System.out.println(lengths("aaabccdddd") + " " + distance("kitten", "sitting") + " " + distance("", "abc"));
    StringBuilder b = new StringBuilder("0123456789");
    b.insert(3, "abc").delete(0, 2).deleteCharAt(b.length() - 1).replace(1, 3, "<>").setCharAt(0, '*');
    b.append(1).append('c').append(2.5f).append(true).append((Object) null).append(new char[] {'x', 'y'}).append("abcdef", 2, 4);
    System.out.println(b + " " + b.length() + " " + b.indexOf("c") + " " + b.lastIndexOf("c") + " " + b.charAt(5));
    b.setLength(4);
    System.out.println(b + "|" + b.reverse() + "|" + b.isEmpty());
    for (String text : new String[] {"a,b,,c,,", ",a", "", "no"}) {
      System.out.print(text.split(",").length + "/" + text.split(",", -1).length + "/" + text.split(",", 2).length + " ");
    }
    System.out.println(String.join("|", "a1b22c".split("\\d+")) + " " + "x.y.z".replace('.', '/') + " " + "aaa".replace("aa", "b") + " " + "a.b".replaceFirst(".", "-"));
    System.out.println("Apple".compareTo("apple") + " " + "app".compareTo("apple") + " " + "b".compareToIgnoreCase("A") + " " + "Straße".equalsIgnoreCase("STRASSE") + " " + "x".equals(null));
    System.out.println("  trim\t".trim() + "|" + " strip ".strip() + "|" + "ab".repeat(0) + "|" + "Hello".chars().sum() + "|" + "hello".indexOf('l', 3) + "hello".lastIndexOf("l") + "hello".indexOf("z"));
    System.out.println("%d items: %s".formatted(2, java.util.List.of("a", "b")) + " " + "A-B".toLowerCase().contains("-b") + " " + "abc".startsWith("b", 1) + " " + "abc".endsWith(""));
    System.out.println("abc".matches("[a-c]+") + " " + "tEST".substring(0, 1).toUpperCase() + "tEST".substring(1).toLowerCase() + " " + "a\tb\nc".lines().count() + " " + "".isEmpty() + " ".isBlank());
    try {
      System.out.println(String.format("%d", "text"));
    } catch (IllegalArgumentException e) {
      System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
    }
    try {
      System.out.println(String.format("%s %s", "one"));
    } catch (IllegalArgumentException e) {
      System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
