import java.util.ArrayList;
import java.util.List;

/** Custom exceptions with causes: their text, their traces with the frames in common left out, and rethrowing. */
public class Causes {
  static class OrderException extends Exception {
    final int order;

    OrderException(int order, String message, Throwable cause) {
      super(message, cause);
      this.order = order;
    }

    @Override
    public String getMessage() {
      return "order " + order + ": " + super.getMessage();
    }
  }

  static class QuietException extends RuntimeException {
    QuietException(Throwable cause) {
      super(cause);
    }
  }

  static class NamedException extends RuntimeException {
    @Override
    public String toString() {
      return "<named>";
    }
  }

  static int parse(String text) throws OrderException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new OrderException(text.length(), "not a number", e);
    }
  }

  static List<Integer> all(String... texts) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : texts) {
      try {
        numbers.add(parse(text));
      } catch (OrderException e) {
        numbers.add(-e.order);
        if (text.startsWith("!")) {
          throw new QuietException(e);
        }
      }
    }
    return numbers;
  }

  static <E extends Throwable> void sneak(Throwable any) throws E {
    @SuppressWarnings("unchecked")
    E hidden = (E) any;
    throw hidden;
  }

  static void chain(Throwable e) {
    for (int depth = 0; e != null; e = e.getCause(), depth++) {
      System.out.println("  ".repeat(depth) + e.getClass().getName() + " | " + e.getMessage() + " | " + e);
    }
  }

  public static void main(String[] args) {
    System.out.println(all("1", "x", "22", "yyy"));
    try {
      all("5", "!six");
    } catch (QuietException e) {
      chain(e);
      e.printStackTrace();
      StackTraceElement top = e.getStackTrace()[0];
      System.out.println(top.getMethodName() + " " + top.getLineNumber() + " " + top);
    }
    Exception late = new Exception("late");
    late.initCause(new NamedException());
    late.addSuppressed(new Error());
    chain(late);
    late.printStackTrace();
    try {
      late.initCause(null);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      Causes.<RuntimeException>sneak(new java.io.IOException("checked"));
    } catch (Exception e) {
      System.out.println(e);
    }
    Runnable task = () -> {
      throw new NamedException();
    };
    task.run();
  }
}
