import { type ConfigFault, invalidValue } from './config-fault';
import type { ConfigType } from './config-key';
import {
  type ConfigValue,
  javaClassName,
  javaText,
  type NumberValue,
  type ParsedValue,
} from './config-value';

/** The classes that `Class.forName` would find: Kafka's own and the program's. */
export type KnownClasses = (binaryName: string) => boolean;

/** A parsed value, or the fault that Kafka reports for what was written. */
export type Parsing = { readonly value: ParsedValue } | { readonly fault: ConfigFault };

const integerBounds = {
  INT: [-2147483648n, 2147483647n],
  SHORT: [-32768n, 32767n],
  LONG: [-9223372036854775808n, 9223372036854775807n],
} as const;

const integerWords = {
  INT: '32-bit integer',
  SHORT: '16-bit integer (short)',
  LONG: '64-bit integer (long)',
} as const;

/** Turns what was written into a value of `type`. Source: ConfigDef.parseType. */
export function parseType(
  name: string,
  written: ConfigValue,
  type: ConfigType,
  classes: KnownClasses,
): Parsing {
  if (written === null) return { value: null };
  const refuse = (reason: string): Parsing => ({ fault: invalidValue(name, javaText(written), reason) });
  switch (type) {
    case 'BOOLEAN':
      return typeof written === 'boolean' ? { value: written } : parseBoolean(written, refuse);
    case 'STRING':
    case 'PASSWORD':
      if (typeof written === 'string') return { value: javaTrim(written) };
      return refuse(`Expected value to be a string, but it was a ${javaClassName(written)}`);
    case 'INT':
    case 'SHORT':
    case 'LONG':
      return parseInteger(written, type, refuse);
    case 'DOUBLE':
      return parseDouble(written, refuse);
    case 'LIST':
      return parseList(written, refuse);
    case 'CLASS':
      return parseClass(written, classes, refuse);
  }
}

type Refuse = (reason: string) => Parsing;

function parseBoolean(written: ConfigValue, refuse: Refuse): Parsing {
  const word = typeof written === 'string' ? javaTrim(written).toLowerCase() : '';
  if (word === 'true') return { value: true };
  return word === 'false' ? { value: false } : refuse('Expected value to be either true or false');
}

function acceptsNumber(type: 'INT' | 'SHORT' | 'LONG', number: NumberValue): boolean {
  if (type === 'INT') return number.javaClass === 'Integer';
  if (type === 'SHORT') return number.javaClass === 'Short';
  return number.javaClass === 'Integer' || number.javaClass === 'Long';
}

function parseInteger(
  written: Exclude<ConfigValue, null>,
  type: 'INT' | 'SHORT' | 'LONG',
  refuse: Refuse,
): Parsing {
  if (typeof written === 'string') {
    const text = javaTrim(written);
    if (!/^[+-]?\d+$/.test(text)) return refuse(`Not a number of type ${type}`);
    const integer = BigInt(text.replace('+', ''));
    const [least, most] = integerBounds[type];
    if (integer < least || integer > most) return refuse(`Not a number of type ${type}`);
    return { value: Number(integer) };
  }
  if (typeof written === 'object' && written.kind === 'number' && acceptsNumber(type, written))
    return { value: written.number };
  return refuse(`Expected value to be a ${integerWords[type]}, but it was a ${javaClassName(written)}`);
}

// Java's grammar for decimal doubles. Its hexadecimal form is left out: nobody writes a setting in it.
const doublePattern = /^[+-]?(NaN|Infinity|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[fFdD]?)$/;

function parseDouble(written: Exclude<ConfigValue, null>, refuse: Refuse): Parsing {
  if (typeof written === 'string') {
    const text = javaTrim(written);
    if (!doublePattern.test(text)) return refuse('Not a number of type DOUBLE');
    return { value: Number(/NaN|Infinity/.test(text) ? text.replace('+', '') : text.replace(/[fFdD]$/, '')) };
  }
  if (typeof written === 'object' && written.kind === 'number') return { value: written.number };
  return refuse(`Expected value to be a double, but it was a ${javaClassName(written)}`);
}

function parseList(written: ConfigValue, refuse: Refuse): Parsing {
  if (typeof written === 'string') {
    const text = javaTrim(written);
    return { value: text === '' ? [] : text.split(/[ \t\n\v\f\r]*,[ \t\n\v\f\r]*/) };
  }
  if (typeof written === 'object' && written?.kind === 'list') return { value: written.items };
  return refuse('Expected a comma separated list.');
}

function parseClass(written: ConfigValue, classes: KnownClasses, refuse: Refuse): Parsing {
  if (typeof written === 'string') {
    const name = javaTrim(written);
    return classes(name)
      ? { value: { kind: 'class', name } }
      : refuse(`Class ${written} could not be found.`);
  }
  if (typeof written === 'object' && written?.kind === 'class') return { value: written };
  return refuse('Expected a Class instance or class name.');
}

/** `text.trim()` of Java, which cuts control characters and spaces but not the other Unicode blanks. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
