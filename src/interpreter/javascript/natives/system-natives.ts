import { murmur2 } from '../../../base/murmur2';
import type { Execution } from '../../machine/execution';
import { newFrame } from '../../machine/frames';
import { allocate, objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { createThread, park, unpark } from '../../machine/threads';
import { PROGRAM_FOLDER, programOf } from '../compile/javascript-program';
import { OPERATION_NAMES } from '../compile/operation-names';
import { callValue, makeClosure } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { partOf } from '../parts/javascript-parts';
import { textOf, toInteger, toNumber, utf8Text } from '../values/convert';
import { EMPTY, slotOf, smallOf, truth, UNDEFINED } from '../values/encoding';
import { CODE, Heap, staticSlot } from '../values/heap-classes';
import { elementsOf, failure, heapOf, intrinsic, makeNumber, makeText, textIn } from '../values/make';
import { plainGet } from '../values/properties';
import { inspect } from './inspect';
import { parseJson } from './json';

/** The bytes of a buffer. */
export function bytesOf(run: Execution, value: Value | undefined): Uint8Array {
  const entry = heapOf(run, value ?? UNDEFINED);
  if (entry?.classId !== Heap.buffer) throw failure(run, 'TypeError', 'argument must be a buffer');
  return entry.contents as Uint8Array;
}

/** A buffer of these bytes. */
export function makeBuffer(run: Execution, bytes: Uint8Array): number {
  return allocate(run.state, Heap.buffer, bytes);
}

function isUtf8(run: Execution, encoding: Value): boolean {
  return encoding === UNDEFINED || /^utf-?8$/i.test(textOf(run, encoding));
}

const BUFFER_ROWS: NativeRows = [
  [
    '$bytes',
    (run, _, [value = UNDEFINED, encoding = UNDEFINED]) => {
      const text = textIn(run, value);
      if (text !== null)
        return makeBuffer(
          run,
          isUtf8(run, encoding)
            ? new TextEncoder().encode(text)
            : partOf('language').encoded(text, textOf(run, encoding)),
        );
      const list = elementsOf(run, value);
      if (list !== null)
        return makeBuffer(
          run,
          Uint8Array.from(list, (each) => toNumber(run, each)),
        );
      return makeBuffer(run, bytesOf(run, value).slice());
    },
  ],
  [
    'Buffer.prototype.toString',
    (run, self, [encoding = UNDEFINED, start, end]) => {
      const bytes = bytesOf(run, self);
      const part = bytes.subarray(toInteger(run, start), toInteger(run, end, bytes.length));
      return makeText(
        run,
        isUtf8(run, encoding) ? utf8Text(part) : partOf('language').decoded(part, textOf(run, encoding)),
      );
    },
  ],
  [
    'Buffer.prototype.slice',
    (run, self, [start, end]) => {
      const bytes = bytesOf(run, self);
      return makeBuffer(run, bytes.slice(toInteger(run, start), toInteger(run, end, bytes.length)));
    },
  ],
  ['$murmur2', (run, _, [bytes]) => makeNumber(run, murmur2(bytesOf(run, bytes)))],
];

const PROCESS_ROWS: NativeRows = [
  [
    '$exit',
    (run, _, [code]) => {
      run.state.phase = 'ended';
      run.state.exitCode = toInteger(run, code);
      run.leave('stopped');
      return UNDEFINED;
    },
  ],
  [
    '$thread',
    (run, _, [body = UNDEFINED, name = UNDEFINED]) => {
      if (run.state.threads.length >= run.state.limits.threads)
        throw failure(run, 'RangeError', 'too many open connections');
      const thread = createThread(run.state, textOf(run, name), true);
      const code = smallOf((objectAt(run.state, body).contents as Value[])[CODE] as Value);
      thread.frames.push(newFrame(run, code, [UNDEFINED, body, EMPTY, EMPTY], -1));
      return UNDEFINED;
    },
  ],
  [
    '$park',
    (run, _, [ms = UNDEFINED]) => {
      park(run, ms === UNDEFINED ? null : Math.max(0, toNumber(run, ms)) * 1000);
      return UNDEFINED;
    },
  ],
  [
    '$wake',
    (run) => {
      const [main] = run.state.threads;
      if (main !== undefined) unpark(main);
      return UNDEFINED;
    },
  ],
  [
    '$line',
    (run) => {
      for (const { code, pc } of run.thread.frames.toReversed()) {
        const { isLibrary, lines } = run.codeAt(code);
        if (!isLibrary) return slotOf(lines[Math.max(0, pc / 3 - 1)] ?? 0);
      }
      return slotOf(0);
    },
  ],
  ['$micros', (run) => makeNumber(run, run.time())],
  ['$raw', (_, __, [value = UNDEFINED]) => slotOf(Number(value))],
  [
    '$keep',
    (run, _, [name = UNDEFINED, value = UNDEFINED]) => {
      run.state.statics[staticSlot(textOf(run, name))] = value;
      return UNDEFINED;
    },
  ],
  [
    '$program',
    (run) => {
      const { main } = programOf(run);
      // From here on the library's steps count.
      run.state.librarySteps = 0;
      const frame = run.thread.frames.at(-1) as Frame;
      return makeClosure(run, frame, main);
    },
  ],
  ['$intrinsic', (run, _, [name = UNDEFINED]) => intrinsic(run, textOf(run, name))],
  [
    '$entry',
    (run, _, [name = UNDEFINED]) => {
      const main = intrinsic(run, 'main');
      // Nothing of the program has run yet.
      if (main === EMPTY)
        throw new Error(
          `the library does not start: ${textOf(run, run.thread.frames.at(-1)?.slots[0] ?? EMPTY)}`,
        );
      return plainGet(run, main, textOf(run, name));
    },
  ],
  ...['$imported', '$importLater'].map((name): NativeRows[number] => [
    name,
    (run, _, args) => {
      callValue(
        run,
        run.thread.frames.at(-1) as Frame,
        plainGet(run, intrinsic(run, 'main'), name.slice(1)),
        UNDEFINED,
        args,
      );
      return undefined;
    },
  ]),
  [
    '$isAdding',
    (_, __, [operation = UNDEFINED]) =>
      truth(['ADD', 'EQUAL', 'NOT_EQUAL'].includes(OPERATION_NAMES[smallOf(operation)] as string)),
  ],
  ['$isModule', (run) => (programOf(run).isModule ? -3 : -4)],
  ['$fileName', (run) => makeText(run, `${PROGRAM_FOLDER}${programOf(run).file}`)],
];

const SHOWING_ROWS: NativeRows = [
  ['$inspect', (run, _, [value = UNDEFINED]) => makeText(run, inspect(run, value))],
  ['$format', (run, _, [list = UNDEFINED]) => makeText(run, formatted(run, elementsOf(run, list) ?? []))],
  ['JSON.parse', (run, _, [text = UNDEFINED]) => parseJson(run, textOf(run, text))],
  ['$jsonText', (run, _, [text = UNDEFINED]) => makeText(run, JSON.stringify(textOf(run, text)))],
];

/** What console.log makes of its arguments: one after the other, unless the first has a `%` in it. */
function formatted(run: Execution, values: readonly Value[]): string {
  const [first, ...rest] = values;
  const format = first === undefined ? null : textIn(run, first);
  if (format?.includes('%') && rest.length > 0) return partOf('language').formatted(run, format, rest);
  return values.map((value) => textIn(run, value) ?? inspect(run, value)).join(' ');
}

/** Buffers, the process, threads behind the scenes, and showing values. */
export const SYSTEM_NATIVES: NativeRows = [...BUFFER_ROWS, ...PROCESS_ROWS, ...SHOWING_ROWS];
