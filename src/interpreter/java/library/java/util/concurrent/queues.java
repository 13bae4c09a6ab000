package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

public class ThreadLocalRandom extends java.util.Random {
  private static ThreadLocalRandom instance;
  public static ThreadLocalRandom current() {
    if (instance == null) instance = new ThreadLocalRandom();
    return instance;
  }
  public long nextLong(long origin, long bound) { return origin + Math.floorMod(nextLong(), bound - origin); }
  public long nextLong(long bound) { return nextLong(0L, bound); }
}

public interface BlockingQueue<E> extends Queue<E> {
  void put(E element) throws InterruptedException;
  E take() throws InterruptedException;
  boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException;
  E poll(long timeout, TimeUnit unit) throws InterruptedException;
  int remainingCapacity();
  int drainTo(Collection<? super E> target);
}

public class LinkedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final Queue<E> queue;
  private final int capacity;
  public LinkedBlockingQueue() { this(2147483647); }
  public LinkedBlockingQueue(int capacity) { this(capacity, new LinkedList<E>()); }
  LinkedBlockingQueue(int capacity, Queue<E> queue) { this.capacity = capacity; this.queue = queue; }
  public synchronized int size() { return queue.size(); }
  public synchronized int remainingCapacity() { return capacity - queue.size(); }
  public synchronized boolean offer(E element) {
    java.util.Objects.requireNonNull(element);
    if (queue.size() >= capacity) return false;
    queue.add(element);
    notifyAll();
    return true;
  }
  public synchronized void put(E element) throws InterruptedException { while (!offer(element)) wait(); }
  public synchronized E take() throws InterruptedException {
    while (queue.isEmpty()) wait();
    return poll();
  }
  public synchronized boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> queue.size() < capacity) && offer(element);
  }
  public synchronized E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return Waiting.until(this, timeout, unit, () -> !queue.isEmpty()) ? poll() : null;
  }
  public synchronized E poll() {
    E head = queue.poll();
    if (head != null) notifyAll();
    return head;
  }
  public synchronized E peek() { return queue.peek(); }
  public synchronized boolean remove(Object o) { return queue.remove(o); }
  public synchronized int drainTo(Collection<? super E> target) {
    int count = 0;
    while (!queue.isEmpty()) {
      target.add(poll());
      count++;
    }
    return count;
  }
  public Iterator<E> iterator() { return new ArrayList<E>(queue).iterator(); }
}

public class ArrayBlockingQueue<E> extends LinkedBlockingQueue<E> {
  public ArrayBlockingQueue(int capacity) { super(capacity); }
}

public class LinkedBlockingDeque<E> extends LinkedBlockingQueue<E> {
  public LinkedBlockingDeque() { super(); }
}

public class PriorityBlockingQueue<E> extends LinkedBlockingQueue<E> {
  public PriorityBlockingQueue() { super(2147483647, new java.util.PriorityQueue<E>()); }
  public PriorityBlockingQueue(int capacity, java.util.Comparator<? super E> order) { super(2147483647, new java.util.PriorityQueue<E>(order)); }
}

public class ConcurrentLinkedQueue<E> extends LinkedList<E> {
  public ConcurrentLinkedQueue() { super(); }
  public Iterator<E> iterator() {
    List<E> seen = new ArrayList<>();
    for (Iterator<E> each = super.iterator(); each.hasNext(); ) seen.add(each.next());
    return seen.iterator();
  }
}

public class ConcurrentLinkedDeque<E> extends ConcurrentLinkedQueue<E> {}

public class CopyOnWriteArrayList<E> extends ArrayList<E> {
  public CopyOnWriteArrayList() { super(); }
  public CopyOnWriteArrayList(Collection<? extends E> other) { super(other); }
  public Iterator<E> iterator() { return java.util.Collections.unmodifiableList(new ArrayList<E>(this)).iterator(); }
  public boolean addIfAbsent(E element) { return !contains(element) && add(element); }
  public int addAllAbsent(Collection<? extends E> others) {
    int added = 0;
    for (E each : others) if (addIfAbsent(each)) added++;
    return added;
  }
}
