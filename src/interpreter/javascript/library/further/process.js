// What few programs ask the process.
import { EventEmitter } from '../node/events.js';
import { microsNow, print } from '../node/hidden.js';

const { process } = globalThis;
let hasWarned = false;
Object.assign(process, {
  emitWarning: (warning, type) => {
    const isError = warning instanceof Error;
    const name = isError ? warning.name : (type?.type ?? type ?? 'Warning');
    const text = isError ? warning.message : warning;
    process.nextTick(() => {
      process.emit('warning', isError ? warning : Object.assign(new Error(text), { name }));
      print('err', `(node:${process.pid}) ${name}: ${text}\n`);
      if (!hasWarned)
        print('err', '(Use `node --trace-warnings ...` to show where the warning was created)\n');
      hasWarned = true;
    });
  },
  memoryUsage: () => ({ rss: 45000000, heapTotal: 20000000, heapUsed: 10000000 }),
  hrtime: Object.assign(
    (before) => {
      const nanos = Math.round(microsNow() * 1e6);
      const now = [Math.floor(nanos / 1e9), nanos % 1e9];
      if (before === undefined) return now;
      const difference = (now[0] - before[0]) * 1e9 + now[1] - before[1];
      return [Math.floor(difference / 1e9), difference % 1e9];
    },
    { bigint: () => BigInt(Math.round(microsNow() * 1e3)) * BigInt(1000) },
  ),
});

// Nobody types anything: the input is at its end, as soon as somebody reads it.
const stdin = new EventEmitter();
let isFlowing = false;
const flow = () => {
  if (isFlowing) return stdin;
  isFlowing = true;
  setImmediate(() => {
    stdin.emit('readable');
    stdin.readableEnded = true;
    stdin.emit('end');
    process.nextTick(() => stdin.emit('close'));
  });
  return stdin;
};
const on = (name, work) => {
  EventEmitter.prototype.on.call(stdin, name, work);
  return name === 'data' || name === 'readable' ? flow() : stdin;
};
Object.assign(stdin, {
  fd: 0,
  readable: true,
  readableEnded: false,
  on,
  addListener: on,
  read: () => null,
  resume: flow,
  pipe: (destination) => {
    flow();
    return destination;
  },
});
stdin[Symbol.asyncIterator] = () => {
  flow();
  return { next: () => Promise.resolve({ value: undefined, done: true }) };
};
for (const name of ['pause', 'setEncoding', 'ref', 'unref']) stdin[name] = () => stdin;
process.stdin = stdin;
