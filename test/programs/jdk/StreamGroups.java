import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records collected into maps, groups, parts, sums and texts. */
public class StreamGroups {
  enum Level { INFO, WARN, ERROR }

  record Event(String topic, int partition, Level level, long bytes) {}

  static void show(Object value) {
    System.out.println(value);
  }

  public static void main(String[] args) {
    List<Event> events = new ArrayList<>();
    String[] topics = {"orders", "payments", "audit", "clicks"};
    for (int i = 0; i < 24; i++) {
      events.add(new Event(topics[i * i % 4 + i % 3], i % 5, Level.values()[i * 7 % 3], 100L + i * 37 % 11));
    }
    show(events.stream().collect(Collectors.groupingBy(Event::topic, Collectors.counting())));
    show(events.stream().collect(Collectors.groupingBy(Event::level, Collectors.summingLong(Event::bytes))).get(Level.WARN));
    show(events.stream().collect(Collectors.groupingBy(Event::topic, TreeMap::new, Collectors.mapping(Event::partition, Collectors.toCollection(TreeSet::new)))));
    show(events.stream().collect(Collectors.groupingBy(Event::partition, Collectors.averagingLong(Event::bytes))));
    show(events.stream().collect(Collectors.groupingBy(event -> event.topic().charAt(0), LinkedHashMap::new, Collectors.mapping(event -> event.level().name().substring(0, 1), Collectors.joining()))));
    show(events.stream().collect(Collectors.groupingBy(Event::topic, TreeMap::new, Collectors.groupingBy(Event::partition, TreeMap::new, Collectors.counting()))));
    Map<String, Optional<Event>> largest = events.stream().collect(Collectors.groupingBy(Event::topic, TreeMap::new, Collectors.maxBy(Comparator.comparingLong(Event::bytes))));
    System.out.println(largest.get("audit").map(Event::partition));
    show(events.stream().collect(Collectors.partitioningBy(event -> event.bytes() > 105)).get(true).size());
    show(events.stream().collect(Collectors.partitioningBy(event -> event.partition() == 9, Collectors.mapping(Event::topic, Collectors.toSet()))));
    show(events.stream().collect(Collectors.toMap(Event::topic, Event::bytes, Long::sum)));
    show(events.stream().collect(Collectors.toMap(Event::partition, Event::topic, (first, second) -> first, LinkedHashMap::new)));
    try {
      events.stream().collect(Collectors.toMap(Event::topic, Event::partition));
    } catch (IllegalStateException twice) {
      System.out.println(twice.getMessage());
    }
    try {
      Stream.of("a").collect(Collectors.toMap(Function.identity(), text -> null));
    } catch (NullPointerException nothing) {
      System.out.println("null value refused");
    }
    show(events.stream().collect(Collectors.summarizingLong(Event::bytes)) + " " + events.stream().collect(Collectors.summingInt(Event::partition)));
    System.out.println(events.stream().map(Event::topic).distinct().collect(Collectors.joining(" | ", "[", "]")) + " " + Stream.<String>empty().collect(Collectors.joining(",", "{", "}")));
    show(events.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " " + events.stream().collect(Collectors.reducing(0L, Event::bytes, Long::sum)));
    show(events.stream().collect(Collectors.teeing(Collectors.minBy(Comparator.comparingLong(Event::bytes)), Collectors.maxBy(Comparator.comparingLong(Event::bytes)), (least, most) -> least.get().bytes() + ".." + most.get().bytes())));
    show(events.stream().collect(Collectors.groupingBy(Event::topic, TreeMap::new, Collectors.filtering(event -> event.level() == Level.ERROR, Collectors.counting()))));
    show(events.stream().collect(Collectors.groupingBy(Event::topic, TreeMap::new, Collectors.flatMapping(event -> Stream.of(event.partition(), -event.partition()), Collectors.toSet()))));
    System.out.println(Stream.of("delta", "alpha", "charlie", "bravo").collect(Collectors.toUnmodifiableList()) + " " + Stream.of(3, 3, 1).collect(Collectors.toSet()) + " " + Stream.of(1, 2, 3).collect(Collectors.averagingInt(n -> n)) + " " + Stream.of(1, 2).collect(Collectors.counting()));
    Map<Integer, List<String>> byLength = Stream.of("a", "bb", "c", "dd", "eee").collect(Collectors.groupingBy(String::length));
    byLength.forEach((length, words) -> System.out.print(length + "=" + words + ";"));
    System.out.println();
    System.out.println(byLength.entrySet().stream().sorted(Map.Entry.<Integer, List<String>>comparingByKey().reversed()).map(entry -> entry.getKey() + ":" + entry.getValue().size()).toList() + " " + Map.of("x", 1).entrySet().stream().max(Map.Entry.comparingByValue()).get());
  }
}
