// The object console.
import { hidden, print } from './hidden.js';

hidden.line = (stream, args) => print(stream, `${$format(args)}\n`);
const writes =
  (stream) =>
  (...args) => {
    hidden.line(stream, args);
  };
const console = {
  log: writes('out'),
  info: writes('out'),
  debug: writes('out'),
  warn: writes('err'),
  error: writes('err'),
};
$stubs(
  console,
  'trace dir dirxml assert group groupCollapsed groupEnd count countReset time timeLog timeEnd table',
  true,
);
$hide(globalThis, { console });
