/** Division by zero that ends a program, after its finally blocks, with causes and suppressed exceptions to tell. */
public class Uncertain {
  static class Ledger implements AutoCloseable {
    private final int[] entries;
    private int used;

    Ledger(int size) {
      entries = new int[size];
    }

    Ledger add(int amount) {
      entries[used++] = amount;
      return this;
    }

    int average() {
      int total = 0;
      for (int i = 0; i < used; i++) {
        total += entries[i];
      }
      return total / used;
    }

    @Override
    public void close() {
      if (used == 0) {
        throw new IllegalStateException("closed an empty ledger", new UnsupportedOperationException());
      }
      System.out.println("closed with " + used);
    }
  }

  static int report(int... amounts) {
    try (Ledger ledger = new Ledger(3)) {
      for (int amount : amounts) {
        ledger.add(amount);
      }
      return ledger.average();
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getMessage());
      return -1;
    } finally {
      System.out.println("reported " + amounts.length);
    }
  }

  static class Audit {
    final Runnable check = new Runnable() {
      @Override
      public void run() {
        Runnable inner = () -> report();
        inner.run();
      }
    };

    static void start(Audit audit) {
      try {
        audit.check.run();
      } catch (ArithmeticException e) {
        RuntimeException wrapped = new RuntimeException("audit failed", e);
        wrapped.addSuppressed(new Exception("first hint"));
        wrapped.addSuppressed(new Exception("second hint", new Error("its cause")));
        throw wrapped;
      }
    }
  }

  public static void main(String[] args) {
    System.out.println(report(1, 2, 6));
    System.out.println(report(1, 2, 3, 4));
    System.out.println(report(Integer.MAX_VALUE, 1));
    try {
      Audit.start(new Audit());
    } finally {
      System.out.println("last words");
    }
  }
}
