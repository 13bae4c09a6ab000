import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Maps and counters that threads share. */
public class SharedMaps {
  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    for (String word : "to be or not to be that is the question to ask".split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    System.out.println(counts + " " + counts.size());
    System.out.println(counts.computeIfAbsent("new", String::length) + " " + counts.computeIfAbsent("to", String::length) + " " + counts.computeIfPresent("be", (word, count) -> count * 10) + " " + counts.computeIfPresent("absent", (word, count) -> 1));
    System.out.println(counts.compute("or", (word, count) -> null) + " " + counts.putIfAbsent("not", 5) + " " + counts.replace("is", 1, 7) + " " + counts.replace("is", 1, 8) + " " + counts.remove("the", 2) + " " + counts.remove("the", 1) + " " + counts.getOrDefault("or", -1));
    System.out.println(new TreeMap<>(counts));
    ConcurrentMap<String, Long> longs = new ConcurrentHashMap<>();
    for (int i = 0; i < 200; i++) {
      longs.put("partition-" + i * 17 % 211, (long) i);
    }
    Iterator<String> keys = longs.keySet().iterator();
    System.out.println(keys.next() + " " + keys.next() + " " + keys.next() + " " + longs.values().stream().mapToLong(Long::longValue).sum() + " " + longs.hashCode());
    longs.keySet().removeIf(key -> key.endsWith("7"));
    longs.forEach((key, value) -> longs.computeIfPresent(key, (k, v) -> v % 2 == 0 ? v : null));
    System.out.println(longs.size() + " " + longs.containsKey("partition-0"));
    refused("null key", () -> counts.put(null, 1));
    refused("null value", () -> counts.put("x", null));
    ConcurrentSkipListMap<Integer, String> sorted = new ConcurrentSkipListMap<>();
    sorted.putAll(Map.of(3, "c", 1, "a", 2, "b"));
    System.out.println(sorted + " " + sorted.firstKey() + " " + sorted.floorKey(10) + " " + sorted.headMap(3));
    AtomicLong offset = new AtomicLong(100);
    System.out.println(offset.getAndIncrement() + " " + offset.incrementAndGet() + " " + offset.addAndGet(10) + " " + offset.getAndAdd(-2) + " " + offset.compareAndSet(110, 7) + " " + offset.compareAndSet(110, 8) + " " + offset.updateAndGet(n -> n * n) + " " + offset.getAndUpdate(n -> 0) + " " + offset.accumulateAndGet(5, Math::max) + " " + offset);
    AtomicInteger number = new AtomicInteger();
    number.set(4);
    System.out.println(number.getAndSet(9) + " " + number.decrementAndGet() + " " + number.getAndAccumulate(3, (a, b) -> a - b) + " " + number.intValue() + " " + number.get());
    AtomicReference<String> reference = new AtomicReference<>("one");
    AtomicBoolean flag = new AtomicBoolean();
    System.out.println(reference.compareAndSet("one", "two") + " " + reference.updateAndGet(text -> text + "!") + " " + reference.getAndSet(null) + " " + reference + " " + flag.compareAndSet(false, true) + " " + flag.getAndSet(false) + " " + flag);
    int threads = 4;
    CountDownLatch done = new CountDownLatch(threads);
    LongAdder adder = new LongAdder();
    Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
    int[] guarded = {0};
    Object lock = new Object();
    for (int t = 0; t < threads; t++) {
      int own = t;
      new Thread(() -> {
        for (int i = 0; i < 50; i++) {
          adder.increment();
          counts.merge("shared", 1, Integer::sum);
          offset.incrementAndGet();
          synchronized (lock) {
            guarded[0]++;
          }
        }
        queue.add(own);
        list.add(own % 2);
        done.countDown();
      }, "worker-" + t).start();
    }
    done.await();
    System.out.println(adder.sum() + " " + counts.get("shared") + " " + offset + " " + guarded[0] + " " + queue.stream().sorted().toList() + " " + list.stream().sorted().toList() + " " + done.getCount());
  }
}
