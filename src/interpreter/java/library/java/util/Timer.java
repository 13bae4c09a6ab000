package java.util;

public abstract class TimerTask implements Runnable {
  long dueMillis;
  long periodMillis;
  boolean isFixedRate;
  boolean isScheduled;
  boolean isCancelled;
  protected TimerTask() {}
  public abstract void run();
  public boolean cancel() {
    boolean isPending = isScheduled && !isCancelled;
    isCancelled = true;
    return isPending;
  }
  public long scheduledExecutionTime() { return isFixedRate || periodMillis == 0L ? dueMillis : dueMillis + periodMillis; }
}

public class Timer {
  private static int serial;
  private final List<TimerTask> tasks = new ArrayList<>();
  private final Thread thread;
  private boolean isCancelled;
  public Timer() { this("Timer-" + serial++); }
  public Timer(boolean isDaemon) { this("Timer-" + serial++, isDaemon); }
  public Timer(String name) { this(name, false); }
  public Timer(String name, boolean isDaemon) {
    thread = new Thread(this::loop, name);
    thread.setDaemon(isDaemon);
    thread.start();
  }
  public void schedule(TimerTask task, long delay) { enter(task, delay, 0L, false); }
  public void schedule(TimerTask task, long delay, long period) {
    if (period <= 0L) throw new IllegalArgumentException("Non-positive period.");
    enter(task, delay, period, false);
  }
  public void schedule(TimerTask task, Date time) { enter(task, time.getTime() - System.currentTimeMillis(), 0L, false); }
  public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
    if (period <= 0L) throw new IllegalArgumentException("Non-positive period.");
    enter(task, delay, period, true);
  }
  private synchronized void enter(TimerTask task, long delay, long period, boolean isFixedRate) {
    if (delay < 0L) throw new IllegalArgumentException("Negative delay.");
    if (isCancelled) throw new IllegalStateException("Timer already cancelled.");
    if (task.isScheduled || task.isCancelled) throw new IllegalStateException("Task already scheduled or cancelled");
    task.isScheduled = true;
    task.dueMillis = System.currentTimeMillis() + delay;
    task.periodMillis = period;
    task.isFixedRate = isFixedRate;
    tasks.add(task);
    notifyAll();
  }
  public synchronized void cancel() {
    isCancelled = true;
    tasks.clear();
    notifyAll();
  }
  public synchronized int purge() {
    int before = tasks.size();
    tasks.removeIf(task -> task.isCancelled);
    return before - tasks.size();
  }
  private void loop() {
    try {
      for (TimerTask task = next(); task != null; task = next()) task.run();
    } catch (InterruptedException ignored) {
      // Nobody else has this thread: the timer ends.
    } finally {
      cancel();
    }
  }
  /** Waits for the next task that is due; null when the timer was cancelled. */
  private synchronized TimerTask next() throws InterruptedException {
    while (!isCancelled) {
      purge();
      TimerTask first = null;
      for (TimerTask task : tasks) if (first == null || task.dueMillis < first.dueMillis) first = task;
      long now = System.currentTimeMillis();
      if (first == null) wait();
      else if (first.dueMillis > now) wait(first.dueMillis - now);
      else {
        if (first.periodMillis == 0L) tasks.remove(first);
        else first.dueMillis = (first.isFixedRate ? first.dueMillis : now) + first.periodMillis;
        return first;
      }
    }
    return null;
  }
}
