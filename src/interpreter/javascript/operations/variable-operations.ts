import type { Execution } from '../../machine/execution';
import { allocate, objectAt } from '../../machine/heap';
import type { Instruction } from '../../machine/instructions/instruction';
import type { Frame, Value } from '../../machine/state';
import type { OperationName } from '../compile/operation-names';
import { EMPTY, isHandle, UNDEFINED } from '../values/encoding';
import { CAPTURED, Heap } from '../values/heap-classes';
import { entriesOf, failure, intrinsic } from '../values/make';
import { findProperty } from '../values/properties';

/** Operations by name. */
export type OperationRows = Partial<Record<OperationName, Instruction>>;

function cellOf(run: Execution, handle: Value): Value[] {
  return objectAt(run.state, handle).contents as Value[];
}

function newCell(run: Execution, value: Value): number {
  return allocate(run.state, Heap.cell, [value]);
}

function capturedCell(run: Execution, frame: Frame, index: number): Value[] {
  return cellOf(run, cellOf(run, frame.slots[1] as Value)[CAPTURED + index] as Value);
}

function push(frame: Frame, value: Value): void {
  frame.slots[frame.sp++] = value;
}

/** The value of a global variable; null when there is none. */
function globalValue(run: Execution, name: string): Value | null {
  return findProperty(run, intrinsic(run, 'global'), name)?.[0] ?? null;
}

function storeGlobal(run: Execution, frame: Frame, name: string): void {
  entriesOf(run, intrinsic(run, 'global') as number).set(name, [frame.slots[--frame.sp] as Value]);
}

const textAt = (run: Execution, index: number): string => run.program.texts[index] as string;

/** Variables: in slots, in cells that functions share, and global. */
export const VARIABLE_OPERATIONS: OperationRows = {
  NEW_CELL: (run, frame, _, slot) => {
    frame.slots[slot] = newCell(run, EMPTY);
  },
  WRAP: (run, frame, _, slot) => {
    frame.slots[slot] = newCell(run, frame.slots[slot] as Value);
  },
  RENEW_CELL: (run, frame, _, slot) => {
    frame.slots[slot] = newCell(run, cellOf(run, frame.slots[slot] as Value)[0] as Value);
  },
  LOAD_CELL: (run, frame, _, slot) => push(frame, cellOf(run, frame.slots[slot] as Value)[0] as Value),
  STORE_CELL: (run, frame, _, slot) => {
    cellOf(run, frame.slots[slot] as Value)[0] = frame.slots[--frame.sp] as Value;
  },
  LOAD_CAPTURED: (run, frame, _, index) => push(frame, capturedCell(run, frame, index)[0] as Value),
  STORE_CAPTURED: (run, frame, _, index) => {
    capturedCell(run, frame, index)[0] = frame.slots[--frame.sp] as Value;
  },
  CHECK: (run, frame, _, name) => {
    if (frame.slots[frame.sp - 1] !== EMPTY) return;
    throw failure(run, 'ReferenceError', `Cannot access '${textAt(run, name)}' before initialization`);
  },
  LOAD_GLOBAL: (run, frame, _, name) => {
    const value = globalValue(run, textAt(run, name));
    if (value === null) throw failure(run, 'ReferenceError', `${textAt(run, name)} is not defined`);
    push(frame, value);
  },
  TYPEOF_GLOBAL: (run, frame, _, name) => push(frame, globalValue(run, textAt(run, name)) ?? UNDEFINED),
  STORE_GLOBAL: (run, frame, _, name) => storeGlobal(run, frame, textAt(run, name)),
  STORE_GLOBAL_STRICT: (run, frame, _, name) => {
    if (globalValue(run, textAt(run, name)) === null)
      throw failure(run, 'ReferenceError', `${textAt(run, name)} is not defined`);
    storeGlobal(run, frame, textAt(run, name));
  },
  CONSTANT_ASSIGNED: (run) => {
    throw failure(run, 'TypeError', 'Assignment to constant variable.');
  },
  THIS: (run, frame) => {
    const self = frame.slots[0] as Value;
    if (self === EMPTY) {
      const message =
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor";
      throw failure(run, 'ReferenceError', message);
    }
    push(frame, self);
  },
  BIND_THIS: (run, frame) => {
    const made = frame.slots[--frame.sp] as Value;
    if (frame.slots[0] !== EMPTY && isHandle(frame.slots[0] as Value))
      throw failure(run, 'ReferenceError', 'Super constructor may only be called once');
    frame.slots[0] = made;
  },
};
