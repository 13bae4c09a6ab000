package java.util;

import java.util.function.Function;

public class Collections {
  public static <T> void copy(List<? super T> target, List<? extends T> source) {
    if (source.size() > target.size()) throw new IndexOutOfBoundsException("Source does not fit in dest");
    for (int i = 0; i < source.size(); i++) target.set(i, source.get(i));
  }
  public static int indexOfSubList(List<?> all, List<?> part) {
    for (int i = 0; i <= all.size() - part.size(); i++) if (all.subList(i, i + part.size()).equals(part)) return i;
    return -1;
  }
  public static int lastIndexOfSubList(List<?> all, List<?> part) {
    for (int i = all.size() - part.size(); i >= 0; i--) if (all.subList(i, i + part.size()).equals(part)) return i;
    return -1;
  }
  static final Comparator<Comparable<Object>> NATURAL = (a, b) -> a.compareTo(b);
  public static final List EMPTY_LIST = new UnmodifiableList<Object>(new ArrayList<Object>());
  private Collections() {}
  public static <T extends Comparable<? super T>> void sort(List<T> list) { list.sort(null); }
  public static <T> void sort(List<T> list, Comparator<? super T> order) { list.sort(order); }
  public static <T> Comparator<T> reverseOrder() { return new Reverse<T>((Comparator) NATURAL); }
  public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
    if (order == null) return reverseOrder();
    if (order instanceof Reverse) return ((Reverse<T>) order).order;
    return new Reverse<T>(order);
  }
  private static class Reverse<T> implements Comparator<T> {
    final Comparator<T> order;
    Reverse(Comparator<T> order) { this.order = order; }
    public int compare(T a, T b) { return order.compare(b, a); }
  }
  public static void reverse(List<?> list) {
    List<Object> all = (List<Object>) list;
    for (int i = 0, j = all.size() - 1; i < j; i++, j--) all.set(i, all.set(j, all.get(i)));
  }
  public static void shuffle(List<?> list) { shuffle(list, Random.shared()); }
  public static void shuffle(List<?> list, Random random) {
    for (int i = list.size(); i > 1; i--) swap(list, i - 1, random.nextInt(i));
  }
  public static void swap(List<?> list, int i, int j) {
    List<Object> all = (List<Object>) list;
    all.set(i, all.set(j, all.get(i)));
  }
  public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> all) { return max(all, (Comparator) NATURAL); }
  public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> all) { return min(all, (Comparator) NATURAL); }
  public static <T> T max(Collection<? extends T> all, Comparator<? super T> order) {
    Iterator<? extends T> each = all.iterator();
    T best = each.next();
    while (each.hasNext()) {
      T next = each.next();
      if (order.compare(next, best) > 0) best = next;
    }
    return best;
  }
  public static <T> T min(Collection<? extends T> all, Comparator<? super T> order) {
    Iterator<? extends T> each = all.iterator();
    T best = each.next();
    while (each.hasNext()) {
      T next = each.next();
      if (order.compare(next, best) < 0) best = next;
    }
    return best;
  }
  public static int frequency(Collection<?> all, Object wanted) {
    int count = 0;
    for (Object each : all) if (Objects.equals(wanted, each)) count++;
    return count;
  }
  public static <T> boolean addAll(Collection<? super T> target, T... elements) {
    boolean changed = false;
    for (T each : elements) if (target.add(each)) changed = true;
    return changed;
  }
  public static <T> boolean replaceAll(List<T> list, T from, T to) {
    boolean isChanged = false;
    for (int i = 0; i < list.size(); i++) {
      if (!Objects.equals(list.get(i), from)) continue;
      list.set(i, to);
      isChanged = true;
    }
    return isChanged;
  }
  public static <T> void fill(List<? super T> list, T value) { for (int i = 0; i < list.size(); i++) list.set(i, value); }
  public static boolean disjoint(Collection<?> a, Collection<?> b) {
    for (Object each : a) if (b.contains(each)) return false;
    return true;
  }
  public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> order) {
    Comparator<Object> by = order == null ? (Comparator) NATURAL : (Comparator) order;
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = by.compare(list.get(middle), key);
      if (compared < 0) low = middle + 1;
      else if (compared > 0) high = middle - 1;
      else return middle;
    }
    return -(low + 1);
  }
  public static <T> int binarySearch(List<? extends Comparable<? super T>> list, T key) { return binarySearch((List) list, key, null); }
  public static void rotate(List<?> list, int distance) {
    List<Object> all = (List<Object>) list;
    int size = all.size();
    if (size == 0) return;
    List<Object> copy = new ArrayList<>(all);
    for (int i = 0; i < size; i++) all.set(Math.floorMod(i + distance, size), copy.get(i));
  }
  public static <T> List<T> nCopies(int count, T value) {
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) list.add(value);
    return unmodifiableList(list);
  }
  public static <T> List<T> emptyList() { return (List<T>) EMPTY_LIST; }
  public static <T> Set<T> emptySet() { return unmodifiableSet(new HashSet<T>()); }
  public static <K, V> Map<K, V> emptyMap() { return unmodifiableMap(new HashMap<K, V>()); }
  public static <T> Iterator<T> emptyIterator() { return Collections.<T>emptyList().iterator(); }
  public static <T> List<T> singletonList(T value) {
    List<T> list = new ArrayList<>(1);
    list.add(value);
    return unmodifiableList(list);
  }
  public static <T> Set<T> singleton(T value) {
    Set<T> set = new HashSet<>();
    set.add(value);
    return unmodifiableSet(set);
  }
  public static <K, V> Map<K, V> singletonMap(K key, V value) {
    Map<K, V> map = new HashMap<>();
    map.put(key, value);
    return unmodifiableMap(map);
  }
  public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> all) { return new UnmodifiableCollection<T>((Collection<T>) all); }
  public static <T> List<T> unmodifiableList(List<? extends T> list) { return new UnmodifiableList<T>((List<T>) list); }
  public static <T> Set<T> unmodifiableSet(Set<? extends T> set) { return new UnmodifiableSet<T>((Set<T>) set); }
  public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) { return new UnmodifiableMap<K, V>((Map<K, V>) map); }
  public static <T> SortedSet<T> unmodifiableSortedSet(SortedSet<T> set) { return set; }
  public static <T> Set<T> newSetFromMap(Map<T, Boolean> map) { return new HashSet<T>(map); }
  public static <T> List<T> synchronizedList(List<T> list) { return new SynchronizedList<T>(list); }
  public static <T> Set<T> synchronizedSet(Set<T> set) { return set; }
  public static <K, V> Map<K, V> synchronizedMap(Map<K, V> map) { return map; }
  public static <T> Collection<T> synchronizedCollection(Collection<T> all) { return all; }
  public static <T> Enumeration<T> enumeration(Collection<T> all) {
    Iterator<T> each = all.iterator();
    return new Enumeration<T>() {
      public boolean hasMoreElements() { return each.hasNext(); }
      public T nextElement() { return each.next(); }
    };
  }
  public static <T> ArrayList<T> list(Enumeration<T> all) {
    ArrayList<T> list = new ArrayList<>();
    while (all.hasMoreElements()) list.add(all.nextElement());
    return list;
  }

  private static class FixedIterator<T> implements Iterator<T> {
    private final Iterator<T> inner;
    FixedIterator(Iterator<T> inner) { this.inner = inner; }
    public boolean hasNext() { return inner.hasNext(); }
    public T next() { return inner.next(); }
    public void remove() { throw new UnsupportedOperationException(); }
  }
  private static class UnmodifiableCollection<T> extends AbstractCollection<T> {
    final Collection<T> all;
    UnmodifiableCollection(Collection<T> all) { this.all = Objects.requireNonNull(all); }
    public int size() { return all.size(); }
    public boolean contains(Object o) { return all.contains(o); }
    public Iterator<T> iterator() { return new FixedIterator<T>(all.iterator()); }
    public boolean add(T element) { throw new UnsupportedOperationException(); }
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }
    public boolean addAll(Collection<? extends T> other) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
    public String toString() { return all.toString(); }
  }
  private static class UnmodifiableSet<T> extends UnmodifiableCollection<T> implements Set<T> {
    UnmodifiableSet(Set<T> set) { super(set); }
    public boolean equals(Object other) { return other == this || all.equals(other); }
    public int hashCode() { return all.hashCode(); }
  }
  private static class UnmodifiableList<T> extends AbstractList<T> {
    private final List<T> list;
    UnmodifiableList(List<T> list) { this.list = Objects.requireNonNull(list); }
    public int size() { return list.size(); }
    public T get(int index) { return list.get(index); }
    public boolean contains(Object o) { return list.contains(o); }
    public Iterator<T> iterator() { return new FixedIterator<T>(list.iterator()); }
    public boolean add(T element) { throw new UnsupportedOperationException(); }
    public boolean remove(Object o) { throw new UnsupportedOperationException(); }
    public boolean addAll(Collection<? extends T> other) { throw new UnsupportedOperationException(); }
    public void sort(Comparator<? super T> order) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
    public boolean removeIf(java.util.function.Predicate<? super T> filter) { throw new UnsupportedOperationException(); }
  }
  private static class SynchronizedList<T> extends AbstractList<T> {
    private final List<T> list;
    SynchronizedList(List<T> list) { this.list = list; }
    public synchronized int size() { return list.size(); }
    public synchronized T get(int index) { return list.get(index); }
    public synchronized T set(int index, T element) { return list.set(index, element); }
    public synchronized boolean add(T element) { return list.add(element); }
    public synchronized void add(int index, T element) { list.add(index, element); }
    public synchronized T remove(int index) { return list.remove(index); }
    public synchronized boolean remove(Object o) { return list.remove(o); }
    public synchronized void clear() { list.clear(); }
    public Iterator<T> iterator() { return list.iterator(); }
  }
  static class UnmodifiableMap<K, V> extends AbstractMap<K, V> {
    private final Map<K, V> map;
    UnmodifiableMap(Map<K, V> map) { this.map = Objects.requireNonNull(map); }
    public int size() { return map.size(); }
    public boolean containsKey(Object key) { return map.containsKey(key); }
    public V get(Object key) { return map.get(key); }
    public Set<Map.Entry<K, V>> entrySet() {
      return new UnmodifiableSet<Map.Entry<K, V>>(map.entrySet()) {
        public Iterator<Map.Entry<K, V>> iterator() {
          Iterator<Map.Entry<K, V>> each = map.entrySet().iterator();
          return new Iterator<Map.Entry<K, V>>() {
            public boolean hasNext() { return each.hasNext(); }
            public Map.Entry<K, V> next() {
              Map.Entry<K, V> entry = each.next();
              return fixed(entry.getKey(), entry.getValue());
            }
          };
        }
      };
    }
    Map.Entry<K, V> fixed(K key, V value) { return new AbstractMap.SimpleImmutableEntry<K, V>(key, value); }
    public V put(K key, V value) { throw new UnsupportedOperationException(); }
    public V putIfAbsent(K key, V value) { throw new UnsupportedOperationException(); }
    public V remove(Object key) { throw new UnsupportedOperationException(); }
    public void putAll(Map<? extends K, ? extends V> other) { throw new UnsupportedOperationException(); }
    public void clear() { throw new UnsupportedOperationException(); }
    public V computeIfAbsent(K key, Function<? super K, ? extends V> mapping) { throw new UnsupportedOperationException(); }
    public V merge(K key, V value, java.util.function.BiFunction<? super V, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }
    public V compute(K key, java.util.function.BiFunction<? super K, ? super V, ? extends V> f) { throw new UnsupportedOperationException(); }
  }
}
