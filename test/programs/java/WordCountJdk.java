import java.util.*;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class WordCountJdk {
    private static final String TEXT = """
        the quick brown fox
        jumps over the lazy dog
        the end
        """;

    record Entry<K extends Comparable<K>>(K key, int count) implements Comparable<Entry<K>> {
        @Override
        public int compareTo(Entry<K> other) {
            int byCount = Integer.compare(other.count, count);
            return byCount != 0 ? byCount : key.compareTo(other.key);
        }
    }

    static <T> Map<T, Integer> count(Iterable<? extends T> items) {
        Map<T, Integer> counts = new TreeMap<>();
        for (T item : items) {
            counts.put(item, counts.getOrDefault(item, 0) + 1);
        }
        return counts;
    }

    static <K extends Comparable<K>> List<Entry<K>> top(Map<K, Integer> counts, int limit) {
        return counts.entrySet().stream()
            .map(e -> new Entry<>(e.getKey(), e.getValue()))
            .sorted()
            .limit(limit)
            .toList();
    }

    static String shorten(String word, int length) {
        StringBuilder builder = new StringBuilder();
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length && i < length; i++) {
            char letter = letters[i];
            if (Character.isLetter(letter)) {
                builder.append(Character.toUpperCase(letter));
            } else {
                builder.append('_');
            }
        }
        return builder.reverse().toString();
    }

    public static void main(String[] args) {
        List<String> words = Arrays.asList(TEXT.split("\\s+"));
        Map<String, Integer> counts = count(words);
        for (Entry<String> entry : top(counts, 3)) {
            System.out.println(entry.key() + ": " + entry.count());
        }
        Map<Integer, Long> lengths = words.stream()
            .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        lengths.forEach((length, number) -> System.out.println(length + " letters: " + number));
        Function<String, Integer> size = String::length;
        Function<String, String> describe = size.andThen(n -> n > 3 ? "long" : "short");
        String joined = Stream.of("a", "bee", "sea-lion").map(describe).collect(Collectors.joining("/"));
        Optional<String> longest = words.stream().max(Comparator.comparingInt(String::length));
        System.out.println(joined + " " + longest.orElseThrow() + " " + shorten("hello", 3));
        Deque<Integer> stack = new ArrayDeque<>();
        int sum = 0;
        for (int n : new int[] {3, 1, 2}) stack.push(n);
        while (!stack.isEmpty()) sum += stack.pop();
        double mean = (double) sum / 3;
        boolean big = mean >= 2 && sum > 5 || false;
        System.out.println(big ? "big" : "small");
    }
}
