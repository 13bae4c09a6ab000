import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams step by step: laziness, order of the steps, short circuits, and streams of numbers. */
public class StreamPipes {
  static <T> T told(List<String> log, String step, T value) {
    log.add(step + value);
    return value;
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
    List<String> log = new ArrayList<>();
    List<Integer> firstTwo = Stream.of(5, 2, 8, 1, 9, 4).peek(n -> told(log, "in", n)).filter(n -> told(log, "f", n) % 2 == 0).map(n -> told(log, "m", n) * 10).limit(2).toList();
    System.out.println(firstTwo + " " + log);
    log.clear();
    boolean any = Stream.of("a", "bb", "ccc").map(text -> told(log, "m", text).length()).sorted(Comparator.reverseOrder()).peek(n -> told(log, "p", n)).anyMatch(n -> n == 2);
    System.out.println(any + " " + log);
    log.clear();
    Stream<String> lazy = Stream.of("never").peek(text -> told(log, "seen", text));
    System.out.println(log + " " + lazy.skip(1).findFirst().isPresent() + " " + log);
    System.out.println(Stream.iterate(1, n -> n * 3).skip(2).limit(5).toList() + " " + Stream.iterate("x", text -> text.length() < 5, text -> text + "y").collect(Collectors.joining(",", "<", ">")) + " " + Stream.generate(() -> "g").limit(3).toList());
    System.out.println(Stream.of(List.of(1, 2), List.of(3), List.<Integer>of()).flatMap(List::stream).map(n -> n + 0.5).toList() + " " + Stream.concat(Stream.of(1), Stream.of(2)).toList() + " " + Arrays.stream("c,a,b,a".split(",")).distinct().sorted().toList());
    System.out.println(Stream.of(1, 2, 3, 4).reduce(0, Integer::sum) + " " + Stream.of(1, 2, 3, 4).reduce((a, b) -> a * b).get() + " " + Stream.of("a", "b").reduce("", (a, b) -> b + a) + " " + Stream.of("aa", "b").reduce(0, (sum, text) -> sum + text.length(), Integer::sum));
    System.out.println(Stream.of(7, 3, 9).sorted().findFirst() + " " + Stream.of(7, 3, 9).max(Comparator.naturalOrder()) + " " + Stream.of("bb", "a", "cc").min(Comparator.comparing(String::length)) + " " + Stream.of(1, 2).count() + " " + Stream.of(1, 2).allMatch(n -> n > 1) + " " + Stream.of(1, 2).noneMatch(n -> n > 2));
    System.out.println(Stream.of(1, 2, 5, 1, 7).takeWhile(n -> n < 5).toList() + " " + Stream.of(1, 2, 5, 1, 7).dropWhile(n -> n < 5).toList() + " " + Arrays.toString(Stream.of("q").toArray()) + " " + Arrays.toString(Stream.of(3, 4).toArray(Integer[]::new)));
    System.out.println(Stream.of(1, 2, 3).<String>mapMulti((n, sink) -> {
      for (int i = 0; i < n; i++) {
        sink.accept(n + "." + i);
      }
    }).toList());
    System.out.println(IntStream.range(0, 5).sum() + " " + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b) + " " + IntStream.of(3, 1, 2).sorted().boxed().toList() + " " + IntStream.range(0, 4).mapToObj(i -> "p" + i).toList() + " " + IntStream.range(5, 5).max());
    System.out.println(IntStream.of(4, 9, 2).summaryStatistics() + " " + LongStream.rangeClosed(1, 3).summaryStatistics() + " " + Stream.of(1.5, 2.5).mapToDouble(Double::doubleValue).summaryStatistics() + " " + IntStream.empty().summaryStatistics());
    System.out.println(IntStream.of(1, 2, 4).average() + " " + IntStream.of(1, 2, 4).asDoubleStream().map(d -> d / 2).boxed().toList() + " " + IntStream.of(1, 2).mapToLong(i -> i * 10_000_000_000L).sum() + " " + IntStream.iterate(1, i -> i * 2).limit(6).filter(i -> i > 2).anyMatch(i -> i == 16));
    System.out.println(LongStream.range(0, 3).mapToObj(Long::toString).collect(Collectors.joining("/")) + " " + "stream".chars().mapToObj(c -> (char) c).map(String::valueOf).sorted(Comparator.reverseOrder()).collect(Collectors.joining()) + " " + IntStream.rangeClosed(1, 3).boxed().collect(Collectors.toMap(i -> i, i -> i * i)));
    System.out.println(Stream.of(3, 1, 2).sorted(Comparator.comparing(n -> -n)).map(String::valueOf).collect(Collectors.toCollection(ArrayList::new)) + " " + Stream.ofNullable(null).count() + " " + Stream.of(1, 2, 3, 4, 5).skip(1).limit(3).mapToInt(n -> n).max().getAsInt());
    Stream<Integer> used = Stream.of(1);
    System.out.println(used.count());
    refused("again", () -> used.count());
    refused("null", () -> Stream.of(1, 2).map(n -> (Integer) null).findFirst());
    refused("limit", () -> Stream.of(1).limit(-1));
    refused("incomparable", () -> Stream.of(new Object(), new Object()).sorted().toList().size());
    List<Integer> target = new ArrayList<>();
    IntStream.range(0, 5).filter(i -> i != 2).forEach(target::add);
    Stream.of(9, 8).forEachOrdered(target::add);
    System.out.println(target + " " + target.stream().mapToInt(Integer::intValue).filter(i -> i > 3).boxed().map(i -> i + "!").toList() + " " + target.stream().map(i -> i + 1).toList());
  }
}
