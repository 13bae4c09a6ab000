/** Writes an image. Used by the script that makes the files and by the test that they are up to date. */
import type { Libraries } from '../check/check';
import type { MethodSymbol as RealMethod, Type } from '../check/types';
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
  MoreFlag,
  TypeTag,
} from './image-file';
import { NumberWriter } from './number-text';
import { type ClassFacts, RealApi } from './real-api';
import { ownFile } from './stored-library';
import { StringNumbers } from './string-numbers';
import { CodeWriter } from './write-code';
import { TypeWriter } from './write-types';

/** Strings whose numbers fit one character. */
const SHORT_NUMBERS = 76;

/** Which classes and codes of a library an image is to have. */
export interface Selection {
  /** `whole`: with head and members; `codes`: the codes alone, the image below has the rest; `none`: not at all. */
  readonly classes: (symbol: ClassSymbol) => 'whole' | 'codes' | 'none';
  /** Whether the code of a method, by its place, is in the image; -1 is the static initialiser. */
  readonly hasCode: (symbol: ClassSymbol, which: number) => boolean;
}

/** Writes the selected part of a library. `first` are the strings of the images below, which keep their numbers. */
export function writeClasses(
  library: CompiledLibrary,
  real: Libraries,
  { classes: selected, hasCode }: Selection,
  first: readonly string[],
): Pick<ImageFile, 'strings' | 'classes'> {
  const wanted = [...library.table.classes.values()].filter((symbol) => selected(symbol) !== 'none');
  wanted.sort((x, y) => (x.name < y.name ? -1 : 1));
  const api = new RealApi(real, library);
  const facts = wanted.map((symbol) => api.facts(symbol));
  const written = (strings: StringNumbers): readonly ClassTexts[] =>
    wanted.map((symbol, index) => {
      const writer = new ClassWriter(library, strings, symbol, facts[index] ?? null, hasCode);
      return writer.write(selected(symbol) === 'whole');
    });
  const counted = new StringNumbers(first);
  written(counted);
  const strings = new StringNumbers(counted.bestOrder(SHORT_NUMBERS));
  const all = written(strings);
  const hasCodes = ({ members, codes }: ClassTexts): boolean => members !== '' || codes !== '';
  return { strings: strings.all(), classes: all.filter(hasCodes) };
}

class ClassWriter {
  private readonly library: CompiledLibrary;
  private readonly strings: StringNumbers;
  private readonly symbol: ClassSymbol;
  private readonly codes: CodeWriter;
  private readonly facts: ClassFacts | null;
  private readonly hasCode: (which: number) => boolean;
  private readonly codeByMethod = new Map<MethodSymbol | null, PendingCode>();

  constructor(
    library: CompiledLibrary,
    strings: StringNumbers,
    symbol: ClassSymbol,
    facts: ClassFacts | null,
    hasCode: Selection['hasCode'],
  ) {
    const { builder } = library;
    this.facts = facts;
    this.hasCode = (which) => hasCode(symbol, which);
    this.library = library;
    this.strings = strings;
    this.symbol = symbol;
    this.codes = new CodeWriter(builder, strings, builder.fieldsBySlot());
    for (const pending of builder.codes) {
      if (pending.owner !== symbol) continue;
      if (pending.method || pending.name === '<clinit>') this.codeByMethod.set(pending.method, pending);
    }
  }

  write(isWhole: boolean): ClassTexts {
    const { symbol } = this;
    const head = new NumberWriter();
    const members = new NumberWriter();
    if (isWhole) {
      this.head(head);
      this.fields(members);
      this.methods(members);
    } else head.unsigned(this.strings.of(symbol.name));
    this.writeCodes();
    const { pool, codes } = this.codes;
    return {
      name: symbol.name,
      head: head.text,
      members: members.text,
      pool: pool.text,
      codes: codes.text,
      real: isWhole ? (this.facts?.row?.((name) => this.strings.of(name)) ?? '') : '',
    };
  }

  private writeCodes(): void {
    const initializer = this.codeByMethod.get(null);
    if (initializer && this.hasCode(-1)) this.codes.write(initializer.builder as WrittenCode, '<clinit>');
    this.library.builder.members.declared(this.symbol).forEach((method, which) => {
      const code = this.codeOf(method);
      if (code && this.hasCode(which)) this.codes.write(code, method.name);
    });
  }

  private codeOf(method: MethodSymbol): WrittenCode | null {
    return method.isNative ? null : (this.codeByMethod.get(method)?.builder ?? null);
  }

