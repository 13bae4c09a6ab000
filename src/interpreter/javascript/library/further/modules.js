// Modules that few programs load.
import { hidden } from '../node/hidden.js';

const { modules } = hidden;
const hex = (count) => {
  let made = '';
  while (made.length < count) made += Math.floor(Math.random() * 16).toString(16);
  return made;
};
crypto.randomUUID = function randomUUID() {
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[Math.floor(Math.random() * 4)]}${hex(3)}-${hex(12)}`;
};
const promisify =
  (work) =>
  (...args) =>
    new Promise((resolve, reject) =>
      work(...args, (error, value) => {
        if (error) reject(error);
        else resolve(value);
      }),
    );
const failedAssertion = (message) =>
  Object.assign(new Error(message), { name: 'AssertionError', code: 'ERR_ASSERTION' });
const assert = (holds, message) => {
  if (!holds) throw failedAssertion(message ?? 'The expression evaluated to a falsy value');
};
Object.assign(assert, {
  ok: assert,
  strictEqual: (one, other, message) =>
    assert(Object.is(one, other), message ?? 'Expected values to be strictly equal'),
  equal: (one, other, message) => assert(one == other, message),
  deepStrictEqual: (one, other, message) =>
    assert(
      $inspect(one, null) === $inspect(other, null),
      message ?? 'Expected values to be strictly deep-equal',
    ),
});
Object.assign(modules, {
  assert,
  crypto: { randomUUID: crypto.randomUUID, randomBytes: (count) => $bytes(hex(count * 2), 'hex') },
  util: {
    inspect: (value, options) => $inspect(value, options?.depth),
    format: (...args) => $format(args),
    promisify,
  },
  os: { EOL: '\n', hostname: () => 'program' },
  perf_hooks: { performance },
});
const NODES = 'fs http net path child_process worker_threads fs/promises readline dotenv'.split(' ');
hidden.missing = (name) => {
  if (NODES.includes(name.replace('node:', '')))
    return new Error(`module '${name}' is not supported by the simulator`);
  return Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- ${$fileName()}`), {
    code: 'MODULE_NOT_FOUND',
    requireStack: [$fileName()],
  });
};
