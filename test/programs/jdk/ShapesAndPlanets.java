import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ShapesAndPlanets {
  sealed interface Shape permits Circle, Square, Rect {}
  record Circle(double r) implements Shape {}
  record Square(double side) implements Shape {}
  record Rect(double w, double h) implements Shape { Rect { if (w < 0) throw new IllegalArgumentException("neg"); } }
  interface HasName { String name(); default String greet() { return "Hi " + name(); } }
  enum Planet implements HasName { MERCURY(3.3e23, 2.44e6), EARTH(5.97e24, 6.37e6); final double mass, radius; Planet(double m, double r) { mass = m; radius = r; } double g() { return 6.67e-11 * mass / (radius * radius); } }
  record Person(String name, int age) implements HasName, Comparable<Person> { public int compareTo(Person o) { return Integer.compare(age, o.age); } static Person of(String s) { String[] p = s.split(":"); return new Person(p[0], Integer.parseInt(p[1])); } }
  static double area(Shape s) {
    if (s instanceof Circle c) return Math.PI * c.r() * c.r();
    if (s instanceof Square q && q.side() > 0) return q.side() * q.side();
    return s instanceof Rect r ? r.w() * r.h() : 0;
  }
  public static void main(String[] args) {
    var shapes = List.of(new Circle(1), new Square(2), new Rect(2, 3));
    for (var s : shapes) System.out.printf("%.2f%n", area(s));
    System.out.println(shapes.stream().mapToDouble(ShapesAndPlanets::area).max().getAsDouble());
    System.out.println(shapes.stream().map(s -> s.getClass().getSimpleName()).collect(Collectors.joining(",", "[", "]")));
    var both = Stream.of(new Person("a", 3), Planet.EARTH).map(x -> x.greet()).toList();
    System.out.println(both);
    Stream.of(Planet.values()).map(p -> p.name() + " " + Math.round(p.g())).forEach(System.out::println);
    var people = Stream.of("ann:30", "bob:25", "cid:41").map(Person::of).sorted().collect(Collectors.toCollection(ArrayDeque::new));
    System.out.println(people.peekFirst().greet() + people.peekLast());
    System.out.println(Collections.max(people) + " " + Collections.min(people, Comparator.comparing(Person::name)));
    System.out.println(people.stream().collect(Collectors.partitioningBy(p -> p.age() > 28, Collectors.mapping(Person::name, Collectors.toList()))));
    Optional<Person> oldest = people.stream().max(Comparator.naturalOrder());
    System.out.println(oldest.map(Person::name).orElse("none"));
    System.out.println(people.stream().map(Person::age).reduce(Integer::sum).get());
    Map<String, Function<Double, Double>> fns = new TreeMap<>(Map.of("sq", x -> x * x, "half", x -> x / 2));
    fns.forEach((k, f) -> System.out.println(k + f.andThen(r -> "=" + r).apply(3.0)));
    BinaryOperator<Function<Integer, Integer>> compose = (f, g) -> x -> g.apply(f.apply(x));
    System.out.println(compose.apply(x -> x + 1, x -> x * 10).apply(4));
    Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * b + c;
    System.out.println(curried.apply(2).apply(3).apply(4));
    Supplier<Supplier<String>> ss = () -> () -> "deep";
    System.out.println(ss.get().get());
    Object o = shapes.get(0) instanceof Circle c ? c.r() : "no";
    System.out.println(o);
    int[] counter = {0};
    Runnable r = () -> counter[0]++;
    r.run(); r.run();
    System.out.println(counter[0]);
    System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> "x".repeat(i)).collect(Collectors.toMap(String::length, s -> s, (p, q) -> p, TreeMap::new)).descendingMap());
    System.out.println(Stream.iterate(new int[]{0, 1}, f -> new int[]{f[1], f[0] + f[1]}).limit(10).map(f -> f[0]).map(String::valueOf).collect(Collectors.joining(" ")));
    
    List<List<Integer>> nested = List.of(List.of(1, 2), List.of(3), List.of());
    System.out.println(nested.stream().flatMap(List::stream).map(i -> i * 2).collect(Collectors.toList()));
    System.out.println(nested.stream().mapToInt(List::size).boxed().collect(Collectors.toSet()));
  }
}
