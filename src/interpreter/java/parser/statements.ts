/** Statements and local variables. */
import type { ClassDeclaration, Modifiers } from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { Block, LocalVariable, Statement } from '../syntax/statements';
import type { TypeNode } from '../syntax/types';
import { ControlFlowParser } from './control-flow';
import { EXPR, TYPE } from './operators';
import { asExpression, restrictedName, type Term } from './term';

const SIMPLE_STARTS: ReadonlySet<string> = new Set(
  '{ if for while do try switch synchronized return throw break continue ; else finally catch assert'.split(
    ' ',
  ),
);

const YIELD_OPERAND_STARTS: ReadonlySet<string> = new Set(
  '+ - literal null identifier true false new switch this super ;'.split(' '),
);

/** Statements inside a block, declarations among them. */
export abstract class StatementParser extends ControlFlowParser {
  protected abstract isRecordStart(): boolean;
  protected abstract isSealedStart(isLocal: boolean): boolean;
  protected abstract isNonSealedStart(isLocal: boolean): boolean;
  protected abstract classDeclaration(modifiers: Modifiers): ClassDeclaration;

  protected block(): Block {
    const start = this.token.start;
    this.accept('{');
    const statements = this.blockStatements();
    if (this.at('case') || this.at('default')) this.fail(`orphaned ${this.token.kind}`, this.token.start);
    const closeAt = this.token.start;
    this.accept('}');
    return { kind: 'Block', statements, closeAt, ...this.place(start) };
  }

