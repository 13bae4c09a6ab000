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
