/** What a token is. Keywords are names; punctuators have themselves as text. */
export type TokenKind =
  | 'name'
  | 'punctuator'
  | 'number'
  | 'bigint'
  | 'string'
  | 'template'
  | 'private'
  | 'end';

/** A token; offsets into the text. */
export interface Token {
  readonly kind: TokenKind;
  /** The name, the punctuator, or a string's characters. */
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether a line ends between the token before and this one. */
  readonly afterLineEnd: boolean;
  /** A name spelled with escapes, which is no keyword. */
  readonly isEscaped: boolean;
}
