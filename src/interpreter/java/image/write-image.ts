/** Writes an image. Used by the script that makes the files and by the test that they are up to date. */
import type { WrittenCode } from '../compile/code-builder';
import { constantOf } from '../compile/constant-symbols';
import { kindOf } from '../compile/emission';
import type { PendingCode } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { CompiledLibrary } from './compile-library';
import { CLASS_KINDS, ClassFlag, FieldFlag, type ImageFile, KIND_LETTERS, MethodFlag } from './image-file';
import { NumberWriter } from './number-text';
import { StringNumbers } from './string-numbers';
import { CodeWriter } from './write-code';
import { TypeWriter } from './write-types';

/** Strings whose numbers fit one character. */
const SHORT_NUMBERS = 76;

/** Writes the classes that `isWanted`. `first` are strings that are to keep their numbers. */
export function writeClasses(
  library: CompiledLibrary,
  isWanted: (symbol: ClassSymbol) => boolean,
  first: readonly string[] | null,
): Pick<ImageFile, 'strings' | 'classes'> {
  const wanted = [...library.table.classes.values()].filter(isWanted);
  wanted.sort((x, y) => (x.name < y.name ? -1 : 1));
  const written = (strings: StringNumbers): readonly string[] =>
    wanted.map((symbol) => new ClassWriter(library, strings, symbol).write());
  let strings = new StringNumbers(first ?? []);
  if (first === null) {
    written(strings);
    strings = new StringNumbers(strings.bestOrder(SHORT_NUMBERS));
  }
  const classes = written(strings);
  return { strings: strings.all(), classes };
}

class ClassWriter {
  private readonly library: CompiledLibrary;
  private readonly strings: StringNumbers;
  private readonly symbol: ClassSymbol;
  private readonly codes: CodeWriter;
  private readonly codeByMethod = new Map<MethodSymbol | null, PendingCode>();

  constructor(library: CompiledLibrary, strings: StringNumbers, symbol: ClassSymbol) {
    const { builder } = library;
    this.library = library;
    this.strings = strings;
    this.symbol = symbol;
    this.codes = new CodeWriter(builder, strings, builder.fieldsBySlot());
    for (const pending of builder.codes) {
      if (pending.owner !== symbol) continue;
      if (pending.method || pending.name === '<clinit>') this.codeByMethod.set(pending.method, pending);
    }
  }

  write(): string {
    const members = this.methods();
    const initializer = this.codeByMethod.get(null);
    const initializing = initializer ? this.codes.body(initializer.builder as WrittenCode) : null;
    const out = new NumberWriter();
    this.head(out, initializing !== null);
    this.fields(out);
    out.block(members);
    out.block(this.codes.pool());
    if (initializing !== null) out.text += initializing;
    return out.text;
  }

  private head(out: NumberWriter, hasInitializer: boolean): void {
    const { symbol, strings } = this;
    const isLocal = symbol.scope !== null && !symbol.isAnonymous;
    const flags: readonly (readonly [boolean, number])[] = [
      [symbol.isAbstract, ClassFlag.ABSTRACT],
      [symbol.isFinal, ClassFlag.FINAL],
      [symbol.isStatic, ClassFlag.STATIC],
      [symbol.isAnonymous, ClassFlag.ANONYMOUS],
      [isLocal, ClassFlag.LOCAL],
      [hasInitializer, ClassFlag.INITIALIZER],
    ];
    out.unsigned(strings.of(symbol.name));
    out.unsigned(sum(flags));
    out.unsigned(CLASS_KINDS.indexOf(symbol.kind));
    out.unsigned(strings.of(symbol.unit.syntax.fileName));
    out.unsigned(symbol.outer ? strings.of(symbol.outer.name) + 1 : 0);
    const types = this.types(null);
    this.library.builder.relations.resolution.header(symbol);
    types.parameters(out, symbol.typeParameters);
    types.list(out, symbol.superclass ? [symbol.superclass] : []);
    types.list(out, symbol.interfaces);
    out.unsigned(symbol.enumConstants.length);
    for (const { name } of symbol.enumConstants) out.unsigned(strings.of(name));
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
    const names = new Set([
      ...symbol.recordComponents.map(({ name }) => name),
      ...symbol.fieldSyntax.keys(),
      ...symbol.fields.keys(),
    ]);
    const fields = [...names].map((name) => members.ownField(symbol, name) as FieldSymbol);
    const types = this.types(null);
    out.unsigned(fields.length);
    for (const field of fields) {
      const constant = constantOf(library.typing, field);
      const flags: readonly (readonly [boolean, number])[] = [
        [field.isStatic, FieldFlag.STATIC],
        [field.isFinal, FieldFlag.FINAL],
        [field.isPrivate, FieldFlag.PRIVATE],
        [constant !== null, FieldFlag.CONSTANT],
      ];
      const type = new NumberWriter();
      types.write(type, field.type);
      out.unsigned(strings.of(field.name));
      out.unsigned(sum(flags));
      out.block(type.text);
      if (constant !== null) out.unsigned(strings.of(constantText(constant.value)));
    }
  }

  private methods(): string {
    const { symbol } = this;
    const { members } = this.library.builder;
    const constructors = symbol.kind === 'interface' ? [] : members.constructorsOf(symbol);
    const named = members.methodNames(symbol).flatMap((name) => members.ownMethods(symbol, name));
    const all = [...constructors, ...named];
    const out = new NumberWriter();
    out.unsigned(all.length);
    for (const method of all) this.method(out, method);
    return out.text;
  }

  private method(out: NumberWriter, method: MethodSymbol): void {
    const code = method.isNative ? null : (this.codeByMethod.get(method)?.builder ?? null);
    const flags: readonly (readonly [boolean, number])[] = [
      [method.isStatic, MethodFlag.STATIC],
      [method.isAbstract, MethodFlag.ABSTRACT],
      [method.isPrivate, MethodFlag.PRIVATE],
      [method.isNative, MethodFlag.NATIVE],
      [method.isVarargs, MethodFlag.VARARGS],
      [code !== null, MethodFlag.CODE],
    ];
    const signature = new NumberWriter();
    const types = this.types(method);
    types.parameters(signature, method.typeParameters);
    types.list(signature, method.parameters);
    types.write(signature, method.returnType);
    out.unsigned(this.strings.of(method.name));
    out.unsigned(sum(flags));
    out.block(signature.text);
    if (code) out.block(this.codes.body(code));
  }
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
