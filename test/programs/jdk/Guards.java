import java.util.ArrayList;
import java.util.List;

/** Catching: the order of clauses, many types in one, nested rethrows, and resources with exceptions everywhere. */
public class Guards {
  static class AException extends Exception {
    AException(String message) {
      super(message);
    }
  }

  static class BException extends AException {
    BException() {
      super("b");
    }
  }

  static class CException extends RuntimeException {
    CException(Throwable cause) {
      super("c", cause, false, false);
    }
  }

  static final List<String> LOG = new ArrayList<>();

  static void raise(int n) throws AException {
    switch (n) {
      case 0 -> throw new AException(null);
      case 1 -> throw new BException();
      case 2 -> throw new CException(new BException());
      case 3 -> throw new AssertionError("three");
      case 4 -> throw new IllegalArgumentException();
      case 5 -> {
        int[] empty = {};
        empty[n]++;
      }
      default -> LOG.add("nothing " + n);
    }
  }

  static String guard(int n) {
    try {
      raise(n);
      return "through";
    } catch (BException e) {
      return "B:" + e.getMessage();
    } catch (AException e) {
      return "A:" + e.getMessage();
    } catch (CException | IllegalArgumentException e) {
      return e.getClass().getSimpleName() + ":" + e.getCause();
    } catch (RuntimeException e) {
      return "R:" + e.getMessage();
    } catch (Throwable t) {
      return "T:" + t.getMessage();
    } finally {
      LOG.add("f" + n);
    }
  }

  static void precise(int n) throws AException {
    try {
      raise(n);
    } catch (final Exception e) {
      LOG.add("again " + e.getMessage());
      throw e;
    }
  }

  static int nested(int n) {
    int at = 0;
    try {
      at += 1;
      try {
        at += 10;
        precise(n);
        at += 100;
      } catch (BException e) {
        at += 1000;
        throw new CException(e);
      } finally {
        at += 10000;
        if (n == 0) {
          throw new IllegalStateException("replaces");
        }
      }
    } catch (CException e) {
      at = -at;
      LOG.add("c of " + e.getCause().getMessage() + " " + e.getStackTrace().length);
    } catch (AException | IllegalStateException e) {
      LOG.add(e.getMessage());
    }
    return at;
  }

  static Throwable root(Throwable t) {
    return t.getCause() == null ? t : root(t.getCause());
  }

  public static void main(String[] args) {
    for (int n = 0; n < 7; n++) {
      System.out.print(guard(n) + ", ");
    }
    System.out.println();
    for (int n : new int[] {0, 1, 2, 9}) {
      System.out.print(nested(n) + " ");
    }
    System.out.println();
    System.out.println(LOG);
    Exception deep = new Exception("1", new RuntimeException(new AException("3")));
    System.out.println(root(deep).getMessage() + " " + deep.getCause().getMessage() + " " + deep.getCause().getLocalizedMessage());
    try {
      throw new Error(new BException());
    } catch (Error e) {
      System.out.println(e + " " + e.getMessage());
    }
    try {
      deep.addSuppressed(deep);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    CException silent = new CException(null);
    System.out.println(silent.getStackTrace().length + " " + silent);
    throw silent;
  }
}
