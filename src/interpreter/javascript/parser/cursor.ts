import { readToken } from '../lexer/lexer';
import type { Token } from '../lexer/token';
import { SyntaxRefusal } from '../syntax/fault';
import type { SuperNode } from '../syntax/leaves';
import type {
  BlockStatement,
  CallExpression,
  Expression,
  FunctionNode,
  Statement,
  VariableDeclaration,
} from '../syntax/tree';

/** What a function body allows: `await`, `yield` and `return` mean different things in different places. */
export interface FunctionContext {
  readonly kind: 'program' | 'function' | 'initializer';
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** What the innermost function is that is no arrow function: only some may say `super`. */
  readonly role: FunctionNode['role'];
}

/** The parts of the grammar that contain each other; the files of the parser find them here. */
export interface Grammar {
  expression(cursor: Cursor): Expression;
  assignment(cursor: Cursor): Expression;
  leftHandSide(cursor: Cursor): Expression;
  args(cursor: Cursor): CallExpression['args'];
  suffixes(cursor: Cursor, first: Expression | SuperNode, start: number, calls: boolean): Expression;
  method(
    cursor: Cursor,
    manner: { readonly isAsync?: boolean; readonly isGenerator?: boolean },
  ): FunctionNode;
  block(cursor: Cursor): BlockStatement;
  statement(cursor: Cursor): Statement;
  substatement(cursor: Cursor): Statement;
  declaration(cursor: Cursor, isForHead?: boolean): VariableDeclaration;
}

/** The words that are no names. */
export const KEYWORDS = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if import in instanceof new null return super switch this throw true try typeof var void while with'
  ).split(' '),
);
/** The words that are no names in strict code. */
export const STRICT_WORDS = new Set(
  'implements interface let package private protected public static yield'.split(' '),
);

/** Deeper nesting than this is refused: nobody writes it, and the parser calls itself. */
const MOST_DEPTH = 600;

/** The parser's place in the text: the token to come, and what surrounds it. */
export class Cursor {
  readonly text: string;
  readonly grammar: Grammar;
  token: Token;
  /** Where the token before ended. */
  lastEnd = 0;
  context: FunctionContext = { kind: 'program', isAsync: false, isGenerator: false, role: 'plain' };
  /** Whether `in` ends an expression: in the head of a for statement. */
  noIn = false;
  /** A `{a = 1}` that must turn out to be a pattern: where the first one stands, -1 for none. */
  pendingDefault = -1;
  /** What the file has that only modules have. */
  hasModuleItems = false;
  topLevelAwait = -1;
  usesRequire = false;
  /** Private names that are used and not declared yet. */
  privateUses: Token[] = [];
  /** Expressions that stood in parentheses. */
  readonly parenthesized = new Set<object>();
  private depth = 0;

  constructor(text: string, grammar: Grammar) {
    this.text = text;
    this.grammar = grammar;
    this.token = readToken(text, text.startsWith('#!') ? (text.match(/^.*/) ?? [''])[0].length : 0);
  }

  /** The token, and the cursor goes on behind it. */
  next(): Token {
    const token = this.token;
    this.lastEnd = token.end;
    this.token = readToken(this.text, token.end);
    return token;
  }

  /** Goes on reading at an offset: behind a template or a regular expression. */
  jump(to: number): void {
    this.lastEnd = to;
    this.token = readToken(this.text, to);
  }

  /** The token behind the present one. */
  peek(): Token {
    return readToken(this.text, this.token.end);
  }

  is(text: string): boolean {
    const { token } = this;
    return (
      token.text === text && (token.kind === 'punctuator' || (token.kind === 'name' && !token.isEscaped))
    );
  }

  /** Passes over a punctuator or keyword if it is next. */
  eat(text: string): boolean {
    const found = this.is(text);
    if (found) this.next();
    return found;
  }

  expect(text: string): Token {
    if (!this.is(text)) throw this.unexpected();
    return this.next();
  }

  /** A semicolon, or what stands for one. */
  endStatement(): void {
    if (this.eat(';')) return;
    if (this.is('}') || this.token.kind === 'end' || this.token.afterLineEnd) return;
    const before = this.text.slice(this.lastEnd - 5, this.lastEnd);
    if (before === 'await') throw this.awaitOutside(this.lastEnd - 5);
    throw this.unexpected();
  }

  awaitOutside(at: number): SyntaxRefusal {
    return new SyntaxRefusal('await', at, at + 5);
  }

  /** What V8 says about a token that does not belong where it is. */
  unexpected(token: Token = this.token): SyntaxRefusal {
    return new SyntaxRefusal('unexpected', token.start, token.end, token);
  }

  isReserved(token: Token): boolean {
    return KEYWORDS.has(token.text) && !token.isEscaped;
  }

  /** Refuses a `{a = 1}` that turned out to be no pattern. */
  refuseDefault(): void {
    const { pendingDefault: at } = this;
    if (at >= 0) throw new SyntaxRefusal('shorthand', at, at + 1);
  }

  /** A name that may be bound or referred to. */
  identifierToken(): Token {
    const { token } = this;
    if (token.kind !== 'name' || this.isReserved(token)) throw this.unexpected();
    if (STRICT_WORDS.has(token.text) || (token.text === 'await' && this.context.isAsync))
      throw this.unexpected();
    return this.next();
  }

  /** Runs a step of the parser one level deeper. */
  nested<T>(step: () => T): T {
    this.depth += 1;
    if (this.depth > MOST_DEPTH) throw new SyntaxRefusal('tooDeep', this.token.start, this.token.end);
    const parsed = step();
    this.depth -= 1;
    return parsed;
  }
}
