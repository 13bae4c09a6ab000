// The event loop, and what comes to it from outside.
import { hidden, microsNow } from './hidden.js';
import { hasBegunToLeave, leave, process, ticks } from './process.js';
import { waiting } from './timers.js';

// What came from outside: functions to be called.
let arrivals = [];
// Connections and other things that keep the process alive.
let open = 0;

// Ticks first, then all jobs, until there are none.
const drain = () => {
  for (;;) {
    while (ticks.length > 0) {
      const { work, args } = ticks.shift();
      guarded(work, args);
    }
    guarded(hidden.runJobs, []);
    if (ticks.length > 0) continue;
    const rejected = $takeRejected();
    if (rejected === undefined) return;
    $needs('language');
    hidden.unhandled(...rejected);
    if (ticks.length === 0) return;
  }
};
export const guarded = (work, args) => {
  try {
    work(...args);
  } catch (error) {
    failed(error);
  }
};
// Nobody has caught an error.
export const failed = (error, from = '') => {
  $needs('language');
  hidden.uncaught(error, from);
};
const turn = (work, args) => {
  guarded(work, args);
  drain();
};
const runTimers = (now) => {
  for (;;) {
    const due = waiting.timers
      .filter((each) => each.at <= now)
      .sort((one, other) => one.at - other.at || one.id - other.id)[0];
    if (due === undefined) return;
    if (due.repeats) due.at = Math.max(now, microsNow()) + due.delay;
    else waiting.timers = waiting.timers.filter((each) => each !== due);
    turn(due.work, due.args);
  }
};
const isAlive = () =>
  waiting.immediates.length > 0 ||
  arrivals.length > 0 ||
  open > 0 ||
  waiting.timers.some((each) => each.isKept);
export const loop = () => {
  drain();
  // Node has taken a moment to start: what is due within the first millisecond is due at once.
  let now = microsNow() + 1;
  for (;;) {
    runTimers(now);
    const arrived = arrivals;
    arrivals = [];
    for (const work of arrived) turn(work, []);
    const { immediates } = waiting;
    waiting.immediates = [];
    for (const { work, args } of immediates) turn(work, args);
    if (!isAlive()) {
      if (hasBegunToLeave()) return;
      process.emit('beforeExit', process.exitCode ?? 0);
      drain();
      if (!isAlive()) return leave(process.exitCode ?? 0);
    }
    if (waiting.immediates.length === 0 && arrivals.length === 0) {
      const next = waiting.timers.reduce((least, each) => Math.min(least, each.at), 1 / 0);
      if (next === 1 / 0) $park();
      else if (next > microsNow()) $park(next - microsNow());
    }
    now = microsNow();
  }
};
hidden.arrive = (work) => {
  arrivals.push(work);
  $wake();
};
// Makes a call that takes time on a thread of its own; the event loop goes on meanwhile.
hidden.background = (name, work) =>
  new hidden.Promise((resolve, reject) => {
    open += 1;
    const finish = (settle, value) =>
      hidden.arrive(() => {
        open -= 1;
        settle(value);
      });
    $thread(() => {
      let answer;
      try {
        answer = work();
      } catch (error) {
        finish(reject, error);
        return;
      }
      finish(resolve, answer);
    }, name);
  });
hidden.keepAlive = (count) => {
  open += count;
};
