/** The parser's place in the token list, with javac's ways of expecting tokens and of failing. */
import type { Token } from '../lexer/token';
import { plainToken } from '../lexer/token';
import type { Place } from '../syntax/place';
import { SyntaxFault } from './fault';

/** Deeper nesting than this is refused, so that no later stage runs out of stack. */
export const NESTING_LIMIT = 250;

/** Longer chains of operators or selections in one expression are refused, for the same reason. */
export const CHAIN_LIMIT = 500;

const QUOTED_PUNCTUATION = '.,;()[]{}';

/** How javac writes a token kind in "… expected". */
export function describeKind(kind: string): string {
  if (kind === 'identifier') return '<identifier>';
  return QUOTED_PUNCTUATION.includes(kind) ? `'${kind}'` : kind;
}

/** Reads tokens one by one with any lookahead; a faulty token is reported as soon as it is looked at. */
export class TokenCursor {
  readonly #tokens: Token[];
  #index = 0;
  #nesting = 0;
  /** The token to be parsed next. */
  protected token: Token;
  /** Where the token before it ended. */
  protected previousEnd = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = [...tokens];
    this.token = this.peek(0);
  }

  /** The token `distance` ahead; 0 is the current one. Past the end it is the end token. */
  protected peek(distance: number): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#index + distance, last)] ?? plainToken('end', 0, 0);
    if (token.fault) throw new SyntaxFault(token.fault.message, token.fault.at);
    return token;
  }

  /** Whether the tokens after `distance` have these kinds in order. */
  protected peekIs(distance: number, ...kinds: readonly string[]): boolean {
    return kinds.every((kind, offset) => this.peek(distance + 1 + offset).kind === kind);
  }

  protected at(kind: string): boolean {
    return this.token.kind === kind;
  }

  /** Whether the current token is the identifier `name` (a contextual keyword). */
  protected atWord(name: string): boolean {
    return this.token.kind === 'identifier' && this.token.name === name;
  }

  protected next(): void {
    this.previousEnd = this.token.end;
    this.#index = Math.min(this.#index + 1, this.#tokens.length - 1);
    this.token = this.peek(0);
  }

  /** Takes the token if it is of this kind. */
  protected take(kind: string): boolean {
    if (this.token.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Cuts the first character off a token such as `>>`, so that it closes one list of type arguments. */
  protected splitToken(): void {
    const { kind, start, end } = this.token;
    this.#tokens[this.#index] = plainToken(kind.slice(1), start + 1, end);
    this.previousEnd = start + 1;
    this.token = this.peek(0);
  }

  /** Takes a token of this kind or fails with "… expected" just after the token before. */
  protected accept(kind: string, message = `${describeKind(kind)} expected`): void {
    if (this.token.kind === kind) this.next();
    else this.fail(message, this.previousEnd);
  }

  /** javac's `reportSyntaxError`: at the end of the file every error becomes "reached end of file". */
  protected fail(message: string, at: number): never {
    if (this.token.kind === 'end') throw new SyntaxFault('reached end of file while parsing', at);
    return this.report(message, at);
  }

  /** javac's `log.error`: keeps its message even at the end of the file. */
  protected report(message: string, at: number, ...details: readonly string[]): never {
    throw new SyntaxFault(message, at, details);
  }

  /** Refuses a chain that has grown too long. */
  protected checkChain(length: number): void {
    if (length <= CHAIN_LIMIT) return;
    const message = `the simulator reads at most ${CHAIN_LIMIT} operators or calls in one expression`;
    throw new SyntaxFault(message, this.token.start, [], true);
  }

  /** Runs one nested rule, counting how deep the rules are nested. */
  protected nested<Result>(rule: () => Result): Result {
    this.#nesting += 1;
    if (this.#nesting > NESTING_LIMIT) {
      const message = `the simulator reads at most ${NESTING_LIMIT} levels of nesting`;
      throw new SyntaxFault(message, this.token.start, [], true);
    }
    const result = rule();
    this.#nesting -= 1;
    return result;
  }

  /** The place from `start` to the token taken last. */
  protected place(start: number, at = start): Place {
    return { start, end: Math.max(this.previousEnd, start), at };
  }

  /** javac's LAX_IDENTIFIER: words that once were, or look like, identifiers. */
  protected static isLaxIdentifier(token: Token): boolean {
    return ['identifier', '_', 'assert', 'enum'].includes(token.kind);
  }

  protected atLaxIdentifier(): boolean {
    return TokenCursor.isLaxIdentifier(this.token);
  }
}
