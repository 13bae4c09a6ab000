package java.util;

/**
 * List.of, Set.of, Map.of. The JDK mixes a random SALT into the order of sets and maps at every start, so that
 * nobody relies on it; here the salt is always 0, so the order is that of the probe table from its beginning.
 */
class ImmutableCollections {
  static <E> List<E> listOf(Object[] elements) {
    Object[] copy = new Object[elements.length];
    for (int i = 0; i < copy.length; i++) copy[i] = Objects.requireNonNull(elements[i]);
    return new ListN<E>((E[]) copy);
  }
  /** Where each element lands in a probe table of twice the size. */
  private static int[] probe(Object[] elements, int step, String what) {
    int count = elements.length / step;
    int[] table = new int[2 * count];
    for (int i = 0; i < count; i++) {
      Object element = Objects.requireNonNull(elements[i * step]);
      int at = Math.floorMod(element.hashCode(), table.length);
      while (table[at] != 0) {
        if (element.equals(elements[(table[at] - 1) * step])) throw new IllegalArgumentException("duplicate " + what + ": " + element);
        at = at + 1 == table.length ? 0 : at + 1;
      }
      table[at] = i + 1;
    }
    return table;
  }
  static <E> Set<E> setOf(Object[] elements) {
    LinkedHashMap<E, Boolean> map = new LinkedHashMap<>();
    for (int slot : probe(elements, 1, "element")) if (slot != 0) map.put((E) elements[slot - 1], true);
    return new SetN<E>(map);
  }
  static <K, V> Map<K, V> mapOf(Object... flat) {
    LinkedHashMap<K, V> map = new LinkedHashMap<>();
    for (int slot : probe(flat, 2, "key")) {
      if (slot != 0) map.put((K) flat[2 * slot - 2], (V) Objects.requireNonNull(flat[2 * slot - 1]));
    }
    return new MapN<K, V>(map);
  }

  static class ListN<E> extends AbstractList<E> implements RandomAccess {
    private final E[] elements;
    ListN(E[] elements) { this.elements = elements; }
    public int size() { return elements.length; }
    public E get(int index) {
      int size = elements.length;
      // The JDK has a class of its own, with a text of its own, for lists of one or two.
      if ((size == 1 || size == 2) && (index < 0 || index >= size)) throw new IndexOutOfBoundsException("Index: " + index + " Size: " + size);
      if (index < 0 || index >= size) throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
      return elements[index];
    }
    public boolean contains(Object o) { return indexOf(Objects.requireNonNull(o)) >= 0; }
    public boolean add(E e) { throw new UnsupportedOperationException(); }
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }
    public boolean addAll(Collection<? extends E> other) { throw new UnsupportedOperationException(); }
    public boolean removeIf(java.util.function.Predicate<? super E> filter) { throw new UnsupportedOperationException(); }
    public boolean removeAll(Collection<?> other) { throw new UnsupportedOperationException(); }
    public boolean retainAll(Collection<?> other) { throw new UnsupportedOperationException(); }
    public void replaceAll(java.util.function.UnaryOperator<E> operator) { throw new UnsupportedOperationException(); }
    public void sort(Comparator<? super E> order) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
    public Object[] toArray() {
      Object[] all = new Object[elements.length];
      System.arraycopy(elements, 0, all, 0, all.length);
      return all;
    }
  }
  static class SetN<E> extends AbstractSet<E> {
    private final Map<E, Boolean> map;
    SetN(Map<E, Boolean> map) { this.map = map; }
    public int size() { return map.size(); }
    public boolean contains(Object o) { return map.containsKey(Objects.requireNonNull(o)); }
    public Iterator<E> iterator() { return Collections.unmodifiableSet(map.keySet()).iterator(); }
    public boolean add(E e) { throw new UnsupportedOperationException(); }
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }
    public boolean addAll(Collection<? extends E> other) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
  }
  static class MapN<K, V> extends AbstractMap<K, V> {
    private final Map<K, V> map;
    MapN(Map<K, V> map) { this.map = map; }
    public int size() { return map.size(); }
    public boolean containsKey(Object key) { return map.containsKey(Objects.requireNonNull(key)); }
    public V get(Object key) { return map.get(Objects.requireNonNull(key)); }
    public Set<Map.Entry<K, V>> entrySet() {
      return new Collections.UnmodifiableMap<K, V>(map) {
        Map.Entry<K, V> fixed(K key, V value) { return new FixedEntry<K, V>(key, value); }
      }.entrySet();
    }
    public V put(K key, V value) { throw new UnsupportedOperationException(); }
    public V putIfAbsent(K key, V value) { throw new UnsupportedOperationException(); }
    public V remove(Object key) { throw new UnsupportedOperationException(); }
    public void putAll(Map<? extends K, ? extends V> other) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
    public V computeIfAbsent(K key, java.util.function.Function<? super K, ? extends V> mapping) { throw new UnsupportedOperationException(); }
    public V merge(K key, V value, java.util.function.BiFunction<? super V, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }
  }
  static class FixedEntry<K, V> extends AbstractMap.SimpleImmutableEntry<K, V> {
    FixedEntry(K key, V value) { super(key, value); }
    public V setValue(V value) { throw new UnsupportedOperationException("not supported"); }
  }
}
