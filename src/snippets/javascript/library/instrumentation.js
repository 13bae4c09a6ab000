// Events that producers, consumers and admins tell of themselves.
import { modules, refuse } from './shared.js';

export const events = (names, prefix) => {
  const table = {};
  for (const name of names)
    table[name] = `${prefix}.${name.startsWith('REQUEST') ? 'network.' : ''}${name.toLowerCase()}`;
  const emitter = new modules.events();
  let id = 0;
  return {
    table,
    on: (name, listener) => {
      if (!Object.values(table).includes(name))
        refuse(`Event name should be one of ${names.map((each) => `${prefix}.events.${each}`).join(', ')}`);
      emitter.on(name, listener);
      return () => emitter.off(name, listener);
    },
    emit: (name, content) =>
      emitter.emit(table[name], { id: id++, type: table[name], timestamp: Date.now(), payload: content }),
  };
};
