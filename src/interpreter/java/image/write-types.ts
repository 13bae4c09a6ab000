/** Writes types. Used when an image is made, never on the page. */
import type { Relations } from '../compile/relations';
import type { ClassSymbol, MethodSymbol } from '../compile/symbols';
import type { JavaType, TypeVariable } from '../compile/types';
import { PRIMITIVES, TypeTag } from './image-file';
import type { NumberWriter } from './number-text';
import type { StringNumbers } from './string-numbers';

/** A type as it is at run time. */
export function writeErased(
  out: NumberWriter,
  type: JavaType,
  relations: Relations,
  strings: StringNumbers,
): void {
  const erased = relations.erasure(type);
  if (erased.kind === 'primitive') out.unsigned(PRIMITIVES.indexOf(erased.name));
  else if (erased.kind === 'array') {
    out.unsigned(TypeTag.ARRAY);
    writeErased(out, erased.element, relations, strings);
  } else if (erased.kind === 'class') {
    out.unsigned(TypeTag.PLAIN_CLASS);
    out.unsigned(strings.of(erased.symbol.name));
  } else throw new Error(`${erased.kind} is no type of the run time`);
}

/** Writes the types in the signatures of a class. */
export class TypeWriter {
  readonly #relations: Relations;
  readonly #strings: StringNumbers;
  readonly #visible: ReadonlySet<TypeVariable>;

  /** Type variables of the method and of the classes around it are named, others erased. */
  constructor(relations: Relations, strings: StringNumbers, owner: ClassSymbol, method: MethodSymbol | null) {
    this.#relations = relations;
    this.#strings = strings;
    const visible = new Set<TypeVariable>(method?.typeParameters ?? []);
    for (let each: ClassSymbol | null = owner; each; each = each.outer) {
      for (const variable of each.typeParameters) visible.add(variable);
    }
    this.#visible = visible;
  }

  write(out: NumberWriter, type: JavaType): void {
    switch (type.kind) {
      case 'class':
        out.unsigned(type.args.length === 0 ? TypeTag.PLAIN_CLASS : TypeTag.CLASS);
        out.unsigned(this.#strings.of(type.symbol.name));
        if (type.args.length > 0) this.list(out, type.args);
        return;
      case 'array':
        out.unsigned(TypeTag.ARRAY);
        this.write(out, type.element);
        return;
      case 'wildcard':
        if (type.type === null) out.unsigned(TypeTag.ANY);
        else {
          out.unsigned(type.bound === 'extends' ? TypeTag.EXTENDS : TypeTag.SUPER);
          this.write(out, type.type);
        }
        return;
      case 'intersection':
        out.unsigned(TypeTag.INTERSECTION);
        this.list(out, type.types);
        return;
      case 'variable':
        if (!this.#visible.has(type.variable)) break;
        out.unsigned(TypeTag.VARIABLE);
        out.unsigned(this.#strings.of(type.variable.name));
        return;
      default:
    }
    writeErased(out, type, this.#relations, this.#strings);
  }

  list(out: NumberWriter, types: readonly JavaType[]): void {
    out.unsigned(types.length);
    for (const type of types) this.write(out, type);
  }

  /** Type parameters: first all names, then all bounds, which may mention them. */
  parameters(out: NumberWriter, variables: readonly TypeVariable[]): void {
    out.unsigned(variables.length);
    for (const { name } of variables) out.unsigned(this.#strings.of(name));
    for (const { bounds } of variables) this.list(out, bounds);
  }
}
