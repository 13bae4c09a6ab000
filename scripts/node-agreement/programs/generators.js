function* count(n) { for (let i = 0; i < n; i++) { const got = yield i; if (got) console.log('got', got); } return 'done'; }
const it = count(3); console.log(it.next(), it.next('hello'), it.next(), it.next(), it.next());
console.log([...count(4)], Array.from(count(2)), Math.max(...count(5)));
function* outer() { const r = yield* count(2); console.log('r', r); yield* [10, 20]; yield* 'ab'; }
console.log([...outer()]);
function* fin() { try { yield 1; yield 2; } finally { console.log('cleanup'); } }
for (const x of fin()) { console.log(x); break; }
const [first] = fin(); console.log(first);
const g = fin(); g.next(); console.log(g.return(7), g.next());
const h = fin(); h.next(); try { h.throw(new Error('thrown in')); } catch (e) { console.log(e.message); }
const iterable = { from: 1, to: 4, [Symbol.iterator]() { let c = this.from, t = this.to; return { next: () => c <= t ? { value: c++, done: false } : { value: undefined, done: true }, return() { console.log('returned'); return {}; } }; } };
console.log([...iterable]); for (const x of iterable) if (x > 1) break;
class Tree { constructor(v, l, r) { this.v = v; this.l = l; this.r = r; } *[Symbol.iterator]() { if (this.l) yield* this.l; yield this.v; if (this.r) yield* this.r; } static *range(a, b) { while (a < b) yield a++; } }
console.log([...new Tree(2, new Tree(1), new Tree(3))], [...Tree.range(1, 4)]);
const obj = { *gen() { yield 'o'; }, async *agen() { yield 'a1'; yield 'a2'; } };
console.log([...obj.gen()]);
(async () => { for await (const x of obj.agen()) console.log(x); for await (const x of [Promise.resolve(1), 2]) console.log(x);
  async function* ticks(n) { for (let i = 0; i < n; i++) { await null; yield i; } } 
  const all = []; for await (const t of ticks(3)) all.push(t); console.log(all);
  const ag = ticks(2); console.log(await ag.next(), await ag.return('x'), await ag.next());
  async function* failing() { yield 1; throw new Error('agen'); } try { for await (const x of failing()) console.log(x); } catch (e) { console.log('caught', e.message); }
  console.log(Object.prototype.toString.call(ag), ag[Symbol.toStringTag]);
})();
function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const take = function* (n, it) { let i = 0; for (const x of it) { if (i++ >= n) return; yield x; } };
console.log([...take(10, fib())]);
const [a, b, ...rest] = take(5, fib()); console.log(a, b, rest);
const m = new Map(take(3, (function* () { let i = 0; while (true) yield ['k' + i, i++]; })())); console.log(m);
console.log(typeof it[Symbol.iterator], it[Symbol.iterator]() === it);
const ent = Object.fromEntries(m); console.log(ent);
