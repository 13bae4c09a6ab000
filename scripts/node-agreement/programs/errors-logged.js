function fail() { throw new TypeError('wrong type'); }
try { fail(); } catch (e) { console.log(e); console.error('Error:', e); console.log({ e: e.message }); console.log([e].length); console.log(`${e}`); }
try { null.x; } catch (e) { console.log(e.stack); }
try { throw Object.assign(new Error('with props'), { code: 'E1', meta: { a: 1 } }); } catch (e) { console.log(e); }
try { try { throw new Error('low'); } catch (e) { throw new Error('high', { cause: e }); } } catch (e) { console.log(e); }
class AppError extends Error { constructor(m) { super(m); this.name = this.constructor.name; } } class DbError extends AppError {} try { throw new DbError('db'); } catch (e) { console.log(e); console.log({ err: e }); }
const noStack = new Error('ns'); noStack.stack = undefined; console.log(noStack); const e2 = new Error(''); console.log(e2.toString(), e2.message === ''); const e3 = new Error('multi\nline'); console.log(e3.toString());
console.log(new AggregateError([new Error('1'), new Error('2')], 'agg').errors.length); async function asyncFail() { await null; throw new Error('async'); } asyncFail().catch((e) => console.log(e)); async function outer() { await asyncFail(); } outer().catch((e) => console.log(e.stack));
console.log(Object.prototype.hasOwnProperty.call(noStack, 'message'), 'stack' in e2, Error.captureStackTrace ? 'has' : 'no', Error('no new') instanceof Error); try { fail(); } finally { console.log('finally runs'); process.exitCode = 3; process.exit(); }
