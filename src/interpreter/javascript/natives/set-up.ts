import type { Execution } from '../../machine/execution';
import { allocate } from '../../machine/heap';
import type { Value } from '../../machine/state';
import type { Native, NativeRows } from '../operations/native';
import { EMPTY, slotOf, UNDEFINED } from '../values/encoding';
import { Heap, STATIC } from '../values/heap-classes';
import {
  ASYNC_ITERATOR,
  entriesOf,
  HAS_INSTANCE,
  HIDDEN,
  INSPECT,
  ITERATOR,
  intrinsic,
  makeNumber,
  makeObject,
  makeText,
  symbolFor,
  TO_PRIMITIVE,
  TO_STRING_TAG,
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
  const made = makeNative(run, last, index);
  entriesOf(run, at).set(last, [made, HIDDEN]);
  if (names.length > 0 || !STATIC.has(last) || last === 'global') return;
  const proto = intrinsic(run, last) as number;
  entriesOf(run, made).set('prototype', [proto, attributes(0)]);
  entriesOf(run, proto).set('constructor', [made, HIDDEN]);
}

function makeNative(run: Execution, name: string, index: number): number {
  const made = allocate(run.state, Heap.native, [intrinsic(run, 'Function'), UNDEFINED, slotOf(index)]);
  entriesOf(run, made).set('name', [makeText(run, name), attributes(4)]);
  return made;
}

const ROWS: NativeRows = [
  ['$setUp', setUp],
  // Constructors come before what hangs on them.
  ...[
    ...ARRAY_NATIVES,
    ...OBJECT_NATIVES,
    ...TEXT_NATIVES,
    ...NUMBER_NATIVES,
    ...COLLECTION_NATIVES,
    ...SYSTEM_NATIVES,
  ].sort(([one], [other]) => depthOf(one) - depthOf(other)),
];

function depthOf(path: string): number {
  return path.split('.').length;
}

/** All functions of the machine, by number. */
export const NATIVES: readonly Native[] = ROWS.map(([, native]) => native);

/** Their numbers by name. */
export const NATIVE_NUMBERS: ReadonlyMap<string, number> = new Map(
  ROWS.map(([name], index) => [name, index]),
);
