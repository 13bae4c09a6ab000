/** Reads the types in the signatures of an image. */
import type { ClassSymbol } from '../compile/symbols';
import {
  BOOLEAN,
  BYTE,
  CHAR,
  DOUBLE,
  FLOAT,
  INT,
  type JavaType,
  LONG,
  SHORT,
  type TypeVariable,
  VOID,
} from '../compile/types';
import { TypeTag } from './image-file';
import type { NumberReader } from './number-text';

/** The primitive types in the order of their numbers. */
export const PRIMITIVE_TYPES: readonly JavaType[] = [
  BOOLEAN,
  BYTE,
  SHORT,
  CHAR,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  VOID,
];

/** What names in types mean. */
export interface TypeNames {
  readonly strings: readonly string[];
  need(name: string): ClassSymbol;
}

/** Type variables by name, those of the innermost declaration first. */
export type Variables = readonly (readonly TypeVariable[])[];

/** A type. */
export function readType(reader: NumberReader, names: TypeNames, variables: Variables): JavaType {
  const tag = reader.unsigned();
  const again = (): JavaType => readType(reader, names, variables);
  switch (tag) {
    case TypeTag.PLAIN_CLASS:
    case TypeTag.CLASS: {
      const symbol = names.need(names.strings[reader.unsigned()] as string);
      return {
        kind: 'class',
        symbol,
        args: tag === TypeTag.CLASS ? readTypes(reader, names, variables) : [],
      };
    }
    case TypeTag.ARRAY:
      return { kind: 'array', element: again() };
    case TypeTag.VARIABLE: {
      const name = names.strings[reader.unsigned()];
      for (const list of variables) {
        for (const variable of list) if (variable.name === name) return { kind: 'variable', variable };
      }
      throw new Error(`an image names a type variable ${name} that is not there`);
    }
    case TypeTag.ANY:
      return { kind: 'wildcard', bound: 'none', type: null };
    case TypeTag.EXTENDS:
      return { kind: 'wildcard', bound: 'extends', type: again() };
    case TypeTag.SUPER:
      return { kind: 'wildcard', bound: 'super', type: again() };
    case TypeTag.INTERSECTION:
      return { kind: 'intersection', types: readTypes(reader, names, variables) };
    default:
      return PRIMITIVE_TYPES[tag] as JavaType;
  }
}

/** A list of types. */
export function readTypes(reader: NumberReader, names: TypeNames, variables: Variables): JavaType[] {
  const types: JavaType[] = [];
  for (let count = reader.unsigned(); count > 0; count--) types.push(readType(reader, names, variables));
  return types;
}

/** The names of type parameters; their bounds follow. */
export function readTypeParameters(reader: NumberReader, names: TypeNames): TypeVariable[] {
  const variables: TypeVariable[] = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    variables.push({ name: names.strings[reader.unsigned()] as string, bounds: [] });
  }
  return variables;
}

/** The bounds of type parameters. */
export function readBounds(
  reader: NumberReader,
  names: TypeNames,
  parameters: readonly TypeVariable[],
  variables: Variables,
): void {
  for (const parameter of parameters) parameter.bounds = readTypes(reader, names, variables);
}

/** Steps over a type. */
export function skipType(reader: NumberReader): void {
  switch (reader.unsigned()) {
    case TypeTag.PLAIN_CLASS:
    case TypeTag.VARIABLE:
      reader.unsigned();
      return;
    case TypeTag.CLASS:
      reader.unsigned();
      skipTypes(reader);
      return;
    case TypeTag.ARRAY:
    case TypeTag.EXTENDS:
    case TypeTag.SUPER:
      skipType(reader);
      return;
    case TypeTag.INTERSECTION:
      skipTypes(reader);
      return;
    default:
  }
}

/** Steps over a list of types. */
export function skipTypes(reader: NumberReader): void {
  for (let count = reader.unsigned(); count > 0; count--) skipType(reader);
}

/** Steps over type parameters and their bounds. */
export function skipTypeParameters(reader: NumberReader): void {
  const count = reader.unsigned();
  for (let index = 0; index < count; index++) reader.unsigned();
  for (let index = 0; index < count; index++) skipTypes(reader);
}
