class Money { constructor(a) { this.amount = a; } get euros() { return this.amount / 100; } set euros(v) { this.amount = v * 100; } toString() { return `${this.euros} EUR`; } toJSON() { return { euros: this.euros }; } static zero = new Money(0); #secret = 1; }
const m = new Money(250);
console.log(m, `${m}`, m + '', JSON.stringify(m), JSON.stringify({ m, l: [m] }));
console.log({ get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v) {} });
console.log({ [Symbol.toStringTag]: 'Tagged', x: 1 });
class Tag { get [Symbol.toStringTag]() { return 'MyTag'; } }
console.log(new Tag(), String(new Tag()), Object.prototype.toString.call(new Tag()));
console.log(Object.prototype.toString.call([]), Object.prototype.toString.call(null), Object.prototype.toString.call(new Date(0)), Object.prototype.toString.call(/x/), Object.prototype.toString.call(function () {}), Object.prototype.toString.call(new Map()), Object.prototype.toString.call(Promise.resolve()), Object.prototype.toString.call('s'));
class Custom { [require('util').inspect.custom](depth, options) { return `Custom<${depth}>`; } }
console.log(new Custom(), [new Custom()], { c: new Custom() });
const util = require('util');
console.log(util.inspect({ a: { b: { c: { d: { e: 1 } } } } }, { depth: null }));
console.log(util.inspect({ a: { b: { c: {} } } }, false, 0));
console.log(util.inspect({ a: [1, 2, 3], b: 'x' }, { compact: false }));
console.log(util.inspect({ a: 1, b: { c: 2 } }, { breakLength: Infinity }), util.inspect('str'), util.inspect([1, [2, [3, [4]]]], { depth: 1 }));
console.log(util.format('%s:%s', 'a', 1, 'b'), util.format('no', 'pattern', 5), util.format('%d%%', 50));
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.dir({ a: { b: { c: { d: 1 } } } });
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: null });
console.log(util.types.isPromise(Promise.resolve()), util.isDeepStrictEqual({ a: [1] }, { a: [1] }));
class Base { constructor() { this.items = []; } }
class Child extends Base { items2 = new Map([['k', new Base()]]); handler = () => {}; static s = 1; }
console.log(new Child()); console.log(Child); console.log([Child, Base]);
console.log({ cls: Child, fn: function () {}, arrow: () => {}, nestedFn: { deep: { f() {} } } });
console.log(Object.freeze({ a: 1 }), Object.defineProperty({}, 'hidden', { value: 1 }), Object.defineProperty({ v: 1 }, 'shown', { value: 2, enumerable: true }));
console.log(new (class Foo extends Map { })([[1, 2]]), new (class Bar extends Set { })([1]), new (class Arr extends Array { })(1, 2, 3));
console.log(new (class MyErr extends Error { })('x').name);
console.log([function () {}, class A {}, Symbol('q')]);
console.log(new WeakMap(), new WeakSet());
console.log([1, 2, 3].entries(), new Map([[1, 2]]).keys(), new Map([[1, 2]]).entries(), new Set([5]).values());
function* g() { yield 1; } console.log(g(), g);
console.log(globalThis === global, typeof globalThis);

console.log(new Array(3).fill({ a: 1 }), Array(2), Array.of(7));
console.log([['id', 'name'], ['1', 'Alice Cooper the Great'], ['2', 'Bob']]);
console.log({ users: [{ id: 1, name: 'Alice', email: 'alice@example.com', roles: ['admin', 'user'] }, { id: 2, name: 'Bob', email: 'bob@example.com', roles: ['user'] }], total: 2, page: { number: 1, size: 20, sort: { by: 'name', dir: 'asc' } } });
console.log([{ topic: 'orders', partition: 0, offset: '12' }, { topic: 'orders', partition: 1, offset: '7' }]);
console.log([{ topicName: 'topic-name', partition: 0, errorCode: 0, baseOffset: '0', logAppendTime: '-1', logStartOffset: '0' }]);
console.log({ key: Buffer.from('k'), value: Buffer.from('{"a":1}'), headers: { h: Buffer.from('v') }, timestamp: '1700000000000' });
