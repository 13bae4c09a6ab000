/** Turns what the builder collected into a program for the machine. */
import type { NativeFunction, NativeTable } from '../../machine/natives';
import type {
  ClassDefinition,
  Code,
  FieldDefinition,
  Kind,
  NativeCall,
  Program,
} from '../../machine/program';
import { NotInImages } from '../image/not-in-images';
import { kindOf } from './emission';
import { fieldLayout } from './layout';
import type { PendingCode, ProgramBuilder, RuntimeClass } from './program-builder';
import type { ClassSymbol } from './symbols';
import type { JavaType } from './types';
import { wellKnownOf } from './well-known';

/** Natives and host calls by `package.Class.method`. */
export interface NativeBindings {
  readonly natives: NativeTable;
  readonly hostNames: ReadonlyMap<string, string>;
}

/** Codes the compiler starts and ends a program with. */
export interface EntryCodes {
  readonly start: number;
  readonly runThread: number;
  readonly uncaught: number;
  readonly shutdown: number;
  readonly exit: number;
}

/** The finished program. */
export function linkProgram(builder: ProgramBuilder, bindings: NativeBindings, entry: EntryCodes): Program {
  const names = builder.classes.map((runtime) => runtimeName(builder, runtime));
  const supertypes = builder.classes.map((runtime) => supertypesOf(builder, runtime));
  const classes = builder.classes.map((runtime, id) =>
    classDefinition(builder, runtime, names[id] as string, supertypes[id] as Set<number>),
  );
  const codes = builder.codes.map((pending) => linkCode(builder, pending, bindings));
  return {
    classes,
    codes,
    numbers: builder.numbers,
    texts: builder.texts,
    switches: builder.switches,
    staticCount: builder.staticCount,
    wellKnown: wellKnownOf(builder, entry),
    statementLines: statementLines(builder),
    classIds: new Map(classes.map(({ name, id }) => [name, id])),
  };
}

function statementLines(builder: ProgramBuilder): Map<string, number[]> {
  const byFile = new Map<string, Set<number>>();
  for (const pending of builder.codes) {
    if (pending.isLibrary || !pending.builder) continue;
    const file = pending.owner.unit.syntax.fileName;
    const lines = byFile.get(file) ?? new Set<number>();
    for (const line of pending.builder.statementLines) lines.add(line);
    byFile.set(file, lines);
  }
  return new Map([...byFile].map(([file, lines]) => [file, [...lines].sort((x, y) => x - y)]));
}

/** `[I`, `[Ljava.lang.String;`, `int`, `Main$Inner`. */
export function runtimeName(builder: ProgramBuilder, runtime: RuntimeClass): string {
  if (runtime.lambda) return runtime.lambda.name;
  return descriptorName(builder, runtime.type, true);
}

function descriptorName(builder: ProgramBuilder, type: JavaType, outermost: boolean): string {
  const erased = builder.relations.erasure(type);
  if (erased.kind === 'array') return `[${descriptorName(builder, erased.element, false)}`;
  if (erased.kind === 'class') return outermost ? erased.symbol.name : `L${erased.symbol.name};`;
  if (erased.kind !== 'primitive') return 'java.lang.Object';
  return outermost ? erased.name : kindOf(erased);
}

function simpleName(type: JavaType): string {
  if (type.kind === 'array') return `${simpleName(type.element)}[]`;
  if (type.kind === 'class') return type.symbol.simpleName;
  return type.kind === 'primitive' ? type.name : 'Object';
}

function supertypesOf(builder: ProgramBuilder, runtime: RuntimeClass): Set<number> {
  const found = new Set<number>([runtime.id]);
  if (runtime.type.kind === 'primitive') return found;
  if (runtime.type.kind === 'class') {
    for (const above of builder.relations.ancestors(runtime.type.symbol)) {
      const id = builder.idOf(above);
      if (id !== undefined) found.add(id);
    }
    return found;
  }
  for (const other of builder.classes) {
    if (other.lambda || other.type.kind === 'primitive') continue;
    if (builder.relations.isSubtype(runtime.type, builder.relations.erasure(other.type))) found.add(other.id);
  }
  return found;
}

