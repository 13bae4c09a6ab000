/** Instructions on objects, fields, arrays and classes. */
import { boxOf } from '../boxes';
import { initializeClass } from '../class-initialization';
import type { Execution } from '../execution';
import {
  allocate,
  allocateInstance,
  elementsAt,
  elementsToRead,
  emptyArray,
  objectAt,
  objectToRead,
} from '../heap';
import { Op } from '../opcodes';
import type { Frame, Value } from '../state';
import { nullFailure } from '../unwinding';
import type { InstructionTable } from './instruction';

function top(execution: Execution, frame: Frame, below: number): number {
  const handle = frame.slots[frame.sp - 1 - below] as number;
  if (handle === 0) throw nullFailure(execution, frame);
  return handle;
}

/** Fields and statics. */
export const FIELD_INSTRUCTIONS: InstructionTable = [
  [
    Op.GET_FIELD,
    (execution, frame, a) => {
      const fields = objectToRead(execution.state, top(execution, frame, 0)).contents as Value[];
      frame.slots[frame.sp - 1] = fields[a] as Value;
    },
  ],
  [
    Op.PUT_FIELD,
    (execution, frame, a) => {
      const fields = objectAt(execution.state, top(execution, frame, 1)).contents as Value[];
      frame.sp -= 2;
      fields[a] = frame.slots[frame.sp + 1] as Value;
    },
  ],
  [
    Op.GET_STATIC,
    (execution, frame, a, b) => {
      if (execution.state.initialized[b] !== 2 && !initializeClass(execution, frame, b)) return;
      frame.slots[frame.sp++] = execution.state.statics[a] as Value;
    },
  ],
  [
    Op.PUT_STATIC,
    (execution, frame, a, b) => {
      if (execution.state.initialized[b] !== 2 && !initializeClass(execution, frame, b)) return;
      execution.state.statics[a] = frame.slots[--frame.sp] as Value;
    },
  ],
  [
    Op.INITIALIZE,
    (execution, frame, a) => {
      if (execution.state.initialized[a] !== 2) initializeClass(execution, frame, a);
    },
  ],
  [
    Op.NEW,
    (execution, frame, a) => {
      if (execution.state.initialized[a] !== 2 && !initializeClass(execution, frame, a)) return;
      execution.collectIfNeeded(64);
      execution.makeRoom(64);
      frame.slots[frame.sp++] = allocateInstance(execution.state, execution.classAt(a));
    },
  ],
  [
    Op.MAKE,
    (execution, frame, a, b) => {
      execution.collectIfNeeded(64);
      execution.makeRoom(64);
      const fields = frame.slots.slice(frame.sp - b, frame.sp);
      while (fields.length < execution.classAt(a).fields.length) fields.push(0);
      frame.sp -= b;
      frame.slots[frame.sp++] = allocate(execution.state, a, fields);
    },
  ],
];

function indexFailure(execution: Execution, index: number, length: number): never {
  const text = `Index ${index} out of bounds for length ${length}`;
  throw execution.failure(execution.program.wellKnown.failures.arrayIndex, text);
}

function storeElement(execution: Execution, frame: Frame): void {
  const elements = elementsAt(execution.state, top(execution, frame, 2));
  const index = frame.slots[frame.sp - 2] as number;
  if (index < 0 || index >= elements.length) indexFailure(execution, index, elements.length);
  (elements as Value[])[index] = frame.slots[frame.sp - 1] as Value;
  frame.sp -= 3;
}

function checkElement(execution: Execution, frame: Frame): void {
  const value = frame.slots[frame.sp - 1] as number;
  const array = top(execution, frame, 2);
  if (value === 0) return;
  const wanted = execution.classOf(array).element?.classId ?? -1;
  const given = execution.classOf(value);
  if (given.supertypes.has(wanted)) return;
  throw execution.failure(execution.program.wellKnown.failures.arrayStore, given.name);
}

function newArrays(execution: Execution, classId: number, sizes: readonly number[], depth: number): number {
  const definition = execution.classAt(classId);
  const element = definition.element;
  const size = sizes[depth] as number;
  if (!element) throw new Error(`${definition.name} is no array class`);
  execution.makeRoom(size * 8);
  const contents = emptyArray(element.kind, size);
  const handle = allocate(execution.state, classId, contents);
  if (depth + 1 < sizes.length) {
    for (let index = 0; index < size; index++) {
      (contents as Value[])[index] = newArrays(execution, element.classId, sizes, depth + 1);
    }
  }
  return handle;
}

