// Promises, and the queue of jobs.
const hidden = globalThis.hidden;
const makePromise = function Promise(executor) {
  if (!new.target) throw new TypeError("Promise constructor cannot be invoked without 'new'");
  if (!$isFunction(executor)) throw new TypeError(`Promise resolver ${$inspect(executor)} is not a function`);
  const promise = $newPromise(new.target);
  const [resolve, reject] = resolvers(promise);
  try {
    executor(resolve, reject);
  } catch (error) {
    reject(error);
  }
  return promise;
};
const resolvers = (promise) => {
  let isDone = false;
  const once = (work) => (value) => {
    if (isDone) return;
    isDone = true;
    work(value);
  };
  return [once((value) => $resolve(promise, value)), once((reason) => $reject(promise, reason))];
};
const prototype = $intrinsic('Promise');
makePromise.prototype = prototype;
$hide(prototype, {
  constructor: makePromise,
  then(onValue, onError) {
    return $then(this, onValue, onError);
  },
  catch(onError) {
    return this.then(undefined, onError);
  },
  finally(work) {
    if (!$isFunction(work)) return this.then(work, work);
    return this.then(
      (value) => $promiseFor(work()).then(() => value),
      (reason) =>
        $promiseFor(work()).then(() => {
          throw reason;
        }),
    );
  },
});
$hide(prototype, { [Symbol.toStringTag]: 'Promise' });
const all = (items, each, finish) =>
  new makePromise((resolve, reject) => {
    const results = [];
    let waiting = 1;
    const done = () => {
      waiting -= 1;
      if (waiting === 0) finish(results, resolve, reject);
    };
    let count = 0;
    for (const item of items) {
      const index = count++;
      waiting += 1;
      results[index] = undefined;
      const set = (value) => {
        results[index] = value;
        done();
      };
      makePromise.resolve(item).then(...each(set, resolve, reject));
    }
    done();
  });
$hide(makePromise, {
  resolve: (value) => $promiseFor(value),
  reject: (reason) => {
    const promise = $newPromise();
    $reject(promise, reason);
    return promise;
  },
  all: (items) =>
    all(
      items,
      (set, _, reject) => [set, reject],
      (results, resolve) => resolve(results),
    ),
  race: (items) =>
    new makePromise((resolve, reject) => {
      for (const item of items) makePromise.resolve(item).then(resolve, reject);
    }),
});
$hide(globalThis, { Promise: makePromise });
Object.assign(hidden, { Promise: makePromise, resolvers, all });

// A job is [kind, …]: see values/promises.ts.
hidden.runJobs = () => {
  for (;;) {
    const job = $takeJob();
    if (job === undefined) return;
    const [kind, first, second, third, fourth] = job;
    if (kind === 1) $resume(first, second, third);
    else if (kind === 2) react(first, second, third, fourth);
    else if (kind === 3) $follow(first, second);
    else if (kind === 4) callThen(first, second, third);
    else first(second);
  }
};
const react = (handler, derived, value, isKept) => {
  if (!$isFunction(handler)) {
    if (isKept) $resolve(derived, value);
    else $reject(derived, value);
    return;
  }
  let result;
  try {
    result = handler(value);
  } catch (error) {
    $reject(derived, error);
    return;
  }
  $resolve(derived, result);
};
const callThen = (promise, thenable, then) => {
  const [resolve, reject] = resolvers(promise);
  try {
    then.call(thenable, resolve, reject);
  } catch (error) {
    reject(error);
  }
};
$hide(globalThis, { queueMicrotask: (work) => $enqueue(work) });
