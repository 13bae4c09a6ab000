import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { protoFor } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { advance, iteratorResult, makeCursor } from '../operations/suspension-operations';
import { isSame, isSameValue, textOf, toInteger, toNumber } from '../values/convert';
import { EMPTY, isHandle, NULL, slotOf, truth, UNDEFINED } from '../values/encoding';
import { OWN_PROTO } from '../values/heap-classes';
import {
  elementsOf,
  entriesOf,
  failure,
  intrinsic,
  MOST_ELEMENTS,
  makeArray,
  makeText,
} from '../values/make';
import { flagsOf, plainGet, setElement, setLength } from '../values/properties';

/** The elements of an array, or of what is like one. */
export function listOf(run: Execution, self: Value, changes = false): Value[] {
  const elements = elementsOf(run, self);
  if (elements === null) {
    if (self === UNDEFINED || self === NULL)
      throw failure(run, 'TypeError', 'Array.prototype method called on null or undefined');
    const length = toInteger(run, plainGet(run, self, 'length'));
    return Array.from({ length: Math.min(length, MOST_ELEMENTS) }, (_, index) =>
      plainGet(run, self, String(index)),
    );
  }
  if (changes && flagsOf(run, self) > 0)
    throw failure(run, 'TypeError', `Cannot add property ${elements.length}, object is not extensible`);
  return elements;
}

/** An index argument: negative ones count from the end. */
function place(run: Execution, value: Value | undefined, length: number, otherwise: number): number {
  const index = toInteger(run, value, otherwise);
  return index < 0 ? Math.max(0, length + index) : Math.min(index, length);
}

const known = (value: Value | undefined): Value =>
  value === undefined || value === EMPTY ? UNDEFINED : value;

function append(run: Execution, elements: Value[], values: readonly Value[]): void {
  for (const value of values) setElement(run, elements, elements.length, value);
}

function joined(run: Execution, elements: readonly Value[], separator: string): string {
  return elements
    .map((each) => (each === EMPTY || each === UNDEFINED || each === NULL ? '' : textOf(run, each)))
    .join(separator);
}

/** Levels that flat goes down at most: deeper ones stay. */
const MOST_FLATTENED = 1000;

function flatten(run: Execution, elements: readonly Value[], depth: number, into: Value[]): Value[] {
  for (const each of elements) {
    const inner = depth > 0 ? elementsOf(run, each) : null;
    if (inner !== null) flatten(run, inner, depth - 1, into);
    else if (each !== EMPTY) append(run, into, [each]);
  }
  return into;
}

/** Functions of arrays that call nothing of the program. */
export const ARRAY_NATIVES: NativeRows = [
  [
    'Array',
    (run, _, args, newTarget) => {
      const [first] = args;
      const made = makeArray(run, []);
      const proto = protoFor(run, newTarget, 'Array');
      if (proto !== intrinsic(run, 'Array')) entriesOf(run, made).set(OWN_PROTO, [proto]);
      const elements = elementsOf(run, made) as Value[];
      if (args.length === 1 && first !== undefined && !isHandle(first))
        setLength(run, elements, toNumber(run, first));
      else append(run, elements, args);
      return made;
    },
  ],
  ['Array.isArray', (run, _, [value]) => truth(value !== undefined && elementsOf(run, value) !== null)],
  [
    'Array.prototype.push',
    (run, self, args) => {
      const elements = listOf(run, self, true);
      append(run, elements, args);
      return slotOf(elements.length);
    },
  ],
  ['Array.prototype.pop', (run, self) => known(listOf(run, self, true).pop())],
  ['Array.prototype.shift', (run, self) => known(listOf(run, self, true).shift())],
  [
    'Array.prototype.unshift',
    (run, self, args) => {
      run.state.liveBytes += 8 * args.length;
      return slotOf(listOf(run, self, true).unshift(...args));
    },
  ],
  [
    'Array.prototype.slice',
    (run, self, [start, end]) => {
      const elements = listOf(run, self);
      const { length } = elements;
      return makeArray(run, elements.slice(place(run, start, length, 0), place(run, end, length, length)));
    },
  ],
  [
    'Array.prototype.splice',
    (run, self, args) => {
      const elements = listOf(run, self, true);
      const start = place(run, args[0], elements.length, 0);
      const rest = elements.length - start;
      const count =
        args.length === 0
          ? 0
          : args.length === 1
            ? rest
            : Math.min(Math.max(toInteger(run, args[1]), 0), rest);
      run.state.liveBytes += 8 * args.length;
      return makeArray(run, elements.splice(start, count, ...args.slice(2)));
    },
  ],
  [
    'Array.prototype.concat',
    (run, self, args) =>
      makeArray(
        run,
        [self, ...args].flatMap((each) => elementsOf(run, each) ?? [each]),
      ),
  ],
  [
    'Array.prototype.join',
    (run, self, [separator]) => {
      const between = separator === undefined || separator === UNDEFINED ? ',' : textOf(run, separator);
      return makeText(run, joined(run, listOf(run, self), between));
    },
  ],
  ['Array.prototype.toString', (run, self) => makeText(run, joined(run, listOf(run, self), ','))],
  [
    'Array.prototype.reverse',
    (run, self) => {
      listOf(run, self, true).reverse();
      return self;
    },
  ],
  [
    'Array.prototype.indexOf',
    (run, self, [value = UNDEFINED, from]) => {
      const elements = listOf(run, self);
      const start = place(run, from, elements.length, 0);
      return slotOf(elements.findIndex((each, index) => index >= start && isSame(run, each, value)));
    },
  ],
  [
    'Array.prototype.includes',
    (run, self, [value = UNDEFINED]) =>
      truth(listOf(run, self).some((each) => isSameValue(run, known(each), value))),
  ],
  [
    'Array.prototype.fill',
    (run, self, [value = UNDEFINED, start, end]) => {
      const elements = listOf(run, self);
      const { length } = elements;
      elements.fill(value, place(run, start, length, 0), place(run, end, length, length));
      return self;
    },
  ],
  ['Array.prototype.at', (run, self, [index]) => known(listOf(run, self).at(toInteger(run, index)))],
  [
    'Array.prototype.flat',
    (run, self, [depth]) =>
      makeArray(run, flatten(run, listOf(run, self), Math.min(toInteger(run, depth, 1), MOST_FLATTENED), [])),
  ],
  ['Array.prototype.values', (run, self) => makeCursor(run, self)],
  [
    'Array.prototype.keys',
    (run, self) =>
      makeCursor(
        run,
        makeArray(
          run,
          listOf(run, self).map((_, index) => slotOf(index)),
        ),
      ),
  ],
  [
    'Array.prototype.entries',
    (run, self) =>
      makeCursor(
        run,
        makeArray(
          run,
          listOf(run, self).map((each, index) => makeArray(run, [slotOf(index), known(each)])),
        ),
      ),
  ],
  [
    'Iterator.prototype.next',
    (run, self) => {
      const value = advance(run, self);
      return iteratorResult(run, value ?? UNDEFINED, value === null);
    },
  ],
  ['$cursor', (run, _, [list = UNDEFINED]) => makeCursor(run, list)],
  [
    '$from',
    (run, _, [list = UNDEFINED, start]) => makeArray(run, listOf(run, list).slice(toInteger(run, start))),
  ],
];
