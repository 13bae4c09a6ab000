import type { Token } from '../lexer/token';

/** What V8 would refuse: its message and the stretch of text that it marks. Offsets into the text. */
export interface SyntaxFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** The language has it and the simulator does not. */
  readonly isUnsupported: boolean;
}

/** Thrown by the parser and the scope rules; the part `syntax` has the words of it. */
export class SyntaxRefusal {
  /** Which fault it is: a key of `FAULT_TEXTS`, or the message itself. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** What the message is about. */
  readonly detail: string | Token;

  constructor(key: string, from: number, to: number, detail: string | Token = '') {
    this.key = key;
    this.from = from;
    this.to = Math.max(to, from + 1);
    this.detail = detail;
  }
}
