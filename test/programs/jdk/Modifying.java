import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Changing a collection while someone walks over it: what fails, when, and what is allowed. */
public class Modifying {
  static void walk(Collection<Integer> numbers, int removeAt) {
    StringBuilder seen = new StringBuilder(numbers.getClass().getSimpleName()).append(" removing at ").append(removeAt).append(':');
    try {
      for (Integer number : numbers) {
        seen.append(' ').append(number);
        if (number == removeAt) {
          numbers.remove(number);
        }
      }
      seen.append(" done");
    } catch (ConcurrentModificationException failed) {
      seen.append(" failed ").append(failed.getMessage());
    }
    System.out.println(seen + " " + numbers);
  }

  static void walk(Map<String, Integer> map) {
    StringBuilder seen = new StringBuilder(map.getClass().getSimpleName()).append(':');
    try {
      for (Map.Entry<String, Integer> entry : map.entrySet()) {
        seen.append(' ').append(entry);
        if (entry.getKey().equals("b")) {
          map.put("b", 20);
          map.remove("c");
        }
      }
      seen.append(" done");
    } catch (ConcurrentModificationException failed) {
      seen.append(" failed");
    }
    System.out.println(seen + " " + map);
  }

  public static void main(String[] args) {
    List<Integer> four = List.of(1, 2, 3, 4);
    for (int removeAt = 1; removeAt <= 4; removeAt++) {
      walk(new ArrayList<>(four), removeAt);
      walk(new LinkedList<>(four), removeAt);
    }
    walk(new HashSet<>(four), 2);
    walk(new HashSet<>(four), 4);
    walk(new CopyOnWriteArrayList<>(four), 2);
    for (Map<String, Integer> map : List.of(new HashMap<String, Integer>(), new LinkedHashMap<String, Integer>(), new TreeMap<String, Integer>(), new ConcurrentHashMap<String, Integer>())) {
      map.put("a", 1);
      map.put("b", 2);
      map.put("c", 3);
      map.put("d", 4);
      walk(map);
    }
    List<String> names = new ArrayList<>(List.of("a", "bb", "ccc", "dd", "e"));
    Iterator<String> iterator = names.iterator();
    while (iterator.hasNext()) {
      if (iterator.next().length() == 2) {
        iterator.remove();
      }
    }
    System.out.println(names);
    try {
      names.iterator().remove();
    } catch (IllegalStateException early) {
      System.out.println("remove before next: " + early.getMessage());
    }
    for (ListIterator<String> walker = names.listIterator(); walker.hasNext(); ) {
      int index = walker.nextIndex();
      String name = walker.next();
      if (index == 1) {
        walker.add("added");
        walker.add("twice");
      } else {
        walker.set(name + index);
      }
    }
    System.out.println(names);
    ListIterator<String> backwards = names.listIterator(names.size());
    while (backwards.hasPrevious()) {
      System.out.print(backwards.previousIndex() + backwards.previous() + " ");
    }
    System.out.println(backwards.nextIndex() + " " + backwards.hasNext());
    List<String> part = names.subList(1, 3);
    part.set(0, "through");
    part.add("more");
    System.out.println(names + " " + part);
    names.add("outside");
    try {
      System.out.println(part.size());
    } catch (ConcurrentModificationException stale) {
      System.out.println("stale view: " + stale);
    }
    try {
      names.forEach(name -> names.add("again"));
    } catch (ConcurrentModificationException failed) {
      System.out.println("forEach: " + failed.getMessage() + " " + names.size());
    }
    try {
      names.removeIf(name -> names.add("x"));
    } catch (ConcurrentModificationException failed) {
      System.out.println("removeIf: " + names.size());
    }
    Map<String, Integer> counts = new HashMap<>(Map.of("k", 1));
    try {
      counts.computeIfAbsent("new", key -> {
        counts.put("other", 1);
        return 2;
      });
    } catch (ConcurrentModificationException failed) {
      System.out.println("computeIfAbsent: " + failed.getMessage());
    }
    ArrayDeque<Integer> deque = new ArrayDeque<>(four);
    deque.removeIf(number -> number % 2 == 0);
    counts.keySet().removeIf(key -> key.startsWith("o"));
    System.out.println(deque + " " + counts.containsKey("k"));
  }
}
