import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which hash tables hand out what they hold: by kind of key, after growth, with many collisions. */
public class HashOrders {
  record Point(int x, int y) {}

  /** Every one of them lands in the same bucket. */
  static final class Clashing implements Comparable<Clashing> {
    final int id;

    Clashing(int id) {
      this.id = id;
    }

    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Clashing that && that.id == id;
    }

    @Override
    public int compareTo(Clashing other) {
      return Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
      return "c" + id;
    }
  }

  /** A number that stands for a whole order. */
  static int checksum(Collection<?> things) {
    int sum = 1;
    for (Object thing : things) {
      sum = sum * 31 + thing.toString().hashCode();
    }
    return sum;
  }

  public static void main(String[] args) {
    Set<Object> mixed = new HashSet<>();
    mixed.addAll(List.of("orders", 42, 42L, 3.5, 'c', true, false, "a", -1, -1L, 1.5f, (byte) 9, (short) 700, List.of(1, 2), new Point(3, 4)));
    System.out.println(mixed);
    mixed.add(null);
    System.out.println(mixed.iterator().next() + " " + mixed.size() + " " + mixed.contains(42L) + mixed.contains(new Point(3, 4)));
    Map<String, Integer> words = new HashMap<>();
    for (String word : "the quick brown fox jumps over the lazy dog and then the other fox sleeps until morning comes again".split(" ")) {
      words.merge(word, 1, Integer::sum);
    }
    System.out.println(words);
    Set<Integer> sparse = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      sparse.add(i * 4_099);
    }
    System.out.println(sparse);
    Set<Long> longs = new HashSet<>();
    for (long i = 1; i < 1L << 40; i *= 7) {
      longs.add(i);
    }
    System.out.println(longs);
    Set<Double> doubles = new HashSet<>(List.of(0.1, 0.2, 1e10, -5.0, 1.0 / 3, 100.0));
    System.out.println(doubles);
    for (int capacity : new int[] {1, 4, 16, 100}) {
      Map<Integer, String> sized = new HashMap<>(capacity);
      for (int key : new int[] {100, 33, 17, 65, 1, 16, 200}) {
        sized.put(key, "v");
      }
      System.out.println(capacity + " " + sized.keySet());
    }
    for (int size : new int[] {12, 13, 100, 1000, 5000}) {
      Map<String, Integer> grown = new HashMap<>();
      for (int i = 0; i < size; i++) {
        grown.put("key-" + i * 31, i);
      }
      System.out.println(size + " " + checksum(grown.keySet()) + " " + checksum(grown.entrySet()) + " " + grown.hashCode());
    }
    Map<Clashing, Integer> clashes = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      clashes.put(new Clashing(i * 17 % 41), i);
    }
    System.out.println(clashes.get(new Clashing(34)) + " " + clashes.get(new Clashing(0)) + " " + clashes.size() + " " + clashes.containsKey(new Clashing(99)));
    for (int i = 0; i < 36; i++) {
      clashes.remove(new Clashing(i));
    }
    System.out.println(clashes.size() + " " + clashes.containsKey(new Clashing(37)));
    Iterator<String> iterator = words.keySet().iterator();
    List<String> removed = new ArrayList<>();
    while (iterator.hasNext()) {
      String word = iterator.next();
      if (word.length() > 3) {
        removed.add(word);
        iterator.remove();
      }
    }
    System.out.println(removed + " " + words);
    words.values().removeIf(count -> count == 1);
    System.out.println(words + " " + new HashSet<>(words.values()).equals(Set.of(2, 3)));
    Set<Character> letters = new HashSet<>();
    for (char letter : "streamscope lab".toCharArray()) {
      letters.add(letter);
    }
    letters.retainAll(Set.of('a', 'b', 's', 't', 'z'));
    System.out.println(letters + " " + new HashMap<>(Map.of("one", 1)).equals(Map.of("one", 1)));
  }
}
