import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderReports {
  record Order(String id, String customer, double amount, Status status, List<Item> items) {}
  record Item(String sku, int qty, double price) { double total() { return qty * price; } }
  enum Status { NEW, PAID, SHIPPED, CANCELLED; boolean isOpen() { return this == NEW || this == PAID; } }
  record Stats(long count, double total) { Stats plus(Order o) { return new Stats(count + 1, total + o.amount()); } static Stats zero() { return new Stats(0, 0); } Stats merge(Stats o) { return new Stats(count + o.count, total + o.total); } }
  static List<Order> orders() {
    return IntStream.range(0, 8).mapToObj(i -> new Order("o" + i, i % 3 == 0 ? "ann" : i % 3 == 1 ? "bob" : "cid", 10.5 * i, Status.values()[i % 4], List.of(new Item("s" + i % 2, i, 1.5), new Item("t", 1, i)))).collect(Collectors.toList());
  }
  public static void main(String[] args) throws Exception {
    List<Order> os = orders();
    p(os.stream().collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.summingDouble(Order::amount))));
    p(os.stream().collect(Collectors.groupingBy(Order::status, () -> new EnumMap<>(Status.class), Collectors.counting())));
    p(os.stream().collect(Collectors.groupingBy(o -> o.status().isOpen(), Collectors.collectingAndThen(Collectors.toList(), l -> l.stream().map(Order::id).sorted(Comparator.reverseOrder()).toList()))));
    p(os.stream().flatMap(o -> o.items().stream()).collect(Collectors.toMap(Item::sku, Item::total, Double::sum, LinkedHashMap::new)));
    Map<String, Map<Status, List<String>>> byBoth = os.stream().collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.groupingBy(Order::status, TreeMap::new, Collectors.mapping(Order::id, Collectors.toList()))));
    byBoth.forEach((c, m) -> m.forEach((s, ids) -> System.out.println(c + " " + s + " " + ids)));
    p(os.stream().collect(Collectors.teeing(Collectors.minBy(Comparator.comparingDouble(Order::amount)), Collectors.maxBy(Comparator.comparingDouble(Order::amount)), (a, b) -> a.get().id() + ".." + b.get().id())));
    DoubleSummaryStatistics st = os.stream().mapToDouble(Order::amount).summaryStatistics();
    System.out.printf("%.1f %.1f %d%n", st.getAverage(), st.getMax(), st.getCount());
    p(os.stream().reduce(Stats.zero(), Stats::plus, Stats::merge));
    p(os.stream().sorted(Comparator.comparing(Order::customer).reversed().thenComparing(Order::amount, Comparator.reverseOrder())).map(Order::id).collect(Collectors.joining(",")));
    p(os.stream().map(Order::items).flatMap(Collection::stream).mapToInt(Item::qty).filter(q -> q % 2 == 1).boxed().collect(Collectors.toCollection(TreeSet::new)).descendingSet());
    Optional<Map.Entry<String, Long>> most = os.stream().collect(Collectors.groupingBy(Order::customer, Collectors.counting())).entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
    System.out.println(most.map(e -> e.getKey() + "x" + e.getValue()).orElseThrow());
    p(os.stream().collect(Collectors.filtering(o -> o.amount() > 30, Collectors.averagingDouble(Order::amount))));
    p(os.stream().collect(Collectors.flatMapping(o -> o.items().stream().map(Item::sku), Collectors.toCollection(TreeSet::new))));
    p(os.stream().collect(Collectors.reducing(0.0, Order::amount, Double::sum)));
    p(os.stream().anyMatch(o -> o.status() == Status.CANCELLED) + " " + os.stream().map(Order::amount).noneMatch(a -> a < 0));
    var index = os.stream().collect(Collectors.toMap(Order::id, Function.identity()));
    System.out.println(index.get("o3").customer() + index.size());
    var stats = os.stream().collect(Collectors.groupingBy(Order::customer, Collectors.summarizingDouble(Order::amount)));
    stats.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> System.out.println(e.getKey() + " " + e.getValue().getMax() + " " + e.getValue().getSum()));
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) { final int n = i; tasks.add(() -> n * n); }
    int sum = 0; for (Future<Integer> f : pool.invokeAll(tasks)) sum += f.get();
    System.out.println(sum);
    List<Future<String>> fs = os.stream().limit(3).map(o -> pool.submit(() -> o.id() + "!")).collect(Collectors.toList());
    for (Future<String> f : fs) System.out.println(f.get());
    CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> 20, pool), b = CompletableFuture.supplyAsync(() -> 22, pool);
    System.out.println(a.thenCombine(b, Integer::sum).thenApply(x -> "sum " + x).thenCompose(s -> CompletableFuture.supplyAsync(() -> s + "?", pool)).get());
    CompletableFuture<String> bad = CompletableFuture.supplyAsync(() -> { if (sumOf(1) == 1) throw new IllegalStateException("boom"); return "x"; });
    System.out.println(bad.handle((v, ex) -> ex == null ? v : ex.getCause().getMessage()).join());
    System.out.println(bad.exceptionally(ex -> "ex " + ex.getClass().getSimpleName()).get());
    List<CompletableFuture<Integer>> cfs = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> i * 10)).toList();
    CompletableFuture.allOf(cfs.toArray(new CompletableFuture[0])).join();
    System.out.println(cfs.stream().map(CompletableFuture::join).collect(Collectors.toList()));
    pool.shutdown();
    System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS));
    ConcurrentHashMap<String, LongAdder> chm = new ConcurrentHashMap<>();
    for (Order o : os) chm.computeIfAbsent(o.customer(), k -> new LongAdder()).increment();
    System.out.println(new TreeMap<>(chm));
    AtomicReference<Stats> ref = new AtomicReference<>(Stats.zero());
    os.forEach(o -> ref.updateAndGet(s -> s.plus(o)));
    System.out.println(ref.get().count());
  }
  static void p(Object o) { System.out.println(o); }
  static int sumOf(int... xs) { return Arrays.stream(xs).sum(); }
}
