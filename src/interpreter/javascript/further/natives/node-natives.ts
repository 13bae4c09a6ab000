import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { PROGRAM_FOLDER, programOf } from '../../compile/javascript-program';
import { inspect, type Place } from '../../natives/inspect';
import { bytesOf, makeBuffer } from '../../natives/system-natives';
import type { NativeRows } from '../../operations/native';
import { isObject, toInteger, toNumber } from '../../values/convert';
import { EMPTY, NULL, smallOf, TRUE, UNDEFINED } from '../../values/encoding';
import { Heap, MADE_CODE, MADE_PC, STACK, THROWN_CODE, THROWN_PC } from '../../values/heap-classes';
import { elementsOf, failure, heapOf, makeText, textIn } from '../../values/make';
import { plainGet } from '../../values/properties';

/** Where something thrown was thrown first: file, line, column and the line's text; null in the library. */
function thrownAt(run: Execution, value: Value, wasMade: boolean): readonly [number, number, string] | null {
  const entry = heapOf(run, value);
  const slots = entry?.contents as Value[];
  const [code, pc] =
    entry?.classId === Heap.error
      ? [slots[wasMade ? MADE_CODE : THROWN_CODE], slots[wasMade ? MADE_PC : THROWN_PC]]
      : entry?.classId === Heap.thrown
        ? [slots[1], slots[2]]
        : [EMPTY, EMPTY];
  if (code === undefined || pc === undefined || code === EMPTY) return null;
  const id = smallOf(code);
  const { codes, shapes } = programOf(run);
  const index = smallOf(pc) / 3;
  if (codes[id]?.isLibrary !== false) return wasMade ? null : calledFrom(run, slots[STACK] ?? EMPTY);
  return placeWithText(run, codes[id].lines[index] ?? 0, shapes[id]?.columns[index] ?? 1);
}

function placeWithText(run: Execution, line: number, column: number): readonly [number, number, string] {
  return [line, column, programOf(run).text.split('\n')[line - 1] ?? ''];
}

/** Where the program called the library, by the stack of what the library threw. */
function calledFrom(run: Execution, stack: Value): readonly [number, number, string] | null {
  const found = /\/app\/[^:\n]*:(\d+):(\d+)/.exec(textIn(run, stack) ?? '');
  return found === null ? null : placeWithText(run, Number(found[1]), Number(found[2]));
}

/** Levels that are shown when all are asked for. */
const MOST_SHOWN = 200;

/** The options of util.inspect that the simulator knows. */
function shownHow(run: Execution, options: Value): Partial<Place> {
  const option = (name: string): Value => plainGet(run, options, name);
  const count = (value: Value): number => (value === NULL ? MOST_SHOWN : toNumber(run, value));
  const [depth, width, compact] = [option('depth'), option('breakLength'), option('compact')];
  return {
    ...(depth === UNDEFINED ? {} : { most: count(depth) }),
    ...(width === UNDEFINED ? {} : { width: count(width) }),
    ...(compact === UNDEFINED || compact === TRUE ? {} : { compact: toNumber(run, compact) }),
  };
}

/** What few programs need of Node: rare buffers, and how errors end a process. */
export const FURTHER_NODE_NATIVES: NativeRows = [
  [
    '$show',
    (run, _, [value = UNDEFINED, options = UNDEFINED]) =>
      makeText(run, inspect(run, value, isObject(run, options) ? shownHow(run, options) : {})),
  ],
  [
    '$zeros',
    (run, _, [size, value]) => {
      const count = toInteger(run, size);
      if (count < 0 || count > run.state.limits.textLength)
        throw failure(run, 'RangeError', `The value of "size" is out of range. Received ${count}`);
      return makeBuffer(run, new Uint8Array(count).fill(toInteger(run, value)));
    },
  ],
  [
    '$join',
    (run, _, [list = UNDEFINED]) => {
      const parts = (elementsOf(run, list) ?? []).map((each) => bytesOf(run, each));
      const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return makeBuffer(run, all);
    },
  ],
  [
    '$thrownAt',
    (run, _, [value = UNDEFINED, wasMade]) => {
      const place = thrownAt(run, value, wasMade === TRUE);
      if (place === null) return UNDEFINED;
      const [line, column, text] = place;
      const prefix = programOf(run).isModule ? 'file://' : '';
      const indent = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
      const shown = `${prefix}${PROGRAM_FOLDER}${programOf(run).file}:${line}\n${text}\n${indent}^`;
      return makeText(run, shown);
    },
  ],
  [
    '$unwrapped',
    (run, _, [value = UNDEFINED]) => {
      const entry = heapOf(run, value);
      return entry?.classId === Heap.thrown ? ((entry.contents as Value[])[0] as Value) : value;
    },
  ],
  [
    '$stackFor',
    (run, _, [value = UNDEFINED]) => {
      const entry = heapOf(run, value);
      if (entry?.classId === Heap.error) return (entry.contents as Value[])[STACK] as Value;
      return UNDEFINED;
    },
  ],
];
