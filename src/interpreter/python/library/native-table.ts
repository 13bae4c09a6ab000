/** The functions of the library that are written in TypeScript, by number. */
import { present } from '../../../base/assert';
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import type { Resumption } from '../operations/generators';
import { partOf } from '../parts/parts';
import { CLASS_IDS, CLASSES } from '../values/classes';

/** A call that a native wants made in its place, or a generator that it wants to run on. */
export type Delegate =
  | {
      readonly library: string;
      readonly args: readonly Value[];
      readonly keywords?: ReadonlyMap<string, Value>;
    }
  | { readonly library?: undefined; readonly resumption: Resumption }
  | {
      readonly library?: undefined;
      readonly resumption?: undefined;
      readonly callee: Value;
      readonly args: readonly Value[];
      readonly keywords?: ReadonlyMap<string, Value>;
    };

/** Runs a native: its result, or a call to be made instead. */
export type NativeRun = (
  execution: Execution,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
) => Value | Delegate;

/** A native with its name. */
export type Row = readonly [string, NativeRun];

/** A native. Methods are named `str.upper`, constructors `new int`. */
export interface Native {
  readonly name: string;
  readonly run: NativeRun;
  /** Id of the type that a method belongs to, `NO_RECEIVER` for functions. */
  readonly receiver: number;
}

/** See `Native`. */
export const NO_RECEIVER = -1;

const natives: Native[] = [];
const numbers = new Map<string, number>();

/** Adds natives. Called while the library is loaded, always in the same order. */
export function addNatives(rows: readonly Row[]): void {
  for (const [name, run] of rows) {
    numbers.set(name, natives.length);
    const dot = name.indexOf('.');
    const receiver = dot < 0 ? NO_RECEIVER : (CLASS_IDS.get(name.slice(0, dot)) ?? NO_RECEIVER);
    natives.push({ name, run, receiver });
  }
}

/** Adds natives whose functions a part brings, by their names. */
export function addLateNatives(part: 'formats' | 'further', names: readonly string[]): void {
  addNatives(
    names.map((name) => [name, (...call) => present(partOf(part).natives.get(name), name)(...call)]),
  );
}

/** The native of a number. `nativeAt.number` is the number of a name, -1 when there is none. */
export function nativeAt(index: number): Native {
  const native = natives[index];
  if (native === undefined) throw new Error(`no native ${index}`);
  return native;
}

nativeAt.number = (name: string): number => numbers.get(name) ?? -1;

const methods: Map<string, number>[] = [];

/** The number of a method of a built-in type or of those it descends from, -1 when there is none. */
export function methodNumber(typeId: number, name: string): number {
  methods[typeId] ??= new Map();
  const known = methods[typeId].get(name);
  if (known !== undefined) return known;
  let number = -1;
  for (let at = typeId; at >= 0 && number < 0; at = CLASSES[at]?.superId ?? -1) {
    number = nativeAt.number(`${CLASSES[at]?.name}.${name}`);
  }
  // Names that no type has may be any: they are not remembered.
  if (number >= 0) methods[typeId].set(name, number);
  return number;
}

/** Names of all natives. */
export function nativeNames(): readonly string[] {
  return natives.map(({ name }) => name);
}
