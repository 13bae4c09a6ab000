// How a process ends whose error nobody has caught.
import { hidden, print } from '../node/hidden.js';

const { process } = globalThis;
hidden.unhandled = (reason) => {
  if (process.listenerCount('unhandledRejection') > 0) process.emit('unhandledRejection', reason, undefined);
  else if (reason instanceof Error) hidden.uncaught(reason, 'promise');
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
hidden.uncaught = (error, from) => {
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
  hidden.leave(1);
};
