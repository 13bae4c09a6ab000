import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Inference {
  record Task(String name, long due, int prio) { long getDue() { return due; } }
  static class Job { final String n; final long at; Job(String n, long at) { this.n = n; this.at = at; } public String toString() { return n + at; } }
  public static void main(String[] args) {
    PriorityQueue<Task> q = new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparing(Task::name));
    q.add(new Task("b", 2, 1)); q.add(new Task("a", 2, 3)); q.add(new Task("c", 1, 9));
    while (!q.isEmpty()) System.out.println(q.poll());
    PriorityQueue<Job> q2 = new PriorityQueue<>(Comparator.comparingLong((Job j) -> j.at).thenComparing(j -> j.n, Comparator.reverseOrder()));
    q2.add(new Job("x", 1)); q2.add(new Job("y", 1));
    System.out.println(q2.poll());
    ArrayList<String> al = Stream.of("x", "y").collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    System.out.println(al);
    List<String> al2 = Stream.of("x", "y").filter(s -> !s.isEmpty()).collect(ArrayList::new, List::add, List::addAll);
    System.out.println(al2);
    StringBuilder sb = Stream.of("x", "y").collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
    System.out.println(sb.reverse());
    System.out.println(Stream.of("x", "y").collect(StringBuilder::new, (b, s) -> b.append(s), StringBuilder::append).length());
    List<String> words = List.of("apple", "bob", "cat", "apricot", "banana");
    words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.counting())).entrySet().stream()
      .sorted(Map.Entry.<Character, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
      .forEach(e -> System.out.println(e.getKey() + "=" + e.getValue()));
    System.out.println(words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList())).firstEntry().getValue().get(0));
    System.out.println(words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.mapping(String::toUpperCase, Collectors.joining("|")))).lastKey() + 1);
    Map<Boolean, Map<Integer, List<String>>> m = words.stream().collect(Collectors.partitioningBy(w -> w.length() > 3, Collectors.groupingBy(String::length)));
    System.out.println(m);
    var best = words.stream().collect(Collectors.toMap(w -> w.charAt(0), Function.identity(), (a, b) -> a.length() >= b.length() ? a : b, LinkedHashMap::new)).values().stream().map(String::length).reduce(0, Integer::sum);
    System.out.println(best);
    System.out.println(words.stream().collect(Collectors.collectingAndThen(Collectors.toList(), l -> { Collections.reverse(l); return l; })).get(0).length());
    System.out.println(words.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.averagingInt(String::length), (c, a) -> c + ":" + a)).length());
    Map<String, Integer> counts = new HashMap<>();
    for (String w : words) counts.merge(w.substring(0, 1), 1, Integer::sum);
    String top = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    System.out.println(top);
    System.out.println(counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).get().getKey());
    counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(1).map(Map.Entry::getKey).forEach(System.out::println);
    List<Map.Entry<String, Integer>> es = new ArrayList<>(counts.entrySet());
    es.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
    System.out.println(es);
    es.sort(Collections.reverseOrder(Map.Entry.comparingByKey()));
    System.out.println(es.get(0).getKey().length());
    Supplier<Map<String, List<Integer>>> sup = HashMap::new;
    Map<String, List<Integer>> mm = sup.get();
    mm.computeIfAbsent("k", k -> new ArrayList<>()).add(4);
    System.out.println(mm);
    BiFunction<Integer, Integer, List<Integer>> mk = (a, b) -> new ArrayList<>(List.of(a, b));
    System.out.println(mk.andThen(l -> l.get(0) + l.get(1)).apply(3, 4));
    Function<String, List<String>> fl = s -> new ArrayList<>(Arrays.asList(s));
    System.out.println(fl.apply("z").get(0).length());
  }
}
