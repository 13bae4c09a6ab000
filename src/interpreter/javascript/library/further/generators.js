// Asynchronous generators: requests wait for each other, and each runs the generator to its next yield.
const { hidden } = globalThis;
const STATE = '\0#state';

const serve = (state) => {
  const [request] = state.requests;
  state.isRunning = request !== undefined;
  if (!state.isRunning) return;
  const { how, value } = request;
  if (how === 'return') waitFor(state, value, how);
  else go(state, how, value);
};
const waitFor = (state, value, how) =>
  $then(
    $promiseFor(value),
    (given) => go(state, how, given),
    (error) => go(state, 'throw', error),
  );
const go = (state, how, value) => {
  let result;
  try {
    result = $resumeGenerator(state.inner, how, value);
  } catch (error) {
    state.requests.shift().reject(error);
    serve(state);
    return;
  }
  if (result.waits) waitFor(state, result.value, 'next');
  else {
    state.requests.shift().resolve(result);
    serve(state);
  }
};
const ask = (generator, how, value) =>
  new hidden.Promise((resolve, reject) => {
    const state = generator[STATE];
    state.requests.push({ how, value, resolve, reject });
    if (!state.isRunning) serve(state);
  });
const prototype = {};
$hide(prototype, {
  next(value) {
    return ask(this, 'next', value);
  },
  return(value) {
    return ask(this, 'return', value);
  },
  throw(value) {
    return ask(this, 'throw', value);
  },
  [Symbol.asyncIterator]() {
    return this;
  },
  [Symbol.toStringTag]: 'AsyncGenerator',
});
$keep('asyncGenerator', (inner) =>
  $hide({ __proto__: prototype }, { [STATE]: { inner, requests: [], isRunning: false } }),
);

// An iterator whose values are promises, maybe, for whom wants an asynchronous one.
const settled = ({ value, done }) => $then($promiseFor(value), (given) => ({ value: given, done }));
const asPromise = (work) => new hidden.Promise((resolve) => resolve(settled(work())));
$keep('waited', (iterable) => {
  const iterator = iterable[Symbol.iterator]();
  return {
    next: (value) => asPromise(() => iterator.next(value)),
    return: (value) =>
      asPromise(() => (iterator.return === undefined ? { value, done: true } : iterator.return(value))),
  };
});
