// What few programs ask the process.
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
