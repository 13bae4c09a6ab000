/** Tokens of Java 17 (JLS chapter 3), named after javac's `TokenKind` but spelt as in source text. */

/** The reserved words, with the literals `true`, `false` and `null` and the lone underscore. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum ' +
    'extends final finally float for goto if implements import instanceof int interface long native new ' +
    'package private protected public return short static strictfp super switch synchronized this throw ' +
    'throws transient try void volatile while true false null _'
  ).split(' '),
);

/** The value a literal token stands for; `text` keeps the digits because a minus sign may precede them. */
export type TokenValue =
  | { readonly type: 'int' | 'long'; readonly digits: string; readonly radix: 2 | 8 | 10 | 16 }
  | { readonly type: 'float' | 'double' | 'char'; readonly value: number }
  | { readonly type: 'String'; readonly value: string };

/**
 * One token. `kind` is the keyword or operator itself, or one of 'identifier', 'literal', 'error' and
 * 'end' (of the file). Boolean and null literals are keywords.
 */
export interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** The identifier's name; '' for other kinds. */
  readonly name: string;
  /** Only of 'literal' tokens. */
  readonly value: TokenValue | null;
  /** What is wrong with it: javac reports this as soon as it looks at the token. */
  readonly fault: LexicalFault | null;
}

/** A lexical error in javac's words. */
export interface LexicalFault {
  readonly message: string;
  readonly at: number;
}

/** A token without a value. */
export function plainToken(kind: string, start: number, end: number): Token {
  return { kind, start, end, name: '', value: null, fault: null };
}
