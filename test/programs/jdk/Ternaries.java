/** The type of a conditional expression: numeric promotion, boxing, null, and what overload it then chooses. */
public class Ternaries {
  static String type(byte x) {
    return "byte " + x;
  }

  static String type(short x) {
    return "short " + x;
  }

  static String type(char x) {
    return "char " + x;
  }

  static String type(int x) {
    return "int " + x;
  }

  static String type(long x) {
    return "long " + x;
  }

  static String type(float x) {
    return "float " + x;
  }

  static String type(double x) {
    return "double " + x;
  }

  static String type(Object x) {
    return (x == null ? "nothing" : x.getClass().getSimpleName()) + " " + x;
  }

  static int count;

  static boolean yes() {
    count++;
    return true;
  }

  static boolean no() {
    count += 100;
    return false;
  }

  public static void main(String[] args) {
    boolean t = args.length == 0;
    byte b = 1;
    short s = 2;
    char c = 'c';
    int i = 4;
    long l = 5;
    float f = 6;
    double d = 7;
    System.out.println(type(t ? b : s) + ", " + type(t ? b : c) + ", " + type(t ? s : c) + ", " + type(t ? c : i));
    System.out.println(type(t ? b : 100) + ", " + type(t ? b : 200) + ", " + type(t ? c : 100) + ", " + type(t ? 100 : c));
    System.out.println(type(t ? i : l) + ", " + type(t ? l : f) + ", " + type(t ? i : d) + ", " + type(t ? c : f));
    Integer boxed = 40;
    Character letter = 'k';
    Long wide = 50L;
    Object object = "o";
    System.out.println(type(t ? boxed : letter) + ", " + type(t ? boxed : wide) + ", " + type(t ? letter : i));
    System.out.println(type(t ? boxed : object) + ", " + type(t ? i : object) + ", " + type(t ? null : 5) + ", " + type(t ? "s" : 5));
    System.out.println(type(t ? boxed : boxed) + ", " + type(t ? boxed : 0) + ", " + type(t ? 'x' : boxed) + ", " + type(t ? 0 : 0.0f));
    Object kept = t ? 1 : 2.0;
    Object other = t ? (Object) 1 : 2.0;
    Object third = t ? 'a' : "b";
    Number number = t ? boxed : Double.valueOf(3);
    long sum = t ? i : l;
    System.out.println(kept + " " + other + " " + third + " " + number + " " + sum + " " + (t ? i : 'q') + " " + (t ? 'q' : 0) + (t ? 'q' : i));
    try {
      Integer none = null;
      int unboxed = t ? none : 0;
      System.out.println("never " + unboxed);
    } catch (NullPointerException e) {
      System.out.println("null was unboxed");
    }
    int n = t ? !t ? 1 : i > 3 ? 2 : 3 : 4;
    n += t ? 10 : 20;
    System.out.println(n + " " + (no() ? yes() ? 1 : 2 : yes() | no() ? 3 : 4) + " " + count);
    System.out.println((no() && yes() || yes() && !no()) + " " + (no() & yes() | yes() ^ no()) + " " + count);
    boolean assigned = false;
    if (assigned = t) {
      System.out.println("assigned " + (assigned ^= t) + " " + (assigned |= yes()) + " " + (assigned &= no()));
    }
    b += t ? 1.9 : 2;
    b <<= b;
    c += b > 4 ? 1 : 'a';
    System.out.println(b + " " + c + " " + (t ? b++ : b--) + " " + b + " " + (b > 9 ? -b : +b) + " " + -(-b) + - -b);
  }
}
