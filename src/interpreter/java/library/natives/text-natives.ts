/** Leaf functions of java.lang.String, StringBuilder and Character. */
import { utf8Bytes, utf8Text } from '../../../../base/utf8';
import type { Execution } from '../../../machine/execution';
import { allocate, objectAt } from '../../../machine/heap';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';

const STRING_INDEX = 'java.lang.StringIndexOutOfBoundsException';

function self(execution: Execution, args: readonly Value[]): string {
  return execution.text(args[0]);
}

function javaHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

function compareTexts(a: string, b: string): number {
  const common = Math.min(a.length, b.length);
  for (let index = 0; index < common; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Folds case the way String.equalsIgnoreCase does: upper, then lower, one code unit at a time. */
function folded(text: string): string {
  let result = '';
  for (const unit of text) {
    const upper = unit.toUpperCase();
    result += (upper.length === unit.length ? upper : unit).toLowerCase();
  }
  return result;
}

const isJavaSpace = (code: number): boolean => code <= 32;
const isWhite = (code: number): boolean =>
  (code >= 9 && code <= 13) ||
  (code >= 28 && code <= 32) ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a && code !== 0x2007) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x205f ||
  code === 0x3000;

function stripped(
  text: string,
  leading: boolean,
  trailing: boolean,
  test: (code: number) => boolean,
): string {
  let start = 0;
  let end = text.length;
  while (leading && start < end && test(text.charCodeAt(start))) start += 1;
  while (trailing && end > start && test(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function charAt(execution: Execution, args: readonly Value[]): Value {
  const text = self(execution, args);
  const index = args[1] as number;
  if (index < 0 || index >= text.length) {
    throw execution.failure(STRING_INDEX, `index ${index}, length ${text.length}`);
  }
  return text.charCodeAt(index);
}

function stringCharAt(execution: Execution, args: readonly Value[]): Value {
  const text = self(execution, args);
  const index = args[1] as number;
  if (index < 0 || index >= text.length) {
    throw execution.failure(STRING_INDEX, `String index out of range: ${index}`);
  }
  return text.charCodeAt(index);
}

function substring(execution: Execution, args: readonly Value[]): Value {
  const text = self(execution, args);
  const begin = args[1] as number;
  const end = args[2] as number;
  if (begin < 0 || begin > end || end > text.length) {
    throw execution.failure(STRING_INDEX, `begin ${begin}, end ${end}, length ${text.length}`);
  }
  return begin === 0 && end === text.length ? (args[0] as Value) : execution.newText(text.slice(begin, end));
}

function become(execution: Execution, args: readonly Value[]): undefined {
  objectAt(execution.state, args[0] as Value).contents = execution.text(args[1]);
  return undefined;
}

function append(execution: Execution, args: readonly Value[], more: string): undefined {
  const target = objectAt(execution.state, args[0] as Value);
  const text = (target.contents as string) + more;
  if (text.length > execution.state.limits.textLength) execution.newText(text);
  execution.state.liveBytes += more.length * 2;
  target.contents = text;
  return undefined;
}

function repeat(execution: Execution, args: readonly Value[]): Value {
  const text = self(execution, args);
  const count = args[1] as number;
  if (count < 0) throw execution.failure('java.lang.IllegalArgumentException', `count is negative: ${count}`);
  if (text.length * count > execution.state.limits.textLength) {
    throw execution.failure('java.lang.OutOfMemoryError', 'Java heap space');
  }
  return execution.newText(text.repeat(count));
}

function bool(value: boolean): Value {
  return value ? 1 : 0;
}

const changed =
  (change: (text: string) => string): NativeFunction =>
  (execution, args) =>
    execution.newText(change(self(execution, args)));

const STRING: Readonly<Record<string, NativeFunction>> = {
  become,
  decode: (execution, args) =>
    execution.newText(
      utf8Text(Uint8Array.from(objectAt(execution.state, args[0] as Value).contents as Int8Array)),
    ),
  encode: (execution, args) =>
    allocate(
      execution.state,
      execution.program.wellKnown.byteArray,
      Int8Array.from(utf8Bytes(self(execution, args))),
    ),
  length: (execution, args) => self(execution, args).length,
  isEmpty: (execution, args) => bool(self(execution, args).length === 0),
  isBlank: (execution, args) => bool(stripped(self(execution, args), true, true, isWhite).length === 0),
  charAt: stringCharAt,
  codePointAt: (execution, args) => self(execution, args).codePointAt(args[1] as number) ?? 0,
  hashCode: (execution, args) => javaHash(self(execution, args)),
  equals: (execution, args) => {
    const other = execution.state.heap[args[1] as number];
    const isText = other?.classId === execution.program.wellKnown.text;
    return bool(isText && other.contents === self(execution, args));
  },
  equalsIgnoreCase: (execution, args) =>
    bool(args[1] !== 0 && folded(self(execution, args)) === folded(execution.text(args[1]))),
  compare0: (execution, args) => compareTexts(self(execution, args), execution.text(args[1])),
  compareToIgnoreCase: (execution, args) =>
    compareTexts(folded(self(execution, args)), folded(execution.text(args[1]))),
  intern: (execution, args) => execution.intern(self(execution, args)),
  trim: changed((text) => stripped(text, true, true, isJavaSpace)),
  strip: changed((text) => stripped(text, true, true, isWhite)),
  stripLeading: changed((text) => stripped(text, true, false, isWhite)),
  stripTrailing: changed((text) => stripped(text, false, true, isWhite)),
  toUpperCase: changed((text) => text.toUpperCase()),
  toLowerCase: changed((text) => text.toLowerCase()),
  repeat,
  concat: (execution, args) => execution.newText(self(execution, args) + execution.text(args[1])),
  substring0: substring,
  indexOf0: (execution, args) => self(execution, args).indexOf(execution.text(args[1]), args[2] as number),
  lastIndexOf0: (execution, args) => {
    const from = args[2] as number;
    return from < 0 ? -1 : self(execution, args).lastIndexOf(execution.text(args[1]), from);
  },
  startsWith0: (execution, args) => {
    const from = args[2] as number;
    return bool(from >= 0 && self(execution, args).startsWith(execution.text(args[1]), from));
  },
  endsWith: (execution, args) => bool(self(execution, args).endsWith(execution.text(args[1]))),
  replace0: (execution, args) =>
    execution.newText(
      self(execution, args).replaceAll(execution.text(args[1]), () => execution.text(args[2])),
    ),
};

const BUILDER: Readonly<Record<string, NativeFunction>> = {
  append0: (execution, args) => append(execution, args, args[1] === 0 ? 'null' : execution.text(args[1])),
  appendChar: (execution, args) => append(execution, args, String.fromCharCode(args[1] as number)),
  length: (execution, args) => self(execution, args).length,
  charAt,
  toString: (execution: Execution, args: readonly Value[]) => execution.newText(self(execution, args)),
  become,
};

const testing =
  (pattern: RegExp): NativeFunction =>
  (_, args) =>
    bool(pattern.test(String.fromCodePoint(args[0] as number)));

const recasing =
  (change: (text: string) => string): NativeFunction =>
  (_, args) => {
    const text = change(String.fromCodePoint(args[0] as number));
    const code = text.codePointAt(0) ?? 0;
    return String.fromCodePoint(code).length === text.length ? code : (args[0] as Value);
  };

const CHARACTER: Readonly<Record<string, NativeFunction>> = {
  toString: (execution: Execution, args: readonly Value[]) =>
    execution.newText(String.fromCodePoint(args[0] as number)),
  isDigit0: testing(/\p{Nd}/u),
  isLetter0: testing(/\p{L}/u),
  isUpperCase0: testing(/\p{Uppercase}/u),
  isLowerCase0: testing(/\p{Lowercase}/u),
  isWhitespace0: (_, args) => bool(isWhite(args[0] as number)),
  toUpperCase0: recasing((text) => text.toUpperCase()),
  toLowerCase0: recasing((text) => text.toLowerCase()),
};

/** Functions of a class under their full names. */
export function named(
  owner: string,
  table: Readonly<Record<string, NativeFunction>>,
): [string, NativeFunction][] {
  return Object.entries(table).map(([name, run]) => [`${owner}.${name}`, run]);
}

/** The natives of text classes. */
export const TEXT_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ...named('java.lang.String', STRING),
  ...named('java.lang.StringBuilder', BUILDER),
  ...named('java.lang.StringBuffer', BUILDER),
  ...named('java.lang.Character', CHARACTER),
];
