// What few programs ask the process.
import { microsNow } from '../node/hidden.js';

const { process } = globalThis;
Object.assign(process, {
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
