package java.lang;

public class Thread implements Runnable {
  public static final int MIN_PRIORITY = 1;
  public static final int NORM_PRIORITY = 5;
  public static final int MAX_PRIORITY = 10;
  private static int nextNumber = 0;
  private static long nextId = 1L;
  private static UncaughtExceptionHandler defaultHandler;

  private final Runnable target;
  private String name;
  private boolean daemon;
  private int priority = 5;
  private long id = nextId++;
  private boolean started;
  private UncaughtExceptionHandler handler;
  private ClassLoader loader = ClassLoader.getSystemClassLoader();

  public Thread() { this(null, null, "Thread-" + nextNumber++); }
  public Thread(Runnable target) { this(null, target, "Thread-" + nextNumber++); }
  public Thread(Runnable target, String name) { this(null, target, name); }
  public Thread(String name) { this(null, null, name); }
  public Thread(ThreadGroup group, Runnable target) { this(group, target, "Thread-" + nextNumber++); }
  public Thread(ThreadGroup group, Runnable target, String name) {
    if (name == null) throw new NullPointerException("name cannot be null");
    this.target = target;
    this.name = name;
    Thread parent = current0();
    if (parent != null) this.daemon = parent.daemon;
  }

  public ClassLoader getContextClassLoader() { return loader; }
  public void setContextClassLoader(ClassLoader loader) { this.loader = loader; }
  private static native Thread current0();
  private static native void bind0(Thread thread);
  private static native String currentName0();
  private native void start0(String name, boolean daemon);
  private native boolean isAlive0();
  private native void interrupt0();
  private native void rename0(String name);
  private native boolean isInterrupted0();
  private static native boolean interrupted0();
  private static native void sleep0(long micros);
  private native String state0();
  public static native void yield();

  public static Thread currentThread() {
    Thread thread = current0();
    if (thread == null) {
      thread = new Thread(null, null, currentName0());
      thread.started = true;
      bind0(thread);
    }
    return thread;
  }
  public void run() { if (target != null) target.run(); }
  public synchronized void start() {
    if (started) throw new IllegalThreadStateException();
    started = true;
    start0(name, daemon);
  }
  public static void sleep(long millis) throws InterruptedException {
    if (millis < 0L) throw new IllegalArgumentException("timeout value is negative");
    sleep0(millis * 1000L);
  }
  public static void sleep(long millis, int nanos) throws InterruptedException { sleep0(millis * 1000L + nanos / 1000); }
  public static void sleep(java.time.Duration duration) throws InterruptedException { sleep0(duration.toNanos() / 1000L); }
  public static void onSpinWait() { Thread.yield(); }
  public final void join() throws InterruptedException { join(0L); }
  public final synchronized void join(long millis) throws InterruptedException {
    if (millis == 0L) {
      while (isAlive()) wait();
      return;
    }
    long end = System.nanoTime() + millis * 1000000L;
    while (isAlive()) {
      long left = (end - System.nanoTime()) / 1000000L;
      if (left <= 0L) return;
      wait(left);
    }
  }
  public final boolean isAlive() { return isAlive0(); }
  public void interrupt() { interrupt0(); }
  public boolean isInterrupted() { return isInterrupted0(); }
  public static boolean interrupted() { return interrupted0(); }
  public final String getName() { return name; }
  public final void setName(String name) { this.name = name; rename0(name); }
  public long getId() { return id; }
  public final boolean isDaemon() { return daemon; }
  public final void setDaemon(boolean on) {
    if (started) throw new IllegalThreadStateException();
    daemon = on;
  }
  public final int getPriority() { return priority; }
  public final void setPriority(int priority) { this.priority = priority; }
  public State getState() { return started ? State.valueOf(state0()) : State.NEW; }
  public ThreadGroup getThreadGroup() { return null; }
  public StackTraceElement[] getStackTrace() { return new Throwable().getStackTrace(); }
  public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) { defaultHandler = handler; }
  public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() { return defaultHandler; }
  public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) { this.handler = handler; }
  public UncaughtExceptionHandler getUncaughtExceptionHandler() { return handler; }

  void dispatchUncaught(Throwable thrown) {
    UncaughtExceptionHandler chosen = handler != null ? handler : defaultHandler;
    if (chosen != null) chosen.uncaughtException(this, thrown);
    else System.err.print("Exception in thread \"" + name + "\" " + thrown.stackTraceText());
  }
  public String toString() { return "Thread[" + name + "," + priority + ",main]"; }

  public interface UncaughtExceptionHandler {
    void uncaughtException(Thread thread, Throwable thrown);
  }
  public enum State { NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED }
}

public class ThreadGroup {
  private final String name;
  public ThreadGroup(String name) { this.name = name; }
  public final String getName() { return name; }
}

public class ThreadLocal<T> {
  private final java.util.Map<Thread, T> values = new java.util.HashMap<>();
  private java.util.function.Supplier<? extends T> initial;
  public ThreadLocal() {}
  public static <S> ThreadLocal<S> withInitial(java.util.function.Supplier<? extends S> supplier) {
    ThreadLocal<S> local = new ThreadLocal<>();
    local.initial = supplier;
    return local;
  }
  protected T initialValue() { return initial == null ? null : initial.get(); }
  public T get() {
    Thread thread = Thread.currentThread();
    if (!values.containsKey(thread)) values.put(thread, initialValue());
    return values.get(thread);
  }
  public void set(T value) { values.put(Thread.currentThread(), value); }
  public void remove() { values.remove(Thread.currentThread()); }
}
