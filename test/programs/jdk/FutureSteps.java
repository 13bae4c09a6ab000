import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;

/** Steps of completable futures, scheduled tasks, queues, locks: values, threads and failures. */
public class FutureSteps {
  interface Body { Object run() throws Exception; }
  static void t(String name, Body b) { try { System.out.println(name + " = " + b.run()); } catch (Throwable e) { System.out.println(name + " ! " + e + (e.getCause() == null ? "" : " caused by " + e.getCause())); } }
  static String me() { String n = Thread.currentThread().getName(); return n.startsWith("ForkJoinPool") ? "pool" : n; }
  static String id(Object o) { return o.toString().replaceAll("@[0-9a-f]+", "@"); }
  public static void main(String[] args) throws Exception {
    ExecutorService ex = Executors.newFixedThreadPool(1, r -> { Thread x = new Thread(r, "mine"); x.setDaemon(true); return x; });
    t("compose", () -> CompletableFuture.completedFuture(2).thenCompose(x -> CompletableFuture.supplyAsync(() -> x * 3)).thenCombine(CompletableFuture.completedFuture(4), Integer::sum).get());
    t("composeAsync", () -> CompletableFuture.completedFuture(2).thenComposeAsync(x -> CompletableFuture.completedFuture(x + me()), ex).get());
    t("combineAsync", () -> CompletableFuture.completedFuture(2).thenCombineAsync(CompletableFuture.completedFuture(3), (a, b) -> a + b + me(), ex).get());
    t("both", () -> { StringBuilder b = new StringBuilder(); CompletableFuture.completedFuture(1).thenAcceptBoth(CompletableFuture.completedFuture(2), (x, y) -> b.append(x + y)).join(); CompletableFuture.completedFuture(1).runAfterBoth(CompletableFuture.completedFuture(2), () -> b.append("!")).join(); return b; });
    t("either", () -> { CompletableFuture<String> never = new CompletableFuture<>(); return never.applyToEither(CompletableFuture.completedFuture("x"), s -> s + "y").get() + never.isDone() + CompletableFuture.anyOf(never, CompletableFuture.completedFuture("z")).get(); });
    t("fail get", () -> CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("bad"); }).get());
    t("fail join", () -> CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("bad"); }).join());
    t("fail apply join", () -> CompletableFuture.failedFuture(new RuntimeException("f")).thenApply(x -> x).join());
    t("failed join", () -> CompletableFuture.failedFuture(new RuntimeException("f")).join());
    t("failed get", () -> CompletableFuture.failedFuture(new Exception("f")).get());
    t("exceptionally", () -> CompletableFuture.supplyAsync(() -> { if (true) throw new IllegalStateException("bad"); return 1; }).exceptionally(e -> { System.out.println(e); return 7; }).get());
    t("exceptionally2", () -> CompletableFuture.<Integer>failedFuture(new RuntimeException("r")).exceptionally(e -> { System.out.println(e); return 8; }).get());
    t("exceptionally3", () -> CompletableFuture.<Integer>failedFuture(new RuntimeException("r")).thenApply(x -> x + 1).exceptionally(e -> { System.out.println(e); return 8; }).get());
    t("exceptionallyCompose", () -> CompletableFuture.<Integer>failedFuture(new RuntimeException("r")).exceptionallyCompose(e -> CompletableFuture.completedFuture(3)).get());
    t("handle", () -> CompletableFuture.<Integer>failedFuture(new RuntimeException("r")).handle((v, e) -> v + ":" + e).get() + CompletableFuture.completedFuture(1).handleAsync((v, e) -> v + ":" + e + me(), ex).get());
    t("whenComplete", () -> CompletableFuture.completedFuture(1).whenComplete((v, e) -> System.out.println(v + " " + e)).whenCompleteAsync((v, e) -> System.out.println(v + me()), ex).get());
    t("whenComplete throws", () -> CompletableFuture.completedFuture(1).whenComplete((v, e) -> { throw new RuntimeException("w"); }).get());
    t("whenComplete fail", () -> CompletableFuture.failedFuture(new RuntimeException("a")).whenComplete((v, e) -> { throw new RuntimeException("w"); }).get());
    t("allOf", () -> { List<CompletableFuture<Integer>> l = new ArrayList<>(); for (int i = 0; i < 4; i++) { int n = i; l.add(CompletableFuture.supplyAsync(() -> n * n)); } CompletableFuture.allOf(l.toArray(new CompletableFuture[0])).join(); int s = 0; for (CompletableFuture<Integer> f : l) s += f.join(); return s; });
    t("allOf fail", () -> CompletableFuture.allOf(CompletableFuture.completedFuture(1), CompletableFuture.failedFuture(new RuntimeException("x"))).join());
    t("complete", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); CompletableFuture<Integer> g = f.thenApply(x -> x + 1); String s = id(f) + id(g); return s + f.complete(5) + f.complete(6) + g.get() + f.getNow(0) + id(f) + f.isDone() + f.isCompletedExceptionally(); });
    t("fail string", () -> id(CompletableFuture.failedFuture(new RuntimeException("q"))));
    t("cancel", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); f.cancel(true); return f.isCancelled() + "" + f.isCompletedExceptionally() + f.get(); });
    t("cancel dependents", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); CompletableFuture<Integer> g = f.thenApply(x -> x); f.cancel(true); return g.join(); });
    t("timeout", () -> new CompletableFuture<Integer>().get(20, TimeUnit.MILLISECONDS));
    t("orTimeout", () -> new CompletableFuture<Integer>().orTimeout(20, TimeUnit.MILLISECONDS).join());
    t("orTimeout get", () -> new CompletableFuture<Integer>().orTimeout(20, TimeUnit.MILLISECONDS).get());
    t("completeOnTimeout", () -> new CompletableFuture<Integer>().completeOnTimeout(9, 20, TimeUnit.MILLISECONDS).get());
    t("delayed", () -> CompletableFuture.supplyAsync(() -> "late", CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)).get());
    t("completeAsync", () -> new CompletableFuture<String>().completeAsync(() -> me(), ex).get());
    t("stage", () -> { CompletionStage<Integer> s = CompletableFuture.completedFuture(3); return s.thenApply(x -> x * 2).thenCompose(x -> CompletableFuture.completedStage(x + 1)).toCompletableFuture().get(); });
    t("null", () -> CompletableFuture.completedFuture(3).thenApply(null));
    ScheduledExecutorService sch = Executors.newScheduledThreadPool(1);
    t("schedule", () -> { ScheduledFuture<String> f = sch.schedule(() -> "s", 10, TimeUnit.MILLISECONDS); return f.get() + f.isDone() + f.isCancelled(); });
    t("fixedRate", () -> { AtomicInteger c = new AtomicInteger(); CountDownLatch l = new CountDownLatch(3); ScheduledFuture<?> f = sch.scheduleAtFixedRate(() -> { c.incrementAndGet(); l.countDown(); }, 0, 10, TimeUnit.MILLISECONDS); l.await(); f.cancel(false); return f.isCancelled() + "" + (c.get() >= 3); });
    t("fixedDelay fails", () -> { ScheduledFuture<?> f = sch.scheduleWithFixedDelay(() -> { throw new RuntimeException("tick"); }, 0, 10, TimeUnit.MILLISECONDS); return f.get(); });
    sch.shutdown();
    t("awaitTermination", () -> sch.awaitTermination(1, TimeUnit.SECONDS) + "" + sch.isShutdown() + sch.isTerminated());
    t("rejected", () -> { ExecutorService e = Executors.newSingleThreadExecutor(); e.shutdown(); try { e.submit(() -> 1); return "?"; } catch (RejectedExecutionException r) { return r.getClass(); } });
    t("invokeAll", () -> { ExecutorService e = Executors.newFixedThreadPool(2); List<Future<Integer>> fs = e.invokeAll(List.of(() -> 1, () -> 2)); String s = ""; for (Future<Integer> f : fs) s += f.get(); s += e.invokeAny(List.of(() -> 5)); e.shutdownNow(); return s; });
    t("future fail", () -> { Future<Integer> f = ex.submit(() -> { if (true) throw new java.io.IOException("io"); return 1; }); return f.get(); });
    t("latch", () -> { CountDownLatch l = new CountDownLatch(2); for (int i = 0; i < 2; i++) new Thread(l::countDown).start(); l.await(); return l.getCount() + "" + l.await(1, TimeUnit.MILLISECONDS); });
    t("lock", () -> { ReentrantLock l = new ReentrantLock(); l.lock(); l.lock(); String s = l.getHoldCount() + "" + l.isLocked() + l.isHeldByCurrentThread() + l.tryLock(); l.unlock(); l.unlock(); l.unlock(); return s + l.isLocked(); });
    t("unlock bad", () -> { new ReentrantLock().unlock(); return 1; });
    t("exchanger-ish", () -> { BlockingQueue<Integer> q = new LinkedBlockingQueue<>(2); q.put(1); q.put(2); return q.offer(3) + "" + q.offer(3, 5, TimeUnit.MILLISECONDS) + q.poll(1, TimeUnit.SECONDS) + q.take() + q.poll() + q.remainingCapacity() + q.drainTo(new ArrayList<>()); });
    t("pbq", () -> { PriorityBlockingQueue<Integer> q = new PriorityBlockingQueue<>(); q.add(3); q.add(1); return q.take() + "" + q.take() + q.poll(); });
    t("interrupt", () -> { Thread x = new Thread(() -> { try { Thread.sleep(10000); } catch (InterruptedException e) { System.out.println("interrupted " + Thread.currentThread().isInterrupted() + e.getMessage()); } }); x.start(); x.interrupt(); x.join(); return x.getState() + "" + x.isAlive(); });
    t("tl", () -> { ThreadLocal<Integer> l = ThreadLocal.withInitial(() -> 5); l.set(6); Thread x = new Thread(() -> System.out.println("other " + l.get())); x.start(); x.join(); l.remove(); return l.get(); });
    t("tlr", () -> ThreadLocalRandom.current().nextInt(5, 6) + "" + (ThreadLocalRandom.current().nextDouble() < 1) + ThreadLocalRandom.current().nextLong(3, 4));
    t("timer", () -> { Timer tm = new Timer(true); CountDownLatch l = new CountDownLatch(2); tm.schedule(new TimerTask() { public void run() { l.countDown(); } }, 5, 5); l.await(); tm.cancel(); try { tm.schedule(new TimerTask() { public void run() { } }, 1); return "?"; } catch (IllegalStateException e) { return e.getMessage(); } });
  }
}
