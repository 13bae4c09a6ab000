/** Types of expressions. */
import type {
  ArrayInitializer,
  Assignment,
  Conditional,
  Expression,
  Increment,
  InstanceOf,
  NewArray,
  PatternBinding,
  SwitchExpression,
} from '../syntax/expressions';
import type { SwitchCase } from '../syntax/statements';
import type { ClassSymbol } from './class-symbol';
import { FunctionChecker } from './functions';
import { functionIn } from './inference-context';
import { unwrapped } from './names';
import type { LocalSymbol } from './scope';
import { asSuper } from './substitution';
import { arrayOf, BOOLEAN, classType, INT, isNumeric, isVoid, LATER, type Type, UNKNOWN } from './types';

/** Expressions of every kind. */
export abstract class ExpressionChecker extends FunctionChecker {
  readonly types = new Map<Expression, Type>();

  protected abstract declarePattern(binding: PatternBinding, type: Type): void;
  protected abstract switchBody(
    cases: readonly SwitchCase[],
    selector: Type,
    yields: Type[] | null,
    target: Type,
  ): void;

  protected expression(expression: Expression, target: Type = UNKNOWN): Type {
    const type = this.#typeOf(expression, target);
    this.types.set(expression, type);
    return type;
  }

  /** An expression whose value is used. */
  protected value(expression: Expression, target: Type = UNKNOWN): Type {
    const type = this.expression(expression, target);
    if (!isVoid(type)) return type;
    this.reporter.error('attribute', unwrapped(expression).at, 'void-type');
    return UNKNOWN;
  }

  #typeOf(node: Expression, target: Type): Type {
    switch (node.kind) {
      case 'Literal':
        return this.literalType(node.type);
      case 'Name':
        return this.valueOfName(node);
      case 'FieldAccess':
        return this.valueOfFieldAccess(node);
      case 'MethodCall':
        return this.methodCall(node, target);
      case 'ConstructorCall':
        return this.constructorCall(node);
      case 'NewObject':
        return this.newObject(node, target);
      case 'NewArray':
        return this.#newArray(node);
      case 'ArrayInitializer':
        this.arrayElements(node, target.kind === 'array' ? target.element : UNKNOWN);
        return target;
      case 'This':
      case 'Super':
        return this.#selfType(node.kind, node.qualifier, node.at);
      case 'ClassLiteral':
        return this.#classLiteral(this.resolve(node.type));
      case 'ArrayAccess':
        return this.#arrayAccess(node.array, node.index, node.at);
      case 'Unary':
        return this.unaryType(node, this.#operand(node.operand));
      case 'Increment':
        return this.#increment(node);
      case 'Binary':
        return this.binaryType(node, this.#operand(node.left), this.#operand(node.right));
      case 'InstanceOf':
        return this.#instanceOf(node);
      case 'Conditional':
        return this.#conditional(node, target);
      case 'Assignment':
        return this.#assignment(node);
      case 'Cast':
        return this.#cast(this.resolve(node.type), node.operand);
      case 'Lambda':
        this.lambda(node, target);
        return target;
      case 'MethodReference':
        return this.inContext(UNKNOWN, () => {
          this.methodReference(node, target);
          return target;
        });
      case 'TypeExpression':
        this.resolve(node.type);
        return UNKNOWN;
      case 'SwitchExpression':
        return this.#switchExpression(node, target);
      case 'Parenthesized':
        return this.expression(node.inner, target);
    }
  }

  protected noteType(expression: Expression, type: Type): void {
    this.types.set(expression, type);
  }

  #operand(expression: Expression): Type {
    return this.expression(expression);
  }

