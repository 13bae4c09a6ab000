package java.util;

public class LinkedHashMap<K, V> extends HashMap<K, V> {
  private HashMap.Node<K, V> head;
  private HashMap.Node<K, V> tail;
  private boolean accessOrder;
  public LinkedHashMap() { super(); }
  public LinkedHashMap(int capacity) { super(capacity); }
  public LinkedHashMap(int capacity, float loadFactor) { super(capacity, loadFactor); }
  public LinkedHashMap(int capacity, float loadFactor, boolean accessOrder) {
    super(capacity, loadFactor);
    this.accessOrder = accessOrder;
  }
  public LinkedHashMap(Map<? extends K, ? extends V> other) {
    super();
    putAll(other);
  }
  void linkNew(HashMap.Node<K, V> node) {
    node.before = tail;
    node.after = null;
    if (tail == null) head = node;
    else tail.after = node;
    tail = node;
  }
  void afterRemove(HashMap.Node<K, V> node) {
    if (node.before == null) head = node.after;
    else node.before.after = node.after;
    if (node.after == null) tail = node.before;
    else node.after.before = node.before;
    node.before = null;
    node.after = null;
  }
  void afterAccess(HashMap.Node<K, V> node) {
    if (!accessOrder || tail == node) return;
    afterRemove(node);
    linkNew(node);
    modCount++;
  }
  void afterInsert() {
    if (head != null && removeEldestEntry(head)) removeNode(head.key);
  }
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return false; }
  public void clear() {
    super.clear();
    head = null;
    tail = null;
  }
  Iterator<Map.Entry<K, V>> entries() { return new Linked(); }
  public Object clone() { return new LinkedHashMap<K, V>(this); }

  private class Linked implements Iterator<Map.Entry<K, V>> {
    private HashMap.Node<K, V> next = head;
    private HashMap.Node<K, V> current;
    private int expected = modCount;
    public boolean hasNext() { return next != null; }
    public Map.Entry<K, V> next() {
      if (modCount != expected) throw new ConcurrentModificationException();
      if (next == null) throw new NoSuchElementException();
      current = next;
      next = next.after;
      return current;
    }
    public void remove() {
      if (current == null) throw new IllegalStateException();
      if (modCount != expected) throw new ConcurrentModificationException();
      removeNode(current.key);
      current = null;
      expected = modCount;
    }
  }
}
