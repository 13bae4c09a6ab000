import { PartMissing } from '../../../base/part-shelf';
import type { Execution } from '../../machine/execution';
import { allocate } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import type { Native, NativeRows } from '../operations/native';
import type { JavaScriptPart } from '../parts/javascript-parts';
import { textOf } from '../values/convert';
import { EMPTY, slotOf, TRUE, UNDEFINED } from '../values/encoding';
import { Heap, STATIC } from '../values/heap-classes';
import {
  ASYNC_ITERATOR,
  entriesOf,
  HAS_INSTANCE,
  HIDDEN,
  heapOf,
  INSPECT,
  ITERATOR,
  intrinsic,
  makeNumber,
  makeObject,
  makeText,
  symbolFor,
  TO_PRIMITIVE,
  TO_STRING_TAG,
  textIn,
} from '../values/make';
import { attributes, defineProperty, ownProperty } from '../values/properties';
import { ARRAY_NATIVES } from './array-natives';
import { COLLECTION_NATIVES } from './collection-natives';
import { NUMBER_NATIVES } from './number-natives';
import { OBJECT_NATIVES } from './object-natives';
import { SYSTEM_NATIVES } from './system-natives';
import { TEXT_NATIVES } from './text-natives';

const PROTOTYPES = [...STATIC.keys()].filter((name) => /^[A-Z]/.test(name));

/** Makes the built-in objects and puts the natives in their places. The first thing that a program does. */
const setUp: Native = (run) => {
  const { statics } = run.state;
  // Setting up costs nothing, or a program would begin later the more parts there are. See `$program`.
  run.state.librarySteps = Number.MIN_SAFE_INTEGER;
  const set = (name: string, value: Value): void => {
    statics[STATIC.get(name) as number] = value;
  };
  set('Object', makeObject(run, EMPTY));
  for (const name of PROTOTYPES) {
    if (name === 'Object') continue;
    const parent = /.Error$/.test(name) ? intrinsic(run, 'Error') : intrinsic(run, 'Object');
    set(name, makeObject(run, parent));
  }
  const root = makeObject(run);
  set('global', root);
  for (const number of [NaN, Infinity])
    entriesOf(run, root).set(String(number), [makeNumber(run, number), attributes(0)]);
  entriesOf(run, root).set('globalThis', [root, HIDDEN]);
  ROWS.forEach(([path], index) => {
    if (path === '$bound') set('bound', slotOf(index));
    if (!path.startsWith('$')) install(run, root, path, index);
  });
  for (const name of PROTOTYPES) {
    if (!/Error$/.test(name)) continue;
    entriesOf(run, intrinsic(run, name) as number).set('name', [makeText(run, name), HIDDEN]);
    entriesOf(run, intrinsic(run, name) as number).set('message', [makeText(run, ''), HIDDEN]);
  }
  const symbols = ownProperty(run, root, 'Symbol')?.[0] as number;
  for (const key of [ITERATOR, ASYNC_ITERATOR, TO_PRIMITIVE, HAS_INSTANCE, TO_STRING_TAG])
    defineProperty(run, symbols, key.slice(8), [symbolFor(run, key), attributes(0)]);
  symbolFor(run, INSPECT);
  return UNDEFINED;
};

/** Finds the object that a path leads to, making plain ones on the way, and puts the native there. */
function install(run: Execution, root: number, path: string, index: number): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let at = root;
  names.forEach((name, depth) => {
    const [owner] = names;
    const isPrototype = name === 'prototype' && depth === 1 && owner !== undefined && STATIC.has(owner);
    const known = ownProperty(run, at, name)?.[0];
    const next = known ?? (isPrototype ? intrinsic(run, owner) : makeObject(run));
    if (known === undefined) entriesOf(run, at).set(name, [next, HIDDEN]);
    at = next as number;
  });
  const known = ownProperty(run, at, last)?.[0];
  const entry = known === undefined ? null : heapOf(run, known);
  if (entry?.classId === Heap.native) {
    // It stood for a function of a part, which has come.
    (entry.contents as Value[])[2] = slotOf(index);
    return;
  }
  const made = makeNative(run, last, index);
  entriesOf(run, at).set(last, [made, HIDDEN]);
  if (names.length > 0 || !STATIC.has(last) || last === 'global') return;
  const proto = intrinsic(run, last) as number;
  entriesOf(run, made).set('prototype', [proto, attributes(0)]);
  entriesOf(run, proto).set('constructor', [made, HIDDEN]);
}

function makeNative(run: Execution, name: string, index: number, bound: readonly Value[] = []): number {
  const own = [intrinsic(run, 'Function'), UNDEFINED, slotOf(index), ...bound];
  const made = allocate(run.state, Heap.native, own);
  entriesOf(run, made).set('name', [makeText(run, name), attributes(4)]);
  return made;
}

/** Stands for a function of a part: being called, it asks for the part. */
const later: Native = (run, _, __, ___, [part = UNDEFINED]) => {
  throw new PartMissing('JavaScript', textIn(run, part) ?? 'language');
};

/** What lets a script of the library do without a part. */
const PART_ROWS: NativeRows = [
  [
    '$needs',
    (run, _, [part = UNDEFINED]) => {
      const name = textOf(run, part) as JavaScriptPart;
      if (!programOf(run).parts.includes(name)) throw new PartMissing('JavaScript', name);
      return UNDEFINED;
    },
  ],
  [
    '$stubs',
    (run, _, [target = UNDEFINED, names = UNDEFINED, isShown, part]) => {
      for (const name of textOf(run, names).split(' ')) {
        if (ownProperty(run, target, name) !== null) continue;
        const stub = makeNative(run, name, LATER, part === undefined ? [] : [part]);
        entriesOf(run, target as number).set(name, isShown === TRUE ? [stub] : [stub, HIDDEN]);
      }
      return UNDEFINED;
    },
  ],
];

const ROWS: [string, Native][] = [
  ['$setUp', setUp],
  ['$later', later],
  // Constructors come before what hangs on them; those of a part take the places of these.
  ...[...STATIC.keys()]
    .filter((name) => /^(?:BigInt|Function|RegExp|Symbol|\w*Error)$/.test(name))
    .map((name): [string, Native] => [name, later]),
  ...([
    ...PART_ROWS,
    ...ARRAY_NATIVES,
    ...OBJECT_NATIVES,
    ...TEXT_NATIVES,
    ...NUMBER_NATIVES,
    ...COLLECTION_NATIVES,
    ...SYSTEM_NATIVES,
  ].sort(byDepth) as [string, Native][]),
];
const LATER = 1;

/** All functions of the machine, by number. */
export const NATIVES: Native[] = [];

/** Their numbers by name. */
export const NATIVE_NUMBERS = new Map<string, number>();

const added = new Set<NativeRows>();

/** Gives further functions of the machine their numbers. */
export function addNatives(rows: NativeRows): void {
  if (added.has(rows)) return;
  added.add(rows);
  const sorted = [...rows].sort(byDepth);
  ROWS.push(...(sorted as [string, Native][]));
  number(sorted);
}

function number(rows: NativeRows): void {
  for (const [name, native] of rows) {
    NATIVE_NUMBERS.set(name, NATIVES.length);
    NATIVES.push(native);
  }
}

function byDepth([one]: readonly [string, Native], [other]: readonly [string, Native]): number {
  return one.split('.').length - other.split('.').length;
}

number(ROWS);
