/** Methods of str and bytes. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { itemsOf } from '../operations/iteration';
import { Type } from '../values/classes';
import {
  failure,
  fields,
  indexIn,
  latinOf,
  NOTHING,
  newBool,
  newBytes,
  newEntries,
  newInt,
  newSequence,
  newStr,
  textOf,
  typeFailure,
  typeId,
  typeName,
} from '../values/make';
import { argument, inPython } from './arguments';
import { utf8 } from './constructors';
import type { NativeRun } from './native-table';

/** A native with its name. */
export type Row = readonly [string, NativeRun];

/** A method of str that makes a text of a text. */
function textMethod(make: (text: string) => string): NativeRun {
  return (execution, args) => newStr(execution, make(textOf(execution, args[0] as Value)));
}

function testMethod(pattern: RegExp): NativeRun {
  return (execution, args) => newBool(execution, pattern.test(textOf(execution, args[0] as Value)));
}

function textArgument(execution: Execution, value: Value | undefined, what: string): string {
  if (value === undefined || typeId(execution, value) !== Type.STR) {
    throw typeFailure(execution, `${what}${value === undefined ? 'nothing' : typeName(execution, value)}`);
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

const split: NativeRun = (execution, args, keywords) => {
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
    if (by === '') throw failure(execution, 'ValueError', 'empty separator');
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

const rsplit: NativeRun = (execution, args, keywords) => {
  const separator = argument(args, keywords, 1, 'sep', 0);
  const most = argument(args, keywords, 2, 'maxsplit', NOTHING);
  if (separator === 0 || most === NOTHING) return split(execution, args, keywords);
  const by = textOf(execution, separator);
  const all = textOf(execution, args[0] as Value).split(by);
  const limit = indexIn(execution, most, 'maxsplit');
  const parts =
    all.length <= limit || limit < 0
      ? all
      : [all.slice(0, all.length - limit).join(by), ...all.slice(all.length - limit)];
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
    throw typeFailure(
      execution,
      `sequence item ${index}: expected str instance, ${typeName(execution, item)} found`,
    );
  });
  return newStr(execution, texts.join(textOf(execution, args[0] as Value)));
};

function affix(test: (text: string, part: string) => boolean): NativeRun {
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

function find(last: boolean, raises: boolean): NativeRun {
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

function pad(make: (text: string, width: number, fill: string) => string): NativeRun {
  return (execution, args) => {
    const width = Math.min(1 << 20, indexIn(execution, args[1] as Value, 'width'));
    const fill = args[2] === undefined ? ' ' : textOf(execution, args[2]);
    return newStr(execution, make(textOf(execution, args[0] as Value), width, fill));
  };
}

function partition(last: boolean): NativeRun {
  return (execution, args) => {
    const text = textOf(execution, args[0] as Value);
    const by = textOf(execution, args[1] as Value);
    const at = last ? text.lastIndexOf(by) : text.indexOf(by);
    const parts =
      at >= 0 ? [text.slice(0, at), by, text.slice(at + by.length)] : last ? ['', '', text] : [text, '', ''];
    return newSequence(
      execution,
      Type.TUPLE,
      parts.map((part) => newStr(execution, part)),
    );
  };
}

const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** Methods of str and bytes. */
export const TEXT_METHODS: readonly Row[] = [
  ['str.upper', textMethod((text) => text.toUpperCase())],
  ['str.lower', textMethod((text) => text.toLowerCase())],
  ['str.casefold', textMethod((text) => text.toLowerCase())],
  ['str.capitalize', textMethod(capitalize)],
  ['str.title', textMethod((text) => text.replace(/[A-Za-z\u00c0-\uffff]+/g, capitalize))],
  [
    'str.swapcase',
    textMethod((text) =>
      Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
    ),
  ],
  ['str.isdigit', testMethod(/^\d+$/)],
  ['str.isdecimal', testMethod(/^\d+$/)],
  ['str.isnumeric', testMethod(/^\d+$/)],
  ['str.isalpha', testMethod(/^\p{L}+$/u)],
  ['str.isalnum', testMethod(/^[\p{L}\d]+$/u)],
  ['str.isspace', testMethod(/^\s+$/)],
  ['str.isupper', testMethod(/^(?=.*[A-Z])[^a-z]*$/s)],
  ['str.islower', testMethod(/^(?=.*[a-z])[^A-Z]*$/s)],
  ['str.isidentifier', testMethod(/^[A-Za-z_]\w*$/)],
  ['str.strip', strip(true, true)],
  ['str.lstrip', strip(true, false)],
  ['str.rstrip', strip(false, true)],
  ['str.split', split],
  ['str.rsplit', rsplit],
  [
    'str.splitlines',
    (execution, args) => {
      const lines = textOf(execution, args[0] as Value).split(/\r\n|\n|\r/);
      if (lines[lines.length - 1] === '') lines.pop();
      return newSequence(
        execution,
        Type.LIST,
        lines.map((line) => newStr(execution, line)),
      );
    },
  ],
  ['str.join', joinTexts],
  ['str.startswith', affix((text, part) => text.startsWith(part))],
  ['str.endswith', affix((text, part) => text.endsWith(part))],
  ['str.find', find(false, false)],
  ['str.rfind', find(true, false)],
  ['str.index', find(false, true)],
  [
    'str.count',
    (execution, args) =>
      newInt(
        execution,
        textOf(execution, args[0] as Value).split(textOf(execution, args[1] as Value)).length - 1,
      ),
  ],
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
  ['str.ljust', pad((text, width, fill) => text.padEnd(width, fill))],
  ['str.rjust', pad((text, width, fill) => text.padStart(width, fill))],
  [
    'str.center',
    pad((text, width, fill) => {
      const room = Math.max(0, width - text.length);
      const left = (room >> 1) + (room & width & 1);
      return fill.repeat(left) + text + fill.repeat(room - left);
    }),
  ],
  [
    'str.zfill',
    (execution, args) => {
      const text = textOf(execution, args[0] as Value);
      const sign = /^[-+]/.test(text) ? text.slice(0, 1) : '';
      const width = Math.min(1 << 20, indexIn(execution, args[1] as Value, 'width')) - sign.length;
      return newStr(execution, sign + text.slice(sign.length).padStart(width, '0'));
    },
  ],
  ['str.partition', partition(false)],
  ['str.rpartition', partition(true)],
  [
    'str.removeprefix',
    (execution, args) => {
      const [text, part] = [textOf(execution, args[0] as Value), textOf(execution, args[1] as Value)];
      return newStr(execution, text.startsWith(part) ? text.slice(part.length) : text);
    },
  ],
  [
    'str.removesuffix',
    (execution, args) => {
      const [text, part] = [textOf(execution, args[0] as Value), textOf(execution, args[1] as Value)];
      return newStr(execution, part !== '' && text.endsWith(part) ? text.slice(0, -part.length) : text);
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
  [
    'bytes.hex',
    (execution, args) =>
      newStr(
        execution,
        Array.from(latinOf(execution, args[0] as Value), (c) =>
          c.charCodeAt(0).toString(16).padStart(2, '0'),
        ).join(''),
      ),
  ],
  ['bytes.startswith', affix((text, part) => text.startsWith(part))],
  ['bytes.endswith', affix((text, part) => text.endsWith(part))],
];

/** UTF-8 to text. */
function decoded(execution: Execution, latin: string, isStrict: boolean): string {
  let text = '';
  for (let at = 0; at < latin.length; ) {
    const first = latin.charCodeAt(at);
    const size =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    let code = size === 1 ? first : first & (0x7f >> size);
    let read = 1;
    while (read < size && (latin.charCodeAt(at + read) & 0xc0) === 0x80)
      code = (code << 6) | (latin.charCodeAt(at + read++) & 63);
    if (size === 0 || read < size) {
      if (isStrict) {
        const why =
          size === 0
            ? 'invalid start byte'
            : at + read >= latin.length
              ? 'unexpected end of data'
              : 'invalid continuation byte';
        const message = `'utf-8' codec can't decode byte 0x${first.toString(16)} in position ${at}: ${why}`;
        throw failure(execution, 'UnicodeDecodeError', message);
      }
      text += '\ufffd';
      at += read;
      continue;
    }
    text += String.fromCodePoint(code);
    at += size;
  }
  return text;
}
