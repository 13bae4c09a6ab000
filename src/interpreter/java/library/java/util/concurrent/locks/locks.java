package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

public class LockSupport {
  private static native void park0(long micros);
  private static native void unpark0(Thread thread);
  public static void park() { park0(-1L); }
  public static void parkNanos(long nanos) { park0(nanos / 1000L); }
  public static void unpark(Thread thread) { if (thread != null) unpark0(thread); }
}

public interface Condition {
  void await() throws InterruptedException;
  boolean await(long timeout, TimeUnit unit) throws InterruptedException;
  void signal();
  void signalAll();
}

public interface Lock {
  void lock();
  void lockInterruptibly() throws InterruptedException;
  boolean tryLock();
  boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException;
  void unlock();
  Condition newCondition();
}

public class ReentrantLock implements Lock {
  private Thread owner;
  private int holds;
  public ReentrantLock() {}
  public ReentrantLock(boolean fair) {}
  public synchronized void lock() {
    boolean interrupted = false;
    while (!tryLock()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
  public synchronized void lockInterruptibly() throws InterruptedException { while (!tryLock()) wait(); }
  public synchronized boolean tryLock() {
    Thread me = Thread.currentThread();
    if (owner != null && owner != me) return false;
    owner = me;
    holds++;
    return true;
  }
  public synchronized boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (!tryLock()) {
      long left = end - System.nanoTime();
      if (left <= 0L) return false;
      wait((left + 999999L) / 1000000L);
    }
    return true;
  }
  public synchronized void unlock() {
    if (owner != Thread.currentThread()) throw new IllegalMonitorStateException();
    if (--holds == 0) {
      owner = null;
      notify();
    }
  }
  public synchronized boolean isLocked() { return owner != null; }
  public synchronized boolean isHeldByCurrentThread() { return owner == Thread.currentThread(); }
  public synchronized int getHoldCount() { return owner == Thread.currentThread() ? holds : 0; }
  public Condition newCondition() { return new Queue(this); }

  private static class Queue implements Condition {
    private final ReentrantLock lock;
    private long signals;
    private long waiters;
    Queue(ReentrantLock lock) { this.lock = lock; }
    public void await() throws InterruptedException { await(Long.MAX_VALUE / 2L, TimeUnit.NANOSECONDS); }
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
      if (!lock.isHeldByCurrentThread()) throw new IllegalMonitorStateException();
      boolean signalled;
      int holds = lock.getHoldCount();
      synchronized (this) {
        long ticket = ++waiters;
        for (int i = 0; i < holds; i++) lock.unlock();
        long end = System.nanoTime() + unit.toNanos(timeout);
        try {
          while (signals < ticket) {
            long left = (end - System.nanoTime() + 999999L) / 1000000L;
            if (left <= 0L) break;
            wait(left);
          }
        } finally {
          signalled = signals >= ticket;
          if (!signalled) signals++;
        }
      }
      for (int i = 0; i < holds; i++) lock.lock();
      return signalled;
    }
    public synchronized void signal() {
      if (!lock.isHeldByCurrentThread()) throw new IllegalMonitorStateException();
      if (signals < waiters) signals++;
      notifyAll();
    }
    public synchronized void signalAll() {
      if (!lock.isHeldByCurrentThread()) throw new IllegalMonitorStateException();
      signals = waiters;
      notifyAll();
    }
  }
}

public interface ReadWriteLock {
  Lock readLock();
  Lock writeLock();
}