  protected blockStatements(): Statement[] {
    const statements: Statement[] = [];
    for (;;) {
      const more = this.nested(() => this.#blockStatement());
      if (more.length === 0) return statements;
      statements.push(...more);
    }
  }

  /** A statement where no declaration may stand, such as the body of a loop. */
  protected statement(): Statement {
    const start = this.token.start;
    const first = this.nested(() => this.#blockStatement())[0];
    if (!first) return this.fail('illegal start of statement', start);
    if (first.kind === 'LocalClass') {
      this.report('class, interface or enum declaration not allowed here', first.at);
    }
    if (first.kind === 'LocalVariable') this.report('variable declaration not allowed here', first.at);
    return first;
  }

  /** One statement, or several variables of one declaration; none at the end of the block. */
  #blockStatement(): Statement[] {
    const { kind } = this.token;
    if (kind === '}' || kind === 'case' || kind === 'default' || kind === 'end') return [];
    if (SIMPLE_STARTS.has(kind)) return [this.simpleStatement()];
    if (kind === '@' || kind === 'final') return this.#modifiedStatement();
    if (kind === 'abstract' || kind === 'strictfp' || kind === 'class' || kind === 'interface') {
      return [this.#localClass(this.modifiers())];
    }
    if (kind === 'enum') return [this.#localClass(this.modifiers())];
    if (this.#isYieldStatement()) return [this.#yieldStatement()];
    if (kind === 'identifier') this.#refuseSealed();
    if (this.isRecordStart()) return [this.#localClass(this.modifiers())];
    return this.#termStatement();
  }

  #modifiedStatement(): Statement[] {
    const modifiers = this.modifiers();
    const isClass = this.at('interface') || this.at('class') || this.at('enum') || this.isRecordStart();
    if (isClass) return [this.#localClass(modifiers)];
    return this.#localVariables(modifiers, this.type(true));
  }

  #localClass(modifiers: Modifiers): Statement {
    const declaration = this.classDeclaration(modifiers);
    const { start, end, at } = declaration;
    return { kind: 'LocalClass', declaration, start, end, at };
  }

  #refuseSealed(): void {
    if (!this.isNonSealedStart(true) && !this.isSealedStart(true)) return;
    this.report('sealed or non-sealed local classes are not allowed', this.token.start);
  }

  #termStatement(): Statement[] {
    const start = this.token.start;
    const term = this.term(EXPR | TYPE);
    if (this.at(':') && term.kind === 'Name') {
      this.next();
      const body = this.statement();
      return [{ kind: 'Labeled', label: term.name, body, ...this.place(start) }];
    }
    if ((this.lastMode & TYPE) !== 0 && this.atLaxIdentifier()) {
      return this.#localVariables(this.noModifiers(this.token.start), this.settleType(term));
    }
    const expression = this.statementExpression(term);
    this.accept(';');
    return [{ kind: 'ExpressionStatement', expression, ...this.place(start) }];
  }

  protected statementExpression(term: Term): Expression {
    if (!isStatementExpression(term)) {
      const at = term.kind === 'ClassType' ? (term.argumentsAt ?? term.at) : term.at;
      this.report('not a statement', at);
    }
    return asExpression(term);
  }

  #localVariables(modifiers: Modifiers, type: TypeNode): LocalVariable[] {
    const variables = this.variableDeclarators(modifiers, type);
    this.accept(';');
    const last = variables.pop();
    return last ? [...variables, { ...last, end: this.previousEnd }] : [];
  }

  protected variableDeclarators(modifiers: Modifiers, type: TypeNode): LocalVariable[] {
    const variables: LocalVariable[] = [];
    do variables.push(this.variableDeclarator(modifiers, type, false, variables.length > 0));
    while (this.take(','));
    return variables;
  }

  /** `name[] = initialiser`, for locals and resources. */
  protected variableDeclarator(
    modifiers: Modifiers,
    baseType: TypeNode,
    mustInitialize: boolean,
    isLater: boolean,
  ): LocalVariable {
    const at = this.token.start;
    const name = this.identifier();
    let type = this.brackets(baseType);
    let initializer: Expression | null = null;
    if (this.take('=')) initializer = this.variableInitializer();
    else if (mustInitialize) this.fail('= expected', this.token.start);
    const restricted = restrictedName(type);
    if (restricted !== null) {
      const typeAt = innermost(type).at;
      if (restricted !== 'var') this.fail(`'${restricted}' is not allowed here`, typeAt);
      if (type.kind === 'ArrayType' && !isLater) {
        this.fail("'var' is not allowed as an element type of an array", typeAt);
      }
      if (isLater) this.fail("'var' is not allowed in a compound declaration", typeAt);
      type = { kind: 'VarType', start: type.start, end: type.end, at: type.at };
    }
    const start = modifiers.end > modifiers.start ? modifiers.start : isLater ? at : type.start;
    return { kind: 'LocalVariable', modifiers, type, name, initializer, ...this.place(start, at) };
  }

  protected noModifiers(at: number): Modifiers {
    return { kind: 'Modifiers', names: [], annotations: [], start: at, end: at, at };
  }

  #isYieldStatement(): boolean {
    if (!this.atWord('yield')) return false;
    const next = this.peek(1).kind;
    if (YIELD_OPERAND_STARTS.has(next)) return true;
    if (next === '++' || next === '--') return this.peek(2).kind !== ';';
    if (next === '!' || next === '~') return true;
    return next === '(' && this.#isYieldOfParentheses();
  }

  /** `yield (x)` yields; `yield(a, b)` and `yield()` would be calls. */
  #isYieldOfParentheses(): boolean {
    let distance = 2;
    let balance = 1;
    let hasComma = false;
    while (balance !== 0 && this.peek(distance).kind !== 'end') {
      const { kind } = this.peek(distance);
      if (kind === '(') balance += 1;
      if (kind === ')') balance -= 1;
      if (kind === ',' && balance === 1) hasComma = true;
      distance += 1;
    }
    return (!hasComma && distance !== 3) || this.peek(distance).kind === '->';
  }

  #yieldStatement(): Statement {
    const start = this.token.start;
    this.next();
    const value = this.expression();
    this.accept(';');
    return { kind: 'Yield', value, implicit: false, ...this.place(start) };
  }
}

function isStatementExpression(term: Term): boolean {
  return ['Increment', 'Assignment', 'MethodCall', 'ConstructorCall', 'NewObject'].includes(term.kind);
}

function innermost(type: TypeNode): TypeNode {
  return type.kind === 'ArrayType' ? innermost(type.element) : type;
}
