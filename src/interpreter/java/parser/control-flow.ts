/** Statements with a keyword of their own. */

import type { Modifiers } from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type {
  CatchClause,
  ExpressionStatement,
  LocalVariable,
  Resource,
  Statement,
  SwitchCase,
} from '../syntax/statements';
import type { TypeNode } from '../syntax/types';
import { CreatorParser } from './creators';
import { looksLikePattern } from './lookahead';
import { EXPR, NO_LAMBDA, TYPE } from './operators';
import { asExpression, type Term } from './term';

/** Control flow; statements in general are a later class's work. */
export abstract class ControlFlowParser extends CreatorParser {
  protected abstract statement(): Statement;
  protected abstract blockStatements(): Statement[];
  protected abstract statementExpression(term: Term): Expression;
  protected abstract variableDeclarators(modifiers: Modifiers, type: TypeNode): LocalVariable[];
  protected abstract variableDeclarator(
    modifiers: Modifiers,
    type: TypeNode,
    mustInitialize: boolean,
    isLater: boolean,
  ): LocalVariable;
  protected abstract noModifiers(at: number): Modifiers;

  protected simpleStatement(): Statement {
    const { kind, start } = this.token;
    switch (kind) {
      case '{':
        return this.block();
      case 'if':
        return this.#ifStatement(start);
      case 'for':
        return this.#forStatement(start);
      case 'try':
        return this.#tryStatement(start);
      case 'while': {
        this.next();
        const condition = this.parenthesized();
        return { kind: 'While', condition, body: this.statement(), ...this.place(start) };
      }
      case 'do':
        return this.#doStatement(start);
      case 'switch': {
        this.next();
        const selector = this.parenthesized();
        this.accept('{');
        const cases = this.switchCases(false);
        this.accept('}');
        return { kind: 'Switch', selector, cases, ...this.place(start) };
      }
      case 'synchronized': {
        this.next();
        const lock = this.parenthesized();
        return { kind: 'Synchronized', lock, body: this.block(), ...this.place(start) };
      }
      case 'assert':
        return this.#assertStatement(start);
      default:
        return this.#jumpStatement(kind, start);
    }
  }

