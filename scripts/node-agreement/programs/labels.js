outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j); } }
blk: { console.log('in'); if (true) break blk; console.log('never'); }
let n = 0; loop: while (true) { do { n++; if (n > 5) break loop; switch (n) { case 2: continue loop; case 3: break; default: console.log('d', n); } } while (n < 10); }
for (const k in { a: 1, b: 2 }) console.log(k); for (const i in ['x', 'y']) console.log(typeof i, i); for (const c in 'hi') console.log(c);
for (var i = 0, j = 10; i < j; i += 3, j--) ; console.log(i, j);
for (;;) { break; } const fs = []; for (let q = 0; q < 3; q++) fs.push(() => q); console.log(fs.map((f) => f())); var fv = []; for (var w = 0; w < 3; w++) fv.push(() => w); console.log(fv.map((f) => f()));
switch ('b') { case 'a': console.log('a'); case 'b': console.log('b'); case 'c': console.log('c'); break; case 'd': console.log('d'); }
switch (3) { default: console.log('def'); case 1: console.log('one'); } switch (true) { case 1 > 2: console.log('no'); break; case 2 > 1: { const x = 1; console.log('yes', x); } }
const a = { b: { c: () => 'called', d: [1, 2], e: null } }; console.log(a?.b?.c?.(), a?.x?.y.z.w, a.b.d?.[1], a.q?.[0], a.nope?.(), a.b.e?.f ?? 'dflt', delete a?.b?.d, a);
try { a.nope(); } catch (e) { console.log(e.message); } try { a.b.e.f; } catch (e) { console.log(e.message); } try { a.b.e.f(); } catch (e) { console.log(e.message); } try { a.b.c.d.e(); } catch (e) { console.log(e.message); }
let x = null; x ??= 5; x ||= 6; x &&= 7; console.log(x, 0 || 'a', 0 ?? 'a', '' && 'b', null?.x, (null || undefined) ?? 'z');
const [p, , q = 10, ...r] = [1, 2, undefined, 4, 5]; const { s, t: { u = 'U', ...v } = {}, ...rest } = { s: 1, t: { w: 2 }, y: 3, z: 4 }; console.log(p, q, r, s, u, v, rest);
function f({ a = 1, b: { c = 2 } = {} } = {}, [d, e = d] = [3], ...more) { return [a, c, d, e, more]; } console.log(f(), f({ a: 9, b: { c: 8 } }, [7], 6, 5));
console.log([...'héllo', ...[1, 2], ...new Set([1, 1])], { ...null, ...undefined, ...'hi', ...[9], ...{ a: 1 } }, Math.max(...[1, 5], 3));
let [m1, m2] = [1, 2]; [m1, m2] = [m2, m1]; console.log(m1, m2); const ar = [1, 2]; [ar[0], ar[1]] = [ar[1], ar[0]]; console.log(ar); ({ a: ar[0], ...ar.rest } = { a: 5, b: 6 }); console.log(ar);
var hoisted = typeof later; function later() {} console.log(hoisted, typeof undeclared, void 0); try { tdz; let tdz = 1; } catch (e) { console.log(e.name + ': ' + e.message); } try { const cc = 1; cc = 2; } catch (e) { console.log(e.message); }
console.log(1 < 2 < 3, 3 > 2 > 1, '5' * '2', '5' + 2, 5 + +'2', [] + {}, [] + [], typeof NaN, 0.1 + 0.2, 1 / 0, -5 % 3, 2 ** 10, 7 / 2 | 0, ~5, 1 << 31, -1 >>> 0, '10' < '9', null == 0, null >= 0, undefined == null, NaN !== NaN, [1] == 1, '1,2' == [1, 2]);
console.log(parseInt('42px'), parseFloat('3.14abc'), Number(''), Number('0x1f'), Number(null), Number(undefined), Number([5]), Number('1e3'), Number(true), (25).toString(2), (255).toString(16), parseInt('ff', 16), (1234.5678).toFixed(2), (0.000001234).toString(), (1e21).toString(), (123.456).toPrecision(4), (12345).toExponential(2));
console.log((1, 2, 3), (() => { })(), (() => ({}))(), !!'0', !!NaN, +[], +{}, +'', +' 12 ', -'3', 1 + null, 1 + undefined, 'a' - 1);
do console.log('once'); while (false)
var a1 = 1
var b1 = a1
++b1
console.log(a1, b1)
const self = (function fact(n) { return n < 2 ? 1 : n * fact(n - 1); })(10); console.log(self); console.log(((a, b) => a + b).toString(), (function  x ( a ){ return a }).toString(), class Q { m() { return 1 } }.toString());
console.log(new Date(2024, 0, 15, 10, 30).toISOString(), new Date('2024-03-10').getTime(), new Date('2024-03-10T10:00:00Z').toJSON(), new Date(NaN).getTime(), typeof Date.now());
