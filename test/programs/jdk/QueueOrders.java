import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Stack;

/** Queues that keep the order of arrival, of departure, or of weight. */
public class QueueOrders {
  record Task(String name, int weight) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      return Integer.compare(other.weight, weight);
    }

    @Override
    public String toString() {
      return name + weight;
    }
  }

  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  static void work(Deque<Integer> deque) {
    for (int i = 0; i < 20; i++) {
      if (i % 3 == 0) {
        deque.addFirst(i);
      } else {
        deque.addLast(i);
      }
      if (i % 5 == 4) {
        deque.pollFirst();
      }
    }
    System.out.println(deque + " " + deque.size() + " " + deque.peekFirst() + " " + deque.getLast() + " " + deque.contains(7));
    deque.push(100);
    System.out.println(deque.pop() + " " + deque.removeLast() + " " + deque.poll() + " " + deque.element() + " " + deque.offer(5) + deque.offerFirst(5));
    System.out.println(deque.removeFirstOccurrence(5) + " " + deque.removeLastOccurrence(5) + " " + deque.removeLastOccurrence(5) + " " + deque.remove((Object) 7) + " " + deque);
    StringBuilder backwards = new StringBuilder();
    for (Iterator<Integer> iterator = deque.descendingIterator(); iterator.hasNext(); ) {
      int value = iterator.next();
      backwards.append(value).append(' ');
      if (value % 4 == 0) {
        iterator.remove();
      }
    }
    System.out.println(backwards + "| " + deque);
    deque.removeIf(value -> value > 12);
    System.out.println(deque + " " + deque.stream().mapToInt(Integer::intValue).sum() + " " + new ArrayList<>(deque).equals(List.copyOf(deque)));
    deque.clear();
    System.out.println(deque.poll() + " " + deque.peek() + " " + deque.pollLast() + " " + deque.isEmpty());
    refused("pop", deque::pop);
    refused("getFirst", deque::getFirst);
    refused("removeLast", deque::removeLast);
    refused("element", deque::element);
    refused("iterator", () -> deque.iterator().next());
  }

  public static void main(String[] args) {
    work(new ArrayDeque<>());
    work(new LinkedList<>());
    refused("null", () -> new ArrayDeque<String>().add(null));
    PriorityQueue<Task> tasks = new PriorityQueue<>();
    for (String text : "low:1 high:9 mid:5 urgent:10 also:5 none:0 more:7".split(" ")) {
      String[] parts = text.split(":");
      tasks.add(new Task(parts[0], Integer.parseInt(parts[1])));
      System.out.println(tasks + " head " + tasks.peek());
    }
    System.out.println(tasks.remove(new Task("mid", 5)) + " " + tasks + " " + tasks.contains(new Task("low", 1)));
    while (tasks.size() > 1) {
      System.out.print(tasks.poll() + " " + tasks + " ");
    }
    System.out.println(tasks.remove() + " " + tasks.poll());
    refused("remove", tasks::remove);
    PriorityQueue<String> byLength = new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    byLength.addAll(List.of("kafka", "log", "a", "topic", "by", "is", "broker"));
    System.out.println(byLength + " " + new PriorityQueue<>(byLength) + " " + new PriorityQueue<>(List.of(9, 4, 7, 1, 3, 8, 2)));
    byLength.removeIf(word -> word.length() == 2);
    System.out.println(byLength + " " + byLength.stream().sorted().toList());
    Queue<Integer> linked = new LinkedList<>(List.of(1, 2, 3));
    linked.offer(4);
    System.out.println(linked.remove() + " " + linked.peek() + " " + linked + " " + linked.remove(3) + linked);
    Stack<String> stack = new Stack<>();
    stack.push("a");
    stack.push("b");
    stack.push("c");
    System.out.println(stack + " " + stack.peek() + stack.pop() + stack.search("a") + stack.search("z") + stack.empty() + stack);
  }
}
