// What few programs ask an emitter of events.
const { EventEmitter } = globalThis.hidden.modules.events;

$hide(EventEmitter.prototype, {
  eventNames() {
    const events = this._events ?? {};
    return Object.keys(events).filter((name) => events[name].length > 0);
  },
  prependListener(name, work) {
    this.on(name, work);
    const list = this._events[name];
    this._events[name] = [work, ...list.slice(0, -1)];
    return this;
  },
  setMaxListeners() {
    return this;
  },
});
EventEmitter.defaultMaxListeners = 10;
