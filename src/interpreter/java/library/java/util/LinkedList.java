package java.util;

public class LinkedList<E> extends AbstractList<E> implements List<E>, Deque<E>, Cloneable {
  private Node<E> head;
  private Node<E> tail;
  private int size;
  private static class Node<E> {
    E item;
    Node<E> next;
    Node<E> previous;
    Node(E item) { this.item = item; }
  }
  public LinkedList() {}
  public LinkedList(Collection<? extends E> other) { addAll(other); }
  private void check(int index) {
    if (index < 0 || index >= size) throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
  }
  private Node<E> nodeAt(int index) {
    Node<E> node;
    if (index < size / 2) {
      node = head;
      for (int i = 0; i < index; i++) node = node.next;
    } else {
      node = tail;
      for (int i = size - 1; i > index; i--) node = node.previous;
    }
    return node;
  }
  private void insertBefore(Node<E> successor, E item) {
    Node<E> made = new Node<>(item);
    made.next = successor;
    made.previous = successor == null ? tail : successor.previous;
    if (made.previous == null) head = made;
    else made.previous.next = made;
    if (successor == null) tail = made;
    else successor.previous = made;
    size++;
    modCount++;
  }
  private E unlink(Node<E> node) {
    if (node.previous == null) head = node.next;
    else node.previous.next = node.next;
    if (node.next == null) tail = node.previous;
    else node.next.previous = node.previous;
    size--;
    modCount++;
    return node.item;
  }
  private E need(Node<E> node) {
    if (node == null) throw new NoSuchElementException();
    return node.item;
  }
  public int size() { return size; }
  public boolean add(E e) { insertBefore(null, e); return true; }
  public void add(int index, E e) {
    if (index < 0 || index > size) throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
    insertBefore(index == size ? null : nodeAt(index), e);
  }
  public E get(int index) { check(index); return nodeAt(index).item; }
  public E set(int index, E e) {
    check(index);
    Node<E> node = nodeAt(index);
    E old = node.item;
    node.item = e;
    return old;
  }
  public E remove(int index) { check(index); return unlink(nodeAt(index)); }
  public boolean remove(Object o) { return removeFirstOccurrence(o); }
  public void clear() {
    head = null;
    tail = null;
    size = 0;
    modCount++;
  }
  public void addFirst(E e) { insertBefore(head, e); }
  public void addLast(E e) { insertBefore(null, e); }
  public boolean offerFirst(E e) { addFirst(e); return true; }
  public boolean offerLast(E e) { addLast(e); return true; }
  public boolean offer(E e) { return add(e); }
  public E getFirst() { return need(head); }
  public E getLast() { return need(tail); }
  public E element() { return getFirst(); }
  public E peek() { return head == null ? null : head.item; }
  public E peekFirst() { return peek(); }
  public E peekLast() { return tail == null ? null : tail.item; }
  public E poll() { return head == null ? null : unlink(head); }
  public E pollFirst() { return poll(); }
  public E pollLast() { return tail == null ? null : unlink(tail); }
  public E remove() { return removeFirst(); }
  public E removeFirst() { need(head); return unlink(head); }
  public E removeLast() { need(tail); return unlink(tail); }
  public void push(E e) { addFirst(e); }
  public E pop() { return removeFirst(); }
  public boolean removeFirstOccurrence(Object o) {
    for (Node<E> node = head; node != null; node = node.next) {
      if (Objects.equals(o, node.item)) {
        unlink(node);
        return true;
      }
    }
    return false;
  }
  public boolean removeLastOccurrence(Object o) {
    for (Node<E> node = tail; node != null; node = node.previous) {
      if (Objects.equals(o, node.item)) {
        unlink(node);
        return true;
      }
    }
    return false;
  }
  public Iterator<E> iterator() { return new Walk(false); }
  public Iterator<E> descendingIterator() {
    return new Walk(true);
  }
  public Object clone() { return new LinkedList<E>(this); }
  private class Walk implements Iterator<E> {
    private final boolean isBackwards;
    private Node<E> next;
    private Node<E> current;
    private int passed;
    private int expected = modCount;
    Walk(boolean isBackwards) {
      this.isBackwards = isBackwards;
      next = isBackwards ? tail : head;
    }
    public boolean hasNext() { return isBackwards ? next != null : passed < size; }
    public E next() {
      if (modCount != expected) throw new ConcurrentModificationException();
      if (next == null) throw new NoSuchElementException();
      current = next;
      next = isBackwards ? next.previous : next.next;
      passed++;
      return current.item;
    }
    public void remove() {
      if (current == null) throw new IllegalStateException();
      if (modCount != expected) throw new ConcurrentModificationException();
      unlink(current);
      passed--;
      current = null;
      expected = modCount;
    }
  }
}

public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E>, Cloneable {
  private final LinkedList<E> list = new LinkedList<>();
  public ArrayDeque() {}
  public ArrayDeque(int capacity) {}
  public ArrayDeque(Collection<? extends E> other) { addAll(other); }
  private E checked(E e) {
    if (e == null) throw new NullPointerException();
    return e;
  }
  public int size() { return list.size(); }
  public boolean add(E e) { return list.add(checked(e)); }
  public void addFirst(E e) { list.addFirst(checked(e)); }
  public void addLast(E e) { list.addLast(checked(e)); }
  public boolean offerFirst(E e) { return list.offerFirst(checked(e)); }
  public boolean offerLast(E e) { return list.offerLast(checked(e)); }
  public boolean offer(E e) { return list.offer(checked(e)); }
  public E getFirst() { return list.getFirst(); }
  public E getLast() { return list.getLast(); }
  public E element() { return list.element(); }
  public E peek() { return list.peek(); }
  public E peekFirst() { return list.peekFirst(); }
  public E peekLast() { return list.peekLast(); }
  public E poll() { return list.poll(); }
  public E pollFirst() { return list.pollFirst(); }
  public E pollLast() { return list.pollLast(); }
  public E remove() { return list.removeFirst(); }
  public E removeFirst() { return list.removeFirst(); }
  public E removeLast() { return list.removeLast(); }
  public void push(E e) { addFirst(e); }
  public E pop() { return list.pop(); }
  public boolean remove(Object o) { return list.remove(o); }
  public boolean removeFirstOccurrence(Object o) { return list.removeFirstOccurrence(o); }
  public boolean removeLastOccurrence(Object o) { return list.removeLastOccurrence(o); }
  public boolean contains(Object o) { return list.contains(o); }
  public void clear() { list.clear(); }
  public Iterator<E> iterator() { return list.iterator(); }
  public Iterator<E> descendingIterator() { return list.descendingIterator(); }
  public ArrayDeque<E> clone() { return new ArrayDeque<E>(this); }
}
