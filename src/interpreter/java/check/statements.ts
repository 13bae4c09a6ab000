/** Statements: local variables, jumps, conditions, and what their expressions must be. */
import type { CompilationUnit } from '../syntax/declarations';
import type { Expression, Lambda, PatternBinding } from '../syntax/expressions';
import type {
  Block,
  CatchClause,
  For,
  ForEach,
  LocalVariable,
  Statement,
  SwitchCase,
  Try,
} from '../syntax/statements';
import { canCompleteNormally, valueReturns } from './body-shape';
import { ExpressionChecker } from './expressions';
import type { ReturnTarget } from './functions';
import { unwrapped } from './names';
import { type LocalSymbol, Scope } from './scope';
import { allSupertypes } from './substitution';
import type { CheckContext } from './type-resolver';
import { hasUnknown, isVoid, type MethodSymbol, type Type, UNKNOWN } from './types';

/** What a jump may leave. */
interface JumpTarget {
  readonly kind: 'loop' | 'switch' | 'label' | 'switch expression';
  readonly label: string | null;
}

/** Statements of every kind; classes inside bodies are a later class's work. */
export abstract class StatementChecker extends ExpressionChecker {
  protected readonly unit: CompilationUnit;
  /** The symbol of each declaration, for the flow analysis. */
  readonly locals = new Map<LocalSymbol['declaration'], LocalSymbol>();
  private jumps: JumpTarget[] = [];
  private yields: { found: Type[]; target: Type } | null = null;

  constructor(context: CheckContext, unit: CompilationUnit) {
    super(context);
    this.unit = unit;
  }

