import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** What Collections offers: sorting that keeps equals in order, shuffles, searches, and views that refuse changes. */
public class ListAlgorithms {
  record Order(String customer, int amount) {
    @Override
    public String toString() {
      return customer + amount;
    }
  }

  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  public static void main(String[] args) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      orders.add(new Order("customer".substring(i % 7, i % 7 + 1), i * 37 % 60));
    }
    Collections.sort(orders, Comparator.comparing(Order::customer));
    System.out.println(orders);
    orders.sort(Comparator.comparingInt((Order order) -> order.amount() % 4).reversed());
    System.out.println(orders.subList(0, 20));
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    Collections.shuffle(numbers, new Random(42));
    System.out.println(numbers);
    Collections.shuffle(numbers, new Random(-1L));
    System.out.println(numbers + " " + Collections.max(numbers) + " " + Collections.min(numbers, Comparator.reverseOrder()));
    Collections.reverse(numbers);
    Collections.swap(numbers, 0, 9);
    System.out.println(numbers);
    Collections.rotate(numbers, 3);
    System.out.println(numbers);
    Collections.rotate(numbers, -4);
    System.out.println(numbers);
    Collections.sort(numbers);
    System.out.println(Collections.binarySearch(numbers, 7) + " " + Collections.binarySearch(numbers, 0) + " " + Collections.binarySearch(numbers, 99) + " " + Collections.binarySearch(List.of("e", "c", "a"), "d", Comparator.reverseOrder()));
    System.out.println(Collections.nCopies(4, "ab") + " " + Collections.frequency(List.of("x", "y", "x"), "x") + " " + Collections.disjoint(List.of(1, 2), List.of(3)) + " " + Collections.disjoint(List.of(1, 2), List.of(2)));
    List<String> names = new ArrayList<>(Collections.nCopies(3, "-"));
    Collections.fill(names, "full");
    Collections.addAll(names, "a", "b");
    Collections.replaceAll(names, "full", "f");
    System.out.println(names + " " + Collections.emptyList() + Collections.emptyMap() + Collections.emptySet() + Collections.singletonList(1) + Collections.singleton(2) + Collections.singletonMap("k", "v"));
    List<String> view = Collections.unmodifiableList(names);
    names.add("later");
    System.out.println(view + " " + view.equals(names) + " " + view.hashCode());
    refused("add", () -> view.add("x"));
    refused("remove", () -> view.remove(0));
    refused("sort", () -> view.sort(null));
    refused("iterator", () -> view.iterator().remove());
    Map<String, Integer> scores = Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("one", 1)));
    refused("put", () -> scores.put("two", 2));
    refused("merge", () -> scores.merge("one", 2, Integer::sum));
    refused("keySet", () -> scores.keySet().remove("one"));
    refused("entry", () -> scores.entrySet().iterator().next().setValue(5));
    refused("set", () -> Collections.unmodifiableSet(new TreeSet<>(List.of(1))).clear());
    refused("emptyList", () -> Collections.emptyList().add(null));
    refused("singleton", () -> Collections.singletonList("a").add("b"));
    refused("max", () -> Collections.max(new ArrayList<Integer>()));
    Collection<Integer> both = Collections.synchronizedList(new ArrayList<>(List.of(3, 1, 2)));
    both.removeIf(number -> number == 1);
    System.out.println(both + " " + Collections.unmodifiableCollection(both));
    Map<Boolean, List<Integer>> parts = new HashMap<>();
    for (int number : numbers) {
      parts.computeIfAbsent(number % 2 == 0, even -> new ArrayList<>()).add(number);
    }
    System.out.println(parts + " " + Arrays.asList(3, null, 1) + " " + Collections.reverseOrder().compare("a", "b"));
    numbers.replaceAll(number -> number * number);
    numbers.removeAll(List.of(1, 4, 9));
    numbers.addAll(1, List.of(-1, -2));
    System.out.println(numbers + " " + numbers.indexOf(-2) + " " + numbers.lastIndexOf(5) + " " + numbers.retainAll(List.of(-1, 16, 100)) + " " + numbers);
  }
}
