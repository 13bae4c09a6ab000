import type { Execution } from '../../../machine/execution';
import { objectAt } from '../../../machine/heap';
import type { Value } from '../../../machine/state';
import { of, row } from '../../natives/text-natives';
import type { NativeRows } from '../../operations/native';
import { toInteger, toNumber } from '../../values/convert';
import { EMPTY, NULL, slotOf, UNDEFINED } from '../../values/encoding';
import { Heap } from '../../values/heap-classes';
import { failure, heapOf, makeArray, makeObject, makeText } from '../../values/make';
import { defineProperty } from '../../values/properties';
import { matchFrom, patternFor } from '../regexp/match';
import { PatternFault } from '../regexp/pattern';
import { makeRegExp } from '../regexp-objects';

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

/** Strings as few programs use them, and regular expressions. */
export const FURTHER_TEXT_NATIVES: NativeRows = [
  row('substr', (text, run, [start, count]) => {
    const at = toInteger(run, start);
    const from = at < 0 ? Math.max(0, text.length + at) : at;
    return text.slice(from, from + Math.max(0, toInteger(run, count, text.length)));
  }),
  row('lastIndexOf', (text, run, [part, from]) =>
    text.lastIndexOf(of(run, part), toInteger(run, from, text.length)),
  ),
  row('toLocaleUpperCase', (text) => text.toUpperCase()),
  row('toLocaleLowerCase', (text) => text.toLowerCase()),
  row('concat', (text, run, args) => text + args.map((each) => of(run, each)).join('')),
  row('localeCompare', (text, run, [other]) => comparedTexts(text, of(run, other))),
  row('normalize', (text, run, [form]) => {
    const name = form === undefined || form === UNDEFINED ? 'NFC' : of(run, form);
    if (/^NFK?[CD]$/.test(name)) return text.normalize(name);
    throw failure(run, 'RangeError', 'The normalization form should be one of NFC, NFD, NFKC, NFKD.');
  }),
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
];
