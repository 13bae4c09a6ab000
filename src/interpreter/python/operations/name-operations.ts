/** Operations that load and store names. */

import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import type { OperationName } from '../compile/operation-names';
import { BUILTINS, pythonOf } from '../compile/python-program';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { entriesOf, fields, NOTHING, newObject } from '../values/make';
import { nameKey } from '../values/name-key';
import { setName } from './attributes';
import { nameAt, type Operation, push, take, top } from './stack';

/** The dict of the names of a module, by its number. */
export function moduleDict(execution: Execution, module: number): Value {
  return fields(execution, execution.state.statics[1 + module] as Value)[1] as Value;
}

/** The number of the module that a frame's code is of. */
export function ownModule(execution: Execution, frame: Frame): number {
  return pythonOf(execution).shapes.get(frame.code)?.module ?? 0;
}

function builtIn(execution: Execution, name: string): Value[] | undefined {
  return entriesOf(execution, moduleDict(execution, BUILTINS)).get(nameKey(name));
}

function globalValue(execution: Execution, frame: Frame, name: string): Value {
  const own = entriesOf(execution, moduleDict(execution, ownModule(execution, frame))).get(nameKey(name));
  // What the library has for itself alone is not there for the program.
  const isHidden = name.startsWith('__') && !execution.codeAt(frame.code).isLibrary;
  const found = own ?? (isHidden ? undefined : builtIn(execution, name));
  if (found === undefined) throw failing(execution, 'notDefined', name);
  return found[1] as Value;
}

/** Operations on names and cells. */
export const NAMES: Partial<Record<OperationName, Operation>> = {
  global: (execution, frame, b) => push(frame, globalValue(execution, frame, nameAt(execution, b))),
  library: (execution, frame, b) => push(frame, builtIn(execution, nameAt(execution, b))?.[1] ?? 0),
  setGlobal: (execution, frame, b) => {
    setName(execution, moduleDict(execution, ownModule(execution, frame)), nameAt(execution, b), top(frame));
    frame.sp -= 1;
  },
  deleteGlobal: (execution, frame, b) => {
    const name = nameAt(execution, b);
    const names = entriesOf(execution, moduleDict(execution, ownModule(execution, frame)));
    if (!names.delete(nameKey(name))) throw failing(execution, 'notDefined', name);
  },
  bound: (execution, frame, b) => {
    if (top(frame) !== NOTHING) return;
    throw failing(execution, 'unboundLocal', nameAt(execution, b));
  },
  newCell: (execution, frame) => {
    frame.slots[frame.sp - 1] = newObject(execution, Type.CELL, [top(frame)]);
  },
  cellGet: (execution, frame, b) => {
    const value = fields(execution, top(frame))[0] as Value;
    if (value === NOTHING) throw failing(execution, 'unboundFree', nameAt(execution, b));
    frame.slots[frame.sp - 1] = value;
  },
  cellSet: (execution, frame) => {
    const [value, cell] = take(frame, 2) as [Value, Value];
    fields(execution, cell)[0] = value;
  },
  className: (execution, frame, b) => {
    const name = nameAt(execution, b);
    const found = entriesOf(execution, top(frame)).get(nameKey(name));
    frame.slots[frame.sp - 1] =
      found === undefined ? globalValue(execution, frame, name) : (found[1] as Value);
  },
  setClassName: (execution, frame, b) => {
    const [value, names] = take(frame, 2) as [Value, Value];
    setName(execution, names, nameAt(execution, b), value);
  },
};
