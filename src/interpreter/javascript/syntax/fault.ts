/** What V8 would refuse: its message and the stretch of text that it marks. Offsets into the text. */
export interface SyntaxFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** The language has it and the simulator does not. */
  readonly isUnsupported: boolean;
}

/** Thrown by the parser and the scope rules; `parseJavaScript` and the compiler turn it into a value. */
export class SyntaxRefusal {
  readonly fault: SyntaxFault;
  constructor(message: string, from: number, to: number, isUnsupported = false) {
    this.fault = { message, from, to: Math.max(to, from + 1), isUnsupported };
  }
}

/** Refuses something that is correct JavaScript but is not played here. */
export function unsupported(
  what: string,
  at: { readonly start: number; readonly end: number },
): SyntaxRefusal {
  return new SyntaxRefusal(`${what} not supported by the simulator`, at.start, at.end, true);
}
