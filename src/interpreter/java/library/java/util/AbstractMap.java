package java.util;

public abstract class AbstractMap<K, V> implements Map<K, V> {
  protected AbstractMap() {}
  public abstract Set<Map.Entry<K, V>> entrySet();
  public int size() { return entrySet().size(); }
  public boolean isEmpty() { return size() == 0; }
  private Map.Entry<K, V> entryOf(Object key) {
    for (Map.Entry<K, V> entry : entrySet()) if (Objects.equals(key, entry.getKey())) return entry;
    return null;
  }
  public boolean containsKey(Object key) { return entryOf(key) != null; }
  public boolean containsValue(Object value) {
    for (Map.Entry<K, V> entry : entrySet()) if (Objects.equals(value, entry.getValue())) return true;
    return false;
  }
  public V get(Object key) {
    Map.Entry<K, V> entry = entryOf(key);
    return entry == null ? null : entry.getValue();
  }
  public V put(K key, V value) { throw new UnsupportedOperationException(); }
  public V remove(Object key) {
    Iterator<Map.Entry<K, V>> each = entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<K, V> entry = each.next();
      if (Objects.equals(key, entry.getKey())) {
        V old = entry.getValue();
        each.remove();
        return old;
      }
    }
    return null;
  }
  public void putAll(Map<? extends K, ? extends V> other) {
    for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) put(entry.getKey(), entry.getValue());
  }
  public void clear() { entrySet().clear(); }
  public Set<K> keySet() { return new KeyView<K, V>(this); }
  public Collection<V> values() { return new ValueView<K, V>(this); }
  public boolean equals(Object other) {
    if (other == this) return true;
    if (!(other instanceof Map)) return false;
    Map<?, ?> that = (Map<?, ?>) other;
    if (that.size() != size()) return false;
    for (Map.Entry<K, V> entry : entrySet()) {
      K key = entry.getKey();
      V value = entry.getValue();
      if (value == null ? that.get(key) != null || !that.containsKey(key) : !value.equals(that.get(key))) return false;
    }
    return true;
  }
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<K, V> entry : entrySet()) hash += entry.hashCode();
    return hash;
  }
  public String toString() {
    Iterator<Map.Entry<K, V>> each = entrySet().iterator();
    if (!each.hasNext()) return "{}";
    StringBuilder text = new StringBuilder("{");
    while (true) {
      Map.Entry<K, V> entry = each.next();
      K key = entry.getKey();
      V value = entry.getValue();
      text.append(key == this ? "(this Map)" : String.valueOf(key)).append("=");
      text.append(value == this ? "(this Map)" : String.valueOf(value));
      if (!each.hasNext()) return text.append("}").toString();
      text.append(", ");
    }
  }

  public static class SimpleEntry<K, V> implements Map.Entry<K, V> {
    private final K key;
    private V value;
    public SimpleEntry(K key, V value) { this.key = key; this.value = value; }
    public SimpleEntry(Map.Entry<? extends K, ? extends V> entry) { this(entry.getKey(), entry.getValue()); }
    public K getKey() { return key; }
    public V getValue() { return value; }
    public V setValue(V value) {
      V old = this.value;
      this.value = value;
      return old;
    }
    public boolean equals(Object other) {
      if (!(other instanceof Map.Entry)) return false;
      Map.Entry<?, ?> that = (Map.Entry<?, ?>) other;
      return Objects.equals(key, that.getKey()) && Objects.equals(value, that.getValue());
    }
    public int hashCode() { return Objects.hashCode(key) ^ Objects.hashCode(value); }
    public String toString() { return key + "=" + value; }
  }
  public static class SimpleImmutableEntry<K, V> extends SimpleEntry<K, V> {
    public SimpleImmutableEntry(K key, V value) { super(key, value); }
    public V setValue(V value) { throw new UnsupportedOperationException(); }
  }

  private static class KeyView<K, V> extends AbstractSet<K> {
    private final Map<K, V> map;
    KeyView(Map<K, V> map) { this.map = map; }
    public int size() { return map.size(); }
    public boolean contains(Object key) { return map.containsKey(key); }
    public boolean remove(Object key) {
      if (!map.containsKey(key)) return false;
      map.remove(key);
      return true;
    }
    public void clear() { map.clear(); }
    public Iterator<K> iterator() {
      Iterator<Map.Entry<K, V>> entries = map.entrySet().iterator();
      return new Iterator<K>() {
        public boolean hasNext() { return entries.hasNext(); }
        public K next() { return entries.next().getKey(); }
        public void remove() { entries.remove(); }
      };
    }
  }
  private static class ValueView<K, V> extends AbstractCollection<V> {
    private final Map<K, V> map;
    ValueView(Map<K, V> map) { this.map = map; }
    public int size() { return map.size(); }
    public boolean contains(Object value) { return map.containsValue(value); }
    public void clear() { map.clear(); }
    public Iterator<V> iterator() {
      Iterator<Map.Entry<K, V>> entries = map.entrySet().iterator();
      return new Iterator<V>() {
        public boolean hasNext() { return entries.hasNext(); }
        public V next() { return entries.next().getValue(); }
        public void remove() { entries.remove(); }
      };
    }
  }
}
