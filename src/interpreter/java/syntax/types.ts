/** How Java source text writes types. JLS 17 chapter 4; these are texts, not resolved types. */
import type { Annotation } from './declarations';
import type { Place } from './place';

/** The keyword types, `void` included because method results are parsed by the same rule. */
export type PrimitiveName =
  | 'boolean'
  | 'byte'
  | 'short'
  | 'char'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'void';

/** `int`, `boolean`, `void` … */
export interface PrimitiveType extends Place {
  readonly kind: 'PrimitiveType';
  readonly name: PrimitiveName;
  readonly annotations?: readonly Annotation[];
}

/**
 * `String`, `java.util.List<String>`, `Map.Entry<K, V>`. A qualifier is a package or an outer class; which
 * of both only attribution knows. `typeArguments` is null when there are none and empty for a diamond `<>`.
 */
export interface ClassType extends Place {
  readonly kind: 'ClassType';
  readonly qualifier: ClassType | null;
  readonly name: string;
  readonly typeArguments: readonly TypeNode[] | null;
  /** Offset of the `<`, when there are type arguments: javac's caret for complaints about them. */
  readonly argumentsAt?: number;
  readonly annotations?: readonly Annotation[];
}

/** `T[]`; `T...` of a varargs parameter is one too. Two dimensions are an array type of an array type. */
export interface ArrayType extends Place {
  readonly kind: 'ArrayType';
  readonly element: TypeNode;
}

/** `?`, `? extends T`, `? super T`; only ever a type argument. */
export interface WildcardType extends Place {
  readonly kind: 'WildcardType';
  readonly bound: 'none' | 'extends' | 'super';
  /** Null when `bound` is 'none'. */
  readonly type: TypeNode | null;
}

/** `A & B` in a cast. */
export interface IntersectionType extends Place {
  readonly kind: 'IntersectionType';
  readonly types: readonly TypeNode[];
}

/** `A | B` in a multi-catch. */
export interface UnionType extends Place {
  readonly kind: 'UnionType';
  readonly types: readonly TypeNode[];
}

/** `var` of a local variable or lambda parameter; the static type is in the attribution. */
export interface VarType extends Place {
  readonly kind: 'VarType';
}

/** Any written type. */
export type TypeNode =
  | PrimitiveType
  | ClassType
  | ArrayType
  | WildcardType
  | IntersectionType
  | UnionType
  | VarType;