  #selfType(kind: 'This' | 'Super', qualifier: Expression | null, at: number): Type {
    const { frame } = this;
    if (!frame) return UNKNOWN;
    if (qualifier) {
      const outer = this.qualifier(qualifier, false);
      if (outer.kind !== 'class') return UNKNOWN;
      const { symbol } = outer.type;
      if (kind === 'This') return this.ownType(symbol);
      // `Interface.super` is the interface, as the class at hand extends it.
      return symbol.isInterface ? this.#inherited(frame.symbol, symbol) : this.#superType(symbol);
    }
    if (frame.isStatic) {
      const name = kind === 'This' ? 'this' : 'super';
      this.reporter.error(
        'attribute',
        at,
        `non-static variable ${name} cannot be referenced from a static context`,
      );
    }
    return kind === 'This' ? this.ownType(frame.symbol) : this.#superType(frame.symbol);
  }

  #inherited(symbol: ClassSymbol, above: ClassSymbol): Type {
    const found = asSuper(this.ownType(symbol), above);
    return found === null || found === 'unknown' ? UNKNOWN : found;
  }

  #superType(symbol: { parts: { superclass: Type | null }; isInterface: boolean }): Type {
    return symbol.parts.superclass ?? UNKNOWN;
  }

  #classLiteral(type: Type): Type {
    const symbol = this.world.byBinaryName('java.lang.Class');
    if (!symbol) return UNKNOWN;
    return classType(symbol, [isVoid(type) ? UNKNOWN : this.relations.boxedIfPrimitive(type)]);
  }

  #arrayAccess(array: Expression, index: Expression, at: number): Type {
    const type = this.expression(array);
    this.#intValue(index);
    if (type.kind === 'array') return type.element;
    if (type.kind !== 'unknown') {
      this.reporter.typed(at, [type], (text) => [`array required, but ${text.type(type)} found`]);
    }
    return UNKNOWN;
  }

  #intValue(expression: Expression): void {
    const type = this.expression(expression, INT);
    this.checkAssignable(expression, type, INT);
  }

  #increment(node: Increment): Type {
    const type = this.expression(node.operand);
    if (!isVariable(node.operand)) {
      this.#unexpectedType(unwrapped(node.operand).at);
      return type;
    }
    const value = this.relations.unboxed(type);
    if (type.kind !== 'unknown' && !(value && isNumeric(value)))
      this.badOperand(node.at, node.operator, type);
    this.#checkFinal(node.operand);
    return type;
  }

  #unexpectedType(at: number): void {
    this.reporter.error('attribute', at, 'unexpected type', '  required: variable', '  found:    value');
  }

  #assignment(node: Assignment): Type {
    const target = this.expression(node.target);
    if (!isVariable(node.target)) {
      this.#unexpectedType(unwrapped(node.target).at);
      this.expression(node.value);
      return target;
    }
    if (node.operator === null) {
      const type = this.expression(node.value, target);
      this.checkAssignable(unwrappedValue(node.value), type, target);
    } else this.#compoundAssignment(node, target);
    this.#checkFinal(node.target);
    return target;
  }

  #compoundAssignment(node: Assignment, target: Type): void {
    const value = this.expression(node.value);
    if (node.operator === null || target.kind === 'unknown' || value.kind === 'unknown') return;
    const { operator, at } = node;
    const result = this.binaryType(
      { ...node, kind: 'Binary', operator, left: node.target, right: node.value, at },
      target,
      value,
    );
    if (result.kind === 'unknown' || this.relations.isCastable(result, target)) return;
    this.incompatible(node.value.at, result, target);
  }

  /** Fields declared final may be assigned only while their class is being set up. */
  #checkFinal(target: Expression): void {
    const inner = unwrapped(target);
    if (inner.kind !== 'Name' && inner.kind !== 'FieldAccess') return;
    const meaning = this.meanings.get(inner);
    if (inner.kind === 'FieldAccess' && inner.name === 'length' && meaning?.kind === 'value') {
      const array = this.types.get(inner.target);
      if (array?.kind === 'array') this.#cannotAssign('length', inner.at);
    }
    if (meaning?.kind === 'local') {
      const { local } = meaning;
      // Assigning a blank final is for the flow analysis to judge.
      if (local.kind === 'resource') {
        this.reporter.error(
          'attribute',
          inner.at,
          `auto-closeable resource ${local.name} may not be assigned`,
        );
      } else if (local.isFinal && local.isInitialized) this.#finalLocal(local, inner.at);
    }
    if (meaning?.kind !== 'field' || !meaning.field.isFinal) return;
    if (!this.#maySetFinal(meaning.field, inner)) this.#cannotAssign(inner.name, inner.at);
  }

  #finalLocal(local: LocalSymbol, at: number): void {
    if (local.kind === 'parameter') {
      this.reporter.error('attribute', at, `final parameter ${local.name} may not be assigned`);
    } else this.#cannotAssign(local.name, at);
  }

  #cannotAssign(name: string, at: number): void {
    this.reporter.error('attribute', at, `cannot assign a value to final variable ${name}`);
  }

  #maySetFinal(
    field: { owner: object; isStatic: boolean; declaration: unknown },
    target: Expression,
  ): boolean {
    const { frame } = this;
    if (!frame || frame.symbol !== field.owner) return false;
    const isOwn = target.kind === 'Name' || (target.kind === 'FieldAccess' && target.target.kind === 'This');
    const declaration = field.declaration as { initializer?: unknown } | null;
    if (!isOwn || declaration?.initializer) return false;
    const isInside = frame.method === null || frame.method.name === '<init>';
    const isInLambda = this.returns.isLambda;
    return isInside && frame.isStatic === field.isStatic && !isInLambda;
  }

  #instanceOf(node: InstanceOf): Type {
    const operand = this.expression(node.operand);
    const type = this.resolve(node.type);
    if (operand.kind === 'primitive' && operand.name !== 'void') {
      const at = unwrapped(node.operand).at;
      this.reporter.error(
        'attribute',
        at,
        'unexpected type',
        '  required: reference',
        `  found:    ${operand.name}`,
      );
    } else if (!this.relations.isCastable(operand, type)) this.incompatible(node.at, operand, type);
    if (node.binding) this.declarePattern(node.binding, type);
    return BOOLEAN;
  }

  #conditional(node: Conditional, target: Type): Type {
    this.condition(node.condition);
    const whenTrue = this.value(node.whenTrue, target);
    const whenFalse = this.value(node.whenFalse, target);
    const isPoly = target.kind !== 'unknown' && target.kind !== 'primitive' && !isVoid(target);
    const isStandalone =
      this.relations.unboxed(whenTrue) !== null && this.relations.unboxed(whenFalse) !== null;
    if (!isPoly || isStandalone) return this.typeOfBranches(node, whenTrue, whenFalse);
    for (const [branch, type] of [
      [node.whenTrue, whenTrue],
      [node.whenFalse, whenFalse],
    ] as const) {
      if (type.kind === 'unknown' || this.relations.isAssignable(type, target)) continue;
      this.unsuited('conditional-branch', unwrapped(branch).at, type, target);
    }
    return target;
  }

  protected typeOfBranches(node: Conditional, whenTrue: Type, whenFalse: Type): Type {
    return this.#narrowedBranches(node, whenTrue, whenFalse) ?? this.conditionalType(whenTrue, whenFalse);
  }

  /** `c ? 'x' : 0`: a constant int that fits the smaller type of the other branch becomes that (JLS 15.25). */
  #narrowedBranches(node: Conditional, whenTrue: Type, whenFalse: Type): Type | null {
    const narrowed = (type: Type, other: Type, constant: Expression): Type | null => {
      const small = this.relations.unboxed(type);
      if (!small || !['byte', 'short', 'char'].includes(small.name) || other !== INT) return null;
      return this.isNarrowedConstant(constant, INT, small) ? small : null;
    };
    return narrowed(whenTrue, whenFalse, node.whenFalse) ?? narrowed(whenFalse, whenTrue, node.whenTrue);
  }

  #cast(type: Type, operand: Expression): Type {
    // Only functions take their type from a cast (JLS 15.16).
    const from = this.expression(operand, functionIn(operand) ? type : UNKNOWN);
    if (!this.relations.isCastable(from, type)) this.incompatible(operand.at, from, type);
    return type;
  }

  #newArray(node: NewArray): Type {
    const element = this.resolve(node.elementType);
    for (const each of node.sizes) this.#intValue(each);
    let type = element;
    for (let count = 0; count < node.sizes.length + node.openDimensions; count += 1) type = arrayOf(type);
    if (node.initializer && type.kind === 'array') {
      this.arrayElements(node.initializer, type.element);
      this.types.set(node.initializer, type);
    }
    return type;
  }

  protected arrayElements(node: ArrayInitializer, element: Type): void {
    for (const each of node.elements) {
      if (each.kind === 'ArrayInitializer' && element.kind !== 'array' && element.kind !== 'unknown') {
        this.reporter.typed(each.at, [element], (text) => [`illegal initializer for ${text.type(element)}`]);
        continue;
      }
      const type = this.expression(each, element);
      this.checkAssignable(each, type, element);
    }
  }

  #switchExpression(node: SwitchExpression, target: Type): Type {
    const selector = this.expression(node.selector);
    const yields: Type[] = [];
    this.switchBody(node.cases, selector, yields, target);
    return target.kind !== 'unknown' && target.kind !== 'primitive' ? target : this.typeOfAll(yields);
  }

  protected switchValues(node: SwitchExpression): Type[] {
    const yields: Type[] = [];
    this.switchBody(node.cases, this.expression(node.selector), yields, LATER);
    return yields;
  }

  protected typeOfAll([first = UNKNOWN, ...rest]: readonly Type[]): Type {
    return rest.reduce((type, each) => this.conditionalType(type, each), first);
  }

  /** The element type of what a for-each loop runs over; null, and reported, when it cannot. */
  protected elementType(iterable: Expression): Type {
    const type = this.expression(iterable);
    if (type.kind === 'unknown') return UNKNOWN;
    const site = this.relations.upperBound(type);
    if (site.kind === 'array') return site.element;
    const symbol = this.world.byBinaryName('java.lang.Iterable');
    if (!symbol) return UNKNOWN;
    const base = site.kind === 'class' ? asSuper(this.captured(site), symbol) : null;
    if (base === 'unknown') return UNKNOWN;
    if (base) return this.relations.visible(base.arguments[0] ?? this.world.object);
    this.reporter.typed(unwrapped(iterable).at, [type], (text) => [
      'for-each',
      'for-each-required',
      `  found:    ${text.type(type)}`,
    ]);
    return UNKNOWN;
  }
}

function isVariable(expression: Expression): boolean {
  const inner = unwrapped(expression);
  return inner.kind === 'Name' || inner.kind === 'FieldAccess' || inner.kind === 'ArrayAccess';
}

function unwrappedValue(expression: Expression): Expression {
  return unwrapped(expression);
}
