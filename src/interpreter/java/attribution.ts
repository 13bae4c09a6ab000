/**
 * What attribution finds out about a program, kept beside the tree in maps keyed by node. Code generation
 * needs it where Java's meaning depends on static types: which overload is called, whether `==` compares
 * numbers or references, whether `1 + c` is an addition, what `b ? 1 : 2.0` converts to.
 */
import type { EnumConstant } from './syntax/declarations';
import type {
  ConstructorCall,
  Expression,
  FieldAccess,
  Lambda,
  LambdaParameter,
  MethodCall,
  MethodReference,
  Name,
  NewObject,
} from './syntax/expressions';
import type { LocalVariable } from './syntax/statements';
import type { PrimitiveName } from './syntax/types';

/**
 * A resolved type. Class names are binary names: `java.util.Map$Entry`, `Outer$Inner`, `Main$1Local`,
 * `Main$1` for the first anonymous class in Main.
 */
export type StaticType =
  | { readonly kind: 'primitive'; readonly name: PrimitiveName }
  /** The type of `null`. */
  | { readonly kind: 'null' }
  | { readonly kind: 'class'; readonly name: string; readonly typeArguments: readonly StaticType[] }
  | { readonly kind: 'array'; readonly element: StaticType }
  /** A type variable in scope; `bound` is its first bound (Object when none is written). */
  | { readonly kind: 'variable'; readonly name: string; readonly bound: StaticType }
  | {
      readonly kind: 'wildcard';
      readonly bound: 'none' | 'extends' | 'super';
      readonly type: StaticType | null;
    }
  /** Attribution could not tell (a gap of ours, or an error reported elsewhere). Treat as a reference type. */
  | { readonly kind: 'unknown' };

/** The method or constructor a call was resolved to. */
export interface ChosenMethod {
  /** Binary name of the class that declares it (which may be a superclass of the target's type). */
  readonly owner: string;
  readonly ownerIsInterface: boolean;
  /** Constructors are called `<init>`. */
  readonly name: string;
  readonly isStatic: boolean;
  /** As declared and erased: `remove(int)` and `remove(Object)` of List differ here. */
  readonly parameterTypes: readonly StaticType[];
  /** As declared and erased; void for constructors. */
  readonly returnType: StaticType;
  /** The last parameter is `T...` in the declaration. */
  readonly isVarargs: boolean;
  /** The call passes separate arguments that must be packed into an array for the last parameter. */
  readonly packsVarargs: boolean;
}

/** What a simple or qualified name stands for. */
export type NameMeaning =
  /** Local variable, parameter, pattern variable, resource, exception parameter. */
  | { readonly kind: 'local'; readonly name: string }
  | {
      readonly kind: 'field';
      readonly owner: string;
      readonly name: string;
      readonly isStatic: boolean;
      /** The value when the field is a compile-time constant of a library. */
      readonly constant?: string | number | bigint | boolean;
    }
  | { readonly kind: 'arrayLength' }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

/** The functional interface a lambda or method reference implements, and its one abstract method. */
export interface FunctionTarget {
  readonly interfaceName: string;
  readonly methodName: string;
  /** Erased parameter types of the interface's method, as declared. */
  readonly parameterTypes: readonly StaticType[];
  readonly returnType: StaticType;
}

/**
 * The side tables. A node missing from a table was not reached or not understood: code generation must then
 * fall back to run-time behaviour. Tables are complete for a program that has no diagnostics except where
 * a type is `unknown`.
 */
export interface Attribution {
  readonly types: ReadonlyMap<Expression, StaticType>;
  readonly calls: ReadonlyMap<
    MethodCall | NewObject | ConstructorCall | MethodReference | EnumConstant,
    ChosenMethod
  >;
  readonly names: ReadonlyMap<Name | FieldAccess, NameMeaning>;
  readonly functions: ReadonlyMap<Lambda | MethodReference, FunctionTarget>;
  /** Types of `var` variables and untyped lambda parameters (typed ones are in here as well). */
  readonly variables: ReadonlyMap<LocalVariable | LambdaParameter, StaticType>;
}
