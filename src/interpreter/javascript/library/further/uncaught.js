// How a process ends whose error nobody has caught.
import { hidden, print } from '../node/hidden.js';

const { process } = globalThis;
// What V8 calls a value without asking the program.
const named = (value) => {
  if (!$isObject(value)) return $text(value);
  return Array.isArray(value) ? '[object Array]' : `#<${$className(value)}>`;
};
hidden.unhandled = (reason, promise) => {
  if (process.listenerCount('unhandledRejection') > 0) process.emit('unhandledRejection', reason, promise);
  else if (reason instanceof Error) hidden.uncaught(reason, 'promise');
  else {
    const error = new Error(
      `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${named(reason)}".`,
    );
    die(`${REJECTED}\nUnhandledPromiseRejection: ${error.message} {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`);
  }
};
const LOADER = 'node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n';
const REJECTED =
  'node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^\n';
hidden.uncaught = (error, from) => {
  process.emit('uncaughtExceptionMonitor', error, from);
  if (process.listenerCount('uncaughtException') > 0) {
    process.emit('uncaughtException', error, from === '' ? 'uncaughtException' : 'unhandledRejection');
    return;
  }
  const place = $thrownAt(error, from !== '');
  const plain = $unwrapped(error);
  const isMissing = plain?.code === 'MODULE_NOT_FOUND';
  const head = place !== undefined && !isMissing ? `${place}\n` : from === '' ? LOADER : REJECTED;
  if ($stackFor(plain) !== undefined) die(`${head}\n${hidden.inspected(plain)}`);
  else if ($isObject(plain)) die(`${head}${hidden.inspected(plain)}`);
  else
    die(`${head}${$text(plain)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)`);
};
const die = (text) => {
  print('err', `${text}\n\nNode.js v20.20.0\n`);
  hidden.leave(1);
};