  #jumpStatement(kind: string, start: number): Statement {
    this.next();
    switch (kind) {
      case ';':
        return { kind: 'Empty', ...this.place(start) };
      case 'else':
        return this.#strayKeyword("'else' without 'if'", start);
      case 'finally':
        return this.#strayKeyword("'finally' without 'try'", start);
      case 'catch':
        return this.#strayKeyword("'catch' without 'try'", start);
      case 'return': {
        const value = this.at(';') ? null : this.expression();
        this.accept(';');
        return { kind: 'Return', value, ...this.place(start) };
      }
      case 'throw': {
        const exception = this.expression();
        this.accept(';');
        return { kind: 'Throw', exception, ...this.place(start) };
      }
      default: {
        const label = this.atLaxIdentifier() ? this.identifier() : null;
        this.accept(';');
        const jump = kind === 'break' ? 'Break' : 'Continue';
        return { kind: jump, label, ...this.place(start) };
      }
    }
  }

  /** javac first parses what follows the stray word, so an error in there comes before this one. */
  #strayKeyword(message: string, start: number): never {
    if (message.startsWith("'catch'")) this.#catchRest(start);
    else this.#strayStatement();
    return this.fail(message, start);
  }

  #strayStatement(): void {
    if (!this.at('}') && !this.at('end') && !this.at('case') && !this.at('default')) this.statement();
  }

  protected parenthesized(): Expression {
    const start = this.token.start;
    this.accept('(');
    const inner = this.expression();
    this.accept(')');
    return { kind: 'Parenthesized', inner, ...this.place(start) };
  }

  #ifStatement(start: number): Statement {
    this.next();
    const condition = this.parenthesized();
    const whenTrue = this.statement();
    const whenFalse = this.take('else') ? this.statement() : null;
    return { kind: 'If', condition, whenTrue, whenFalse, ...this.place(start) };
  }

  #doStatement(start: number): Statement {
    this.next();
    const body = this.statement();
    this.accept('while');
    const condition = this.parenthesized();
    this.accept(';');
    return { kind: 'DoWhile', body, condition, ...this.place(start) };
  }

  #assertStatement(start: number): Statement {
    this.next();
    const condition = this.expression();
    const message = this.take(':') ? this.expression() : null;
    this.accept(';');
    return { kind: 'Assert', condition, message, ...this.place(start) };
  }

  #forStatement(start: number): Statement {
    this.next();
    this.accept('(');
    const initializers = this.at(';') ? [] : this.#forInitializers();
    const variable = initializers[0];
    const isForEach =
      initializers.length === 1 &&
      variable?.kind === 'LocalVariable' &&
      !variable.initializer &&
      this.at(':');
    if (isForEach) {
      this.next();
      const iterable = this.expression();
      this.accept(')');
      return { kind: 'ForEach', variable, iterable, body: this.statement(), ...this.place(start) };
    }
    this.accept(';');
    const condition = this.at(';') ? null : this.expression();
    this.accept(';');
    const updates = this.at(')') ? [] : this.#statementExpressions(this.token.start, this.expression());
    this.accept(')');
    return { kind: 'For', initializers, condition, updates, body: this.statement(), ...this.place(start) };
  }

  #forInitializers(): Statement[] {
    const start = this.token.start;
    if (this.at('final') || this.at('@')) {
      const modifiers = this.optionalFinal();
      return this.variableDeclarators(modifiers, this.type(true));
    }
    const term = this.term(EXPR | TYPE);
    const maybeType = (this.lastMode & TYPE) !== 0;
    if (maybeType && this.atLaxIdentifier()) {
      return this.variableDeclarators(this.noModifiers(this.token.start), this.settleType(term));
    }
    if (maybeType && this.at(':')) this.report('bad initializer for for-loop', start);
    return this.#statementExpressions(start, term);
  }

  #statementExpressions(from: number, first: Term): ExpressionStatement[] {
    const statements: ExpressionStatement[] = [];
    let start = from;
    let term = first;
    for (;;) {
      const expression = this.statementExpression(term);
      statements.push({ kind: 'ExpressionStatement', expression, ...this.place(start) });
      if (!this.take(',')) return statements;
      start = this.token.start;
      term = this.expression();
    }
  }

  #tryStatement(start: number): Statement {
    this.next();
    const resources = this.take('(') ? this.#resources() : [];
    const body = this.block();
    const catches: CatchClause[] = [];
    while (this.at('catch')) {
      const catchStart = this.token.start;
      this.next();
      catches.push(this.#catchRest(catchStart));
    }
    const finallyBlock = this.take('finally') ? this.block() : null;
    if (catches.length === 0 && !finallyBlock && resources.length === 0) {
      this.report("'try' without 'catch', 'finally' or resource declarations", start);
    }
    return { kind: 'Try', resources, body, catches, finallyBlock, ...this.place(start) };
  }

  #resources(): Resource[] {
    const resources = [this.#resource()];
    while (this.take(';') && !this.at(')')) resources.push(this.#resource());
    this.accept(')');
    return resources;
  }

  #resource(): Resource {
    const start = this.token.start;
    if (this.at('final') || this.at('@')) {
      const modifiers = this.optionalFinal();
      return this.variableDeclarator(modifiers, this.type(true), true, false);
    }
    const term = this.term(EXPR | TYPE);
    if ((this.lastMode & TYPE) !== 0 && this.atLaxIdentifier()) {
      return this.variableDeclarator(this.noModifiers(start), this.settleType(term), true, false);
    }
    if (term.kind !== 'Name' && term.kind !== 'FieldAccess') {
      const message =
        'the try-with-resources resource must either be a variable declaration or an expression denoting a ' +
        'reference to a final or effectively final variable';
      this.report(message, term.at);
    }
    return { kind: 'ResourceReference', expression: asExpression(term), ...this.place(start) };
  }

  /** After the word `catch`. */
  #catchRest(start: number): CatchClause {
    this.accept('(');
    const modifiers = this.optionalFinal();
    const types = [this.type()];
    while (this.take('|')) types.push(this.type());
    const first = types[0] ?? this.illegal();
    const type: TypeNode =
      types.length === 1 ? first : { kind: 'UnionType', types, ...this.place(first.start) };
    const nameStart = this.token.start;
    const name = this.identifier();
    this.accept(')');
    const body = this.block();
    return { kind: 'CatchClause', modifiers, type, name, nameStart, body, ...this.place(start) };
  }

  protected switchCases(isExpression: boolean): SwitchCase[] {
    const cases: SwitchCase[] = [];
    for (;;) {
      if (this.at('}') || this.at('end')) return cases;
      const start = this.token.start;
      if (!this.at('case') && !this.at('default')) {
        this.next();
        this.fail("case, default, or '}' expected", start);
      }
      cases.push(this.#switchCase(isExpression, start));
    }
  }

  #switchCase(isExpression: boolean, start: number): SwitchCase {
    const labels: Expression[] = [];
    let isDefault = false;
    if (this.take('default')) isDefault = true;
    else {
      this.accept('case');
      do {
        const label = this.#caseLabel();
        if (label) labels.push(label);
      } while (this.take(','));
    }
    const arrow = this.at('->');
    let body: readonly Statement[];
    if (arrow) {
      this.next();
      body = [isExpression ? this.#arrowValue() : this.#arrowStatement()];
    } else {
      this.accept(':', ': or -> expected');
      body = this.blockStatements();
    }
    return { kind: 'SwitchCase', labels, isDefault, arrow, body, ...this.place(start) };
  }

  #caseLabel(): Expression | null {
    const start = this.token.start;
    if (this.at('default')) this.patternsInSwitch(start);
    let parentheses = 0;
    while (this.peek(parentheses).kind === '(') parentheses += 1;
    const modifiers = this.optionalFinal();
    const hasModifiers = modifiers.names.length > 0 || modifiers.annotations.length > 0;
    if (hasModifiers || looksLikePattern((distance) => this.peek(distance).kind, parentheses)) {
      this.patternsInSwitch(this.token.start);
    }
    return asExpression(this.term(EXPR | NO_LAMBDA));
  }

  #arrowValue(): Statement {
    if (this.at('throw') || this.at('{')) return this.statement();
    const value = this.expression();
    const statement: Statement = {
      kind: 'Yield',
      value,
      implicit: true,
      start: value.start,
      end: value.end,
      at: value.at,
    };
    this.accept(';');
    return statement;
  }

  #arrowStatement(): Statement {
    const statement = this.statement();
    if (!['ExpressionStatement', 'Block', 'Throw'].includes(statement.kind)) {
      const message = 'unexpected statement in case, expected is an expression, a block or a throw statement';
      this.report(message, statement.at);
    }
    return statement;
  }
}
