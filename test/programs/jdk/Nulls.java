/** What the messages of null pointers, failed casts, bounds and divisions say. */
public class Nulls {
  String text;
  Nulls next;
  int[] numbers;
  static Nulls shared;

  Nulls next() {
    return next;
  }

  static String nothing(int n) {
    return null;
  }

  interface Step {
    void run() throws Exception;
  }

  static void show(Step step) {
    try {
      step.run();
      System.out.println("fine");
    } catch (Exception e) {
      System.out.println(e);
    }
  }

  static void fields(Nulls n) {
    try {
      System.out.println(n.next.text.length());
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      n.next().next().text = "x";
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      n.numbers[2]++;
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      shared.text.trim();
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      nothing(3).isEmpty();
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    String[][] grid = new String[2][];
    try {
      grid[1][0] = "x";
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    grid[0] = new String[1];
    int column = 0;
    try {
      System.out.println(grid[0][column].length());
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    Object[] all = null;
    try {
      System.out.println(all.length);
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      for (Object each : all) {
        System.out.println(each);
      }
    } catch (NullPointerException e) {
      System.out.println(e.getClass().getName());
    }
    try {
      synchronized (shared) {
        System.out.println("never");
      }
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    RuntimeException none = null;
    try {
      throw none;
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) {
    fields(new Nulls());
    Object number = 5;
    Object[] texts = new String[2];
    int zero = args.length;
    long wide = zero;
    show(() -> System.out.println((String) number));
    show(() -> System.out.println(((Comparable<String>) number).compareTo("x")));
    show(() -> System.out.println(((int[]) (Object) texts).length));
    show(() -> System.out.println((Nulls) texts[0]));
    show(() -> texts[1] = 1);
    show(() -> System.out.println(7 / zero));
    show(() -> System.out.println(7L % wide));
    show(() -> System.out.println(7.0 / zero + " " + 0.0 / zero + " " + 7 % 0.0 + " " + -7f / zero));
    show(() -> System.out.println(texts[2]));
    show(() -> System.out.println("abc".charAt(3)));
    show(() -> System.out.println("abc".substring(2, 1)));
    show(() -> System.out.println(new int[zero - 1].length));
    show(() -> Integer.parseInt(""));
    show(() -> Integer.parseInt("2147483648"));
    show(() -> Integer.parseInt(null));
    show(() -> Double.parseDouble("1.5x"));
    show(() -> java.util.List.of(1, 2).get(2));
    show(() -> new java.util.ArrayList<>(java.util.List.of(1)).get(1));
    show(() -> java.util.List.of(1).add(2));
    show(() -> java.util.Objects.requireNonNull(shared, "shared is needed"));
    show(() -> new java.util.ArrayDeque<Integer>().pop());
    show(() -> java.util.Optional.empty().get());
    show(() -> {
      throw new Exception();
    });
    show(() -> {
      assert zero > 0 : "assertions are off";
    });
  }
}
