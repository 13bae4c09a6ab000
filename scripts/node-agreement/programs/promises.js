const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v)); const fail = (ms, m) => new Promise((_, rej) => setTimeout(() => rej(new Error(m)), ms));
(async () => {
  console.log(await Promise.all([1, sleep(5, 2), Promise.resolve(3)]), await Promise.all([]), await Promise.race([sleep(20, 'slow'), sleep(1, 'fast')]));
  console.log((await Promise.allSettled([sleep(1, 'ok'), fail(2, 'bad'), 3])).map((r) => [r.status, r.value ?? r.reason.message]), await Promise.allSettled([1, Promise.reject('why')]));
  try { await Promise.any([fail(1, 'a'), fail(2, 'b')]); } catch (e) { console.log(e.constructor.name, e.message, e.errors.map((x) => x.message)); }
  console.log(await Promise.any([fail(1, 'a'), sleep(3, 'won')]));
  try { await Promise.all([sleep(1), fail(2, 'all failed')]); } catch (e) { console.log(e.message); }
  await Promise.reject(new Error('r')).catch((e) => console.log('caught', e.message)).finally(() => console.log('fin')).then((v) => console.log('v', v));
  console.log(await Promise.resolve(1).finally(() => 2), await Promise.resolve(1).then(null), await Promise.reject(1).then(null, (x) => x + 1));
  const thenable = { then(res) { res('thenable!'); } }; console.log(await thenable, await Promise.resolve(thenable));
  class Timeout extends Error { constructor(ms) { super(`timed out after ${ms}`); this.name = 'Timeout'; this.ms = ms; } }
  const withTimeout = (p, ms) => Promise.race([p, sleep(ms).then(() => { throw new Timeout(ms); })]);
  try { await withTimeout(sleep(50), 10); } catch (e) { console.log(e.name, e.ms, e instanceof Timeout, `${e}`); }
  async function retry(fn, n) { for (let i = 1; ; i++) try { return await fn(i); } catch (e) { if (i >= n) throw e; console.log(`try ${i}: ${e.message}`); } }
  console.log(await retry(async (i) => { if (i < 3) throw new Error('not yet'); return i; }, 5));
  const results = []; await Promise.all([3, 1, 2].map(async (n) => { await sleep(n); results.push(n); })); console.log(results);
  for (const p of [sleep(1, 'x'), sleep(2, 'y')]) console.log(await p);
  console.log(await [1, 2, 3].reduce(async (acc, x) => (await acc) + x, Promise.resolve(0)));
  console.log(typeof (async () => {})().then, Promise.resolve(1) instanceof Promise, await (async () => { return await 7; })());
})().then(() => {
  setTimeout(() => console.log('timeout 0'), 0); process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); queueMicrotask(() => console.log('micro2')); console.log('sync');
  const t = setInterval(() => { console.log('interval'); if (++n === 3) { clearInterval(t); } }, 5); let n = 0; const x = setTimeout(() => console.log('never'), 1); clearTimeout(x);
});
(async () => { console.log('a1'); await null; console.log('a2'); await undefined; console.log('a3'); })(); (async () => { console.log('b1'); await null; console.log('b2'); })(); Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')); console.log('main');
