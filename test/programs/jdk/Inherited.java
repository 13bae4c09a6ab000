import java.util.ArrayList;
import java.util.List;

/** Abstract classes, protected members, polymorphic constructors, bridge methods, covariant returns and visitors. */
public class Inherited {
  abstract static class Account {
    private static int opened;
    protected final int number = ++opened;
    protected long cents;
    private final List<String> history = new ArrayList<>();

    Account(long cents) {
      this.cents = cents;
      record("open " + describe());
    }

    abstract double rate();

    protected String describe() {
      return getClass().getSimpleName() + "#" + number;
    }

    final void record(String what) {
      history.add(what);
    }

    Account deposit(long amount) {
      cents += amount;
      record("+" + amount);
      return this;
    }

    void year() {
      deposit((long) (cents * rate()));
    }

    <R> R accept(Visitor<R> visitor) {
      return visitor.account(this);
    }

    @Override
    public String toString() {
      return describe() + " " + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100 + " " + history;
    }
  }

  static class Savings extends Account {
    private double rate = 0.05;

    Savings(long cents) {
      super(cents);
      record("rate " + rate);
    }

    @Override
    double rate() {
      return rate;
    }

    @Override
    Savings deposit(long amount) {
      super.deposit(amount);
      if (cents > 200_00) {
        rate /= 2;
      }
      return this;
    }

    Savings boost() {
      rate *= 3;
      return this;
    }

    @Override
    protected String describe() {
      return super.describe() + "@" + rate;
    }

    @Override
    <R> R accept(Visitor<R> visitor) {
      return visitor.savings(this);
    }
  }

  static class Frozen extends Savings {
    Frozen() {
      super(1);
    }

    @Override
    Frozen deposit(long amount) {
      record("frozen " + amount);
      return this;
    }
  }

  interface Visitor<R> {
    R account(Account account);

    default R savings(Savings savings) {
      return account(savings);
    }
  }

  static class Total implements Visitor<Long> {
    long total;

    @Override
    public Long account(Account account) {
      return total += account.cents;
    }
  }

  abstract static class Source<T> {
    abstract T get();

    boolean same(T other) {
      return get().equals(other);
    }
  }

  static class Five extends Source<Integer> {
    @Override
    Integer get() {
      return 5;
    }

    @Override
    boolean same(Integer other) {
      return super.same(other) && other == 5;
    }
  }

  static class Shadow {
    int x = 1;
    static String who() {
      return "shadow";
    }
  }

  static class Deeper extends Shadow {
    int x = super.x + 10;

    class In extends Shadow {
      int x = Deeper.this.x + super.x + 100;

      String all() {
        return x + " " + super.x + " " + Deeper.this.x + " " + Deeper.super.x + " " + ((Shadow) Deeper.this).x + " " + who();
      }
    }

    static String who() {
      return "deeper";
    }
  }

  public static void main(String[] args) {
    List<Account> accounts = List.of(new Savings(150_00), new Frozen(), new Account(99_05) {
      @Override
      double rate() {
        return -0.01;
      }

      @Override
      protected String describe() {
        return "special " + number + getClass().getSimpleName();
      }
    });
    for (Account each : accounts) {
      each.year();
      if (each instanceof Savings) {
        ((Savings) each).boost().deposit(60_00).deposit(1).year();
      }
      System.out.println(each);
    }
    Total total = new Total();
    for (Account each : accounts) {
      System.out.print(each.accept(total) + " " + each.<String>accept(a -> "n" + a.number) + "; ");
    }
    System.out.println(total.total + " " + Account.opened);
    Source<Integer> source = new Five();
    System.out.println(source.same(5) + " " + source.same(6) + " " + (source.get() + 1));
    try {
      @SuppressWarnings({"unchecked", "rawtypes"})
      boolean raw = ((Source) source).same("5");
      System.out.println(raw);
    } catch (ClassCastException e) {
      System.out.println("the bridge casts");
    }
    System.out.println(new Deeper().new In().all() + " " + Deeper.In.who());
    Shadow shadow = new Deeper();
    System.out.println(shadow.x + " " + ((Deeper) shadow).x + " " + shadow.who());
    Object[] all = {new Five(), new Deeper(), new Deeper().new In(), new int[0], new Object[0][0], "s".getClass()};
    for (Object each : all) {
      System.out.print(each.getClass().getName() + " ");
    }
    System.out.println();
  }
}
