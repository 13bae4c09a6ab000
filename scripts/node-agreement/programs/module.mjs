import { EventEmitter } from 'node:events';
import util, { format } from 'util';
import * as os from 'os';
export const answer = 42;
export default function named() { return 'default'; }
const value = await Promise.resolve('awaited');
console.log(value, format('%s', 'x'), typeof util.inspect, typeof os.EOL, this, new EventEmitter().on !== undefined, named());
for (const x of [1, 2]) await new Promise((r) => setTimeout(r, x));
console.log('after', answer);
const { default: u } = await import('util'); console.log(typeof u.format);
await new Promise((resolve) => setImmediate(resolve)).then(() => console.log('immediate'));
