import type { Execution, ThrownObject } from '../../../../../machine/execution';
import type { Specifier } from '../../format-texts';

/** A specifier as java.util.Formatter reads it. */
export interface ReadSpecifier extends Specifier {
  /** Which argument: from 1 on, 0 the next one, -1 the last one again, -2 none. */
  readonly index: number;
  /** In small letters; `conversion` is as written. */
  readonly letter: string;
  readonly isUpperCase: boolean;
  readonly isTime: boolean;
}

/** Exceptions that a wrong format or argument gives, besides those that every program has. */
export const FORMAT_EXCEPTIONS: readonly string[] = [
  'DuplicateFormatFlags',
  'FormatFlagsConversionMismatch',
  'IllegalFormatArgumentIndex',
  'IllegalFormatCodePoint',
  'IllegalFormatFlags',
  'IllegalFormatPrecision',
  'IllegalFormatWidth',
  'MissingFormatWidth',
  'UnknownFormatConversion',
].map((name) => `java.util.${name}Exception`);

const SPECIFIER = /%(\d+\$)?([-#+ 0,(<]*)(\d+)?(\.\d+)?([tT])?([a-zA-Z%])/y;
const FLAGS = '-#+ 0,(<';
const GENERAL = 'bsh';
const INTEGER = 'dox';
const FLOATING = 'efga';
const DATE_TIME = 'HIklMNLQpsSTzZaAbBCdehjmyYrRcDF';

type Failure = (name: string, message: string) => ThrownObject;

/** How java.util.Formatter writes a specifier. */
export function specifierText({
  flags,
  index,
  width,
  precision,
  conversion,
  isTime,
  isUpperCase,
}: ReadSpecifier): string {
  const which = index > 0 ? `${index}$` : '';
  const time = isTime ? (isUpperCase ? 'T' : 't') : '';
  return `%${flags}${which}${width < 0 ? '' : width}${precision < 0 ? '' : `.${precision}`}${time}${conversion}`;
}

/** A failure of the formatter. */
export function formatFailure(execution: Execution, name: string, message: string): ThrownObject {
  return execution.failure(`java.util.${name}Exception`, message);
}

/** The parts of a format: texts, and specifiers that are right in themselves. */
export function readFormat(execution: Execution, format: string): readonly (string | ReadSpecifier)[] {
  const failure: Failure = (name, message) => formatFailure(execution, name, message);
  const parts: (string | ReadSpecifier)[] = [];
  let from = 0;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
    parts.push(format.slice(from, at));
    SPECIFIER.lastIndex = at;
    const match = SPECIFIER.exec(format);
    if (match === null) throw unknown(failure, format[at + 1] ?? '%');
    const specifier = read(failure, match);
    check(failure, specifier);
    parts.push(specifier);
    from = at + match[0].length;
  }
  parts.push(format.slice(from));
  return parts;
}

function unknown(failure: Failure, conversion: string): ThrownObject {
  return failure('UnknownFormatConversion', `Conversion = '${conversion}'`);
}

function read(failure: Failure, match: RegExpExecArray): ReadSpecifier {
  const [, which, written = '', width, precision, time, conversion = ''] = match;
  const index = which === undefined ? 0 : wholeNumber(which.slice(0, -1));
  if (which !== undefined && index <= 0) throw failure('IllegalFormatArgumentIndex', indexMessage(index));
  const repeated = [...written].find((flag, at) => written.indexOf(flag) < at);
  if (repeated !== undefined) throw failure('DuplicateFormatFlags', `Flags = '${repeated}'`);
  const flags = [...FLAGS].filter((flag) => written.includes(flag)).join('');
  const most = (text: string | undefined): number => (text === undefined ? -1 : wholeNumber(text));
  const wide = most(width);
  if (wide < -1) throw failure('IllegalFormatWidth', String(wide));
  const places = most(precision?.slice(1));
  if (places < -1) throw failure('IllegalFormatPrecision', String(places));
  const isTime = time !== undefined;
  const letter = isTime ? conversion : conversion.toLowerCase();
  if (!isTime && !'bBhHsScCdoxXeEfgGaA%n'.includes(conversion)) throw unknown(failure, conversion);
  return {
    index: '%n'.includes(letter) ? -2 : flags.includes('<') ? -1 : index,
    flags,
    width: wide,
    precision: places,
    conversion,
    letter,
    isUpperCase: isTime ? time === 'T' : letter !== conversion,
    isTime,
  };
}

function indexMessage(index: number): string {
  if (index === 0) return 'Illegal format argument index = 0';
  return 'Format argument index: (not representable as int)';
}

/** The smallest int for what is none. */
function wholeNumber(digits: string): number {
  const value = Number(digits);
  return value > 2147483647 ? -2147483648 : value;
}

function check(failure: Failure, specifier: ReadSpecifier): void {
  const { flags, width, precision, letter, isTime } = specifier;
  const bad = (unwanted: string): void => {
    const found = [...unwanted].find((flag) => flags.includes(flag));
    if (found) throw mismatch(failure, letter, found);
  };
  const needsWidth = (wanted: string): void => {
    if (width < 0 && [...wanted].some((flag) => flags.includes(flag))) {
      throw failure('MissingFormatWidth', specifierText(specifier));
    }
  };
  const noPrecision = (): void => {
    if (precision >= 0) throw failure('IllegalFormatPrecision', String(precision));
  };
  if (isTime) {
    noPrecision();
    if (!DATE_TIME.includes(letter)) throw unknown(failure, `t${letter}`);
    bad('#+ 0,(');
    needsWidth('-');
  } else if (GENERAL.includes(letter)) {
    if (letter !== 's') bad('#');
    needsWidth('-');
    bad('+ 0,(');
  } else if (letter === 'c') {
    noPrecision();
    bad('#+ 0,(');
    needsWidth('-');
  } else if (INTEGER.includes(letter) || FLOATING.includes(letter)) {
    needsWidth('-0');
    const isBad =
      (flags.includes('+') && flags.includes(' ')) || (flags.includes('-') && flags.includes('0'));
    if (isBad) throw failure('IllegalFormatFlags', `Flags = '${withCase(specifier)}'`);
    if (INTEGER.includes(letter)) noPrecision();
    bad(UNWANTED.get(letter) ?? '');
  } else {
    checkText(failure, specifier, noPrecision);
  }
}

/** The flags as java.util.Formatter keeps them: capital letters are one of them. */
function withCase({ flags, isUpperCase }: ReadSpecifier): string {
  return isUpperCase ? flags.replace(/^-?/, '$&^') : flags;
}

/** Flags that numbers may not be shown with. */
const UNWANTED: ReadonlyMap<string, string> = new Map([
  ['d', '#'],
  ['o', ','],
  ['x', ','],
  ['a', '(,'],
  ['e', ','],
  ['g', '#'],
]);

function checkText(failure: Failure, specifier: ReadSpecifier, noPrecision: () => void): void {
  const { flags, width, letter } = specifier;
  noPrecision();
  if (letter === 'n' && width >= 0) throw failure('IllegalFormatWidth', String(width));
  if (flags !== '' && (letter === 'n' || flags !== '-')) {
    throw failure('IllegalFormatFlags', `Flags = '${flags}'`);
  }
  if (flags === '-' && width < 0) throw failure('MissingFormatWidth', specifierText(specifier));
}

/** A flag that a conversion does not know. */
export function mismatch(failure: Failure, letter: string, flag: string): ThrownObject {
  return failure('FormatFlagsConversionMismatch', `Conversion = ${letter}, Flags = ${flag}`);
}
