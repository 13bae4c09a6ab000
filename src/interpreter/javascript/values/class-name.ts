import type { Execution } from '../../machine/execution';
import type { HeapObject, Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import { isHandle, smallOf } from './encoding';
import { CODE, Heap, OWN_PROTO, PROTO } from './heap-classes';

function at(run: Execution, value: Value | undefined): HeapObject | null {
  return value !== undefined && isHandle(value) ? (run.state.heap[value] ?? null) : null;
}

/** The name of the class that an object is of, by the constructor of the first prototype that has one; '' for none. */
export function constructorNameOf(run: Execution, value: Value): string {
  let entry = at(run, value);
  while (entry !== null) {
    const owner = at(run, entry.entries?.get('constructor')?.[0]);
    if (owner !== null) return functionNameIn(run, owner);
    const { classId, contents, entries } = entry;
    const isPlainList = classId === Heap.array || !Array.isArray(contents);
    entry = at(run, isPlainList ? entries?.get(OWN_PROTO)?.[0] : (contents as Value[])[PROTO]);
  }
  return '';
}

/** What a stack trace calls the owner of a method. */
export function classNameOf(run: Execution, value: Value): string {
  const entry = at(run, value);
  if (entry === null) return 'Object';
  if (entry.classId === Heap.array) return 'Array';
  if (entry.classId === Heap.function || entry.classId === Heap.native)
    return functionNameIn(run, entry) || 'Function';
  return constructorNameOf(run, value) || 'Object';
}

/** The name of a function object. */
export function functionNameIn(run: Execution, entry: HeapObject): string {
  const own = at(run, entry.entries?.get('name')?.[0]);
  if (own !== null) return typeof own.contents === 'string' ? own.contents : '';
  if (entry.classId !== Heap.function) return '';
  return programOf(run).shapes[smallOf((entry.contents as number[])[CODE] as number)]?.name ?? '';
}
