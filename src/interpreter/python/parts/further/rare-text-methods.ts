/** Methods of str and bytes that most programs do without. */

import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { argument } from '../../library/arguments';
import type { NativeRun, Row } from '../../library/native-table';
import { affix, find, split, testMethod, textMethod } from '../../library/text-methods';
import { Type } from '../../values/classes';
import { indexIn } from '../../values/failing';
import { failure, latinOf, NOTHING, newInt, newSequence, newStr, textOf } from '../../values/make';

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

/** A text in UTF-8, one character for each byte. */
export function utf8(text: string): string {
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes += character;
    else if (code < 0x800) bytes += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes += String.fromCharCode(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** UTF-8 to text. */
export function decoded(execution: Execution, latin: string, isStrict: boolean): string {
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

/** See the file's comment. */
export const RARE_TEXT_METHODS: readonly Row[] = [
  ['str.casefold', textMethod((text) => text.toLowerCase())],
  ['str.capitalize', textMethod(capitalize)],
  ['str.title', textMethod((text) => text.replace(/[A-Za-z\u00c0-\uffff]+/g, capitalize))],
  [
    'str.swapcase',
    textMethod((text) =>
      Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
    ),
  ],
  ['str.isdecimal', testMethod(/^\d+$/)],
  ['str.isnumeric', testMethod(/^\d+$/)],
  ['str.isalpha', testMethod(/^\p{L}+$/u)],
  ['str.isalnum', testMethod(/^[\p{L}\d]+$/u)],
  ['str.isspace', testMethod(/^\s+$/)],
  ['str.isupper', testMethod(/^(?=.*[A-Z])[^a-z]*$/s)],
  ['str.islower', testMethod(/^(?=.*[a-z])[^A-Z]*$/s)],
  ['str.isidentifier', testMethod(/^[A-Za-z_]\w*$/)],
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
