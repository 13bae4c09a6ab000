/** Writes an image. Used by the script that makes the files and by the test that they are up to date. */
import type { Type } from '../check/types';
import type { WrittenCode } from '../compile/code-builder';
import { constantOf } from '../compile/constant-symbols';
import { kindOf } from '../compile/emission';
import type { PendingCode } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { CompiledLibrary } from './compile-library';
import {
  CLASS_KINDS,
  ClassFlag,
  type ClassTexts,
  FieldFlag,
  type ImageFile,
  KIND_LETTERS,
  MethodFlag,
  TypeTag,
} from './image-file';
import { ALL_MEMBERS, fieldsOf, type MemberChoice, methodsInOrder } from './member-choice';
import { NumberWriter } from './number-text';
import type { ClassFacts, RealApi } from './real-api';
import { ownFile } from './stored-library';
import { StringNumbers } from './string-numbers';
import { CodeWriter } from './write-code';
import { flagSum, moreFlags } from './write-real';
import { TypeWriter } from './write-types';

/** Strings whose numbers fit one character. */
const SHORT_NUMBERS = 76;

/** Which classes and codes of a library an image is to have. */
export interface Selection {
  /** `whole`: with all members; `first`: with those of the first image; `rest`: with the others; `none`: not at all. */
  readonly classes: (symbol: ClassSymbol) => 'whole' | 'first' | 'rest' | 'none';
  /** Whether the code of a method, by its place, is in the image; -1 is the static initialiser. */
  readonly hasCode: (symbol: ClassSymbol, which: number) => boolean;
  /** The same for all images that see each other: places of methods depend on it. */
  readonly choice: MemberChoice;
}

/** Writes the selected part of a library. `first` are the strings of the images below, which keep their numbers. */
export function writeClasses(
  library: CompiledLibrary,
  api: RealApi,
  selection: Selection,
  first: readonly string[],
): Pick<ImageFile, 'strings' | 'classes'> {
  const { classes: partOf, choice } = selection;
  const wanted = [...library.table.classes.values()].filter((symbol) => partOf(symbol) !== 'none');
  wanted.sort((x, y) => (x.name < y.name ? -1 : 1));
  const facts = wanted.map((symbol) => api.facts(symbol, partOf(symbol) === 'first' ? choice : ALL_MEMBERS));
  const written = (strings: StringNumbers): readonly ClassTexts[] =>
    wanted.map((symbol, index) =>
      new ClassWriter(library, strings, symbol, facts[index] ?? null, selection).write(),
    );
  const counted = new StringNumbers(first);
  written(counted);
  const strings = new StringNumbers(counted.bestOrder(SHORT_NUMBERS));
  const all = written(strings);
  const isNeeded = ({ isRest, members, codes }: ClassTexts): boolean =>
    !isRest || members !== NO_MEMBERS || codes !== '';
  return { strings: strings.all(), classes: all.filter(isNeeded) };
}

/** No fields, no methods. */
const NO_MEMBERS = (() => {
  const writer = new NumberWriter();
  writer.unsigned(0);
  writer.unsigned(0);
  return writer.text;
})();

class ClassWriter {
  readonly #library: CompiledLibrary;
  readonly #strings: StringNumbers;
  readonly #symbol: ClassSymbol;
  readonly #codes: CodeWriter;
  readonly #facts: ClassFacts | null;
  readonly #hasCode: (method: MethodSymbol | null) => boolean;
  readonly #part: ReturnType<Selection['classes']>;
  readonly #choice: MemberChoice;
  readonly #codeByMethod = new Map<MethodSymbol | null, PendingCode>();

