// more language
const wm = new WeakMap(); const k = {}; wm.set(k, 1); console.log(wm.get(k), wm instanceof WeakMap);
console.log([1,2,3].entries().next(), [...[7,8].keys()], new Map([[1,2]]).entries().next().value);
const { a = 10, ...r } = { b: 2, c: 3 }; console.log(a, r);
console.log(Number('1e3'), +[], +{}, +'', [] == false, null >= 0, '5' - 2, '5' + 2);
const date = new Date('2024-05-06T07:08:09Z'); console.log(date.getFullYear(), date.getDay(), date.toString(), date.toLocaleDateString(), date.toLocaleTimeString(), +date);
console.log([..."a-b".split('-')], 'abc'.split('').map((c, i) => c.charCodeAt(0) + i));
class P { static #c = 0; static next() { return ++this.#c; } get x() { return 1; } } console.log(P.next(), new P().x, Object.keys(new P()), new P());
console.log(new Promise((r) => r([1, 2, { a: 1 }])), Promise.reject(new Error('no')).catch(() => {}), async () => {}, function* g() {}, Symbol.for('x') === Symbol.for('x'));
label: for (const x of [1, 2, 3]) { switch (x) { case 2: continue label; default: console.log(x); } }
console.log(((x) => { try { if (x) return 'r'; throw 1; } catch { return 'c'; } finally { console.log('f'); } })(0));
var o = { f() { return () => this.v; }, v: 5 }; console.log(o.f()(), o?.f?.()(), delete o.v, o.v);
console.log(isNaN(NaN), [NaN].includes(NaN), [NaN].indexOf(NaN), Object.is(-0, 0), Math.sign(-0), 1 / -0);
console.log(String.raw`a\n${1}`, `line1
line2`, 'x'.codePointAt(0), 'ab'.at(-1));
setTimeout(() => console.log('t'), 0); process.nextTick(console.log, 'tick', 1); Promise.resolve().then(() => console.log('p'));
console.log(typeof window, typeof module, typeof exports, __filename.endsWith('more.js'), require.main === module);
console.log([3, 1, 2].sort().map(String), [['b', 2], ['a', 1]].sort(), Array.from(new Set([3, 3, 4])), Array.from({ length: 2 }));
console.log(Object.entries({ x: [1], y: { z: 1 } }), JSON.stringify({ d: new Map([[1, 2]]), s: new Set([1]), r: /x/g, e: new Error('x') }));
console.table([{ a: 1, b: 'x' }, { a: 2, b: 'y' }]);
console.log(parseInt('08'), (25).toString(36), (0.1).toFixed(20), (1e-10).toFixed(2), 1e21 + 1, 0.000001, 1e-7);
console.log('%s|%s', 1.5, [1, [2, [3]]], -0, [-0]);
console.log(new (class extends Map { get2(k) { return this.get(k); } })([[1, 'one']]).get2(1), [1, 2, 3].reduceRight((x, y) => x + '-' + y));
console.log('b' in { b: 1 }, Reflect.ownKeys({ q: 1 }));
