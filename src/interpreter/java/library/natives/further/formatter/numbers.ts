/** Numbers as java.util.Formatter shows them. */
import type { Execution } from '../../../../../machine/execution';
import {
  type Argument,
  badConversion,
  cut,
  digitsOf,
  fixed,
  fractionText,
  padded,
  signed,
  special,
  whole,
  wholeText,
} from '../../format-texts';
import { formatFailure, mismatch, type ReadSpecifier } from './specifier';

const BITS: Readonly<Record<string, number>> = { I: 32, J: 64, S: 16, B: 8 };

/** %d, %o and %x. */
export function integerText(execution: Execution, argument: Argument, specifier: ReadSpecifier): string {
  const { letter, flags, width } = specifier;
  const isBig = argument.className === 'java.math.BigInteger';
  if (letter === 'd')
    return isBig ? wholeText(argument.text, specifier) : whole(execution, argument, specifier);
  if (argument.kind === 'N') return padded('null', specifier);
  const radix = letter === 'x' ? 16 : 8;
  const prefix = flags.includes('#') ? (radix === 16 ? '0x' : '0') : '';
  if (isBig) {
    const value = BigInt(argument.text);
    const digits = (value < 0n ? -value : value).toString(radix);
    const sign = value < 0n ? 1 : flags.includes('+') || flags.includes(' ') ? 1 : 0;
    const close = value < 0n && flags.includes('(') ? 1 : 0;
    const room = flags.includes('0') ? width - sign - close - prefix.length : 0;
    return signed(value < 0n, prefix + digits.padStart(room, '0'), {
      ...specifier,
      flags: flags.replace('0', ''),
    });
  }
  const bits = BITS[argument.kind];
  if (bits === undefined) throw badConversion(execution, argument, specifier.letter);
  const unwanted = ['(', ' ', '+'].find((flag) => flags.includes(flag));
  if (unwanted) throw mismatch((name, message) => formatFailure(execution, name, message), letter, unwanted);
  const digits = BigInt.asUintN(bits, BigInt(argument.value)).toString(radix);
  const room = flags.includes('0') ? width - prefix.length : 0;
  return padded(prefix + digits.padStart(room, '0'), specifier);
}

/** %e, %f, %g and %a. */
export function floatingText(execution: Execution, argument: Argument, specifier: ReadSpecifier): string {
  const { kind, text, className } = argument;
  if (kind === 'N') return cut('null', specifier);
  if (className === 'java.math.BigDecimal' && specifier.letter !== 'a') {
    const size = text.replace('-', '').replace('E', 'e');
    return finiteText(text.startsWith('-'), size, true, specifier);
  }
  if (kind !== 'D' && kind !== 'F') throw badConversion(execution, argument, specifier.letter);
  const value = argument.value as number;
  if (!Number.isFinite(value)) return special(value, specifier);
  const isNegative = value < 0 || Object.is(value, -0);
  if (specifier.letter === 'a') return hexadecimal(execution, isNegative, Math.abs(value), specifier);
  return finiteText(isNegative, value === 0 ? '0' : digitsOf(Math.abs(value)), false, specifier);
}

function finiteText(isNegative: boolean, size: string, isDecimal: boolean, specifier: ReadSpecifier): string {
  const { letter, precision } = specifier;
  if (letter === 'f') return fractionText(isNegative, size, specifier);
  if (letter === 'e') {
    return signed(isNegative, scientific(size, precision < 0 ? 6 : precision, specifier), specifier);
  }
  const digits = precision < 0 ? 6 : Math.max(1, precision);
  const isZero = /^[0.]+(e|$)/.test(size);
  // What a double rounds to decides; a BigDecimal is looked at before it is rounded.
  const exponent = isZero ? 0 : isDecimal ? exponentOf(size) : rounded(size, digits).exponent;
  if (isZero && isDecimal && size !== '0')
    return signed(isNegative, scientific(size, digits - 1, specifier), specifier);
  if (exponent < -4 || exponent >= digits) {
    return signed(isNegative, scientific(size, digits - 1, specifier), specifier);
  }
  return fractionText(isNegative, size, { ...specifier, precision: Math.max(0, digits - exponent - 1) });
}

/** The power of ten of the first digit that is not zero. */
function exponentOf(size: string): number {
  const [mantissa = '', power = '0'] = size.split('e');
  const [whole = '', rest = ''] = mantissa.split('.');
  const digits = whole + rest;
  const leading = digits.search(/[1-9]/);
  // The places of a zero are all that it has.
  if (leading < 0) return Number(power) - rest.length;
  return whole.length - 1 - leading + Number(power);
}

/** So many digits of a number, and the power of ten of the first of them. */
function rounded(size: string, digits: number): { readonly mantissa: string; readonly exponent: number } {
  const exponent = exponentOf(size);
  const [mantissa = '', power = '0'] = size.split('e');
  const moved = `${mantissa}e${Number(power) - exponent}`;
  const text = fixed(moved, digits - 1);
  if (!text.startsWith('10')) return { mantissa: text, exponent };
  return { mantissa: fixed('1', digits - 1), exponent: exponent + 1 };
}

function scientific(size: string, places: number, { flags }: ReadSpecifier): string {
  const { mantissa, exponent } = rounded(size, places + 1);
  const point = places === 0 && flags.includes('#') ? '.' : '';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${mantissa}${point}e${exponent < 0 ? '-' : '+'}${power}`;
}

function hexadecimal(
  execution: Execution,
  isNegative: boolean,
  size: number,
  specifier: ReadSpecifier,
): string {
  if (specifier.precision >= 0) {
    const message = 'a precision of %a is not supported by the simulator';
    throw execution.failure('java.lang.UnsupportedOperationException', message);
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0').replace(/0+$/, '') || '0';
  const first = exponent === 0 ? '0' : '1';
  const power = exponent === 0 ? (size === 0 ? 0 : -1022) : exponent - 1023;
  const { flags, width } = specifier;
  const room = flags.includes('0') ? width - (isNegative || /[+ ]/.test(flags) ? 1 : 0) - 2 : 0;
  const digits = `${first}.${fraction}p${power}`.padStart(room, '0');
  return signed(isNegative, `0x${digits}`, { ...specifier, flags: flags.replace('0', '') });
}
