import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Characters by kind, texts as bytes and bytes as texts. */
public class CharKinds {
  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(String.format("%02x", each & 0xff));
    }
    return text.toString();
  }

  public static void main(String[] args) throws Exception {
    for (char letter : "aZ0 _-.$\t\nédß€Ωя中\u00a0".toCharArray()) {
      System.out.println((int) letter + " " + Character.isLetter(letter) + Character.isDigit(letter) + Character.isLetterOrDigit(letter) + Character.isWhitespace(letter) + Character.isUpperCase(letter) + Character.isLowerCase(letter) + Character.isAlphabetic(letter) + " " + Character.toUpperCase(letter) + Character.toLowerCase(letter) + " " + Character.getNumericValue(letter));
    }
    System.out.println(Character.digit('f', 16) + " " + Character.digit('g', 16) + " " + Character.forDigit(11, 16) + " " + Character.valueOf('x').compareTo('y') + " " + Character.toString('q') + Character.toString(128512) + " " + (char) ('a' + 25) + " " + Character.MAX_VALUE + 0 + " " + Character.hashCode('A'));
    for (String text : new String[] {"", "plain", "é", "€uro", "中文", "😀!", "\0\u007f"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      System.out.println(text.length() + " chars " + bytes.length + " bytes " + hex(bytes) + " " + new String(bytes, StandardCharsets.UTF_8).equals(text) + " " + Arrays.hashCode(bytes) + " " + new String(bytes, "UTF-8").length());
      String encoded = Base64.getEncoder().encodeToString(bytes);
      System.out.println("  " + encoded + " " + new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).equals(text));
    }
    System.out.println(new String(new byte[] {72, 105, (byte) 0xc3, (byte) 0xa9}, StandardCharsets.UTF_8) + " " + new String(new byte[] {(byte) 0xff, 65}, StandardCharsets.UTF_8).codePointAt(0));
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    System.out.println(Base64.getEncoder().encodeToString(all).hashCode() + " " + Arrays.equals(Base64.getDecoder().decode(Base64.getEncoder().encode(all)), all));
    try {
      Base64.getDecoder().decode("a*b=");
    } catch (IllegalArgumentException wrong) {
      System.out.println(wrong.getMessage());
    }
    StringBuilder caesar = new StringBuilder();
    for (char each : "Rewind the Log, then Replay!".toCharArray()) {
      if (Character.isUpperCase(each)) {
        caesar.append((char) ('A' + (each - 'A' + 13) % 26));
      } else if (Character.isLowerCase(each)) {
        caesar.append((char) ('a' + (each - 'a' + 13) % 26));
      } else {
        caesar.append(each);
      }
    }
    System.out.println(caesar);
    int[] counts = new int[128];
    "partition assignment".chars().forEach(c -> counts[c]++);
    for (char each = 'a'; each <= 'z'; each++) {
      if (counts[each] > 1) {
        System.out.print(each + "" + counts[each] + " ");
      }
    }
    System.out.println();
    System.out.println("a-B_c9".chars().filter(Character::isLetter).map(Character::toUpperCase).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("+")));
    String escaped = "tab\there \"quoted\" back\\slash \u0041 \101 'single'";
    System.out.println(escaped + " " + escaped.length() + " " + escaped.indexOf('\\') + " " + 'x' + 1 + (char) ('x' + 1) + ('x' + 1));
    String block = """
        {
          "topic": "orders",\
         "partition": 0
        }
        """;
    System.out.print(block);
    switch (block.charAt(0)) {
      case '{' -> System.out.println("object");
      case '[' -> System.out.println("array");
      default -> System.out.println("other");
    }
  }
}
