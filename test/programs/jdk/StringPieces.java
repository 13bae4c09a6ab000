import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Taking texts apart and putting them together. */
public class StringPieces {
  static void show(String what, Object value) {
    System.out.println(what + " = " + value);
  }

  static void split(String text, String by) {
    for (int limit : new int[] {-1, 0, 1, 2, 3, 10}) {
      String[] parts = text.split(by, limit);
      System.out.println("'" + text + "' by '" + by + "' limit " + limit + ": " + parts.length + Arrays.toString(parts));
    }
  }

  public static void main(String[] args) {
    split("a,b,,c,,", ",");
    split(",lead", ",");
    split("1 2  3", " +");
    split("one|two|three", "\\|");
    split("", ",");
    split("xaxbx", "x");
    split("k=v=w", "=");
    split("abc", "");
    String key = "orders.eu-west.2024";
    show("replace char", key.replace('.', '_'));
    show("replace text", key.replace("eu", "us").replace("", "-"));
    show("replaceFirst", key.replaceFirst("\\.", " / "));
    show("replaceAll", key.replaceAll("[aeiou](.)", "<$1>"));
    show("indexOf", key.indexOf('.') + " " + key.indexOf(".", 7) + " " + key.indexOf("zz") + " " + key.lastIndexOf('.') + " " + key.lastIndexOf("e", 8));
    show("compareTo", "apple".compareTo("banana") + " " + "app".compareTo("apple") + " " + "Z".compareTo("a") + " " + "same".compareTo("same"));
    show("compareToIgnoreCase", "ORDERS".compareToIgnoreCase("orders") + " " + "a".compareToIgnoreCase("C"));
    String built = new StringBuilder("or").append("ders").toString();
    show("intern", (built == "orders") + " " + (built.intern() == "orders") + " " + built.equals("orders"));
    show("strip", "[" + "\t x y \n".strip() + "][" + "  x ".stripLeading() + "][" + "  x ".stripTrailing() + "]");
    show("trim", "[" + "\u2003x\u2003".trim().length() + "][" + "\u2003x\u2003".strip().length() + "]");
    show("blank", "".isBlank() + " " + " \t".isBlank() + " " + " a".isBlank());
    show("repeat", "ab".repeat(3) + "[" + "ab".repeat(0) + "]");
    show("chars", "Kafka".chars().mapToObj(c -> (char) c + "" + c).collect(Collectors.joining(" ")));
    show("distinct letters", "mississippi".chars().distinct().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.toList()));
    show("join", String.join("-", "a", "b", "c") + " " + String.join("", List.of()) + " " + String.join(", ", new ArrayList<>(List.of("x"))));
    show("lines", "one\ntwo\r\nthree\n\nfive".lines().map(line -> "<" + line + ">").toList());
    show("substring", key.substring(7) + " " + key.substring(7, 9) + " [" + key.substring(key.length()) + "]");
    show("startsWith", key.startsWith("eu", 7) + " " + key.startsWith("eu") + " " + key.endsWith("2024") + " " + key.endsWith(""));
    show("regionMatches", key.regionMatches(7, "EU", 0, 2) + " " + key.regionMatches(true, 7, "EU", 0, 2));
    show("contentEquals", "abc".contentEquals(new StringBuilder("abc")) + " " + "abc".contains("") + " " + "abc".contains("bd"));
    show("toCharArray", new String(new char[] {'a', 'b', 'c', 'd'}, 1, 2) + String.valueOf("xyz".toCharArray(), 1, 2) + String.copyValueOf(new char[] {'q'}));
    show("hash", "".hashCode() + " " + "orders".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode() + " " + "a long text that overflows".hashCode());
    show("case", "Straße".toUpperCase() + " " + "ÀÉ".toLowerCase() + " " + "mIxEd".toUpperCase().toLowerCase());
    show("code points", "a€😀".length() + " " + "a€😀".codePointCount(0, 4) + " " + "a€😀".codePointAt(2) + " " + "a€😀".codePoints().sum());
    show("valueOf", String.valueOf(1.0f) + String.valueOf(true) + String.valueOf('c') + String.valueOf(10L) + String.valueOf((Object) null));
    show("indent", "a\n b".indent(2).replace("\n", "|"));
    show("formatted", "%s has %d".formatted("queue", 4));
    show("switch", "b".equals("b") ? "b" : "other");
  }
}
