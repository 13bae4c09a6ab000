/** String.format (java.util.Formatter) for the conversions programs use. */
import type { Execution } from '../../../machine/execution';
import { elementsAt, objectAt } from '../../../machine/heap';
import { printedValue } from '../../../machine/instructions/calls';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';

const SPECIFIER = /%(\d+\$|<)?([-#+ 0,(]*)(\d+)?(\.\d+)?([a-zA-Z%])/g;

interface Specifier {
  readonly text: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number;
  readonly conversion: string;
}

interface Argument {
  /** Kind of the value in the box; 'T' for text, 'N' for null. */
  readonly kind: string;
  readonly value: Value;
  readonly text: string;
  readonly className: string;
}

const KIND_OF: ReadonlyMap<string, string> = new Map([
  ['java.lang.Integer', 'I'],
  ['java.lang.Long', 'J'],
  ['java.lang.Short', 'S'],
  ['java.lang.Byte', 'B'],
  ['java.lang.Double', 'D'],
  ['java.lang.Float', 'F'],
  ['java.lang.Character', 'C'],
  ['java.lang.Boolean', 'Z'],
]);

function argumentAt(execution: Execution, handle: Value, nameHandle: Value): Argument {
  if (handle === 0) return { kind: 'N', value: 0, text: 'null', className: 'null' };
  const className = execution.text(nameHandle);
  const { contents } = objectAt(execution.state, handle);
  if (typeof contents === 'string') return { kind: 'T', value: 0, text: contents, className };
  const kind = KIND_OF.get(className) ?? 'T';
  const value = (contents as Value[])[0] as Value;
  return { kind, value, text: printedValue(kind, value), className };
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function padded(text: string, { width, flags }: Specifier): string {
  if (width < 0 || text.length >= width) return text;
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

/** Sign, grouping and zero padding around the digits of a number. */
function signed(negative: boolean, digits: string, specifier: Specifier): string {
  const { flags, width } = specifier;
  const sign = negative
    ? flags.includes('(')
      ? '('
      : '-'
    : flags.includes('+')
      ? '+'
      : flags.includes(' ')
        ? ' '
        : '';
  const close = negative && flags.includes('(') ? ')' : '';
  const room = width - sign.length - close.length;
  const body = flags.includes('0') && digits.length < room ? digits.padStart(room, '0') : digits;
  return padded(sign + body + close, specifier);
}

/** The exact decimal expansion of a double, rounded half up as Java does on its shortest digits. */
function fixed(value: number, places: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(power);
  const scale = BigInt(digits.length - 1 - exponent);
  let scaledUp = BigInt(digits);
  const shift = BigInt(places) - scale;
  if (shift >= 0n) {
    scaledUp *= tenTo(shift);
  } else {
    const divisor = tenTo(-shift);
    scaledUp = (scaledUp + divisor / 2n) / divisor;
  }
  const text = scaledUp.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function tenTo(count: bigint): bigint {
  let result = 1n;
  for (let index = 0n; index < count; index++) result *= 10n;
  return result;
}

function scientific(value: number, places: number): string {
  if (value === 0) return `${places > 0 ? `0.${'0'.repeat(places)}` : '0'}e+00`;
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  let rounded = fixed(Number(mantissa), places);
  let exponent = Number(power);
  if (rounded.startsWith('10')) {
    rounded = fixed(1, places);
    exponent += 1;
  }
  const sign = exponent < 0 ? '-' : '+';
  return `${rounded}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function decimal(execution: Execution, argument: Argument, specifier: Specifier): string {
  if (argument.kind === 'N') return padded('null', specifier);
  if (!'IJSB'.includes(argument.kind)) throw badConversion(execution, argument, specifier);
  const value = BigInt(argument.value);
  const digits = String(value < 0n ? -value : value);
  return signed(value < 0n, specifier.flags.includes(',') ? grouped(digits) : digits, specifier);
}

function radix(execution: Execution, argument: Argument, specifier: Specifier, base: number): string {
  if (argument.kind === 'N') return padded('null', specifier);
  const bits = { I: 32, J: 64, S: 16, B: 8 }[argument.kind];
  if (bits === undefined) throw badConversion(execution, argument, specifier);
  const prefix = specifier.flags.includes('#') ? (base === 16 ? '0x' : '0') : '';
  const digits = prefix + BigInt.asUintN(bits, BigInt(argument.value)).toString(base);
  return padded(specifier.flags.includes('0') ? digits.padStart(specifier.width, '0') : digits, specifier);
}

function floating(execution: Execution, argument: Argument, specifier: Specifier): string {
  if (argument.kind === 'N') return padded('null', specifier);
  if (argument.kind !== 'D' && argument.kind !== 'F') throw badConversion(execution, argument, specifier);
  // A float counts with its own digits, not with those of the double it widens to.
  const value = argument.kind === 'F' ? Number(argument.text.replace('E', 'e')) : (argument.value as number);
  const negative = value < 0 || Object.is(value, -0);
  const size = Math.abs(value);
  if (!Number.isFinite(size)) {
    const plain = { ...specifier, flags: specifier.flags.replace('0', '') };
    return Number.isNaN(size) ? padded('NaN', plain) : signed(negative, 'Infinity', plain);
  }
  const places = specifier.precision < 0 ? 6 : specifier.precision;
  if (specifier.conversion === 'e' || specifier.conversion === 'E')
    return signed(negative, scientific(size, places), specifier);
  if (specifier.conversion === 'g') return signed(negative, general(size, places), specifier);
  const [whole = '0', rest] = fixed(size, places).split('.');
  const shown = specifier.flags.includes(',') ? grouped(whole) : whole;
  return signed(negative, rest === undefined ? shown : `${shown}.${rest}`, specifier);
}

function general(size: number, precision: number): string {
  const digits = Math.max(1, precision);
  if (size !== 0 && (size < 0.0001 || size >= Number(`1e${digits}`))) return scientific(size, digits - 1);
  const exponent = size === 0 ? 0 : Number(size.toExponential().split('e')[1]);
  return fixed(size, Math.max(0, digits - exponent - 1));
}

function badConversion(execution: Execution, argument: Argument, { conversion }: Specifier) {
  return execution.failure(
    'java.util.IllegalFormatConversionException',
    `${conversion} != ${argument.className}`,
  );
}

function general1(execution: Execution, argument: Argument, specifier: Specifier): string {
  const cut = (text: string): string =>
    specifier.precision >= 0 ? text.slice(0, specifier.precision) : text;
  switch (specifier.conversion.toLowerCase()) {
    case 's':
      return padded(cut(argument.text), specifier);
    case 'd':
      return decimal(execution, argument, specifier);
    case 'x':
      return radix(execution, argument, specifier, 16);
    case 'o':
      return radix(execution, argument, specifier, 8);
    case 'f':
    case 'e':
    case 'g':
      return floating(execution, argument, specifier);
    case 'c':
      if (argument.kind === 'I') return padded(String.fromCodePoint(argument.value as number), specifier);
      if (argument.kind !== 'C' && argument.kind !== 'N') throw badConversion(execution, argument, specifier);
      return padded(argument.text, specifier);
    case 'b':
      return padded(
        cut(argument.kind === 'N' ? 'false' : argument.kind === 'Z' ? argument.text : 'true'),
        specifier,
      );
    case 'h': {
      let hash = 0;
      for (let index = 0; index < argument.text.length; index++) {
        hash = (Math.imul(31, hash) + argument.text.charCodeAt(index)) | 0;
      }
      const code = argument.kind === 'T' ? hash : Number(argument.value);
      return padded(argument.kind === 'N' ? 'null' : (code >>> 0).toString(16), specifier);
    }
    default:
      throw execution.failure(
        'java.util.UnknownFormatConversionException',
        `Conversion = '${specifier.conversion}'`,
      );
  }
}

function formatText(execution: Execution, format: string, args: readonly Argument[]): string {
  let next = 0;
  let last = 0;
  let end = 0;
  let result = '';
  const plain = (text: string): string => {
    const stray = text.indexOf('%');
    if (stray >= 0)
      throw execution.failure(
        'java.util.UnknownFormatConversionException',
        `Conversion = '${text[stray + 1] ?? '%'}'`,
      );
    return text;
  };
  for (const match of format.matchAll(SPECIFIER)) {
    const [text, which, flags = '', width, precision, conversion = ''] = match;
    result += plain(format.slice(end, match.index));
    end = match.index + text.length;
    const specifier: Specifier = {
      text,
      flags,
      width: width === undefined ? -1 : Number(width),
      precision: precision === undefined ? -1 : Number(precision.slice(1)),
      conversion,
    };
    if (conversion === 'n') {
      result += '\n';
      continue;
    }
    if (conversion === '%') {
      result += padded('%', specifier);
      continue;
    }
    if (which === undefined) {
      last = next;
      next += 1;
    } else if (which !== '<') {
      last = Number(which.slice(0, -1)) - 1;
    }
    const argument = args[last];
    if (!argument) {
      throw execution.failure('java.util.MissingFormatArgumentException', `Format specifier '${text}'`);
    }
    const shown = general1(execution, argument, specifier);
    result += conversion === conversion.toUpperCase() ? shown.toUpperCase() : shown;
  }
  return result + plain(format.slice(end));
}

function format0(execution: Execution, args: readonly Value[]): Value {
  const values = elementsAt(execution.state, args[1] as Value) as Value[];
  const names = elementsAt(execution.state, args[2] as Value) as Value[];
  const list = values.map((handle, index) => argumentAt(execution, handle, names[index] as Value));
  return execution.newText(formatText(execution, execution.text(args[0]), list));
}

/** The natives of java.util.Formatter. */
export const FORMAT_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ['java.util.Formatter.format0', format0],
];
