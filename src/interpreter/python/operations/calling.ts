/** Calling things: binding arguments to parameters, methods, classes, natives. */
import type { Execution } from '../../machine/execution';
import { frameOf, newFrame } from '../../machine/frames';
import type { Frame, Value } from '../../machine/state';
import { BUILTINS, type FunctionShape, pythonOf } from '../compile/python-program';
import { type Delegate, type Native, NO_RECEIVER, nativeAt } from '../library/native-table';
import { CLASSES, Exc, Type } from '../values/classes';
import { failing } from '../values/failing';
import { plainOf } from '../values/keys';
import { typeAttribute } from '../values/lookup';
import {
  entriesOf,
  fields,
  newEntries,
  newObject,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
  typeOf,
  UnfitValue,
} from '../values/make';
import { nameKey } from '../values/name-key';
import { resume } from './generators';

/** Keyword arguments by name. */
export type Keywords = ReadonlyMap<string, Value>;

/** No keyword arguments. */
export const NO_KEYWORDS: Keywords = new Map();

/** CPython's own limit; the machine's is larger. */
const DEEPEST_CALLS = 1000;

/** Calls something: takes `drop` slots from the stack, and the result will be on it. */
export function callValue(
  execution: Execution,
  frame: Frame,
  drop: number,
  callee: Value,
  args: readonly Value[],
  keywords: Keywords,
): void {
  switch (callee === 0 ? Type.NONE : typeId(execution, callee)) {
    case Type.FUNCTION:
      enter(execution, frame, drop, callee, args, keywords);
      return;
    case Type.METHOD: {
      const [target, self] = fields(execution, callee) as [Value, Value];
      callValue(execution, frame, drop, target, [self, ...args], keywords);
      return;
    }
    case Type.BUILTIN: {
      const [index, self] = fields(execution, callee) as [number, Value];
      callNative(execution, frame, drop, index, self === -1 ? args : [self, ...args], keywords);
      return;
    }
    case Type.TYPE:
      construct(execution, frame, drop, callee, args, keywords);
      return;
    case Type.STATIC:
    case Type.CLASS_METHOD:
      callValue(execution, frame, drop, fields(execution, callee)[0] as Value, args, keywords);
      return;
    case Type.OBJECT: {
      const method = typeAttribute(execution, typeOf(execution, callee), '__call__');
      if (method !== -1) {
        callValue(execution, frame, drop, method, [callee, ...args], keywords);
        return;
      }
    }
  }
  throw failing(execution, 'notCallable', typeName(execution, callee));
}

/** Calls a function of the library that is written in Python. */
export function callLibrary(
  execution: Execution,
  frame: Frame,
  drop: number,
  name: string,
  args: readonly Value[],
  keywords: Keywords = NO_KEYWORDS,
): void {
  const builtins = execution.state.statics[1 + BUILTINS] as Value;
  const found = entriesOf(execution, fields(execution, builtins)[1] as Value).get(nameKey(name));
  if (found === undefined) throw new Error(`the library has no ${name}`);
  callValue(execution, frame, drop, found[1] as Value, args, keywords);
}

function callNative(
  execution: Execution,
  frame: Frame,
  drop: number,
  index: number,
  args: readonly Value[],
  keywords: Keywords,
): void {
  const native = nativeAt(index);
  if (native.receiver !== NO_RECEIVER) checkReceiver(execution, native, args[0]);
  const result = runNative(execution, native, args, keywords);
  if (execution.repeats) {
    execution.repeats = false;
    frame.pc -= 3;
    return;
  }
  if (typeof result !== 'object') {
    frame.sp -= drop;
    frame.slots[frame.sp++] = result;
  } else if (result.library !== undefined)
    callLibrary(execution, frame, drop, result.library, result.args, result.keywords);
  else if (result.resumption !== undefined) resume(execution, frame, drop, result.resumption);
  else callValue(execution, frame, drop, result.callee, result.args, result.keywords ?? NO_KEYWORDS);
}

/**
 * Runs a native with whatever the program passes: a value that the native cannot take is the program's mistake. Anything
 * else that a native trips over is ours.
 */
