const acc = { _n: 1, get n() { return this._n; }, set n(v) { this._n = v * 2; }, ['comp' + 1]: 5, get ['dyn' + 2]() { return 'd'; } };
acc.n = 5; console.log(acc.n, acc.comp1, acc.dyn2, acc);
acc.n += 1; acc.n++; console.log(acc.n);
console.log(Object.getOwnPropertyDescriptor(acc, 'n'), Object.getOwnPropertyDescriptor(acc, '_n'), Object.keys(acc));
class T { #c = 0; static #count = 0; static create() { T.#count++; return new T(); } get c() { return this.#c; } set c(v) { if (v < 0) throw new RangeError('neg'); this.#c = v; } #priv() { return 'p' + this.#c; } callPriv() { return this.#priv(); } static get count() { return T.#count; } has(o) { return #c in o; } static { this.ready = true; } }
const t = T.create(); t.c = 3; console.log(t.c, t.callPriv(), T.count, T.ready, t.has(t), t.has({}), t);
try { t.c = -1; } catch (e) { console.log(e instanceof RangeError, e.name, e.message); }
class Ro { get v() { return 1; } }
'use strict';
(function () { 'use strict'; try { new Ro().v = 2; } catch (e) { console.log(e.message); } try { Object.freeze({ a: 1 }).a = 2; } catch (e) { console.log(e.message); } try { undefined.foo; } catch (e) { console.log(e.message); } try { null.foo = 1; } catch (e) { console.log(e.message); } })();
const d = Object.defineProperties({}, { a: { value: 1, writable: true, enumerable: true, configurable: true }, b: { get() { return this.a + 1; }, enumerable: false } });
console.log(d, d.b, JSON.stringify(d), { ...d }, Object.getOwnPropertyNames(d));
class A { static #p = 1; static get p() { return this.#p; } static inc() { return ++A.#p; } } console.log(A.p, A.inc(), A.p);
class P { constructor() { this.v = 1; } get double() { return this.v * 2; } } class C extends P { get double() { return super.double + 1; } set double(x) { this.v = x; } } const c = new C(); c.double = 4; console.log(c.double, 'double' in c, c.hasOwnProperty('double'), Object.hasOwn(c, 'v'));
const lazy = { get value() { delete this.value; return (this.value = Math.max(1, 2)); } }; console.log(lazy.value, lazy);
console.log(Reflect.ownKeys({ b: 1, a: 2, 2: 'x', 1: 'y', [Symbol('s')]: 1 }));
class Temp { static #instances = new Set(); constructor() { Temp.#instances.add(this); } static get size() { return Temp.#instances.size; } } new Temp(); new Temp(); console.log(Temp.size);
console.log(Object.getPrototypeOf(c) === C.prototype, C.__proto__ === P, c.__proto__ === C.prototype, c.constructor.name, typeof C);
const o2 = { __proto__: { inherited: 1 }, own: 2 }; console.log(o2.inherited, o2, Object.keys(o2)); for (const k in o2) console.log(k);
console.log(c instanceof P, P.prototype.isPrototypeOf(c), C.name, C.length, (function (a, b = 1, ...c) {}).length);