function createArrays(execution: Execution, frame: Frame, classId: number, dimensions: number): void {
  const sizes = frame.slots.slice(frame.sp - dimensions, frame.sp) as number[];
  for (const size of sizes) {
    if (size < 0) throw execution.failure(execution.program.wellKnown.failures.negativeSize, String(size));
  }
  execution.collectIfNeeded(8 * sizes.reduce((product, size) => product * size, 1));
  frame.sp -= dimensions;
  frame.slots[frame.sp++] = newArrays(execution, classId, sizes, 0);
}

/** Arrays. */
export const ARRAY_INSTRUCTIONS: InstructionTable = [
  [Op.NEW_ARRAY, (execution, frame, a) => createArrays(execution, frame, a, 1)],
  [Op.NEW_ARRAYS, createArrays],
  [
    Op.ARRAY_LENGTH,
    (execution, frame) => {
      frame.slots[frame.sp - 1] = elementsToRead(execution.state, top(execution, frame, 0)).length;
    },
  ],
  [
    Op.ARRAY_LOAD,
    (execution, frame) => {
      const elements = elementsToRead(execution.state, top(execution, frame, 1));
      const index = frame.slots[frame.sp - 1] as number;
      if (index < 0 || index >= elements.length) indexFailure(execution, index, elements.length);
      frame.sp -= 1;
      frame.slots[frame.sp - 1] = elements[index] as Value;
    },
  ],
  [Op.ARRAY_STORE, storeElement],
  [
    Op.ARRAY_STORE_CHECKED,
    (execution, frame) => {
      checkElement(execution, frame);
      storeElement(execution, frame);
    },
  ],
  [
    Op.COPY_ARRAY,
    (execution, frame) => {
      const source = objectToRead(execution.state, top(execution, frame, 0));
      const copy = (source.contents as Value[]).slice();
      execution.makeRoom(copy.length * 8);
      frame.slots[frame.sp - 1] = allocate(execution.state, source.classId, copy);
    },
  ],
];

function castFailure(execution: Execution, handle: number, wantedId: number): never {
  const { castMessage, failures } = execution.program.wellKnown;
  const message = castMessage(execution.classOf(handle), execution.classAt(wantedId));
  throw execution.failure(failures.cast, message);
}

/** Boxing. */
export const BOX_INSTRUCTIONS: InstructionTable = [
  [
    Op.BOX,
    (execution, frame, a, b) => {
      execution.collectIfNeeded(64);
      execution.makeRoom(64);
      const value = frame.slots[frame.sp - 1] as Value;
      frame.slots[frame.sp - 1] = boxOf(execution, a, String.fromCharCode(b), value);
    },
  ],
];

/** Types at run time. */
export const TYPE_INSTRUCTIONS: InstructionTable = [
  [
    Op.CHECK_CAST,
    (execution, frame, a) => {
      const handle = frame.slots[frame.sp - 1] as number;
      if (handle !== 0 && !execution.classOf(handle).supertypes.has(a)) castFailure(execution, handle, a);
    },
  ],
  [
    Op.INSTANCE_OF,
    (execution, frame, a) => {
      const handle = frame.slots[frame.sp - 1] as number;
      frame.slots[frame.sp - 1] = handle !== 0 && execution.classOf(handle).supertypes.has(a) ? 1 : 0;
    },
  ],
  [
    Op.CHECK_NULL,
    (execution, frame) => {
      top(execution, frame, 0);
    },
  ],
  [
    Op.CLASS,
    (execution, frame, a) => {
      frame.slots[frame.sp++] = classObject(execution, a);
    },
  ],
];

/** The one object that stands for a class; its field 0 holds the class id. */
export function classObject(execution: Execution, classId: number): number {
  const { state, program } = execution;
  const known = state.classObjects.get(classId);
  if (known !== undefined) return known;
  const handle = allocate(state, program.wellKnown.classObject, [classId]);
  state.classObjects.set(classId, handle);
  return handle;
}
