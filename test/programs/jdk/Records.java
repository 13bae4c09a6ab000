import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Records, sealed interfaces, patterns of instanceof, and switch expressions with yield, as of Java 17. */
public class Records {
  record Range(int low, int high) implements Comparable<Range> {
    static final Range EMPTY = new Range(0, 0);
    static int made;

    Range {
      if (low > high) {
        throw new IllegalArgumentException(String.format("(%d,%d)", low, high));
      }
      made++;
    }

    Range(int high) {
      this(0, high);
    }

    int length() {
      return high - low;
    }

    Range with(int low) {
      return new Range(low, high);
    }

    @Override
    public int compareTo(Range other) {
      return Integer.compare(length(), other.length());
    }
  }

  record Tagged<T>(String tag, T value, List<? super T> more) {
    Tagged {
      tag = Objects.requireNonNullElse(tag, "none").strip();
      more = new ArrayList<>(more);
    }

    @Override
    public String tag() {
      return "#" + tag;
    }
  }

  record Mixed(byte b, char c, long l, float f, double d, boolean z, int[] array, String text) {}

  record Nothing() {}

  sealed interface Expr permits Num, Add, Mul, Neg {}

  record Num(int value) implements Expr {}

  record Add(Expr left, Expr right) implements Expr {}

  record Mul(Expr left, Expr right) implements Expr {}

  static final class Neg implements Expr {
    final Expr inner;

    Neg(Expr inner) {
      this.inner = inner;
    }
  }

  static int eval(Expr e) {
    if (e instanceof Num n) {
      return n.value;
    } else if (e instanceof Add a) {
      return eval(a.left()) + eval(a.right());
    } else if (e instanceof Mul m && m.left() instanceof Num zero && zero.value() == 0) {
      return 0;
    } else if (e instanceof Mul m) {
      return eval(m.left) * eval(m.right);
    }
    return e instanceof Neg neg ? -eval(neg.inner) : 0;
  }

  static String sort(Object o) {
    if (!(o instanceof String s)) {
      return o instanceof Integer i && i > 9 ? "big " + i : o instanceof Number n ? "number " + n.intValue() : "other " + o;
    }
    return "string of " + s.length();
  }

  static int days(String month, boolean leap) {
    return switch (month) {
      case "feb" -> leap ? 29 : 28;
      case "apr", "jun", "sep", "nov" -> 30;
      default -> {
        if (month.length() != 3) {
          throw new IllegalArgumentException("month " + month);
        }
        yield 31;
      }
    };
  }

  static String size(int n) {
    return switch (n % 4) {
      case 0:
        yield "none";
      case 1:
      case 2:
        String word = "some";
        for (int i = 0; i < n; i++) {
          if (i == 2) {
            yield word + "*";
          }
          word += i;
        }
        yield word;
      default:
        yield "many";
    };
  }

  public static void main(String[] args) {
    Range r = new Range(2, 5);
    System.out.println(r + " " + r.length() + " " + new Range(4).with(1) + " " + r.equals(new Range(2, 5)) + " " + Range.EMPTY + " " + Range.made);
    System.out.println(r.hashCode() + " " + new Range(7).compareTo(r) + " " + new Nothing() + new Nothing().hashCode() + " " + (new Nothing().equals(new Nothing())));
    try {
      r.with(6);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Tagged<Integer> tagged = new Tagged<>(null, 5, List.<Number>of(1.5, 2));
    System.out.println(tagged + " " + tagged.tag() + " " + tagged.more().size() + " " + tagged.equals(new Tagged<>(" none ", 5, List.of(1.5, 2))));
    int[] array = {1};
    Mixed mixed = new Mixed((byte) -1, 'c', 1L << 40, 0.1f, -0.0, true, array, null);
    System.out.println(mixed.equals(new Mixed((byte) -1, 'c', 1L << 40, 0.1f, 0.0, true, array, null)) + " " + mixed.d() + mixed.text());
    Expr e = new Add(new Num(3), new Mul(new Neg(new Num(2)), new Add(new Num(4), new Mul(new Num(0), new Num(9)))));
    System.out.println(eval(e) + " " + ((Add) e).left() + " " + new Add(new Num(1), new Mul(new Num(2), null)));
    for (Object o : new Object[] {"text", 5, 50, 7.9, 'c', new Num(1)}) {
      System.out.print(sort(o) + "; ");
    }
    System.out.println();
    System.out.println(days("feb", true) + days("feb", false) + days("jun", false) + " " + days("jan", true));
    for (int n = 0; n < 8; n++) {
      System.out.print(size(n) + " ");
    }
    System.out.println();
    record Local(String a, int b) {}
    System.out.println(new Local("here", 1).equals(new Local("here", 1)) + " " + new Local("x", 'x'));
    days("august", false);
  }
}
