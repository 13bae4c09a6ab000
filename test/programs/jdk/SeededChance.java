import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Chance from a seed is the same everywhere. */
public class SeededChance {
  static String rounded(double value) {
    return String.format("%.12f", value);
  }

  public static void main(String[] args) {
    for (long seed : new long[] {0, 1, 42, -7, 123456789012L, Long.MAX_VALUE}) {
      Random random = new Random(seed);
      System.out.println(seed + ": " + random.nextInt() + " " + random.nextInt(10) + " " + random.nextInt(16) + " " + random.nextInt(1_000_000_007) + " " + random.nextLong() + " " + random.nextBoolean());
      System.out.println("  " + random.nextDouble() + " " + random.nextFloat() + " " + rounded(random.nextGaussian()) + " " + rounded(random.nextGaussian()) + " " + rounded(random.nextGaussian()));
      byte[] bytes = new byte[7];
      random.nextBytes(bytes);
      System.out.println("  " + Arrays.toString(bytes) + " " + random.nextInt(5, 8) + " " + random.nextInt(Integer.MAX_VALUE));
    }
    System.out.println(new Random(5).ints(6, 0, 100).boxed().toList() + " " + new Random(5).ints(3).boxed().toList());
    System.out.println(new Random(5).ints(12, 0, 6).mapToObj(String::valueOf).collect(Collectors.joining()) + " " + new Random(9).doubles(2).boxed().toList());
    Random again = new Random();
    again.setSeed(17);
    System.out.println(again.nextInt(100) + " " + new Random(17).nextInt(100));
    int[] histogram = new int[6];
    Random dice = new Random(2024);
    for (int i = 0; i < 6000; i++) {
      histogram[dice.nextInt(6)]++;
    }
    System.out.println(Arrays.toString(histogram));
    double sum = 0;
    Random normal = new Random(99);
    for (int i = 0; i < 500; i++) {
      sum += normal.nextGaussian();
    }
    System.out.println(String.format("%.9f", sum));
    List<String> deck = new ArrayList<>();
    for (String suit : "S H D C".split(" ")) {
      for (int rank = 1; rank <= 5; rank++) {
        deck.add(suit + rank);
      }
    }
    Collections.shuffle(deck, new Random(3));
    System.out.println(deck);
    try {
      dice.nextInt(0);
    } catch (IllegalArgumentException refused) {
      System.out.println(refused.getMessage());
    }
    UUID named = UUID.fromString("6f1d9c3e-0a5b-3c7d-8e9f-112233445566");
    System.out.println(named + " " + named.hashCode() + " " + named.getMostSignificantBits() + " " + named.getLeastSignificantBits());
    System.out.println(named.equals(UUID.fromString(named.toString())) + " " + named.compareTo(new UUID(0, 1)) + " " + new UUID(-1, 255) + " " + UUID.fromString("1-2-3-4-5"));
    try {
      UUID.fromString("not one");
    } catch (IllegalArgumentException refused) {
      System.out.println(refused.getMessage());
    }
    System.out.println(UUID.randomUUID().toString().length() + " " + UUID.randomUUID().toString().charAt(14) + " " + UUID.randomUUID().equals(UUID.randomUUID()));
  }
}
