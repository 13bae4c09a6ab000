package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The algorithm of JDK 17 step by step, so that maps are printed in the same order (tree bins keep list order). */
public class HashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
  Node<K, V>[] table;
  int size;
  int modCount;
  private int threshold;
  private float loadFactor = 0.75f;

  static class Node<K, V> implements Map.Entry<K, V> {
    final int hash;
    final K key;
    V value;
    Node<K, V> next;
    Node<K, V> before;
    Node<K, V> after;
    Node(int hash, K key, V value, Node<K, V> next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }
    public K getKey() { return key; }
    public V getValue() { return value; }
    public V setValue(V newValue) {
      V old = value;
      value = newValue;
      return old;
    }
    public boolean equals(Object other) {
      if (other == this) return true;
      if (!(other instanceof Map.Entry)) return false;
      Map.Entry<?, ?> that = (Map.Entry<?, ?>) other;
      return Objects.equals(key, that.getKey()) && Objects.equals(value, that.getValue());
    }
    public int hashCode() { return Objects.hashCode(key) ^ Objects.hashCode(value); }
    public String toString() { return key + "=" + value; }
  }

  public HashMap() {}
  public HashMap(int capacity) { this(capacity, 0.75f); }
  public HashMap(int capacity, float loadFactor) {
    if (capacity < 0) throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
    this.loadFactor = loadFactor;
    this.threshold = tableSizeFor(capacity);
  }
  public HashMap(Map<? extends K, ? extends V> other) {
    int count = other.size();
    if (count > 0) {
      threshold = tableSizeFor((int) (count / loadFactor + 1.0f));
      for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) put(entry.getKey(), entry.getValue());
    }
  }
  static int hash(Object key) {
    if (key == null) return 0;
    int h = key.hashCode();
    return h ^ (h >>> 16);
  }
  static int tableSizeFor(int capacity) {
    int n = -1 >>> Integer.numberOfLeadingZeros(capacity - 1);
    return n < 0 ? 1 : n + 1;
  }

  void linkNew(Node<K, V> node) {}
  void afterAccess(Node<K, V> node) {}
  void afterInsert() {}
  void afterRemove(Node<K, V> node) {}

  public int size() { return size; }
  public boolean isEmpty() { return size == 0; }
  final Node<K, V> find(Object key) {
    if (table == null) return null;
    int hash = hash(key);
    for (Node<K, V> node = table[hash & (table.length - 1)]; node != null; node = node.next) {
      if (node.hash == hash && (node.key == key || (key != null && key.equals(node.key)))) return node;
    }
    return null;
  }
  public V get(Object key) {
    Node<K, V> node = find(key);
    if (node == null) return null;
    afterAccess(node);
    return node.value;
  }
  public V getOrDefault(Object key, V otherwise) {
    Node<K, V> node = find(key);
    if (node == null) return otherwise;
    afterAccess(node);
    return node.value;
  }
  public boolean containsKey(Object key) { return find(key) != null; }
  public V put(K key, V value) { return putValue(key, value, false); }
  public V putIfAbsent(K key, V value) { return putValue(key, value, true); }

  private V putValue(K key, V value, boolean onlyIfAbsent) {
    int hash = hash(key);
    if (table == null) resize();
    int index = hash & (table.length - 1);
    Node<K, V> last = null;
    for (Node<K, V> node = table[index]; node != null; node = node.next) {
      if (node.hash == hash && (node.key == key || (key != null && key.equals(node.key)))) {
        V old = node.value;
        if (!onlyIfAbsent || old == null) node.value = value;
        afterAccess(node);
        return old;
      }
      last = node;
    }
    Node<K, V> made = new Node<>(hash, key, value, null);
    linkNew(made);
    if (last == null) table[index] = made;
    else last.next = made;
    modCount++;
    if (++size > threshold) resize();
    afterInsert();
    return null;
  }

  private void resize() {
    Node<K, V>[] old = table;
    int oldCapacity = old == null ? 0 : old.length;
    int capacity = oldCapacity > 0 ? oldCapacity << 1 : (threshold > 0 ? threshold : 16);
    threshold = (int) (capacity * loadFactor);
    Node<K, V>[] made = (Node<K, V>[]) new Node[capacity];
    table = made;
    for (int i = 0; i < oldCapacity; i++) {
      Node<K, V> lowTail = null;
      Node<K, V> highTail = null;
      Node<K, V> next;
      for (Node<K, V> node = old[i]; node != null; node = next) {
        next = node.next;
        node.next = null;
        if ((node.hash & oldCapacity) == 0) {
          if (lowTail == null) made[i] = node;
          else lowTail.next = node;
          lowTail = node;
        } else {
          if (highTail == null) made[i + oldCapacity] = node;
          else highTail.next = node;
          highTail = node;
        }
      }
    }
  }

  public V remove(Object key) {
    Node<K, V> node = removeNode(key);
    return node == null ? null : node.value;
  }
  final Node<K, V> removeNode(Object key) {
    if (table == null) return null;
    int hash = hash(key);
    int index = hash & (table.length - 1);
    Node<K, V> previous = null;
    for (Node<K, V> node = table[index]; node != null; node = node.next) {
      if (node.hash == hash && (node.key == key || (key != null && key.equals(node.key)))) {
        if (previous == null) table[index] = node.next;
        else previous.next = node.next;
        modCount++;
        size--;
        afterRemove(node);
        return node;
      }
      previous = node;
    }
    return null;
  }
  public void clear() {
    modCount++;
    size = 0;
    if (table != null) for (int i = 0; i < table.length; i++) table[i] = null;
  }

  /** Adds at the head of the bin, as computeIfAbsent, compute and merge do; the table may grow before. */
  private void addFirst(K key, V value) {
    int hash = hash(key);
    int index = hash & (table.length - 1);
    Node<K, V> made = new Node<>(hash, key, value, table[index]);
    linkNew(made);
    table[index] = made;
    modCount++;
    size++;
    afterInsert();
  }
  private void prepare() { if (table == null || size > threshold) resize(); }
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    Objects.requireNonNull(mapping);
    prepare();
    Node<K, V> node = find(key);
    if (node != null && node.value != null) {
      afterAccess(node);
      return node.value;
    }
    int expected = modCount;
    V value = mapping.apply(key);
    if (expected != modCount) throw new ConcurrentModificationException();
    if (value == null) return null;
    if (node != null) {
      node.value = value;
      afterAccess(node);
    } else {
      addFirst(key, value);
    }
    return value;
  }
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    Objects.requireNonNull(remapping);
    Node<K, V> node = find(key);
    if (node == null || node.value == null) return null;
    int expected = modCount;
    V value = remapping.apply(key, node.value);
    if (expected != modCount) throw new ConcurrentModificationException();
    if (value == null) removeNode(key);
    else {
      node.value = value;
      afterAccess(node);
    }
    return value;
  }
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    Objects.requireNonNull(remapping);
    prepare();
    Node<K, V> node = find(key);
    int expected = modCount;
    V value = remapping.apply(key, node == null ? null : node.value);
    if (expected != modCount) throw new ConcurrentModificationException();
    return store(key, node, value);
  }
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remapping) {
    if (value == null || remapping == null) throw new NullPointerException();
    prepare();
    Node<K, V> node = find(key);
    V merged = value;
    if (node != null && node.value != null) {
      int expected = modCount;
      merged = remapping.apply(node.value, value);
      if (expected != modCount) throw new ConcurrentModificationException();
    }
    return store(key, node, merged);
  }
  private V store(K key, Node<K, V> node, V value) {
    if (node != null) {
      if (value != null) {
        node.value = value;
        afterAccess(node);
      } else {
        removeNode(key);
      }
    } else if (value != null) {
      addFirst(key, value);
    }
    return value;
  }

  public boolean containsValue(Object value) {
    for (Map.Entry<K, V> entry : entrySet()) if (Objects.equals(value, entry.getValue())) return true;
    return false;
  }
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    Iterator<Map.Entry<K, V>> each = entries();
    while (each.hasNext()) {
      Map.Entry<K, V> entry = each.next();
      action.accept(entry.getKey(), entry.getValue());
    }
    if (modCount != expected) throw new ConcurrentModificationException();
  }
  Iterator<Map.Entry<K, V>> entries() { return new Entries(); }
  public Set<Map.Entry<K, V>> entrySet() { return new EntryView(); }
  public Object clone() { return new HashMap<K, V>(this); }

  private class EntryView extends AbstractSet<Map.Entry<K, V>> {
    public int size() { return size; }
    public Iterator<Map.Entry<K, V>> iterator() { return entries(); }
    public void clear() { HashMap.this.clear(); }
    public boolean contains(Object o) {
      if (!(o instanceof Map.Entry)) return false;
      Node<K, V> node = find(((Map.Entry<?, ?>) o).getKey());
      return node != null && node.equals(o);
    }
    public boolean remove(Object o) {
      if (!contains(o)) return false;
      removeNode(((Map.Entry<?, ?>) o).getKey());
      return true;
    }
  }

  private class Entries implements Iterator<Map.Entry<K, V>> {
    private int index;
    private Node<K, V> next;
    private Node<K, V> current;
    private int expected = modCount;
    Entries() { advance(); }
    private void advance() {
      if (next != null) next = next.next;
      if (table != null) while (next == null && index < table.length) next = table[index++];
    }
    public boolean hasNext() { return next != null; }
    public Map.Entry<K, V> next() {
      if (modCount != expected) throw new ConcurrentModificationException();
      if (next == null) throw new NoSuchElementException();
      current = next;
      advance();
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

public class IdentityHashMap<K, V> extends HashMap<K, V> {
  public IdentityHashMap() { throw new UnsupportedOperationException("IdentityHashMap is not supported by the simulator"); }
}

public class WeakHashMap<K, V> extends HashMap<K, V> {}
