/** What string literals stand for. */
import { SyntaxFault } from '../syntax/fault';

/** A string token taken apart: its prefix in lower case, and where its contents lie in the text. */
export interface StringShape {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
}

/** Takes a string token apart; `from` is its offset in the program. */
export function stringShape(text: string, from: number): StringShape {
  const [head = '', prefix = '', quote = ''] = /^([a-zA-Z]*)('''|"""|'|")/.exec(text) ?? [];
  return { prefix: prefix.toLowerCase(), from: from + head.length, to: from + text.length - quote.length };
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
]);

/** Resolves the escapes of a literal. `isBytes` knows no \u. Throws SyntaxFault for broken ones. */
export function unescaped(raw: string, isBytes: boolean, from: number): string {
  return raw.replace(
    /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|\r?\n|[\s\S])/g,
    (whole, escaped: string) => {
      const kind = escaped[0] as string;
      if (escaped.length > 1 && kind === 'x')
        return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      if (escaped.length > 1 && kind === 'u' && !isBytes)
        return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      if (escaped.length > 1 && kind === 'U' && !isBytes) {
        const point = Number.parseInt(escaped.slice(1), 16);
        if (point > 0x10ffff) throw new SyntaxFault('unicode', from, from + 1);
        return String.fromCodePoint(point);
      }
      if (/^[0-7]+$/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
      if (escaped === '\r\n') return '';
      return SIMPLE.get(escaped) ?? whole;
    },
  );
}
