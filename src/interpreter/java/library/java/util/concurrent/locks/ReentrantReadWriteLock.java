package java.util.concurrent.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public class ReentrantReadWriteLock implements ReadWriteLock {
  private final ReadLock reader = new ReadLock(this);
  private final WriteLock writer = new WriteLock(this);
  /** How often each thread reads. */
  private final Map<Thread, Integer> reads = new HashMap<>();
  private Thread owner;
  private int writes;
  public ReentrantReadWriteLock() {}
  public ReentrantReadWriteLock(boolean fair) {}
  public ReadLock readLock() { return reader; }
  public WriteLock writeLock() { return writer; }
  private synchronized boolean tryRead() {
    Thread me = Thread.currentThread();
    if (owner != null && owner != me) return false;
    reads.merge(me, 1, Integer::sum);
    return true;
  }
  /** A reader does not become a writer: it would wait for itself. */
  private synchronized boolean tryWrite() {
    Thread me = Thread.currentThread();
    if (owner != me && (owner != null || !reads.isEmpty())) return false;
    owner = me;
    writes++;
    return true;
  }
  private synchronized void endRead() {
    Thread me = Thread.currentThread();
    if (!reads.containsKey(me)) throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
    reads.computeIfPresent(me, (thread, count) -> count == 1 ? null : count - 1);
    notifyAll();
  }
  private synchronized void endWrite() {
    if (owner != Thread.currentThread()) throw new IllegalMonitorStateException();
    if (--writes == 0) owner = null;
    notifyAll();
  }
  public synchronized int getReadLockCount() {
    int count = 0;
    for (int each : reads.values()) count += each;
    return count;
  }
  public synchronized int getReadHoldCount() { return reads.getOrDefault(Thread.currentThread(), 0); }
  public synchronized int getWriteHoldCount() { return isWriteLockedByCurrentThread() ? writes : 0; }
  public synchronized boolean isWriteLocked() { return owner != null; }
  public synchronized boolean isWriteLockedByCurrentThread() { return owner == Thread.currentThread(); }

  /** What both locks do alike. */
  private abstract static class Half implements Lock {
    final ReentrantReadWriteLock whole;
    Half(ReentrantReadWriteLock whole) { this.whole = whole; }
    public void lock() {
      boolean interrupted = false;
      synchronized (whole) {
        while (!tryLock()) {
          try {
            whole.wait();
          } catch (InterruptedException later) {
            interrupted = true;
          }
        }
      }
      if (interrupted) Thread.currentThread().interrupt();
    }
    public void lockInterruptibly() throws InterruptedException {
      synchronized (whole) {
        while (!tryLock()) whole.wait();
      }
    }
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(timeout);
      synchronized (whole) {
        while (!tryLock()) {
          long left = end - System.nanoTime();
          if (left <= 0L) return false;
          whole.wait((left + 999999L) / 1000000L);
        }
      }
      return true;
    }
    public Condition newCondition() { throw new UnsupportedOperationException(); }
  }

  public static class ReadLock extends Half {
    ReadLock(ReentrantReadWriteLock whole) { super(whole); }
    public boolean tryLock() { return whole.tryRead(); }
    public void unlock() { whole.endRead(); }
  }

  public static class WriteLock extends Half {
    WriteLock(ReentrantReadWriteLock whole) { super(whole); }
    public boolean tryLock() { return whole.tryWrite(); }
    public void unlock() { whole.endWrite(); }
    public int getHoldCount() { return whole.getWriteHoldCount(); }
    public boolean isHeldByCurrentThread() { return whole.isWriteLockedByCurrentThread(); }
    public Condition newCondition() { throw new UnsupportedOperationException("a condition of a write lock is not supported by the simulator"); }
  }
}
