import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Linked maps and sets: insertion order, access order, and a small cache made of them. */
public class AccessOrders {
  static final class Cache<K, V> extends LinkedHashMap<K, V> {
    final int most;
    final List<K> thrownOut = new ArrayList<>();

    Cache(int most) {
      super(8, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      boolean tooMany = size() > most;
      if (tooMany) {
        thrownOut.add(eldest.getKey());
      }
      return tooMany;
    }
  }

  public static void main(String[] args) {
    Map<String, Integer> inserted = new LinkedHashMap<>();
    for (String name : "d b a c e b".split(" ")) {
      inserted.put(name, inserted.size());
    }
    System.out.println(inserted);
    inserted.remove("a");
    inserted.put("a", 99);
    inserted.putIfAbsent("d", -1);
    inserted.replace("c", 7);
    inserted.get("d");
    System.out.println(inserted + " " + inserted.keySet() + " " + inserted.values());
    Map<String, Integer> accessed = new LinkedHashMap<>(16, 0.75f, true);
    for (String name : List.of("one", "two", "three", "four", "five")) {
      accessed.put(name, name.length());
    }
    accessed.get("one");
    System.out.println("get one: " + accessed);
    accessed.put("three", 33);
    System.out.println("put three: " + accessed);
    accessed.getOrDefault("two", 0);
    System.out.println("getOrDefault two: " + accessed);
    accessed.getOrDefault("absent", 0);
    accessed.containsKey("four");
    accessed.containsValue(4);
    System.out.println("contains four: " + accessed);
    accessed.merge("four", 1, Integer::sum);
    System.out.println("merge four: " + accessed);
    accessed.computeIfPresent("five", (name, length) -> length * 2);
    accessed.computeIfAbsent("six", String::length);
    accessed.putIfAbsent("one", 0);
    System.out.println("compute: " + accessed);
    accessed.compute("two", (name, length) -> null);
    accessed.replaceAll((name, length) -> length + 1);
    accessed.forEach((name, length) -> System.out.print(name + ":" + length + " "));
    System.out.println();
    Cache<Integer, String> cache = new Cache<>(4);
    for (int key : new int[] {1, 2, 3, 4, 1, 5, 2, 6, 1, 7, 3}) {
      if (cache.get(key) == null) {
        cache.put(key, "v" + key);
      }
    }
    System.out.println(cache + " threw out " + cache.thrownOut);
    cache.entrySet().iterator().next().setValue("changed");
    System.out.println(cache + " " + cache.size());
    Set<String> set = new LinkedHashSet<>(List.of("z", "y", "x"));
    System.out.println(set.add("y") + " " + set.add("w") + " " + set.remove("z") + " " + set.add("z") + " " + set);
    set.removeIf(name -> name.equals("x"));
    set.addAll(List.of("q", "w", "p"));
    System.out.println(set + " " + String.join("", set) + " " + new ArrayList<>(set).indexOf("q"));
    set.retainAll(List.of("p", "w"));
    System.out.println(set + " " + set.equals(Set.of("w", "p")) + " " + set.hashCode() + " " + inserted.equals(new LinkedHashMap<>(inserted)));
    Map.Entry<String, Integer> eldest = inserted.entrySet().iterator().next();
    System.out.println(eldest + " " + eldest.getKey() + " " + eldest.getValue() + " " + eldest.equals(Map.entry("d", 0)) + " " + eldest.hashCode());
  }
}
