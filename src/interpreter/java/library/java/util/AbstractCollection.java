package java.util;

public abstract class AbstractCollection<E> implements Collection<E> {
  protected AbstractCollection() {}
  public abstract Iterator<E> iterator();
  public abstract int size();
  public boolean isEmpty() { return size() == 0; }
  public boolean contains(Object o) {
    for (E each : this) if (Objects.equals(o, each)) return true;
    return false;
  }
  public Object[] toArray() {
    Object[] all = new Object[size()];
    int at = 0;
    for (E each : this) all[at++] = each;
    return all;
  }
  public <T> T[] toArray(T[] array) {
    int size = size();
    T[] all = array.length >= size ? array : Arrays.copyOf(array, size);
    int at = 0;
    for (E each : this) all[at++] = (T) each;
    if (all.length > size) all[size] = null;
    return all;
  }
  public boolean add(E element) { throw new UnsupportedOperationException(); }
  public boolean remove(Object o) {
    Iterator<E> each = iterator();
    while (each.hasNext()) {
      if (Objects.equals(o, each.next())) {
        each.remove();
        return true;
      }
    }
    return false;
  }
  public boolean containsAll(Collection<?> other) {
    for (Object each : other) if (!contains(each)) return false;
    return true;
  }
  public boolean addAll(Collection<? extends E> other) {
    boolean changed = false;
    for (E each : other) if (add(each)) changed = true;
    return changed;
  }
  public boolean removeAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return keep(other, false);
  }
  public boolean retainAll(Collection<?> other) {
    Objects.requireNonNull(other);
    return keep(other, true);
  }
  private boolean keep(Collection<?> other, boolean wanted) {
    boolean changed = false;
    Iterator<E> each = iterator();
    while (each.hasNext()) {
      if (other.contains(each.next()) != wanted) {
        each.remove();
        changed = true;
      }
    }
    return changed;
  }
  public void clear() {
    Iterator<E> each = iterator();
    while (each.hasNext()) {
      each.next();
      each.remove();
    }
  }
  public String toString() {
    Iterator<E> each = iterator();
    if (!each.hasNext()) return "[]";
    StringBuilder text = new StringBuilder("[");
    while (true) {
      E element = each.next();
      text.append(element == this ? "(this Collection)" : String.valueOf(element));
      if (!each.hasNext()) return text.append("]").toString();
      text.append(", ");
    }
  }
}

public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {
  public boolean equals(Object other) {
    if (other == this) return true;
    if (!(other instanceof Set)) return false;
    Collection<?> that = (Collection<?>) other;
    return that.size() == size() && containsAll(that);
  }
  public int hashCode() {
    int hash = 0;
    for (E each : this) if (each != null) hash += each.hashCode();
    return hash;
  }
}

public abstract class AbstractQueue<E> extends AbstractCollection<E> implements Queue<E> {
  public boolean add(E element) {
    if (offer(element)) return true;
    throw new IllegalStateException("Queue full");
  }
  public E remove() {
    E head = poll();
    if (head == null) throw new NoSuchElementException();
    return head;
  }
  public E element() {
    E head = peek();
    if (head == null) throw new NoSuchElementException();
    return head;
  }
  public void clear() { while (poll() != null) {} }
}

public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
  protected int modCount = 0;
  public boolean add(E element) {
    add(size(), element);
    return true;
  }
  public E set(int index, E element) { throw new UnsupportedOperationException(); }
  public void add(int index, E element) { throw new UnsupportedOperationException(); }
  public E remove(int index) { throw new UnsupportedOperationException(); }
  public boolean addAll(int index, Collection<? extends E> other) {
    for (E each : other) add(index++, each);
    return !other.isEmpty();
  }
  public int indexOf(Object o) {
    for (int i = 0; i < size(); i++) if (Objects.equals(o, get(i))) return i;
    return -1;
  }
  public int lastIndexOf(Object o) {
    for (int i = size() - 1; i >= 0; i--) if (Objects.equals(o, get(i))) return i;
    return -1;
  }
  public void clear() { for (int i = size() - 1; i >= 0; i--) remove(i); }
  public Iterator<E> iterator() { return new Steps(0); }
  public ListIterator<E> listIterator() { return new Steps(0); }
  public ListIterator<E> listIterator(int index) {
    if (index < 0 || index > size()) throw new IndexOutOfBoundsException("Index: " + index);
    return new Steps(index);
  }
  public List<E> subList(int from, int to) {
    if (from < 0) throw new IndexOutOfBoundsException("fromIndex = " + from);
    if (to > size()) throw new IndexOutOfBoundsException("toIndex = " + to);
    if (from > to) throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    return new Part<E>(this, from, to - from);
  }
  public boolean equals(Object other) {
    if (other == this) return true;
    if (!(other instanceof List)) return false;
    Iterator<E> mine = iterator();
    Iterator<?> theirs = ((List<?>) other).iterator();
    while (mine.hasNext() && theirs.hasNext()) if (!Objects.equals(mine.next(), theirs.next())) return false;
    return !mine.hasNext() && !theirs.hasNext();
  }
  public int hashCode() {
    int hash = 1;
    for (E each : this) hash = 31 * hash + (each == null ? 0 : each.hashCode());
    return hash;
  }

  private class Steps implements ListIterator<E> {
    private int cursor;
    private int last = -1;
    private int expected = modCount;
    Steps(int start) { cursor = start; }
    private void check() { if (modCount != expected) throw new ConcurrentModificationException(); }
    public boolean hasNext() { return cursor != size(); }
    public E next() {
      check();
      if (cursor >= size()) throw new NoSuchElementException();
      last = cursor;
      return get(cursor++);
    }
    public boolean hasPrevious() { return cursor != 0; }
    public E previous() {
      check();
      if (cursor <= 0) throw new NoSuchElementException();
      last = --cursor;
      return get(cursor);
    }
    public int nextIndex() { return cursor; }
    public int previousIndex() { return cursor - 1; }
    public void remove() {
      if (last < 0) throw new IllegalStateException();
      check();
      AbstractList.this.remove(last);
      if (last < cursor) cursor--;
      last = -1;
      expected = modCount;
    }
    public void set(E element) {
      if (last < 0) throw new IllegalStateException();
      check();
      AbstractList.this.set(last, element);
    }
    public void add(E element) {
      check();
      AbstractList.this.add(cursor++, element);
      last = -1;
      expected = modCount;
    }
  }

  private static class Part<E> extends AbstractList<E> {
    private final AbstractList<E> whole;
    private final int from;
    private int count;
    Part(AbstractList<E> whole, int from, int count) {
      this.whole = whole;
      this.from = from;
      this.count = count;
      this.modCount = whole.modCount;
    }
    private void check() { if (whole.modCount != modCount) throw new ConcurrentModificationException(); }
    public int size() { check(); return count; }
    public E get(int index) { Objects.checkIndex(index, count); check(); return whole.get(from + index); }
    public E set(int index, E element) { Objects.checkIndex(index, count); check(); return whole.set(from + index, element); }
    public void add(int index, E element) {
      check();
      whole.add(from + index, element);
      count++;
      modCount = whole.modCount;
    }
    public E remove(int index) {
      Objects.checkIndex(index, count);
      check();
      E old = whole.remove(from + index);
      count--;
      modCount = whole.modCount;
      return old;
    }
  }
}

public abstract class AbstractSequentialList<E> extends AbstractList<E> {}
