/** Overriding, overloading, hidden fields and static methods, super, and boxing in the choice of a method. */
public class Dispatch {
  static class Animal {
    String name = "animal";
    static String kind = "Animal";

    String name() {
      return name;
    }

    static String kind() {
      return kind;
    }

    String meet(Animal other) {
      return "animal meets " + other.name();
    }

    private String secret() {
      return "animal's secret";
    }

    String tell() {
      return secret();
    }

    Animal self() {
      return this;
    }
  }

  static class Dog extends Animal {
    String name = "dog";
    static String kind = "Dog";

    @Override
    String name() {
      return name + "<" + super.name + "<" + ((Animal) this).name;
    }

    static String kind() {
      return kind;
    }

    String meet(Dog other) {
      return "dog meets dog, " + super.meet(other);
    }

    String secret() {
      return "dog's secret";
    }

    @Override
    Dog self() {
      return this;
    }
  }

  static class Puppy extends Dog {
    @Override
    String meet(Animal other) {
      return "puppy meets " + other.getClass().getSimpleName();
    }
  }

  static String pick(byte x) { return "byte"; }
  static String pick(int x) { return "int"; }
  static String pick(long x) { return "long"; }
  static String pick(double x) { return "double"; }
  static String pick(Integer x) { return "Integer"; }
  static String pick(Object x) { return "Object"; }
  static String pick(int... x) { return "int..." + x.length; }
  static String only(long x) { return "long"; }
  static String only(Integer x) { return "Integer"; }
  static String only(Object... x) { return "Object..." + (x == null ? "null" : x.length); }
  static String near(Object x) { return "Object"; }
  static String near(CharSequence x) { return "CharSequence"; }
  static String near(String x) { return "String"; }
  static String two(int a, double b) { return "int,double"; }
  static String two(Object a, Object b) { return "Object,Object"; }

  public static void main(String[] args) {
    Animal animal = new Animal();
    Animal dogAsAnimal = new Dog();
    Dog dog = new Dog();
    Animal puppy = new Puppy();
    System.out.println(animal.name + " " + dogAsAnimal.name + " " + dog.name + " " + ((Animal) dog).name);
    System.out.println(animal.name() + " " + dogAsAnimal.name() + " " + Animal.kind() + " " + Puppy.kind());
    System.out.println(dogAsAnimal.meet(dog) + "; " + dog.meet(dog) + "; " + dog.meet(dogAsAnimal));
    System.out.println(puppy.meet(dog) + "; " + ((Dog) puppy).meet(dog) + "; " + ((Dog) puppy).meet(animal));
    System.out.println(dogAsAnimal.tell() + "; " + dog.secret() + "; " + dog.self().name + "; " + dogAsAnimal.self().name);
    short s = 1;
    char c = 'c';
    System.out.println(pick((byte) 1) + " " + pick(s) + " " + pick(c) + " " + pick(1) + " " + pick(1L) + " " + pick(1f));
    System.out.println(pick(Integer.valueOf(1)) + " " + pick(Long.valueOf(1)) + " " + pick("1") + " " + pick());
    System.out.println(pick(1, 2) + " " + pick(new int[3]) + " " + pick((Object) 1) + " " + pick('a' + 1L));
    System.out.println(only(1) + " " + only(s) + " " + only("x") + " " + only(1, 2) + " " + only(1.0) + " " + only());
    System.out.println(only((Object[]) null) + " " + only((Object) null) + " " + only(new String[] {"a", "b"}));
    System.out.println(near(null) + " " + near("x") + " " + near(new StringBuilder()) + " " + near('x'));
    System.out.println(two(1, 2) + " " + two(1, 2f) + " " + two(1L, 2) + " " + two('a', 1) + " " + two(1, "x"));
    System.out.println(true ? 1 : 2.0);
    System.out.println((Object) (true ? 1 : 'a') + " " + (true ? Integer.valueOf(1) : Double.valueOf(2)));
  }
}
