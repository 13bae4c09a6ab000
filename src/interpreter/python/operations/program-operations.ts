/** Operations that begin and end programs and import modules. */

import type { Execution } from '../../machine/execution';
import { pushFrame } from '../../machine/frames';
import type { Frame, Value } from '../../machine/state';
import type { OperationName } from '../compile/operation-names';
import { BUILTINS, pythonOf } from '../compile/python-program';
import { nativeAt, nativeNames } from '../library/native-table';
import { partOf } from '../parts/parts';
import { CLASSES, Type } from '../values/classes';
import { failing } from '../values/failing';
import {
  entriesOf,
  fields,
  NOTHING,
  newEntries,
  newInt,
  newObject,
  newStr,
  numberIn,
  setHandledNow,
  textOf,
  typeId,
  typeObject,
} from '../values/make';
import { str } from '../values/show';
import { attributeOf, setName } from './attributes';
import { callLibrary } from './calling';
import { ownModule } from './name-operations';
import { nameAt, type Operation, push, top } from './stack';
import { truthOf } from './value-operations';

function runModule(execution: Execution, frame: Frame, name: string): void {
  const { modules } = pythonOf(execution);
  const index = modules.findIndex((module) => module.name === name);
  const module = modules[index];
  if (module === undefined || index === BUILTINS) {
    const [first = name] = name.split('.');
    const whole = modules.some((each) => each.name === first) && first !== name;
    throw failing(execution, 'noModule', whole ? name : first);
  }
  const { statics } = execution.state;
  if (statics[1 + index] !== 0) {
    push(frame, statics[1 + index] as Value);
    return;
  }
  makeModule(execution, index);
  pushFrame(execution, module.code, [], -1);
}

function makeModule(execution: Execution, index: number): Value {
  const module = pythonOf(execution).modules[index];
  const names = newEntries(execution, Type.DICT, new Map());
  const name = newStr(execution, module?.name ?? '');
  const made = newObject(execution, Type.MODULE, [name, names]);
  execution.state.statics[1 + index] = made;
  setName(execution, names, '__name__', name);
  setName(execution, names, '__file__', newStr(execution, module?.fileName ?? ''));
  setName(execution, names, '__doc__', 0);
  return names;
}

/** Fills the module of builtins with types and natives; the library's own module then adds its functions. */
function makeBuiltins(execution: Execution): void {
  const names = makeModule(execution, BUILTINS);
  for (const { id, name } of CLASSES) {
    if (/^[a-z]|Error$|Exception$|Interrupt$|Exit$|Iteration$|Warning$/.test(name) && id !== Type.NONE) {
      setName(execution, names, name, typeObject(execution, id));
    }
  }
  for (const name of ['type', 'function', 'method', 'module', 'cell', 'generator', 'iterator', 'ellipsis']) {
    if (name !== 'type') entriesOf(execution, names).delete(`s${name}`);
  }
  for (const name of nativeNames()) {
    if (/^\w+$/.test(name)) {
      setName(execution, names, name, newObject(execution, Type.BUILTIN, [nativeAt.number(name), -1]));
    }
  }
  setName(execution, names, 'NotImplemented', newObject(execution, Type.NOT_IMPLEMENTED, []));
  setName(execution, names, '__nothing', NOTHING);
}

/** What the exit code of a process that a signal ends adds to the signal's number. */
const SIGNALLED = 128;

/** Operations that concern the whole program. */
export const PROGRAM: Partial<Record<OperationName, Operation>> = {
  import: (execution, frame, b) => runModule(execution, frame, nameAt(execution, b)),
  importFrom: (execution, frame, b) => {
    const name = nameAt(execution, b);
    const found = attributeOf(execution, top(frame), name);
    if (found === -1) {
      const module = textOf(execution, fields(execution, top(frame))[0] as Value);
      const inside = pythonOf(execution).modules.some((each) => each.name === `${module}.${name}`);
      if (inside) return runModule(execution, frame, `${module}.${name}`);
      throw failing(execution, 'noImport', name, module);
    }
    push(frame, found);
  },
  importStar: (execution, frame) => partOf('further').importStar(execution, frame),
  module: (execution, frame) =>
    push(frame, execution.state.statics[1 + ownModule(execution, frame)] as Value),
  start: (execution, _frame, b) => {
    const main = pythonOf(execution).modules.length - 1;
    if (b === 0) makeBuiltins(execution);
    else makeModule(execution, main);
    pushFrame(execution, pythonOf(execution).modules[b === 0 ? BUILTINS : main]?.code as number, [], -1);
  },
  uncaught: (execution, frame) => {
    const { state } = execution;
    const thrown = frame.slots[0] as Value;
    setHandledNow(execution, 0);
    if (execution.classOf(thrown).name === 'SystemExit') return systemExit(execution, frame, thrown);
    if (execution.thread.id === 1) state.exitCode = 1;
    const head = execution.thread.id === 1 ? '' : `Exception in thread ${execution.thread.name}:\n`;
    callLibrary(execution, frame, 0, '__report', [thrown, newStr(execution, head)]);
  },
  finish: (execution, frame) => callLibrary(execution, frame, 0, '__finish', []),
  signalled: (execution, frame) => {
    const number = newInt(execution, (frame.slots[0] as number) - SIGNALLED);
    callLibrary(execution, frame, 0, '__signalled', [number]);
  },
  // A program that handles the signal goes on.
  exit: (execution, frame) => {
    if (truthOf(execution, frame.slots[--frame.sp] as Value) === true) return;
    execution.state.exitCode = frame.slots[0] as number;
    execution.state.phase = 'ended';
    execution.leave('stopped');
  },
};

function systemExit(execution: Execution, frame: Frame, thrown: Value): void {
  const args = fields(execution, fields(execution, thrown)[2] as Value);
  const code = args[0] ?? 0;
  const isNumber =
    code !== 0 && (typeId(execution, code) === Type.INT || typeId(execution, code) === Type.BOOL);
  execution.state.exitCode = code === 0 ? 0 : isNumber ? Number(numberIn(execution, code)) & 255 : 1;
  const isShown = code !== 0 && !isNumber;
  push(frame, newStr(execution, isShown ? `${str(execution, code)}\n` : ''));
}
