/** What all conversions of java.util.Formatter do with the digits of a number. */
import type { Execution, ThrownObject } from '../../../machine/execution';
import { objectAt } from '../../../machine/heap';
import { printedValue } from '../../../machine/instructions/calls';
import type { Value } from '../../../machine/state';

/** A conversion as a format writes it. */
export interface Specifier {
  readonly flags: string;
  /** At least so many characters; -1 when nothing is said. */
  readonly width: number;
  /** -1 when nothing is said. */
  readonly precision: number;
  /** Its letter, as written. */
  readonly conversion: string;
}

/** A value that shall be formatted. */
export interface Argument {
  /** Kind of the value in the box: I, J, S, B, D, F, C or Z; 'T' for other objects, 'N' for null. */
  readonly kind: string;
  readonly value: Value;
  readonly text: string;
  readonly className: string;
}

const BOXES = ['Integer', 'J:Long', 'Short', 'Byte', 'Double', 'Float', 'Character', 'Z:Boolean'];
const KIND_OF = new Map(BOXES.map((name) => [`java.lang.${name.replace(/.:/, '')}`, name.charAt(0)]));

/** An object, and what its toString() answered, which nobody asks boxes for. */
export function argumentAt(execution: Execution, handle: Value, text: Value): Argument {
  if (handle === 0) return { kind: 'N', value: 0, text: 'null', className: 'null' };
  const className = execution.classOf(handle).name;
  const kind = KIND_OF.get(className) ?? 'T';
  const { contents } = objectAt(execution.state, handle);
  const value = typeof contents === 'string' ? 0 : ((contents as Value[])[0] ?? 0);
  return { kind, value, text: kind === 'T' ? execution.text(text) : printedValue(kind, value), className };
}

/** With commas between thousands. */
export function grouped(digits: string, flags: string): string {
  return flags.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;
}

/** As wide as wanted. */
export function padded(text: string, { width, flags }: Pick<Specifier, 'width' | 'flags'>): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

/** As wide as wanted, and no longer than its precision says. */
export function cut(text: string, specifier: Specifier): string {
  return padded(specifier.precision < 0 ? text : text.slice(0, specifier.precision), specifier);
}

/** Sign and zero padding around the digits of a number. */
export function signed(isNegative: boolean, digits: string, specifier: Specifier): string {
  const { flags, width } = specifier;
  const isEnclosed = isNegative && flags.includes('(');
  const sign = isEnclosed
    ? '('
    : isNegative
      ? '-'
      : flags.includes('+')
        ? '+'
        : flags.includes(' ')
          ? ' '
          : '';
  const close = isEnclosed ? ')' : '';
  const body = flags.includes('0') ? digits.padStart(width - sign.length - close.length, '0') : digits;
  return padded(sign + body + close, specifier);
}

function tenTo(count: number): bigint {
  return BigInt(`1${'0'.repeat(count)}`);
}

/** A decimal number without a sign, such as 1.5e-7, with so many digits after its point, rounded half up. */
export function fixed(number: string, places: number): string {
  const [mantissa = '0', power = '0'] = number.split('e');
  const [whole = '0', rest = ''] = mantissa.split('.');
  const shift = places - rest.length + Number(power);
  let digits = BigInt(whole + rest);
  if (shift >= 0) digits *= tenTo(shift);
  else digits = (digits + tenTo(-shift) / 2n) / tenTo(-shift);
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** A whole number: %d. */
export function whole(execution: Execution, argument: Argument, specifier: Specifier): string {
  if (argument.kind === 'N') return padded('null', specifier);
  if (!'IJSB'.includes(argument.kind)) throw badConversion(execution, argument, specifier.conversion);
  return wholeText(argument.text, specifier);
}

/** The digits of a whole number, and a minus perhaps, as %d shows them. */
export function wholeText(digits: string, specifier: Specifier): string {
  const isNegative = digits.startsWith('-');
  return signed(isNegative, grouped(isNegative ? digits.slice(1) : digits, specifier.flags), specifier);
}

/** A fraction: %f. */
export function fraction(execution: Execution, argument: Argument, specifier: Specifier): string {
  if (argument.kind === 'N') return cut('null', specifier);
  if (!'DF'.includes(argument.kind)) throw badConversion(execution, argument, specifier.conversion);
  const value = argument.value as number;
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return special(value, specifier);
  return fractionText(value < 0 || Object.is(value, -0), digitsOf(size), specifier);
}

/** The digits of a double as Java writes them; a float is one here. */
export function digitsOf(size: number): string {
  return printedValue('D', size).replace('E', 'e');
}

/** What is no number, or has no end. */
export function special(value: number, specifier: Specifier): string {
  const plain = { ...specifier, flags: specifier.flags.replace('0', '') };
  return Number.isNaN(value) ? padded('NaN', plain) : signed(value < 0, 'Infinity', plain);
}

/** A decimal number without its sign as %f shows it. */
export function fractionText(isNegative: boolean, size: string, specifier: Specifier): string {
  const { flags, precision } = specifier;
  const [before = '0', after] = fixed(size, precision < 0 ? 6 : precision).split('.');
  const point = after !== undefined ? `.${after}` : flags.includes('#') ? '.' : '';
  return signed(isNegative, grouped(before, flags) + point, specifier);
}

/** An argument that a conversion is not for. */
export function badConversion(execution: Execution, { className }: Argument, letter: string): ThrownObject {
  return execution.failure('java.util.IllegalFormatConversionException', `${letter} != ${className}`);
}
