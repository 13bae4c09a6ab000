// The object process, and how it ends.
import { mustCall } from './checks.js';
import { EventEmitter } from './events.js';
import { hidden, microsNow, print } from './hidden.js';

export const ticks = [];
const started = microsNow();
let isLeaving = false;

export const hasBegunToLeave = () => isLeaving;
export const leave = (code) => {
  process.exitCode = code;
  if (!isLeaving) {
    isLeaving = true;
    process.emit('exit', code);
  }
  $exit(process.exitCode ?? 0);
};
hidden.leave = leave;
export const signalled = (signal, code) => {
  if (process.listenerCount(signal) > 0) hidden.arrive(() => process.emit(signal, signal, code - 128));
  else $exit(code);
};
const stream = (name) => ({
  write: (text) => {
    print(name, hidden.text(text));
    return true;
  },
  isTTY: false,
});
export const process = Object.assign(new EventEmitter(), {
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
});
$stubs(process, 'memoryUsage emitWarning', true);
process.kill = (_, signal) => signalled(signal ?? 'SIGTERM', 143);
$stubs(process, 'hrtime', true);
$stubs(process.hrtime, 'bigint', true);
process.stdout = stream('out');
process.stderr = stream('err');
$hide(globalThis, { process, performance: { now: () => microsNow() - started } });
