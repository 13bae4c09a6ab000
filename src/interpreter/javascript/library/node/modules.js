// What require and import find.
import { Buffer } from './buffer.js';
import { EventEmitter } from './events.js';
import { hidden } from './hidden.js';
import { process } from './process.js';
import { timers } from './timers.js';

const modules = {
  events: EventEmitter,
  process,
  timers,
  'timers/promises': {
    setTimeout: (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value)),
    setImmediate: () => new Promise((resolve) => setImmediate(resolve)),
  },
  buffer: { Buffer },
};
hidden.modules = modules;
const crypto = {};
$stubs(crypto, 'randomUUID', true);
$hide(globalThis, { crypto, global: globalThis });
export const load = (name) => {
  const plain = name.startsWith('node:') ? name.slice(5) : name;
  if (modules[plain] === undefined) {
    $needs('language');
    if (modules[plain] === undefined) throw hidden.missing(name);
  }
  return modules[plain];
};
export const imported = (source, name) => {
  const found = load(source);
  if (name === 'default') return found.default ?? found;
  if (name === '*') return Object.assign({ default: found }, found);
  if (!(name in found))
    throw new SyntaxError(`The requested module '${source}' does not provide an export named '${name}'`);
  return found[name];
};
