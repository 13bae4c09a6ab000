/** What a debugger shows of Python's values. Reads the state and changes nothing, so it asks no methods of the program. */
import type { FoundValue, Program, ValueInspection } from '../../machine/program';
import type { Entries, Frame, MachineState, Value } from '../../machine/state';
import { BUILTINS, type PythonProgram } from '../compile/python-program';
import { CLASSES, Exc, Type } from '../values/classes';
import { NOTHING } from '../values/make';
import { floatText, quoted, quotedBytes } from '../values/show';

const MOST_ITEMS = 8;
const MOST_DEPTH = 2;
const LONGEST_TEXT = 200;

function contentsOf(state: MachineState, value: Value): readonly Value[] {
  const contents = state.heap[value as number]?.contents;
  return Array.isArray(contents) ? contents : [];
}

function entriesIn(state: MachineState, value: Value): Entries {
  return state.heap[value as number]?.entries ?? new Map();
}

function typeIn(state: MachineState, value: Value): number {
  return value === 0 ? Type.NONE : (state.heap[value as number]?.classId ?? Type.NONE);
}

/** The name in a slot of an object. */
function nameIn(state: MachineState, value: Value, slot: number): string {
  const contents = state.heap[contentsOf(state, value)[slot] as number]?.contents;
  return typeof contents === 'string' ? contents : '';
}

function className(state: MachineState, value: Value): string {
  const own = contentsOf(state, value)[0] ?? 0;
  return own === 0 ? (CLASSES[typeIn(state, value)]?.name ?? '') : nameIn(state, own, 1);
}

function joined(state: MachineState, values: readonly Value[], depth: number): string {
  const shown = values.slice(0, MOST_ITEMS).map((value) => textOf(state, value, depth + 1));
  return [...shown, ...(values.length > MOST_ITEMS ? ['…'] : [])].join(', ');
}

function dictText(state: MachineState, value: Value, depth: number): string {
  const all = [...entriesIn(state, value).values()];
  const shown = all.slice(0, MOST_ITEMS).map(([key = 0, item = 0]) => {
    return `${textOf(state, key, depth + 1)}: ${textOf(state, item, depth + 1)}`;
  });
  return `{${[...shown, ...(all.length > MOST_ITEMS ? ['…'] : [])].join(', ')}}`;
}

function textOf(state: MachineState, value: Value, depth = 0): string {
  const id = typeIn(state, value);
  const contents = state.heap[value as number]?.contents;
  if (typeof contents === 'string') return quoted(contents.slice(0, LONGEST_TEXT));
  const own = contentsOf(state, value);
  const [first = 0] = own;
  const isDeep = depth >= MOST_DEPTH;
  switch (id) {
    case Type.NONE:
      return 'None';
    case Type.BOOL:
      return first === 0 ? 'False' : 'True';
    case Type.INT:
      return String(first);
    case Type.FLOAT:
      return floatText(first as number);
    case Type.BYTES: {
      const bytes = Array.from(contents as Int8Array).slice(0, LONGEST_TEXT);
      return quotedBytes(String.fromCharCode(...bytes.map((byte) => byte & 255)));
    }
    case Type.LIST:
      return isDeep ? '[…]' : `[${joined(state, own, depth)}]`;
    case Type.TUPLE:
      return isDeep ? '(…)' : `(${joined(state, own, depth)}${own.length === 1 ? ',' : ''})`;
    case Type.DICT:
      return isDeep ? '{…}' : dictText(state, value, depth);
    case Type.SET:
    case Type.FROZENSET: {
      const items = [...entriesIn(state, value).values()].map(([item = 0]) => item);
      return isDeep ? '{…}' : `{${joined(state, items, depth)}}`;
    }
    case Type.FUNCTION:
      return `<function ${nameIn(state, value, 1)}>`;
    case Type.TYPE:
      return `<class ${nameIn(state, value, 1)}>`;
    case Type.MODULE:
      return `<module ${nameIn(state, value, 0)}>`;
    default:
      return id >= Type.BASE_EXCEPTION
        ? `${className(state, value)}(${joined(state, contentsOf(state, own[Exc.ARGS] ?? 0), depth)})`
        : `<${id === Type.OBJECT ? className(state, value) : CLASSES[id]?.name}>`;
  }
}