function runNative(
  execution: Execution,
  native: Native,
  args: readonly Value[],
  keywords: Keywords,
): Value | Delegate {
  try {
    return native.run(execution, args, keywords);
  } catch (thrown) {
    if (!(thrown instanceof UnfitValue)) throw thrown;
    const plain = args.map((value) => plainOf(execution, value));
    if (`${plain}` !== `${args}`) return runNative(execution, native, plain, keywords);
    throw thrown.value === undefined
      ? failing(execution, 'missingArgument')
      : failing(execution, 'unfit', typeName(execution, thrown.value));
  }
}

/** A method taken from its type may be called with anything: `list.append(5, 1)`. */
function checkReceiver(
  execution: Execution,
  { name, receiver: wanted }: Native,
  receiver: Value | undefined,
): void {
  if (receiver === undefined) throw failing(execution, 'noReceiver', name);
  if (wanted === Type.OBJECT || name === 'dict.fromkeys' || name === 'int.from_bytes') return;
  const id = typeId(execution, receiver);
  if (id === wanted || CLASSES[id]?.supertypes.has(wanted)) return;
  const [owner = '', method = ''] = name.split('.');
  throw failing(execution, 'wrongReceiver', method, owner, typeName(execution, receiver));
}

/**
 * Calls what lies under `count` arguments if it is a function that takes just these, or such a function bound to its
 * first argument: what most calls are. Answers false, having done nothing, for everything else.
 */
export function enterPlainly(execution: Execution, frame: Frame, count: number): boolean {
  const { heap, limits } = execution.state;
  const { frames } = execution.thread;
  const at = frame.sp - count - 1;
  const callee = heap[frame.slots[at] as number];
  if (!callee) return false;
  const isMethod = callee.classId === Type.METHOD;
  const target = isMethod ? heap[(callee.contents as Value[])[0] as number] : callee;
  if (target?.classId !== Type.FUNCTION) return false;
  const [id, , , , closure] = target.contents as [number, Value, Value, Value, Value];
  const shape = pythonOf(execution).shapes.get(id) as FunctionShape;
  const given = isMethod ? count + 1 : count;
  if (shape.positional !== given || shape.parameters.length !== given) return false;
  if (frames.length >= Math.min(DEEPEST_CALLS, limits.stackDepth)) return false;
  if (isMethod) frame.slots[at] = (callee.contents as Value[])[1] as Value;
  const entered = frameOf(execution.codeAt(id), frame.slots, isMethod ? at : at + 1, given, -1);
  const captured = fields(execution, closure);
  for (let index = 0; index < captured.length; index++) {
    entered.slots[given + index] = captured[index] as Value;
  }
  frame.sp = at;
  frames.push(entered);
  execution.frame = entered;
  return true;
}

function enter(
  execution: Execution,
  frame: Frame,
  drop: number,
  callee: Value,
  args: readonly Value[],
  keywords: Keywords,
): void {
  const [id, , defaults, keywordDefaults, closure] = fields(execution, callee) as [
    number,
    Value,
    Value,
    Value,
    Value,
  ];
  const { frames } = execution.thread;
  if (frames.length >= Math.min(DEEPEST_CALLS, execution.state.limits.stackDepth)) {
    throw failing(execution, 'tooDeep');
  }
  const shape = pythonOf(execution).shapes.get(id) as FunctionShape;
  const slots = bind(execution, shape, args, keywords, fields(execution, defaults), keywordDefaults);
  slots.push(...fields(execution, closure));
  frame.sp -= drop;
  const entered = newFrame(execution, id, slots, -1);
  frames.push(entered);
  execution.frame = entered;
}

/** The slots of the parameters. Throws the TypeErrors of CPython. */
function bind(
  execution: Execution,
  shape: FunctionShape,
  args: readonly Value[],
  keywords: Keywords,
  defaults: readonly Value[],
  keywordDefaults: Value,
): Value[] {
  const { positional, keywordOnly, parameters } = shape;
  if (args.length === positional && keywords.size === 0 && parameters.length === positional) return [...args];
  const named = positional + keywordOnly;
  const slots = new Array<Value>(named).fill(-1);
  for (let index = 0; index < args.length && index < positional; index++) slots[index] = args[index] as Value;
  const others = bindKeywords(execution, shape, slots, keywords);
  if (args.length > positional && !shape.hasRest)
    throw failing(
      execution,
      'tooManyArguments',
      shape.qualifiedName,
      positional,
      args.length,
      defaults.length,
    );
  for (let index = 0; index < positional; index++) {
    const fallback = index - (positional - defaults.length);
    if (slots[index] === -1 && fallback >= 0) slots[index] = defaults[fallback] as Value;
  }
  const known = keywordOnly > 0 ? entriesOf(execution, keywordDefaults) : null;
  for (let index = positional; index < named; index++) {
    if (slots[index] === -1) slots[index] = known?.get(nameKey(parameters[index] as string))?.[1] ?? -1;
  }
  checkMissing(execution, shape, slots);
  if (shape.hasRest) slots.push(newSequence(execution, Type.TUPLE, args.slice(positional)));
  if (shape.hasKeywords) slots.push(newEntries(execution, Type.DICT, others));
  return slots;
}

