/** How the state of assignments goes through statements and expressions (JLS chapter 16, rule by rule). */
import type { Expression, FieldAccess, Lambda, Name, SwitchExpression } from '../syntax/expressions';
import type { Statement, SwitchCase, Try } from '../syntax/statements';
import {
  type AssignmentState,
  assign,
  join,
  NOTHING_ASSIGNED,
  type Tracked,
  UNREACHABLE,
} from './assignment-state';
import { constantBoolean } from './body-shape';
import { operandsOf } from './children';

/** States where a condition is true and where it is false. */
interface Branches {
  readonly whenTrue: AssignmentState;
  readonly whenFalse: AssignmentState;
}

/** A statement that jumps may end or go on with. */
interface Target {
  readonly statement: object;
  readonly kind: 'loop' | 'switch' | 'label' | 'switch expression';
  readonly label: string | null;
  readonly breaks: AssignmentState[];
  readonly continues: AssignmentState[];
  /** What had been declared when the loop began: later ones are fresh each time round. */
  readonly declaredBefore: ReadonlySet<Tracked>;
}

/** The walk; what happens at uses and assignments is a later class's work. */
export abstract class AssignmentStatements {
  protected state: AssignmentState = NOTHING_ASSIGNED;
  protected returnStates: AssignmentState[] = [];
  #targets: Target[] = [];
  /** Every assignment in the order of the walk, for what a catch may find done. */
  #assignmentLog: Tracked[] = [];

  /** Marks a symbol as assigned from here on. */
  protected set(symbol: Tracked): void {
    this.state = assign(this.state, symbol);
    this.#assignmentLog.push(symbol);
  }

  protected abstract use(node: Name | FieldAccess): void;
  protected abstract assigned(node: Expression, target: Expression): void;
  protected abstract declared(declaration: Statement): void;
  protected abstract lambda(node: Lambda): void;
  protected abstract trackedSymbols(): Iterable<Tracked>;

  protected mergeReturns(): void {
    this.state = this.returnStates.reduce(join, this.state);
  }

  /** Whether an assignment here might happen again for a variable declared outside the loop. */
  protected isInLoopOf(symbol: Tracked): boolean {
    return this.#targets.some((each) => each.kind === 'loop' && each.declaredBefore.has(symbol));
  }

