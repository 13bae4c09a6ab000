import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** List.of, Set.of and Map.of refuse every change and every null; copies of them are their own. */
public class Immutables {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  static void everyChange(String what, List<String> list) {
    refused(what + ".add", () -> list.add("z"));
    refused(what + ".addAll", () -> list.addAll(List.of("q")));
    refused(what + ".set", () -> list.set(0, "z"));
    refused(what + ".remove", () -> list.remove(0));
    refused(what + ".remove object", () -> list.remove("absent"));
    refused(what + ".removeIf", () -> list.removeIf(text -> true));
    refused(what + ".clear", () -> list.clear());
    refused(what + ".replaceAll", () -> list.replaceAll(String::trim));
  }

  public static void main(String[] args) {
    everyChange("three", List.of("a", "b", "c"));
    everyChange("copy", List.copyOf(new ArrayList<>(List.of("x"))));
    everyChange("toList", Stream.of("s", "t").toList());
    Map<String, Integer> offsets = Map.of("orders", 10);
    refused("put", () -> offsets.put("a", 1));
    refused("remove", () -> offsets.remove("orders"));
    refused("putIfAbsent", () -> offsets.putIfAbsent("orders", 1));
    refused("computeIfAbsent", () -> offsets.computeIfAbsent("x", key -> 1));
    refused("clear", () -> offsets.clear());
    refused("values", () -> offsets.values().clear());
    refused("setValue", () -> offsets.entrySet().iterator().next().setValue(3));
    refused("entry", () -> Map.entry("a", 1).setValue(2));
    refused("set add", () -> Set.of(1).add(2));
    refused("set remove", () -> Set.of(1).remove(1));
    refused("null element", () -> List.of("a", null));
    refused("null key", () -> Map.of(null, 1));
    refused("null value", () -> Map.of("a", null));
    refused("null in set", () -> Set.of("a", null));
    refused("null in copy", () -> List.copyOf(Arrays.asList("a", null)));
    refused("contains null", () -> List.of("a").contains(null));
    refused("twice in set", () -> Set.of("a", "b", "a"));
    refused("twice in map", () -> Map.of("k", 1, "k", 2));
    refused("get", () -> List.of(1, 2).get(2));
    refused("get negative", () -> List.of(1, 2, 3).get(-1));
    List<String> source = new ArrayList<>(List.of("p", "q"));
    List<String> copy = List.copyOf(source);
    source.add("r");
    System.out.println(source + " " + copy + " " + (List.copyOf(copy) == copy) + " " + copy.equals(Arrays.asList("p", "q")));
    Map<String, Integer> mutable = new HashMap<>(Map.of("x", 1, "y", 2));
    Map<String, Integer> frozen = Map.copyOf(mutable);
    mutable.put("z", 3);
    System.out.println(mutable + " " + frozen.size() + " " + frozen.get("x") + " " + frozen.getOrDefault("z", -1) + " " + frozen.equals(Map.of("y", 2, "x", 1)));
    System.out.println(Map.entry("k", "v") + " " + Map.entry("k", "v").hashCode() + " " + Map.ofEntries(Map.entry(1, "one")) + " " + Set.of(5) + " " + List.of() + Map.of() + Set.of());
    System.out.println(List.of(1, 2, 3).hashCode() + " " + Set.of(1, 2, 3).hashCode() + " " + Map.of(1, 2, 3, 4).hashCode() + " " + List.of(1).equals(Set.of(1)) + " " + List.of(List.of(1), List.of()));
    System.out.println(List.of(1, 2, 3, 4, 5).subList(1, 4) + " " + List.of(1, 2, 1).lastIndexOf(1) + " " + List.of("a", "b").containsAll(Set.of("b")) + " " + List.of(new Integer[] {7, 8}));
  }
}
