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

public class ThreadPoolExecutor implements ExecutorService {
  private final int limit;
  private final boolean grows;
  private final ThreadFactory factory;
  private final LinkedList<Runnable> queue = new LinkedList<>();
  private final List<Thread> workers = new ArrayList<>();
  private int idle;
  private boolean stopping;
  ThreadPoolExecutor(int limit, boolean grows, ThreadFactory factory) {
    if (limit <= 0) throw new IllegalArgumentException();
    this.limit = limit;
    this.grows = grows;
    this.factory = factory;
  }
  public ThreadPoolExecutor(int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    this(core, false, Executors.defaultThreadFactory());
  }
  public synchronized void execute(Runnable command) {
    java.util.Objects.requireNonNull(command);
    if (stopping) throw new RejectedExecutionException("Task " + command + " rejected from " + this);
    boolean startsWorker = grows ? idle <= queue.size() : workers.size() < limit;
    if (startsWorker) {
      Thread worker = factory.newThread(() -> work(command));
      workers.add(worker);
      worker.start();
    } else {
      queue.addLast(command);
      notify();
    }
  }
  private void work(Runnable first) {
    Runnable task = first;
    try {
      while (task != null) {
        task.run();
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
    return queue.removeFirst();
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
    return super.toString() + "[" + state + ", pool size = " + workers.size() + ", active threads = " + (workers.size() - idle) + ", queued tasks = " + queue.size() + "]";
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
    super(size, false, factory);
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
  public static ExecutorService newFixedThreadPool(int threads) { return new ThreadPoolExecutor(threads, false, defaultThreadFactory()); }
  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) { return new ThreadPoolExecutor(threads, false, factory); }
  public static ExecutorService newSingleThreadExecutor() { return new ThreadPoolExecutor(1, false, defaultThreadFactory()); }
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) { return new ThreadPoolExecutor(1, false, factory); }
  public static ExecutorService newCachedThreadPool() { return new ThreadPoolExecutor(2147483647, true, defaultThreadFactory()); }
  public static ExecutorService newCachedThreadPool(ThreadFactory factory) { return new ThreadPoolExecutor(2147483647, true, factory); }
  public static ExecutorService newWorkStealingPool() { return newFixedThreadPool(4); }
  public static ScheduledExecutorService newScheduledThreadPool(int threads) { return new ScheduledThreadPoolExecutor(threads, defaultThreadFactory()); }
  public static ScheduledExecutorService newScheduledThreadPool(int threads, ThreadFactory factory) { return new ScheduledThreadPoolExecutor(threads, factory); }
  public static ScheduledExecutorService newSingleThreadScheduledExecutor() { return newScheduledThreadPool(1); }
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) { return newScheduledThreadPool(1, factory); }
}

public class ThreadLocalRandom extends java.util.Random {
  private static ThreadLocalRandom instance;
  public static ThreadLocalRandom current() {
    if (instance == null) instance = new ThreadLocalRandom();
    return instance;
  }
  public long nextLong(long origin, long bound) { return origin + Math.floorMod(nextLong(), bound - origin); }
  public long nextLong(long bound) { return nextLong(0L, bound); }
}

public interface BlockingQueue<E> extends Queue<E> {
  void put(E element) throws InterruptedException;
  E take() throws InterruptedException;
  boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException;
  E poll(long timeout, TimeUnit unit) throws InterruptedException;
  int remainingCapacity();
  int drainTo(Collection<? super E> target);
}

public class LinkedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final Queue<E> queue;
  private final int capacity;
  public LinkedBlockingQueue() { this(2147483647); }
  public LinkedBlockingQueue(int capacity) { this(capacity, new LinkedList<E>()); }
  LinkedBlockingQueue(int capacity, Queue<E> queue) { this.capacity = capacity; this.queue = queue; }
  public synchronized int size() { return queue.size(); }
  public synchronized int remainingCapacity() { return capacity - queue.size(); }
  public synchronized boolean offer(E element) {
    java.util.Objects.requireNonNull(element);
    if (queue.size() >= capacity) return false;
    queue.add(element);
    notifyAll();
    return true;
  }
  public synchronized void put(E element) throws InterruptedException { while (!offer(element)) wait(); }
  public synchronized E take() throws InterruptedException {
    while (queue.isEmpty()) wait();
    return poll();
  }
  public synchronized boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> queue.size() < capacity) && offer(element);
  }
  public synchronized E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> !queue.isEmpty()) ? poll() : null;
  }
  public synchronized E poll() {
    E head = queue.poll();
    if (head != null) notifyAll();
    return head;
  }
  public synchronized E peek() { return queue.peek(); }
  public synchronized boolean remove(Object o) { return queue.remove(o); }
  public synchronized int drainTo(Collection<? super E> target) {
    int count = 0;
    while (!queue.isEmpty()) {
      target.add(poll());
      count++;
    }
    return count;
  }
  public Iterator<E> iterator() { return new ArrayList<E>(queue).iterator(); }
}

