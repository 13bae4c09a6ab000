// The modules readline and readline/promises, upon an input that is at its end. No classes: those come in another part.
import { EventEmitter } from '../node/events.js';
import { hidden } from '../node/hidden.js';

const closed = () => Object.assign(new Error('readline was closed'), { code: 'ERR_USE_AFTER_CLOSE' });
const methods = $create(EventEmitter.prototype);
const Interface = function Interface(input, output) {
  const options = input?.input === undefined ? { input, output } : input;
  Object.assign(this, { input: options.input, output: options.output, closed: false, line: '' });
  this.prefix = options.prompt ?? '> ';
  this.input.on('end', () => this.close());
  this.input.resume();
};
Interface.prototype = methods;
const ask = (rl, query) => {
  if (rl.closed) throw closed();
  rl.output?.write(query);
};
$hide(methods, {
  constructor: Interface,
  close() {
    if (this.closed) return;
    this.closed = true;
    this.emit('close');
  },
  setPrompt(prompt) {
    this.prefix = prompt;
  },
  getPrompt() {
    return this.prefix;
  },
  prompt() {
    ask(this, this.prefix);
  },
  question(query) {
    ask(this, query);
  },
  pause() {
    return this;
  },
  resume() {
    return this;
  },
  write() {},
});
methods[Symbol.asyncIterator] = function walk() {
  const end = { value: undefined, done: true };
  return {
    next: () =>
      new Promise((resolve) => {
        if (this.closed) resolve(end);
        else this.once('close', () => resolve(end));
      }),
  };
};
const createInterface = (input, output) => new Interface(input, output);
const shared = { Interface, clearLine: () => true, cursorTo: () => true };
const promises = {
  ...shared,
  createInterface: (input, output) => {
    const rl = createInterface(input, output);
    rl.question = (query) => new Promise(() => ask(rl, query));
    return rl;
  },
};
Object.assign(hidden.modules, {
  readline: { ...shared, createInterface, promises },
  'readline/promises': promises,
});
