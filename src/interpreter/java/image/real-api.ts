/** What of our libraries the real ones have. Used when an image is made, never on the page. */
import type { Libraries } from '../check/check';
import type { ClassSymbol as RealClass } from '../check/class-symbol';
import { allSupertypes } from '../check/substitution';
import { classType, type FieldSymbol as RealField, type MethodSymbol as RealMethod } from '../check/types';
import { constantOf } from '../compile/constant-symbols';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { CompiledLibrary } from './compile-library';
import { ApiFlag } from './image-file';
import type { MemberChoice } from './member-choice';
import {
  aboveOf,
  erasedText,
  fieldText,
  headText,
  methodText,
  ourFieldText,
  ourHeadText,
  ourMethodText,
} from './signature-text';
import type { StringNumbers } from './string-numbers';
import { RealWriter } from './write-real';

/** What a class of ours is to programs. */
export interface ClassFacts {
  /** Bits of `ApiFlag`. */
  readonly flags: number;
  /** Members that the real class has just so. */
  readonly methods: ReadonlyMap<MethodSymbol, RealMethod>;
  /** The real class has supertypes of which nothing is known, so that any public method of ours may be real. */
  readonly isOpen: boolean;
  readonly fields: ReadonlyMap<FieldSymbol, RealField>;
  /** Writes the real class's head and the members that ours lacks; null when that is not needed. */
  readonly row: ((strings: StringNumbers) => string) | null;
}

/** How many methods a row takes on so that programs may extend the class without the whole signatures. */
const FEW_METHODS = 5;

/** The facts of all classes of a library. */
export class RealApi {
  readonly #real: Libraries['world'];
  readonly #library: CompiledLibrary;
  readonly #matches = new Map<RealClass, ReadonlyMap<MethodSymbol, RealMethod>>();
  readonly #relatives = new Map<RealClass, readonly RealClass[]>();
  #all: readonly RealClass[] | null = null;

  constructor(real: Libraries, library: CompiledLibrary) {
    this.#real = real.world;
    this.#library = library;
  }

  /** Null for a class that the real library does not have. */
  facts(symbol: ClassSymbol, { isFirst }: MemberChoice): ClassFacts | null {
    const real = this.#real.byBinaryName(symbol.name);
    if (!real) return this.#isKnownByName(symbol) ? KNOWN_BY_NAME : null;
    const methods = this.#methodsOf(real);
    const fields = this.#fieldsOf(symbol, real);
    const isTold = [...methods.keys(), ...fields.keys()].every((each) => isFirst(symbol, each));
    const isOurs = (name: string): boolean => this.#isPresent(name);
    const head = headText(real, isOurs);
    const lacking = this.#lackingMethods(real);
    const overridable = lacking.filter(({ name, isStatic, owner }) => {
      return name !== '<init>' && !(isStatic && owner.isInterface) && !real.head.isFinal;
    });
    const takesAll = isTold && overridable.length <= FEW_METHODS;
    const related = this.#relatedNames(real, isFirst);
    const wanted = lacking.filter((each) => {
      return each.isAbstract || related.has(each.name) || (takesAll && overridable.includes(each));
    });
    const isComplete = isTold && overridable.every((each) => wanted.includes(each));
    const hidden = [...real.parts.fields.values()].filter((each) => ![...fields.values()].includes(each));
    const { deprecation, access } = real.head;
    const flags =
      ApiFlag.VISIBLE +
      (access === 'protected' ? ApiFlag.PROTECTED : 0) +
      (deprecation === 'no' ? 0 : deprecation === 'removal' ? ApiFlag.REMOVAL : ApiFlag.DEPRECATED) +
      (isComplete ? 0 : ApiFlag.INCOMPLETE);
    const names = this.#fieldNames(real, isFirst);
    const shadowing = hidden.filter(({ name }) => names.has(name));
    const isSame = head === ourHeadText(symbol, this.#library.builder.relations, isOurs);
    const above = aboveOf(real, isOurs);
    const row = (strings: StringNumbers): string =>
      new RealWriter(strings).write(real, above, shadowing, wanted);
    const needsRow = !isSame || wanted.length > 0 || shadowing.length > 0;
    return { flags, methods, isOpen: real.parts.hasUnknownSupertype, fields, row: needsRow ? row : null };
  }

  /** A class in a package whose members are not recorded: what ours has is as good as real. */
  #isKnownByName({ name, outer }: ClassSymbol): boolean {
    return outer === null && this.#real.byQualifiedName(name) === 'name only';
  }

