package java.util.concurrent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

public interface ConcurrentMap<K, V> extends Map<K, V> {}

/**
 * The table of JDK 17 with its own way of splitting bins, so that maps are printed in the same order. Threads
 * are switched only between statements of the user's code, so each method is atomic as it stands.
 */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {
  private Node<K, V>[] table;
  private int capacity = 16;
  private int size;
  private static class Node<K, V> extends AbstractMap.SimpleEntry<K, V> {
    final int hash;
    Node<K, V> next;
    Node(int hash, K key, V value, Node<K, V> next) {
      super(key, value);
      this.hash = hash;
      this.next = next;
    }
  }
  public ConcurrentHashMap() {}
  public ConcurrentHashMap(int initialCapacity) { this(initialCapacity, 0.75f, 1); }
  public ConcurrentHashMap(int initialCapacity, float loadFactor) { this(initialCapacity, loadFactor, 1); }
  public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
    long wanted = (long) (1.0 + (float) Math.max(initialCapacity, concurrencyLevel) / loadFactor);
    capacity = sizeFor((int) wanted);
  }
  public ConcurrentHashMap(Map<? extends K, ? extends V> other) { putAll(other); }
  private static int sizeFor(int wanted) {
    int n = -1 >>> Integer.numberOfLeadingZeros(wanted - 1);
    return n < 0 ? 1 : n + 1;
  }
  private static int spread(Object key) {
    int h = key.hashCode();
    return (h ^ (h >>> 16)) & 2147483647;
  }
  private Node<K, V> find(Object key) {
    int hash = spread(key);
    if (table == null) return null;
    for (Node<K, V> node = table[hash & (table.length - 1)]; node != null; node = node.next) {
      if (node.hash == hash && (node.getKey() == key || key.equals(node.getKey()))) return node;
    }
    return null;
  }
  private void append(K key, V value) {
    if (table == null) table = (Node<K, V>[]) new Node[capacity];
    int hash = spread(key);
    int index = hash & (table.length - 1);
    Node<K, V> made = new Node<>(hash, key, value, null);
    if (table[index] == null) {
      table[index] = made;
    } else {
      Node<K, V> last = table[index];
      while (last.next != null) last = last.next;
      last.next = made;
    }
    size++;
    while (size >= table.length - (table.length >>> 2)) grow();
  }
  private void grow() {
    int n = table.length;
    Node<K, V>[] made = (Node<K, V>[]) new Node[n * 2];
    for (int i = 0; i < n; i++) {
      Node<K, V> first = table[i];
      if (first == null) continue;
      int runBit = first.hash & n;
      Node<K, V> lastRun = first;
      for (Node<K, V> node = first.next; node != null; node = node.next) {
        int bit = node.hash & n;
        if (bit != runBit) {
          runBit = bit;
          lastRun = node;
        }
      }
      Node<K, V> low = runBit == 0 ? lastRun : null;
      Node<K, V> high = runBit == 0 ? null : lastRun;
      for (Node<K, V> node = first; node != lastRun; node = node.next) {
        if ((node.hash & n) == 0) low = new Node<>(node.hash, node.getKey(), node.getValue(), low);
        else high = new Node<>(node.hash, node.getKey(), node.getValue(), high);
      }
      made[i] = low;
      made[i + n] = high;
    }
    table = made;
  }
  public int size() { return size; }
  public long mappingCount() { return size; }
  public boolean containsKey(Object key) { return find(key) != null; }
  public boolean contains(Object value) { return containsValue(value); }
  public V get(Object key) {
    Node<K, V> node = find(key);
    return node == null ? null : node.getValue();
  }
  public V put(K key, V value) {
    if (key == null || value == null) throw new NullPointerException();
    Node<K, V> node = find(key);
    if (node != null) return node.setValue(value);
    append(key, value);
    return null;
  }
  public V putIfAbsent(K key, V value) {
    if (key == null || value == null) throw new NullPointerException();
    Node<K, V> node = find(key);
    if (node != null) return node.getValue();
    append(key, value);
    return null;
  }
  public V remove(Object key) {
    Node<K, V> node = find(key);
    if (node == null) return null;
    int index = node.hash & (table.length - 1);
    if (table[index] == node) {
      table[index] = node.next;
    } else {
      Node<K, V> previous = table[index];
      while (previous.next != node) previous = previous.next;
      previous.next = node.next;
    }
    size--;
    return node.getValue();
  }
  public boolean remove(Object key, Object value) {
    Node<K, V> node = find(key);
    if (node == null || !node.getValue().equals(value)) return false;
    remove(key);
    return true;
  }
  public void clear() {
    table = null;
    size = 0;
  }
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    Node<K, V> node = find(key);
    if (node != null) return node.getValue();
    V value = mapping.apply(key);
    if (value != null) append(key, value);
    return value;
  }
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    Node<K, V> node = find(key);
    return store(key, node, remapping.apply(key, node == null ? null : node.getValue()));
  }
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    Node<K, V> node = find(key);
    return node == null ? null : store(key, node, remapping.apply(key, node.getValue()));
  }
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remapping) {
    if (key == null || value == null) throw new NullPointerException();
    Node<K, V> node = find(key);
    return store(key, node, node == null ? value : remapping.apply(node.getValue(), value));
  }
  private V store(K key, Node<K, V> node, V value) {
    if (value == null) remove(key);
    else if (node != null) node.setValue(value);
    else append(key, value);
    return value;
  }
  public static <T> Set<T> newKeySet() { return java.util.Collections.newSetFromMap(new ConcurrentHashMap<T, Boolean>()); }
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<Map.Entry<K, V>>() {
      public int size() { return size; }
      public Iterator<Map.Entry<K, V>> iterator() { return new Entries(); }
    };
  }
  /** Weakly consistent: it walks the table as it was and never fails. */
  private class Entries implements Iterator<Map.Entry<K, V>> {
    private final Node<K, V>[] walked = table;
    private int index;
    private Node<K, V> next;
    private Node<K, V> current;
    Entries() { advance(); }
    private void advance() {
      if (next != null) next = next.next;
      if (walked != null) while (next == null && index < walked.length) next = walked[index++];
    }
    public boolean hasNext() { return next != null; }
    public Map.Entry<K, V> next() {
      if (next == null) throw new NoSuchElementException();
      current = next;
      advance();
      return current;
    }
    public void remove() {
      if (current == null) throw new IllegalStateException();
      ConcurrentHashMap.this.remove(current.getKey());
      current = null;
    }
  }
}

public class ConcurrentSkipListMap<K, V> extends java.util.TreeMap<K, V> implements ConcurrentMap<K, V> {
  public ConcurrentSkipListMap() { super(); }
  public ConcurrentSkipListMap(java.util.Comparator<? super K> order) { super(order); }
}
