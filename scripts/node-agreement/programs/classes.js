class Animal {
  static count = 0;
  #secret = 'hidden';
  name;
  legs = 4;
  constructor(name) { this.name = name; Animal.count++; }
  get secret() { return this.#secret; }
  set secret(v) { this.#secret = v; }
  #private() { return 'private ' + this.name; }
  reveal() { return this.#private(); }
  static create(...args) { return new this(...args); }
  static { this.ready = true; }
  toString() { return `Animal(${this.name})`; }
}
class Dog extends Animal {
  tricks = ['sit'];
  constructor(name) { super(name); this.kind = 'dog'; }
  speak() { return `${this.name} barks`; }
  toString() { return 'Dog:' + super.toString(); }
}
const d = Dog.create('Rex');
console.log(d, d.speak(), String(d), `${d}`, d + '!', d.secret, d.reveal(), Animal.count, Animal.ready);
d.secret = 'new'; console.log(d.secret, d instanceof Animal, Dog.name, Dog.length, Object.getPrototypeOf(Dog) === Animal);
console.log(Animal, Dog, [Dog], class {}, new (class {})(), new (class Foo { x = 1 })());
class AppError extends Error { constructor(m, code) { super(m); this.name = 'AppError'; this.code = code; } }
try { throw new AppError('bad', 42); } catch (e) { console.log(e.name, e.message, e.code, e instanceof AppError, e instanceof Error, `${e}`); }
console.log(Object.keys(d), JSON.stringify(d), d.hasOwnProperty('legs'), 'speak' in d);
class Temp { static #n = 0; static inc() { return ++Temp.#n; } }
console.log(Temp.inc(), Temp.inc(), new Temp());
class Stack extends Array { }
const iter = { from: 1, to: 3, [Symbol.iterator]() { let c = this.from, t = this.to; return { next: () => c <= t ? { value: c++, done: false } : { value: undefined, done: true }, return() { console.log('closed'); return {}; } }; } };
console.log([...iter], Math.max(...iter), Array.from(iter), new Set(iter));
for (const x of iter) { if (x === 2) break; console.log(x); }
const [one, two] = iter; console.log(one, two);
class Money { constructor(v) { this.v = v; } valueOf() { return this.v; } toJSON() { return `$${this.v}`; } }
console.log(new Money(5) + new Money(6), new Money(3) > new Money(2), JSON.stringify([new Money(1)]), `${new Money(9) * 2}`);
try { Animal('x'); } catch (e) { console.log(e.message); }
try { new (class extends Animal { constructor() { } })(); } catch (e) { console.log(e.message); }
try { class X extends null { } new X(); } catch (e) { console.log(e.name); }
try { new d.speak(); } catch (e) { console.log(e.message); }
try { (void 0)(); } catch (e) { console.log(e.name); }
function Old(x) { if (!new.target) return new Old(x); this.x = x; }
Old.prototype.get = function () { return this.x; };
console.log(Old(3).get(), new Old(4), Old.prototype.constructor === Old);
const bound = d.speak.bind({ name: 'Max' }); console.log(bound(), bound.name, d.speak.call({ name: 'Tim' }), d.speak.apply({ name: 'Tom' }, []));
const o = Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } }); console.log(o, o.inherited, Object.entries(o));
console.log(Object.freeze([1]), Object.isFrozen(Object.freeze({})));
'use strict';
(function () { 'use strict'; try { Object.freeze({ a: 1 }).a = 2; console.log('no error'); } catch (e) { console.log(e.message); } })();
console.log(Object.getOwnPropertyDescriptor({ get x() { return 1; } }, 'x'));
const sym = Symbol('desc'); console.log({ [sym]: 1, b: 2 }, sym.toString(), sym.description);
console.log(Object.assign({}, { a: 1 }, null, { b: 2 }), Object.fromEntries([['x', 1]]), { ...'hi', ...[1] });
function tag(s, ...v) { return s.raw.join('|') + v.join(','); } console.log(tag`a${1}b\n${2}c`);
console.log(new Map([['a', 1], [{ k: 1 }, [1, 2]]]), new Set([1, 'two', { three: 3 }]), new Map(), new Set());
const m = new Map([[NaN, 'nan'], [0, 'zero']]); console.log(m.get(NaN), m.get(-0), m.size, m.has(1), [...m.keys()], [...m.entries()]);
m.delete(0); m.forEach((v, k) => console.log(k, v));
