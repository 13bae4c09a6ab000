/** Local variables: their types, their initialisers, and names used twice. */
import type { CompilationUnit } from '../syntax/declarations';
import type { Expression, PatternBinding } from '../syntax/expressions';
import type { LocalVariable } from '../syntax/statements';
import { ExpressionChecker } from './expressions';
import { unwrapped } from './names';
import { type LocalSymbol, Scope } from './scope';
import type { CheckContext } from './type-resolver';
import { isVoid, type MethodSymbol, type Type, UNKNOWN } from './types';

/** Variables of method bodies. */
export abstract class VariableChecker extends ExpressionChecker {
  readonly unit: CompilationUnit;
  /** The symbol of each declaration, for the flow analysis. */
  readonly locals = new Map<LocalSymbol['declaration'], LocalSymbol>();

  constructor(context: CheckContext, unit: CompilationUnit) {
    super(context);
    this.unit = unit;
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

  protected abstract reportDuplicate(name: string, at: number, method: MethodSymbol | null): void;

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
    if (isVoid(type)) this.reporter.error('attribute', node.type.at, 'expression-start');
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

  protected inferredType(node: LocalVariable, initializer: Expression): Type {
    const form = unwrapped(initializer).kind;
    const reason = UNTYPED_INITIALIZERS.get(form);
    if (reason) {
      this.cannotInfer(node, reason);
      return UNKNOWN;
    }
    const type = this.inScope(() => this.expression(initializer));
    if (type.kind === 'null') this.cannotInfer(node, "variable initializer is 'null'");
    else if (isVoid(type)) this.cannotInfer(node, "variable initializer is 'void'");
    else return type;
    return UNKNOWN;
  }

  protected cannotInfer(node: LocalVariable, reason: string): void {
    const message = `cannot infer type for local variable ${node.name}`;
    this.reporter.error('attribute', node.at, message, `  (${reason})`);
  }
}

const UNTYPED_INITIALIZERS: ReadonlyMap<string, string> = new Map([
  ['ArrayInitializer', 'array initializer needs an explicit target-type'],
  ['Lambda', 'lambda expression needs an explicit target-type'],
  ['MethodReference', 'method reference needs an explicit target-type'],
]);
