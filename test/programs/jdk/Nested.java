import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** A linked list of our own with static nested generics, inner iterators, and views that share its nodes. */
public class Nested<E> implements Iterable<E> {
  private static class Node<T> {
    T item;
    Node<T> next;

    Node(T item, Node<T> next) {
      this.item = item;
      this.next = next;
    }
  }

  public static class Entry<K extends Comparable<K>, V> implements Comparable<Entry<K, ?>> {
    private final K key;
    private V value;

    Entry(K key, V value) {
      this.key = key;
      this.value = value;
    }

    @Override
    public int compareTo(Entry<K, ?> other) {
      return key.compareTo(other.key);
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }

    static class Factory {
      private static int made;

      static <A extends Comparable<A>, B> Entry<A, B> make(A a, B b) {
        made++;
        return new Entry<>(a, b);
      }
    }
  }

  private Node<E> head;
  private int size;
  private int changes;

  @SafeVarargs
  public static <T> Nested<T> of(T... items) {
    Nested<T> list = new Nested<>();
    for (int i = items.length - 1; i >= 0; i--) {
      list.push(items[i]);
    }
    return list;
  }

  public void push(E item) {
    head = new Node<>(item, head);
    size++;
    changes++;
  }

  private class Walk implements Iterator<E> {
    private Node<E> before;
    private Node<E> last;
    private Node<E> next = head;
    private int expected = changes;

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public E next() {
      if (expected != changes) throw new ConcurrentModificationException("changed " + (changes - expected));
      if (next == null) throw new NoSuchElementException();
      if (last != null) before = last;
      last = next;
      next = next.next;
      return last.item;
    }

    @Override
    public void remove() {
      if (last == null) throw new IllegalStateException("nothing to remove");
      if (before == null) head = next;
      else before.next = next;
      last = null;
      size--;
      expected = ++changes;
    }
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk();
  }

  public Iterable<E> where(Predicate<? super E> wanted) {
    return () -> new Iterator<E>() {
      private final Iterator<E> all = Nested.this.iterator();
      private E found;
      private boolean has;

      {
        advance();
      }

      private void advance() {
        has = false;
        while (!has && all.hasNext()) {
          found = all.next();
          has = wanted.test(found);
        }
      }

      @Override
      public boolean hasNext() {
        return has;
      }

      @Override
      public E next() {
        E result = found;
        advance();
        return result;
      }
    };
  }

  public void sort(Comparator<? super E> order) {
    Node<E> sorted = null;
    for (Node<E> each = head, after; each != null; each = after) {
      after = each.next;
      Node<E> place = null;
      for (Node<E> n = sorted; n != null && order.compare(n.item, each.item) <= 0; n = n.next) place = n;
      each.next = place == null ? sorted : place.next;
      if (place == null) sorted = each;
      else place.next = each;
    }
    head = sorted;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("[");
    for (E each : this) out.append(each).append(each == (head == null ? null : head.item) ? "! " : " ");
    return out.append(size).append(']').toString();
  }

  public static void main(String[] args) {
    Nested<String> words = of("delta", "alpha", "charlie", "bravo");
    System.out.println(words);
    words.sort(Comparator.naturalOrder());
    System.out.println(words);
    words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
    System.out.println(words);
    for (String word : words.where(w -> w.length() == 5)) System.out.print(word + " ");
    for (Iterator<String> i = words.iterator(); i.hasNext(); ) if (i.next().contains("ph")) i.remove();
    System.out.println(words);
    try {
      for (String word : words) if (word.startsWith("d")) words.push(word);
    } catch (ConcurrentModificationException e) {
      System.out.println(e.getMessage() + " " + words);
    }
    try {
      words.iterator().remove();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    Nested<Entry<Integer, Object>> entries = new Nested<>();
    for (int i = 0; i < 4; i++) entries.push(i % 2 == 0 ? Entry.Factory.make(i * 7 % 5, (Object) ("v" + i)) : Nested.Entry.Factory.make(-i, (Object) i));
    entries.sort(null == entries.head ? null : (a, b) -> a.compareTo(b));
    System.out.println(entries + " " + Entry.Factory.made + " " + new Nested<>());
  }
}
