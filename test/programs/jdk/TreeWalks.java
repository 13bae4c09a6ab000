import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorted maps and sets: neighbours, ranges that are views, and descending ones. */
public class TreeWalks {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told.getClass().getSimpleName() + ": " + told.getMessage());
    }
  }

  public static void main(String[] args) {
    NavigableMap<Long, String> segments = new TreeMap<>();
    for (long base : new long[] {0, 500, 1200, 1201, 5000, 9000}) {
      segments.put(base, "segment-" + base);
    }
    for (long offset : new long[] {-1, 0, 499, 500, 1200, 7777, 9000, 10000}) {
      System.out.println(offset + ": " + segments.floorKey(offset) + " " + segments.lowerKey(offset) + " " + segments.ceilingKey(offset) + " " + segments.higherKey(offset));
    }
    System.out.println(segments.floorEntry(600L) + " " + segments.higherEntry(9000L) + " " + segments.firstEntry().getValue() + " " + segments.lastKey());
    System.out.println(segments.headMap(1200L) + " " + segments.headMap(1200L, true).size() + " " + segments.tailMap(5000L) + " " + segments.tailMap(5000L, false));
    SortedMap<Long, String> middle = segments.subMap(500L, 5000L);
    System.out.println(middle.keySet() + " " + middle.firstKey() + " " + middle.lastKey() + " " + segments.subMap(500L, false, 5000L, true).keySet());
    middle.put(777L, "added");
    middle.remove(1200L);
    System.out.println(middle + " of " + segments.keySet());
    refused("outside", () -> middle.put(6000L, "no"));
    refused("crossed", () -> segments.subMap(9L, 1L));
    refused("null", () -> segments.put(null, "x"));
    System.out.println(segments.descendingMap() + " " + segments.descendingKeySet().first() + " " + segments.descendingMap().headMap(1201L, true).keySet());
    System.out.println(segments.navigableKeySet().headSet(700L) + " " + segments.pollFirstEntry() + " " + segments.pollLastEntry() + " " + segments.size());
    segments.entrySet().removeIf(entry -> entry.getKey() % 2 == 1);
    segments.replaceAll((base, name) -> name.toUpperCase());
    System.out.println(segments + " " + segments.firstEntry());
    TreeMap<String, Integer> insensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    insensitive.put("Acks", 1);
    insensitive.put("acks", 2);
    insensitive.put("RETRIES", 3);
    System.out.println(insensitive + " " + insensitive.get("ACKS") + " " + insensitive.containsKey("retries") + " " + (insensitive.comparator() == String.CASE_INSENSITIVE_ORDER));
    TreeMap<String, Integer> reverse = new TreeMap<>(Comparator.reverseOrder());
    reverse.putAll(Map.of("a", 1, "b", 2, "c", 3));
    System.out.println(reverse + " " + reverse.firstKey() + " " + reverse.headMap("b") + " " + reverse.floorKey("bb") + " " + reverse.merge("b", 5, Integer::sum));
    NavigableSet<Integer> set = new TreeSet<>(List.of(50, 10, 40, 20, 30));
    System.out.println(set + " " + set.floor(25) + set.ceiling(25) + set.lower(10) + set.higher(50) + " " + set.first() + set.last());
    System.out.println(set.headSet(30) + " " + set.headSet(30, true) + " " + set.tailSet(30) + " " + set.subSet(20, 40) + " " + set.descendingSet());
    set.subSet(15, 35).clear();
    System.out.println(set + " " + set.pollFirst() + set.pollLast() + set + set.pollFirst() + set.pollFirst());
    System.out.println(set.isEmpty() + " " + new TreeMap<Integer, String>().firstEntry() + " " + new TreeMap<Integer, String>().floorKey(1));
    try {
      set.first();
    } catch (NoSuchElementException empty) {
      System.out.println("first: " + empty.getMessage());
    }
    refused("firstKey", () -> new TreeMap<String, String>().firstKey());
    TreeMap<Integer, Integer> many = new TreeMap<>();
    for (int i = 0; i < 2000; i++) {
      many.put(i * 7919 % 2003, i);
    }
    for (int i = 0; i < 1990; i++) {
      many.remove(i * 31 % 2003);
    }
    System.out.println(many + " " + many.ceilingEntry(1000) + " " + many.lowerEntry(1000) + " " + many.hashCode());
  }
}
