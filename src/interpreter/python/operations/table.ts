/** All operations by number. */

import type { Execution } from '../../machine/execution';
import { pushFrame } from '../../machine/frames';
import { callHost } from '../../machine/host-calls';
import type { Instruction } from '../../machine/instructions/instruction';
import type { Kind } from '../../machine/program';
import type { Frame, Value } from '../../machine/state';
import { librarySteps } from '../../machine/statements';
import { OPERATION_NAMES, type OperationName } from '../compile/operation-names';
import { pythonOf } from '../compile/python-program';
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { KeyNeeded } from '../values/keys';
import { entriesOf, fields, NOTHING, newStr, textOf, typeId } from '../values/make';
import { loadAttribute, storeAttribute } from './attributes';
import { callLibrary, callValue, enterPlainly, NO_KEYWORDS } from './calling';
import { enterHandler, matches, raise, reraise, setHandled } from './exceptions';
import { beginGenerator, endGenerator, failGenerator, resume, returned, yieldValue } from './generators';
import { iterate, next, unpack } from './iteration';
import { NAMES } from './name-operations';
import { augmented, binary, compare, unary } from './operators';
import { PROGRAM } from './program-operations';
import { compareSmallInts, onSmallInts } from './small-ints';
import { nameAt, type Operation, push, take, top } from './stack';
import { deleteItem, item, setItem } from './subscripts';
import { format, truth, VALUES } from './value-operations';

const WORK: Partial<Record<OperationName, Operation>> = {
  unary,
  binary: (execution, frame, b) => {
    if (!onSmallInts(execution, frame, b)) binary(execution, frame, b);
  },
  augmented: (execution, frame, b) => {
    if (!onSmallInts(execution, frame, b)) augmented(execution, frame, b);
  },
  compare: (execution, frame, b) => {
    if (!compareSmallInts(execution, frame, b)) compare(execution, frame, b);
  },
  truth,
  attribute: (execution, frame, b) => loadAttribute(execution, frame, nameAt(execution, b)),
  setAttribute: (execution, frame, b) => storeAttribute(execution, frame, nameAt(execution, b)),
  deleteAttribute: (execution, frame, b) =>
    partOf('further').deleteAttribute(execution, frame, nameAt(execution, b)),
  item,
  setItem,
  deleteItem,
  iterate,
  next,
  unpack,
  unpackStar: (execution, frame, b) => partOf('further').unpackStar(execution, frame, b >> 8, b & 255),
  format,
  join: (execution, frame, b) => {
    const texts = take(frame, b).map((value) => textOf(execution, value));
    push(frame, newStr(execution, texts.join('')));
  },
  exhausted: (_, frame) => {
    frame.slots[frame.sp - 1] = top(frame) === NOTHING ? 1 : 0;
  },
  generator: beginGenerator,
  yield: yieldValue,
  generatorEnd: endGenerator,
  generatorFailed: failGenerator,
  delegate: (execution, frame) => {
    // The stack has the iterator and what was sent in: the first gets the second.
    const [iterator, value] = frame.slots.slice(frame.sp - 2, frame.sp) as [Value, Value];
    if (typeId(execution, iterator) === Type.GENERATOR) {
      return resume(execution, frame, 2, { generator: iterator, value, how: 'loop' });
    }
    frame.sp -= 1;
    if (value === 0) return next(execution, frame);
    frame.sp -= 1;
    callLibrary(execution, frame, 0, '__send_into', [iterator, value]);
  },
  returned,
  enterHandler,
  setHandled,
  matches,
  reraise,
  raise,
};

const CALLS: Partial<Record<OperationName, Operation>> = {
  call: (execution, frame, b) => {
    if (enterPlainly(execution, frame, b)) return;
    const args = frame.slots.slice(frame.sp - b, frame.sp);
    callValue(execution, frame, b + 1, frame.slots[frame.sp - b - 1] as Value, args, NO_KEYWORDS);
  },
  callKeywords: (execution, frame, b) => {
    const names = textOf(execution, top(frame)).split(',');
    const values = frame.slots.slice(frame.sp - 1 - b, frame.sp - 1);
    const args = values.slice(0, b - names.length);
    const keywords = new Map(names.map((name, index) => [name, values[b - names.length + index] as Value]));
    callValue(execution, frame, b + 2, frame.slots[frame.sp - b - 2] as Value, args, keywords);
  },
  callSpread: (execution, frame) => {
    const [callee, args, keywords] = frame.slots.slice(frame.sp - 3, frame.sp) as [Value, Value, Value];
    const named = new Map<string, Value>();
    for (const [key, value] of entriesOf(execution, keywords).values()) {
      if (typeId(execution, key as Value) !== Type.STR) throw failing(execution, 'keywordsNoStrings');
      named.set(textOf(execution, key as Value), value as Value);
    }
    callValue(execution, frame, 3, callee, fields(execution, args).slice(), named);
  },
  host: (execution, frame, b) => {
    const [name = '', count] = (pythonOf(execution).hostCalls[b] as string).split('/');
    const parameters = new Array<Kind>(Number(count)).fill('L');
    callHost(execution, frame, { how: 'host', name, parameters, returns: 'L', run: null }, parameters.length);
  },
};

const ALL: Partial<Record<OperationName, Operation>> = { ...NAMES, ...VALUES, ...WORK, ...CALLS, ...PROGRAM };

/** Executes an operation; where the key of an object must be known for it, once more when its class has been asked. */
function executed(execution: Execution, frame: Frame, b: number, operation: Operation): void {
  const { sp } = frame;
  try {
    operation(execution, frame, b);
  } catch (thrown) {
    if (!(thrown instanceof KeyNeeded)) throw thrown;
    frame.sp = sp;
    frame.pc -= 3;
    pushFrame(execution, pythonOf(execution).fileKey, [thrown.value], -1);
  }
}

/** The operations of every Python program, by number. Each may be executed again after a collection. */
export const OPERATIONS: readonly Instruction[] = OPERATION_NAMES.map((name) => {
  const operation = ALL[name];
  if (operation === undefined) throw new Error(`no operation ${name}`);
  if (CALLS[name] === undefined) {
    return (execution: Execution, frame: Frame, _a: number, b: number) => {
      execution.collectIfNeeded(64);
      executed(execution, frame, b, operation);
    };
  }
  return (execution: Execution, frame: Frame, _a: number, b: number) => {
    // Calls that library code makes count as library steps, or a recursion there would never end a slice.
    if (execution.codeAt(frame.code).isLibrary && !librarySteps(execution, frame)) return;
    execution.collectIfNeeded(64);
    executed(execution, frame, b, operation);
  };
});
