import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CompletableFuture: chains, combinations, failures and who sees which exception. */
public class Promises {
  static String told(Throwable problem) {
    return problem == null ? "none" : problem + (problem.getCause() == null ? "" : " <- " + problem.getCause());
  }

  public static void main(String[] args) throws Exception {
    List<String> log = new ArrayList<>();
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<String> chain = source.thenApply(n -> n * 2).thenApply(n -> "n" + n).whenComplete((value, problem) -> log.add("done " + value + " " + told(problem)));
    source.thenAccept(n -> log.add("accepted " + n)).thenRun(() -> log.add("ran"));
    System.out.println(chain.isDone() + " " + chain.getNow("not yet") + " " + log);
    System.out.println(source.complete(21) + " " + source.complete(5) + " " + chain.get() + " " + chain.join() + " " + chain.isDone());
    System.out.println(log.stream().sorted().toList());
    CompletableFuture<Integer> three = CompletableFuture.completedFuture(3);
    CompletableFuture<Integer> four = CompletableFuture.supplyAsync(() -> 4);
    System.out.println(three.thenCombine(four, Integer::sum).get() + " " + three.thenCompose(n -> CompletableFuture.supplyAsync(() -> n + 0.5)).get() + " " + three.handle((n, problem) -> n + told(problem)).get());
    CompletableFuture<Integer> broken = new CompletableFuture<>();
    CompletableFuture<Integer> after = broken.thenApply(n -> n + 1);
    broken.completeExceptionally(new IllegalStateException("broker gone"));
    System.out.println(broken.isCompletedExceptionally() + " " + after.isCompletedExceptionally() + " " + after.isCancelled());
    for (CompletableFuture<Integer> each : List.of(broken, after)) {
      try {
        each.get();
      } catch (ExecutionException failed) {
        System.out.println("get: " + told(failed));
      }
      try {
        each.join();
      } catch (CompletionException failed) {
        System.out.println("join: " + told(failed));
      }
      System.out.println("handle: " + each.handle((n, problem) -> told(problem)).get());
      System.out.println("exceptionally: " + each.exceptionally(problem -> problem.getMessage().length()).get());
    }
    CompletableFuture<String> thrown = CompletableFuture.supplyAsync(() -> {
      throw new IllegalArgumentException("bad key");
    });
    System.out.println(thrown.handle((value, problem) -> value + " / " + told(problem)).get());
    System.out.println(thrown.exceptionally(problem -> "saved from " + problem.getCause().getMessage()).thenApply(String::toUpperCase).get());
    CompletableFuture<String> mapped = three.thenApply(n -> {
      if (n == 3) {
        throw new UnsupportedOperationException("three");
      }
      return "fine";
    });
    try {
      mapped.whenComplete((value, problem) -> System.out.println("saw " + told(problem))).join();
    } catch (CompletionException failed) {
      System.out.println(failed.getCause().getMessage());
    }
    List<CompletableFuture<String>> parts = Stream.of("a", "b", "c").map(text -> CompletableFuture.supplyAsync(() -> text + text)).collect(Collectors.toList());
    CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(new CompletableFuture[0]));
    System.out.println(all.thenApply(nothing -> parts.stream().map(CompletableFuture::join).collect(Collectors.joining(","))).get() + " " + all.get());
    System.out.println(CompletableFuture.anyOf(new CompletableFuture<String>(), CompletableFuture.completedFuture("quick")).get());
    CompletableFuture<String> never = new CompletableFuture<>();
    try {
      never.get(10, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      System.out.println("timeout " + late.getMessage());
    }
    System.out.println(never.cancel(true) + " " + never.isCancelled() + " " + never.isCompletedExceptionally());
    try {
      never.join();
    } catch (CancellationException cancelled) {
      System.out.println("cancelled " + cancelled.getMessage());
    }
    ExecutorService single = Executors.newSingleThreadExecutor();
    StringBuilder order = new StringBuilder();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> order.append("1"), single);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> order.append("2"), single);
    first.thenCombine(second, (one, two) -> order.append("3")).join();
    System.out.println(order + " " + CompletableFuture.failedFuture(new RuntimeException("x")).isCompletedExceptionally());
    single.shutdown();
  }
}
