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

public interface RejectedExecutionHandler {
  void rejectedExecution(Runnable command, ThreadPoolExecutor pool);
}

/** A queue that takes no more tasks than there are threads without one. */
final class HandOver extends LinkedList<Runnable> {
  ThreadPoolExecutor pool;
  public boolean offer(Runnable task) { return pool.hasIdle(size()) && super.offer(task); }
}

/** Pools that Executors makes have a queue without end, and no handler. */
public class ThreadPoolExecutor implements ExecutorService {
  private final int limit;
  private final int maximum;
  private Consumer<Runnable> refusal;
  private final ThreadFactory factory;
  private final Queue<Runnable> queue;
  private final List<Thread> workers = new ArrayList<>();
  private int idle;
  private int completed;
  private boolean stopping;
  ThreadPoolExecutor(int threads, ThreadFactory factory) { this(threads, threads, new LinkedList<>(), factory); }
  ThreadPoolExecutor(int limit, int maximum, Queue<Runnable> queue, ThreadFactory factory) {
    if (maximum <= 0) throw new IllegalArgumentException();
    this.limit = limit;
    this.maximum = maximum;
    this.queue = queue;
    this.factory = factory;
  }
  public ThreadPoolExecutor(int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    this(core, maximum, keepAlive, unit, queue, Executors.defaultThreadFactory(), new AbortPolicy());
  }
  public ThreadPoolExecutor(int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory) {
    this(core, maximum, keepAlive, unit, queue, factory, new AbortPolicy());
  }
  public ThreadPoolExecutor(int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue, RejectedExecutionHandler handler) {
    this(core, maximum, keepAlive, unit, queue, Executors.defaultThreadFactory(), handler);
  }
  public ThreadPoolExecutor(int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory, RejectedExecutionHandler handler) {
    this(core, maximum < core || core < 0 || keepAlive < 0L ? 0 : maximum, java.util.Objects.requireNonNull(queue), java.util.Objects.requireNonNull(factory));
    setRejectedExecutionHandler(handler);
  }
  public void execute(Runnable command) {
    java.util.Objects.requireNonNull(command);
    if (accepts(command)) return;
    if (refusal == null) throw new RejectedExecutionException("Task " + command + " rejected from " + this);
    refusal.accept(command);
  }
  private synchronized boolean accepts(Runnable command) {
    if (stopping) return false;
    int running = workers.size();
    if (running > 0 && running >= limit) {
      if (queue.offer(command)) {
        notify();
        return true;
      }
      if (running >= maximum) return false;
    }
    Thread worker = factory.newThread(() -> work(command));
    workers.add(worker);
    worker.start();
    return true;
  }
  private void work(Runnable first) {
    Runnable task = first;
    try {
      while (task != null) {
        task.run();
        completed++;
        task = next();
      }
    } finally {
      synchronized (this) {
        workers.remove(Thread.currentThread());
        notifyAll();
      }
    }
  }
  private synchronized Runnable next() {
    while (queue.isEmpty()) {
      if (stopping) return null;
      idle++;
      try {
        wait();
      } catch (InterruptedException ignored) {
        // Interrupted to look again whether the pool is stopping.
      } finally {
        idle--;
      }
    }
    return queue.remove();
  }
  public synchronized void shutdown() {
    stopping = true;
    notifyAll();
  }
  public synchronized List<Runnable> shutdownNow() {
    stopping = true;
    List<Runnable> left = new ArrayList<>(queue);
    queue.clear();
    for (Thread worker : workers) worker.interrupt();
    notifyAll();
    return left;
  }
  public synchronized boolean isShutdown() { return stopping; }
  public synchronized boolean isTerminated() { return stopping && workers.isEmpty(); }
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> stopping && workers.isEmpty());
  }
  boolean hasIdle(int queued) { return idle > queued; }
  public int getCorePoolSize() { return limit; }
  public int getMaximumPoolSize() { return maximum; }
  public synchronized BlockingQueue<Runnable> getQueue() {
    if (queue instanceof BlockingQueue) return (BlockingQueue<Runnable>) queue;
    BlockingQueue<Runnable> copy = new LinkedBlockingQueue<>();
    copy.addAll(queue);
    return copy;
  }
  public synchronized long getCompletedTaskCount() { return completed; }
  public void setRejectedExecutionHandler(RejectedExecutionHandler handler) {
    java.util.Objects.requireNonNull(handler);
    refusal = command -> handler.rejectedExecution(command, this);
  }
  public ThreadFactory getThreadFactory() { return factory; }

  public static class AbortPolicy implements RejectedExecutionHandler {
    public AbortPolicy() {}
    public void rejectedExecution(Runnable command, ThreadPoolExecutor pool) { throw new RejectedExecutionException("Task " + command + " rejected from " + pool); }
  }

  public static class CallerRunsPolicy implements RejectedExecutionHandler {
    public CallerRunsPolicy() {}
    public void rejectedExecution(Runnable command, ThreadPoolExecutor pool) { if (!pool.isShutdown()) command.run(); }
  }

  public synchronized int getPoolSize() { return workers.size(); }
  public synchronized int getActiveCount() { return workers.size() - idle; }
  public <T> Future<T> submit(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    execute(future);
    return future;
  }
  public <T> Future<T> submit(Runnable task, T result) {
    FutureTask<T> future = new FutureTask<>(task, result);
    execute(future);
    return future;
  }
  public Future<?> submit(Runnable task) {
    FutureTask<Object> future = new FutureTask<>(task, null);
    execute(future);
    return future;
  }
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> task : tasks) futures.add(submit(task));
    for (Future<T> future : futures) {
      try {
        future.get();
      } catch (ExecutionException ignored) {
        // The caller asks each future itself.
      }
    }
    return futures;
  }
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
    ExecutionException last = null;
    for (Callable<T> task : tasks) {
      try {
        return submit(task).get();
      } catch (ExecutionException failed) {
        last = failed;
      }
    }
    throw last;
  }
  public String toString() {
    String state = !stopping ? "Running" : (workers.isEmpty() ? "Terminated" : "Shutting down");
    return super.toString() + "[" + state + ", pool size = " + workers.size() + ", active threads = " + (workers.size() - idle) + ", queued tasks = " + queue.size() + ", completed tasks = " + completed + "]";
  }
}

