import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Pools with a bounded queue and what they do with too many tasks; locks for readers and writers. */
public class PoolRules {
  private static final List<String> done = Collections.synchronizedList(new ArrayList<>());

  static Runnable task(String name, CountDownLatch gate) {
    return () -> {
      try {
        gate.await();
      } catch (InterruptedException stopped) {
        done.add(name + " stopped");
        return;
      }
      done.add(name);
    };
  }

  static void fill(String title, ThreadPoolExecutor pool) throws InterruptedException {
    done.clear();
    CountDownLatch gate = new CountDownLatch(1);
    for (int i = 1; i <= 6; i++) {
      String name = "task " + i;
      Runnable work = i < 5 ? task(name, gate) : () -> done.add(name + " in " + Thread.currentThread().getName().replaceAll("pool-\\d+", "pool"));
      try {
        pool.execute(work);
        System.out.println(title + ": " + name + " taken, threads " + pool.getPoolSize() + ", queued " + pool.getQueue().size());
      } catch (RejectedExecutionException refused) {
        System.out.println(title + ": " + name + " " + refused.getMessage().replaceAll("[\\w$/.]+@[0-9a-f]+", "@").replaceAll("Lambda\\S*", "Lambda"));
      }
    }
    System.out.println(pool.getCorePoolSize() + " " + pool.getMaximumPoolSize() + " " + pool.getQueue().remainingCapacity());
    gate.countDown();
    pool.shutdown();
    System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS) + " " + done.size() + " " + pool.isTerminated());
    Collections.sort(done);
    System.out.println(done);
  }

  public static void main(String[] args) throws Exception {
    fill("abort", new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2)));
    fill("caller runs", new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2), new ThreadPoolExecutor.CallerRunsPolicy()));
    fill("unbounded", new ThreadPoolExecutor(1, 4, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>()));
    fill("own handler", new ThreadPoolExecutor(1, 1, 0, TimeUnit.MILLISECONDS, new ArrayBlockingQueue<>(1), work -> new Thread(work, "mine"), (work, pool) -> System.out.println("no room, queued " + pool.getQueue().size())));
    try {
      new ThreadPoolExecutor(2, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    } catch (IllegalArgumentException refused) {
      System.out.println(refused);
    }
    ThreadPoolExecutor closed = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    Future<Integer> answer = closed.submit(() -> 42);
    System.out.println(answer.get());
    closed.shutdown();
    try {
      closed.submit(() -> 43);
    } catch (RejectedExecutionException refused) {
      System.out.println("rejected");
    }

    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    lock.readLock().lock();
    Thread reader = new Thread(() -> {
      lock.readLock().lock();
      System.out.println("two readers " + lock.getReadLockCount() + " " + lock.getReadHoldCount());
      System.out.println("writer waits " + lock.writeLock().tryLock());
      lock.readLock().unlock();
    });
    reader.start();
    reader.join();
    System.out.println("own reads keep out a writer " + lock.writeLock().tryLock() + " " + lock.isWriteLocked());
    lock.readLock().unlock();
    lock.readLock().unlock();
    lock.writeLock().lock();
    lock.writeLock().lock();
    lock.readLock().lock();
    System.out.println(lock.getWriteHoldCount() + " " + lock.isWriteLockedByCurrentThread() + " " + lock.getReadLockCount());
    lock.writeLock().unlock();
    lock.writeLock().unlock();
    System.out.println(lock.isWriteLocked() + " " + lock.getReadHoldCount());
    lock.readLock().unlock();
    for (Lock half : new Lock[] {lock.readLock(), lock.writeLock()}) {
      try {
        half.unlock();
      } catch (IllegalMonitorStateException refused) {
        System.out.println(refused.getMessage());
      }
    }
    ReadWriteLock shared = new ReentrantReadWriteLock(true);
    shared.writeLock().lock();
    Thread late = new Thread(() -> {
      shared.readLock().lock();
      System.out.println("read after the write");
      shared.readLock().unlock();
    });
    late.start();
    Thread.sleep(20);
    System.out.println("written");
    shared.writeLock().unlock();
    late.join();
    Semaphore permits = new Semaphore(3);
    System.out.println(permits.tryAcquire(2) + " " + permits.tryAcquire(2) + " " + permits.drainPermits() + " " + permits.availablePermits());
  }
}
