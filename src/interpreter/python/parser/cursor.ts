/** Where the parser stands among the tokens, and the block whose names it reads. */
import { KEYWORDS, type Token } from '../lexer/token';
import type { Mistake } from '../parts/mistakes/mistake-words';
import { SyntaxFault } from '../syntax/fault';
import type { Expression, Scope } from '../syntax/tree';

/** Nesting beyond which a program is refused, so that none can exhaust the stack. */
const DEEPEST = 90;

/** A block without names. */
export function newScope(kind: Scope['kind'], parent: Scope | null): Scope {
  const scope: Scope = {
    kind,
    parent,
    children: [],
    bound: new Set(),
    used: new Set(),
    globals: new Set(),
    nonlocals: new Set(),
    cells: new Set(),
    free: new Set(),
    isGenerator: false,
  };
  parent?.children.push(scope);
  return scope;
}

/** How expressions are read, for the parts of the grammar that contain them. */
export interface Grammar {
  readonly expression: (cursor: Cursor) => Expression;
  readonly namedExpression: (cursor: Cursor) => Expression;
  readonly starred: (cursor: Cursor) => Expression;
  readonly either: (cursor: Cursor) => Expression;
  readonly list: (cursor: Cursor) => Expression;
  readonly yieldExpression: (cursor: Cursor) => Expression;
}

/** See the file's comment. */
export class Cursor {
  readonly grammar: Grammar;
  readonly text: string;
  readonly tokens: readonly Token[];
  at = 0;
  scope: Scope;
  loops = 0;
  private depth = 0;

  constructor(text: string, tokens: readonly Token[], scope: Scope, grammar: Grammar) {
    this.grammar = grammar;
    this.text = text;
    this.tokens = tokens;
    this.scope = scope;
  }

  get token(): Token {
    return this.tokens[this.at] as Token;
  }

  /** The end of the token before. */
  get end(): number {
    return this.tokens[this.at - 1]?.to ?? 0;
  }

  peek(ahead: number): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }

  /** Whether the token is this operator or keyword. */
  is(text: string): boolean {
    const { kind } = this.token;
    return (kind === 'operator' || kind === 'name') && this.token.text === text;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): void {
    if (this.accept(text)) return;
    throw this.fault(text === ':' ? 'colon' : undefined);
  }

  isName(): boolean {
    return this.token.kind === 'name' && !KEYWORDS.has(this.token.text);
  }

  name(): string {
    if (!this.isName()) throw this.fault();
    const { text } = this.token;
    this.at += 1;
    return text;
  }

  /** Something is wrong at the token: what else is there than could be. */
  fault(mistake: Mistake = 'invalid', ...details: readonly unknown[]): SyntaxFault {
    const { kind, from, to } = this.token;
    return new SyntaxFault(kind === 'indent' ? 'indent' : mistake, from, to, ...details);
  }

  /** Reads something that may contain itself. */
  nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      throw new SyntaxFault('nesting', this.token.from, this.token.to);
    }
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Reads within a block of its own. */
  within<T>(scope: Scope, read: () => T): T {
    const outer = this.scope;
    const loops = this.loops;
    this.scope = scope;
    this.loops = 0;
    const result = read();
    this.scope = outer;
    this.loops = loops;
    return result;
  }

  bind(name: string): void {
    this.scope.bound.add(name);
  }

  use(name: string): void {
    this.scope.used.add(name);
  }
}

/** Gives the names of a block that turned out to be none to the one around it. */
export function dissolve(scope: Scope): void {
  const parent = scope.parent as Scope;
  parent.children.splice(parent.children.indexOf(scope), 1);
  for (const name of scope.bound) parent.bound.add(name);
  for (const name of scope.used) parent.used.add(name);
  parent.isGenerator ||= scope.isGenerator;
  for (const child of scope.children) {
    (child as { parent: Scope | null }).parent = parent;
    parent.children.push(child);
  }
}
