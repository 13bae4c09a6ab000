import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A simulation of events in order, with observers, generic handlers by class, method references and statistics. */
public class Events {
  interface Event {
    long at();

    default String label() {
      return getClass().getSimpleName() + "@" + at();
    }
  }

  record Arrive(long at, int customer) implements Event {}

  record Leave(long at, int customer, boolean served) implements Event {}

  record Tick(long at) implements Event {
    Tick {
      if (at % 10 != 0) throw new IllegalArgumentException("tick at " + at);
    }

    @Override
    public String label() {
      return "tick";
    }
  }

  static class Bus {
    private final Map<Class<?>, List<Consumer<Event>>> handlers = new LinkedHashMap<>();
    private final PriorityQueue<Event> queue = new PriorityQueue<>(
        (a, b) -> a.at() != b.at() ? Long.compare(a.at(), b.at()) : a.label().compareTo(b.label()));
    private int handled;

    <E extends Event> void on(Class<E> type, Consumer<? super E> handler) {
      handlers.computeIfAbsent(type, key -> new ArrayList<>()).add(event -> handler.accept(type.cast(event)));
    }

    void send(Event event) {
      queue.add(event);
    }

    void run(long until) {
      for (Event next; (next = queue.peek()) != null && next.at() <= until; handled++) {
        queue.poll();
        for (Consumer<Event> handler : handlers.getOrDefault(next.getClass(), List.of())) {
          handler.accept(next);
        }
      }
    }
  }

  static class Shop {
    private final Bus bus;
    private final List<Integer> waiting = new ArrayList<>();
    private final Map<Boolean, Integer> left = new HashMap<>();
    private final StringBuilder told = new StringBuilder();
    private BiConsumer<String, Event> observer = (what, event) -> {};

    Shop(Bus bus) {
      this.bus = bus;
      bus.on(Arrive.class, this::arrive);
      bus.on(Leave.class, this::leave);
      bus.on(Tick.class, tick -> {
        told.append(waiting.size()).append(waiting.size() > 2 ? "! " : " ");
        if (tick.at() < 50) bus.send(new Tick(tick.at() + 10));
      });
    }

    private void arrive(Arrive event) {
      observer.accept("in", event);
      waiting.add(event.customer());
      boolean patient = event.customer() % 3 != 0;
      bus.send(new Leave(event.at() + (patient ? 7L * waiting.size() : 5), event.customer(), patient));
    }

    private void leave(Leave event) {
      observer.accept("out", event);
      waiting.remove((Integer) event.customer());
      left.merge(event.served(), 1, Integer::sum);
    }
  }

  public static void main(String[] args) {
    Bus bus = new Bus();
    Shop shop = new Shop(bus);
    List<String> seen = new ArrayList<>();
    shop.observer = shop.observer.andThen((what, event) -> seen.add(what + " " + event.label()));
    bus.send(new Tick(0));
    for (int customer = 1; customer <= 8; customer++) bus.send(new Arrive(customer * customer % 23, customer));
    bus.run(20);
    System.out.println(shop.waiting + " " + shop.left + " " + shop.told + bus.handled);
    bus.run(Long.MAX_VALUE);
    System.out.println(shop.waiting + " " + shop.left + " " + shop.told + bus.handled);
    System.out.println(seen);
    try {
      bus.send(new Tick(5));
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage() + " " + new Leave(1, 2, true));
    }
  }
}