function fieldsOf(builder: ProgramBuilder, runtime: RuntimeClass): FieldDefinition[] {
  const { lambda, symbol } = runtime;
  if (lambda) {
    return lambda.captureKinds.map((kind, index) => ({
      name: lambda.captureNames[index] as string,
      kind,
      synthetic: false,
    }));
  }
  if (!symbol || symbol.kind === 'interface') return [];
  return fieldLayout(builder.members, symbol).map(({ name, kind, synthetic }) => ({ name, kind, synthetic }));
}

function shapeOf(runtime: RuntimeClass): ClassDefinition['shape'] {
  if (runtime.type.kind === 'array') return 'array';
  if (runtime.type.kind === 'primitive') return 'primitive';
  const name = runtime.symbol?.name;
  return name && TEXT_CLASSES.has(name) ? 'text' : 'object';
}

/** Classes whose objects are characters. */
const TEXT_CLASSES = new Set(['java.lang.String', 'java.lang.StringBuilder', 'java.lang.StringBuffer']);

function classDefinition(
  builder: ProgramBuilder,
  runtime: RuntimeClass,
  name: string,
  supertypes: ReadonlySet<number>,
): ClassDefinition {
  const { symbol, type } = runtime;
  const element = type.kind === 'array' ? builder.relations.erasure(type.element) : null;
  return {
    id: runtime.id,
    name,
    simpleName: simpleName(type),
    shape: shapeOf(runtime),
    isInterface: symbol?.kind === 'interface',
    superId: symbol?.superclass ? builder.classOfSymbol(symbol.superclass.symbol).id : -1,
    supertypes,
    fields: fieldsOf(builder, runtime),
    statics: symbol
      ? builder
          .staticsOf(symbol)
          .map(({ field, slot }) => ({ name: field.name, kind: kindOf(field.type), slot }))
      : [],
    element: element && {
      kind: kindOf(element),
      classId: element.kind === 'primitive' ? -1 : builder.classOf(element).id,
    },
    dispatch: runtime.dispatch,
    initializer: symbol ? builder.initializerId(symbol) : -1,
    isLibrary: symbol?.isLibrary ?? true,
    tag: symbol?.kind ?? '',
  };
}

function linkCode(builder: ProgramBuilder, pending: PendingCode, bindings: NativeBindings): Code {
  const { builder: written, owner, method } = pending;
  return {
    id: pending.id,
    classId: builder.classOfSymbol(owner).id,
    className: owner.name,
    name: pending.name,
    fileName: owner.unit.syntax.fileName,
    isLibrary: pending.isLibrary,
    isStatic: pending.isStatic,
    isConstructorLike: pending.name === '<init>' || method?.name === 'fillInStackTrace',
    parameterCount: pending.parameterCount,
    localCount: Math.max(written?.slotCount ?? 0, pending.parameterCount),
    instructions: integers(written?.operations ?? []),
    lines: integers(written?.lines ?? []),
    handlers: written?.handlers ?? [],
    locals: written?.locals ?? [],
    nullNotes: written?.notes ?? new Map(),
    native: method?.isNative ? nativeCall(owner, method.name, pending, bindings) : null,
  };
}

function integers(numbers: ArrayLike<number>): Int32Array {
  return numbers instanceof Int32Array ? numbers : Int32Array.from(numbers);
}

function nativeCall(
  owner: ClassSymbol,
  name: string,
  pending: PendingCode,
  bindings: NativeBindings,
): NativeCall {
  const key = `${owner.name}.${name}`;
  const parameters: Kind[] = (pending.method?.parameters ?? []).map(kindOf);
  const returns = pending.method ? kindOf(pending.method.returnType) : 'V';
  const hostName = bindings.hostNames.get(key);
  if (hostName !== undefined) return { how: 'host', name: hostName, parameters, returns, run: null };
  const run: NativeFunction | undefined = bindings.natives.get(key);
  if (!run) throw new NotInImages(key);
  return { how: 'leaf', name: key, parameters, returns, run };
}
