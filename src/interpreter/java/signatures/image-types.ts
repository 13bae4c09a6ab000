/** Reads the types in an image's signatures for the checker. */
import type { ClassSymbol } from '../check/class-symbol';
import {
  arrayOf,
  classType,
  primitive,
  type Type,
  type TypeVariable,
  UNKNOWN,
  variableType,
} from '../check/types';
import { PRIMITIVES, TypeTag } from '../image/image-file';
import type { NumberReader } from '../image/number-text';

/** Types where some variables are in scope; those of a method are added as they are read. */
export class ImageTypes {
  readonly variables: Map<string, TypeVariable>;
  readonly #strings: readonly string[];
  readonly #find: (binaryName: string) => ClassSymbol;

  constructor(
    strings: readonly string[],
    find: (binaryName: string) => ClassSymbol,
    variables: ReadonlyMap<string, TypeVariable>,
  ) {
    this.#strings = strings;
    this.#find = find;
    this.variables = new Map(variables);
  }

  /** A string by its number. */
  string(reader: NumberReader): string {
    return this.#strings[reader.unsigned()] as string;
  }

  /** Type parameters: first all names, then all bounds, which may mention them. */
  parameters(reader: NumberReader, owner: ClassSymbol | null): TypeVariable[] {
    const declared: TypeVariable[] = [];
    for (let count = reader.unsigned(); count > 0; count--) {
      const variable: TypeVariable = { name: this.string(reader), bounds: [], owner, capturedFrom: null };
      declared.push(variable);
      this.variables.set(variable.name, variable);
    }
    for (const variable of declared) variable.bounds = this.list(reader);
    return declared;
  }

  list(reader: NumberReader): Type[] {
    const types: Type[] = [];
    for (let count = reader.unsigned(); count > 0; count--) types.push(this.type(reader));
    return types;
  }

  type(reader: NumberReader): Type {
    const tag = reader.unsigned();
    switch (tag) {
      case TypeTag.PLAIN_CLASS:
        return classType(this.#find(this.string(reader)));
      case TypeTag.CLASS: {
        const symbol = this.#find(this.string(reader));
        return classType(symbol, this.list(reader));
      }
      case TypeTag.ARRAY:
        return arrayOf(this.type(reader));
      case TypeTag.VARIABLE: {
        const variable = this.variables.get(this.string(reader));
        if (!variable) throw new Error('an image names a type variable that is not there');
        return variableType(variable);
      }
      case TypeTag.ANY:
        return { kind: 'wildcard', bound: 'none', type: UNKNOWN };
      case TypeTag.EXTENDS:
        return { kind: 'wildcard', bound: 'extends', type: this.type(reader) };
      case TypeTag.UNKNOWN:
        return UNKNOWN;
      case TypeTag.SUPER:
        return { kind: 'wildcard', bound: 'super', type: this.type(reader) };
      default:
        return primitive(PRIMITIVES[tag] as (typeof PRIMITIVES)[number]);
    }
  }
}
