import type { Expression, Lambda } from '../syntax/expressions';
import type { Block, For, ForEach, Statement } from '../syntax/statements';
import { canCompleteNormally, valueReturns } from './body-shape';
import type { ReturnTarget } from './functions';
import { unwrapped } from './names';
import { patternsAfter } from './pattern-scope';
import { TryChecker } from './try-statements';
import { isVoid, UNKNOWN } from './types';

/** Statements of every kind; classes inside bodies are a later class's work. */
export abstract class StatementChecker extends TryChecker {
  protected abstract localClass(statement: Extract<Statement, { kind: 'LocalClass' }>): void;

  /** Attributes a method's or initialiser's body with fresh jumps and returns. */
  protected body(block: Block, returns: ReturnTarget): void {
    const before = { jumps: this.jumps, returns: this.returns, yields: this.yields };
    this.jumps = [];
    this.returns = returns;
    this.yields = null;
    for (const each of block.statements) this.statement(each);
    Object.assign(this, before);
  }

  protected lambdaBody(lambda: Lambda, returns: ReturnTarget): void {
    const before = { jumps: this.jumps, yields: this.yields };
    this.jumps = [];
    this.yields = null;
    if (lambda.body.kind === 'Block') {
      for (const each of lambda.body.statements) this.statement(each);
      this.#checkLambdaEnd(lambda.body, returns);
    } else this.#lambdaExpression(lambda.body, returns);
    Object.assign(this, before);
  }

  /** A lambda that must give a value may not run off its end. */
  #checkLambdaEnd(body: Block, returns: ReturnTarget): void {
    const isOpen = isVoid(returns.type) || returns.type.kind === 'unknown' || !canCompleteNormally(body);
    if (isOpen) return;
    if (valueReturns(body)) {
      this.reporter.error('attribute', body.at, 'lambda-neither');
      return;
    }
    const message = 'lambda-return';
    this.reporter.error('attribute', body.at, message, 'no-value-returned');
  }

  #lambdaExpression(body: Expression, returns: ReturnTarget): void {
    const isStatement = ['MethodCall', 'Assignment', 'Increment', 'NewObject'].includes(body.kind);
    if (isVoid(returns.type) && !isStatement) {
      const type = this.expression(body);
      if (type.kind === 'unknown') return;
      const remedy = 'lambda-remedy';
      this.reporter.error('attribute', body.at, 'lambda-return', remedy);
      return;
    }
    this.lambdaResult(body, returns);
  }

  protected block(block: Block): void {
    this.inScope(() => {
      for (const each of block.statements) this.statement(each);
    });
  }

  protected inner(statement: Statement): void {
    this.inScope(() => {
      this.statement(statement);
    });
  }

  protected statement(node: Statement): void {
    switch (node.kind) {
      case 'Block':
        this.block(node);
        break;
      case 'LocalVariable':
        this.localVariable(node, 'local');
        break;
      case 'LocalClass':
        this.localClass(node);
        break;
      case 'ExpressionStatement':
        this.inScope(() => this.expression(node.expression));
        break;
      case 'If':
        this.#ifStatement(node);
        break;
      case 'While':
        this.#whileStatement(node);
        break;
      case 'DoWhile':
        this.loop(null, () => {
          this.inner(node.body);
        });
        this.inScope(() => {
          this.condition(node.condition);
        });
        break;
      case 'For':
        this.#forStatement(node);
        break;
      case 'ForEach':
        this.#forEach(node);
        break;
      case 'Labeled':
        this.jump({ kind: 'label', label: node.label }, () => {
          this.statement(node.body);
        });
        break;
      case 'Try':
        this.tryStatement(node);
        break;
      case 'Synchronized':
        this.value(node.lock);
        this.block(node.body);
        break;
      case 'Assert':
        this.inScope(() => {
          this.condition(node.condition);
          if (node.message) this.value(node.message);
        });
        break;
      default:
        this.#leavingStatement(node);
        break;
    }
    this.#keepPatterns(node);
  }

  /** `if (!(o instanceof T t)) return;` leaves t in scope for what follows. */
  #keepPatterns(node: Statement): void {
    for (const binding of patternsAfter(node)) {
      const local = this.locals.get(binding);
      if (local) this.frame?.scope?.variables.set(local.name, local);
    }
  }

  #leavingStatement(node: Statement): void {
    switch (node.kind) {
      case 'Switch': {
        const selector = this.expression(node.selector);
        this.jump({ kind: 'switch', label: null }, () => {
          this.switchBody(node.cases, selector, null, UNKNOWN);
        });
        break;
      }
      case 'Return':
        this.inScope(() => {
          this.returnStatement(node.value, node.at);
        });
        break;
      case 'Break':
      case 'Continue':
        this.checkJump(node.kind, node.label, node.at);
        break;
      case 'Yield':
        this.yieldStatement(node.value, node.at, node.implicit);
        break;
      case 'Throw': {
        const type = this.expression(node.exception);
        if (type.kind !== 'null' && !this.relations.isThrowable(type)) {
          this.incompatible(node.at, type, this.world.type('java.lang.Throwable'));
        }
        break;
      }
      default:
        break;
    }
  }

  #ifStatement(node: Extract<Statement, { kind: 'If' }>): void {
    this.inScope(() => {
      this.condition(node.condition);
      this.inner(node.whenTrue);
      if (node.whenFalse) this.inner(node.whenFalse);
    });
  }

  #whileStatement(node: Extract<Statement, { kind: 'While' }>): void {
    this.inScope(() => {
      this.condition(node.condition);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }

  #forStatement(node: For): void {
    this.inScope(() => {
      for (const each of node.initializers) this.statement(each);
      if (node.condition) this.condition(node.condition);
      for (const each of node.updates) this.expression(each.expression);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }

  #forEach(node: ForEach): void {
    const element = this.elementType(node.iterable);
    this.inScope(() => {
      const { variable } = node;
      const isVar = variable.type.kind === 'VarType';
      const type = isVar ? element : this.resolve(variable.type);
      this.declare(this.local(variable, 'local', variable.name, type, true, null), variable.at);
      const isWrong = !isVar && element.kind !== 'unknown' && !this.relations.isAssignable(element, type);
      if (isWrong) this.incompatible(unwrapped(node.iterable).at, element, type);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }
}
