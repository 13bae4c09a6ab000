/** Number literals, following the decisions of javac's `JavaTokenizer.scanNumber`. */
import type { LexicalFault, Token, TokenValue } from './token';

type Radix = 2 | 8 | 10 | 16;

interface NumberScan {
  readonly text: string;
  readonly start: number;
  position: number;
  fault: LexicalFault | null;
}

/** Whether a number literal starts here: a digit, or a dot and a digit. */
export function startsNumber(text: string, position: number): boolean {
  return isDigit(text, position, 10) || (text[position] === '.' && isDigit(text, position + 1, 10));
}

/** Scans the number literal at `start`. Overflow is not judged here: a minus sign may precede it. */
export function scanNumber(text: string, start: number): Token {
  const scan: NumberScan = { text, start, position: start, fault: null };
  const value = scanValue(scan);
  return {
    kind: scan.fault ? 'error' : 'literal',
    start,
    end: scan.position,
    name: '',
    value: scan.fault ? null : value,
    fault: scan.fault,
  };
}

function scanValue(scan: NumberScan): TokenValue {
  const { text, start } = scan;
  const second = text[start + 1] ?? '';
  if (text[start] === '0' && (second === 'x' || second === 'X')) {
    scan.position += 2;
    return scanHexadecimal(scan);
  }
  if (text[start] === '0' && (second === 'b' || second === 'B')) {
    scan.position += 2;
    skipIllegalUnderscores(scan);
    const digits = scanDigits(scan, 10);
    if (digits === '') fail(scan, 'binary numbers must contain at least one binary digit', start);
    return integer(scan, digits, 2);
  }
  if (text[start] === '.') {
    scan.position += 1;
    return decimalFraction(scan);
  }
  const octal = text[start] === '0';
  const digits = scanDigits(scan, 10);
  if (text[scan.position] === '.') {
    scan.position += 1;
    return decimalFraction(scan);
  }
  if (isOneOf(scan, 'eEfFdD')) return decimalFraction(scan);
  return integer(scan, digits, octal && digits.length > 1 ? 8 : 10);
}

function scanHexadecimal(scan: NumberScan): TokenValue {
  skipIllegalUnderscores(scan);
  const digits = scanDigits(scan, 16);
  const isFraction = scan.text[scan.position] === '.';
  if (isFraction || (digits !== '' && isOneOf(scan, 'pP'))) return hexadecimalFraction(scan, digits);
  if (digits === '')
    fail(scan, 'hexadecimal numbers must contain at least one hexadecimal digit', scan.start);
  return integer(scan, digits, 16);
}

function integer(scan: NumberScan, digits: string, radix: Radix): TokenValue {
  if (!isOneOf(scan, 'lL')) return { type: 'int', digits, radix };
  scan.position += 1;
  return { type: 'long', digits, radix };
}

function decimalFraction(scan: NumberScan): TokenValue {
  skipIllegalUnderscores(scan);
  scanDigits(scan, 10);
  scanExponent(scan, 'eE');
  const literal = scan.text.slice(scan.start, scan.position).replaceAll('_', '');
  return floating(scan, Number(literal), /^[0.]*([eE]|$)/.test(literal));
}

function hexadecimalFraction(scan: NumberScan, whole: string): TokenValue {
  let fraction = '';
  if (scan.text[scan.position] === '.') {
    scan.position += 1;
    fraction = scanDigits(scan, 16);
  }
  if (whole === '' && fraction === '') {
    fail(scan, 'hexadecimal numbers must contain at least one hexadecimal digit', scan.start);
  }
  const exponentStart = scan.position;
  if (!isOneOf(scan, 'pP')) fail(scan, 'malformed floating-point literal', scan.start);
  scanExponent(scan, 'pP');
  const exponent = Number(scan.text.slice(exponentStart + 1, scan.position).replaceAll('_', '') || '0');
  const digits = whole + fraction;
  return floating(
    scan,
    scaleByPowerOfTwo(parseInt(digits || '0', 16), exponent - 4 * fraction.length),
    /^0*$/.test(digits),
  );
}

/** `value × 2^exponent` by repeated exact doubling or halving; the exponents of sane literals are small. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  let scaled = value;
  for (let step = 0; step < Math.min(Math.abs(exponent), 2400); step += 1) {
    scaled = exponent > 0 ? scaled * 2 : scaled / 2;
  }
  return scaled;
}

function scanExponent(scan: NumberScan, letters: string): void {
  if (!isOneOf(scan, letters)) return;
  scan.position += 1;
  skipIllegalUnderscores(scan);
  if (isOneOf(scan, '+-')) scan.position += 1;
  skipIllegalUnderscores(scan);
  if (!isDigit(scan.text, scan.position, 10)) {
    fail(scan, 'malformed floating-point literal', scan.start);
    return;
  }
  scanDigits(scan, 10);
}

function floating(scan: NumberScan, exact: number, isZero: boolean): TokenValue {
  const isFloat = isOneOf(scan, 'fF');
  if (isFloat || isOneOf(scan, 'dD')) scan.position += 1;
  const value = isFloat ? Math.fround(exact) : exact;
  if (value === 0 && !isZero) fail(scan, 'floating-point number too small', scan.start);
  if (value === Infinity) fail(scan, 'floating-point number too large', scan.start);
  return { type: isFloat ? 'float' : 'double', value };
}

/** Reads digits and underscores; returns the digits alone. An underscore may not come last. */
function scanDigits(scan: NumberScan, radix: 10 | 16): string {
  const from = scan.position;
  while (isDigit(scan.text, scan.position, radix) || (scan.position > from && isOneOf(scan, '_'))) {
    scan.position += 1;
  }
  if (scan.text[scan.position - 1] === '_' && scan.position > from) {
    fail(scan, 'illegal underscore', scan.position - 1);
  }
  return scan.text.slice(from, scan.position).replaceAll('_', '');
}

function skipIllegalUnderscores(scan: NumberScan): void {
  if (!isOneOf(scan, '_')) return;
  fail(scan, 'illegal underscore', scan.position);
  while (isOneOf(scan, '_')) scan.position += 1;
}

function isOneOf(scan: NumberScan, characters: string): boolean {
  const character = scan.text[scan.position];
  return character !== undefined && characters.includes(character);
}

function isDigit(text: string, position: number, radix: 10 | 16): boolean {
  const character = text[position];
  if (character === undefined) return false;
  if (character >= '0' && character <= '9') return true;
  const lower = character.toLowerCase();
  return radix === 16 && lower >= 'a' && lower <= 'f';
}

/** Only the first fault of a literal is reported. */
function fail(scan: NumberScan, message: string, at: number): void {
  scan.fault ??= { message, at };
}
