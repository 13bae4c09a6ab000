// Timers and immediates; the event loop runs them.
import { mustCall } from './checks.js';
import { microsNow } from './hidden.js';

export const waiting = { timers: [], immediates: [] };
let sequence = 0;

const Timeout = function Timeout() {};
$hide(Timeout.prototype, {
  ref() {
    this.state.isKept = true;
    return this;
  },
  unref() {
    this.state.isKept = false;
    return this;
  },
  hasRef() {
    return this.state.isKept;
  },
  refresh() {
    this.state.at = microsNow() + this.state.delay;
    return this;
  },
  close() {
    clear(this);
    return this;
  },
});
const Immediate = function Immediate() {};

const addTimer = (work, ms, args, repeats) => {
  mustCall(work);
  const given = Number(ms);
  const delay = given >= 1 && given <= 2147483647 ? Math.trunc(given) : 1;
  const state = { work, args, delay, at: microsNow() + delay, repeats, isKept: true, id: ++sequence };
  waiting.timers.push(state);
  return $hide(new Timeout(), { state });
};
const clear = (timeout) => {
  if (!(timeout instanceof Timeout)) return;
  const { state } = timeout;
  waiting.timers = waiting.timers.filter((each) => each !== state);
  state.repeats = false;
};
export const timers = {
  setTimeout: (work, ms, ...args) => addTimer(work, ms, args, false),
  setInterval: (work, ms, ...args) => addTimer(work, ms, args, true),
  setImmediate: (work, ...args) => {
    mustCall(work);
    const immediate = new Immediate();
    waiting.immediates.push({ immediate, work, args });
    return immediate;
  },
  clearTimeout: clear,
  clearInterval: clear,
  clearImmediate: (immediate) => {
    waiting.immediates = waiting.immediates.filter((each) => each.immediate !== immediate);
  },
};
$hide(globalThis, timers);
