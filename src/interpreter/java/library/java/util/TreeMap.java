package java.util;

/** Sorted entries in an array: the same order and comparisons' outcome as a red-black tree. */
public class TreeMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V>, Cloneable {
  private final Comparator<? super K> order;
  private AbstractMap.SimpleEntry<K, V>[] entries = (AbstractMap.SimpleEntry<K, V>[]) new AbstractMap.SimpleEntry[8];
  private int size;
  private int modCount;
  public TreeMap() { order = null; }
  public TreeMap(Comparator<? super K> order) { this.order = order; }
  public TreeMap(Map<? extends K, ? extends V> other) {
    this.order = null;
    putAll(other);
  }
  public TreeMap(SortedMap<K, ? extends V> other) {
    this.order = other.comparator();
    putAll(other);
  }
  int compareKeys(Object a, Object b) {
    if (order != null) return ((Comparator) order).compare(a, b);
    if (a == null || b == null) throw new NullPointerException();
    return ((Comparable) a).compareTo(b);
  }
  /** Index of the key, or -1 - (where it would be). */
  private int search(Object key) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = compareKeys(key, entries[middle].getKey());
      if (compared == 0) return middle;
      if (compared < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1 - low;
  }
  /** How many keys are below (or also equal to) the key. */
  int countBelow(Object key, boolean inclusive) {
    int index = search(key);
    return index < 0 ? -1 - index : (inclusive ? index + 1 : index);
  }
  Map.Entry<K, V> entryAt(int index) { return index >= 0 && index < size ? entries[index] : null; }
  private Map.Entry<K, V> copyAt(int index) {
    Map.Entry<K, V> entry = entryAt(index);
    return entry == null ? null : new AbstractMap.SimpleImmutableEntry<K, V>(entry.getKey(), entry.getValue());
  }
  private K keyAt(int index) { return index >= 0 && index < size ? entries[index].getKey() : null; }
  void removeAt(int index) {
    System.arraycopy(entries, index + 1, entries, index, size - index - 1);
    entries[--size] = null;
    modCount++;
  }
  public int size() { return size; }
  public Comparator<? super K> comparator() { return order; }
  public boolean containsKey(Object key) { return search(key) >= 0; }
  public V get(Object key) {
    int index = search(key);
    return index < 0 ? null : entries[index].getValue();
  }
  public V put(K key, V value) {
    if (size == 0) compareKeys(key, key);
    int index = search(key);
    if (index >= 0) return entries[index].setValue(value);
    if (size == entries.length) entries = Arrays.copyOf(entries, size * 2);
    int at = -1 - index;
    System.arraycopy(entries, at, entries, at + 1, size - at);
    entries[at] = new AbstractMap.SimpleEntry<K, V>(key, value);
    size++;
    modCount++;
    return null;
  }
  public V remove(Object key) {
    int index = search(key);
    if (index < 0) return null;
    V old = entries[index].getValue();
    removeAt(index);
    return old;
  }
  public void clear() {
    for (int i = 0; i < size; i++) entries[i] = null;
    size = 0;
    modCount++;
  }
  private K need(K key) {
    if (size == 0) throw new NoSuchElementException();
    return key;
  }
  public K firstKey() { return need(keyAt(0)); }
  public K lastKey() { return need(keyAt(size - 1)); }
  public Map.Entry<K, V> firstEntry() { return copyAt(0); }
  public Map.Entry<K, V> lastEntry() { return copyAt(size - 1); }
  public Map.Entry<K, V> pollFirstEntry() {
    Map.Entry<K, V> entry = copyAt(0);
    if (entry != null) removeAt(0);
    return entry;
  }
  public Map.Entry<K, V> pollLastEntry() {
    Map.Entry<K, V> entry = copyAt(size - 1);
    if (entry != null) removeAt(size - 1);
    return entry;
  }
  public K lowerKey(K key) { return keyAt(countBelow(key, false) - 1); }
  public K floorKey(K key) { return keyAt(countBelow(key, true) - 1); }
  public K ceilingKey(K key) { return keyAt(countBelow(key, false)); }
  public K higherKey(K key) { return keyAt(countBelow(key, true)); }
  public Map.Entry<K, V> lowerEntry(K key) { return copyAt(countBelow(key, false) - 1); }
  public Map.Entry<K, V> floorEntry(K key) { return copyAt(countBelow(key, true) - 1); }
  public Map.Entry<K, V> ceilingEntry(K key) { return copyAt(countBelow(key, false)); }
  public Map.Entry<K, V> higherEntry(K key) { return copyAt(countBelow(key, true)); }
  public Set<Map.Entry<K, V>> entrySet() { return new Range<K, V>(this, null, false, false, null, false, false).entrySet(); }
  public Set<K> keySet() { return new TreeSet<K>((NavigableMap) this); }
  public NavigableSet<K> navigableKeySet() { return new TreeSet<K>((NavigableMap) this); }
  public NavigableSet<K> descendingKeySet() { return new TreeSet<K>((NavigableMap) descendingMap()); }
  public NavigableMap<K, V> descendingMap() {
    TreeMap<K, V> copy = new TreeMap<>(Collections.reverseOrder((Comparator<K>) (order == null ? Collections.NATURAL : order)));
    copy.putAll(this);
    return copy;
  }
  public NavigableMap<K, V> headMap(K to, boolean inclusive) { return new Range<K, V>(this, null, false, false, to, inclusive, true); }
  public NavigableMap<K, V> tailMap(K from, boolean inclusive) { return new Range<K, V>(this, from, inclusive, true, null, false, false); }
  public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
    if (compareKeys(from, to) > 0) throw new IllegalArgumentException("fromKey > toKey");
    return new Range<K, V>(this, from, fromInclusive, true, to, toInclusive, true);
  }
  public SortedMap<K, V> headMap(K to) { return headMap(to, false); }
  public SortedMap<K, V> tailMap(K from) { return tailMap(from, true); }
  public SortedMap<K, V> subMap(K from, K to) { return subMap(from, true, to, false); }
  public Object clone() { return new TreeMap<K, V>((SortedMap<K, V>) this); }

  /** A live view of the keys between two bounds. */
  private static class Range<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {
    private final TreeMap<K, V> base;
    private final K from;
    private final boolean fromInclusive;
    private final boolean hasFrom;
    private final K to;
    private final boolean toInclusive;
    private final boolean hasTo;
    Range(TreeMap<K, V> base, K from, boolean fromInclusive, boolean hasFrom, K to, boolean toInclusive, boolean hasTo) {
      this.base = base;
      this.from = from;
      this.fromInclusive = fromInclusive;
      this.hasFrom = hasFrom;
      this.to = to;
      this.toInclusive = toInclusive;
      this.hasTo = hasTo;
    }
    private int first() { return hasFrom ? base.countBelow(from, !fromInclusive) : 0; }
    private int end() { return hasTo ? base.countBelow(to, toInclusive) : base.size; }
    private boolean inRange(Object key) {
      if (hasFrom) {
        int compared = base.compareKeys(key, from);
        if (compared < 0 || (compared == 0 && !fromInclusive)) return false;
      }
      if (hasTo) {
        int compared = base.compareKeys(key, to);
        if (compared > 0 || (compared == 0 && !toInclusive)) return false;
      }
      return true;
    }
    public int size() { return Math.max(0, end() - first()); }
    public boolean containsKey(Object key) { return inRange(key) && base.containsKey(key); }
    public V get(Object key) { return inRange(key) ? base.get(key) : null; }
    public V put(K key, V value) {
      if (!inRange(key)) throw new IllegalArgumentException("key out of range");
      return base.put(key, value);
    }
    public V remove(Object key) { return inRange(key) ? base.remove(key) : null; }
    public Comparator<? super K> comparator() { return base.comparator(); }
    private Map.Entry<K, V> at(int index) { return index >= first() && index < end() ? base.entryAt(index) : null; }
    private K keyOf(Map.Entry<K, V> entry) { return entry == null ? null : entry.getKey(); }
    private K need(Map.Entry<K, V> entry) {
      if (entry == null) throw new NoSuchElementException();
      return entry.getKey();
    }
    public K firstKey() { return need(firstEntry()); }
    public K lastKey() { return need(lastEntry()); }
    public Map.Entry<K, V> firstEntry() { return at(first()); }
    public Map.Entry<K, V> lastEntry() { return at(end() - 1); }
    public Map.Entry<K, V> pollFirstEntry() {
      Map.Entry<K, V> entry = firstEntry();
      if (entry != null) base.remove(entry.getKey());
      return entry;
    }
    public Map.Entry<K, V> pollLastEntry() {
      Map.Entry<K, V> entry = lastEntry();
      if (entry != null) base.remove(entry.getKey());
      return entry;
    }
    public Map.Entry<K, V> lowerEntry(K key) { return at(Math.min(base.countBelow(key, false), end()) - 1); }
    public Map.Entry<K, V> floorEntry(K key) { return at(Math.min(base.countBelow(key, true), end()) - 1); }
    public Map.Entry<K, V> ceilingEntry(K key) { return at(Math.max(base.countBelow(key, false), first())); }
    public Map.Entry<K, V> higherEntry(K key) { return at(Math.max(base.countBelow(key, true), first())); }
    public K lowerKey(K key) { return keyOf(lowerEntry(key)); }
    public K floorKey(K key) { return keyOf(floorEntry(key)); }
    public K ceilingKey(K key) { return keyOf(ceilingEntry(key)); }
    public K higherKey(K key) { return keyOf(higherEntry(key)); }
    public Set<K> keySet() { return new TreeSet<K>((NavigableMap) this); }
    public NavigableSet<K> navigableKeySet() { return new TreeSet<K>((NavigableMap) this); }
    public NavigableSet<K> descendingKeySet() { return new TreeSet<K>((NavigableMap) descendingMap()); }
    public NavigableMap<K, V> descendingMap() { return new TreeMap<K, V>((SortedMap<K, V>) this).descendingMap(); }
    public NavigableMap<K, V> headMap(K end, boolean inclusive) { return new Range<K, V>(base, from, fromInclusive, hasFrom, end, inclusive, true); }
    public NavigableMap<K, V> tailMap(K start, boolean inclusive) { return new Range<K, V>(base, start, inclusive, true, to, toInclusive, hasTo); }
    public NavigableMap<K, V> subMap(K start, boolean startInclusive, K end, boolean endInclusive) {
      return new Range<K, V>(base, start, startInclusive, true, end, endInclusive, true);
    }
    public SortedMap<K, V> headMap(K end) { return headMap(end, false); }
    public SortedMap<K, V> tailMap(K start) { return tailMap(start, true); }
    public SortedMap<K, V> subMap(K start, K end) { return subMap(start, true, end, false); }
    public Set<Map.Entry<K, V>> entrySet() {
      return new AbstractSet<Map.Entry<K, V>>() {
        public int size() { return Range.this.size(); }
        public Iterator<Map.Entry<K, V>> iterator() { return new Steps<K, V>(base, first(), Range.this); }
      };
    }
  }

  private static class Steps<K, V> implements Iterator<Map.Entry<K, V>> {
    private final TreeMap<K, V> base;
    private final Range<K, V> range;
    private int next;
    private int expected;
    /** Known beforehand: what others remove meanwhile is found out by next(). */
    private boolean hasNext;
    private boolean removable;
    Steps(TreeMap<K, V> base, int start, Range<K, V> range) {
      this.base = base;
      this.next = start;
      this.range = range;
      this.expected = base.modCount;
      this.hasNext = start < range.end();
    }
    public boolean hasNext() { return hasNext; }
    public Map.Entry<K, V> next() {
      if (base.modCount != expected) throw new ConcurrentModificationException();
      if (!hasNext) throw new NoSuchElementException();
      removable = true;
      Map.Entry<K, V> entry = base.entryAt(next++);
      hasNext = next < range.end();
      return entry;
    }
    public void remove() {
      if (!removable) throw new IllegalStateException();
      if (base.modCount != expected) throw new ConcurrentModificationException();
      base.removeAt(--next);
      removable = false;
      expected = base.modCount;
    }
  }
}
