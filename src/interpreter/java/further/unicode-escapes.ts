/** Unicode escapes (JLS 3.3), which stand for their characters before anything else is looked at. */
import type { Token } from '../lexer/token';

/** A text whose escapes are gone, and where each of its characters, and its end, stood before. */
interface Unescaped {
  readonly text: string;
  readonly places: readonly number[];
}

const ESCAPE = /\\u+([0-9a-fA-F]{4})/y;

/** The text with its escapes put into characters. What is no right escape stays. */
function unescaped(source: string): Unescaped {
  const places: number[] = [];
  let text = '';
  let position = 0;
  const take = (character: string, length: number): void => {
    text += character;
    places.push(position);
    position += length;
  };
  while (position < source.length) {
    ESCAPE.lastIndex = position;
    const found = ESCAPE.exec(source);
    if (found) take(String.fromCharCode(Number.parseInt(found[1] ?? '', 16)), found[0].length);
    else {
      // A backslash behind a backslash begins no escape.
      if (source.startsWith('\\\\', position)) take('\\', 1);
      take(source.charAt(position), 1);
    }
  }
  return { text, places: [...places, position] };
}

/** The tokens of a text with escapes, where they stand in it; `tokensOf` cuts a text that has none. */
export function tokensWithEscapes(source: string, tokensOf: (text: string) => readonly Token[]): Token[] {
  const without = unescaped(source);
  return tokensOf(without.text).map((each) => inSource(each, without));
}

function inSource(token: Token, { places }: Unescaped): Token {
  const place = (position: number): number => places[position] ?? position;
  const fault = token.fault && { ...token.fault, at: place(token.fault.at) };
  return { ...token, start: place(token.start), end: place(token.end), fault };
}
