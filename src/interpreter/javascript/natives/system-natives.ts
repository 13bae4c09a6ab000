import { murmur2 } from '../../../base/murmur2';
import type { Execution } from '../../machine/execution';
import { newFrame } from '../../machine/frames';
import { allocate, objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { createThread, park, unpark } from '../../machine/threads';
import { programOf } from '../compile/javascript-program';
import { OPERATION_NAMES } from '../compile/operation-names';
import { callValue, makeClosure } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { isFunction, isObject, textOf, toInteger, toNumber, utf8Text } from '../values/convert';
import { EMPTY, slotOf, smallOf, TRUE, truth, UNDEFINED } from '../values/encoding';
import {
  CODE,
  Heap,
  MADE_CODE,
  MADE_PC,
  STACK,
  staticSlot,
  THROWN_CODE,
  THROWN_PC,
} from '../values/heap-classes';
import { elementsOf, failure, heapOf, intrinsic, makeNumber, makeText, textIn } from '../values/make';
import { plainGet } from '../values/properties';
import { PROGRAM_FOLDER } from '../values/stack-text';
import { inspect } from './inspect';
import { parseJson } from './json';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(run: Execution, value: Value | undefined): Uint8Array {
  const entry = heapOf(run, value ?? UNDEFINED);
  if (entry?.classId !== Heap.buffer) throw failure(run, 'TypeError', 'argument must be a buffer');
  return entry.contents as Uint8Array;
}

function makeBuffer(run: Execution, bytes: Uint8Array): number {
  return allocate(run.state, Heap.buffer, bytes);
}

function base64Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++)
      text += at + digit > bytes.length ? '=' : BASE64[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

function base64Bytes(text: string): Uint8Array {
  const digits = Array.from(text.replaceAll('-', '+').replaceAll('_', '/'), (letter) =>
    BASE64.indexOf(letter),
  ).filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let index = 0; index < bytes.length; index++) {
    const at = Math.floor(index / 3) * 4;
    const bits = [0, 1, 2, 3].reduce((sum, digit) => sum * 64 + (digits[at + digit] ?? 0), 0);
    bytes[index] = (bits >> (16 - 8 * (index % 3))) & 255;
  }
  return bytes;
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'hex')
    return Uint8Array.from(text.match(/[0-9a-fA-F]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (encoding.startsWith('base64')) return base64Bytes(text);
  if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (encoding === 'base64') return base64Text(bytes);
  if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
    return String.fromCharCode(...bytes);
  return utf8Text(bytes);
}

const BUFFER_ROWS: NativeRows = [
  [
    '$bytes',
    (run, _, [value = UNDEFINED, encoding = UNDEFINED]) => {
      const text = textIn(run, value);
      if (text !== null)
        return makeBuffer(run, encoded(text, encoding === UNDEFINED ? 'utf8' : textOf(run, encoding)));
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
    'Buffer.prototype.toString',
    (run, self, [encoding = UNDEFINED, start, end]) => {
      const bytes = bytesOf(run, self);
      const part = bytes.subarray(toInteger(run, start), toInteger(run, end, bytes.length));
      return makeText(run, decoded(part, encoding === UNDEFINED ? 'utf8' : textOf(run, encoding)));
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

/** Levels that are shown when all are asked for. */
const MOST_SHOWN = 200;

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
      const frame = run.thread.frames.at(-1) as Frame;
      return makeClosure(run, frame, main);
    },
  ],
  ['$intrinsic', (run, _, [name = UNDEFINED]) => intrinsic(run, textOf(run, name))],
  ['$entry', (run, _, [name = UNDEFINED]) => plainGet(run, intrinsic(run, 'main'), textOf(run, name))],
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
];

const SHOWING_ROWS: NativeRows = [
  [
    '$inspect',
    (run, _, [value = UNDEFINED, depth]) => {
      const most =
        depth === undefined || depth === UNDEFINED ? 2 : depth === -2 ? MOST_SHOWN : toNumber(run, depth);
      return makeText(run, inspect(run, value, most));
    },
  ],
  ['$format', (run, _, [list = UNDEFINED]) => makeText(run, formatted(run, elementsOf(run, list) ?? []))],
  ['JSON.parse', (run, _, [text = UNDEFINED]) => parseJson(run, textOf(run, text))],
  ['$jsonText', (run, _, [text = UNDEFINED]) => makeText(run, JSON.stringify(textOf(run, text)))],
  [
    '$stackFor',
    (run, _, [value = UNDEFINED]) => {
      const entry = heapOf(run, value);
      if (entry?.classId === Heap.error) return (entry.contents as Value[])[STACK] as Value;
      return UNDEFINED;
    },
  ],
];

/** What console.log makes of its arguments: `%s`, `%d` and the like in the first, all others one after the other. */
function formatted(run: Execution, values: readonly Value[]): string {
  const [first, ...rest] = values;
  const format = first === undefined ? null : textIn(run, first);
  const left = format === null ? [...values] : rest;
  let text: string | null = null;
  if (format !== null)
    text =
      left.length === 0
        ? format
        : format.replace(/%[sdifjoOc%]/g, (directive) => {
            if (directive === '%%') return '%';
            const value = left.length === 0 ? undefined : left.shift();
            return value === undefined ? directive : directed(run, directive, value);
          });
  const shown = left.map((value) => textIn(run, value) ?? inspect(run, value));
  return (text === null ? shown : [text, ...shown]).join(' ');
}

function directed(run: Execution, directive: string, value: Value): string {
  switch (directive) {
    case '%s':
      return isObject(run, value) && !isFunction(run, value) ? inspect(run, value, 0) : textOf(run, value);
    case '%d':
    case '%i':
    case '%f': {
      const number = isObject(run, value) ? NaN : toNumber(run, value);
      return String(directive === '%i' ? Math.trunc(number) : number);
    }
    case '%c':
      return '';
    default:
      return inspect(run, value, directive === '%o' ? 4 : 2);
  }
}

/** Buffers, the process, threads behind the scenes, and showing values. */
export const SYSTEM_NATIVES: NativeRows = [...BUFFER_ROWS, ...PROCESS_ROWS, ...SHOWING_ROWS];
