/** Methods of str and bytes. */

import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { itemsOf } from '../operations/iteration';
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { failing, indexIn } from '../values/failing';
import {
  failure,
  fields,
  latinOf,
  NOTHING,
  newBool,
  newBytes,
  newEntries,
  newInt,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
} from '../values/make';
import { argument, inPython } from './arguments';
import type { NativeRun, Row } from './native-table';

/** A method of str that makes a text of a text. */
export function textMethod(make: (text: string) => string): NativeRun {
  return (execution, args) => newStr(execution, make(textOf(execution, args[0] as Value)));
}

/** A method that asks whether a text is of a pattern. */
export function testMethod(pattern: RegExp): NativeRun {
  return (execution, args) => newBool(execution, pattern.test(textOf(execution, args[0] as Value)));
}

function textArgument(execution: Execution, value: Value | undefined, what: string): string {
  if (value === undefined || typeId(execution, value) !== Type.STR) {
    throw failing(execution, 'wrongText', what, value === undefined ? 'nothing' : typeName(execution, value));
  }
  return textOf(execution, value);
}

function strip(left: boolean, right: boolean): NativeRun {
  return (execution, args) => {
    const text = textOf(execution, args[0] as Value);
    const given = args[1] ?? 0;
    const isGone =
      given === 0 ? (c: string) => /\s/.test(c) : (c: string) => textOf(execution, given).includes(c);
    let [from, to] = [0, text.length];
    while (left && from < to && isGone(text[from] as string)) from += 1;
    while (right && to > from && isGone(text[to - 1] as string)) to -= 1;
    return newStr(execution, text.slice(from, to));
  };
}

/** `str.split`. */
export const split: NativeRun = (execution, args, keywords) => {
  const text = textOf(execution, args[0] as Value);
  const separator = argument(args, keywords, 1, 'sep', 0);
  const most = argument(args, keywords, 2, 'maxsplit', NOTHING);
  const limit = most === NOTHING ? -1 : indexIn(execution, most, 'maxsplit');
  const parts: string[] = [];
  if (separator === 0) {
    let rest = text.trimStart();
    while (rest !== '') {
      const found = parts.length === limit ? null : /\s+/.exec(rest);
      parts.push(found ? rest.slice(0, found.index) : parts.length === limit ? rest : rest);
      if (!found) break;
      rest = rest.slice(found.index + found[0].length);
    }
  } else {
    const by = textOf(execution, separator);
    if (by === '') throw failing(execution, 'noSeparator');
    const all = text.split(by);
    parts.push(
      ...(limit < 0 || all.length <= limit ? all : [...all.slice(0, limit), all.slice(limit).join(by)]),
    );
  }
  return newSequence(
    execution,
    Type.LIST,
    parts.map((part) => newStr(execution, part)),
  );
};

const joinTexts: NativeRun = (execution, args) => {
  const items = itemsOf(execution, args[1] as Value);
  if (items === null) return inPython('__join', args);
  const texts = items.map((item, index) => {
    if (item !== 0 && typeId(execution, item) === Type.STR) return textOf(execution, item);
    throw failing(execution, 'noStrItem', index, typeName(execution, item));
  });
  return newStr(execution, texts.join(textOf(execution, args[0] as Value)));
};

/** `startswith` and `endswith`: of one text or of a tuple of them. */
export function affix(test: (text: string, part: string) => boolean): NativeRun {
  return (execution, args) => {
    const own = args[0] as Value;
    const read = typeId(execution, own) === Type.BYTES ? latinOf : textOf;
    const wanted = args[1] as Value;
    const parts = typeId(execution, wanted) === Type.TUPLE ? fields(execution, wanted) : [wanted];
    return newBool(
      execution,
      parts.some((part) => test(read(execution, own), read(execution, part))),
    );
  };
}

/** `find` and `index`, from the left or from the right. */
export function find(last: boolean, raises: boolean): NativeRun {
  return (execution, args) => {
    const text = textOf(execution, args[0] as Value);
    const part = textArgument(execution, args[1], 'must be str, not ');
    const from = args[2] === undefined ? 0 : indexIn(execution, args[2], 'index');
    const at = last
      ? text.lastIndexOf(part)
      : text.indexOf(part, from < 0 ? Math.max(0, from + text.length) : from);
    if (at < 0 && raises) throw failure(execution, 'ValueError', 'substring not found');
    return newInt(execution, at);
  };
}

/** Methods of str and bytes. */
export const TEXT_METHODS: readonly Row[] = [
  ['str.upper', textMethod((text) => text.toUpperCase())],
  ['str.lower', textMethod((text) => text.toLowerCase())],
  ['str.isdigit', testMethod(/^\d+$/)],
  ['str.strip', strip(true, true)],
  ['str.lstrip', strip(true, false)],
  ['str.rstrip', strip(false, true)],
  ['str.split', split],
  ['str.join', joinTexts],
  ['str.startswith', affix((text, part) => text.startsWith(part))],
  ['str.endswith', affix((text, part) => text.endsWith(part))],
  ['str.find', find(false, false)],
  [
    'str.replace',
    (execution, args) => {
      const [text, from, to] = args
        .slice(0, 3)
        .map((value) => textArgument(execution, value, 'replace() argument must be str, not ')) as [
        string,
        string,
        string,
      ];
      const limit = args[3] === undefined ? -1 : indexIn(execution, args[3], 'count');
      const parts = text.split(from);
      if (limit < 0 || parts.length <= limit + 1) return newStr(execution, parts.join(to));
      return newStr(execution, [parts.slice(0, limit + 1).join(to), ...parts.slice(limit + 1)].join(from));
    },
  ],
  [
    'str.encode',
    (execution, args, keywords) => {
      const encoding = argument(args, keywords, 1, 'encoding', 0);
      const name = encoding === 0 ? 'utf-8' : textOf(execution, encoding).toLowerCase();
      const text = textOf(execution, args[0] as Value);
      return newBytes(
        execution,
        /latin|iso-8859-1/.test(name) ? text.replace(/[^\0-\xff]/g, '?') : utf8(text),
      );
    },
  ],
  [
    'str.format',
    (execution, args, keywords) => {
      const named = new Map(
        [...keywords].map(([name, value]) => [`s${name}`, [newStr(execution, name), value]]),
      );
      const rest = newSequence(execution, Type.TUPLE, args.slice(1));
      return inPython('__str_format', [args[0] as Value, rest, newEntries(execution, Type.DICT, named)]);
    },
  ],
  [
    'bytes.decode',
    (execution, args, keywords) => {
      const encoding = argument(args, keywords, 1, 'encoding', 0);
      const name = encoding === 0 ? 'utf-8' : textOf(execution, encoding).toLowerCase();
      const latin = latinOf(execution, args[0] as Value);
      const errors = argument(args, keywords, 2, 'errors', 0);
      const isStrict = errors === 0 || textOf(execution, errors) === 'strict';
      return newStr(execution, /latin|iso-8859-1/.test(name) ? latin : decoded(execution, latin, isStrict));
    },
  ],
];

/** UTF-8 to text. */
function decoded(execution: Execution, latin: string, isStrict: boolean): string {
  return /^[\0-\x7f]*$/.test(latin) ? latin : partOf('further').decoded(execution, latin, isStrict);
}

/** A text in UTF-8, one character for each byte. */
export function utf8(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text : partOf('further').utf8(text);
}
