import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

/** Threads whose order is defined: monitors with wait and notify, interrupts, join, and what an exception ends. */
public class Monitors {
  static class Box<T> {
    private final Queue<T> items = new LinkedList<>();
    private final int limit;

    Box(int limit) {
      this.limit = limit;
    }

    synchronized void put(T item) throws InterruptedException {
      while (items.size() == limit) {
        wait();
      }
      items.add(item);
      notifyAll();
    }

    synchronized T take() throws InterruptedException {
      while (items.isEmpty()) {
        wait();
      }
      T item = items.remove();
      notifyAll();
      return item;
    }
  }

  static class Turns {
    private int turn;
    private final StringBuilder played = new StringBuilder();

    void play(int player, int players, int rounds) {
      for (int i = 0; i < rounds; i++) {
        synchronized (this) {
          while (turn % players != player) {
            try {
              wait();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          played.append((char) ('a' + player)).append(turn++);
          notifyAll();
        }
      }
    }
  }

  static int unsafe;
  static final Object LOCK = new Object();

  static synchronized void outer() {
    synchronized (Monitors.class) {
      synchronized (LOCK) {
        unsafe++;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Box<Integer> box = new Box<>(2);
    List<Integer> taken = new ArrayList<>();
    Thread producer = new Thread(() -> {
      try {
        for (int i = 1; i <= 6; i++) {
          box.put(i * i);
        }
        box.put(-1);
      } catch (InterruptedException e) {
        System.out.println("never");
      }
    }, "producer");
    producer.start();
    for (int item = box.take(); item >= 0; item = box.take()) {
      taken.add(item);
    }
    producer.join();
    System.out.println(taken + " " + producer.isAlive() + " " + producer.getState());
    Turns turns = new Turns();
    Thread[] players = new Thread[3];
    for (int i = 0; i < players.length; i++) {
      int player = i;
      players[i] = new Thread(() -> turns.play(player, 3, 2));
      players[i].start();
    }
    for (Thread player : players) {
      player.join();
    }
    System.out.println(turns.played);
    Thread sleeper = new Thread(() -> {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
      }
      System.out.println(Thread.interrupted() + " " + Thread.interrupted() + " " + Thread.currentThread().getName());
    }, "sleeper");
    System.out.println(sleeper.getState());
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    Thread.currentThread().interrupt();
    try {
      synchronized (LOCK) {
        LOCK.wait();
      }
    } catch (InterruptedException e) {
      System.out.println("main was interrupted before it waited " + Thread.currentThread().isInterrupted());
    }
    Thread[] adders = new Thread[4];
    for (int i = 0; i < adders.length; i++) {
      adders[i] = new Thread(() -> {
        for (int n = 0; n < 100; n++) {
          outer();
        }
      });
      adders[i].start();
    }
    for (Thread adder : adders) {
      adder.join();
    }
    System.out.println(unsafe);
    try {
      LOCK.notify();
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      synchronized (LOCK) {
        throw new RuntimeException("out of the monitor");
      }
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
    }
    Thread failing = new Thread(() -> System.out.println(1 / (unsafe - 400)), "failing");
    failing.setUncaughtExceptionHandler((thread, e) -> System.out.println(thread.getName() + ": " + e));
    failing.start();
    failing.join();
    ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 7);
    own.set(8);
    Thread other = new Thread(() -> System.out.println("other has " + own.get()));
    other.start();
    other.join();
    System.out.println("main has " + own.get());
    try {
      producer.start();
    } catch (IllegalThreadStateException e) {
      System.out.println("a thread starts once");
    }
  }
}
