package java.util;

public class HashSet<E> extends AbstractSet<E> implements Set<E>, Cloneable, java.io.Serializable {
  private final Map<E, Boolean> map;
  public HashSet() { map = new HashMap<>(); }
  public HashSet(int capacity) { map = new HashMap<>(capacity); }
  public HashSet(int capacity, float loadFactor) { map = new HashMap<>(capacity, loadFactor); }
  public HashSet(Collection<? extends E> other) {
    map = new HashMap<>(Math.max((int) (other.size() / 0.75f) + 1, 16));
    addAll(other);
  }
  HashSet(Map<E, Boolean> map) { this.map = map; }
  public int size() { return map.size(); }
  public boolean contains(Object o) { return map.containsKey(o); }
  public boolean add(E element) { return map.put(element, true) == null; }
  public boolean remove(Object o) { return map.remove(o) != null; }
  public void clear() { map.clear(); }
  public Iterator<E> iterator() { return map.keySet().iterator(); }
  public boolean removeAll(Collection<?> other) {
    Objects.requireNonNull(other);
    boolean changed = false;
    for (Object each : other) if (remove(each)) changed = true;
    return changed;
  }
  public Object clone() { return new HashSet<E>(this); }
}

public class LinkedHashSet<E> extends HashSet<E> {
  public LinkedHashSet() { super(new LinkedHashMap<>()); }
  public LinkedHashSet(int capacity) { super(new LinkedHashMap<>(capacity)); }
  public LinkedHashSet(Collection<? extends E> other) {
    super(new LinkedHashMap<>());
    addAll(other);
  }
}

public abstract class EnumSet<E extends Enum<E>> extends AbstractSet<E> {
  public static <E extends Enum<E>> EnumSet<E> of(E only) { return with(only, only, only, only, only); }
  public static <E extends Enum<E>> EnumSet<E> of(E first, E second) { return with(first, second, second, second, second); }
  public static <E extends Enum<E>> EnumSet<E> of(E first, E second, E third) { return with(first, second, third, third, third); }
  public static <E extends Enum<E>> EnumSet<E> of(E first, E second, E third, E fourth) { return with(first, second, third, fourth, fourth); }
  public static <E extends Enum<E>> EnumSet<E> of(E first, E second, E third, E fourth, E fifth) { return with(first, second, third, fourth, fifth); }
  private static <E extends Enum<E>> EnumSet<E> with(E first, E second, E third, E fourth, E fifth) {
    Sorted<E> set = new Sorted<>();
    set.add(first);
    set.add(second);
    set.add(third);
    set.add(fourth);
    set.add(fifth);
    return set;
  }
  public static <E extends Enum<E>> EnumSet<E> of(E first, E... rest) {
    Sorted<E> set = new Sorted<>();
    set.add(first);
    for (E each : rest) set.add(each);
    return set;
  }
  public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> type) { return new Sorted<E>(); }
  public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> other) {
    Sorted<E> set = new Sorted<>();
    set.addAll(other);
    return set;
  }
  private static class Sorted<E extends Enum<E>> extends EnumSet<E> {
    private final TreeSet<E> set = new TreeSet<>();
    public int size() { return set.size(); }
    public boolean contains(Object o) { return o instanceof Enum && set.contains(o); }
    public boolean add(E element) { return set.add(element); }
    public boolean remove(Object o) { return set.remove(o); }
    public Iterator<E> iterator() { return set.iterator(); }
  }
}

public class EnumMap<K extends Enum<K>, V> extends TreeMap<K, V> {
  public EnumMap(Class<K> type) { super(); }
  public EnumMap(Map<K, ? extends V> other) { super(other); }
}
