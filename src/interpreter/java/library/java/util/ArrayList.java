package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

public class ArrayList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
  private Object[] elements;
  private int size;
  public ArrayList() { elements = new Object[10]; }
  public ArrayList(int capacity) {
    if (capacity < 0) throw new IllegalArgumentException("Illegal Capacity: " + capacity);
    elements = new Object[capacity];
  }
  public ArrayList(Collection<? extends E> other) {
    elements = other.toArray();
    size = elements.length;
  }
  private void grow(int needed) {
    if (needed <= elements.length) return;
    elements = Arrays.copyOf(elements, Math.max(Math.max(10, needed), elements.length + (elements.length >> 1)));
  }
  private void checkAdd(int index) {
    if (index < 0 || index > size) throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
  }
  private void check(int index) {
    if (index < 0 || index >= size) throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
  }
  public int size() { return size; }
  public boolean isEmpty() { return size == 0; }
  public boolean contains(Object o) { return indexOf(o) >= 0; }
  public E get(int index) { check(index); return (E) elements[index]; }
  public E set(int index, E element) {
    check(index);
    E old = (E) elements[index];
    elements[index] = element;
    return old;
  }
  public boolean add(E element) {
    modCount++;
    if (size == elements.length) grow(size + 1);
    elements[size++] = element;
    return true;
  }
  public void add(int index, E element) {
    checkAdd(index);
    modCount++;
    grow(size + 1);
    System.arraycopy(elements, index, elements, index + 1, size - index);
    elements[index] = element;
    size++;
  }
  public E remove(int index) {
    check(index);
    E old = (E) elements[index];
    removeAt(index);
    return old;
  }
  private void removeAt(int index) {
    modCount++;
    System.arraycopy(elements, index + 1, elements, index, size - index - 1);
    elements[--size] = null;
  }
  public boolean remove(Object o) {
    int index = indexOf(o);
    if (index < 0) return false;
    removeAt(index);
    return true;
  }
  public void clear() {
    modCount++;
    for (int i = 0; i < size; i++) elements[i] = null;
    size = 0;
  }
  public boolean addAll(Collection<? extends E> other) { return addAll(size, other); }
  public boolean addAll(int index, Collection<? extends E> other) {
    checkAdd(index);
    Object[] more = other.toArray();
    modCount++;
    if (more.length == 0) return false;
    grow(size + more.length);
    System.arraycopy(elements, index, elements, index + more.length, size - index);
    System.arraycopy(more, 0, elements, index, more.length);
    size += more.length;
    return true;
  }
  public int indexOf(Object o) {
    for (int i = 0; i < size; i++) if (o == null ? elements[i] == null : o.equals(elements[i])) return i;
    return -1;
  }
  public int lastIndexOf(Object o) {
    for (int i = size - 1; i >= 0; i--) if (o == null ? elements[i] == null : o.equals(elements[i])) return i;
    return -1;
  }
  public Object[] toArray() { return Arrays.copyOf(elements, size); }
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    for (int i = 0; modCount == expected && i < size; i++) action.accept((E) elements[i]);
    if (modCount != expected) throw new ConcurrentModificationException();
  }
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    boolean[] doomed = new boolean[size];
    int expected = modCount;
    int count = 0;
    for (int i = 0; i < doomed.length; i++) {
      doomed[i] = filter.test((E) elements[i]);
      if (doomed[i]) count++;
    }
    if (modCount != expected) throw new ConcurrentModificationException();
    if (count == 0) return false;
    int kept = 0;
    for (int i = 0; i < doomed.length; i++) if (!doomed[i]) elements[kept++] = elements[i];
    for (int i = kept; i < size; i++) elements[i] = null;
    size = kept;
    modCount++;
    return true;
  }
  public void replaceAll(UnaryOperator<E> operator) {
    int expected = modCount;
    for (int i = 0; i < size; i++) elements[i] = operator.apply((E) elements[i]);
    if (modCount != expected) throw new ConcurrentModificationException();
  }
  public void sort(Comparator<? super E> order) {
    int expected = modCount;
    Arrays.sort(elements, 0, size, (Comparator) order);
    if (modCount != expected) throw new ConcurrentModificationException();
    modCount++;
  }
  public void ensureCapacity(int capacity) { grow(capacity); }
  public void trimToSize() {}
  public Object clone() { return new ArrayList<E>(this); }
}

public class Vector<E> extends ArrayList<E> {
  public Vector() { super(); }
  public Vector(int capacity) { super(capacity); }
  public Vector(Collection<? extends E> other) { super(other); }
  public void addElement(E element) { add(element); }
  public E elementAt(int index) { return get(index); }
  public E firstElement() { if (isEmpty()) throw new NoSuchElementException(); return get(0); }
  public E lastElement() { if (isEmpty()) throw new NoSuchElementException(); return get(size() - 1); }
}

public class Stack<E> extends Vector<E> {
  public Stack() { super(); }
  public E push(E element) { add(element); return element; }
  public E pop() {
    E top = peek();
    remove(size() - 1);
    return top;
  }
  public E peek() {
    if (isEmpty()) throw new EmptyStackException();
    return get(size() - 1);
  }
  public boolean empty() { return isEmpty(); }
  public int search(Object o) {
    int index = lastIndexOf(o);
    return index >= 0 ? size() - index : -1;
  }
}
