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

/** A type argument that is still being inferred: once its variable is settled, it is that type. */
export interface OpenT {
  readonly kind: 'open';
  readonly variable: InferenceVariable;
}

/** What is known of a type argument (JLS 18.1.3). Bounds and outcome change in `Bounds` only. */
export interface InferenceVariable {
  /** The type parameter that it stands for in one call. */
  readonly declared: TypeVariable;
  /** The method throws it: when nothing else is said, it is a RuntimeException. */
  readonly isThrown: boolean;
  equal: readonly Type[];
  lower: readonly Type[];
  upper: readonly Type[];
  settled: Type | null;
  /** Something is said of it that we do not know. */
  isDoubtful: boolean;
}

/** Any type. 'null' is the type of `null`. */
export type Type =
  | PrimitiveT
  | ClassT
  | ArrayT
  | VariableT
  | WildcardT
  | OpenT
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
  /** It stands for all of its bounds together, `A & B`: whatever is all of them is of its type. */
  readonly isIntersection?: true;
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

/**
 * The target of an argument: what it is stays open as far as the call around it can tell. Like UNKNOWN to everybody
 * but those who infer.
 */
export const LATER: Type = { kind: 'unknown' };

/** What an open type has become, if it is settled; any other type itself. */
export function known(type: Type): Type {
  let found = type;
  while (found.kind === 'open' && found.variable.settled) found = found.variable.settled;
  return found;
}

/** `A & B`, the class first. */
export function intersectionOf(types: readonly Type[]): Type {
  const [first] = types;
  if (!first || types.length === 1) return first ?? UNKNOWN;
  const capturedFrom: WildcardT = { kind: 'wildcard', bound: 'extends', type: first };
  return variableType({ name: 'INT', bounds: types, owner: null, capturedFrom, isIntersection: true });
}

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
      return hasUnknown(type.type);
    case 'open':
      return type.variable.settled !== null && hasUnknown(type.variable.settled);
    default:
      return false;
  }
}
