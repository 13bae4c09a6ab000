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

/** Every step has three forms: at once, in the common pool, and in an executor, which is null for the first. */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  private static ThreadPoolExecutor common;
  private boolean done;
  private T value;
  private Throwable failure;
  private final List<Runnable> dependents = new ArrayList<>();
  public CompletableFuture() {}
  private static Executor pool() {
    if (common == null) {
      common = new ThreadPoolExecutor(3, new ThreadFactory() {
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
  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) { return new CompletableFuture<U>().completeAsync(supplier, executor); }
  public static CompletableFuture<Void> runAsync(Runnable action) { return runAsync(action, pool()); }
  public static CompletableFuture<Void> runAsync(Runnable action, Executor executor) {
    return CompletableFuture.<Void>supplyAsync(() -> { action.run(); return null; }, executor);
  }
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) { return completeAsync(supplier, pool()); }
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    java.util.Objects.requireNonNull(supplier);
    executor.execute(() -> attempt(this, () -> complete(supplier.get())));
    return this;
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
  public static <U> CompletionStage<U> completedStage(U value) { return completedFuture(value); }
  public static <U> CompletionStage<U> failedStage(Throwable thrown) { return failedFuture(thrown); }
  /** What an action throws is the outcome of the future. */
  private static void attempt(CompletableFuture<?> future, Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      future.settle(null, wrapped(thrown));
    }
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
  /** A future that an action settles once this one is done. */
  private <U> CompletableFuture<U> next(Executor executor, Consumer<CompletableFuture<U>> action) {
    java.util.Objects.requireNonNull(action);
    CompletableFuture<U> next = new CompletableFuture<>();
    Runnable step = () -> attempt(next, () -> action.accept(next));
    whenDone(executor == null ? step : () -> executor.execute(step));
    return next;
  }
  /** The same, but a failure is passed on. */
  private <U> CompletableFuture<U> nextOfValue(Executor executor, Consumer<CompletableFuture<U>> action) {
    CompletableFuture<U> next = new CompletableFuture<>();
    Runnable step = () -> attempt(next, () -> action.accept(next));
    whenDone(() -> {
      if (failure != null) next.settle(null, wrapped(failure));
      else if (executor == null) step.run();
      else executor.execute(step);
    });
    return next;
  }
  private <U> void follow(CompletableFuture<U> other) { whenDone(() -> other.settle((U) value, failure == null ? null : wrapped(failure))); }
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
  public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> function) { return apply(function, null); }
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> function) { return apply(function, pool()); }
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> function, Executor executor) { return apply(function, executor); }
  public CompletableFuture<Void> thenAccept(Consumer<? super T> action) { return accept(action, null); }
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) { return accept(action, pool()); }
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) { return accept(action, executor); }
  public CompletableFuture<Void> thenRun(Runnable action) { return run(action, null); }
  public CompletableFuture<Void> thenRunAsync(Runnable action) { return run(action, pool()); }
  public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) { return run(action, executor); }
  public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> function) { return compose(function, null); }
  public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> function) { return compose(function, pool()); }
  public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> function, Executor executor) { return compose(function, executor); }
  public <U, V> CompletableFuture<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) { return combine(other, function, null); }
  public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) { return combine(other, function, pool()); }
  public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function, Executor executor) { return combine(other, function, executor); }
  public <U> CompletableFuture<Void> thenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) { return acceptBoth(other, action, null); }
  public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) { return acceptBoth(other, action, pool()); }
  public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor) { return acceptBoth(other, action, executor); }
  public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) { return runBoth(other, action, null); }
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) { return runBoth(other, action, pool()); }
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action, Executor executor) { return runBoth(other, action, executor); }
  public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> function) { return applyEither(other, function, null); }
  public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> function) { return applyEither(other, function, pool()); }
  public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> function, Executor executor) { return applyEither(other, function, executor); }
  public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> action) { return acceptEither0(other, action, null); }
  public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action) { return acceptEither0(other, action, pool()); }
  public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) { return acceptEither0(other, action, executor); }
  public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) { return runEither(other, action, null); }
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) { return runEither(other, action, pool()); }
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action, Executor executor) { return runEither(other, action, executor); }
  public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> function) { return handle0(function, null); }
  public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> function) { return handle0(function, pool()); }
  public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> function, Executor executor) { return handle0(function, executor); }
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) { return whenComplete0(action, null); }
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) { return whenComplete0(action, pool()); }
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor executor) { return whenComplete0(action, executor); }
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> function) { return exceptionally0(function, null); }
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function) { return exceptionally0(function, pool()); }
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function, Executor executor) { return exceptionally0(function, executor); }
  public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> function) { return exceptionallyCompose0(function, null); }
  public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> function) { return exceptionallyCompose0(function, pool()); }
  public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> function, Executor executor) { return exceptionallyCompose0(function, executor); }
  private <U> CompletableFuture<U> apply(Function<? super T, ? extends U> function, Executor executor) {
    java.util.Objects.requireNonNull(function);
    return this.<U>nextOfValue(executor, next -> next.complete(function.apply(value)));
  }
  private CompletableFuture<Void> accept(Consumer<? super T> action, Executor executor) {
    java.util.Objects.requireNonNull(action);
    return this.<Void>apply(v -> { action.accept(v); return null; }, executor);
  }
  private CompletableFuture<Void> run(Runnable action, Executor executor) {
    java.util.Objects.requireNonNull(action);
    return this.<Void>apply(v -> { action.run(); return null; }, executor);
  }
  private <U> CompletableFuture<U> compose(Function<? super T, ? extends CompletionStage<U>> function, Executor executor) {
    return this.<U>nextOfValue(executor, next -> function.apply(value).toCompletableFuture().follow(next));
  }
  private <U, V> CompletableFuture<V> combine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function, Executor executor) {
    CompletableFuture<U> second = (CompletableFuture<U>) other.toCompletableFuture();
    return compose(a -> second.<V>apply(b -> function.apply(a, b), executor), null);
  }
  private <U> CompletableFuture<Void> acceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor) {
    return this.<U, Void>combine(other, (a, b) -> { action.accept(a, b); return null; }, executor);
  }
  private CompletableFuture<Void> runBoth(CompletionStage<?> other, Runnable action, Executor executor) {
    return this.<Object, Void>combine(other, (a, b) -> { action.run(); return null; }, executor);
  }
  private CompletableFuture<T> first(CompletionStage<?> other) {
    CompletableFuture<T> first = new CompletableFuture<>();
    follow(first);
    ((CompletableFuture<T>) other.toCompletableFuture()).follow(first);
    return first;
  }
  private <U> CompletableFuture<U> applyEither(CompletionStage<? extends T> other, Function<? super T, U> function, Executor executor) { return first(other).<U>apply(function, executor); }
  private CompletableFuture<Void> acceptEither0(CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) { return first(other).accept(action, executor); }
  private CompletableFuture<Void> runEither(CompletionStage<?> other, Runnable action, Executor executor) { return first(other).run(action, executor); }
  private <U> CompletableFuture<U> handle0(BiFunction<? super T, Throwable, ? extends U> function, Executor executor) {
    return this.<U>next(executor, next -> next.complete(function.apply(value, failure)));
  }
  private CompletableFuture<T> whenComplete0(BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    return this.<T>next(executor, next -> {
      try {
        action.accept(value, failure);
      } catch (Throwable thrown) {
        if (failure == null) throw thrown;
        // The first failure is the one that counts.
        if (failure != thrown) failure.addSuppressed(thrown);
      }
      next.settle(value, failure == null ? null : wrapped(failure));
    });
  }
  private CompletableFuture<T> exceptionally0(Function<Throwable, ? extends T> function, Executor executor) {
    return this.<T>next(failure == null && done ? null : executor, next -> next.complete(failure == null ? value : function.apply(failure)));
  }
  private CompletableFuture<T> exceptionallyCompose0(Function<Throwable, ? extends CompletionStage<T>> function, Executor executor) {
    return this.<T>next(executor, next -> {
      if (failure == null) next.complete(value);
      else function.apply(failure).toCompletableFuture().follow(next);
    });
  }
  public CompletableFuture<T> toCompletableFuture() { return this; }
  public CompletableFuture<T> copy() {
    CompletableFuture<T> copy = new CompletableFuture<>();
    follow(copy);
    return copy;
  }
  public synchronized int getNumberOfDependents() { return dependents.size(); }
  public static Executor delayedExecutor(long delay, TimeUnit unit) { return delayedExecutor(delay, unit, pool()); }
  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    return action -> later(delay, unit, () -> executor.execute(action));
  }
  private static void later(long delay, TimeUnit unit, Runnable action) {
    Thread thread = new Thread(() -> {
      try {
        unit.sleep(delay);
        action.run();
      } catch (InterruptedException stopped) {
        // Nobody waits any longer.
      }
    }, "CompletableFutureDelayScheduler");
    thread.setDaemon(true);
    thread.start();
  }
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    if (!isDone()) later(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    return this;
  }
  public CompletableFuture<T> completeOnTimeout(T otherwise, long timeout, TimeUnit unit) {
    if (!isDone()) later(timeout, unit, () -> complete(otherwise));
    return this;
  }
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
    for (CompletableFuture<?> each : futures) each.follow(first);
    return first;
  }
  public synchronized String toString() {
    int waiting = dependents.size();
    String state = done ? (failure == null ? "Completed normally" : "Completed exceptionally: " + failure) : waiting == 0 ? "Not completed" : "Not completed, " + waiting + " dependents";
    return super.toString() + "[" + state + "]";
  }
}
