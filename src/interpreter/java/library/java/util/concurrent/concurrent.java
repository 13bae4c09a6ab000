package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

public interface Callable<V> { V call() throws Exception; }

public interface Executor { void execute(Runnable command); }

public interface ThreadFactory { Thread newThread(Runnable runnable); }

public interface Future<V> {
  V get() throws InterruptedException, ExecutionException;
  V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
  boolean isDone();
  boolean cancel(boolean mayInterrupt);
  boolean isCancelled();
}

public interface RunnableFuture<V> extends Runnable, Future<V> {}

public interface Delayed extends Comparable<Delayed> { long getDelay(TimeUnit unit); }

public interface ScheduledFuture<V> extends Delayed, Future<V> {}

public enum TimeUnit {
  NANOSECONDS(1L), MICROSECONDS(1000L), MILLISECONDS(1000000L), SECONDS(1000000000L), MINUTES(60000000000L), HOURS(3600000000000L), DAYS(86400000000000L);
  private final long nanos;
  TimeUnit(long nanos) { this.nanos = nanos; }
  private long to(long amount, long unit) {
    if (nanos >= unit) {
      long ratio = nanos / unit;
      if (amount > Long.MAX_VALUE / ratio) return Long.MAX_VALUE;
      if (amount < -(Long.MAX_VALUE / ratio)) return Long.MIN_VALUE;
      return amount * ratio;
    }
    return amount / (unit / nanos);
  }
  public long toNanos(long amount) { return to(amount, 1L); }
  public long toMicros(long amount) { return to(amount, 1000L); }
  public long toMillis(long amount) { return to(amount, 1000000L); }
  public long toSeconds(long amount) { return to(amount, 1000000000L); }
  public long toMinutes(long amount) { return to(amount, 60000000000L); }
  public long toHours(long amount) { return to(amount, 3600000000000L); }
  public long toDays(long amount) { return to(amount, 86400000000000L); }
  public long convert(long amount, TimeUnit unit) { return unit.to(amount, nanos); }
  public long convert(java.time.Duration duration) { return NANOSECONDS.to(duration.toNanos(), nanos); }
  public void sleep(long amount) throws InterruptedException { if (amount > 0L) Thread.sleep(toMillis(amount), (int) (toNanos(amount) % 1000000L)); }
}

public class CountDownLatch {
  private long count;
  public CountDownLatch(int count) {
    if (count < 0) throw new IllegalArgumentException("count < 0");
    this.count = count;
  }
  public synchronized void countDown() {
    if (count > 0L && --count == 0L) notifyAll();
  }
  public synchronized long getCount() { return count; }
  public synchronized void await() throws InterruptedException { while (count > 0L) wait(); }
  public synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException { return Waiting.until(this, timeout, unit, () -> count == 0L); }
  public String toString() { return super.toString() + "[Count = " + count + "]"; }
}

final class Waiting {
  /** Waits on a monitor the caller holds until the condition holds or time is up. */
  static boolean until(Object monitor, long timeout, TimeUnit unit, java.util.function.BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    if (end < 0L) end = Long.MAX_VALUE;
    while (!condition.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0L) return false;
      monitor.wait((left + 999999L) / 1000000L);
    }
    return true;
  }
}

public class CyclicBarrier {
  private final int parties;
  private final Runnable action;
  private int waiting;
  private int generation;
  public CyclicBarrier(int parties) { this(parties, null); }
  public CyclicBarrier(int parties, Runnable action) { this.parties = parties; this.action = action; }
  public synchronized int await() throws InterruptedException, BrokenBarrierException {
    int mine = generation;
    int index = parties - ++waiting;
    if (waiting == parties) {
      if (action != null) action.run();
      waiting = 0;
      generation++;
      notifyAll();
      return 0;
    }
    while (mine == generation) wait();
    return index;
  }
  public int getParties() { return parties; }
}

public class Semaphore {
  private int permits;
  public Semaphore(int permits) { this.permits = permits; }
  public Semaphore(int permits, boolean fair) { this.permits = permits; }
  public synchronized void acquire() throws InterruptedException { acquire(1); }
  public synchronized void acquire(int wanted) throws InterruptedException {
    while (permits < wanted) wait();
    permits -= wanted;
  }
  public synchronized int drainPermits() {
    int drained = permits;
    permits = 0;
    return drained;
  }
  public synchronized boolean tryAcquire(int wanted) {
    if (permits < wanted) return false;
    permits -= wanted;
    return true;
  }
  public synchronized boolean tryAcquire() {
    if (permits <= 0) return false;
    permits--;
    return true;
  }
  public synchronized boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    if (!Waiting.until(this, timeout, unit, () -> permits > 0)) return false;
    permits--;
    return true;
  }
  public synchronized void release() { release(1); }
  public synchronized void release(int count) { permits += count; notifyAll(); }
  public synchronized int availablePermits() { return permits; }
}

public class FutureTask<V> implements RunnableFuture<V> {
  private final Callable<V> callable;
  private boolean done;
  private boolean cancelled;
  private V result;
  private Throwable failure;
  private Thread runner;
  public FutureTask(Callable<V> callable) { this.callable = java.util.Objects.requireNonNull(callable); }
  public FutureTask(Runnable runnable, V result) { this.callable = () -> { runnable.run(); return result; }; }
  public void run() {
    synchronized (this) {
      if (done) return;
      runner = Thread.currentThread();
    }
    try {
      V value = callable.call();
      finish(value, null);
    } catch (Throwable thrown) {
      finish(null, thrown);
    }
  }
  synchronized void finish(V value, Throwable thrown) {
    if (done) return;
    done = true;
    result = value;
    failure = thrown;
    runner = null;
    notifyAll();
    done();
  }
  protected void done() {}
  boolean failed() { return failure != null; }
  public synchronized V get() throws InterruptedException, ExecutionException {
    while (!done) wait();
    return report();
  }
  public synchronized V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
    if (!Waiting.until(this, timeout, unit, () -> done)) throw new TimeoutException();
    return report();
  }
  private V report() throws ExecutionException {
    if (cancelled) throw new CancellationException();
    if (failure != null) throw new ExecutionException(failure);
    return result;
  }
  public synchronized boolean isDone() { return done; }
  public synchronized boolean isCancelled() { return cancelled; }
  public synchronized boolean cancel(boolean mayInterrupt) {
    if (done) return false;
    cancelled = true;
    done = true;
    if (mayInterrupt && runner != null) runner.interrupt();
    notifyAll();
    return true;
  }
}

public interface ExecutorService extends Executor {
  void shutdown();
  List<Runnable> shutdownNow();
  boolean isShutdown();
  boolean isTerminated();
  boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
  <T> Future<T> submit(Callable<T> task);
  <T> Future<T> submit(Runnable task, T result);
  Future<?> submit(Runnable task);
  <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException;
  <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException;
}

public interface ScheduledExecutorService extends ExecutorService {
  ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit);
  <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit);
  ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit);
  ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit);
}