public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor implements ScheduledExecutorService {
  private final List<Timed<?>> waiting = new ArrayList<>();
  private final ThreadFactory threads;
  private final int size;
  private int started;
  private int running;
  private boolean stopping;
  private long nextSequence;
  ScheduledThreadPoolExecutor(int size, ThreadFactory factory) {
    super(size, factory);
    this.size = size;
    this.threads = factory;
  }
  public ScheduledThreadPoolExecutor(int size) { this(size, Executors.defaultThreadFactory()); }
  private static class Timed<V> extends FutureTask<V> implements ScheduledFuture<V> {
    long dueNanos;
    final long periodNanos;
    final boolean fixedRate;
    final Runnable repeated;
    final long sequence;
    Timed(Callable<V> callable, Runnable repeated, long dueNanos, long periodNanos, boolean fixedRate, long sequence) {
      super(callable);
      this.repeated = repeated;
      this.dueNanos = dueNanos;
      this.periodNanos = periodNanos;
      this.fixedRate = fixedRate;
      this.sequence = sequence;
    }
    public long getDelay(TimeUnit unit) { return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS); }
    public int compareTo(Delayed other) { return Long.compare(dueNanos, ((Timed<?>) other).dueNanos); }
  }
  private synchronized <V> Timed<V> enqueue(Timed<V> task) {
    if (stopping) throw new RejectedExecutionException("Task " + task + " rejected from " + this);
    waiting.add(task);
    if (started < size) {
      started++;
      running++;
      threads.newThread(() -> work()).start();
    } else {
      notifyAll();
    }
    return task;
  }
  private synchronized Timed<?> next() {
    while (true) {
      Timed<?> best = null;
      for (Timed<?> each : waiting) {
        if (best == null || each.dueNanos < best.dueNanos || (each.dueNanos == best.dueNanos && each.sequence < best.sequence)) best = each;
      }
      if (best == null && stopping) return null;
      try {
        if (best == null) {
          wait();
          continue;
        }
        if (best.isCancelled()) {
          waiting.remove(best);
          continue;
        }
        long left = best.dueNanos - System.nanoTime();
        if (left <= 0L) {
          waiting.remove(best);
          return best;
        }
        wait((left + 999999L) / 1000000L);
      } catch (InterruptedException ignored) {
        if (stopping && waiting.isEmpty()) return null;
      }
    }
  }
  private void work() {
    try {
      Timed<?> task = next();
      while (task != null) {
        if (task.repeated == null) task.run();
        else repeat(task);
        task = next();
      }
    } finally {
      synchronized (this) {
        running--;
        notifyAll();
      }
    }
  }
  private void repeat(Timed<?> task) {
    try {
      task.repeated.run();
    } catch (Throwable thrown) {
      task.finish(null, thrown);
      return;
    }
    synchronized (this) {
      if (stopping || task.isCancelled()) return;
      task.dueNanos = task.fixedRate ? task.dueNanos + task.periodNanos : System.nanoTime() + task.periodNanos;
      waiting.add(task);
    }
  }
  private long due(long delay, TimeUnit unit) { return System.nanoTime() + unit.toNanos(Math.max(0L, delay)); }
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    Callable<Object> call = () -> { command.run(); return null; };
    return enqueue(new Timed<Object>(call, null, due(delay, unit), 0L, false, nextSequence++));
  }
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return enqueue(new Timed<V>(callable, null, due(delay, unit), 0L, false, nextSequence++));
  }
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
    if (period <= 0L) throw new IllegalArgumentException();
    return enqueue(new Timed<Object>(() -> null, command, due(initialDelay, unit), unit.toNanos(period), true, nextSequence++));
  }
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
    if (delay <= 0L) throw new IllegalArgumentException();
    return enqueue(new Timed<Object>(() -> null, command, due(initialDelay, unit), unit.toNanos(delay), false, nextSequence++));
  }
  public void execute(Runnable command) { schedule(command, 0L, TimeUnit.NANOSECONDS); }
  public synchronized void shutdown() {
    stopping = true;
    waiting.removeIf(task -> task.repeated != null);
    notifyAll();
  }
  public synchronized List<Runnable> shutdownNow() {
    stopping = true;
    List<Runnable> left = new ArrayList<>(waiting);
    waiting.clear();
    notifyAll();
    return left;
  }
  public synchronized boolean isShutdown() { return stopping; }
  public synchronized boolean isTerminated() { return stopping && running == 0; }
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> stopping && running == 0);
  }
}

