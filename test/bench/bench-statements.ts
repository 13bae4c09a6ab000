import type { HostAnswer } from '../../src/interpreter/machine/host';
import { createMachine, runMachine } from '../../src/interpreter/machine/machine';
import { compileProgram } from '../../src/snippets/compile-program';
import { median, table, timed } from './measure';

/** Statements of a learner's program in a second of CPU time. */
export interface StatementFigures {
  readonly file: string;
  readonly perSecond: number;
}

const GOAL = 2_000_000;
const ANSWER: HostAnswer = { kind: 'value', value: null };
/** As the session runs programs. */
const SLICE_STATEMENTS = 1000;

/** One program in three languages: numbers, a map, a text now and then; calls and objects in the second. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  [
    'Busy.java',
    `import java.util.*;
public class Busy {
  public static void main(String[] args) {
    Map<Integer, String> names = new HashMap<>();
    long sum = 0;
    for (int round = 0; round < 1_000_000_000; round++) {
      int key = (round * 31) % 1000;
      String name = names.get(key);
      if (name == null) {
        name = "name " + key;
        names.put(key, name);
      }
      sum += name.length();
      sum ^= round;
    }
    System.out.println(sum);
  }
}
`,
  ],
  [
    'Orders.java',
    `import java.util.*;
public class Orders {
  record Order(String id, int amount) {}
  static int fib(int n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); }
  public static void main(String[] args) {
    List<Order> orders = new ArrayList<>();
    long total = 0;
    for (int round = 0; round < 1_000_000_000; round++) {
      orders.add(new Order("o" + round, round % 100));
      if (orders.size() > 20) {
        for (Order order : orders) {
          total += order.amount();
        }
        orders.clear();
      }
      total += fib(5);
    }
    System.out.println(total);
  }
}
`,
  ],
  [
    'busy.py',
    `names = {}
total = 0
round = 0
while True:
    key = (round * 31) % 1000
    name = names.get(key)
    if name is None:
        name = f"name {key}"
        names[key] = name
    total += len(name)
    total ^= round
    round += 1
`,
  ],
  [
    'orders.py',
    `class Order:
    def __init__(self, id, amount):
        self.id = id
        self.amount = amount

def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def main():
    orders = []
    total = 0
    for round in range(1000000000):
        orders.append(Order("o" + str(round), round % 100))
        if len(orders) > 20:
            for order in orders:
                total += order.amount
            orders.clear()
        total += fib(5)

main()
`,
  ],
  [
    'busy.mjs',
    `const names = new Map();
let total = 0;
for (let round = 0; round < 1000000000; round++) {
  const key = (round * 31) % 1000;
  let name = names.get(key);
  if (name === undefined) {
    name = 'name ' + key;
    names.set(key, name);
  }
  total += name.length;
  total ^= round;
}
`,
  ],
  [
    'orders.mjs',
    `class Order {
  constructor(id, amount) {
    this.id = id;
    this.amount = amount;
  }
}
function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
const orders = [];
let total = 0;
for (let round = 0; round < 1000000000; round++) {
  orders.push(new Order('o' + round, round % 100));
  if (orders.length > 20) {
    for (const order of orders) {
      total += order.amount;
    }
    orders.length = 0;
  }
  total += fib(5);
}
`,
  ],
];

/** Runs each program for a while, in slices, and takes the median of five stretches. */
export function benchStatements(quick: boolean): { text: string; rows: readonly StatementFigures[] } {
  const rows = PROGRAMS.map(([file, text]) => ({ file, perSecond: speedOf(file, text, quick) }));
  const shown = rows.map(({ file, perSecond }) => [
    file,
    (perSecond / 1e6).toFixed(2),
    perSecond >= GOAL ? 'met' : 'missed',
  ]);
  const head = ['M statements a CPU second', 'median of 5', `goal ${GOAL / 1e6}`];
  return { text: table([head, ...shown]), rows };
}

function speedOf(file: string, text: string, quick: boolean): number {
  const { program } = compileProgram(file, text, 'auto');
  if (program === null) throw new Error(`${file} does not compile.`);
  const state = createMachine(program);
  const run = (statements: number): void => {
    for (let left = statements; left > 0; ) {
      const slice = { nowMicros: 0, maxStatements: SLICE_STATEMENTS, host: () => ANSWER };
      const { reason, statements: done } = runMachine(program, state, slice);
      if (reason === 'ended') throw new Error(`${file} ended.`);
      left -= done;
    }
  };
  run(500_000);
  const stretch = quick ? 200_000 : 1_000_000;
  return median(Array.from({ length: 5 }, () => stretch / timed(() => run(stretch))));
}
