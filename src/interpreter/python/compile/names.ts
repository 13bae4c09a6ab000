/** Loading, storing and deleting names. */
import { Op } from '../../machine/opcodes';
import type { Emitter } from './emitter';
import { kindOfName } from './scopes';

function slotOf(emitter: Emitter, name: string): number {
  const slot = emitter.slots.get(name);
  if (slot === undefined) throw new Error(`no slot for ${name}`);
  return slot;
}

/** Pushes the value of a name. */
export function loadName(emitter: Emitter, name: string): void {
  switch (kindOfName(emitter.scope, name)) {
    case 'local':
      emitter.emit(Op.LOAD_BOUND, slotOf(emitter, name));
      emitter.named('bound', name);
      return;
    case 'cell':
      emitter.load(slotOf(emitter, name));
      emitter.named('cellGet', name);
      return;
    case 'class':
      emitter.load(0);
      emitter.named('className', name);
      return;
    case 'global':
      emitter.named('global', name);
  }
}

/** Stores the top of the stack under a name. */
export function storeName(emitter: Emitter, name: string): void {
  switch (kindOfName(emitter.scope, name)) {
    case 'local':
      emitter.store(slotOf(emitter, name));
      return;
    case 'cell':
      emitter.load(slotOf(emitter, name));
      emitter.operate('cellSet');
      return;
    case 'class':
      emitter.load(0);
      emitter.named('setClassName', name);
      return;
    case 'global':
      emitter.named('setGlobal', name);
  }
}

/** Makes a name unbound. Unbound is what the number -1 stands for in a slot. */
export function deleteName(emitter: Emitter, name: string): void {
  const kind = kindOfName(emitter.scope, name);
  if (kind === 'global' || kind === 'class') {
    emitter.named('deleteGlobal', name);
    return;
  }
  loadName(emitter, name);
  emitter.emit(Op.POP);
  emitter.emit(Op.INT, -1);
  storeName(emitter, name);
}

/** Pushes the cell itself, for closures. */
export function loadCell(emitter: Emitter, name: string): void {
  emitter.load(slotOf(emitter, name));
}
