package java.lang;

import java.util.ArrayList;
import java.util.List;

public class Runtime {
  private static final Runtime current = new Runtime();
  private final List<Thread> hooks = new ArrayList<>();
  private boolean exiting;
  private Runtime() {}
  public static Runtime getRuntime() { return current; }
  public void addShutdownHook(Thread hook) {
    if (exiting) throw new IllegalStateException("Shutdown in progress");
    if (hooks.contains(hook)) throw new IllegalArgumentException("Hook previously registered");
    hooks.add(hook);
  }
  public boolean removeShutdownHook(Thread hook) { return hooks.remove(hook); }
  public int availableProcessors() { return 4; }
  public long totalMemory() { return 134217728L; }
  public long maxMemory() { return 134217728L; }
  public native long freeMemory();
  public void gc() {}

  void runHooks() {
    if (exiting) return;
    exiting = true;
    for (Thread hook : hooks) hook.start();
    for (Thread hook : hooks) {
      while (true) {
        try {
          hook.join();
          break;
        } catch (InterruptedException ignored) {
          // Exiting cannot be interrupted.
        }
      }
    }
  }
  public void exit(int status) {
    if (exiting) waitForever();
    runHooks();
    halt(status);
  }
  private synchronized void waitForever() {
    while (true) {
      try {
        wait();
      } catch (InterruptedException ignored) {
        // Another thread is ending the program.
      }
    }
  }
  public native void halt(int status);
}

final class Launcher {
  static void runThread(Thread thread) { thread.run(); }
  static void uncaught(Throwable thrown) {
    failed();
    Thread.currentThread().dispatchUncaught(thrown);
  }
  private static native void failed();
  static void shutdown() { Runtime.getRuntime().runHooks(); }
  static void exit(int status) { Runtime.getRuntime().exit(status); }
}
