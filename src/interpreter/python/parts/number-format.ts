/** Format specs: `format(value, ">10.2f")` (docs.python.org/3.11/library/string.html#formatspec). */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { Type } from '../values/classes';
import { failure, numberIn, textOf, typeFailure, typeId, typeName } from '../values/make';
import { floatText, repr, str } from '../values/show';

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly isAlternate: boolean;
  readonly width: number;
  readonly group: string;
  readonly precision: number;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/u;

function readSpec(execution: Execution, text: string, type: string): Spec {
  const found = SPEC.exec(text);
  if (!found)
    throw failure(execution, 'ValueError', `Invalid format specifier '${text}' for object of type '${type}'`);
  const [, fill, align, sign, alternate, zero, width, group, precision, letter] = found;
  if (Number(width ?? 0) > 100_000 || Number(precision ?? 0) > 100_000) {
    throw failure(execution, 'ValueError', 'Too many decimal digits in format string');
  }
  if (group !== undefined && letter !== undefined && !/^[dfFeEgG%]$/.test(letter)) {
    if (group === ',' || !/^[xXob]$/.test(letter)) {
      throw failure(execution, 'ValueError', `Cannot specify '${group}' with '${letter}'.`);
    }
  }
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: align ?? (zero ? '=' : ''),
    sign: sign ?? '-',
    isAlternate: alternate !== undefined,
    width: Number(width ?? 0),
    group: group ?? '',
    precision: precision === undefined ? -1 : Number(precision),
    type: letter ?? '',
  };
}

function padded(text: string, { fill, width }: Spec, align: string): string {
  const room = width - Array.from(text).length;
  if (room <= 0) return text;
  if (align === '<') return text + fill.repeat(room);
  if (align === '^') return fill.repeat(room >> 1) + text + fill.repeat(room - (room >> 1));
  return fill.repeat(room) + text;
}

