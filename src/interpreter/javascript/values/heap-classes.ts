import type { ClassDefinition, Kind } from '../../machine/program';

/** Heap classes by number. Everything a program's values are made of; its own classes are objects like others. */
export const Heap = {
  text: 0,
  number: 1,
  bigint: 2,
  symbol: 3,
  /** A variable that functions share. */
  cell: 4,
  array: 5,
  object: 6,
  function: 7,
  /** A function of the machine, or one bound to its first arguments. */
  native: 8,
  error: 9,
  promise: 10,
  map: 11,
  set: 12,
  regexp: 13,
  date: 14,
  buffer: 15,
  /** A frame that waits: of an async function or a generator. */
  coroutine: 16,
  generator: 17,
  /** An iterator over a list that is there already. */
  cursor: 18,
  /** Slots for the machine's own use: jobs, reactions. */
  tuple: 19,
  /** What is thrown when it is no object. */
  thrown: 20,
  // What crosses the border to the outside.
  hostList: 21,
  hostBytes: 22,
  ints: 23,
  boxZ: 24,
  boxI: 25,
  boxJ: 26,
  boxD: 27,
} as const;

/** Slots that all objects begin with. */
export const PROTO = 0;
/** Whether properties may be added: see `flagsOf`. */
export const FLAGS = 1;

/** The key under which an array keeps its prototype when that is not the usual one. */
export const OWN_PROTO = '\0#proto';

/** Slots of functions behind those; captured cells follow. */
export const CODE = 1;
/** The `this` of an arrow function. */
export const BOUND_THIS = 2;
/** The object whose prototype `super` means. */
export const HOME = 3;
/** The `new.target` of an arrow function. */
export const BOUND_NEW_TARGET = 4;
/** The function that gives a class's objects their fields. */
export const FIELDS = 5;
/** The first captured cell. */
export const CAPTURED = 6;

/** Slots of errors: the frames of the stack as text, where it was thrown last and where it was made, each as a code and a pc. */
export const STACK = 2;
/** The code that threw it. */
export const THROWN_CODE = 3;
/** The place in that code. */
export const THROWN_PC = 4;
/** The code that made it. */
export const MADE_CODE = 5;
/** The place in that code. */
export const MADE_PC = 6;

/** Slots of promises. */
export const STATE = 2;
/** The value or reason. */
export const SETTLED = 3;
/** A tuple of those who wait, or the empty value. */
export const REACTIONS = 4;
/** Whether somebody has ever waited. */
export const HANDLED = 5;

const NAMES = Object.keys(Heap);

function definition(name: string, id: number): ClassDefinition {
  const kind: Kind = name === 'ints' ? 'I' : name === 'hostBytes' ? 'B' : 'L';
  const isBox = name.startsWith('box');
  const hasFields = isBox || name === 'error';
  return {
    id,
    name,
    simpleName: name,
    shape: name === 'text' || name === 'symbol' ? 'text' : hasFields ? 'object' : 'array',
    isInterface: false,
    superId: -1,
    supertypes: new Set([id]),
    fields: hasFields
      ? Array.from({ length: isBox ? 1 : 7 }, (_, slot) => ({ name: String(slot), kind, synthetic: true }))
      : [],
    statics: [],
    element: hasFields || name === 'text' || name === 'symbol' ? null : { kind, classId: -1 },
    dispatch: new Map(),
    initializer: -1,
    isLibrary: true,
    tag: '',
  };
}

/** The heap classes as the machine wants them. */
export const HEAP_CLASSES: readonly ClassDefinition[] = NAMES.map(definition);

const INTRINSICS = (
  'global Object Function Array String Number Boolean Symbol BigInt Error TypeError RangeError ReferenceError ' +
  'SyntaxError URIError EvalError AggregateError Promise Map Set RegExp Date Buffer Generator Iterator jobs ticks rejected binary toText setter spread ' +
  'take spreadObject main uncaught bound asyncGenerator waited answers tagged'
).split(' ');

/** Static slot by name: the prototypes of built-in classes, and what the library hands to the instructions. */
export const STATIC: ReadonlyMap<string, number> = new Map(INTRINSICS.map((name, slot) => [name, slot]));

/** The static slot of a name. */
export function staticSlot(name: string): number {
  const slot = STATIC.get(name);
  if (slot === undefined) throw new Error(`there is no static ${name}`);
  return slot;
}