  /** Whether our libraries have a real class. */
  #isPresent(name: string): boolean {
    return this.#library.table.find(name) !== null && this.#real.byBinaryName(name) !== null;
  }

  #ours(real: RealClass): ClassSymbol | null {
    return this.#library.table.find(real.head.binaryName);
  }

  #methodsOf(real: RealClass): ReadonlyMap<MethodSymbol, RealMethod> {
    const known = this.#matches.get(real);
    if (known) return known;
    const symbol = this.#ours(real);
    const found = new Map<MethodSymbol, RealMethod>();
    if (symbol) {
      const { members } = this.#library.builder;
      const texts = new Map(members.declared(symbol).map((each) => [ourMethodText(each), each]));
      for (const method of [...methodsIn(real), ...this.#inheritedFromAbsent(real)]) {
        const same = sameText(texts, methodText({ ...method, ...WITHOUT_MORE }));
        if (same) found.set(same, method);
      }
    }
    this.#matches.set(real, found);
    return found;
  }

  /** Methods of supertypes that ours does not have: a class of ours that extends them has them itself. */
  #inheritedFromAbsent(real: RealClass): readonly RealMethod[] {
    const { superclass, interfaces } = real.parts;
    const above = [...(superclass ? [superclass] : []), ...interfaces].map(({ symbol }) => symbol);
    const absent = above.filter(({ head }) => !this.#isPresent(head.binaryName));
    const own = new Set(methodsIn(real).map(erasedText));
    return absent.flatMap((each) => {
      const inherited = [...each.parts.methods.values()].flat();
      return [
        ...inherited.filter((method) => !own.has(erasedText(method))),
        ...this.#inheritedFromAbsent(each),
      ];
    });
  }

  #fieldsOf(symbol: ClassSymbol, real: RealClass): ReadonlyMap<FieldSymbol, RealField> {
    const { members } = this.#library.builder;
    const found = new Map<FieldSymbol, RealField>();
    for (const field of real.parts.fields.values()) {
      const ours = members.ownField(symbol, field.name);
      if (!ours) continue;
      const isConstant = constantOf(this.#library.typingOf(symbol.unit), ours) !== null;
      const isEnumConstant = symbol.enumConstants.some(({ name }) => name === field.name);
      const plain = { ...field, access: 'public', isFinal: false, deprecation: 'no' } as const;
      const same = fieldText(plain);
      if (ourFieldText(ours, isEnumConstant, isConstant) === same) found.set(ours, field);
    }
    return found;
  }

  /** Real methods that ours does not have so, unless it inherits them from a class of ours that has. */
  #lackingMethods(real: RealClass): RealMethod[] {
    const matched = new Set(this.#methodsOf(real).values());
    return methodsIn(real).filter((method) => {
      if (matched.has(method)) return false;
      return method.name === '<init>' || !this.#isInherited(real, method);
    });
  }

  #isInherited(real: RealClass, method: RealMethod): boolean {
    const wanted = erasedText(method);
    return allSupertypes(classType(real))
      .slice(1)
      .some(({ symbol }) => {
        return [...this.#methodsOf(symbol).values()].some((each) => {
          const isSameKind = each.isAbstract === method.isAbstract && each.isStatic === method.isStatic;
          return isSameKind && each.name === method.name && erasedText(each) === wanted;
        });
      });
  }

  /** Names of methods that programs find in the class, in those above it and in those below. */
  #relatedNames(real: RealClass, isFirst: MemberChoice['isFirst']): ReadonlySet<string> {
    const names = new Set<string>();
    for (const each of this.#related(real)) {
      for (const method of this.#methodsOf(each).keys()) {
        const { name, owner } = method;
        if ((name !== '<init>' || each === real) && isFirst(owner, method)) names.add(name);
      }
    }
    return names;
  }

  #fieldNames(real: RealClass, isFirst: MemberChoice['isFirst']): ReadonlySet<string> {
    const names = new Set<string>();
    for (const each of this.#related(real)) {
      const symbol = this.#ours(each);
      if (!symbol) continue;
      for (const field of this.#fieldsOf(symbol, each).keys())
        if (isFirst(symbol, field)) names.add(field.name);
    }
    return names;
  }

  #related(real: RealClass): readonly RealClass[] {
    const known = this.#relatives.get(real);
    if (known) return known;
    const found = this.#findRelated(real);
    this.#relatives.set(real, found);
    return found;
  }

  #findRelated(real: RealClass): readonly RealClass[] {
    this.#all ??= [...this.#library.table.classes.values()]
      .map(({ name }) => this.#real.byBinaryName(name))
      .filter((each) => each !== null);
    const all = this.#all;
    const above = allSupertypes(classType(real)).map(({ symbol }) => symbol);
    const below = all.filter((each) => {
      return each !== real && real.head.binaryName !== 'java.lang.Object' && isBelow(each, real);
    });
    return [...above, ...below];
  }
}

/** The method of this text; where a type is not known, any will do. */
function sameText(texts: ReadonlyMap<string, MethodSymbol>, wanted: string): MethodSymbol | undefined {
  if (!wanted.includes('?')) return texts.get(wanted);
  const parts = wanted.split('?');
  const isSame = (text: string): boolean => {
    let at = 0;
    return parts.every((part, index) => {
      const found = text.indexOf(part, at);
      at = found + part.length;
      return found >= 0 && (index > 0 || found === 0);
    });
  };
  return [...texts].find(([text]) => isSame(text))?.[1];
}

function isBelow(symbol: RealClass, above: RealClass): boolean {
  return allSupertypes(classType(symbol)).some((each) => each.symbol === above);
}

function methodsIn({ parts }: RealClass): readonly RealMethod[] {
  return [...parts.constructors, ...[...parts.methods.values()].flat()];
}

const KNOWN_BY_NAME: ClassFacts = {
  flags: ApiFlag.VISIBLE,
  methods: new Map(),
  fields: new Map(),
  isOpen: true,
  row: null,
};

/** What rows of images tell apart from the rest of a signature, so that it does not count in comparisons. */
const WITHOUT_MORE = {
  access: 'public',
  isFinal: false,
  isAbstract: false,
  isDefault: false,
  deprecation: 'no',
  thrown: [],
} as const;