  constructor(
    library: CompiledLibrary,
    strings: StringNumbers,
    symbol: ClassSymbol,
    facts: ClassFacts | null,
    { classes, hasCode, choice }: Selection,
  ) {
    const { builder } = library;
    const declared = builder.members.declared(symbol);
    this.#facts = facts;
    this.#hasCode = (method) => hasCode(symbol, method === null ? -1 : declared.indexOf(method));
    this.#part = classes(symbol);
    this.#choice = choice;
    this.#library = library;
    this.#strings = strings;
    this.#symbol = symbol;
    this.#codes = new CodeWriter(builder, strings, choice);
    for (const pending of builder.codes) {
      if (pending.owner !== symbol) continue;
      if (pending.method || pending.name === '<clinit>') this.#codeByMethod.set(pending.method, pending);
    }
  }

  write(): ClassTexts {
    const symbol = this.#symbol;
    const head = new NumberWriter();
    const members = new NumberWriter();
    const isRest = this.#part === 'rest';
    if (isRest) {
      head.unsigned(this.#strings.of(symbol.name));
      head.unsigned(this.#facts?.flags ?? 0);
    } else this.#head(head);
    this.#fields(members);
    this.#methods(members);
    this.#writeCodes();
    const { pool, codes } = this.#codes;
    return {
      name: symbol.name,
      isRest,
      head: head.text,
      members: members.text,
      pool: pool.text,
      codes: codes.text,
      real: this.#facts?.row?.(this.#strings) ?? '',
    };
  }

  /** Whether the image tells of a member. */
  #isHere(member: MethodSymbol | FieldSymbol): boolean {
    return this.#part === 'whole' || this.#choice.isFirst(this.#symbol, member) === (this.#part === 'first');
  }

  #writeCodes(): void {
    const symbol = this.#symbol;
    const codes = this.#codes;
    const choice = this.#choice;
    const initializer = this.#codeByMethod.get(null);
    if (initializer && this.#hasCode(null)) codes.write(initializer.builder as WrittenCode, '<clinit>');
    for (const method of methodsInOrder(this.#library.builder.members, symbol, choice)) {
      const code = this.#codeOf(method);
      if (code && this.#hasCode(method)) codes.write(code, method.name);
    }
  }

  #codeOf(method: MethodSymbol): WrittenCode | null {
    return method.isNative ? null : (this.#codeByMethod.get(method)?.builder ?? null);
  }

  #head(out: NumberWriter): void {
    const symbol = this.#symbol;
    const strings = this.#strings;
    const { name } = symbol;
    const isLocal = symbol.scope !== null && !symbol.isAnonymous;
    const dollar = name.lastIndexOf('$');
    if ((symbol.outer?.name ?? '') !== name.slice(0, Math.max(0, dollar))) {
      throw new Error(`${name} is not named after the class around it`);
    }
    out.unsigned(strings.of(name));
    out.unsigned(
      flagSum([
        [symbol.isAbstract, ClassFlag.ABSTRACT],
        [symbol.isFinal, ClassFlag.FINAL],
        [symbol.isStatic, ClassFlag.STATIC],
        [symbol.isAnonymous, ClassFlag.ANONYMOUS],
        [isLocal, ClassFlag.LOCAL],
        [this.#codeByMethod.has(null) && this.#hasCode(null), ClassFlag.INITIALIZER],
        [this.#codeByMethod.has(null) && !this.#hasCode(null), ClassFlag.INITIALIZER_ELSEWHERE],
      ]),
    );
    out.unsigned(this.#facts?.flags ?? 0);
    out.unsigned(CLASS_KINDS.indexOf(symbol.kind));
    const { fileName } = symbol.unit.syntax;
    out.unsigned(fileName === ownFile(name) ? 0 : strings.of(fileName) + 1);
    const types = this.#types(null);
    this.#library.builder.relations.header(symbol);
    types.parameters(out, symbol.typeParameters);
    types.list(out, symbol.superclass ? [symbol.superclass] : []);
    types.list(out, symbol.interfaces);
    out.unsigned(symbol.captures.length);
    for (const { name, type } of symbol.captures) {
      out.unsigned(strings.of(name));
      out.unsigned(KIND_LETTERS.indexOf(kindOf(type)));
    }
  }

  #types(method: MethodSymbol | null): TypeWriter {
    return new TypeWriter(this.#library.builder.relations, this.#strings, this.#symbol, method);
  }

  #fields(out: NumberWriter): void {
    const symbol = this.#symbol;
    const library = this.#library;
    const strings = this.#strings;
    const { members } = library.builder;
    const constants = new Set(symbol.enumConstants.map(({ name }) => name));
    const fields = fieldsOf(members, symbol).filter((each) => this.#isHere(each));
    const types = this.#types(null);
    out.unsigned(fields.length);
    for (const field of fields) {
      const constant = constantOf(library.typingOf(symbol.unit), field);
      const isEnumConstant = constants.has(field.name);
      const real = this.#facts?.fields.get(field);
      const more = real ? moreFlags({ ...real, isFinal: real.isFinal && !field.isFinal }, false) : 0;
      out.unsigned(strings.of(field.name));
      out.unsigned(
        flagSum([
          [field.isStatic, FieldFlag.STATIC],
          [field.isFinal, FieldFlag.FINAL],
          [field.isPrivate, FieldFlag.PRIVATE],
          [constant !== null, FieldFlag.CONSTANT],
          [isEnumConstant, FieldFlag.ENUM],
          [real !== undefined || (this.#facts?.isOpen === true && !field.isPrivate), FieldFlag.API],
          [more !== 0, FieldFlag.MORE],
        ]),
      );
      if (more !== 0) out.unsigned(more);
      if (!isEnumConstant) types.write(out, field.type);
      if (constant !== null) out.unsigned(strings.of(constantText(constant.value)));
    }
  }

  #methods(out: NumberWriter): void {
    const symbol = this.#symbol;
    const choice = this.#choice;
    const part = this.#part;
    const all = methodsInOrder(this.#library.builder.members, symbol, choice).filter((each) =>
      this.#isHere(each),
    );
    out.unsigned(all.length);
    for (const method of all) this.#method(out, method, part !== 'rest' && this.#hasCode(method));
  }

  #method(out: NumberWriter, method: MethodSymbol, isHere: boolean): void {
    const hasCode = this.#codeOf(method) !== null;
    const real = this.#facts?.methods.get(method);
    const more = real ? moreFlags(real, real.isAbstract !== method.isAbstract) : 0;
    const isApi = real !== undefined || (this.#facts?.isOpen === true && !method.isPrivate);
    const thrown = real?.thrown ?? [];
    out.unsigned(this.#strings.of(method.name));
    out.unsigned(
      flagSum([
        [hasCode && isHere, MethodFlag.CODE],
        [hasCode && !isHere, MethodFlag.ELSEWHERE],
        [method.isStatic, MethodFlag.STATIC],
        [method.isAbstract, MethodFlag.ABSTRACT],
        [method.isPrivate, MethodFlag.PRIVATE],
        [method.isNative, MethodFlag.NATIVE],
        [method.isVarargs, MethodFlag.VARARGS],
        [isApi, MethodFlag.API],
        [thrown.length > 0, MethodFlag.THROWS],
        [more !== 0, MethodFlag.MORE],
      ]),
    );
    if (more !== 0) out.unsigned(more);
    const types = this.#types(method);
    types.parameters(out, method.typeParameters);
    types.list(out, method.parameters);
    types.write(out, method.returnType);
    if (thrown.length > 0) out.unsigned(thrown.length);
    for (const each of thrown) this.#thrown(out, each);
  }

  #thrown(out: NumberWriter, type: Type): void {
    const isVariable = type.kind === 'variable';
    if (!isVariable && type.kind !== 'class') throw new Error(`${this.#symbol.name} throws a ${type.kind}`);
    out.unsigned(isVariable ? TypeTag.VARIABLE : TypeTag.PLAIN_CLASS);
    out.unsigned(this.#strings.of(isVariable ? type.variable.name : type.symbol.head.binaryName));
  }
}

/** `"text`, `true`, `12`, `12n`: read back by `stored-class.ts`. */
function constantText(value: number | bigint | string | boolean): string {
  if (typeof value === 'string') return `"${value}`;
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}
