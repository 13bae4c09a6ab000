/** repr and str of built-in values. `null` means that the program's own methods must be asked. */

import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { partOf } from '../parts/parts';
import { CLASSES, Exc, Type } from './classes';
import { failing } from './failing';
import { ownMethod } from './lookup';
import { entriesOf, fields, latinOf, numberIn, textOf, typeId } from './make';

/** A float as Python writes it: the shortest digits that mean it. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    const sign = exponent < 0 ? '-' : '+';
    return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const digits = mantissa.replace(/[-.]/g, '');
  const minus = value < 0 ? '-' : '';
  if (exponent < 0) return `${minus}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${minus}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
]);

/** A str as Python writes it. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const escaped = ESCAPES.get(character);
    if (escaped !== undefined) shown += escaped;
    else if (character === quote) shown += `\\${character}`;
    else if (code < 32 || (code >= 127 && code < 161) || code === 173)
      shown += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code >= 0xd800 && code < 0xe000) shown += `\\u${code.toString(16)}`;
    else shown += character;
  }
  return quote + shown + quote;
}

/** Bytes as Python writes them, from a text of one character for each. */
export function quotedBytes(latin: string): string {
  const quote = latin.includes("'") && !latin.includes('"') ? '"' : "'";
  let shown = '';
  for (const character of latin) {
    const code = character.charCodeAt(0);
    const escaped = ESCAPES.get(character);
    if (escaped !== undefined) shown += escaped;
    else if (character === quote) shown += `\\${character}`;
    else if (code < 32 || code > 126) shown += `\\x${code.toString(16).padStart(2, '0')}`;
    else shown += character;
  }
  return `b${quote}${shown}${quote}`;
}

/** repr. */
export function repr(execution: Execution, value: Value, above: readonly Value[] = []): string | null {
  const id = typeId(execution, value);
  if (above.length > 200) {
    throw failing(execution, 'tooDeepToShow');
  }
  switch (id) {
    case Type.NONE:
      return 'None';
    case Type.BOOL:
      return numberIn(execution, value) === 1 ? 'True' : 'False';
    case Type.INT:
      return intText(execution, numberIn(execution, value));
    case Type.FLOAT:
      return floatText(numberIn(execution, value) as number);
    case Type.STR:
      return quoted(textOf(execution, value));
    case Type.BYTES:
      return quotedBytes(latinOf(execution, value));
    case Type.LIST:
      return inBrackets(execution, value, above, '[', ']', fields(execution, value));
    case Type.TUPLE: {
      const items = fields(execution, value);
      return inBrackets(execution, value, above, '(', items.length === 1 ? ',)' : ')', items);
    }
    case Type.DICT:
      return dictText(execution, value, above);
    default: {
      const isOwn = id === Type.OBJECT || id >= Type.BASE_EXCEPTION;
      if (isOwn && ownMethod(execution, value, '__repr__') !== -1) return null;
      return partOf('further').rareText(execution, value, above, id);
    }
  }
}

function intText(execution: Execution, value: Value): string {
  const text = String(value);
  if (text.length > 4300) {
    throw failing(execution, 'tooManyDigits');
  }
  return text;
}

/** What repr makes of some values, with commas between them; null like `repr`. */
export function joined(
  execution: Execution,
  items: readonly Value[],
  above: readonly Value[],
): string | null {
  const texts: string[] = [];
  for (const item of items) {
    const text = repr(execution, item, above);
    if (text === null) return null;
    texts.push(text);
  }
  return texts.join(', ');
}

function inBrackets(
  execution: Execution,
  value: Value,
  above: readonly Value[],
  open: string,
  close: string,
  items: readonly Value[],
): string | null {
  if (above.includes(value)) return `${open}...${close}`;
  const text = joined(execution, items, [...above, value]);
  return text === null ? null : `${open}${text}${close}`;
}

function dictText(execution: Execution, value: Value, above: readonly Value[]): string | null {
  if (above.includes(value)) return '{...}';
  const inside = [...above, value];
  const texts: string[] = [];
  for (const [key, item] of entriesOf(execution, value).values()) {
    const [first, second] = [repr(execution, key as Value, inside), repr(execution, item as Value, inside)];
    if (first === null || second === null) return null;
    texts.push(`${first}: ${second}`);
  }
  return `{${texts.join(', ')}}`;
}

/** The module a class was made in. */
export function moduleOf(execution: Execution, type: Value): string {
  const found = entriesOf(execution, fields(execution, type)[4] as Value).get('s__module__');
  return found === undefined ? 'builtins' : textOf(execution, found[1] as Value);
}

/** The arguments of an exception; those the machine raised have a message instead. */
export function argsOf(execution: Execution, value: Value): readonly Value[] {
  const own = fields(execution, value);
  if (own[Exc.ARGS] !== 0) return fields(execution, own[Exc.ARGS] as Value);
  return own[Exc.MESSAGE] === 0 ? [] : [own[Exc.MESSAGE] as Value];
}

/** str. */
export function str(execution: Execution, value: Value): string | null {
  const id = typeId(execution, value);
  if (id === Type.STR) return textOf(execution, value);
  if (id !== Type.OBJECT && id < Type.BASE_EXCEPTION) return repr(execution, value);
  if (ownMethod(execution, value, '__str__') !== -1) return null;
  if (id === Type.OBJECT) return repr(execution, value);
  if (ownMethod(execution, value, '__repr__') !== -1 && argsOf(execution, value).length === 0) return '';
  const args = argsOf(execution, value);
  if (args.length === 0) return '';
  const isKeyError = CLASSES[id]?.name === 'KeyError';
  if (args.length === 1)
    return isKeyError ? repr(execution, args[0] as Value) : str(execution, args[0] as Value);
  const text = joined(execution, args, []);
  return text === null ? null : `(${text})`;
}
