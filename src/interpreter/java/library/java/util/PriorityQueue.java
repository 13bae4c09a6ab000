package java.util;

/** The binary heap of JDK 17 step by step, so that iteration shows the same order. */
public class PriorityQueue<E> extends AbstractQueue<E> {
  private Object[] queue = new Object[11];
  private int size;
  private int modCount;
  private final Comparator<? super E> order;
  public PriorityQueue() { order = null; }
  public PriorityQueue(int capacity) { order = null; }
  public PriorityQueue(Comparator<? super E> order) { this.order = order; }
  public PriorityQueue(int capacity, Comparator<? super E> order) { this.order = order; }
  public PriorityQueue(PriorityQueue<? extends E> other) { this(other, (Comparator<? super E>) other.comparator()); }
  public PriorityQueue(Collection<? extends E> other) { this(other, null); }
  private PriorityQueue(Collection<? extends E> other, Comparator<? super E> order) {
    this.order = order;
    queue = other.toArray();
    size = queue.length;
    if (size == 0) queue = new Object[11];
    heapify();
  }
  private void heapify() {
    for (int i = (size >>> 1) - 1; i >= 0; i--) siftDown(i, queue[i]);
  }
  public boolean removeIf(java.util.function.Predicate<? super E> filter) {
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < size; i++) if (!filter.test((E) queue[i])) kept.add(queue[i]);
    if (kept.size() == size) return false;
    clear();
    for (Object each : kept) queue[size++] = each;
    heapify();
    return true;
  }
  private int compare(Object a, Object b) {
    return order != null ? ((Comparator) order).compare(a, b) : ((Comparable) a).compareTo(b);
  }
  private void siftUp(int at, Object moving) {
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (compare(moving, queue[parent]) >= 0) break;
      queue[at] = queue[parent];
      at = parent;
    }
    queue[at] = moving;
  }
  private void siftDown(int at, Object moving) {
    int half = size >>> 1;
    while (at < half) {
      int child = 2 * at + 1;
      int right = child + 1;
      if (right < size && compare(queue[child], queue[right]) > 0) child = right;
      if (compare(moving, queue[child]) <= 0) break;
      queue[at] = queue[child];
      at = child;
    }
    queue[at] = moving;
  }
  public int size() { return size; }
  public boolean offer(E e) {
    if (e == null) throw new NullPointerException();
    modCount++;
    if (size >= queue.length) queue = Arrays.copyOf(queue, size < 64 ? size * 2 + 2 : size + (size >> 1));
    size++;
    siftUp(size - 1, e);
    return true;
  }
  public E peek() { return size == 0 ? null : (E) queue[0]; }
  public E poll() {
    if (size == 0) return null;
    modCount++;
    E result = (E) queue[0];
    Object last = queue[--size];
    queue[size] = null;
    if (size > 0) siftDown(0, last);
    return result;
  }
  private void removeAt(int index) {
    modCount++;
    size--;
    if (size == index) {
      queue[index] = null;
      return;
    }
    Object moved = queue[size];
    queue[size] = null;
    siftDown(index, moved);
    if (queue[index] == moved) siftUp(index, moved);
  }
  public boolean remove(Object o) {
    for (int i = 0; i < size; i++) {
      if (o.equals(queue[i])) {
        removeAt(i);
        return true;
      }
    }
    return false;
  }
  public void clear() {
    modCount++;
    for (int i = 0; i < size; i++) queue[i] = null;
    size = 0;
  }
  public Comparator<? super E> comparator() { return order; }
  public Iterator<E> iterator() {
    return new Iterator<E>() {
      private int cursor;
      private int expected = modCount;
      public boolean hasNext() { return cursor < size; }
      public E next() {
        if (expected != modCount) throw new ConcurrentModificationException();
        if (cursor >= size) throw new NoSuchElementException();
        return (E) queue[cursor++];
      }
      public void remove() {
        removeAt(--cursor);
        expected = modCount;
      }
    };
  }
}
