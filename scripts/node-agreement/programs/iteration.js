// Generators that are left early, asynchronous generators, for await, and classes of built-in ones.
function* numbers() {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log('cleaned up');
  }
}
for (const n of numbers()) {
  console.log(n);
  if (n === 2) break;
}
const g = numbers();
console.log(g.next(), g.return('early'), g.next());
console.log(numbers().return(5));
const [first] = numbers();
console.log('first', first);
function firstOver(limit) {
  for (const n of numbers()) if (n > limit) return n;
}
console.log(firstOver(1));
try {
  for (const n of numbers()) throw new Error(`at ${n}`);
} catch (error) {
  console.log(error.message);
}
function* careful() {
  try {
    yield 'a';
  } catch (error) {
    console.log('never');
  } finally {
    yield 'last words';
  }
}
const c = careful();
console.log(c.next(), c.return(7), c.next(), c.next());
function* stubborn() {
  try {
    yield 1;
  } finally {
    return 'other';
  }
}
const s = stubborn();
console.log(s.next(), s.return('mine'), s.next());
function* outer() {
  const got = yield* inner();
  console.log('got', got);
}
function* inner() {
  try {
    const sent = yield 'in';
    console.log('sent', sent);
    return 'result';
  } finally {
    console.log('inner ends');
  }
}
const o = outer();
console.log(o.next(), o.next('hello'), o.next());
const broken = outer();
broken.next();
console.log(broken.return('stop'));
const failing = outer();
failing.next();
try {
  failing.throw(new Error('into'));
} catch (error) {
  console.log('out', error.message);
}
const manual = {
  [Symbol.iterator]() {
    let n = 0;
    return {
      next: () => ({ value: n++, done: false }),
      return() {
        console.log('closed');
        return {};
      },
    };
  },
};
outerLoop: for (const a of manual) {
  for (const b of manual) {
    if (b === 1) continue outerLoop;
    if (a === 1) break outerLoop;
    console.log(a, b);
  }
}

async function* ticks(count) {
  try {
    for (let index = 0; index < count; index++) {
      await null;
      yield index;
    }
    return 'end';
  } finally {
    console.log('ticks end');
  }
}
class Stack extends Array {
  top() {
    return this.at(-1);
  }
}
class Registry extends Map {
  constructor(entries) {
    super(entries);
    this.name = 'registry';
  }
  getOr(key, otherwise) {
    return this.has(key) ? this.get(key) : otherwise;
  }
}
class Failure extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}
class Unique extends Set {}
const stack = new Stack();
stack.push(1, 2);
console.log(stack, stack.length, stack.top(), stack instanceof Array, Array.isArray(stack), stack instanceof Stack);
const doubled = stack.map((n) => n * 2);
console.log(doubled, doubled.top(), doubled instanceof Stack, stack.filter((n) => n > 1).top());
console.log(Stack.from([5, 6]).top(), new Stack(3).length, JSON.stringify(stack), [...stack]);
const registry = new Registry([['a', 1]]);
console.log(registry.getOr('a', 0), registry.getOr('b', 0), registry.size, registry instanceof Map);
console.log(new Unique([1, 1, 2]).size, new Unique([1]) instanceof Unique);
const failure = new Failure('lost', 7);
console.log(failure.name, failure.message, failure.code, failure instanceof Error, failure instanceof Failure);
console.log(String(failure));

(async () => {
  for await (const n of ticks(3)) console.log('tick', n);
  for await (const n of ticks(3)) if (n === 1) break;
  const it = ticks(2);
  console.log(await it.next(), await it.next(), await it.next(), await it.next());
  console.log(await ticks(1).return('r'));
  for await (const v of [Promise.resolve('p'), 'q']) console.log(v);
  async function* joined() {
    yield* ticks(2);
    yield Promise.resolve('promised');
    yield* ['x', 'y'];
  }
  const all = [];
  for await (const v of joined()) all.push(v);
  console.log(all);
  async function* fails() {
    yield 1;
    throw new Error('broken');
  }
  try {
    for await (const v of fails()) console.log(v);
  } catch (error) {
    console.log('caught', error.message);
  }
  const several = ticks(3);
  console.log(await Promise.all([several.next(), several.next(), several.return('x'), several.next()]));
  const object = {
    async *[Symbol.asyncIterator]() {
      yield 'o1';
      yield 'o2';
    },
    async *named() {
      yield 1;
    },
  };
  for await (const v of object) console.log(v);
  console.log(object.named, typeof object.named().next, object.named()[Symbol.asyncIterator]() !== undefined);
  console.log(ticks(1), Object.prototype.toString.call(ticks(1)));
  class Source {
    #items = ['s1', 's2'];
    async *[Symbol.asyncIterator]() {
      for (const item of this.#items) yield item;
    }
    static async *make() {
      yield* new Source();
    }
  }
  for await (const v of Source.make()) console.log(v);
  try {
    const thrower = ticks(5);
    await thrower.next();
    await thrower.throw(new Error('in the middle'));
  } catch (error) {
    console.log(error.message);
  }
  const order = [];
  const a = (async () => {
    for await (const v of ticks(2)) order.push(`a${v}`);
  })();
  const b = (async () => {
    for (let n = 0; n < 6; n++) {
      await null;
      order.push(`b${n}`);
    }
  })();
  await Promise.all([a, b]);
  console.log(order.join(' '));
})();