function bindKeywords(
  execution: Execution,
  shape: FunctionShape,
  slots: Value[],
  keywords: Keywords,
): Map<string, Value[]> {
  const others = new Map<string, Value[]>();
  for (const [name, value] of keywords) {
    const index = shape.parameters.indexOf(name);
    if (index >= shape.positionalOnly && index < slots.length) {
      if (slots[index] !== -1) throw failing(execution, 'givenTwice', shape.qualifiedName, name);
      slots[index] = value;
    } else if (shape.hasKeywords) others.set(nameKey(name), [newStr(execution, name), value]);
    else throw failing(execution, 'unexpectedKeyword', shape.qualifiedName, name);
  }
  return others;
}

function checkMissing(execution: Execution, shape: FunctionShape, slots: readonly Value[]): void {
  const { positional, keywordOnly, parameters, qualifiedName } = shape;
  const check = (from: number, to: number, kind: string): void => {
    const names = parameters.slice(from, to).filter((_, index) => slots[from + index] === -1);
    if (names.length > 0) throw failing(execution, 'missingArguments', qualifiedName, kind, ...names);
  };
  check(0, positional, 'positional');
  check(positional, positional + keywordOnly, 'keyword-only');
}

function construct(
  execution: Execution,
  frame: Frame,
  drop: number,
  type: Value,
  args: readonly Value[],
  keywords: Keywords,
): void {
  const id = fields(execution, type)[0] as number;
  const isBuiltIn = execution.state.classObjects.get(id) === type;
  if (isBuiltIn && id !== Type.OBJECT && id < Type.BASE_EXCEPTION) {
    const index = nativeAt.number(`new ${textOf(execution, fields(execution, type)[1] as Value)}`);
    if (index < 0) {
      throw failing(execution, 'notCreatable', textOf(execution, fields(execution, type)[1] as Value));
    }
    callNative(execution, frame, drop, index, args, keywords);
    return;
  }
  const caller = pythonOf(execution).callsClasses ? typeAttribute(execution, type, '__class_call') : -1;
  if (caller !== -1) {
    callValue(execution, frame, drop, caller, [type, ...args], keywords);
    return;
  }
  const made = newInstance(execution, type, id, args);
  const initializer = typeAttribute(execution, type, '__init__');
  if (initializer !== -1) {
    const all = [
      initializer,
      made,
      newSequence(execution, Type.TUPLE, [...args]),
      keywordDict(execution, keywords),
    ];
    callLibrary(execution, frame, drop, '__construct', all);
    return;
  }
  if (id < Type.BASE_EXCEPTION && (args.length > 0 || keywords.size > 0)) {
    throw failing(execution, 'takesNoArguments', textOf(execution, fields(execution, type)[1] as Value));
  }
  frame.sp -= drop;
  frame.slots[frame.sp++] = made;
}

/** An object of a class of the program's or of an exception, before its __init__. */
export function newInstance(execution: Execution, type: Value, id: number, args: readonly Value[]): number {
  const names = newEntries(execution, Type.DICT, new Map());
  if (id < Type.BASE_EXCEPTION) return newObject(execution, Type.OBJECT, [type, names]);
  const made: Value[] = new Array<Value>(Exc.SUPPRESSED + 1).fill(0);
  made[Exc.TYPE] = type;
  made[Exc.DICT] = names;
  made[Exc.ARGS] = newSequence(execution, Type.TUPLE, [...args]);
  return newObject(execution, id, made);
}

/** Keyword arguments as a dict. */
export function keywordDict(execution: Execution, keywords: Keywords): number {
  const entries = new Map<string, Value[]>();
  for (const [name, value] of keywords) entries.set(nameKey(name), [newStr(execution, name), value]);
  return newEntries(execution, Type.DICT, entries);
}