public class ArrayBlockingQueue<E> extends LinkedBlockingQueue<E> {
  public ArrayBlockingQueue(int capacity) { super(capacity); }
}

public class LinkedBlockingDeque<E> extends LinkedBlockingQueue<E> {
  public LinkedBlockingDeque() { super(); }
}

public class PriorityBlockingQueue<E> extends LinkedBlockingQueue<E> {
  public PriorityBlockingQueue() { super(2147483647, new java.util.PriorityQueue<E>()); }
  public PriorityBlockingQueue(int capacity, java.util.Comparator<? super E> order) { super(2147483647, new java.util.PriorityQueue<E>(order)); }
}

public class ConcurrentLinkedQueue<E> extends LinkedList<E> {
  public ConcurrentLinkedQueue() { super(); }
  public Iterator<E> iterator() { return new ArrayList<E>(List.of((E[]) toArray())).iterator(); }
}

public class ConcurrentLinkedDeque<E> extends ConcurrentLinkedQueue<E> {}

public class CopyOnWriteArrayList<E> extends ArrayList<E> {
  public CopyOnWriteArrayList() { super(); }
  public CopyOnWriteArrayList(Collection<? extends E> other) { super(other); }
  public Iterator<E> iterator() { return java.util.Collections.unmodifiableList(new ArrayList<E>(this)).iterator(); }
}

public interface CompletionStage<T> {}

