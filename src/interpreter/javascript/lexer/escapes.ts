import { SyntaxRefusal } from '../syntax/fault';

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

/** The characters of an escape whose backslash stands at `at`, and where the text goes on. */
export function readEscape(text: string, at: number): { readonly text: string; readonly next: number } {
  const letter = text[at + 1] ?? '';
  if (letter === 'x' || letter === 'u') return readCode(text, at, letter);
  if (letter === '\r' && text[at + 2] === '\n') return { text: '', next: at + 3 };
  if (letter === '\n' || letter === '\r' || letter === '\u2028' || letter === '\u2029')
    return { text: '', next: at + 2 };
  if (/[1-7]/.test(letter) || (letter === '0' && /[0-9]/.test(text[at + 2] ?? '')))
    throw new SyntaxRefusal('octalEscape', at, at + 2);
  return { text: SINGLE.get(letter) ?? letter, next: at + 2 };
}

function readCode(text: string, at: number, letter: 'x' | 'u'): { text: string; next: number } {
  const rest = text.slice(at + 2, at + 12);
  const braced = letter === 'u' ? /^\{([0-9a-fA-F]+)\}/.exec(rest) : null;
  const plain = letter === 'x' ? /^[0-9a-fA-F]{2}/.exec(rest) : /^[0-9a-fA-F]{4}/.exec(rest);
  const digits = braced?.[1] ?? plain?.[0];
  if (digits === undefined) {
    const kind = letter === 'x' ? 'hexadecimal' : 'Unicode';
    throw new SyntaxRefusal('escape', at, at + 2, kind);
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw new SyntaxRefusal('codePoint', at, at + 2);
  return { text: String.fromCodePoint(code), next: at + 2 + (braced ?? plain ?? [''])[0].length };
}
