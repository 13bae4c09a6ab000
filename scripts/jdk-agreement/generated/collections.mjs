import { javaClass } from './chance.mjs';

const WORDS = [
  '"a"',
  '"bb"',
  '"Kafka"',
  '"topic"',
  '"Aa"',
  '"BB"',
  '"AaAa"',
  '"BBBB"',
  '"partition-7"',
  '""',
  '"zz"',
];

/** The operations of each collection: expressions, whose value is printed. `n` is a number, `w` a word. */
function operations({ n, w, small, pick }) {
  const lists = (name) => [
    `${name}.add(${n()})`,
    `${name}.add(${n()})`,
    `${name}.addAll(List.of(${n()}, ${n()}))`,
    `${name}.get(${small()})`,
    `${name}.set(${small()}, ${n()})`,
    `${name}.remove(${small()})`,
    `${name}.remove((Object) ${n()})`,
    `${name}.indexOf(${n()})`,
    `${name}.contains(${n()})`,
    `${name}.subList(${small()}, ${small()})`,
    `${name}.removeIf(x -> x % ${pick(['2', '3', '7'])} == 0)`,
    `${name}.stream().map(x -> x * 3).filter(x -> x % 2 == 0).collect(Collectors.toList())`,
    `${name}.stream().mapToInt(x -> x).sum()`,
    `${name}.hashCode()`,
    `${name}.equals(new ArrayList<>(${name}))`,
    `Collections.max(${name})`,
  ];
  const maps = (name, key, value) => [
    `${name}.put(${key()}, ${value()})`,
    `${name}.put(${key()}, ${value()})`,
    `${name}.putIfAbsent(${key()}, ${value()})`,
    `${name}.remove(${key()})`,
    `${name}.get(${key()})`,
    `${name}.getOrDefault(${key()}, ${value()})`,
    `${name}.containsKey(${key()})`,
    `${name}.containsValue(${value()})`,
    `${name}.merge(${key()}, ${value()}, (x, y) -> ${pick(['x', 'y', 'null'])})`,
    `${name}.computeIfAbsent(${key()}, k -> ${value()})`,
    `${name}.computeIfPresent(${key()}, (k, v) -> ${pick(['v', 'null'])})`,
    `${name}.compute(${key()}, (k, v) -> v == null ? ${value()} : ${pick(['v', 'null'])})`,
    `${name}.keySet().removeIf(k -> k.hashCode() % 5 == 0)`,
    `${name}.entrySet()`,
    `${name}.keySet()`,
    `${name}.values()`,
    `${name}.hashCode()`,
    `${name}.replace(${key()}, ${value()})`,
  ];
  const sets = (name, value) => [
    `${name}.add(${value()})`,
    `${name}.add(${value()})`,
    `${name}.remove(${value()})`,
    `${name}.contains(${value()})`,
    `${name}.addAll(List.of(${value()}, ${value()}))`,
    `${name}.retainAll(List.of(${value()}, ${value()}, ${value()}, ${value()}, ${value()}))`,
    `${name}.size()`,
    `${name}.hashCode()`,
    `new ArrayList<>(${name})`,
  ];
  return {
    list: lists('list'),
    linkedList: [
      ...lists('linkedList'),
      `linkedList.peekFirst()`,
      `linkedList.pollLast()`,
      `linkedList.getFirst()`,
    ],
    map: maps('map', w, n),
    linked: maps('linked', w, n),
    numbers: maps('numbers', n, w),
    tree: [
      ...maps('tree', n, w),
      `tree.firstKey()`,
      `tree.lastEntry()`,
      `tree.floorKey(${n()})`,
      `tree.ceilingEntry(${n()})`,
      `tree.headMap(${n()})`,
      `tree.tailMap(${n()}, ${pick(['true', 'false'])})`,
      `tree.subMap(${n()}, ${n()})`,
      `tree.descendingMap()`,
      `tree.pollFirstEntry()`,
    ],
    set: sets('set', w),
    hashed: sets('hashed', n),
    linkedSet: sets('linkedSet', w),
    treeSet: [...sets('treeSet', w), `treeSet.first()`, `treeSet.higher(${w()})`, `treeSet.descendingSet()`],
    deque: [
      `deque.offer(${w()})`,
      `deque.offerFirst(${w()})`,
      `deque.offerLast(${w()})`,
      `deque.pollFirst()`,
      `deque.pollLast()`,
      `deque.peek()`,
      `deque.pop()`,
      `deque.removeLast()`,
      `deque.getFirst()`,
      `deque.element()`,
      `deque.removeFirstOccurrence(${w()})`,
      `deque.size()`,
    ],
    queue: [
      `queue.offer(${n()})`,
      `queue.add(${n()})`,
      `queue.offer(${n()})`,
      `queue.poll()`,
      `queue.peek()`,
      `queue.remove()`,
      `queue.remove((Object) ${n()})`,
      `queue.contains(${n()})`,
      `queue.addAll(List.of(${n()}, ${n()}, ${n()}))`,
    ],
  };
}

