import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait for each other, in an order that is the same every time. */
public class HandOver {
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 10);

  static void pingPong() throws InterruptedException {
    BlockingQueue<String> there = new ArrayBlockingQueue<>(1);
    BlockingQueue<String> back = new ArrayBlockingQueue<>(1);
    Thread echo = new Thread(() -> {
      try {
        for (String text = there.take(); !text.equals("end"); text = there.take()) {
          back.put(text + " from " + Thread.currentThread().getName());
        }
        back.put("closed");
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }, "echo");
    echo.start();
    for (String text : List.of("one", "two", "end")) {
      there.put(text);
      System.out.println(back.take());
    }
    echo.join();
    System.out.println(echo.isAlive() + " " + echo.getState() + " " + echo.getName());
  }

  static void turns() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    int[] turn = {0};
    List<String> log = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int own = i;
      threads.add(new Thread(() -> {
        for (int round = 0; round < 3; round++) {
          lock.lock();
          try {
            while (turn[0] % 3 != own) {
              changed.await();
            }
            log.add(own + ":" + round);
            turn[0]++;
            changed.signalAll();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          } finally {
            lock.unlock();
          }
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(log + " " + lock.isLocked());
  }

  public static void main(String[] args) throws Exception {
    pingPong();
    turns();
    BlockingQueue<Integer> bounded = new LinkedBlockingQueue<>(2);
    System.out.println(bounded.offer(1) + " " + bounded.offer(2) + " " + bounded.offer(3) + " " + bounded.offer(3, 5, TimeUnit.MILLISECONDS) + " " + bounded.remainingCapacity() + " " + bounded.peek() + " " + bounded);
    try {
      bounded.add(4);
    } catch (IllegalStateException full) {
      System.out.println(full.getMessage());
    }
    List<Integer> drained = new ArrayList<>();
    System.out.println(bounded.drainTo(drained) + " " + drained + " " + bounded.poll() + " " + bounded.poll(5, TimeUnit.MILLISECONDS));
    PriorityBlockingQueue<String> heap = new PriorityBlockingQueue<>();
    heap.addAll(List.of("pear", "apple", "fig"));
    System.out.println(heap.take() + " " + heap.take() + " " + heap.poll() + " " + heap.poll());
    DEPTH.set(1);
    int[] seen = new int[2];
    Thread other = new Thread(() -> {
      seen[0] = DEPTH.get();
      DEPTH.set(99);
    });
    other.start();
    other.join();
    System.out.println(DEPTH.get() + " " + seen[0]);
    DEPTH.remove();
    System.out.println(DEPTH.get());
    Semaphore permits = new Semaphore(2);
    permits.acquire();
    System.out.println(permits.availablePermits() + " " + permits.tryAcquire() + " " + permits.tryAcquire(5, TimeUnit.MILLISECONDS));
    permits.release(2);
    System.out.println(permits.availablePermits());
    List<String> ticks = new ArrayList<>();
    CountDownLatch ticked = new CountDownLatch(3);
    Timer timer = new Timer("ticker", true);
    timer.schedule(new TimerTask() {
      @Override
      public void run() {
        ticks.add("tick " + ticks.size() + " on " + Thread.currentThread().getName());
        ticked.countDown();
        if (ticked.getCount() == 0) {
          cancel();
        }
      }
    }, 5, 10);
    System.out.println(ticked.await(2, TimeUnit.SECONDS) + " " + ticks);
    timer.cancel();
    Thread sleeper = new Thread(() -> {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException interrupted) {
        ticks.add("woken: " + interrupted.getMessage() + " " + Thread.currentThread().isInterrupted());
      }
    });
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    System.out.println(ticks.get(ticks.size() - 1));
    CyclicBarrier barrier = new CyclicBarrier(2, () -> ticks.add("barrier"));
    Thread partner = new Thread(() -> {
      try {
        barrier.await();
      } catch (Exception broken) {
        ticks.add("broken");
      }
    });
    partner.start();
    barrier.await();
    partner.join();
    System.out.println(ticks.get(ticks.size() - 1) + " " + barrier.getParties());
  }
}
