import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors whose order is given: one thread, all at once awaited, and what is scheduled. */
public class Executing {
  public static void main(String[] args) throws Exception {
    List<String> log = new ArrayList<>();
    ExecutorService single = Executors.newSingleThreadExecutor();
    List<Future<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      futures.add(single.submit(() -> {
        log.add("task " + number);
        return number * number;
      }));
    }
    for (Future<Integer> future : futures) {
      System.out.print(future.get() + " ");
    }
    System.out.println(log + " " + futures.get(0).isDone() + " " + futures.get(0).isCancelled());
    Future<?> plain = single.submit(() -> log.add("runnable"));
    Future<String> failing = single.submit((Callable<String>) () -> {
      throw new IllegalStateException("no leader");
    });
    System.out.println(plain.get());
    try {
      failing.get();
    } catch (ExecutionException failed) {
      System.out.println(failed.getMessage() + " | " + failed.getCause() + " | " + failing.isDone());
    }
    Future<String> slow = single.submit(() -> {
      Thread.sleep(5_000);
      return "late";
    });
    Future<String> behind = single.submit(() -> "behind");
    try {
      slow.get(20, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      System.out.println("timeout " + late.getMessage() + " " + slow.isDone());
    }
    System.out.println(slow.cancel(true) + " " + slow.isCancelled() + " " + slow.isDone() + " " + behind.get(1, TimeUnit.SECONDS) + " " + slow.cancel(true));
    try {
      slow.get();
    } catch (java.util.concurrent.CancellationException cancelled) {
      System.out.println("cancelled " + cancelled.getMessage());
    }
    single.shutdown();
    System.out.println(single.isShutdown() + " " + single.awaitTermination(1, TimeUnit.SECONDS) + " " + single.isTerminated());
    try {
      single.submit(() -> "too late");
    } catch (RejectedExecutionException refused) {
      System.out.println("rejected " + refused.getClass().getSimpleName());
    }
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Callable<String>> calls = List.of(() -> "a", () -> "b" + 1, () -> {
      throw new Exception("third");
    }, () -> "d");
    for (Future<String> each : pool.invokeAll(calls)) {
      try {
        System.out.print(each.get() + " ");
      } catch (ExecutionException failed) {
        System.out.print("<" + failed.getCause().getMessage() + "> ");
      }
    }
    System.out.println();
    System.out.println(pool.shutdownNow().size() + " " + pool.awaitTermination(1, TimeUnit.SECONDS));
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    List<String> ticks = new ArrayList<>();
    timer.schedule(() -> ticks.add("third"), 90, TimeUnit.MILLISECONDS);
    timer.schedule(() -> ticks.add("first"), 10, TimeUnit.MILLISECONDS);
    ScheduledFuture<String> second = timer.schedule(() -> {
      ticks.add("second");
      return "value";
    }, 50, TimeUnit.MILLISECONDS);
    ScheduledFuture<?> never = timer.schedule(() -> ticks.add("never"), 70, TimeUnit.MILLISECONDS);
    System.out.println(never.cancel(false) + " " + second.get() + " " + ticks);
    AtomicInteger rounds = new AtomicInteger();
    ScheduledFuture<?> beat = timer.scheduleAtFixedRate(() -> {
      if (rounds.incrementAndGet() == 3) {
        throw new IllegalStateException("stops the rounds");
      }
    }, 0, 5, TimeUnit.MILLISECONDS);
    try {
      beat.get();
    } catch (ExecutionException stopped) {
      System.out.println(rounds + " " + stopped.getCause().getMessage());
    }
    timer.shutdown();
    System.out.println(timer.awaitTermination(2, TimeUnit.SECONDS) + " " + ticks);
  }
}
