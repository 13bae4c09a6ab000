import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Values that may be absent, and checks of values that must not be. */
public class Optionals {
  record Config(String name, String value) {}

  static Optional<String> find(List<Config> configs, String name) {
    return configs.stream().filter(config -> config.name().equals(name)).map(Config::value).findFirst();
  }

  static void refused(String what, Supplier<?> action) {
    try {
      System.out.println(what + " gave " + action.get());
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  public static void main(String[] args) {
    List<Config> configs = List.of(new Config("acks", "all"), new Config("retries", "5"), new Config("linger.ms", "soon"));
    for (String name : List.of("acks", "retries", "linger.ms", "absent")) {
      Optional<String> value = find(configs, name);
      System.out.println(name + " " + value + " " + value.isPresent() + " " + value.isEmpty() + " " + value.orElse("none") + " " + value.map(String::length) + " " + value.filter(text -> text.length() > 2));
      Optional<Integer> number = value.flatMap(text -> text.matches("\\d+") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
      System.out.println("  " + number + " " + number.map(n -> n * 2).orElseGet(() -> -1) + " " + number.or(() -> Optional.of(0)).get() + " " + number.stream().count());
      value.ifPresentOrElse(text -> System.out.println("  is " + text), () -> System.out.println("  is not there"));
      value.ifPresent(text -> System.out.println("  " + text.toUpperCase()));
    }
    refused("get", () -> Optional.empty().get());
    refused("orElseThrow", () -> Optional.empty().orElseThrow());
    refused("orElseThrow own", () -> find(configs, "group.id").orElseThrow(() -> new IllegalArgumentException("group.id is needed")));
    refused("of null", () -> Optional.of(null));
    refused("ofNullable", () -> Optional.ofNullable(null).isPresent());
    refused("map to null", () -> Optional.of("x").map(text -> null).isPresent());
    refused("getAsInt", () -> OptionalInt.empty().getAsInt());
    refused("getAsLong", () -> OptionalLong.of(5L).getAsLong());
    refused("getAsDouble", () -> OptionalDouble.empty().getAsDouble());
    System.out.println(OptionalInt.of(3) + " " + OptionalInt.empty() + " " + OptionalLong.of(4) + " " + OptionalDouble.of(2.5) + " " + OptionalDouble.empty().orElse(-1));
    System.out.println(Optional.of(1).equals(Optional.of(1)) + " " + Optional.of(1).hashCode() + " " + Optional.empty().hashCode() + " " + Optional.empty().equals(Optional.ofNullable(null)) + " " + Optional.of(Optional.of("deep")));
    System.out.println(Stream.of(Optional.of(1), Optional.<Integer>empty(), Optional.of(3)).flatMap(Optional::stream).toList());
    System.out.println(Objects.equals("a", "a") + " " + Objects.equals(null, "a") + " " + Objects.hash("a", 1, null) + " " + Objects.hash() + " " + Objects.hashCode(null) + " " + Objects.toString(null) + " " + Objects.toString(null, "-"));
    System.out.println(Objects.requireNonNullElse(null, "other") + " " + Objects.requireNonNullElseGet(null, () -> "made") + " " + Objects.isNull(null) + " " + Objects.nonNull(null) + " " + Objects.compare("a", "b", String::compareTo));
    refused("requireNonNull", () -> Objects.requireNonNull(null));
    refused("requireNonNull text", () -> Objects.requireNonNull(null, "topic must not be null"));
    refused("requireNonNull made", () -> Objects.requireNonNull(null, () -> "made " + 1));
    refused("checkIndex", () -> Objects.checkIndex(3, 3));
    refused("checkIndex good", () -> Objects.checkIndex(2, 3));
    try {
      List.of().iterator().next();
    } catch (NoSuchElementException empty) {
      System.out.println("iterator: " + empty.getMessage());
    }
    System.out.println(Stream.of(4, 8, 15).max(Integer::compare) + " " + Stream.<Integer>empty().min(Integer::compare) + " " + Stream.of("x").findAny() + " " + Stream.of(1, 2, 3).reduce(Integer::sum));
  }
}