/** Statements that have no value, or go through a collection while it changes. */
function statements({ n, w, pick }) {
  const numbers = pick(['list', 'linkedList', 'hashed', 'queue']);
  const map = pick(['map', 'linked']);
  return [
    'Collections.sort(list);',
    'Collections.reverse(list);',
    `list.sort(Comparator.comparing((Integer x) -> x % ${pick(['3', '5', '10'])}).thenComparing(Comparator.reverseOrder()));`,
    `for (Integer x : ${numbers}) { if (x == ${n()}) ${numbers}.remove((Object) x); }`,
    `for (Iterator<Integer> it = ${numbers}.iterator(); it.hasNext(); ) { if (it.next() % 3 == 0) it.remove(); }`,
    `for (Map.Entry<String, Integer> e : ${map}.entrySet()) { e.setValue(e.getValue() + 1); }`,
    `for (String k : ${map}.keySet()) { if (k.length() > 3) ${map}.put(k + k.length(), ${n()}); }`,
    `${map}.replaceAll((k, v) -> v * 2 + k.length());`,
    `${map}.forEach((k, v) -> System.out.print(k + "=" + v + ";"));`,
    `list.addAll(${numbers});`,
    `list.add(${pick(['0', '1', '5'])}, ${n()});`,
    `deque.push(${w()});`,
    'List<Integer> drained = new ArrayList<>(); while (!queue.isEmpty()) drained.add(queue.poll()); System.out.print(drained);',
    `System.out.print(list.stream().collect(Collectors.groupingBy(x -> x % 4)));`,
    `System.out.print(set.stream().sorted().collect(Collectors.joining(",", "[", "]")));`,
    `ListIterator<Integer> at = list.listIterator(); while (at.hasNext()) { int x = at.next(); if (x < 0) at.set(-x); else if (x > 90) at.add(x - 90); }`,
  ];
}

const DECLARATIONS = [
  'static List<Integer> list = new ArrayList<>();',
  'static LinkedList<Integer> linkedList = new LinkedList<>();',
  'static Map<String, Integer> map = new HashMap<>();',
  'static Map<String, Integer> linked = new LinkedHashMap<>();',
  'static Map<Integer, String> numbers = new HashMap<>();',
  'static TreeMap<Integer, String> tree = new TreeMap<>();',
  'static Set<String> set = new HashSet<>();',
  'static Set<Integer> hashed = new HashSet<>();',
  'static Set<String> linkedSet = new LinkedHashSet<>();',
  'static TreeSet<String> treeSet = new TreeSet<>();',
  'static Deque<String> deque = new ArrayDeque<>();',
  'static PriorityQueue<Integer> queue = new PriorityQueue<>();',
];

/** Random sequences of operations, each with its result or exception, and the collection after it. */
export function collectionProgram(name, chance) {
  const { pick, below, oneIn } = chance;
  const draws = {
    pick,
    n: () => (oneIn(8) ? `${below(100_000) * 17}` : `(${below(120) - 20})`),
    w: () => (oneIn(3) ? `"w${below(40)}"` : pick(WORDS)),
    small: () => `${below(6)}`,
  };
  const main = [];
  for (let at = 0; at < 70; at++) {
    const made = operations(draws);
    const collection = pick(Object.keys(made));
    const line = oneIn(6)
      ? `${pick(statements(draws))} System.out.println();`
      : `System.out.println(${pick(made[collection])}); System.out.println("${collection} " + ${collection});`;
    main.push(`try { ${line} } catch (RuntimeException e) { System.out.println("${at} " + e); }`);
  }
  for (const line of DECLARATIONS) main.push(`System.out.println(${line.split(' =')[0].split(' ').at(-1)});`);
  return javaClass(name, { imports: ['java.util.*', 'java.util.stream.*'], members: DECLARATIONS, main });
}
