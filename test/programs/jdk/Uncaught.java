import java.util.function.Supplier;

public class Uncaught {
  static class Resource implements AutoCloseable {
    public void close() {
      throw new IllegalStateException("close failed");
    }
  }
  static class Worker extends Thread {
    Worker() { super("worker-1"); }
    @Override public void run() {
      int[] data = new int[2];
      data[2] = 1;
    }
  }
  static <T> T call(Supplier<T> s) {
    return s.get();
  }
  Object value = call(() -> {
    throw new UnsupportedOperationException("field init");
  });
  static void open() {
    try (Resource r = new Resource()) {
      throw new RuntimeException("body failed");
    }
  }
  public static void main(String[] args) throws Exception {
    Worker w = new Worker();
    w.start();
    w.join();
    try { new Uncaught(); } catch (UnsupportedOperationException e) { e.printStackTrace(); }
    System.out.println("before");
    try {
      open();
    } catch (RuntimeException e) {
      throw new Exception("top", e);
    } finally {
      System.out.println("finally");
    }
  }
}
