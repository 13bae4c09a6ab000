function make() { return new Error('made'); }
class Custom extends Error { constructor(m) { super(m); this.name = 'Custom'; this.extra = 1; } }
const show = (e) => console.log(String(e.stack).split('\n').filter((l) => !l.includes('node:')).slice(0, 2).map((l) => l.replace(/\(?(?:file:\/\/)?\/.*\//, '(')).join('\n'));
show(make());
const o = { method() { return new RangeError('in method'); } };
show(o.method());
show([1].map(() => new Error('in map'))[0]);
async function a1() { await null; return new Error('async'); }
async function a2() { return await a1(); }
a2().then(show);
class K { static s() { return new Error('static'); } m() { return new Error('m'); } get g() { return new Error('getter'); } constructor(x) { if (x) this.e = new Error('ctor'); } }
show(K.s()); show(new K().m()); show(new K(1).e);
try { null.foo; } catch (e) { show(e); }
try { undefinedFunction(); } catch (e) { show(e); }
console.log(Object.prototype.toString.call(make()), make().message, `${new Custom('c')}`);
const err = new Error('with cause', { cause: 'why' }); console.log(err.cause);
const shown = new Error('x'); shown.stack = 'Error: x\n    at fake'; shown.code = 'E1'; console.log(shown); console.log({ e: shown });
try { throw 'text'; } catch (e) { console.log(e); }
console.log([new Error('no stack')].map((e) => { e.stack = undefined; return e.message; }));
function rec(n) { return n === 0 ? 0 : 1 + rec(n - 1); } console.log(rec(1000)); try { (function f() { f(); })(); } catch (e) { console.log(e instanceof RangeError, e.message); }
