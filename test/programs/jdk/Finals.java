/** Which way out of a method wins: return, break, continue and exceptions through nested try and finally. */
public class Finals {
  static final StringBuilder LOG = new StringBuilder();

  static int note(int value) {
    LOG.append(value).append(' ');
    return value;
  }

  @SuppressWarnings("finally")
  static int returnInFinally() {
    try {
      throw new IllegalStateException("lost");
    } finally {
      return note(2);
    }
  }

  static int changedAfterReturn() {
    int x = 1;
    try {
      return x;
    } finally {
      x = note(99);
    }
  }

  static int[] changedThroughReference() {
    int[] x = {1};
    try {
      return x;
    } finally {
      x[0] = note(7);
    }
  }

  @SuppressWarnings("finally")
  static String breakOutOfFinally() {
    int rounds = 0;
    while (true) {
      try {
        rounds++;
        if (rounds == 3) {
          return "returned at " + rounds;
        }
      } finally {
        if (rounds < 5) {
          continue;
        }
        break;
      }
    }
    return "broken at " + rounds;
  }

  static void labels() {
    outer:
    for (int i = 0; i < 4; i++) {
      try {
        for (int j = 0; ; j++) {
          try {
            if (j == 2) {
              continue outer;
            }
            if (i == 2) {
              break outer;
            }
            note(i * 10 + j);
          } finally {
            LOG.append("in ");
          }
        }
      } finally {
        LOG.append("out ");
      }
    }
    block:
    {
      try {
        if (LOG.length() > 0) {
          break block;
        }
        LOG.append("never");
      } finally {
        LOG.append("block ");
      }
    }
  }

  static String replaced() {
    try {
      try {
        throw new RuntimeException("first");
      } catch (RuntimeException first) {
        throw new IllegalArgumentException("second", first);
      } finally {
        Object nothing = null;
        nothing.hashCode();
      }
    } catch (NullPointerException third) {
      return "third, suppressed " + third.getSuppressed().length + ", cause " + third.getCause();
    }
  }

  static int deep(int n) {
    try {
      return n == 0 ? note(1 / n) : deep(n - 1) + 1;
    } catch (ArithmeticException zero) {
      return note(-100);
    } finally {
      note(n);
    }
  }

  public static void main(String[] args) {
    System.out.println(returnInFinally());
    System.out.println(changedAfterReturn());
    System.out.println(changedThroughReference()[0]);
    System.out.println(breakOutOfFinally());
    labels();
    System.out.println(replaced());
    System.out.println(deep(3));
    System.out.println(LOG);
  }
}