  #inTarget(
    statement: object,
    kind: Target['kind'],
    label: string | null,
    work: (target: Target) => void,
  ): Target {
    const declaredBefore = new Set(this.trackedSymbols());
    const target: Target = { statement, kind, label, breaks: [], continues: [], declaredBefore };
    this.#targets.push(target);
    work(target);
    this.#targets.pop();
    return target;
  }

  protected statement(node: Statement): void {
    switch (node.kind) {
      case 'Block':
        for (const each of node.statements) this.statement(each);
        break;
      case 'LocalVariable':
        this.declared(node);
        if (node.initializer) this.expression(node.initializer);
        break;
      case 'ExpressionStatement':
        this.expression(node.expression);
        break;
      case 'If': {
        const { whenTrue, whenFalse } = this.#condition(node.condition);
        const then = this.#after(whenTrue, node.whenTrue);
        this.state = join(then, node.whenFalse ? this.#after(whenFalse, node.whenFalse) : whenFalse);
        break;
      }
      case 'Labeled': {
        const target = this.#inTarget(node.body, 'label', node.label, () => {
          this.statement(node.body);
        });
        this.state = target.breaks.reduce(join, this.state);
        break;
      }
      case 'Synchronized':
        this.expression(node.lock);
        this.statement(node.body);
        break;
      case 'Assert': {
        const before = this.state;
        const { whenFalse } = this.#condition(node.condition);
        this.state = whenFalse;
        if (node.message) this.expression(node.message);
        this.state = before;
        break;
      }
      case 'Try':
        this.#tryStatement(node);
        break;
      case 'Switch':
        this.expression(node.selector);
        this.#switchCases(node, node.cases, 'switch');
        break;
      default:
        this.#loopOrJump(node);
    }
  }

  #after(state: AssignmentState, statement: Statement): AssignmentState {
    this.state = state;
    this.statement(statement);
    return this.state;
  }

  #loopOrJump(node: Statement): void {
    switch (node.kind) {
      case 'While':
        this.#loop(
          node,
          () => this.#condition(node.condition),
          node.body,
          () => undefined,
        );
        break;
      case 'For': {
        for (const each of node.initializers) this.statement(each);
        const test = (): Branches => {
          if (node.condition) return this.#condition(node.condition);
          return { whenTrue: this.state, whenFalse: UNREACHABLE };
        };
        this.#loop(node, test, node.body, () => {
          for (const each of node.updates) this.expression(each.expression);
        });
        break;
      }
      case 'ForEach': {
        this.expression(node.iterable);
        const test = (): Branches => ({ whenTrue: this.state, whenFalse: this.state });
        this.#loop(node, test, node.body, () => undefined);
        break;
      }
      case 'DoWhile': {
        let whenFalse = this.state;
        const target = this.#inTarget(node, 'loop', null, ({ continues }) => {
          this.statement(node.body);
          this.state = continues.reduce(join, this.state);
          whenFalse = this.#condition(node.condition).whenFalse;
        });
        this.state = target.breaks.reduce(join, whenFalse);
        break;
      }
      default:
        this.#jump(node);
    }
  }

  #loop(node: Statement, test: () => Branches, body: Statement, update: () => void): void {
    let whenFalse = this.state;
    const target = this.#inTarget(node, 'loop', null, ({ continues }) => {
      const branches = test();
      whenFalse = branches.whenFalse;
      this.state = branches.whenTrue;
      this.statement(body);
      this.state = continues.reduce(join, this.state);
      update();
      whenFalse = { assigned: whenFalse.assigned, maybe: join(whenFalse, this.state).maybe };
    });
    this.state = target.breaks.reduce(join, whenFalse);
  }

  #jump(node: Statement): void {
    switch (node.kind) {
      case 'Return':
        if (node.value) this.expression(node.value);
        this.returnStates.push(this.state);
        break;
      case 'Throw':
        this.expression(node.exception);
        break;
      case 'Yield': {
        this.expression(node.value);
        this.#targets.findLast((each) => each.kind === 'switch expression')?.breaks.push(this.state);
        break;
      }
      case 'Break':
        this.#targetOf(node.label, ['loop', 'switch'])?.breaks.push(this.state);
        break;
      case 'Continue':
        this.#continueTarget(node.label)?.continues.push(this.state);
        break;
      default:
        return;
    }
    this.state = UNREACHABLE;
  }

  #targetOf(label: string | null, kinds: readonly string[]): Target | undefined {
    if (label !== null) return this.#targets.findLast((each) => each.label === label);
    return this.#targets.findLast((each) => kinds.includes(each.kind));
  }

  /** `continue label` goes on with the loop that carries the label. */
  #continueTarget(label: string | null): Target | undefined {
    if (label === null) return this.#targetOf(null, ['loop']);
    const labelled = this.#targets.find((each) => each.label === label);
    return this.#targets.find((each) => each.kind === 'loop' && each.statement === labelled?.statement);
  }

  #tryStatement(node: Try): void {
    for (const each of node.resources) {
      if (each.kind === 'LocalVariable') this.statement(each);
      else this.expression(each.expression);
    }
    const before = this.state;
    const logged = this.#assignmentLog.length;
    this.statement(node.body);
    let after = this.state;
    const inBody = new Set(this.#assignmentLog.slice(logged));
    // A catch may start after any part of the body: nothing more is certain, everything is possible.
    const inCatch: AssignmentState = {
      assigned: before.assigned,
      maybe: new Set([...before.maybe, ...inBody]),
    };
    let { maybe } = inCatch;
    for (const each of node.catches) {
      const end = this.#after(inCatch, each.body);
      maybe = join(end, { assigned: null, maybe }).maybe;
      after = join(after, end);
    }
    if (!node.finallyBlock) {
      this.state = after;
      return;
    }
    const end = this.#after({ assigned: before.assigned, maybe }, node.finallyBlock);
    // After a finally both what the try and what the finally assigned is certain.
    const assigned =
      after.assigned === null || end.assigned === null ? null : new Set([...after.assigned, ...end.assigned]);
    this.state = { assigned, maybe: join(after, end).maybe };
  }

  #switchCases(
    node: Statement | SwitchExpression,
    cases: readonly SwitchCase[],
    kind: 'switch' | 'switch expression',
  ): void {
    const start = this.state;
    const ends: AssignmentState[] = [];
    const target = this.#inTarget(node, kind, null, () => {
      this.state = UNREACHABLE;
      for (const each of cases) {
        this.state = each.arrow ? start : join(start, this.state);
        for (const inner of each.body) this.statement(inner);
        if (!each.arrow) continue;
        ends.push(this.state);
        this.state = UNREACHABLE;
      }
    });
    const hasDefault = cases.some((each) => each.isDefault) || kind === 'switch expression';
    const last = hasDefault ? this.state : join(this.state, start);
    const all = kind === 'switch expression' ? target.breaks : [...ends, ...target.breaks, last];
    this.state = all.reduce(join, UNREACHABLE);
  }

  protected expression(node: Expression): void {
    switch (node.kind) {
      case 'Name':
        this.use(node);
        break;
      case 'FieldAccess':
        if (node.target.kind !== 'This') this.expression(node.target);
        this.use(node);
        break;
      case 'Assignment':
        this.#assignment(node);
        break;
      case 'Increment':
        this.expression(node.operand);
        this.assigned(node, unwrappedTarget(node.operand));
        break;
      case 'Lambda':
        this.lambda(node);
        break;
      case 'Binary':
        if (node.operator === '&&' || node.operator === '||') this.#joinBranches(node);
        else for (const each of operandsOf(node)) this.expression(each);
        break;
      case 'Unary':
        if (node.operator === '!') this.#joinBranches(node);
        else this.expression(node.operand);
        break;
      case 'Conditional': {
        const { whenTrue, whenFalse } = this.#condition(node.condition);
        this.state = whenTrue;
        this.expression(node.whenTrue);
        const first = this.state;
        this.state = whenFalse;
        this.expression(node.whenFalse);
        this.state = join(first, this.state);
        break;
      }
      case 'SwitchExpression':
        this.expression(node.selector);
        this.#switchCases(node, node.cases, 'switch expression');
        break;
      default:
        for (const each of operandsOf(node)) this.expression(each);
    }
  }

  #assignment(node: Extract<Expression, { kind: 'Assignment' }>): void {
    const target = unwrappedTarget(node.target);
    const isSimple =
      target.kind === 'Name' || (target.kind === 'FieldAccess' && target.target.kind === 'This');
    if (!isSimple || node.operator !== null) this.expression(node.target);
    this.expression(node.value);
    this.assigned(node, target);
  }

  #joinBranches(node: Expression): void {
    const { whenTrue, whenFalse } = this.#condition(node);
    this.state = join(whenTrue, whenFalse);
  }

  #condition(node: Expression): Branches {
    const constant = constantBoolean(node);
    if (constant !== null) {
      const never = UNREACHABLE;
      return constant
        ? { whenTrue: this.state, whenFalse: never }
        : { whenTrue: never, whenFalse: this.state };
    }
    if (node.kind === 'Parenthesized') return this.#condition(node.inner);
    if (node.kind === 'Unary' && node.operator === '!') {
      const { whenTrue, whenFalse } = this.#condition(node.operand);
      return { whenTrue: whenFalse, whenFalse: whenTrue };
    }
    if (node.kind === 'Binary' && (node.operator === '&&' || node.operator === '||')) {
      const isAnd = node.operator === '&&';
      const left = this.#condition(node.left);
      this.state = isAnd ? left.whenTrue : left.whenFalse;
      const right = this.#condition(node.right);
      if (isAnd) return { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) };
      return { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
    }
    this.expression(node);
    return { whenTrue: this.state, whenFalse: this.state };
  }
}

function unwrappedTarget(target: Expression): Expression {
  return target.kind === 'Parenthesized' ? unwrappedTarget(target.inner) : target;
}
