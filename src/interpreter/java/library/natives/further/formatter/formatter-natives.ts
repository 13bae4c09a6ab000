/** String.format (java.util.Formatter) as a whole. */
import type { Execution } from '../../../../../machine/execution';
import { elementsAt } from '../../../../../machine/heap';
import type { NativeFunction } from '../../../../../machine/natives';
import type { Value } from '../../../../../machine/state';
import { type Argument, argumentAt, badConversion, cut, padded } from '../../format-texts';
import { dateTimeText } from './date-times';
import { floatingText, integerText } from './numbers';
import { formatFailure, mismatch, type ReadSpecifier, readFormat, specifierText } from './specifier';

function hashOf(execution: Execution, { kind, value, text, className }: Argument): number {
  if (kind === 'Z') return value === 0 ? 1237 : 1231;
  if (kind === 'J') return Number(BigInt.asIntN(32, BigInt(value) ^ (BigInt(value) >> 32n)));
  if ('ISBC'.includes(kind)) return value as number;
  const view = new DataView(new ArrayBuffer(8));
  if (kind === 'F') {
    view.setFloat32(0, value as number);
    return view.getInt32(0);
  }
  if (kind === 'D') {
    view.setFloat64(0, value as number);
    return view.getInt32(0) ^ view.getInt32(4);
  }
  if (className !== 'java.lang.String') {
    const message = `%h of an object of ${className} is not supported by the simulator`;
    throw execution.failure('java.lang.UnsupportedOperationException', message);
  }
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

function generalText(execution: Execution, argument: Argument, { letter }: ReadSpecifier): string {
  const { kind, text } = argument;
  if (letter === 'b') return kind === 'N' ? 'false' : kind === 'Z' ? text : 'true';
  if (letter === 's' || kind === 'N') return text;
  return (hashOf(execution, argument) >>> 0).toString(16);
}

function characterText(execution: Execution, argument: Argument, specifier: ReadSpecifier): string {
  const { kind, text, value } = argument;
  if (kind === 'C' || kind === 'N') return text;
  if (!'ISB'.includes(kind)) throw badConversion(execution, argument, specifier.letter);
  const code = value as number;
  if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  throw formatFailure(execution, 'IllegalFormatCodePoint', `Code point = 0x${(code >>> 0).toString(16)}`);
}

function converted(execution: Execution, argument: Argument, specifier: ReadSpecifier): string {
  const { letter } = specifier;
  if (specifier.isTime) return padded(dateTimeText(execution, argument, specifier), specifier);
  switch (letter) {
    case 'c':
      return padded(characterText(execution, argument, specifier), specifier);
    case 'd':
    case 'o':
    case 'x':
      return integerText(execution, argument, specifier);
    case 'b':
    case 's':
    case 'h': {
      if (letter === 's' && specifier.flags.includes('#')) {
        throw mismatch((name, message) => formatFailure(execution, name, message), letter, '#');
      }
      const text = generalText(execution, argument, specifier);
      return cut(text, specifier);
    }
    default:
      return floatingText(execution, argument, specifier);
  }
}

const format: NativeFunction = (execution, args) => {
  const values = elementsAt(execution.state, args[1] as Value) as Value[];
  const texts = elementsAt(execution.state, args[2] as Value) as Value[];
  const parts = readFormat(execution, execution.text(args[0]));
  let next = 0;
  let last = -1;
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      result += part;
      continue;
    }
    execution.makeRoom(Math.max(part.width, part.precision) * 2);
    if (part.index === -2) {
      result += part.letter === 'n' ? '\n' : padded('%', part);
      continue;
    }
    if (part.index === 0) last = next++;
    else if (part.index > 0) last = part.index - 1;
    if (last < 0 || last >= values.length) {
      throw formatFailure(execution, 'MissingFormatArgument', `Format specifier '${specifierText(part)}'`);
    }
    const argument = argumentAt(execution, values[last] as Value, texts[last] as Value);
    const text = converted(execution, argument, part);
    result += part.isUpperCase ? text.toUpperCase() : text;
  }
  return execution.newText(result);
};

/** The natives that take the place of those for ordinary formats. */
export const FORMATTER_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ['java.util.Formatter.format0', format],
];
