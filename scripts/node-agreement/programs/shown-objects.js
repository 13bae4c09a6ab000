'use strict';
// What console.log makes of the values that tutorials print.
const order = { id: 17, customer: { name: 'Ada', address: { city: 'London', geo: { lat: 51.5, lon: -0.12 } } }, items: [{ sku: 'A1', qty: 2 }, { sku: 'B2', qty: 1 }], paid: true, note: null, missing: undefined };
console.log(order);
console.log([order]);
console.log({ a: { b: { c: { d: 1 } } } });
console.log([[[[1]]]], [[], {}], [undefined, null]);
console.log(new Map([['a', 1], ['b', { deep: [1, 2, { x: 1 }] }]]));
console.log(new Set(['x', 'y', [1, 2]]));
console.log(new Map(), new Set(), {}, []);
console.log({ map: new Map([[{ k: 1 }, 'v']]), set: new Set([1]) });
class Point { constructor(x, y) { this.x = x; this.y = y; } }
class Named extends Point { constructor() { super(1, 2); this.name = 'n'; } }
console.log(new Point(1, 2), new Named(), [new Point(3, 4)]);
class Empty {}
console.log(new Empty(), Empty, Point, Named, class {}, class extends Point {});
console.log(function foo() {}, () => {}, async () => {}, async function bar() {}, function* gen() {}, async function* agen() {});
console.log({ f() {}, g: () => 1, h: function named() {}, async k() {} });
console.log(Symbol('s'), Symbol.iterator, { [Symbol('key')]: 1, [Symbol.for('k2')]: 'x' });
console.log([1, , 3], [, ,], new Array(5), [1, 2, , , 5]);
const arr = [1, 2, 3]; arr.extra = 'yes';
console.log(arr);
console.log(new Date(0), [new Date(86400000)], { at: new Date(1e12) });
console.log(/a+b/gi, [/x/], { re: /y/u });
console.log(new Error('boom').message, String(new TypeError('bad')));
console.log('text', ['text'], { s: 'it\'s', t: "say \"hi\"", u: `both ' and "`, v: 'all \' " `', n: 'line\nbreak', tab: '\t' });
console.log(-0, [-0], 0, 1e21, 1e-7, 123456789.123, NaN, Infinity);
console.log(10n, [10n], { big: 123n });
console.log(Buffer.from('hello'), { b: Buffer.from([1, 2, 255]) });
console.log(Promise.resolve(5), Promise.resolve({ a: 1 }), new Promise(() => {}));
const cyc = { name: 'c' }; cyc.self = cyc; cyc.list = [cyc];
console.log(cyc);
console.log(Object.create(null), Object.create({ inherited: 1 }));
const nul = Object.create(null); nul.a = 1; console.log(nul);
console.log([true, false], [null], [undefined]);
console.log('%s is %d years and %i, %f, %j %O %%', 'Bob', 42.5, 42.9, 1.5, { a: 1 }, { b: 2 }, 'extra', { c: 3 });
console.log('%s', { a: 1 }, '%s', [1, 2], null, undefined);
console.log('%s %s', 'one');
console.log('%c styled', 'color: red');
console.log({ 'a-b': 1, 'valid_id': 2, 3: 'num', 'with space': 4, $dollar: 5 });
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log('x'.repeat(20), ['y'.repeat(90)], { long: 'z'.repeat(100), other: 'w'.repeat(30) });
console.log(Object.assign(() => {}, { a: 1 }), Object.assign(function n() {}, { b: 2 }));
console.log([['a', 1], ['b', 2]], Object.entries({ x: 1, y: [2] }));
console.log([1.5, 2.25, -3], ['a', 'b'], [['nested', ['deeper', ['deepest']]]]);
console.log(process.argv.length, typeof process.env, process.platform.length > 0);
