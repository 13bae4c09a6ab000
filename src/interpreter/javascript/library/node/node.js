// What Node brings: timers and the event loop, console, process, modules, Buffer, events.
const hidden = globalThis.hidden;
const print = (stream, text) => $$console_print(stream, text);
const microsNow = () => $micros() / 1000;

class Timeout {
  #state;
  constructor(state) {
    this.#state = state;
  }
  ref() {
    this.#state.isKept = true;
    return this;
  }
  unref() {
    this.#state.isKept = false;
    return this;
  }
  hasRef() {
    return this.#state.isKept;
  }
  refresh() {
    this.#state.at = microsNow() + this.#state.delay;
    return this;
  }
  close() {
    clearTimeout(this);
    return this;
  }
  static stateOf(timeout) {
    return #state in timeout ? timeout.#state : undefined;
  }
}
class Immediate {}
let timers = [];
let immediates = [];
const ticks = [];
// What came from outside: functions to be called.
let arrivals = [];
// Connections and other things that keep the process alive.
let open = 0;
let sequence = 0;

const mustCall = (work) => {
  if ($isFunction(work)) return;
  const error = new TypeError(`The "callback" argument must be of type function. Received ${$inspect(work)}`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
};
const addTimer = (work, ms, args, repeats) => {
  mustCall(work);
  const given = Number(ms);
  const delay = given >= 1 && given <= 2147483647 ? Math.trunc(given) : 1;
  const state = { work, args, delay, at: microsNow() + delay, repeats, isKept: true, id: ++sequence };
  timers.push(state);
  return new Timeout(state);
};
const clear = (timeout) => {
  if (!$isObject(timeout)) return;
  const state = Timeout.stateOf(timeout);
  timers = timers.filter((each) => each !== state);
  if (state !== undefined) state.repeats = false;
};
$hide(globalThis, {
  setTimeout: (work, ms, ...args) => addTimer(work, ms, args, false),
  setInterval: (work, ms, ...args) => addTimer(work, ms, args, true),
  setImmediate: (work, ...args) => {
    mustCall(work);
    const immediate = new Immediate();
    immediates.push({ immediate, work, args });
    return immediate;
  },
  clearTimeout: clear,
  clearInterval: clear,
  clearImmediate: (immediate) => {
    immediates = immediates.filter((each) => each.immediate !== immediate);
  },
});

// Ticks first, then all jobs, until there are none.
const drain = () => {
  do {
    while (ticks.length > 0) {
      const { work, args } = ticks.shift();
      guarded(work, args);
    }
    guarded(hidden.runJobs, []);
    if (ticks.length === 0) unhandled();
  } while (ticks.length > 0);
};
const guarded = (work, args) => {
  try {
    work(...args);
  } catch (error) {
    uncaught(error, '');
  }
};
const turn = (work, args) => {
  guarded(work, args);
  drain();
};
const unhandled = () => {
  const rejected = $takeRejected();
  if (rejected === undefined) return;
  const [reason] = rejected;
  if (process.listenerCount('unhandledRejection') > 0) process.emit('unhandledRejection', reason, undefined);
  else if (reason instanceof Error) uncaught(reason, 'promise');
  else {
    const error = new Error(
      `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${$isText(reason) ? reason : $inspect(reason)}".`,
    );
    const text = `[UnhandledPromiseRejection: ${error.message}] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`;
    die(`${INTERNAL}${text}`);
  }
};
const LOADER = 'node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\n';
const INTERNAL =
  'node:internal/process/promises:288\n            triggerUncaughtException(err, true /* fromPromise */);\n            ^\n\n';
const uncaught = (error, from) => {
  if (process.listenerCount('uncaughtException') > 0) {
    process.emit('uncaughtException', error, from === '' ? 'uncaughtException' : 'unhandledRejection');
    return;
  }
  const place = $thrownAt(error, from !== '');
  const plain = $unwrapped(error);
  const isMissing = plain?.code === 'MODULE_NOT_FOUND';
  const head = place !== undefined && !isMissing ? `${place}\n\n` : from === '' ? LOADER : INTERNAL;
  const isError = $stackFor(plain) !== undefined;
  const shown = isError
    ? $inspect(plain)
    : `Uncaught:\n${$inspect(plain)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)`;
  die(head + shown);
};
const die = (text) => {
  print('err', `${text}\n\nNode.js v20.20.0\n`);
  leave(1);
};
const leave = (code) => {
  process.exitCode = code;
  if (!isLeaving) {
    isLeaving = true;
    process.emit('exit', code);
  }
  $exit(process.exitCode ?? 0);
};
let isLeaving = false;

const runTimers = (now) => {
  for (;;) {
    const due = timers
      .filter((each) => each.at <= now)
      .sort((one, other) => one.at - other.at || one.id - other.id)[0];
    if (due === undefined) return;
    if (due.repeats) due.at = Math.max(now, microsNow()) + due.delay;
    else timers = timers.filter((each) => each !== due);
    turn(due.work, due.args);
  }
};
const isAlive = () =>
  immediates.length > 0 || arrivals.length > 0 || open > 0 || timers.some((each) => each.isKept);
const loop = () => {
  drain();
  // Node has taken a moment to start: what is due within the first millisecond is due at once.
  let now = microsNow() + 1;
  for (;;) {
    runTimers(now);
    const arrived = arrivals;
    arrivals = [];
    for (const work of arrived) turn(work, []);
    const immediate = immediates;
    immediates = [];
    for (const { work, args } of immediate) turn(work, args);
    if (!isAlive()) {
      if (isLeaving) return;
      process.emit('beforeExit', process.exitCode ?? 0);
      drain();
      if (!isAlive()) return leave(process.exitCode ?? 0);
    }
    if (immediates.length === 0 && arrivals.length === 0) {
      const next = timers.reduce((least, each) => Math.min(least, each.at), 1 / 0);
      if (next === 1 / 0) $park();
      else if (next > microsNow()) $park(next - microsNow());
    }
    now = microsNow();
  }
};
// Makes a call that takes time on a thread of its own; the event loop goes on meanwhile.
hidden.arrive = (work) => {
  arrivals.push(work);
  $wake();
};
hidden.background = (name, work) =>
  new hidden.Promise((resolve, reject) => {
    open += 1;
    const finish = (settle, value) =>
      hidden.arrive(() => {
        open -= 1;
        settle(value);
      });
    $thread(() => {
      let answer;
      try {
        answer = work();
      } catch (error) {
        finish(reject, error);
        return;
      }
      finish(resolve, answer);
    }, name);
  });
hidden.keepAlive = (count) => {
  open += count;
};

class EventEmitter {
  on(name, work) {
    mustCall(work);
    ((this._events ??= {})[name] ??= []).push(work);
    return this;
  }
  addListener(name, work) {
    return this.on(name, work);
  }
  once(name, work) {
    const once = (...args) => {
      this.off(name, once);
      work.apply(this, args);
    };
    once.listener = work;
    return this.on(name, once);
  }
  off(name, work) {
    const list = this._events?.[name];
    if (list !== undefined)
      this._events[name] = list.filter((each) => each !== work && each.listener !== work);
    return this;
  }
  removeListener(name, work) {
    return this.off(name, work);
  }
  removeAllListeners(name) {
    if (this._events !== undefined) this._events[name] = [];
    return this;
  }
  listenerCount(name) {
    return this._events?.[name]?.length ?? 0;
  }
  listeners(name) {
    return [...(this._events?.[name] ?? [])];
  }
  emit(name, ...args) {
    const list = this._events?.[name] ?? [];
    if (list.length === 0) {
      if (name === 'error') throw args[0];
      return false;
    }
    for (const work of [...list]) work.apply(this, args);
    return true;
  }
}
const process = new EventEmitter();
const started = microsNow();
Object.assign(process, {
  argv: ['/usr/local/bin/node', $fileName()],
  env: {},
  pid: 4242,
  platform: 'linux',
  version: 'v20.20.0',
  versions: { node: '20.20.0' },
  exitCode: undefined,
  exit: (code) => leave(code ?? process.exitCode ?? 0),
  nextTick: (work, ...args) => {
    mustCall(work);
    ticks.push({ work, args });
  },
  uptime: () => (microsNow() - started) / 1000,
  cwd: () => '/app',
  memoryUsage: () => ({ rss: 45000000, heapTotal: 20000000, heapUsed: 10000000 }),
  kill: (_, signal) => signalled(signal ?? 'SIGTERM', 143),
  hrtime: Object.assign(
    (before) => {
      const nanos = Math.round(microsNow() * 1e6);
      const now = [Math.floor(nanos / 1e9), nanos % 1e9];
      if (before === undefined) return now;
      const difference = (now[0] - before[0]) * 1e9 + now[1] - before[1];
      return [Math.floor(difference / 1e9), difference % 1e9];
    },
    { bigint: () => BigInt(Math.round(microsNow() * 1e3)) * 1000n },
  ),
});
process.stdout = { write: (text) => (print('out', hidden.text(text)), true), isTTY: false };
process.stderr = { write: (text) => (print('err', hidden.text(text)), true), isTTY: false };
const signalled = (signal, code) => {
  if (process.listenerCount(signal) > 0) hidden.arrive(() => process.emit(signal, signal, code - 128));
  else $exit(code);
};

let indent = '';
const line = (stream, args) => {
  const text = $format(args);
  print(stream, `${indent}${indent === '' ? text : text.replaceAll('\n', `\n${indent}`)}\n`);
};
const counts = {};
const clocks = {};
const milliseconds = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`);
// A row for each entry, a column for each property that some row has, and one for rows that are no objects.
const tableText = (rows) => {
  const columns = [];
  let hasValues = false;
  for (const key of Object.keys(rows)) {
    const row = rows[key];
    if (!$isObject(row)) hasValues = true;
    else for (const name of Object.keys(row)) if (!columns.includes(name)) columns.push(name);
  }
  const heads = ['(index)', ...columns, ...(hasValues ? ['Values'] : [])];
  const body = Object.keys(rows).map((key) => {
    const row = rows[key];
    const cells = columns.map((name) => ($isObject(row) && name in row ? $inspect(row[name], 0) : ''));
    return [key, ...cells, ...(hasValues ? [$isObject(row) ? '' : $inspect(row)] : [])];
  });
  const widths = heads.map(
    (head, index) => Math.max(...[heads, ...body].map((cells) => cells[index].length)) + 2,
  );
  const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const shown = (cells) => `│${cells.map((cell, index) => ` ${cell}`.padEnd(widths[index])).join('│')}│`;
  return [
    rule('┌', '┬', '┐'),
    shown(heads),
    rule('├', '┼', '┤'),
    ...body.map(shown),
    rule('└', '┴', '┘'),
  ].join('\n');
};
const console = {
  log: (...args) => line('out', args),
  info: (...args) => line('out', args),
  debug: (...args) => line('out', args),
  warn: (...args) => line('err', args),
  error: (...args) => line('err', args),
  trace: (...args) => line('err', [new Error($format(args)).stack.replace('Error', 'Trace')]),
  dir: (value, options) => line('out', [$inspect(value, options?.depth)]),
  assert: (holds, ...args) => {
    if (!holds)
      line('err', args.length === 0 ? ['Assertion failed'] : [`Assertion failed: ${$format(args)}`]);
  },
  group: (...args) => {
    if (args.length > 0) line('out', args);
    indent += '  ';
  },
  groupEnd: () => {
    indent = indent.slice(2);
  },
  count: (label = 'default') => {
    counts[label] = (counts[label] ?? 0) + 1;
    line('out', [`${label}: ${counts[label]}`]);
  },
  time: (label = 'default') => {
    clocks[label] = microsNow();
  },
  timeEnd: (label = 'default') => {
    line('out', [`${label}: ${milliseconds(microsNow() - clocks[label])}`]);
    delete clocks[label];
  },
  table: (rows) => line('out', [$isObject(rows) ? tableText(rows) : $inspect(rows)]),
};
const Buffer = function Buffer() {
  throw new Error('new Buffer() is deprecated: use Buffer.from()');
};
Buffer.prototype = globalThis.Buffer.prototype;
$hide(Buffer, {
  from: (value, encoding) => {
    if (value === undefined || value === null || $typeOf(value) === 'number') {
      const kind = value === null || value === undefined ? $text(value) : `type number (${value})`;
      const error = new TypeError(
        `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${kind}`,
      );
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    return $bytes(value, encoding);
  },
  alloc: (size, fill = 0) => $zeros(size, fill),
  allocUnsafe: (size) => $zeros(size, 0),
  concat: (list) => $join(list),
  isBuffer: (value) => $kind(value) === 15,
  byteLength: (value, encoding) => ($isText(value) ? $bytes(value, encoding).length : value.length),
});
$hide(Buffer.prototype, {
  constructor: Buffer,
  toJSON() {
    return { type: 'Buffer', data: [...this] };
  },
  equals(other) {
    return this.toString('hex') === other.toString('hex');
  },
  subarray(start, end) {
    return this.slice(start, end);
  },
  readInt32BE(at = 0) {
    return (this[at] << 24) | (this[at + 1] << 16) | (this[at + 2] << 8) | this[at + 3];
  },
  writeInt32BE(value, at = 0) {
    for (let index = 0; index < 4; index++) this[at + index] = (value >>> (24 - 8 * index)) & 255;
    return at + 4;
  },
});
$hide(globalThis, { process, console, Buffer, global: globalThis });

const hex = (count) => {
  let made = '';
  while (made.length < count) made += Math.floor(Math.random() * 16).toString(16);
  return made;
};
const randomUUID = () =>
  `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[Math.floor(Math.random() * 4)]}${hex(3)}-${hex(12)}`;
$hide(globalThis, { crypto: { randomUUID }, performance: { now: () => microsNow() - started } });
const promisify =
  (work) =>
  (...args) =>
    new Promise((resolve, reject) =>
      work(...args, (error, value) => {
        if (error) reject(error);
        else resolve(value);
      }),
    );
const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.once = (emitter, name) =>
  new Promise((resolve) => emitter.once(name, (...args) => resolve(args)));
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
const modules = {
  events: EventEmitter,
  process,
  assert,
  crypto: { randomUUID, randomBytes: (count) => $bytes(hex(count * 2), 'hex') },
  timers: { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval },
  'timers/promises': {
    setTimeout: sleep,
    setImmediate: () => new Promise((resolve) => setImmediate(resolve)),
  },
  util: {
    inspect: (value, options) => $inspect(value, options?.depth),
    format: (...args) => $format(args),
    promisify,
  },
  buffer: { Buffer },
  os: { EOL: '\n', hostname: () => 'program' },
  perf_hooks: { performance: globalThis.performance },
};
hidden.modules = modules;
const load = (name) => {
  const found = modules[name.startsWith('node:') ? name.slice(5) : name];
  if (found !== undefined) return found;
  const isKnown = [
    'fs',
    'http',
    'net',
    'path',
    'child_process',
    'worker_threads',
    'fs/promises',
    'readline',
    'dotenv',
  ].includes(name.replace('node:', ''));
  if (isKnown) throw new Error(`module '${name}' is not supported by the simulator`);
  const error = new Error(`Cannot find module '${name}'\nRequire stack:\n- ${$fileName()}`);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = [$fileName()];
  throw error;
};
const imported = (source, name) => {
  const found = load(source);
  if (name === 'default') return found.default ?? found;
  if (name === '*') return Object.assign({ default: found }, found);
  if (!(name in found))
    throw new SyntaxError(`The requested module '${source}' does not provide an export named '${name}'`);
  return found[name];
};
const start = () => {
  delete globalThis.hidden;
  const module = { exports: {}, children: [], loaded: false, filename: $fileName() };
  load.main = module;
  const program = $program();
  try {
    if ($isModule()) $then(program(), undefined, (error) => uncaught(error, ''));
    else program.call(module.exports, module.exports, load, module, $fileName(), '/app');
  } catch (error) {
    uncaught(error, '');
  }
  loop();
};
delete globalThis.Iterator;
delete globalThis.Generator;
$keep('main', {
  imported,
  importLater: async (source) => Object.assign({ default: load(source) }, load(source)),
  start,
  interrupted: (code) => signalled(code === 130 ? 'SIGINT' : 'SIGTERM', code),
  uncaught: (error) =>
    guarded(() => {
      throw error;
    }, []),
});
