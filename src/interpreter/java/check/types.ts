/**
 * Types and symbols as the checker knows them. Attribution is gradual: where our knowledge ends, a type is
 * `unknown`, and nothing that touches it is ever called an error.
 */
import type {
  ClassDeclaration,
  Constructor,
  EnumConstant,
  Field,
  Method,
  Parameter,
} from '../syntax/declarations';
import type { NewObject } from '../syntax/expressions';
import type { PrimitiveName } from '../syntax/types';
import type { ClassSymbol } from './class-symbol';

/** `int`, `void` … */
export interface PrimitiveT {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}

/** A class with its type arguments; a generic class without arguments is raw. */
export interface ClassT {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
  readonly arguments: readonly Type[];
  /** For an inner class of a generic class: the type it is a member of. */
  readonly outer: ClassT | null;
}

/** `T[]`. */
export interface ArrayT {
  readonly kind: 'array';
  readonly element: Type;
}

/** A type variable, declared or captured from a wildcard. */
export interface VariableT {
  readonly kind: 'variable';
  readonly variable: TypeVariable;
}

/** `?`, `? extends T`, `? super T`. */
export interface WildcardT {
  readonly kind: 'wildcard';
  readonly bound: 'none' | 'extends' | 'super';
  readonly type: Type;
}

/**
 * A type argument inferred from lower bounds alone, such as Integer in `List.of(1, 2)`. Its context may still
 * widen it: `List<Number> n = List.of(1, 2)` is fine. Everywhere else it acts as the least upper bound.
 */
export interface FlexibleT {
  readonly kind: 'flexible';
  readonly variable: TypeVariable;
  readonly lowerBounds: readonly Type[];
  readonly type: Type;
}

/** Any type. 'null' is the type of `null`. */
export type Type =
  | PrimitiveT
  | ClassT
  | ArrayT
  | VariableT
  | WildcardT
  | FlexibleT
  | { readonly kind: 'null' }
  | { readonly kind: 'unknown' };

/** Identified by object identity; bounds are filled in after creation because they may mention itself. */
export interface TypeVariable {
  readonly name: string;
  bounds: readonly Type[];
  /** What declares it: a class or a method, for javac's "where" lines. */
  owner: ClassSymbol | MethodSymbol | null;
  /** The wildcard it was captured from. */
  readonly capturedFrom: WildcardT | null;
}

/** Who may use a member. */
export type Access = 'public' | 'protected' | 'package' | 'private';

/** A method or constructor; constructors are called `<init>`. */
export interface MethodSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly access: Access;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isDefault: boolean;
  readonly isFinal: boolean;
  readonly isVarargs: boolean;
  readonly deprecation: Deprecation;
  typeParameters: readonly TypeVariable[];
  parameters: readonly Type[];
  returnType: Type;
  thrown: readonly Type[];
  readonly declaration: Method | Constructor | null;
}

/** Marked @Deprecated, or even for removal. */
export type Deprecation = 'no' | 'deprecated' | 'removal';

/** A field or enum constant. */
export interface FieldSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly access: Access;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isEnumConstant: boolean;
  readonly deprecation: Deprecation;
  /** A compile-time constant; its value when the signature tells it. */
  readonly isConstant: boolean;
  type: Type;
  readonly declaration: Field | EnumConstant | Parameter | null;
}

/** What a class symbol of the program was made from. */
export type ClassSource = ClassDeclaration | NewObject | EnumConstant;

/** The type nothing is known about. */
export const UNKNOWN: Type = { kind: 'unknown' };

/** The type of `null`. */
export const NULL: Type = { kind: 'null' };

const PRIMITIVE_TYPES: ReadonlyMap<PrimitiveName, PrimitiveT> = new Map(
  (['boolean', 'byte', 'short', 'char', 'int', 'long', 'float', 'double', 'void'] as const).map((name) => [
    name,
    { kind: 'primitive', name },
  ]),
);

/** The one object for each primitive type, so that they may be compared by identity. */
export function primitive(name: PrimitiveName): PrimitiveT {
  const type = PRIMITIVE_TYPES.get(name);
  if (!type) throw new Error(`no primitive type ${name}`);
  return type;
}

/** `int`. */
export const INT = primitive('int');
/** `boolean`. */
export const BOOLEAN = primitive('boolean');
/** `void`. */
export const VOID = primitive('void');

/** A class type. */
export function classType(
  symbol: ClassSymbol,
  typeArguments: readonly Type[] = [],
  outer: ClassT | null = null,
): ClassT {
  return { kind: 'class', symbol, arguments: typeArguments, outer };
}

/** An array type. */
export function arrayOf(element: Type): ArrayT {
  return { kind: 'array', element };
}

/** The type of a type variable. */
export function variableType(variable: TypeVariable): VariableT {
  return { kind: 'variable', variable };
}

/** Whether this is the void type. */
export function isVoid(type: Type): boolean {
  return type.kind === 'primitive' && type.name === 'void';
}

/** Whether this is a numeric primitive type. */
export function isNumeric(type: Type): type is PrimitiveT {
  return type.kind === 'primitive' && type.name !== 'boolean' && type.name !== 'void';
}

/** Whether the type, or a part of it, is unknown. */
export function hasUnknown(type: Type): boolean {
  switch (type.kind) {
    case 'unknown':
      return true;
    case 'class':
      return type.arguments.some(hasUnknown) || (type.outer !== null && hasUnknown(type.outer));
    case 'array':
      return hasUnknown(type.element);
    case 'wildcard':
    case 'flexible':
      return hasUnknown(type.type);
    default:
      return false;
  }
}
