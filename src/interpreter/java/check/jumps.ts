import type { Expression } from '../syntax/expressions';
import type { Statement, SwitchCase } from '../syntax/statements';
import { unwrapped } from './names';
import { isVoid, type Type } from './types';
import { VariableChecker } from './variables';

/** What a jump may leave. */
interface JumpTarget {
  readonly kind: 'loop' | 'switch' | 'label' | 'switch expression';
  readonly label: string | null;
}

/** Jumps and their targets. */
export abstract class JumpChecker extends VariableChecker {
  protected jumps: JumpTarget[] = [];
  protected yields: { found: Type[]; target: Type } | null = null;

  protected abstract statement(node: Statement): void;
  protected abstract inner(statement: Statement): void;

  protected loop(label: string | null, work: () => void): void {
    this.jump({ kind: 'loop', label }, work);
  }

  protected jump(target: JumpTarget, work: () => void): void {
    this.jumps.push(target);
    work();
    this.jumps.pop();
  }

  protected checkJump(kind: 'Break' | 'Continue', label: string | null, at: number): void {
    if (label !== null) {
      if (!this.jumps.some((each) => each.label === label)) {
        this.reporter.error('attribute', at, `undefined label: ${label}`);
      }
      return;
    }
    const boundary = this.jumps.findLastIndex((each) => each.kind === 'switch expression');
    const inside = this.jumps.slice(boundary + 1);
    const fits = inside.some((each) => each.kind === 'loop' || (kind === 'Break' && each.kind === 'switch'));
    if (fits) return;
    if (boundary >= 0) {
      const word = kind === 'Break' ? 'break' : 'continue';
      this.reporter.error('attribute', at, `attempt to ${word} out of a switch expression`);
    } else {
      const message = kind === 'Break' ? 'stray-break' : 'stray-continue';
      this.reporter.error('attribute', at, message);
    }
  }

  protected yieldStatement(value: Expression, at: number, implicit: boolean): void {
    if (!this.yields) {
      this.expression(value);
      const remedy = 'stray-yield-remedy';
      if (!implicit) this.reporter.error('attribute', at, 'stray-yield', remedy);
      return;
    }
    const { found, target } = this.yields;
    const type = this.inScope(() => this.value(value, target));
    found.push(type);
    if (target.kind === 'unknown' || type.kind === 'unknown' || isVoid(target)) return;
    if (this.relations.isAssignable(type, target) || this.constantInt(value) !== null) return;
    this.unsuited('switch-value', unwrapped(value).at, type, target);
  }

  protected returnStatement(value: Expression | null, at: number): void {
    const { returns } = this;
    if (this.yields && this.jumps.some((each) => each.kind === 'switch expression')) {
      this.reporter.error('attribute', at, 'switch-return');
    }
    if (!value) {
      if (isVoid(returns.type) || returns.type.kind === 'unknown') return;
      const details = returns.isLambda ? ['no-value-returned'] : [];
      const message = returns.isLambda ? 'bad return type in lambda expression' : 'missing return value';
      this.reporter.error('attribute', at, `incompatible types: ${message}`, ...details);
      return;
    }
    if (isVoid(returns.type)) {
      // javac complains before it looks at the expression at all.
      const details = returns.isLambda ? ['value-returned'] : [];
      const message = returns.isLambda ? 'bad return type in lambda expression' : 'unexpected return value';
      this.reporter.error('attribute', unwrapped(value).at, `incompatible types: ${message}`, ...details);
      return;
    }
    if (returns.isLambda) {
      this.lambdaResult(value, returns);
      return;
    }
    const type = this.expression(value, returns.type);
    this.checkAssignable(unwrapped(value), type, returns.type);
  }

  protected switchBody(
    cases: readonly SwitchCase[],
    selector: Type,
    yields: Type[] | null,
    target: Type,
  ): void {
    const before = this.yields;
    if (yields) this.yields = { found: yields, target };
    const seen = new Set<string>();
    const work = (): void => {
      this.inScope(() => {
        for (const each of cases) {
          if (each.isDefault) this.checkLabel('default', each.at, seen);
          for (const label of each.labels) this.caseLabel(label, selector, seen);
          if (each.arrow) for (const inner of each.body) this.inner(inner);
          else for (const inner of each.body) this.statement(inner);
        }
      });
    };
    if (yields) this.jump({ kind: 'switch expression', label: null }, work);
    else work();
    this.yields = before;
  }

  protected caseLabel(label: Expression, selector: Type, seen: Set<string>): void {
    const type = this.relations.upperBound(selector);
    if (type.kind === 'class' && type.symbol.head.kind === 'enum') {
      const isConstant = label.kind === 'Name' && type.symbol.parts.fields.get(label.name)?.isEnumConstant;
      if (isConstant) {
        this.checkLabel(`enum ${label.name}`, label.at, seen);
        return;
      }
      const message = 'enum-label';
      this.reporter.error('attribute', label.at, message);
      return;
    }
    const wanted = this.relations.unboxed(selector) ?? selector;
    const found = this.expression(label, wanted);
    this.checkAssignable(label, found, wanted);
    if (label.kind === 'Literal') this.checkLabel(`${label.type} ${label.value}`, label.at, seen);
  }

  protected checkLabel(key: string, at: number, seen: Set<string>): void {
    if (seen.has(key))
      this.reporter.error('attribute', at, key === 'default' ? 'duplicate-default' : 'duplicate-case');
    seen.add(key);
  }
}
