/** A mistake in a program's text, in CPython's words. Thrown inside the front end, a value outside of it. */
export class SyntaxFault extends Error {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'unsupported';
  readonly from: number;
  readonly to: number;
  constructor(message: string, from: number, to: number, kind: SyntaxFault['kind'] = 'SyntaxError') {
    super(message);
    this.kind = kind;
    this.from = from;
    this.to = to;
  }
}
