/** Writes what real classes have besides ours. Used when an image is made, never on the page. */
import type { ClassSymbol } from '../check/class-symbol';
import type { ClassT, FieldSymbol, MethodSymbol, Type, TypeVariable } from '../check/types';
import { CLASS_KINDS, ClassFlag, FieldFlag, MethodFlag, MoreFlag, PRIMITIVES, TypeTag } from './image-file';
import { NumberWriter } from './number-text';
import type { StringNumbers } from './string-numbers';

/** Writes signatures of real classes as images have those of ours. */
export class RealWriter {
  readonly #out = new NumberWriter();
  readonly #strings: StringNumbers;

  constructor(strings: StringNumbers) {
    this.#strings = strings;
  }

  /** A class with those of its supertypes that are ours, and some of its members. */
  write(
    { head, parts }: ClassSymbol,
    above: { readonly superclass: ClassT | null; readonly interfaces: readonly ClassT[] },
    fields: readonly FieldSymbol[],
    methods: readonly MethodSymbol[],
  ): string {
    const out = this.#out;
    out.unsigned(
      flagSum([
        [head.isAbstract, ClassFlag.ABSTRACT],
        [head.isFinal, ClassFlag.FINAL],
        [head.isStatic, ClassFlag.STATIC],
      ]),
    );
    out.unsigned(CLASS_KINDS.indexOf(head.kind));
    this.#parameters(parts.typeParameters);
    this.#list(above.superclass ? [above.superclass] : []);
    this.#list(above.interfaces);
    out.unsigned(fields.length);
    for (const field of fields) this.#field(field);
    out.unsigned(methods.length);
    for (const method of methods) this.#method(method);
    return out.text;
  }

  #field(field: FieldSymbol): void {
    const out = this.#out;
    const more = moreFlags(field, false);
    out.unsigned(this.#strings.of(field.name));
    out.unsigned(
      flagSum([
        [field.isStatic, FieldFlag.STATIC],
        [field.isConstant, FieldFlag.CONSTANT],
        [field.isEnumConstant, FieldFlag.ENUM],
        [true, FieldFlag.API],
        [more !== 0, FieldFlag.MORE],
      ]),
    );
    if (more !== 0) out.unsigned(more);
    if (!field.isEnumConstant) this.#type(field.type);
    // Nobody is told the value.
    if (field.isConstant) out.unsigned(0);
  }

  #method(method: MethodSymbol): void {
    const out = this.#out;
    const more = moreFlags(method, false);
    out.unsigned(this.#strings.of(method.name));
    out.unsigned(
      flagSum([
        [true, MethodFlag.API],
        [method.isStatic, MethodFlag.STATIC],
        [method.isAbstract, MethodFlag.ABSTRACT],
        [method.isVarargs, MethodFlag.VARARGS],
        [method.thrown.length > 0, MethodFlag.THROWS],
        [more !== 0, MethodFlag.MORE],
      ]),
    );
    if (more !== 0) out.unsigned(more);
    this.#parameters(method.typeParameters);
    this.#list(method.parameters);
    this.#type(method.returnType);
    if (method.thrown.length > 0) this.#list(method.thrown);
  }

  #parameters(variables: readonly TypeVariable[]): void {
    this.#out.unsigned(variables.length);
    for (const { name } of variables) this.#out.unsigned(this.#strings.of(name));
    for (const { bounds } of variables) this.#list(bounds);
  }

  #list(types: readonly Type[]): void {
    this.#out.unsigned(types.length);
    for (const type of types) this.#type(type);
  }

  #type(type: Type): void {
    const out = this.#out;
    const strings = this.#strings;
    switch (type.kind) {
      case 'primitive':
        out.unsigned(PRIMITIVES.indexOf(type.name));
        return;
      case 'array':
        out.unsigned(TypeTag.ARRAY);
        this.#type(type.element);
        return;
      case 'variable':
        out.unsigned(TypeTag.VARIABLE);
        out.unsigned(strings.of(type.variable.name));
        return;
      case 'wildcard':
        if (type.bound === 'none') out.unsigned(TypeTag.ANY);
        else {
          out.unsigned(type.bound === 'extends' ? TypeTag.EXTENDS : TypeTag.SUPER);
          this.#type(type.type);
        }
        return;
      case 'class':
        out.unsigned(type.arguments.length === 0 ? TypeTag.PLAIN_CLASS : TypeTag.CLASS);
        out.unsigned(strings.of(type.symbol.head.binaryName));
        if (type.arguments.length > 0) this.#list(type.arguments);
        return;
      default:
        out.unsigned(TypeTag.UNKNOWN);
    }
  }
}

/** What few members of the real library are. */
export function moreFlags(
  real: Pick<MethodSymbol, 'access' | 'isFinal' | 'deprecation'>,
  isOtherwiseAbstract: boolean,
): number {
  return flagSum([
    [isOtherwiseAbstract, MoreFlag.OTHERWISE_ABSTRACT],
    [real.access === 'protected', MoreFlag.PROTECTED],
    [real.isFinal, MoreFlag.FINAL],
    [real.deprecation === 'deprecated', MoreFlag.DEPRECATED],
    [real.deprecation === 'removal', MoreFlag.REMOVAL],
  ]);
}

/** Flags as a number. */
export function flagSum(flags: readonly (readonly [boolean, number])[]): number {
  return flags.reduce((all, [isSet, bit]) => all + (isSet ? bit : 0), 0);
}
