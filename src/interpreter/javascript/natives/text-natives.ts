import type { Execution } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Frame, Value } from '../../machine/state';
import { callKept } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { makeRegExp } from '../operations/regexp-operations';
import { matchFrom, patternFor } from '../regexp/match';
import { PatternFault } from '../regexp/pattern';
import {
  isObject,
  speaksForItself,
  symbolText,
  textOf,
  toInteger,
  toNumber,
  truthy,
} from '../values/convert';
import { EMPTY, NULL, slotOf, truth, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { failure, heapOf, makeArray, makeNumber, makeObject, makeText, symbolKey } from '../values/make';
import { defineProperty } from '../values/properties';

const of = (run: Execution, value: Value | undefined): string => textOf(run, value ?? UNDEFINED);

type OnText = (text: string, run: Execution, args: readonly Value[]) => string | number | boolean;

function row(name: string, work: OnText): NativeRows[number] {
  return [
    `String.prototype.${name}`,
    (run, self, args) => {
      const result = work(of(run, self), run, args);
      if (typeof result === 'string') return makeText(run, result);
      return typeof result === 'number' ? makeNumber(run, result) : truth(result);
    },
  ];
}

function refuseRegExp(run: Execution, value: Value | undefined, name: string): string {
  if (heapOf(run, value ?? UNDEFINED)?.classId === Heap.regexp) {
    const message = `First argument to String.prototype.${name} must not be a regular expression`;
    throw failure(run, 'TypeError', message);
  }
  return of(run, value);
}

/** Letters in the order of a dictionary: without regard to case first, then small letters before capitals. */
export function comparedTexts(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  if (first !== second) {
    for (let index = 0; index < Math.min(first.length, second.length); index++) {
      const [x, y] = [rank(first[index] as string), rank(second[index] as string)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return first.length < second.length ? -1 : 1;
  }
  return one === other ? 0 : one > other ? -1 : 1;
}

/** White space, then signs, then digits, then letters, as Unicode's collation has them. */
function rank(letter: string): number {
  const group = /\s/.test(letter) ? 0 : /\d/.test(letter) ? 2 : /[\p{L}]/u.test(letter) ? 3 : 1;
  return group * 0x20000 + letter.charCodeAt(0);
}

const TEXT_ROWS: NativeRows = [
  row('charAt', (text, run, [index]) => text.charAt(toInteger(run, index))),
  row('charCodeAt', (text, run, [index]) => text.charCodeAt(toInteger(run, index))),
  row('indexOf', (text, run, [part, from]) => text.indexOf(of(run, part), toInteger(run, from))),
  row('lastIndexOf', (text, run, [part]) => text.lastIndexOf(of(run, part))),
  row('includes', (text, run, [part, from]) =>
    text.includes(refuseRegExp(run, part, 'includes'), toInteger(run, from)),
  ),
  row('startsWith', (text, run, [part, from]) =>
    text.startsWith(refuseRegExp(run, part, 'startsWith'), toInteger(run, from)),
  ),
  row('endsWith', (text, run, [part, end]) =>
    text.endsWith(refuseRegExp(run, part, 'endsWith'), toInteger(run, end, text.length)),
  ),
  row('slice', (text, run, [start, end]) =>
    text.slice(toInteger(run, start), toInteger(run, end, text.length)),
  ),
  row('substring', (text, run, [start, end]) =>
    text.substring(toInteger(run, start), toInteger(run, end, text.length)),
  ),
  row('substr', (text, run, [start, count]) => {
    const at = toInteger(run, start);
    const from = at < 0 ? Math.max(0, text.length + at) : at;
    return text.slice(from, from + Math.max(0, toInteger(run, count, text.length)));
  }),
  row('toUpperCase', (text) => text.toUpperCase()),
  row('toLowerCase', (text) => text.toLowerCase()),
  row('toLocaleUpperCase', (text) => text.toUpperCase()),
  row('toLocaleLowerCase', (text) => text.toLowerCase()),
  row('trim', (text) => text.trim()),
  row('trimStart', (text) => text.trimStart()),
  row('trimEnd', (text) => text.trimEnd()),
  row('padStart', (text, run, [width, filler]) => padded(text, run, width, filler, true)),
  row('padEnd', (text, run, [width, filler]) => padded(text, run, width, filler, false)),
  row('repeat', (text, run, [count]) => {
    const times = toInteger(run, count);
    if (times < 0 || !Number.isFinite(times))
      throw failure(run, 'RangeError', `Invalid count value: ${of(run, count)}`);
    if (text.length * times > run.state.limits.textLength)
      throw failure(run, 'RangeError', 'Invalid string length');
    return text.repeat(times);
  }),
  row('concat', (text, run, args) => text + args.map((each) => of(run, each)).join('')),
  row('localeCompare', (text, run, [other]) => comparedTexts(text, of(run, other))),
  row('normalize', (text) => text.normalize()),
  row('toString', (text) => text),
  row('valueOf', (text) => text),
];

function padded(
  text: string,
  run: Execution,
  width: Value | undefined,
  filler: Value | undefined,
  atStart: boolean,
): string {
  const wanted = Math.min(toInteger(run, width), run.state.limits.textLength);
  const fill = filler === undefined || filler === UNDEFINED ? ' ' : of(run, filler);
  return atStart ? text.padStart(wanted, fill) : text.padEnd(wanted, fill);
}

function matchRow(run: Execution, args: readonly Value[]): Value {
  const [regexp = UNDEFINED, text, from] = args;
  const entry = heapOf(run, regexp);
  if (entry?.classId !== Heap.regexp) throw failure(run, 'TypeError', 'this is not a regular expression');
  const [, , source = UNDEFINED, flags = UNDEFINED] = entry.contents as Value[];
  const [pattern, letters, subject] = [of(run, source), of(run, flags), of(run, text)];
  try {
    const found = matchFrom(pattern, letters, subject, toInteger(run, from), letters.includes('y'));
    if (found === null) return NULL;
    return matchArray(run, found, subject, patternFor(pattern, letters).names);
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault;
    throw failure(run, 'RangeError', fault.message);
  }
}

/** What `exec` answers; its second element of each pair of places gives the text of a group. */
function matchArray(
  run: Execution,
  found: readonly number[],
  text: string,
  names: ReadonlyMap<string, number>,
): number {
  const groups: Value[] = [];
  for (let index = 0; index < found.length; index += 2) {
    const [start, end] = [found[index] as number, found[index + 1] as number];
    groups.push(start < 0 ? UNDEFINED : makeText(run, text.slice(start, end)));
  }
  const made = makeArray(run, groups);
  defineProperty(run, made, 'index', [slotOf(found[0] as number)]);
  defineProperty(run, made, 'input', [makeText(run, text)]);
  let named: Value = UNDEFINED;
  if (names.size > 0) {
    named = makeObject(run, EMPTY);
    for (const [name, index] of names) defineProperty(run, named as number, name, [groups[index] as Value]);
  }
  defineProperty(run, made, 'groups', [named]);
  return made;
}

/** Strings and regular expressions. */
export const TEXT_NATIVES: NativeRows = [
  [
    'String',
    (run, _, args) => {
      const [value] = args;
      const symbol = value === undefined ? null : symbolKey(run, value);
      if (symbol !== null) return makeText(run, symbolText(symbol));
      if (value !== undefined && isObject(run, value) && !speaksForItself(run, value)) {
        callKept(run, run.thread.frames.at(-1) as Frame, 'toText', value);
        return undefined;
      }
      return makeText(run, args.length === 0 ? '' : of(run, value));
    },
  ],
  ...TEXT_ROWS,
  [
    'String.prototype.at',
    (run, self, [index]) => {
      const letter = of(run, self).at(toInteger(run, index));
      return letter === undefined ? UNDEFINED : makeText(run, letter);
    },
  ],
  [
    'String.prototype.codePointAt',
    (run, self, [index]) => {
      const code = of(run, self).codePointAt(toInteger(run, index));
      return code === undefined ? UNDEFINED : slotOf(code);
    },
  ],
  [
    'String.fromCharCode',
    (run, _, args) => makeText(run, String.fromCharCode(...args.map((each) => toNumber(run, each)))),
  ],
  [
    'String.fromCodePoint',
    (run, _, args) =>
      makeText(
        run,
        String.fromCodePoint(...args.map((each) => Math.min(0x10ffff, Math.max(0, toInteger(run, each))))),
      ),
  ],
  [
    '$split',
    (run, _, [text, separator = UNDEFINED]) => {
      if (separator === UNDEFINED) return makeArray(run, [text ?? UNDEFINED]);
      const parts = of(run, text).split(of(run, separator));
      return makeArray(
        run,
        parts.map((part) => makeText(run, part)),
      );
    },
  ],
  ['$match', (run, _, args) => matchRow(run, args)],
  [
    'RegExp',
    (run, _, [source = UNDEFINED, flags = UNDEFINED]) => {
      const entry = heapOf(run, source);
      const slots = entry?.classId === Heap.regexp ? (entry.contents as Value[]) : null;
      const pattern = slots === null ? (source === UNDEFINED ? '(?:)' : of(run, source)) : of(run, slots[2]);
      const letters = flags === UNDEFINED ? (slots === null ? '' : of(run, slots[3])) : of(run, flags);
      if (/[^dgimsuy]/.test(letters))
        throw failure(run, 'SyntaxError', `Invalid flags supplied to RegExp constructor '${letters}'`);
      return makeRegExp(run, pattern, letters);
    },
  ],
  [
    '$regexpPart',
    (run, _, [regexp = UNDEFINED, index]) =>
      (objectAt(run.state, regexp).contents as Value[])[2 + toInteger(run, index)] ?? UNDEFINED,
  ],
  ['RegExp.prototype.toString', (run, self) => makeText(run, of(run, self))],
  ...[encodeURIComponent, decodeURIComponent, encodeURI, decodeURI].map((work): NativeRows[number] => [
    work.name,
    (run, _, [text]) => {
      try {
        return makeText(run, work(of(run, text)));
      } catch {
        throw failure(run, 'Error', 'URI malformed');
      }
    },
  ]),
  ['Boolean', (run, _, [value = UNDEFINED]) => truth(truthy(run, value))],
  ['Boolean.prototype.toString', (run, self) => makeText(run, of(run, self))],
  ['Boolean.prototype.valueOf', (_, self) => self],
];
