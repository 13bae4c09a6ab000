import java.util.Arrays;

/** try-with-resources: the order of closing, suppressed exceptions, null resources, and the stack traces of them. */
public class Resources {
  static class Door implements AutoCloseable {
    private final String name;
    private final boolean jams;

    Door(String name, boolean jams) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a door needs a name");
      }
      this.name = name;
      this.jams = jams;
      System.out.println("open " + name);
    }

    @Override
    public void close() throws JammedException {
      System.out.println("close " + name);
      if (jams) {
        throw new JammedException(name);
      }
    }
  }

  static class JammedException extends Exception {
    JammedException(String door) {
      super(door + " jams");
    }
  }

  static void walk(String first, boolean firstJams, String second, boolean secondJams, boolean trip) {
    try (Door a = new Door(first, firstJams);
        Door none = null;
        Door b = new Door(second, secondJams)) {
      System.out.println("walk through " + a.name + " and " + b.name + ", " + none);
      if (trip) {
        throw new IllegalStateException("tripped");
      }
    } catch (JammedException | RuntimeException e) {
      System.out.println("caught " + e + " with " + Arrays.toString(e.getSuppressed()));
    } finally {
      System.out.println("finally");
    }
  }

  static int returning() throws Exception {
    Door outside = new Door("outside", false);
    try (outside) {
      return new int[] {4, 5}[1];
    } finally {
      System.out.println("after close");
    }
  }

  static void looping() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (AutoCloseable lambda = () -> System.out.println("lambda closed")) {
        if (i == 1) {
          continue;
        }
        if (i == 2) {
          break;
        }
        System.out.println("round " + i);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    walk("north", false, "south", false, false);
    walk("north", true, "south", true, false);
    walk("north", true, "south", true, true);
    walk("north", true, "", false, false);
    System.out.println(returning());
    looping();
    try (Door last = new Door("last", true)) {
      throw new Exception("inside", new RuntimeException("because"));
    }
  }
}
