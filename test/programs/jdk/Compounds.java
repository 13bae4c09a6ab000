/** Compound assignments and increments: the order of their parts, the casts hidden in them, and their values. */
public class Compounds {
  static int[] cells = {10, 20, 30};
  static int index;
  int field = 5;
  static Compounds made;
  static final StringBuilder LOG = new StringBuilder();

  static Compounds make() {
    LOG.append("make ");
    made = new Compounds();
    return made;
  }

  static int[] array() {
    LOG.append("array ");
    return cells;
  }

  static int next() {
    LOG.append("next").append(index).append(' ');
    return index++;
  }

  static int value(int v) {
    LOG.append("value").append(v).append(' ');
    return v;
  }

  static void log() {
    System.out.println(LOG);
    LOG.setLength(0);
  }

  public static void main(String[] args) {
    array()[next()] += value(1) + (cells[0] = 100);
    log();
    System.out.println(cells[0] + " " + cells[1] + " " + cells[2]);
    make().field *= value(3) + value(4) * value(5);
    log();
    System.out.println(made.field + " " + (made.field -= 15) + " " + made.field++ + " " + ++made.field + " " + -made.field--);
    int x = 5;
    x = x++ + ++x;
    int y = x-- - --x;
    x += x++ * 2 + x;
    System.out.println(x + " " + y);
    x = y = 7;
    x += y -= x *= 2;
    System.out.println(x + " " + y + " " + (x = 3) * x + " " + x * (x = 4) + " " + (x + (x = 10) + x));
    byte b = 10;
    b += 300;
    byte c = (byte) (b * b);
    b /= 0.3;
    c ^= 0xfff;
    short s = 1;
    s -= 70000;
    s %= 1000;
    char ch = 'a';
    ch *= 2.5;
    ch %= 100;
    System.out.println(b + " " + c + " " + s + " " + ch + " " + (int) ch);
    int i = 1_000_000;
    i *= 1e6;
    int k = 3;
    k /= 0.1f;
    long l = 10;
    l *= 0.33;
    l <<= 65;
    l |= 0x100000000L;
    float f = 1;
    f += 1e-8;
    f -= 0.5;
    double d = 1;
    d /= 3;
    d %= 0.25;
    System.out.println(i + " " + k + " " + l + " " + f + " " + d);
    int m = Integer.MAX_VALUE;
    m += 1.0f;
    int n = Integer.MAX_VALUE;
    n += 1;
    int o = Integer.MIN_VALUE;
    o -= 0.5;
    System.out.println(m + " " + n + " " + o + " " + (n >>>= 31) + " " + (n <<= 35) + " " + (n >>= -31));
    boolean flag = true;
    flag &= x > 5;
    flag ^= flag;
    flag |= !flag;
    Integer boxed = 5;
    Integer alias = boxed;
    boxed += 2;
    boxed++;
    Character letter = 'a';
    letter++;
    Double real = 1.5;
    real *= boxed;
    System.out.println(flag + " " + boxed + " " + alias + " " + letter + " " + real + " " + (boxed > alias));
    String text = "s";
    text += text += "t" + 1 + 1;
    text += 1 + 1 + 'a' + "b" + 'a' + 1;
    System.out.println(text);
    index = 0;
    int[] pair = {0, 1};
    pair[index] = index = 1;
    pair[pair[0]] += pair[pair[0] = 0] + 5;
    System.out.println(pair[0] + " " + pair[1] + " " + index);
    int a, e, g;
    a = e = g = value(2);
    a <<= e += g <<= 1;
    log();
    System.out.println(a + " " + e + " " + g + " " + (a > e ? a ^ e : g) + " " + -a % e + " " + - -a + +e + ~g);
    try {
      cells[next()] /= value(0);
    } catch (ArithmeticException zero) {
      log();
      System.out.println(zero.getMessage() + " " + cells[1]);
    }
    try {
      cells[5] += value(9);
    } catch (ArrayIndexOutOfBoundsException bounds) {
      System.out.println(bounds.getMessage() + " [" + LOG + "]");
    }
  }
}
