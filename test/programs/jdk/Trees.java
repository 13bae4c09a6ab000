import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A sealed tree with records for its nodes: walks, folds, visitors by lambda, lazy iterators and a trie. */
public class Trees {
  sealed interface Tree<T> extends Iterable<T> {
    record Leaf<T>() implements Tree<T> {}

    record Fork<T>(Tree<T> left, T value, Tree<T> right) implements Tree<T> {}

    static <T> Tree<T> leaf() {
      return new Leaf<>();
    }

    default <R> R match(Function<? super Leaf<T>, ? extends R> ifLeaf, Function<? super Fork<T>, ? extends R> ifFork) {
      return this instanceof Fork<T> fork ? ifFork.apply(fork) : ifLeaf.apply((Leaf<T>) this);
    }

    default int depth() {
      return match(leaf -> 0, fork -> 1 + Math.max(fork.left.depth(), fork.right.depth()));
    }

    default <R> Tree<R> map(Function<? super T, ? extends R> change) {
      if (!(this instanceof Fork<T> fork)) {
        return leaf();
      }
      return new Fork<>(fork.left.map(change), change.apply(fork.value), fork.right.map(change));
    }

    default Tree<T> mirror() {
      return this.<Tree<T>>match(leaf -> leaf, fork -> new Fork<>(fork.right.mirror(), fork.value, fork.left.mirror()));
    }

    @Override
    default Iterator<T> iterator() {
      Deque<Fork<T>> waiting = new ArrayDeque<>();
      class InOrder implements Iterator<T> {
        void descend(Tree<T> tree) {
          for (Tree<T> at = tree; at instanceof Fork<T> fork; at = fork.left()) {
            waiting.push(fork);
          }
        }

        @Override
        public boolean hasNext() {
          return !waiting.isEmpty();
        }

        @Override
        public T next() {
          Fork<T> fork = waiting.pop();
          descend(fork.right());
          return fork.value();
        }
      }
      InOrder walk = new InOrder();
      walk.descend(this);
      return walk;
    }
  }

  static <T extends Comparable<T>> Tree<T> insert(Tree<T> into, T value) {
    if (into instanceof Tree.Fork<T> fork) {
      int order = value.compareTo(fork.value());
      return order == 0 ? fork
          : order < 0 ? new Tree.Fork<>(insert(fork.left(), value), fork.value(), fork.right())
          : new Tree.Fork<>(fork.left(), fork.value(), insert(fork.right(), value));
    }
    return new Tree.Fork<>(into, value, Tree.leaf());
  }

  static class Trie {
    private final Trie[] next = new Trie[26];
    private int words;

    Trie add(String word) {
      Trie at = this;
      for (char c : word.toCharArray()) {
        int i = c - 'a';
        at = at.next[i] != null ? at.next[i] : (at.next[i] = new Trie());
      }
      at.words++;
      return this;
    }

    void collect(String prefix, List<String> out) {
      if (words > 0) out.add(prefix + (words > 1 ? "*" + words : ""));
      for (int i = 0; i < next.length; i++) {
        if (next[i] != null) next[i].collect(prefix + (char) ('a' + i), out);
      }
    }

    int size() {
      int total = 1;
      for (Trie each : next) total += each == null ? 0 : each.size();
      return total;
    }
  }

  public static void main(String[] args) {
    Tree<String> tree = Tree.leaf();
    for (String word : "m f t b h p w a m".split(" ")) tree = insert(tree, word);
    StringBuilder letters = new StringBuilder();
    for (String each : tree) letters.append(each);
    System.out.println(letters + " " + tree.depth());
    for (int code : tree.map(s -> s.charAt(0) - 'a').mirror()) System.out.print(code + " ");
    System.out.println();
    Tree<Integer> small = insert(insert(Tree.leaf(), 2), 1);
    System.out.println(small + " " + small.equals(insert(insert(Tree.<Integer>leaf(), 2), 1)) + " " + (small.hashCode() == small.mirror().mirror().hashCode()));
    ToIntFunction<Tree<Integer>> sum = t -> {
      int total = 0;
      for (Integer each : t) total += each;
      return total;
    };
    System.out.println(sum.applyAsInt(small) + " " + sum.applyAsInt(Tree.leaf()));
    List<String> words = new ArrayList<>();
    Trie trie = new Trie().add("to").add("tea").add("ten").add("to").add("");
    trie.collect("", words);
    System.out.println(words + " " + trie.size());
  }
}