/** Places of a decimal number after rounding the exact value half to even. `value` ≥ 0. */
export function fixedDigits(value: number, digits: number): string {
  if (value === 0) return digits > 0 ? `0.${'0'.repeat(digits)}` : '0';
  let mantissa = value;
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent -= 1;
  }
  const scale = 10n;
  let numerator = BigInt(mantissa);
  for (let count = 0; count < digits; count++) numerator *= scale;
  const divisor = 1n << BigInt(-exponent);
  let quotient = numerator / divisor;
  const twice = (numerator % divisor) * 2n;
  if (twice > divisor || (twice === divisor && (quotient & 1n) === 1n)) quotient += 1n;
  const text = quotient.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function exponential(value: number, digits: number): string {
  const [mantissa, exponent = '0'] = value.toExponential(Math.min(digits, 100)).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa}e${sign}${exponent.replace(/^[-+]/, '').padStart(2, '0')}`;
}

/** `hasPoint` for a format without a type, which keeps a digit behind the point. */
function general(value: number, given: number, isAlternate: boolean, hasPoint = false): string {
  const precision = given === 0 ? 1 : given < 0 ? 6 : Math.min(given, 100);
  const exponent = Number(value.toExponential(precision - 1).split('e')[1]);
  const isLong = exponent < -4 || exponent >= precision - (hasPoint ? 1 : 0);
  const text = isLong
    ? exponential(value, precision - 1)
    : fixedDigits(value, Math.max(0, precision - 1 - exponent));
  if (isAlternate) return text.includes('.') ? text : text.replace(/^\d+/, '$&.');
  if (!text.includes('.')) return text;
  const [mantissa = '', tail] = text.split('e');
  const trimmed = mantissa.replace(/\.?0+$/, '');
  return tail === undefined ? trimmed : `${trimmed}e${tail}`;
}

function floatDigits(value: number, spec: Spec): string {
  if (Number.isNaN(value)) return /[A-Z]/.test(spec.type) ? 'NAN' : 'nan';
  if (value === Number.POSITIVE_INFINITY) return /[A-Z]/.test(spec.type) ? 'INF' : 'inf';
  const precision = spec.precision < 0 ? 6 : spec.precision;
  switch (spec.type) {
    case 'e':
    case 'E': {
      const text = exponential(value, precision);
      return spec.type === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
    case 'G':
    case 'n': {
      const text = general(value, spec.precision, spec.isAlternate);
      return spec.type === 'G' ? text.toUpperCase() : text;
    }
    case '%':
      return `${fixedDigits(value * 100, precision)}%`;
    case '':
      if (spec.precision < 0) return floatText(value);
      return withPoint(general(value, spec.precision, spec.isAlternate, true));
    default:
      return fixedDigits(value, precision);
  }
}

function withPoint(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function grouped(digits: string, separator: string, size: number): string {
  if (separator === '') return digits;
  const [, whole = '', rest = ''] =
    (/e[+-]/.test(digits) ? /^(\d*)(.*)$/ : /^([0-9a-fA-F]*)(.*)$/).exec(digits) ?? [];
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= size) parts.unshift(whole.slice(Math.max(0, end - size), end));
  return parts.join(separator) + rest;
}

function numeric(digits: string, isNegative: boolean, prefix: string, spec: Spec, groupSize = 3): string {
  const sign = isNegative ? '-' : spec.sign === '-' ? '' : spec.sign;
  let body = grouped(digits, spec.group, groupSize);
  if (spec.align === '=') {
    const room = spec.width - sign.length - prefix.length;
    if (spec.group !== '' && spec.fill === '0') {
      let wide = digits;
      while (grouped(wide, spec.group, groupSize).length < room) wide = `0${wide}`;
      body = grouped(wide, spec.group, groupSize);
    }
    return sign + prefix + spec.fill.repeat(Math.max(0, room - body.length)) + body;
  }
  return padded(sign + prefix + body, spec, spec.align || '>');
}

const BASES: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['x', [16, '0x']],
  ['X', [16, '0X']],
  ['o', [8, '0o']],
  ['b', [2, '0b']],
]);

function formatInt(execution: Execution, value: Value, spec: Spec): string {
  const isNegative = value < 0;
  const big = BigInt(value);
  const absolute = isNegative ? -big : big;
  if (/^[eEfFgG%]$/.test(spec.type))
    return numeric(floatDigits(Number(absolute), spec), isNegative, '', spec);
  if (!/^[dnxXobc]?$/.test(spec.type)) {
    throw failure(execution, 'ValueError', `Unknown format code '${spec.type}' for object of type 'int'`);
  }
  if (spec.precision >= 0)
    throw failure(execution, 'ValueError', 'Precision not allowed in integer format specifier');
  if (spec.type === 'c')
    return padded(String.fromCodePoint(Number(absolute) % 0x110000), spec, spec.align || '>');
  const base = BASES.get(spec.type);
  if (base === undefined) {
    return numeric(absolute.toString(), isNegative, '', spec);
  }
  const digits = absolute.toString(base[0]);
  return numeric(
    spec.type === 'X' ? digits.toUpperCase() : digits,
    isNegative,
    spec.isAlternate ? base[1] : '',
    spec,
    4,
  );
}

/** format(value, spec) of built-in values; null when the program's own methods must be asked. */
export function formatValue(execution: Execution, value: Value, text: string): string | null {
  const id = typeId(execution, value);
  if (text === '') return str(execution, value);
  switch (id) {
    case Type.STR:
      return formatText(execution, textOf(execution, value), readSpec(execution, text, 'str'));
    case Type.BOOL:
    case Type.INT: {
      const spec = readSpec(execution, text, 'int');
      if (id === Type.BOOL && spec.type === '') {
        return padded(repr(execution, value) ?? '', spec, spec.align || (spec.width > 0 ? '>' : '<'));
      }
      return formatInt(execution, numberIn(execution, value), spec);
    }
    case Type.FLOAT: {
      const number = numberIn(execution, value) as number;
      const spec = readSpec(execution, text, 'float');
      if (!/^[eEfFgGn%]?$/.test(spec.type)) {
        throw failure(
          execution,
          'ValueError',
          `Unknown format code '${spec.type}' for object of type 'float'`,
        );
      }
      const isNegative = number < 0 || Object.is(number, -0);
      return numeric(floatDigits(Math.abs(number), spec), isNegative, '', spec);
    }
    default:
      if (id === Type.OBJECT) return null;
      throw typeFailure(
        execution,
        `unsupported format string passed to ${typeName(execution, value)}.__format__`,
      );
  }
}

function formatText(execution: Execution, text: string, spec: Spec): string {
  if (spec.type !== '' && spec.type !== 's') {
    throw failure(execution, 'ValueError', `Unknown format code '${spec.type}' for object of type 'str'`);
  }
  if (spec.sign !== '-' || spec.isAlternate) {
    const what = spec.isAlternate ? 'Alternate form (#)' : spec.sign === ' ' ? 'Space' : 'Sign';
    throw failure(execution, 'ValueError', `${what} not allowed in string format specifier`);
  }
  if (spec.align === '=' && spec.fill !== '0') {
    throw failure(execution, 'ValueError', "'=' alignment not allowed in string format specifier");
  }
  const shown = spec.precision < 0 ? text : Array.from(text).slice(0, spec.precision).join('');
  return padded(shown, spec, spec.align === '=' ? '<' : spec.align || '<');
}
