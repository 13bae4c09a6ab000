/** Arithmetic on characters, and how they join strings, switches and conditional expressions. */
public class Characters {
  static String caesar(String text, int by) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        out.append((char) ('a' + (c - 'a' + by + 26) % 26));
      } else if (Character.isUpperCase(c)) {
        out.append((char) ('A' + (c - 'A' + by + 26) % 26));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String kind(char c) {
    switch (c) {
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
        return "vowel";
      case '\t':
      case ' ':
        return "blank";
      case '\u0041':
        return "capital a";
      case '0' + 1:
        return "one";
      default:
        return Character.isLetter(c) ? "consonant" : Character.isDigit(c) ? "digit" : "other";
    }
  }

  static void show(int value) {
    System.out.print("int " + value + "; ");
  }

  static void show(char value) {
    System.out.print("char " + value + "; ");
  }

  static void show(Object value) {
    System.out.print(value.getClass().getSimpleName() + " " + value + "; ");
  }

  public static void main(String[] args) {
    System.out.println(caesar("Hello, World!", 3) + " " + caesar(caesar("Hello, World!", 3), -3));
    for (char c : "aB1A 7\t?".toCharArray()) {
      System.out.print(kind(c) + ", ");
    }
    System.out.println();
    char c = 'x';
    final int small = 5;
    int large = 5;
    show(c);
    show(c + 1);
    show((char) (c + 1));
    show(c++);
    show(++c);
    show(true ? c : 0);
    show(true ? c : small);
    show(true ? c : large);
    show(false ? 70000 : c);
    show('q' == c ? "s" : 'p');
    System.out.println();
    System.out.println('a' + 'b' + "c" + 'd' + 'e' + 1 + 2L + 1.5f);
    System.out.println((char) ('a' + 1) + "" + (char) 98 + 'c');
    String text = "";
    text += 'a' + 1;
    text += 'b';
    text += (char) 99;
    text = 'z' + text;
    System.out.println(text);
    int[] counts = new int[26];
    for (char letter : "mississippi".toCharArray()) {
      counts[letter - 'a']++;
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      if (counts[letter - 'a'] > 0) {
        System.out.print(letter + "=" + counts[letter - 'a'] + " ");
      }
    }
    System.out.println();
    c = 'A';
    c += 1.9;
    c *= 1;
    c ^= ' ';
    System.out.println(c + " " + (int) c + " " + (c | 1) + " " + (char) (c & ~32) + " " + -c + " " + ~c);
    System.out.println((int) '\0' + " " + (int) '\'' + " " + (int) '\\' + " " + (int) '\177' + " " + '\u00e9');
    System.out.println(Character.getNumericValue('z') + " " + Character.digit('f', 16) + " " + (char) ('0' + 7));
    System.out.println("é😀".length() + " " + (int) "é😀".charAt(2) + " " + "é😀".codePointAt(1));
    System.out.println(Character.MAX_VALUE + 0);
  }
}
