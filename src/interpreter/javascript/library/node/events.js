// The module events.
import { mustCall } from './checks.js';

export const EventEmitter = function EventEmitter() {};
$hide(EventEmitter.prototype, {
  on(name, work) {
    mustCall(work);
    ((this._events ??= {})[name] ??= []).push(work);
    return this;
  },
  once(name, work) {
    const once = (...args) => {
      this.off(name, once);
      work.apply(this, args);
    };
    once.listener = work;
    return this.on(name, once);
  },
  off(name, work) {
    const list = this._events?.[name];
    if (list !== undefined)
      this._events[name] = list.filter((each) => each !== work && each.listener !== work);
    return this;
  },
  removeAllListeners(name) {
    if (this._events !== undefined) this._events[name] = [];
    return this;
  },
  listenerCount(name) {
    return this.listeners(name).length;
  },
  listeners(name) {
    return [...(this._events?.[name] ?? [])];
  },
  emit(name, ...args) {
    const list = this.listeners(name);
    if (list.length === 0) {
      if (name === 'error') throw args[0];
      return false;
    }
    for (const work of list) work.apply(this, args);
    return true;
  },
});
$hide(EventEmitter.prototype, {
  addListener: EventEmitter.prototype.on,
  removeListener: EventEmitter.prototype.off,
});
$stubs(EventEmitter.prototype, 'eventNames prependListener setMaxListeners');
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.once = (emitter, name) =>
  new Promise((resolve) => emitter.once(name, (...args) => resolve(args)));
