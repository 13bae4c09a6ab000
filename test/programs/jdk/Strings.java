/** Concatenation with null, characters and numbers, constant folding and identity, and switches on strings. */
public class Strings {
  static final String HELLO = "hel" + "lo";
  static final int SIZE = 2 * 3 + 1;
  static final char LETTER = 'x';
  static int calls;

  static String next() {
    return "call " + ++calls;
  }

  static String answer(String question) {
    switch (question) {
      case "":
        return "empty";
      case "Aa":
        return "first of two with hash " + "Aa".hashCode();
      case "BB":
        return "second of two with hash " + "BB".hashCode();
      case HELLO + SIZE:
        return "a constant expression";
      case "fall":
        question += "ing";
      default:
        return "other: " + question;
    }
  }

  static void identity() {
    String built = new StringBuilder("hel").append("lo").toString();
    String lo = "lo";
    final String finalLo = "lo";
    System.out.println((HELLO == "hello") + " " + (built == HELLO) + " " + (built.intern() == HELLO));
    System.out.println(("hel" + lo == HELLO) + " " + ("hel" + finalLo == HELLO) + " " + (new String("a") == "a"));
    System.out.println(built.equals(HELLO) + " " + (built.hashCode() == HELLO.hashCode()) + " " + HELLO.compareTo("help"));
    System.out.println(("a" + 1 + 'b' + 2L + true + null + 1.0) == "a1b2truenull1.0");
    System.out.println((SIZE > 6 ? "big" : "small") + (char) (LETTER + 1) + (LETTER + 1) + (byte) 300 + -'a');
  }

  static void joining() {
    String nothing = null;
    Object object = null;
    Integer number = null;
    char[] letters = {'a', 'b'};
    String text = nothing + object;
    text += null;
    text += number;
    text += 'c';
    text += 1 + 2;
    text += 1.5f + "" + 1e10 + 100L;
    System.out.println(text + String.valueOf(letters) + letters.length + (nothing == null));
    System.out.println(1 + 2 + "3" + 4 + 5 + " " + (1 + 2) + 'a' + ('a' + 1) + " " + 'a' + 'b' + " " + (char) 99);
    System.out.println(next() + ", " + next() + ", " + calls + ", " + (calls += 10) + ", " + calls++ + ", " + calls);
    String[] cells = {"x", null};
    int at = 0;
    cells[at++] += at;
    cells[at] += "y" + at;
    System.out.println(cells[0] + " " + cells[1] + " " + at);
    Object any = "any";
    any += "thing";
    System.out.println(any + " " + -0.0 + 0f + Long.MIN_VALUE + '\u0041' + "\t|\101|\60|");
    System.out.println("" + new int[0].length + new Object[] {1}[0] + Boolean.TRUE + (Object) 'c');
  }

  static void blocks() {
    String block = """
        {
          "name": "block",\t"tab": true,
          "quotes": \"""three\""", "path": "c:\\dir",
          "joined": "one \
        line", "kept": "end  \s"
        }
      """;
    System.out.print(block);
    System.out.println("""
        no newline at the end""".length());
    System.out.println("""

        a
         b\n  c
        """.lines().map(line -> "<" + line + ">").reduce("", String::concat));
  }

  public static void main(String[] args) {
    for (String question : new String[] {"", "Aa", "BB", "hello7", "fall", "C#"}) {
      System.out.println(answer(question));
    }
    identity();
    joining();
    blocks();
    try {
      answer(null);
    } catch (NullPointerException e) {
      System.out.println("no switch on null");
    }
  }
}