  private head(out: NumberWriter): void {
    const { symbol, strings } = this;
    const { name } = symbol;
    const isLocal = symbol.scope !== null && !symbol.isAnonymous;
    const dollar = name.lastIndexOf('$');
    if ((symbol.outer?.name ?? '') !== name.slice(0, Math.max(0, dollar))) {
      throw new Error(`${name} is not named after the class around it`);
    }
    out.unsigned(strings.of(name));
    out.unsigned(
      sum([
        [symbol.isAbstract, ClassFlag.ABSTRACT],
        [symbol.isFinal, ClassFlag.FINAL],
        [symbol.isStatic, ClassFlag.STATIC],
        [symbol.isAnonymous, ClassFlag.ANONYMOUS],
        [isLocal, ClassFlag.LOCAL],
        [this.codeByMethod.has(null) && this.hasCode(-1), ClassFlag.INITIALIZER],
        [this.codeByMethod.has(null) && !this.hasCode(-1), ClassFlag.INITIALIZER_ELSEWHERE],
      ]),
    );
    out.unsigned(this.facts?.flags ?? 0);
    out.unsigned(CLASS_KINDS.indexOf(symbol.kind));
    const { fileName } = symbol.unit.syntax;
    out.unsigned(fileName === ownFile(name) ? 0 : strings.of(fileName) + 1);
    const types = this.types(null);
    this.library.builder.relations.resolution.header(symbol);
    types.parameters(out, symbol.typeParameters);
    types.list(out, symbol.superclass ? [symbol.superclass] : []);
    types.list(out, symbol.interfaces);
    out.unsigned(symbol.captures.length);
    for (const { name, type } of symbol.captures) {
      out.unsigned(strings.of(name));
      out.unsigned(KIND_LETTERS.indexOf(kindOf(type)));
    }
  }

  private types(method: MethodSymbol | null): TypeWriter {
    return new TypeWriter(this.library.builder.relations, this.strings, this.symbol, method);
  }

  private fields(out: NumberWriter): void {
    const { symbol, library, strings } = this;
    const { members } = library.builder;
    const constants = new Set(symbol.enumConstants.map(({ name }) => name));
    // Enum constants are numbered in the order of their rows.
    const names = new Set([
      ...constants,
      ...symbol.recordComponents.map(({ name }) => name),
      ...symbol.fieldSyntax.keys(),
      ...symbol.fields.keys(),
    ]);
    const fields = [...names].map((name) => members.ownField(symbol, name) as FieldSymbol);
    const types = this.types(null);
    out.unsigned(fields.length);
    for (const field of fields) {
      const constant = constantOf(library.typingOf(symbol.unit), field);
      const isEnumConstant = constants.has(field.name);
      const real = this.facts?.fields.get(field);
      const more = real ? moreFlags({ ...real, isFinal: real.isFinal && !field.isFinal }, false) : 0;
      out.unsigned(strings.of(field.name));
      out.unsigned(
        sum([
          [field.isStatic, FieldFlag.STATIC],
          [field.isFinal, FieldFlag.FINAL],
          [field.isPrivate, FieldFlag.PRIVATE],
          [constant !== null, FieldFlag.CONSTANT],
          [isEnumConstant, FieldFlag.ENUM],
          [real !== undefined || (this.facts?.isOpen === true && !field.isPrivate), FieldFlag.API],
          [more !== 0, FieldFlag.MORE],
        ]),
      );
      if (more !== 0) out.unsigned(more);
      if (!isEnumConstant) types.write(out, field.type);
      if (constant !== null) out.unsigned(strings.of(constantText(constant.value)));
    }
  }

  private methods(out: NumberWriter): void {
    const all = this.library.builder.members.declared(this.symbol);
    out.unsigned(all.length);
    all.forEach((method, which) => {
      this.method(out, method, this.hasCode(which));
    });
  }

  private method(out: NumberWriter, method: MethodSymbol, isHere: boolean): void {
    const hasCode = this.codeOf(method) !== null;
    const real = this.facts?.methods.get(method);
    const more = real ? moreFlags(real, real.isAbstract !== method.isAbstract) : 0;
    const isApi = real !== undefined || (this.facts?.isOpen === true && !method.isPrivate);
    const thrown = real?.thrown ?? [];
    out.unsigned(this.strings.of(method.name));
    out.unsigned(
      sum([
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
    const types = this.types(method);
    types.parameters(out, method.typeParameters);
    types.list(out, method.parameters);
    types.write(out, method.returnType);
    if (thrown.length > 0) out.unsigned(thrown.length);
    for (const each of thrown) this.thrown(out, each);
  }

  private thrown(out: NumberWriter, type: Type): void {
    const isVariable = type.kind === 'variable';
    if (!isVariable && type.kind !== 'class') throw new Error(`${this.symbol.name} throws a ${type.kind}`);
    out.unsigned(isVariable ? TypeTag.VARIABLE : TypeTag.PLAIN_CLASS);
    out.unsigned(this.strings.of(isVariable ? type.variable.name : type.symbol.head.binaryName));
  }
}

function moreFlags(
  real: Pick<RealMethod, 'access' | 'isFinal' | 'deprecation'>,
  isOtherwiseAbstract: boolean,
): number {
  return sum([
    [isOtherwiseAbstract, MoreFlag.OTHERWISE_ABSTRACT],
    [real.access === 'protected', MoreFlag.PROTECTED],
    [real.isFinal, MoreFlag.FINAL],
    [real.deprecation === 'deprecated', MoreFlag.DEPRECATED],
    [real.deprecation === 'removal', MoreFlag.REMOVAL],
  ]);
}

function sum(flags: readonly (readonly [boolean, number])[]): number {
  return flags.reduce((all, [isSet, bit]) => all + (isSet ? bit : 0), 0);
}

/** `"text`, `true`, `12`, `12n`: read back by `stored-class.ts`. */
function constantText(value: number | bigint | string | boolean): string {
  if (typeof value === 'string') return `"${value}`;
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : String(value);
}
