/** Switches old and new on every type they take, as statements and as expressions, nested and falling through. */
public class Switches {
  enum Size { S, M, L }

  static String old(byte b) {
    String out = "";
    switch (b) {
      case -128: out += "min ";
      default: out += "default ";
      case 0: case 1: out += "small "; break;
      case 127: return "max";
    }
    return out;
  }

  static int chars(char c) {
    return switch (c) {
      case 'a', 'b', 'c' -> c - 'a';
      case '\n' -> -1;
      case 'z' -> {
        int total = 0;
        for (char each = 'a'; each <= c; each++) {
          if (each == 'x') break;
          total += each - 'a';
        }
        yield total;
      }
      default -> throw new IllegalStateException("char " + (int) c);
    };
  }

  static double boxed(Integer n) {
    return switch (n) {
      case 1 -> 1;
      case 2 -> 2.5f;
      case 3 -> 'c';
      default -> n * 2L;
    };
  }

  static Object mixed(Size size) {
    return switch (size) {
      case S -> 1;
      case M -> "m";
      case L -> new int[0].length == 0 ? 'l' : null;
    };
  }

  static String nested(String a, Size b) {
    switch (a) {
      case "x" -> {
        switch (b) {
          case S, M:
            return "x small";
          default:
            break;
        }
      }
      case "y" -> System.out.print("(y) ");
      default -> {
        if (b == Size.L) {
          return a + switch (a.length()) {
            case 0 -> "empty";
            case 1 -> switch (a.charAt(0)) {
              case 'q' -> "queue";
              default -> "one";
            };
            default -> "many";
          };
        }
      }
    }
    return "end";
  }

  static int tried(int n) {
    int tries = 0;
    while (true) {
      try {
        switch (n) {
          case 0:
            continue;
          case 1:
            break;
          case 2:
            throw new RuntimeException();
          default:
            return tries * 10;
        }
        n = 5;
      } catch (RuntimeException e) {
        n = 1;
      } finally {
        tries++;
        if (n == 0) n = 2;
      }
    }
  }

  static int lookup(int n) {
    switch (n) {
      case Integer.MIN_VALUE: return 1;
      case -1: return 2;
      case 0x7fff_ffff: return 3;
      case 1 << 20: return 4;
      case (int) 3.9e3: return 5;
      case 'A' + SHIFT: return 6;
    }
    return 0;
  }

  static final int SHIFT = 32;

  public static void main(String[] args) {
    for (byte b : new byte[] {-128, 0, 1, 5, 127}) System.out.print(old(b) + "; ");
    System.out.println();
    for (char c : "abc\nz".toCharArray()) System.out.print(chars(c) + " ");
    for (int n = 0; n < 5; n++) System.out.print(boxed(n) + " ");
    for (Size size : Size.values()) System.out.print(mixed(size) + " ");
    System.out.println();
    System.out.println(nested("x", Size.M) + ", " + nested("x", Size.L) + ", " + nested("y", Size.S) + ", " + nested("q", Size.L) + ", " + nested("", Size.L) + ", " + nested("zz", Size.L) + ", " + nested("zz", Size.S));
    for (int n = 0; n < 4; n++) System.out.print(tried(n) + " ");
    for (int n : new int[] {Integer.MIN_VALUE, -1, Integer.MAX_VALUE, 1 << 20, 3900, 'a', 7}) System.out.print(lookup(n));
    System.out.println();
    int value = 3;
    String told = value > 2 ? switch (value) { case 3 -> "three"; default -> "more"; } : "less";
    value += switch (told) { case "three" -> value++; default -> 0; } + value;
    System.out.println(told + value);
    Runnable r = switch (value) { case 0 -> () -> System.out.println("zero"); default -> () -> System.out.println("run"); };
    r.run();
    try {
      System.out.println(chars('?'));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    chars((char) boxed(60));
  }
}
