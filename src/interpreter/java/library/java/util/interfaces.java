package java.util;

import java.util.function.BiFunction;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

public interface Iterator<E> {
  boolean hasNext();
  E next();
  default void remove() { throw new UnsupportedOperationException("remove"); }
  default void forEachRemaining(Consumer<? super E> action) { while (hasNext()) action.accept(next()); }
}

public interface ListIterator<E> extends Iterator<E> {
  boolean hasPrevious();
  E previous();
  int nextIndex();
  int previousIndex();
  void set(E element);
  void add(E element);
}

public interface Enumeration<E> {
  boolean hasMoreElements();
  E nextElement();
}

public interface RandomAccess {}

public interface Spliterator<T> {}

public interface Collection<E> extends Iterable<E> {
  int size();
  boolean isEmpty();
  boolean contains(Object o);
  Object[] toArray();
  <T> T[] toArray(T[] array);
  default <T> T[] toArray(IntFunction<T[]> generator) { return toArray(generator.apply(0)); }
  boolean add(E element);
  boolean remove(Object o);
  boolean containsAll(Collection<?> other);
  boolean addAll(Collection<? extends E> other);
  boolean removeAll(Collection<?> other);
  boolean retainAll(Collection<?> other);
  void clear();
  boolean equals(Object other);
  int hashCode();
  default boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    boolean removed = false;
    Iterator<E> each = iterator();
    while (each.hasNext()) {
      if (filter.test(each.next())) {
        each.remove();
        removed = true;
      }
    }
    return removed;
  }
  default Stream<E> stream() { return Stream.over(iterator()); }
  default Stream<E> parallelStream() { return stream(); }
}

public interface SequencedCollection<E> extends Collection<E> {}

public interface Set<E> extends Collection<E> {
  static <E> Set<E> of(E... elements) { return ImmutableCollections.setOf(elements); }
  static <E> Set<E> copyOf(Collection<? extends E> other) {
    if (other instanceof ImmutableCollections.SetN) return (Set<E>) other;
    return (Set<E>) ImmutableCollections.setOf(new HashSet<>(other).toArray());
  }
}

public interface SortedSet<E> extends Set<E> {
  E first();
  E last();
  Comparator<? super E> comparator();
  SortedSet<E> headSet(E to);
  SortedSet<E> tailSet(E from);
  SortedSet<E> subSet(E from, E to);
}

public interface NavigableSet<E> extends SortedSet<E> {
  E lower(E e);
  E floor(E e);
  E ceiling(E e);
  E higher(E e);
  E pollFirst();
  E pollLast();
  NavigableSet<E> descendingSet();
  Iterator<E> descendingIterator();
  NavigableSet<E> headSet(E to, boolean inclusive);
  NavigableSet<E> tailSet(E from, boolean inclusive);
  NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive);
}

public interface List<E> extends Collection<E> {
  E get(int index);
  E set(int index, E element);
  void add(int index, E element);
  E remove(int index);
  boolean addAll(int index, Collection<? extends E> other);
  int indexOf(Object o);
  int lastIndexOf(Object o);
  ListIterator<E> listIterator();
  ListIterator<E> listIterator(int index);
  List<E> subList(int from, int to);
  default void replaceAll(UnaryOperator<E> operator) {
    for (int i = 0; i < size(); i++) set(i, operator.apply(get(i)));
  }
  default void sort(Comparator<? super E> order) {
    Object[] all = toArray();
    Arrays.sort(all, (Comparator) order);
    for (int i = 0; i < all.length; i++) set(i, (E) all[i]);
  }
  static <E> List<E> of(E... elements) { return ImmutableCollections.listOf(elements); }
  static <E> List<E> copyOf(Collection<? extends E> other) {
    if (other instanceof ImmutableCollections.ListN) return (List<E>) other;
    return (List<E>) ImmutableCollections.listOf(other.toArray());
  }
}

public interface Queue<E> extends Collection<E> {
  boolean offer(E element);
  E remove();
  E poll();
  E element();
  E peek();
}

public interface Deque<E> extends Queue<E> {
  void addFirst(E e);
  void addLast(E e);
  boolean offerFirst(E e);
  boolean offerLast(E e);
  E removeFirst();
  E removeLast();
  E pollFirst();
  E pollLast();
  E getFirst();
  E getLast();
  E peekFirst();
  E peekLast();
  boolean removeFirstOccurrence(Object o);
  boolean removeLastOccurrence(Object o);
  void push(E e);
  E pop();
  Iterator<E> descendingIterator();
}

