/** Java's types as the compiler computes with them, and the relations between them (JLS 4). */
import type { PrimitiveName } from '../syntax/types';
import type { ClassSymbol } from './symbols';

/** A declared type parameter. Bounds are resolved after creation, since they may mention the parameter. */
export interface TypeVariable {
  readonly name: string;
  bounds: readonly JavaType[];
}

/** `int` and its like, and void. */
export interface PrimitiveT {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}
/** A class type; raw when the class has parameters and `args` is empty. */
export interface ClassT {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
  readonly args: readonly JavaType[];
}
/** An array type. */
export interface ArrayT {
  readonly kind: 'array';
  readonly element: JavaType;
}
/** `?`, `? extends T`, `? super T`. */
export interface WildcardT {
  readonly kind: 'wildcard';
  readonly bound: 'none' | 'extends' | 'super';
  readonly type: JavaType | null;
}
/** Any type. */
export type JavaType =
  | PrimitiveT
  | ClassT
  | ArrayT
  | WildcardT
  | { readonly kind: 'null' }
  | { readonly kind: 'variable'; readonly variable: TypeVariable }
  | { readonly kind: 'intersection'; readonly types: readonly JavaType[] };

function primitive(name: PrimitiveName): PrimitiveT {
  return { kind: 'primitive', name };
}
/** int. */
export const INT = primitive('int');
/** long. */
export const LONG = primitive('long');
/** double. */
export const DOUBLE = primitive('double');
/** float. */
export const FLOAT = primitive('float');
/** boolean. */
export const BOOLEAN = primitive('boolean');
/** char. */
export const CHAR = primitive('char');
/** byte. */
export const BYTE = primitive('byte');
/** short. */
export const SHORT = primitive('short');
/** void. */
export const VOID = primitive('void');
/** The type of null. */
export const NULL: JavaType = { kind: 'null' };

const WIDENING: readonly PrimitiveName[] = ['byte', 'short', 'int', 'long', 'float', 'double'];

/** Substitution of type variables. */
export type Substitution = ReadonlyMap<TypeVariable, JavaType>;

/** Whether a value of primitive type `from` widens to `to` (JLS 5.1.2), identity included. */
export function widens(from: PrimitiveName, to: PrimitiveName): boolean {
  if (from === to) return true;
  if (from === 'char') return WIDENING.indexOf(to) >= 2;
  const start = WIDENING.indexOf(from);
  return start >= 0 && WIDENING.indexOf(to) > start;
}

/** Whether it is one of the keyword types, void apart. */
export function isPrimitive(type: JavaType): type is PrimitiveT {
  return type.kind === 'primitive' && type.name !== 'void';
}

/** Whether it is void. */
export function isVoid(type: JavaType): boolean {
  return type.kind === 'primitive' && type.name === 'void';
}

/** Whether arithmetic is done on it. */
export function isNumeric(type: JavaType): type is PrimitiveT {
  return isPrimitive(type) && type.name !== 'boolean';
}

/** The type after replacing type variables. */
export function substitute(type: JavaType, map: Substitution): JavaType {
  if (map.size === 0) return type;
  switch (type.kind) {
    case 'variable':
      return map.get(type.variable) ?? type;
    case 'class':
      if (type.args.length === 0) return type;
      return { kind: 'class', symbol: type.symbol, args: type.args.map((arg) => substitute(arg, map)) };
    case 'array':
      return { kind: 'array', element: substitute(type.element, map) };
    case 'wildcard': {
      if (!type.type) return type;
      const inner = substitute(type.type, map);
      return inner.kind === 'wildcard' ? inner : { ...type, type: inner };
    }
    case 'intersection':
      return { kind: 'intersection', types: type.types.map((part) => substitute(part, map)) };
    default:
      return type;
  }
}

/** Whether two types are written the same. */
export function sameType(x: JavaType, y: JavaType): boolean {
  if (x === y) return true;
  switch (x.kind) {
    case 'primitive':
      return y.kind === 'primitive' && x.name === y.name;
    case 'null':
      return y.kind === 'null';
    case 'class':
      return y.kind === 'class' && x.symbol === y.symbol && sameTypes(x.args, y.args);
    case 'array':
      return y.kind === 'array' && sameType(x.element, y.element);
    case 'variable':
      return y.kind === 'variable' && x.variable === y.variable;
    case 'wildcard':
      if (y.kind !== 'wildcard' || x.bound !== y.bound) return false;
      return x.type === y.type || (x.type !== null && y.type !== null && sameType(x.type, y.type));
    default:
      return false;
  }
}

function sameTypes(xs: readonly JavaType[], ys: readonly JavaType[]): boolean {
  return xs.length === ys.length && xs.every((x, index) => sameType(x, ys[index] as JavaType));
}

/** Binary numeric promotion (JLS 5.6). */
export function numericPromotion(left: PrimitiveT, right: PrimitiveT): PrimitiveT {
  for (const name of ['double', 'float', 'long'] as const) {
    if (left.name === name || right.name === name) return { kind: 'primitive', name };
  }
  return INT;
}

/** Whether the type is String. */
export function isString(type: JavaType): boolean {
  return type.kind === 'class' && type.symbol.name === 'java.lang.String';
}
