/** Java expressions (JLS 17 chapter 15) as plain data, one node a grammar rule. */
import type { ClassBody, Modifiers, Parameter } from './declarations';
import type { Place } from './place';
import type { Block, SwitchCase } from './statements';
import type { TypeNode } from './types';

/**
 * A literal. `char` values are UTF-16 code units; `long` values are exact, hence bigint; `float` values are
 * already rounded to 32 bits; string values have their escapes and text-block indentation resolved.
 * The literal 2147483648 (or 9223372036854775808L) is folded with its minus sign into one literal.
 */
export type Literal = Place & { readonly kind: 'Literal' } & (
    | { readonly type: 'int' | 'float' | 'double' | 'char'; readonly value: number }
    | { readonly type: 'long'; readonly value: bigint }
    | { readonly type: 'boolean'; readonly value: boolean }
    | { readonly type: 'String'; readonly value: string }
    | { readonly type: 'null'; readonly value: null }
  );

/** A simple name: a local variable, field, class or package; attribution tells which. */
export interface Name extends Place {
  readonly kind: 'Name';
  readonly name: string;
}

/** `target.name`: a field, a static field, a class (`java.util.Map`) or a package; attribution tells which. */
export interface FieldAccess extends Place {
  readonly kind: 'FieldAccess';
  readonly target: Expression;
  readonly name: string;
  /** Offset of the name after the dot. */
  readonly nameStart: number;
}

/** `name(args)`, `target.name(args)`, `target.<T>name(args)`, `super.name(args)`. */
export interface MethodCall extends Place {
  readonly kind: 'MethodCall';
  /** Null for an unqualified call. */
  readonly target: Expression | null;
  readonly typeArguments: readonly TypeNode[];
  readonly name: string;
  readonly nameStart: number;
  /** Offset under which javac draws the caret when the method is not found: the dot, or the name. */
  readonly selectAt: number;
  readonly arguments: readonly Expression[];
}

/** `this(args)`, `super(args)`, `outer.super(args)`: the first statement of a constructor. */
export interface ConstructorCall extends Place {
  readonly kind: 'ConstructorCall';
  readonly which: 'this' | 'super';
  readonly outer: Expression | null;
  readonly arguments: readonly Expression[];
}

/** `this` or `Outer.this`. */
export interface This extends Place {
  readonly kind: 'This';
  readonly qualifier: Expression | null;
}

/** `super` or `Interface.super`; only ever the target of a call, field access or method reference. */
export interface Super extends Place {
  readonly kind: 'Super';
  readonly qualifier: Expression | null;
}

/** `String.class`, `int[].class`. */
export interface ClassLiteral extends Place {
  readonly kind: 'ClassLiteral';
  readonly type: TypeNode;
}

/** `array[index]`. */
export interface ArrayAccess extends Place {
  readonly kind: 'ArrayAccess';
  readonly array: Expression;
  readonly index: Expression;
}

/** `new T(args)`, `new T<>(args) { body }`, `outer.new Inner(args)`. */
export interface NewObject extends Place {
  readonly kind: 'NewObject';
  readonly outer: Expression | null;
  readonly type: TypeNode;
  readonly arguments: readonly Expression[];
  /** The body of an anonymous class. */
  readonly body: ClassBody | null;
}

/** `new int[3][]` (one size, one open dimension) or `new int[] {1, 2}` (no sizes). */
export interface NewArray extends Place {
  readonly kind: 'NewArray';
  /** The innermost element type: `int` for `new int[3][]`. */
  readonly elementType: TypeNode;
  readonly sizes: readonly Expression[];
  /** How many `[]` without size follow the sizes. */
  readonly openDimensions: number;
  readonly initializer: ArrayInitializer | null;
}

/** `{1, 2, {3}}` after `=` or after `new int[]`. */
export interface ArrayInitializer extends Place {
  readonly kind: 'ArrayInitializer';
  readonly elements: readonly Expression[];
}

/** `+x`, `-x`, `!x`, `~x`. */
export interface Unary extends Place {
  readonly kind: 'Unary';
  readonly operator: '+' | '-' | '!' | '~';
  readonly operand: Expression;
}

/** `++x`, `x++`, `--x`, `x--`. */
export interface Increment extends Place {
  readonly kind: 'Increment';
  readonly operator: '++' | '--';
  readonly prefix: boolean;
  readonly operand: Expression;
}

/** The operators with two operands, `instanceof` and assignments apart. */
export type BinaryOperator =
  | '||'
  | '&&'
  | '|'
  | '^'
  | '&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '<<'
  | '>>'
  | '>>>'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/** `left operator right`. */
export interface Binary extends Place {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `x instanceof T` or, with a binding, `x instanceof T name`. */
export interface InstanceOf extends Place {
  readonly kind: 'InstanceOf';
  readonly operand: Expression;
  readonly type: TypeNode;
  readonly binding: PatternBinding | null;
}

/** The variable a type pattern declares. */
export interface PatternBinding extends Place {
  readonly kind: 'PatternBinding';
  readonly modifiers: Modifiers;
  readonly name: string;
}

/** `condition ? whenTrue : whenFalse`. */
export interface Conditional extends Place {
  readonly kind: 'Conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** The operator of an assignment without its `=`; null for a plain assignment. */
export type CompoundOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>' | '>>>';

/** `target = value`, `target += value` … */
export interface Assignment extends Place {
  readonly kind: 'Assignment';
  readonly operator: CompoundOperator | null;
  readonly target: Expression;
  readonly value: Expression;
}

/** `(T) operand`. */
export interface Cast extends Place {
  readonly kind: 'Cast';
  readonly type: TypeNode;
  readonly operand: Expression;
}

/** `x -> body`, `(int x) -> body`, `(var x) -> body`. An untyped parameter has `type` null. */
export interface Lambda extends Place {
  readonly kind: 'Lambda';
  readonly parameters: readonly LambdaParameter[];
  readonly body: Expression | Block;
}

/** A lambda's parameter. */
export interface LambdaParameter extends Omit<Parameter, 'type' | 'kind'> {
  readonly kind: 'LambdaParameter';
  readonly type: TypeNode | null;
}

/** `target::name` or `Type::new` (name 'new'). A target only a type can be is a `TypeExpression`. */
export interface MethodReference extends Place {
  readonly kind: 'MethodReference';
  readonly target: Expression;
  readonly typeArguments: readonly TypeNode[];
  readonly name: string;
}

/** A type where the grammar expects an expression: `List<String>::new`, `int[]::new`. */
export interface TypeExpression extends Place {
  readonly kind: 'TypeExpression';
  readonly type: TypeNode;
}

/** `switch (selector) { … }` used as a value. Its results are the `Yield` statements inside its cases. */
export interface SwitchExpression extends Place {
  readonly kind: 'SwitchExpression';
  readonly selector: Expression;
  readonly cases: readonly SwitchCase[];
}

/** `(inner)`. */
export interface Parenthesized extends Place {
  readonly kind: 'Parenthesized';
  readonly inner: Expression;
}

/** Any expression. */
export type Expression =
  | Literal
  | Name
  | FieldAccess
  | MethodCall
  | ConstructorCall
  | This
  | Super
  | ClassLiteral
  | ArrayAccess
  | NewObject
  | NewArray
  | ArrayInitializer
  | Unary
  | Increment
  | Binary
  | InstanceOf
  | Conditional
  | Assignment
  | Cast
  | Lambda
  | MethodReference
  | TypeExpression
  | SwitchExpression
  | Parenthesized;
