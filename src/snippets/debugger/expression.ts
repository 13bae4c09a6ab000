/** A condition or watched value, parsed. Positions count from 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'field'; readonly of: Expression; readonly name: string; readonly at: number }
  | { readonly kind: 'element'; readonly of: Expression; readonly index: Expression; readonly at: number }
  | { readonly kind: 'not'; readonly of: Expression; readonly at: number }
  | { readonly kind: 'negative'; readonly of: Expression; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    };

/** The operators between two values. */
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=';

/** What is wrong with an expression, and at which character of it, from 0. */
export interface ExpressionFault {
  readonly at: number;
  readonly message: string;
}

/** An expression or what is wrong with it. */
export type Parsed =
  | { readonly expression: Expression; readonly fault: null }
  | { readonly expression: null; readonly fault: ExpressionFault };

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

class Wrong {
  readonly fault: ExpressionFault;
  constructor(at: number, message: string) {
    this.fault = { at, message };
  }
}

const TOKEN =
  /\s*(?:(?<number>\d[\d_]*(?:\.\d+)?[lLdDfF]?)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<name>[A-Za-z_$][\w$]*)|(?<sign>\|\||&&|===?|!==?|<=|>=|[<>!().[\]-]))/y;

const LEVELS: readonly (readonly BinaryOperator[])[] = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>=']];

/**
 * Reads an expression over variables: names, `a.b`, `a[0]`, literals, `== != < > <= >=`, `&& || !` and parentheses,
 * with Java's precedence. Methods are not called: a debugger that changes the program would show another run.
 */
export function parseExpression(text: string): Parsed {
  try {
    const parser = new Parser(tokens(text));
    return { expression: parser.whole(), fault: null };
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    return { expression: null, fault: wrong.fault };
  }
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const place = at + (text.slice(at).length - text.slice(at).trimStart().length);
      throw new Wrong(
        place,
        `“${text[place]}” cannot stand here. Compare variables: count == 3 && name != null.`,
      );
    }
    at = TOKEN.lastIndex;
    for (const kind of ['number', 'text', 'name', 'sign'] as const) {
      const part = match.groups?.[kind];
      if (part === undefined) continue;
      // JavaScript's three signs ask the same here as two: the debugger never converts what it compares.
      const text = kind === 'sign' && part.endsWith('==') ? part.slice(0, 2) : part;
      found.push({ kind, text, at: at - part.length });
    }
  }
  found.push({ kind: 'end', text: '', at: end });
  return found;
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(all: readonly Token[]) {
    this.tokens = all;
  }

  whole(): Expression {
    const expression = this.binary(0);
    const rest = this.peek();
    if (rest.kind !== 'end') throw new Wrong(rest.at, `An operator is missing before “${rest.text}”.`);
    return expression;
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const { text, at, kind } = this.peek();
      const operator = kind === 'sign' ? operators.find((candidate) => candidate === text) : undefined;
      if (operator === undefined) return left;
      this.next += 1;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1), at };
    }
  }

  private unary(): Expression {
    const { at } = this.peek();
    if (this.takes('!')) return { kind: 'not', of: this.unary(), at };
    if (this.takes('-')) return { kind: 'negative', of: this.unary(), at };
    let expression = this.primary();
    for (;;) {
      const place = this.peek().at;
      if (this.takes('.')) {
        const { kind, text, at: nameAt } = this.take();
        if (kind !== 'name') throw new Wrong(nameAt, 'The name of a field is missing here.');
        expression = { kind: 'field', of: expression, name: text, at: nameAt };
      } else if (this.takes('[')) {
        const index = this.binary(0);
        this.expect(']');
        expression = { kind: 'element', of: expression, index, at: place };
      } else {
        if (this.peek().text === '(') {
          throw new Wrong(
            place,
            'Methods are not called here: a debugger must not change the run. Name a field.',
          );
        }
        return expression;
      }
    }
  }

  private primary(): Expression {
    const { kind, text, at } = this.take();
    if (kind === 'number') return { kind, value: numberOf(text) };
    if (kind === 'text') return { kind, value: textOf(text) };
    if (kind === 'name') {
      if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
      return text === 'null' ? { kind: 'null' } : { kind: 'name', name: text, at };
    }
    if (kind === 'sign' && text === '(') {
      const inner = this.binary(0);
      this.expect(')');
      return inner;
    }
    throw new Wrong(
      at,
      kind === 'end' ? 'The expression ends too early.' : `A value is missing before “${text}”.`,
    );
  }

  private peek(): Token {
    return this.tokens[this.next] as Token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private takes(sign: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'sign' || text !== sign) return false;
    this.next += 1;
    return true;
  }

  private expect(sign: string): void {
    const { at } = this.peek();
    if (!this.takes(sign)) throw new Wrong(at, `“${sign}” is missing here.`);
  }
}

function numberOf(text: string): number | bigint {
  const digits = text.replace(/_/g, '').replace(/[lLdDfF]$/, '');
  const value = Number(digits);
  return digits.includes('.') || Number.isSafeInteger(value) ? value : BigInt(digits);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
]);

function textOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => ESCAPES.get(escaped) ?? escaped);
}
