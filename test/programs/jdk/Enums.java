import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Enums with constructors, bodies and abstract methods, in switches, maps and comparisons. */
public class Enums {
  enum Operator implements IntBinaryOperator {
    PLUS("+", 1) {
      @Override
      public int applyAsInt(int a, int b) {
        return a + b;
      }
    },
    TIMES("*", 2) {
      @Override
      public int applyAsInt(int a, int b) {
        return a * b;
      }

      @Override
      boolean binds(Operator other) {
        return other != this && super.binds(other);
      }
    },
    POWER("^", 3) {
      @Override
      public int applyAsInt(int a, int b) {
        return b == 0 ? 1 : a * applyAsInt(a, b - 1);
      }
    };

    private static final Map<String, Operator> BY_SIGN = new java.util.HashMap<>();
    private final String sign;
    private final int strength;

    static {
      for (Operator each : values()) {
        BY_SIGN.put(each.sign, each);
      }
    }

    Operator(String sign, int strength) {
      this.sign = sign;
      this.strength = strength;
      System.out.println("made " + name() + " at " + ordinal());
    }

    boolean binds(Operator other) {
      return strength > other.strength;
    }

    static Operator of(String sign) {
      return BY_SIGN.get(sign);
    }
  }

  enum Light {
    RED, GREEN, AMBER;

    Light next() {
      return values()[(ordinal() + 1) % values().length];
    }

    @Override
    public String toString() {
      return name().charAt(0) + name().substring(1).toLowerCase();
    }
  }

  static String old(Light light) {
    String told = "";
    switch (light) {
      case RED:
        told += "stop ";
      case AMBER:
        told += "slow ";
        break;
      case GREEN:
        return "go";
    }
    return told + light.name();
  }

  static int modern(Light light) {
    return switch (light) {
      case RED -> 0;
      case AMBER -> {
        int speed = light.ordinal() * 10;
        yield speed + 1;
      }
      case GREEN -> light.next() == Light.AMBER ? 50 : -1;
    };
  }

  enum Single {
    INSTANCE;
    private int hits;

    int hit() {
      return ++hits;
    }
  }

  public static void main(String[] args) {
    System.out.println("start");
    for (Operator each : Operator.values()) {
      System.out.print(each + " " + each.applyAsInt(3, 4) + " " + each.binds(Operator.PLUS) + "; ");
    }
    System.out.println();
    System.out.println(Operator.of("^").getDeclaringClass() + " " + (Operator.of("*").getClass() == Operator.class) + " " + Operator.of("?"));
    Light light = Light.RED;
    for (int i = 0; i < 4; i++, light = light.next()) {
      System.out.print(light + " " + old(light) + " " + modern(light) + "; ");
    }
    System.out.println();
    EnumMap<Light, Integer> counts = new EnumMap<>(Light.class);
    for (String name : "AMBER RED AMBER GREEN AMBER".split(" ")) {
      counts.merge(Light.valueOf(name), 1, Integer::sum);
    }
    System.out.println(counts + " " + counts.keySet().iterator().next());
    System.out.println(Light.GREEN.compareTo(Light.AMBER) + " " + Light.RED.equals(Light.valueOf("RED")) + " " + Arrays.toString(Light.values()));
    System.out.println(Single.INSTANCE.hit() + Single.INSTANCE.hit() * 10 + " " + Single.valueOf("INSTANCE").hit());
    System.out.println((Light.values() == Light.values()) + " " + Light.values().length);
    for (String wrong : new String[] {"red", "PURPLE"}) {
      try {
        System.out.println(Light.valueOf(wrong));
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
    Light none = null;
    try {
      System.out.println(modern(none));
    } catch (NullPointerException e) {
      System.out.println("a switch needs a constant");
    }
  }
}