  protected get text(): string {
    return this.unit.text;
  }

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
      this.checkLambdaEnd(lambda.body, returns);
    } else this.lambdaExpression(lambda.body, returns);
    Object.assign(this, before);
  }

  /** A lambda that must give a value may not run off its end. */
  private checkLambdaEnd(body: Block, returns: ReturnTarget): void {
    const isOpen = isVoid(returns.type) || returns.type.kind === 'unknown' || !canCompleteNormally(body);
    if (isOpen) return;
    if (valueReturns(body)) {
      this.reporter.error('attribute', body.at, 'lambda body is neither value nor void compatible');
      return;
    }
    const message = 'incompatible types: bad return type in lambda expression';
    this.reporter.error('attribute', body.at, message, '    missing return value');
  }

  private lambdaExpression(body: Expression, returns: ReturnTarget): void {
    const isStatement = ['MethodCall', 'Assignment', 'Increment', 'NewObject'].includes(body.kind);
    if (isVoid(returns.type) && !isStatement) {
      const type = this.expression(body);
      if (type.kind === 'unknown') return;
      const remedy = '    (consider using a block lambda body, or use a statement expression instead)';
      this.reporter.error(
        'attribute',
        body.at,
        'incompatible types: bad return type in lambda expression',
        remedy,
      );
      return;
    }
    this.lambdaResult(body, returns);
  }

  /** Runs with a scope of its own; pattern variables declared inside stay inside. */
  protected inScope<Result>(work: () => Result): Result {
    const { frame } = this;
    if (!frame) return work();
    const before = frame.scope;
    frame.scope = new Scope(before, before?.body ?? frame.symbol);
    const result = work();
    frame.scope = before;
    return result;
  }

  private block(block: Block): void {
    this.inScope(() => {
      for (const each of block.statements) this.statement(each);
    });
  }

  private inner(statement: Statement): void {
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
        this.ifStatement(node);
        break;
      case 'While':
        this.whileStatement(node);
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
        this.forStatement(node);
        break;
      case 'ForEach':
        this.forEach(node);
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
        this.leavingStatement(node);
        break;
    }
  }

  private leavingStatement(node: Statement): void {
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

  protected declare(local: LocalSymbol, at: number): void {
    const { frame } = this;
    if (!frame?.scope) return;
    const known = frame.scope.variable(local.name);
    if (known && known.kind !== 'pattern' && local.kind !== 'pattern') {
      this.reportDuplicate(local.name, at, frame.method);
    }
    frame.scope.variables.set(local.name, local);
    this.locals.set(local.declaration, local);
  }

  private reportDuplicate(name: string, at: number, method: MethodSymbol | null): void {
    if (!method) {
      const inside = this.frame?.symbol;
      const message = `variable ${name} is already defined in ${inside?.kindName ?? 'class'} ${inside?.name ?? ''}`;
      this.reporter.error('attribute', at, message);
      return;
    }
    const kind = method.name === '<init>' ? 'constructor' : 'method';
    this.reporter.typed(
      at,
      [
        ...method.typeParameters.map((variable) => ({ kind: 'variable', variable }) as const),
        ...method.parameters,
        method.returnType,
      ],
      (text) => [`variable ${name} is already defined in ${kind} ${text.method(method)}`],
    );
  }

  protected declarePattern(binding: PatternBinding, type: Type): void {
    this.declare(this.local(binding, 'pattern', binding.name, type, true, null), binding.at);
  }

  protected local(
    declaration: LocalSymbol['declaration'],
    kind: LocalSymbol['kind'],
    name: string,
    type: Type,
    isInitialized: boolean,
    initializer: Expression | null,
  ): LocalSymbol {
    const isFinal = kind === 'resource' || declaration.modifiers.names.includes('final');
    const body = this.frame?.scope?.body ?? declaration;
    return { name, kind, type, isFinal, isInitialized, declaration, initializer, body };
  }

  protected localVariable(node: LocalVariable, kind: 'local' | 'resource'): void {
    this.checkAnnotations(node.modifiers);
    const isVar = node.type.kind === 'VarType';
    const type = isVar ? UNKNOWN : this.resolve(node.type);
    const local = this.local(node, kind, node.name, type, node.initializer !== null, node.initializer);
    if (isVoid(type)) this.reporter.error('attribute', node.type.at, 'illegal start of expression');
    if (!isVar) this.declare(local, node.at);
    const { initializer } = node;
    if (isVar) {
      if (initializer) local.type = this.inferredType(node, initializer);
      else this.cannotInfer(node, "cannot use 'var' on variable without initializer");
      this.declare(local, node.at);
    } else if (initializer) this.initialize(initializer, type);
  }

  /** An initialiser for a variable of this type. */
  protected initialize(initializer: Expression, type: Type): void {
    this.inScope(() => {
      if (initializer.kind === 'ArrayInitializer') {
        if (type.kind === 'array') this.arrayElements(initializer, type.element);
        else if (type.kind !== 'unknown') {
          this.reporter.typed(initializer.at, [type], (text) => [
            `illegal initializer for ${text.type(type)}`,
          ]);
        }
        this.types.set(initializer, type);
        return;
      }
      const from = this.expression(initializer, type);
      this.checkAssignable(unwrapped(initializer), from, type);
    });
  }

  private inferredType(node: LocalVariable, initializer: Expression): Type {
    const form = unwrapped(initializer).kind;
    const reason = UNTYPED_INITIALIZERS.get(form);
    if (reason) {
      this.cannotInfer(node, reason);
      return UNKNOWN;
    }
    const type = this.inScope(() => this.expression(initializer));
    if (type.kind === 'null') this.cannotInfer(node, "variable initializer is 'null'");
    else if (isVoid(type)) this.cannotInfer(node, "variable initializer is 'void'");
    else return this.firm(type);
    return UNKNOWN;
  }

  /** A variable's type is settled: what was flexible no longer is. */
  private firm(type: Type): Type {
    if (type.kind === 'flexible') return type.type;
    if (type.kind !== 'class') return type;
    return { ...type, arguments: type.arguments.map((each) => this.firm(each)) };
  }

  private cannotInfer(node: LocalVariable, reason: string): void {
    const message = `cannot infer type for local variable ${node.name}`;
    this.reporter.error('attribute', node.at, message, `  (${reason})`);
  }

  private ifStatement(node: Extract<Statement, { kind: 'If' }>): void {
    const before = this.frame?.scope;
    this.inScope(() => {
      this.condition(node.condition);
      this.inner(node.whenTrue);
      if (node.whenFalse) this.inner(node.whenFalse);
      // `if (!(o instanceof T t)) return;` leaves t in scope for what follows.
      if (!before || canCompleteNormally(node.whenTrue)) return;
      for (const local of this.frame?.scope?.variables.values() ?? [])
        before.variables.set(local.name, local);
    });
  }

  private whileStatement(node: Extract<Statement, { kind: 'While' }>): void {
    this.inScope(() => {
      this.condition(node.condition);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }

  private forStatement(node: For): void {
    this.inScope(() => {
      for (const each of node.initializers) this.statement(each);
      if (node.condition) this.condition(node.condition);
      for (const each of node.updates) this.expression(each.expression);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }

  private forEach(node: ForEach): void {
    const element = this.elementType(node.iterable);
    this.inScope(() => {
      const { variable } = node;
      const isVar = variable.type.kind === 'VarType';
      const type = isVar ? this.firm(element) : this.resolve(variable.type);
      this.declare(this.local(variable, 'local', variable.name, type, true, null), variable.at);
      const isWrong = !isVar && element.kind !== 'unknown' && !this.relations.isAssignable(element, type);
      if (isWrong) this.incompatible(unwrapped(node.iterable).at, element, type);
      this.loop(null, () => {
        this.inner(node.body);
      });
    });
  }

  private loop(label: string | null, work: () => void): void {
    this.jump({ kind: 'loop', label }, work);
  }

  private jump(target: JumpTarget, work: () => void): void {
    this.jumps.push(target);
    work();
    this.jumps.pop();
  }

  private checkJump(kind: 'Break' | 'Continue', label: string | null, at: number): void {
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
      const message = kind === 'Break' ? 'break outside switch or loop' : 'continue outside of loop';
      this.reporter.error('attribute', at, message);
    }
  }

  private yieldStatement(value: Expression, at: number, implicit: boolean): void {
    if (!this.yields) {
      this.expression(value);
      const remedy = '  (to invoke a method called yield, qualify the yield with a receiver or type name)';
      if (!implicit) this.reporter.error('attribute', at, 'yield outside of switch expression', remedy);
      return;
    }
    const { found, target } = this.yields;
    const type = this.inScope(() => this.value(value, target));
    found.push(type);
    if (target.kind === 'unknown' || type.kind === 'unknown' || isVoid(target)) return;
    if (this.relations.isAssignable(type, target) || this.constantInt(value) !== null) return;
    this.reporter.typed(unwrapped(value).at, [type, target], (text) => [
      'incompatible types: bad type in switch expression',
      `    ${this.conversionFailure(type, target, text)}`,
    ]);
  }

  private returnStatement(value: Expression | null, at: number): void {
    const { returns } = this;
    if (this.yields && this.jumps.some((each) => each.kind === 'switch expression')) {
      this.reporter.error('attribute', at, 'attempt to return out of a switch expression');
    }
    if (!value) {
      if (isVoid(returns.type) || returns.type.kind === 'unknown') return;
      const details = returns.isLambda ? ['    missing return value'] : [];
      const message = returns.isLambda ? 'bad return type in lambda expression' : 'missing return value';
      this.reporter.error('attribute', at, `incompatible types: ${message}`, ...details);
      return;
    }
    if (isVoid(returns.type)) {
      // javac complains before it looks at the expression at all.
      const details = returns.isLambda ? ['    unexpected return value'] : [];
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

  private tryStatement(node: Try): void {
    this.inScope(() => {
      for (const each of node.resources) {
        if (each.kind === 'LocalVariable') this.localVariable(each, 'resource');
        const type =
          each.kind === 'LocalVariable' ? this.locals.get(each)?.type : this.expression(each.expression);
        this.checkCloseable(type ?? UNKNOWN, each.kind === 'LocalVariable' ? each.type.at : each.at);
      }
      this.block(node.body);
    });
    for (const each of node.catches) this.catchClause(each);
    if (node.finallyBlock) this.block(node.finallyBlock);
  }

  private checkCloseable(type: Type, at: number): void {
    const closeable = this.world.type('java.lang.AutoCloseable');
    if (hasUnknown(type) || this.relations.isAssignable(type, closeable)) return;
    this.reporter.typed(at, [type], (text) => [
      'incompatible types: try-with-resources not applicable to variable type',
      `    (${text.type(type)} cannot be converted to AutoCloseable)`,
    ]);
  }

  private catchClause(node: CatchClause): void {
    this.inScope(() => {
      const nodes = node.type.kind === 'UnionType' ? node.type.types : [node.type];
      const types = nodes.map((each) => this.resolve(each));
      const throwable = this.world.type('java.lang.Throwable');
      types.forEach((type, index) => {
        const written = nodes[index];
        const at = (written?.kind === 'ClassType' ? written.argumentsAt : null) ?? written?.at ?? node.at;
        if (!this.relations.isThrowable(type)) this.incompatible(at, type, throwable);
        else this.checkAlternatives(types, index, at);
      });
      const type = types.length === 1 ? (types[0] ?? UNKNOWN) : this.union(types);
      this.catchTypes.set(node, types);
      const isFinal = types.length > 1;
      const local = this.local(node, 'exception', node.name, type, true, null);
      this.declare(isFinal ? { ...local, isFinal } : local, node.nameStart);
      this.block(node.body);
    });
  }

  /** The exception types of each catch clause, for the flow analysis. */
  readonly catchTypes = new Map<CatchClause, readonly Type[]>();

  /** The nearest class all alternatives inherit from. */
  private union(types: readonly Type[]): Type {
    const [first] = types;
    if (first?.kind !== 'class' || types.some((each) => each.kind !== 'class')) return UNKNOWN;
    const common = allSupertypes(first).find((candidate) => {
      return (
        !candidate.symbol.isInterface && types.every((each) => this.relations.isSubtype(each, candidate))
      );
    });
    return common ?? UNKNOWN;
  }

  private checkAlternatives(types: readonly Type[], index: number, at: number): void {
    const type = types[index] ?? UNKNOWN;
    for (const other of types.slice(0, index)) {
      if (type.kind === 'unknown' || other.kind === 'unknown') continue;
      const [sub, sup] = this.relations.isSubtype(other, type) ? [other, type] : [type, other];
      if (!this.relations.isSubtype(sub, sup)) continue;
      this.reporter.typed(at, [sub, sup], (text) => [
        'Alternatives in a multi-catch statement cannot be related by subclassing',
        `  Alternative ${text.type(sub)} is a subclass of alternative ${text.type(sup)}`,
      ]);
    }
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

  private caseLabel(label: Expression, selector: Type, seen: Set<string>): void {
    const type = this.relations.upperBound(selector);
    if (type.kind === 'class' && type.symbol.head.kind === 'enum') {
      const isConstant = label.kind === 'Name' && type.symbol.parts.fields.get(label.name)?.isEnumConstant;
      if (isConstant) {
        this.checkLabel(`enum ${label.name}`, label.at, seen);
        return;
      }
      const message = 'an enum switch case label must be the unqualified name of an enumeration constant';
      this.reporter.error('attribute', label.at, message);
      return;
    }
    const wanted = this.relations.unboxed(selector) ?? selector;
    const found = this.expression(label, wanted);
    this.checkAssignable(label, found, wanted);
    if (label.kind === 'Literal') this.checkLabel(`${label.type} ${label.value}`, label.at, seen);
  }

  private checkLabel(key: string, at: number, seen: Set<string>): void {
    if (seen.has(key))
      this.reporter.error(
        'attribute',
        at,
        key === 'default' ? 'duplicate default label' : 'duplicate case label',
      );
    seen.add(key);
  }
}

const UNTYPED_INITIALIZERS: ReadonlyMap<string, string> = new Map([
  ['ArrayInitializer', 'array initializer needs an explicit target-type'],
  ['Lambda', 'lambda expression needs an explicit target-type'],
  ['MethodReference', 'method reference needs an explicit target-type'],
]);
