import java.util.*;
import java.util.stream.*;
import static java.util.stream.Collectors.*;
import static java.util.Map.Entry.*;
import static java.util.Comparator.*;
public class CollectorsZoo {
  enum Type { BUY, SELL } record Trade(String sym, Type type, int qty, double px, String trader, int hour) { double value() { return qty * px; } }
  static List<Trade> trades = IntStream.range(0, 24).mapToObj(i -> new Trade(List.of("AAPL", "GOOG", "IBM").get(i % 3), i % 2 == 0 ? Type.BUY : Type.SELL, 10 * (i % 5 + 1), 100 + i * 1.25, "t" + i % 4, i)).collect(toList());
  static void p(Object o) { System.out.println(o); }
  public static void main(String[] args) {
    p(trades.stream().collect(groupingBy(Trade::sym, TreeMap::new, mapping(Trade::value, reducing(0.0, Double::sum)))));
    p(trades.stream().collect(groupingBy(Trade::sym, TreeMap::new, teeing(filtering(t -> t.type() == Type.BUY, summingInt(Trade::qty)), filtering(t -> t.type() == Type.SELL, summingInt(Trade::qty)), (b, s) -> b - s))));
    p(trades.stream().collect(groupingBy(Trade::trader, TreeMap::new, collectingAndThen(toList(), l -> l.stream().map(Trade::sym).distinct().sorted().collect(joining("|"))))));
    p(trades.stream().collect(partitioningBy(t -> t.px() > 110, groupingBy(Trade::type, () -> new EnumMap<>(Type.class), averagingDouble(Trade::px)))));
    p(trades.stream().collect(toMap(Trade::sym, t -> new double[]{t.px(), t.px()}, (a, b) -> new double[]{Math.min(a[0], b[0]), Math.max(a[1], b[1])}, TreeMap::new)).entrySet().stream().map(e -> e.getKey() + Arrays.toString(e.getValue())).toList());
    p(trades.stream().collect(groupingBy(t -> t.hour() / 6, TreeMap::new, collectingAndThen(maxBy(comparingDouble(Trade::value)), o -> o.map(t -> t.sym() + "@" + t.hour()).orElse("-")))));
    p(trades.stream().sorted(comparing(Trade::sym).thenComparing(Trade::px, reverseOrder())).limit(3).map(Trade::hour).toList());
    p(trades.stream().collect(groupingBy(Trade::sym, counting())).entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(reverseOrder()).thenComparing(comparingByKey())).map(Map.Entry::getKey).collect(toList()));
    p(trades.stream().collect(groupingBy(Trade::trader, TreeMap::new, groupingBy(Trade::sym, TreeMap::new, mapping(Trade::qty, collectingAndThen(toList(), q -> q.stream().mapToInt(Integer::intValue).max().orElse(0)))))));
    p(trades.stream().flatMap(t -> Stream.of(t.sym(), t.trader())).collect(groupingBy(x -> x, TreeMap::new, counting())));
    p(trades.stream().map(Trade::qty).collect(collectingAndThen(summarizingInt(x -> x), s -> s.getMin() + ".." + s.getMax() + " avg " + s.getAverage())));
    Map<String, Map<Type, IntSummaryStatistics>> deep = trades.stream().collect(groupingBy(Trade::sym, TreeMap::new, groupingBy(Trade::type, TreeMap::new, summarizingInt(Trade::qty)))); deep.forEach((k, v) -> v.forEach((t, s) -> p(k + " " + t + " " + s.getSum() + "/" + s.getCount())));
    p(trades.stream().collect(Collector.of(() -> new double[2], (a, t) -> { a[0] += t.value(); a[1] += t.qty(); }, (a, b) -> { a[0] += b[0]; a[1] += b[1]; return a; }, a -> Math.round(a[0] / a[1] * 100) / 100.0)));
    p(IntStream.range(0, 5).mapToObj(i -> trades.subList(i * 4, i * 4 + 4)).map(l -> l.stream().mapToDouble(Trade::px).average().orElse(0)).map(v -> String.format("%.3f", v)).collect(joining(" ")));
    p(trades.stream().reduce(new TreeMap<String, Integer>(), (m, t) -> { m.merge(t.sym(), t.qty(), Integer::sum); return m; }, (a, b) -> a));
    p(trades.stream().collect(TreeMap<String, List<Integer>>::new, (m, t) -> m.computeIfAbsent(t.trader(), k -> new ArrayList<>()).add(t.hour()), TreeMap::putAll).firstEntry());
    p(Stream.of(Type.values()).collect(toMap(t -> t, t -> trades.stream().filter(x -> x.type() == t).map(Trade::px).min(naturalOrder()).get(), (a, b) -> a, () -> new EnumMap<>(Type.class))));
    p(trades.stream().map(Trade::trader).distinct().sorted(reverseOrder()).collect(toCollection(ArrayDeque::new)).peekLast()); p(trades.stream().min(comparingInt(Trade::qty).thenComparing(comparing(Trade::px).reversed())).map(Trade::hour).get()); p(trades.stream().mapToInt(Trade::qty).boxed().collect(toCollection(() -> new TreeSet<Integer>(reverseOrder())))); p(trades.stream().collect(groupingBy(t -> Map.entry(t.sym(), t.type()), LinkedHashMap::new, mapping(Trade::hour, toList()))).keySet().iterator().next().getValue().name().toLowerCase()); p(Arrays.asList(3, 1, 2).stream().sorted(Collections.reverseOrder()).map(i -> i + "").reduce("", String::concat)); p(Stream.of("b", "a").collect(collectingAndThen(toCollection(ArrayList::new), l -> { l.sort(null); return l; })).get(0).length()); p(Stream.of(1, 2, 3, 4).collect(partitioningBy(i -> i % 2 == 0, mapping(i -> i * i, toSet()))).get(true).size()); List<Trade> copy = new ArrayList<>(trades); copy.removeIf(t -> t.qty() > 10); copy.sort(comparing(Trade::trader, comparing(String::length)).thenComparing(Trade::hour, (a, b) -> b - a)); p(copy.get(0).hour() + copy.size()); Collections.sort(copy, comparing((Trade t) -> t.sym()).thenComparing(t -> t.px())); p(copy.get(0).px()); PriorityQueue<Trade> pq = new PriorityQueue<>(comparing(Trade::value).reversed().thenComparing(Trade::sym)); pq.addAll(trades); p(pq.poll().value()); TreeMap<String, Trade> tm = new TreeMap<>(comparing(String::length).thenComparing(naturalOrder())); trades.forEach(t -> tm.putIfAbsent(t.sym(), t)); p(tm.keySet()); SortedMap<Integer, Long> hist = trades.stream().collect(groupingBy(t -> (int) t.px() / 10 * 10, TreeMap::new, counting())); hist.forEach((k, v) -> System.out.print(k + ":" + "#".repeat(v.intValue()) + " ")); p("");
  }
}
