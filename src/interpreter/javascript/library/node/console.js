// The object console.
import { hidden, print } from './hidden.js';

// Changed by console.group.
hidden.indented = (text) => text;
hidden.line = (stream, args) => print(stream, `${hidden.indented($format(args))}\n`);
const writes =
  (stream) =>
  (...args) =>
    hidden.line(stream, args);
const console = {
  log: writes('out'),
  info: writes('out'),
  debug: writes('out'),
  warn: writes('err'),
  error: writes('err'),
};
$stubs(console, 'trace dir assert group groupEnd count time timeEnd table', true);
$hide(globalThis, { console });
