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
    work === setTimeout ? modules['timers/promises'].setTimeout(...args) : answered(work, args);
const answered = (work, args) =>
  new Promise((resolve, reject) =>
    work(...args, (error, value) => {
      if (error) reject(error);
      else resolve(value);
    }),
  );
const isAlike = (one, other) => {
  if (!$isObject(one) || !$isObject(other)) return Object.is(one, other);
  const isKeyed = one instanceof Map || one instanceof Set;
  const keys = [one, other].map((each) => Object.keys(each));
  return (
    Object.getPrototypeOf(one) === Object.getPrototypeOf(other) &&
    (one instanceof Date || one instanceof RegExp ? $text(one) === $text(other) : true) &&
    (one instanceof Error ? one.message === other.message : true) &&
    (!isKeyed || isAlike([...one], [...other])) &&
    keys[0].length === keys[1].length &&
    keys[0].every((key) => Object.hasOwn(other, key) && isAlike(one[key], other[key]))
  );
};
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
    assert(isAlike(one, other), message ?? 'Expected values to be strictly deep-equal'),
});
const inspect = (value, options, depth) =>
  hidden.inspected(value, $isObject(options) ? options : depth === undefined ? options : { depth });
inspect.custom = Symbol.for('nodejs.util.inspect.custom');
const kinds = 'Promise:10 Map:11 Set:12 RegExp:13 Date:14 NativeError:9'.split(' ').map((each) => {
  const [name, kind] = each.split(':');
  return [`is${name}`, (value) => $kind(value) === Number(kind)];
});
const util = {
  inspect,
  format: (...args) => hidden.shown(() => $format(args)),
  promisify,
  types: Object.fromEntries(kinds),
  isDeepStrictEqual: (one, other) => isAlike(one, other),
  inherits: (type, base) => {
    type.super_ = base;
    Object.setPrototypeOf(type.prototype, base.prototype);
  },
  deprecate: (work) => work,
  isArray: Array.isArray,
};
Object.assign(modules, {
  assert,
  crypto: { randomUUID: crypto.randomUUID, randomBytes: (count) => $bytes(hex(count * 2), 'hex') },
  util,
  os: { EOL: '\n', hostname: () => 'program' },
  perf_hooks: { performance },
});
const NODES = 'fs http net path child_process worker_threads fs/promises dotenv'.split(' ');
hidden.missing = (name) => {
  if (NODES.includes(name.replace('node:', '')))
    return new Error(`module '${name}' is not supported by the simulator`);
  return Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- ${$fileName()}`), {
    code: 'MODULE_NOT_FOUND',
    requireStack: [$fileName()],
  });
};