public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  private static ThreadPoolExecutor common;
  private boolean done;
  private T value;
  private Throwable failure;
  private final List<Runnable> dependents = new ArrayList<>();
  public CompletableFuture() {}
  private static Executor pool() {
    if (common == null) {
      common = new ThreadPoolExecutor(3, false, new ThreadFactory() {
        private int next = 1;
        public Thread newThread(Runnable runnable) {
          Thread thread = new Thread(runnable, "ForkJoinPool.commonPool-worker-" + next++);
          thread.setDaemon(true);
          return thread;
        }
      });
    }
    return common;
  }
  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) { return supplyAsync(supplier, pool()); }
  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    CompletableFuture<U> future = new CompletableFuture<>();
    executor.execute(() -> {
      try {
        future.complete(supplier.get());
      } catch (Throwable thrown) {
        future.settle(null, wrapped(thrown));
      }
    });
    return future;
  }
  public static CompletableFuture<Void> runAsync(Runnable action) { return runAsync(action, pool()); }
  public static CompletableFuture<Void> runAsync(Runnable action, Executor executor) {
    return CompletableFuture.<Void>supplyAsync(() -> { action.run(); return null; }, executor);
  }
  public static <U> CompletableFuture<U> completedFuture(U value) {
    CompletableFuture<U> future = new CompletableFuture<>();
    future.complete(value);
    return future;
  }
  public static <U> CompletableFuture<U> failedFuture(Throwable thrown) {
    CompletableFuture<U> future = new CompletableFuture<>();
    future.completeExceptionally(thrown);
    return future;
  }
  private static Throwable wrapped(Throwable thrown) {
    return thrown instanceof CompletionException ? thrown : new CompletionException(thrown);
  }
  private boolean settle(T value, Throwable failure) {
    List<Runnable> ready;
    synchronized (this) {
      if (done) return false;
      done = true;
      this.value = value;
      this.failure = failure;
      ready = new ArrayList<>(dependents);
      dependents.clear();
      notifyAll();
    }
    for (int i = ready.size() - 1; i >= 0; i--) ready.get(i).run();
    return true;
  }
  private void whenDone(Runnable action) {
    synchronized (this) {
      if (!done) {
        dependents.add(action);
        return;
      }
    }
    action.run();
  }
  public boolean complete(T value) { return settle(value, null); }
  public boolean completeExceptionally(Throwable thrown) { return settle(null, java.util.Objects.requireNonNull(thrown)); }
  public synchronized boolean isDone() { return done; }
  public synchronized boolean isCompletedExceptionally() { return done && failure != null; }
  public boolean isCancelled() { return failure instanceof CancellationException; }
  public boolean cancel(boolean mayInterrupt) { return settle(null, new CancellationException()) || isCancelled(); }
  public synchronized T get() throws InterruptedException, ExecutionException {
    while (!done) wait();
    return report();
  }
  public synchronized T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
    if (!Waiting.until(this, timeout, unit, () -> done)) throw new TimeoutException();
    return report();
  }
  private T report() throws ExecutionException {
    if (failure == null) return value;
    if (failure instanceof CancellationException) throw (CancellationException) failure;
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    throw new ExecutionException(cause);
  }
  public synchronized T join() {
    while (!done) {
      try {
        wait();
      } catch (InterruptedException ignored) {
        // join is not interruptible.
      }
    }
    return getNow(null);
  }
  public T getNow(T otherwise) {
    if (!done) return otherwise;
    if (failure == null) return value;
    if (failure instanceof CancellationException) throw (CancellationException) failure;
    throw (CompletionException) wrapped(failure);
  }
  public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> function) {
    CompletableFuture<U> next = new CompletableFuture<>();
    whenDone(() -> {
      try {
        next.complete(function.apply(value, failure));
      } catch (Throwable thrown) {
        next.settle(null, wrapped(thrown));
      }
    });
    return next;
  }
  public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> function) {
    CompletableFuture<U> next = new CompletableFuture<>();
    whenDone(() -> {
      if (failure != null) {
        next.settle(null, wrapped(failure));
        return;
      }
      try {
        next.complete(function.apply(value));
      } catch (Throwable thrown) {
        next.settle(null, wrapped(thrown));
      }
    });
    return next;
  }
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> function) { return thenApply(function); }
  public CompletableFuture<Void> thenAccept(Consumer<? super T> action) { return this.<Void>thenApply(v -> { action.accept(v); return null; }); }
  public CompletableFuture<Void> thenRun(Runnable action) { return this.<Void>thenApply(v -> { action.run(); return null; }); }
  public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> function) {
    CompletableFuture<U> next = new CompletableFuture<>();
    whenDone(() -> {
      if (failure != null) {
        next.settle(null, wrapped(failure));
        return;
      }
      try {
        CompletableFuture<U> inner = (CompletableFuture<U>) function.apply(value);
        inner.whenDone(() -> next.settle(inner.value, inner.failure == null ? null : wrapped(inner.failure)));
      } catch (Throwable thrown) {
        next.settle(null, wrapped(thrown));
      }
    });
    return next;
  }
  public <U, V> CompletableFuture<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
    CompletableFuture<U> second = (CompletableFuture<U>) other;
    return thenCompose(a -> second.<V>thenApply(b -> function.apply(a, b)));
  }
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    CompletableFuture<T> next = new CompletableFuture<>();
    whenDone(() -> {
      try {
        action.accept(value, failure);
        next.settle(value, failure == null ? null : wrapped(failure));
      } catch (Throwable thrown) {
        next.settle(null, failure != null ? wrapped(failure) : wrapped(thrown));
      }
    });
    return next;
  }
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> function) {
    CompletableFuture<T> next = new CompletableFuture<>();
    whenDone(() -> {
      if (failure == null) {
        next.complete(value);
        return;
      }
      try {
        next.complete(function.apply(failure));
      } catch (Throwable thrown) {
        next.settle(null, wrapped(thrown));
      }
    });
    return next;
  }
  public CompletableFuture<T> toCompletableFuture() { return this; }
  public static CompletableFuture<Void> allOf(CompletableFuture<?>... futures) {
    CompletableFuture<Void> all = CompletableFuture.<Void>completedFuture(null);
    for (CompletableFuture<?> each : futures) {
      CompletableFuture<Object> one = (CompletableFuture<Object>) each;
      all = all.thenCompose(v -> one.<Void>thenApply(w -> null));
    }
    return all;
  }
  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... futures) {
    CompletableFuture<Object> first = new CompletableFuture<>();
    for (CompletableFuture<?> each : futures) {
      CompletableFuture<Object> one = (CompletableFuture<Object>) each;
      one.whenDone(() -> first.settle(one.value, one.failure == null ? null : wrapped(one.failure)));
    }
    return first;
  }
}