public class Executors {
  private static int pools;
  private Executors() {}
  private static class NamedFactory implements ThreadFactory {
    private final int pool = ++pools;
    private int next = 1;
    public Thread newThread(Runnable runnable) {
      Thread thread = new Thread(runnable, "pool-" + pool + "-thread-" + next++);
      thread.setDaemon(false);
      return thread;
    }
  }
  public static ThreadFactory defaultThreadFactory() { return new NamedFactory(); }
  public static ExecutorService newFixedThreadPool(int threads) { return new ThreadPoolExecutor(threads, defaultThreadFactory()); }
  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) { return new ThreadPoolExecutor(threads, factory); }
  public static ExecutorService newSingleThreadExecutor() { return new ThreadPoolExecutor(1, defaultThreadFactory()); }
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) { return new ThreadPoolExecutor(1, factory); }
  public static ExecutorService newCachedThreadPool() { return newCachedThreadPool(defaultThreadFactory()); }
  public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
    HandOver queue = new HandOver();
    queue.pool = new ThreadPoolExecutor(0, 2147483647, queue, factory);
    return queue.pool;
  }
  public static ExecutorService newWorkStealingPool() { return newFixedThreadPool(4); }
  public static ScheduledExecutorService newScheduledThreadPool(int threads) { return new ScheduledThreadPoolExecutor(threads, defaultThreadFactory()); }
  public static ScheduledExecutorService newScheduledThreadPool(int threads, ThreadFactory factory) { return new ScheduledThreadPoolExecutor(threads, factory); }
  public static ScheduledExecutorService newSingleThreadScheduledExecutor() { return newScheduledThreadPool(1); }
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) { return newScheduledThreadPool(1, factory); }
}
