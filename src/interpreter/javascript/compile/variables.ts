import { Op } from '../../machine/opcodes';
import { UNDEFINED } from '../values/encoding';
import type { Emitter } from './emitter';
import { type Binding, lookUp, type Scope } from './scopes';

const BORN_EMPTY = new Set<Binding['kind']>(['let', 'const', 'class']);

/** Gives the names of a scope their slots: cells where inner functions use them, empty where reading is an error yet. */
export function enterScope(to: Emitter, scope: Scope): void {
  for (const binding of scope.names.values()) {
    const isNew = binding.slot < 0;
    // Parameters have got theirs with their values. A finally block is emitted more than once, with the same slots.
    if (!isNew && (binding.kind === 'parameter' || binding.kind === 'name')) continue;
    if (isNew) binding.slot = to.newSlot();
    prepare(to, binding);
    showLocal(to, binding);
  }
}

/** Makes the variables of a scope new: at the beginning of each round of a loop body. */
function prepare(to: Emitter, binding: Binding): void {
  if (binding.isCaptured) to.operate('NEW_CELL', binding.slot);
  if (BORN_EMPTY.has(binding.kind)) {
    if (!binding.isCaptured) {
      to.op(Op.INT, 0);
      to.op(Op.STORE, binding.slot);
    }
    return;
  }
  to.op(Op.INT, UNDEFINED);
  storeIn(to, binding);
}

/** Lets a debugger see a variable from here on. */
export function showLocal(to: Emitter, { name, slot }: Binding): void {
  if (!name.startsWith('%'))
    to.locals.push({ name, kind: 'L', slot, start: to.pc, end: Number.MAX_SAFE_INTEGER });
}

/** The names of the innermost scope are visible no longer. */
export function leaveScope(to: Emitter, scope: Scope): void {
  for (const { slot, owner } of scope.names.values()) {
    if (owner !== to.owner) continue;
    const index = to.locals.findLastIndex((local) => local.slot === slot);
    const local = to.locals[index];
    if (local !== undefined) to.locals[index] = { ...local, end: to.pc };
  }
}

function storeIn(to: Emitter, binding: Binding): void {
  if (binding.owner !== to.owner) to.operate('STORE_CAPTURED', to.owner.captures.indexOf(binding));
  else if (binding.isCaptured) to.operate('STORE_CELL', binding.slot);
  else to.op(Op.STORE, binding.slot);
}

/** Whether a variable certainly has a value at this offset. */
function isSafe(to: Emitter, binding: Binding, offset: number): boolean {
  if (!BORN_EMPTY.has(binding.kind)) return true;
  return binding.owner === to.owner && offset >= binding.declaredAt;
}

/** Pushes the value of a name. */
export function loadName(to: Emitter, name: string, offset: number): void {
  const binding = lookUp(to.scope, name);
  if (binding === null) {
    to.named('LOAD_GLOBAL', name);
    return;
  }
  if (binding.owner !== to.owner) to.operate('LOAD_CAPTURED', to.owner.captures.indexOf(binding));
  else if (binding.isCaptured) to.operate('LOAD_CELL', binding.slot);
  else to.op(Op.LOAD, binding.slot);
  if (!isSafe(to, binding, offset)) to.named('CHECK', name);
}

/** Stores the top of the stack in a variable; `declares` when that is its first value. */
export function storeName(to: Emitter, name: string, declares: boolean, offset: number): void {
  const binding = lookUp(to.scope, name);
  if (binding === null) {
    to.named(to.unit.isStrict ? 'STORE_GLOBAL_STRICT' : 'STORE_GLOBAL', name);
    return;
  }
  if (!declares) {
    if (!isSafe(to, binding, offset)) {
      loadName(to, name, offset);
      to.op(Op.POP);
    }
    if (binding.kind === 'const') to.operate('CONSTANT_ASSIGNED');
    if (binding.kind === 'name') {
      if (to.unit.isStrict) to.operate('CONSTANT_ASSIGNED');
      to.op(Op.POP);
      return;
    }
  }
  storeIn(to, binding);
}
