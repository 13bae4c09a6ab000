package java.util;

public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E>, Cloneable {
  private final NavigableMap<E, Object> map;
  TreeSet(NavigableMap<E, Object> map) { this.map = map; }
  public TreeSet() { map = new TreeMap<>(); }
  public TreeSet(Comparator<? super E> order) { map = new TreeMap<>(order); }
  public TreeSet(Collection<? extends E> other) {
    map = new TreeMap<>();
    addAll(other);
  }
  public int size() { return map.size(); }
  public boolean contains(Object o) { return map.containsKey(o); }
  public boolean add(E element) {
    if (map.containsKey(element)) return false;
    map.put(element, true);
    return true;
  }
  public boolean remove(Object o) {
    if (!map.containsKey(o)) return false;
    map.remove(o);
    return true;
  }
  public void clear() { map.clear(); }
  public Iterator<E> iterator() {
    Iterator<Map.Entry<E, Object>> entries = map.entrySet().iterator();
    return new Iterator<E>() {
      public boolean hasNext() { return entries.hasNext(); }
      public E next() { return entries.next().getKey(); }
      public void remove() { entries.remove(); }
    };
  }
  public Comparator<? super E> comparator() { return map.comparator(); }
  public E first() { return map.firstKey(); }
  public E last() { return map.lastKey(); }
  public E lower(E e) { return map.lowerKey(e); }
  public E floor(E e) { return map.floorKey(e); }
  public E ceiling(E e) { return map.ceilingKey(e); }
  public E higher(E e) { return map.higherKey(e); }
  public E pollFirst() {
    Map.Entry<E, ?> entry = map.pollFirstEntry();
    return entry == null ? null : entry.getKey();
  }
  public E pollLast() {
    Map.Entry<E, ?> entry = map.pollLastEntry();
    return entry == null ? null : entry.getKey();
  }
  public NavigableSet<E> descendingSet() { return new TreeSet<E>((NavigableMap) map.descendingMap()); }
  public Iterator<E> descendingIterator() { return descendingSet().iterator(); }
  public NavigableSet<E> headSet(E to, boolean inclusive) { return new TreeSet<E>((NavigableMap) map.headMap(to, inclusive)); }
  public NavigableSet<E> tailSet(E from, boolean inclusive) { return new TreeSet<E>((NavigableMap) map.tailMap(from, inclusive)); }
  public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
    return new TreeSet<E>((NavigableMap) map.subMap(from, fromInclusive, to, toInclusive));
  }
  public SortedSet<E> headSet(E to) { return headSet(to, false); }
  public SortedSet<E> tailSet(E from) { return tailSet(from, true); }
  public SortedSet<E> subSet(E from, E to) { return subSet(from, true, to, false); }
  public Object clone() { return new TreeSet<E>((Collection<E>) this); }
}
