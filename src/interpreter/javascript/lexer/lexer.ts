import { SyntaxRefusal } from '../syntax/fault';
import { readEscape } from './escapes';
import type { Token, TokenKind } from './token';

const SPACE = /(?:[\s\ufeff]|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y;
/** What ends a line. */
export const LINE_END = /[\n\r\u2028\u2029]/;
/** A name. */
export const NAME =
  /(?:[\p{ID_Start}$_]|\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\}))(?:[\p{ID_Continue}$\u200c\u200d]|\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\}))*/uy;
const NUMBER =
  /0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*n?|0[oO][0-7](?:_?[0-7])*n?|0[bB][01](?:_?[01])*n?|(?:(?:0|[1-9](?:_?\d)*)n|(?:(?:0|[1-9](?:_?\d)*)(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d+)?)/y;
const PUNCTUATOR =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.]/y;

/**
 * The next token at or after `from`. A slash is an operator and a backquote a token of its own: the parser, which
 * knows where a regular expression or template may stand, asks `readRegExp` and `readTemplate` there.
 */
export function readToken(text: string, from: number): Token {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  const start = Math.max(SPACE.lastIndex, from);
  if (text.startsWith('/*', start)) throw new SyntaxRefusal('token', start, start + 2);
  const afterLineEnd = LINE_END.test(text.slice(from, start));
  const token = (kind: TokenKind, end: number, of: string, value = 0, isEscaped = false): Token => ({
    kind,
    text: of,
    value,
    start,
    end,
    afterLineEnd,
    isEscaped,
  });
  if (start >= text.length) return token('end', start, '');
  const name = matchAt(NAME, text, start);
  if (name !== null) {
    const isEscaped = name.includes('\\');
    return token('name', start + name.length, isEscaped ? unescaped(name) : name, 0, isEscaped);
  }
  const first = text[start] as string;
  if (first === '"' || first === "'") {
    const { value, end } = readString(text, start, first);
    return token('string', end, value);
  }
  if (first === '`') return token('template', start + 1, '`');
  if (first === '#') {
    const own = matchAt(NAME, text, start + 1);
    if (own !== null) return token('private', start + 1 + own.length, own);
  }
  const number = matchAt(NUMBER, text, start);
  if (number !== null) return readNumber(text, start, number, token);
  const punctuator = matchAt(PUNCTUATOR, text, start);
  if (punctuator !== null) return token('punctuator', start + punctuator.length, punctuator);
  throw new SyntaxRefusal('token', start, start + 1);
}

/** What a pattern finds at a place, null for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function unescaped(name: string): string {
  return name.replace(/\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))/g, (_, long: string, short: string) =>
    String.fromCodePoint(Number.parseInt(long ?? short, 16)),
  );
}

function readNumber(
  text: string,
  start: number,
  spelled: string,
  token: (kind: TokenKind, end: number, of: string, value?: number) => Token,
): Token {
  const end = start + spelled.length;
  const isOctal = /^0\d/.test(text.slice(start, start + 2));
  if (isOctal) throw new SyntaxRefusal('octal', start, end + 1);
  if (matchAt(NAME, text, end) !== null || /[\d_]/.test(text[end] ?? ''))
    throw new SyntaxRefusal('token', start, end);
  const digits = spelled.replaceAll('_', '');
  if (digits.endsWith('n')) return token('bigint', end, digits.slice(0, -1));
  return token('number', end, spelled, Number(digits));
}

function readString(text: string, start: number, quote: string): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const letter = text[at];
    if (letter === undefined || letter === '\n' || letter === '\r')
      throw new SyntaxRefusal('token', start, at);
    if (letter === quote) return { value, end: at + 1 };
    if (letter === '\\') {
      const escaped = readEscape(text, at);
      value += escaped.text;
      at = escaped.next;
    } else {
      value += letter;
      at += 1;
    }
  }
}

/** A stretch of template text from `at` on, up to the backquote or the `${` that ends it. */
export interface TemplatePart {
  readonly cooked: string;
  readonly raw: string;
  /** Behind the backquote or the `${`. */
  readonly end: number;
  readonly isLast: boolean;
}

/** Reads template text from behind a backquote or a closing brace. */
export function readTemplate(text: string, from: number): TemplatePart {
  let cooked = '';
  let at = from;
  for (;;) {
    const letter = text[at];
    if (letter === undefined) throw new SyntaxRefusal('end', at, at + 1);
    const isLast = letter === '`';
    if (isLast || (letter === '$' && text[at + 1] === '{')) {
      const raw = text.slice(from, at).replace(/\r\n?/g, '\n');
      return { cooked, raw, end: at + (isLast ? 1 : 2), isLast };
    }
    if (letter === '\\') {
      const escaped = readEscape(text, at);
      cooked += escaped.text;
      at = escaped.next;
    } else {
      cooked += letter === '\r' ? '\n' : letter;
      at += letter === '\r' && text[at + 1] === '\n' ? 2 : 1;
    }
  }
}