function found(name: string, value: Value): FoundValue {
  return { name, kind: 'L', value };
}

/** The entries of a dict of names. */
function namesIn(state: MachineState, dict: Value): readonly FoundValue[] {
  return [...entriesIn(state, dict)].map(([key, slots]) => found(String(key).slice(1), slots[1] ?? 0));
}

function partsOf(state: MachineState, handle: number): readonly FoundValue[] {
  const id = typeIn(state, handle);
  const own = contentsOf(state, handle);
  switch (id) {
    case Type.LIST:
    case Type.TUPLE:
      return own.map((value, index) => found(String(index), value));
    case Type.DICT:
      return [...entriesIn(state, handle).values()].map(([key = 0, item = 0]) =>
        found(textOf(state, key, MOST_DEPTH), item),
      );
    case Type.SET:
    case Type.FROZENSET:
      return [...entriesIn(state, handle).values()].map(([item = 0], index) => found(String(index), item));
    case Type.MODULE:
      return namesIn(state, own[1] ?? 0);
    case Type.OBJECT:
      return namesIn(state, own[1] ?? 0);
    default:
      if (id < Type.BASE_EXCEPTION) return [];
      return [found('args', own[Exc.ARGS] ?? 0), ...namesIn(state, own[Exc.DICT] ?? 0)];
  }
}

function moduleNames(program: Program, state: MachineState, module: number): readonly FoundValue[] {
  const made = state.statics[1 + module] ?? 0;
  return (program as PythonProgram).modules[module] === undefined ? [] : partsOf(state, made as number);
}

/** A slot holds the value or the cell that closures share; a name without a value is not there. */
function inSlot(state: MachineState, name: string, slot: Value): FoundValue | null {
  const value = typeIn(state, slot) === Type.CELL ? (contentsOf(state, slot)[0] ?? 0) : slot;
  return value === NOTHING ? null : found(name, value);
}

function functionLocals(program: Program, state: MachineState, frame: Frame): readonly FoundValue[] {
  const locals = program.codes[frame.code]?.locals ?? [];
  const all = locals.map(({ name, slot }) => inSlot(state, name, frame.slots[slot] ?? 0));
  return all.filter((each) => each !== null);
}

function moduleOf(program: Program, frame: Frame): number {
  return (program as PythonProgram).shapes.get(frame.code)?.module ?? BUILTINS;
}

/** Modules, classes and functions are no variables that change. */
function isVariable(state: MachineState, { name, value }: FoundValue): boolean {
  const id = typeIn(state, value);
  const isFixed = id === Type.MODULE || id === Type.TYPE || id === Type.FUNCTION || id === Type.BUILTIN;
  return !name.startsWith('__') && !isFixed;
}

/** See the file's comment. */
export const inspection: ValueInspection = {
  truth: (value) => (value ? 'True' : 'False'),
  text: (state, value) => textOf(state, value),
  parts: partsOf,
  locals: (program, state, frame) => {
    if (program.codes[frame.code]?.name !== '<module>') return functionLocals(program, state, frame);
    const names = moduleNames(program, state, moduleOf(program, frame));
    return names.filter((each) => isVariable(state, each));
  },
  named: (program, state, frame, name) => {
    if (name === 'True' || name === 'False') return { name, kind: 'Z', value: name === 'True' ? 1 : 0 };
    if (name === 'None') return found(name, 0);
    const inFrame = functionLocals(program, state, frame).find((each) => each.name === name);
    return (
      inFrame ??
      moduleNames(program, state, moduleOf(program, frame)).find((each) => each.name === name) ??
      null
    );
  },
};