public interface Map<K, V> {
  int size();
  boolean isEmpty();
  boolean containsKey(Object key);
  boolean containsValue(Object value);
  V get(Object key);
  V put(K key, V value);
  V remove(Object key);
  void putAll(Map<? extends K, ? extends V> other);
  void clear();
  Set<K> keySet();
  Collection<V> values();
  Set<Map.Entry<K, V>> entrySet();
  boolean equals(Object other);
  int hashCode();
  default V getOrDefault(Object key, V otherwise) {
    V value = get(key);
    return value != null || containsKey(key) ? value : otherwise;
  }
  default void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    for (Map.Entry<K, V> entry : entrySet()) action.accept(entry.getKey(), entry.getValue());
  }
  default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    for (Map.Entry<K, V> entry : entrySet()) entry.setValue(function.apply(entry.getKey(), entry.getValue()));
  }
  default V putIfAbsent(K key, V value) {
    V old = get(key);
    if (old == null) old = put(key, value);
    return old;
  }
  default boolean remove(Object key, Object value) {
    if (!containsKey(key) || !Objects.equals(get(key), value)) return false;
    remove(key);
    return true;
  }
  default boolean replace(K key, V oldValue, V newValue) {
    if (!containsKey(key) || !Objects.equals(get(key), oldValue)) return false;
    put(key, newValue);
    return true;
  }
  default V replace(K key, V value) { return containsKey(key) ? put(key, value) : null; }
  default V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) {
    V old = get(key);
    if (old != null) return old;
    V value = mapping.apply(key);
    if (value != null) put(key, value);
    return value;
  }
  default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    V old = get(key);
    if (old == null) return null;
    V value = remapping.apply(key, old);
    if (value != null) put(key, value);
    else remove(key);
    return value;
  }
  default V compute(K key, BiFunction<? super K, ? super V, ? extends V> remapping) {
    V old = get(key);
    V value = remapping.apply(key, old);
    if (value != null) put(key, value);
    else if (old != null || containsKey(key)) remove(key);
    return value;
  }
  default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remapping) {
    Objects.requireNonNull(value);
    V old = get(key);
    V merged = old == null ? value : remapping.apply(old, value);
    if (merged == null) remove(key);
    else put(key, merged);
    return merged;
  }

  interface Entry<K, V> {
    K getKey();
    V getValue();
    V setValue(V value);
    boolean equals(Object other);
    int hashCode();
    static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
      return (a, b) -> a.getKey().compareTo(b.getKey());
    }
    static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> comparingByValue() {
      return (a, b) -> a.getValue().compareTo(b.getValue());
    }
    static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> order) {
      return (a, b) -> order.compare(a.getKey(), b.getKey());
    }
    static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> order) {
      return (a, b) -> order.compare(a.getValue(), b.getValue());
    }
  }

  static <K, V> Map<K, V> of() { return ImmutableCollections.mapOf(); }
  static <K, V> Map<K, V> of(K k1, V v1) { return ImmutableCollections.mapOf(k1, v1); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) { return ImmutableCollections.mapOf(k1, v1, k2, v2); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7, K k8, V v8) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9); }
  static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9, K k10, V v10) { return ImmutableCollections.mapOf(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10); }
  static <K, V> Map.Entry<K, V> entry(K key, V value) { return new ImmutableCollections.FixedEntry<K, V>(Objects.requireNonNull(key), Objects.requireNonNull(value)); }
  static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
    Object[] flat = new Object[entries.length * 2];
    for (int i = 0; i < entries.length; i++) {
      flat[2 * i] = entries[i].getKey();
      flat[2 * i + 1] = entries[i].getValue();
    }
    return ImmutableCollections.mapOf(flat);
  }
  static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> other) {
    if (other instanceof ImmutableCollections.MapN) return (Map<K, V>) other;
    Object[] flat = new Object[other.size() * 2];
    int at = 0;
    for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
      flat[at++] = entry.getKey();
      flat[at++] = entry.getValue();
    }
    return ImmutableCollections.mapOf(flat);
  }
}

public interface SortedMap<K, V> extends Map<K, V> {
  K firstKey();
  K lastKey();
  Comparator<? super K> comparator();
  SortedMap<K, V> headMap(K to);
  SortedMap<K, V> tailMap(K from);
  SortedMap<K, V> subMap(K from, K to);
}

public interface NavigableMap<K, V> extends SortedMap<K, V> {
  Map.Entry<K, V> lowerEntry(K key);
  K lowerKey(K key);
  Map.Entry<K, V> floorEntry(K key);
  K floorKey(K key);
  Map.Entry<K, V> ceilingEntry(K key);
  K ceilingKey(K key);
  Map.Entry<K, V> higherEntry(K key);
  K higherKey(K key);
  Map.Entry<K, V> firstEntry();
  Map.Entry<K, V> lastEntry();
  Map.Entry<K, V> pollFirstEntry();
  Map.Entry<K, V> pollLastEntry();
  NavigableMap<K, V> descendingMap();
  NavigableSet<K> navigableKeySet();
  NavigableSet<K> descendingKeySet();
  NavigableMap<K, V> headMap(K to, boolean inclusive);
  NavigableMap<K, V> tailMap(K from, boolean inclusive);
  NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive);
}
