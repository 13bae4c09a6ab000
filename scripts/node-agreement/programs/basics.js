let text = '';
for (let i = 0; i < 3; i++) text += i;
console.log(text, typeof text, typeof 1, typeof undefined, typeof null, typeof {}, typeof (() => 1), typeof 10n, typeof Symbol('x'));
console.log(0.1 + 0.2, 1 / 3, 1e21, 1e-7, 123456789012345680000, -0, [-0], 5 % 3, -5 % 3, 2 ** 10, 2 ** -1, 7 / 0, 0 / 0);
console.log(1 << 31, 1 >>> 0, -1 >>> 0, ~5, 5 & 3, 5 | 3, 5 ^ 3, 2 ** 53, 2 ** 53 + 1, Number.MAX_SAFE_INTEGER);
console.log('b' + 'a' + +'a' + 'a', [] + [], [] + {}, 1 + '2', '3' * '4', true + 1, null + 1, undefined + 1);
console.log(1 == '1', null == undefined, null == 0, NaN == NaN, [1] == 1, '' == 0, 'a' < 'b', '10' < '9', 10 < '9');
console.log(1 === 1, NaN !== NaN, 'abc' === 'ab' + 'c');
const { a, b: { c = 5, ...rest } = {}, ...others } = { a: 1, b: { d: 2, e: 3 }, x: 9, y: 8 };
console.log(a, c, rest, others);
const [first, , third = 'def', ...tail] = [1, 2, undefined, 4, 5];
console.log(first, third, tail);
let p = 1, q = 2;
[p, q] = [q, p];
console.log(p, q);
function defaults(x, y = x + 1, { z = 3 } = {}, ...more) { return [x, y, z, more]; }
console.log(defaults(1), defaults(1, 2, { z: 9 }, 7, 8), defaults.length, defaults.name);
console.log(((...args) => args.length)(1, 2, 3), Math.max(...[1, 5, 3]));
const obj = { ['k' + 1]: 1, get double() { return this.k1 * 2; }, set k(v) { this.k1 = v; }, method() { return super.toString === Object.prototype.toString; }, 'quoted-key': 2, 3: 'three', 1: 'one' };
obj.k = 21;
console.log(obj.double, obj.method(), obj, Object.keys(obj));
console.log(obj?.nothing?.deep, obj.nothing ?? 'fallback', obj.nope?.(), obj['method']?.());
let n = null; n ??= 5; n ||= 6; n &&= 7; console.log(n);
outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j); } }
for (const k in { x: 1, y: 2 }) console.log(k);
for (const ch of 'héy') console.log(ch);
switch (3) { case 1: console.log('one'); case 3: console.log('three'); case 4: console.log('four'); break; default: console.log('default'); }
const fns = []; for (let i = 0; i < 3; i++) fns.push(() => i); console.log(fns.map((f) => f()));
var fs = []; for (var v = 0; v < 3; v++) fs.push(() => v); console.log(fs.map((f) => f()));
function tryIt() { try { return 'try'; } finally { console.log('finally'); } }
console.log(tryIt());
function nested() { for (const x of [1, 2]) { try { if (x === 1) continue; return x; } finally { console.log('leaving', x); } } }
console.log(nested());
try { null.x; } catch (e) { console.log(e.name, e.message, e instanceof TypeError); }
try { undefined.foo(); } catch ({ message }) { console.log(message); }
try { let o = {}; o.f(); } catch (e) { console.log(e.message); }
try { tdz; let tdz = 1; } catch (e) { console.log(e.message); }
try { const k = 1; k = 2; } catch (e) { console.log(e.message); }
try { missing; } catch (e) { console.log(String(e)); }
try { throw { code: 1 }; } catch (e) { console.log(e); }
try { const { x } = null; } catch (e) { console.log(e.message); }
try { const [x] = 5; } catch (e) { console.log(e.message); }
try { new (class A { #p = 1; static t(o) { return o.#p; } }).t({}); } catch (e) { console.log(e.name); }
console.log(`a${1 + 1}b${[1, 2]}c${{}}`, String(null), `${undefined}`);
console.log([..."abc"].reverse().join(''), [3, 1, 2].sort(), [10, 9, 1].sort(), [10, 9, 1].sort((x, y) => x - y));
console.log(void 0, (1, 2), delete obj.k1, 'k1' in obj);
label: { console.log('in'); break label; }
do { p++; } while (p < 5); console.log(p--, --p, p);
const date = new Date(Date.UTC(2024, 1, 29, 12, 30, 45, 123)); console.log(date.toISOString(), date.getTime(), date, JSON.stringify({ date }));
console.log([1, , 3], new Array(3), [undefined, null], Array.from({ length: 3 }, (_, i) => i * i));
function* gen() { const x = yield 1; console.log('got', x); yield* [2, 3]; return 4; }
const g = gen(); console.log(g.next(), g.next('hi'), g.next(), g.next(), g.next());
console.log([...gen()].length);
console.log(parseInt('42px'), parseFloat('3.14abc'), Number(''), Number('0x1f'), (255).toString(16), (3.14159).toFixed(2), (1234.5678).toPrecision(6), (1e21).toString());
console.log(typeof notDefined, (function () { return arguments.length; })(1, 2));
console.log([1, [2, [3, [4, [5]]]]], { a: { b: { c: { d: 1 } } } });
var hoisted = typeof later; function later() {} console.log(hoisted);
console.log(((a, b) => a + b).toString(), (function named(x) { return x; }).name);
