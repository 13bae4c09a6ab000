package java.util;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.TextSource;
import java.util.concurrent.ConcurrentHashMap;

public class Hashtable<K, V> extends AbstractMap<K, V> {
  private HashMap.Node<K, V>[] table = (HashMap.Node<K, V>[]) new HashMap.Node[11];
  private int count;
  public Hashtable() {}
  public Hashtable(int capacity) { table = (HashMap.Node<K, V>[]) new HashMap.Node[Math.max(1, capacity)]; }
  public Hashtable(Map<? extends K, ? extends V> other) {
    this(Math.max(2 * other.size(), 11));
    putAll(other);
  }
  private HashMap.Node<K, V> find(Object key) {
    int hash = key.hashCode();
    for (HashMap.Node<K, V> node = table[(hash & 2147483647) % table.length]; node != null; node = node.next) {
      if (node.hash == hash && node.key.equals(key)) return node;
    }
    return null;
  }
  public synchronized int size() { return count; }
  public synchronized boolean containsKey(Object key) { return find(key) != null; }
  public synchronized boolean contains(Object value) { return containsValue(value); }
  public synchronized V get(Object key) {
    HashMap.Node<K, V> node = find(key);
    return node == null ? null : node.value;
  }
  public synchronized V put(K key, V value) {
    if (value == null) throw new NullPointerException();
    HashMap.Node<K, V> node = find(key);
    if (node != null) return node.setValue(value);
    if (count >= (int) (table.length * 0.75f)) rehash();
    int hash = key.hashCode();
    int index = (hash & 2147483647) % table.length;
    table[index] = new HashMap.Node<>(hash, key, value, table[index]);
    count++;
    return null;
  }
  private void rehash() {
    HashMap.Node<K, V>[] old = table;
    table = (HashMap.Node<K, V>[]) new HashMap.Node[old.length * 2 + 1];
    for (int i = old.length; i-- > 0; ) {
      HashMap.Node<K, V> next = old[i];
      while (next != null) {
        HashMap.Node<K, V> node = next;
        next = next.next;
        int index = (node.hash & 2147483647) % table.length;
        node.next = table[index];
        table[index] = node;
      }
    }
  }
  public synchronized V remove(Object key) {
    HashMap.Node<K, V> doomed = find(key);
    if (doomed == null) return null;
    int index = (doomed.hash & 2147483647) % table.length;
    if (table[index] == doomed) {
      table[index] = doomed.next;
    } else {
      HashMap.Node<K, V> node = table[index];
      while (node.next != doomed) node = node.next;
      node.next = doomed.next;
    }
    count--;
    return doomed.value;
  }
  public synchronized void clear() {
    for (int i = 0; i < table.length; i++) table[i] = null;
    count = 0;
  }
  public Enumeration<K> keys() { return Collections.enumeration(keySet()); }
  public Enumeration<V> elements() { return Collections.enumeration(values()); }
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<Map.Entry<K, V>>() {
      public int size() { return count; }
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Iterator<Map.Entry<K, V>>() {
          private int index = table.length;
          private HashMap.Node<K, V> next;
          private HashMap.Node<K, V> current;
          public boolean hasNext() {
            while (next == null && index > 0) next = table[--index];
            return next != null;
          }
          public Map.Entry<K, V> next() {
            if (!hasNext()) throw new NoSuchElementException();
            current = next;
            next = next.next;
            return current;
          }
          public void remove() { Hashtable.this.remove(current.key); }
        };
      }
    };
  }
}

/** A Hashtable in name; inside, since JDK 9, a ConcurrentHashMap, whose order it shows. */
public class Properties extends Hashtable<Object, Object> {
  private final ConcurrentHashMap<Object, Object> map = new ConcurrentHashMap<>(8);
  protected Properties defaults;
  public Properties() {}
  public Properties(int capacity) {}
  public Properties(Properties defaults) { this.defaults = defaults; }
  public Object setProperty(String key, String value) { return put(key, value); }
  public String getProperty(String key) {
    Object value = map.get(key);
    if (value instanceof String) return (String) value;
    return defaults == null ? null : defaults.getProperty(key);
  }
  public String getProperty(String key, String otherwise) {
    String value = getProperty(key);
    return value == null ? otherwise : value;
  }
  public int size() { return map.size(); }
  public boolean isEmpty() { return map.isEmpty(); }
  public boolean containsKey(Object key) { return map.containsKey(key); }
  public boolean containsValue(Object value) { return map.containsValue(value); }
  public Object get(Object key) { return map.get(key); }
  public Object getOrDefault(Object key, Object otherwise) { return map.getOrDefault(key, otherwise); }
  public Object put(Object key, Object value) { return map.put(key, value); }
  public Object putIfAbsent(Object key, Object value) { return map.putIfAbsent(key, value); }
  public Object remove(Object key) { return map.remove(key); }
  public void clear() { map.clear(); }
  public Set<Object> keySet() { return map.keySet(); }
  public Collection<Object> values() { return map.values(); }
  public Set<Map.Entry<Object, Object>> entrySet() { return map.entrySet(); }
  public Enumeration<?> propertyNames() { return Collections.enumeration(stringPropertyNames()); }
  public Set<String> stringPropertyNames() {
    Map<String, String> all = new HashMap<>();
    if (defaults != null) for (String name : defaults.stringPropertyNames()) all.put(name, "");
    for (Map.Entry<Object, Object> entry : map.entrySet()) {
      if (entry.getKey() instanceof String && entry.getValue() instanceof String) all.put((String) entry.getKey(), "");
    }
    return Collections.unmodifiableSet(all.keySet());
  }
  public void load(InputStream stream) throws IOException { loadText(TextSource.textOf(stream)); }
  public void load(Reader reader) throws IOException { loadText(TextSource.textOf(reader)); }
  private void loadText(String text) {
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      while (line.endsWith("\\") && i + 1 < lines.length) line = line.substring(0, line.length() - 1) + lines[++i].strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) continue;
      int end = 0;
      while (end < line.length() && "=: \t".indexOf(line.charAt(end)) < 0) end++;
      String key = line.substring(0, end);
      String rest = line.substring(end).strip();
      if (rest.startsWith("=") || rest.startsWith(":")) rest = rest.substring(1).strip();
      put(key, rest.replace("\\n", "\n").replace("\\t", "\t").replace("\\:", ":").replace("\\=", "=").replace("\\\\", "\\"));
    }
  }
  public void list(java.io.PrintStream out) {
    out.println("-- listing properties --");
    for (Map.Entry<Object, Object> entry : map.entrySet()) out.println(entry.getKey() + "=" + entry.getValue());
  }
  public String toString() { return map.toString(); }
  public boolean equals(Object other) { return map.equals(other); }
  public int hashCode() { return map.hashCode(); }
}
