import java.util.*;
import java.util.function.*;

public class Visitors\u0041ndEscapes {
  interface Tree<T> { <R> R match(Function<Leaf<T>, R> leaf, Function<Node<T>, R> node); }
  record Leaf<T>(T value) implements Tree<T> { public <R> R match(Function<Leaf<T>, R> l, Function<Node<T>, R> n) { return l.apply(this); } }
  record Node<T>(Tree<T> left, Tree<T> right) implements Tree<T> { public <R> R match(Function<Leaf<T>, R> l, Function<Node<T>, R> n) { return n.apply(this); } }
  static <T> int size(Tree<T> t) { return t.match(leaf -> 1, node -> size(node.left()) + size(node.right())); }
  static <T> String show(Tree<T> t) { return t.match(leaf -> "" + leaf.value(), node -> "(" + show(node.left()) + " " + show(node.right()) + ")"); }
  static <T extends Comparable<T>> T max(Tree<T> t) {
    return t.match(Leaf::value, node -> { T a = max(node.left()), b = max(node.right()); return a.compareTo(b) >= 0 ? a : b; });
  }
  static <A, B> Tree<B> map(Tree<A> t, Function<? super A, ? extends B> f) {
    return t.match(leaf -> new Leaf<>(f.apply(leaf.value())), node -> new Node<>(map(node.left(), f), map(node.right(), f)));
  }
  static <T> Tree<T> mirror(Tree<T> t) { return t.match(leaf -> leaf, node -> new Node<T>(mirror(node.right()), mirror(node.left()))); }
  static <T> Tree<T> mirror2(Tree<T> t) { return t.match(leaf -> leaf, node -> new Node<>(mirror2(node.right()), mirror2(node.left()))); }
  public static void main(String[] args) {
    Tree<Integer> t = new Node<>(new Leaf<>(3), new Node<>(new Leaf<>(9), new Leaf<>(2)));
    System.out.println(size(t) + show(t) + max(t));
    System.out.println(show(map(t, x -> "n" + x)));
    System.out.println(show(mirror(t)) + show(mirror2(t)));
    int total = t.match(l -> l.value(), n -> -1);
    System.out.println(total);
    Object o = 5;
    while (!(o instanceof String s)) { o = o.toString(); }
    System.out.println(s.length());
    char c = '\u0041'; String \u0061bc = "\u0042\\u0041"; \u0069nt n = 3;
    System.out.println(c + abc + n); /* \u002a/ System.out.println("after"); // \u000a System.out.println("newline");
    String tb = """
      hi \u0041 \
      there""";
    System.out.println(tb);
    System.out.println("a\uuu0041\u005cn\u0022.length());
  }
}
