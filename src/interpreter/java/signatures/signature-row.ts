/** Reads one class out of a signature file's rows; the format is described in library.ts. */
import type { ClassHead, ClassParts, ClassSymbol } from '../check/class-symbol';
import type { Deprecation, MethodSymbol, TypeVariable } from '../check/types';
import { addMethod, objectType } from './class-parts';
import { SignatureReader } from './signature-reader';

const KINDS: ReadonlyMap<string, ClassHead['kind']> = new Map([
  ['c', 'class'],
  ['i', 'interface'],
  ['e', 'enum'],
  ['r', 'record'],
  ['@', 'annotation'],
]);

/** What the rows of a file name. */
export interface RowNames {
  /** Binary class names by the numbers that signatures have for them. */
  readonly names: readonly string[];
  /** The class of a name, null when it is in no library. */
  readonly find: (binaryName: string) => ClassSymbol | null;
}

/** The binary name of the class that a row is about. */
export function nameInRow(row: string, names: readonly string[]): string {
  const space = row.indexOf(' ');
  return names[Number.parseInt(row.slice(space + 1, row.indexOf(' ', space + 1)), 36)] ?? '';
}

/** What a row says of a class before its members. */
export function headOfRow(binaryName: string, row: string, outer: ClassSymbol | null): ClassHead {
  const flags = row.slice(1, row.indexOf(' '));
  const dollar = binaryName.lastIndexOf('$');
  const kind = KINDS.get(row.charAt(0)) ?? 'class';
  return {
    binaryName,
    simpleName: binaryName.slice(Math.max(dollar, binaryName.lastIndexOf('.')) + 1),
    kind,
    outer,
    access: flags.includes('p') ? 'protected' : 'public',
    isAbstract: flags.includes('a') || kind === 'interface',
    isFinal: flags.includes('f'),
    isStatic: dollar < 0 || flags.includes('s'),
    deprecation: deprecationOf(flags),
    source: null,
    isLocal: false,
  };
}

/** Fills in supertypes and members. Answers the type variables that are in scope in the class. */
export function fillFromRow(
  symbol: ClassSymbol,
  parts: ClassParts,
  row: string,
  names: RowNames,
): ReadonlyMap<string, TypeVariable> {
  const [head = '', ...members] = row.split('\n');
  const outerVariables = symbol.head.isStatic ? [] : (symbol.head.outer?.parts.typeParameters ?? []);
  const scope = new Map(outerVariables.map((variable) => [variable.name, variable]));
  const text = head.slice(head.indexOf(' ', head.indexOf(' ') + 1) + 1);
  const reader = readerOf(text, scope, names);
  parts.typeParameters = reader.typeParameters(symbol);
  if (!reader.at('^')) parts.superclass = reader.classType();
  else if (symbol.head.binaryName !== 'java.lang.Object') parts.superclass = objectType(names.find);
  reader.skip('^');
  const interfaces = [];
  while (!reader.atEnd()) interfaces.push(reader.classType());
  parts.interfaces = interfaces.filter((each) => each !== null);
  parts.hasUnknownSupertype = reader.metUnknown;
  for (const member of members) addMember(symbol, parts, member, reader.variables, names);
  return reader.variables;
}

function addMember(
  owner: ClassSymbol,
  parts: ClassParts,
  row: string,
  scope: ReadonlyMap<string, TypeVariable>,
  names: RowNames,
): void {
  const [kindAndFlags = '', name = ''] = row.split(' ', 2);
  const flags = kindAndFlags.slice(1);
  const text = row.slice(kindAndFlags.length + name.length + 2);
  const access = flags.includes('p') ? 'protected' : 'public';
  const common = {
    name,
    owner,
    access,
    isStatic: flags.includes('s'),
    isFinal: flags.includes('f'),
    deprecation: deprecationOf(flags),
  } as const;
  const reader = readerOf(text, new Map(scope), names);
  if (kindAndFlags.startsWith('m')) {
    addMethod(parts, methodOf(common, flags, reader));
    return;
  }
  parts.fields.set(name, {
    ...common,
    isEnumConstant: kindAndFlags.startsWith('n'),
    type: reader.type(),
    isConstant: reader.at('='),
    declaration: null,
  });
}

function methodOf(
  common: Pick<MethodSymbol, 'name' | 'owner' | 'access' | 'isStatic' | 'isFinal' | 'deprecation'>,
  flags: string,
  reader: SignatureReader,
): MethodSymbol {
  const typeParameters = reader.typeParameters(null);
  const { parameters, returnType, thrown } = reader.methodRest();
  const method: MethodSymbol = {
    ...common,
    isAbstract: flags.includes('a'),
    isDefault: flags.includes('d'),
    isVarargs: flags.includes('v'),
    typeParameters,
    parameters,
    returnType,
    thrown,
    declaration: null,
  };
  for (const variable of typeParameters) variable.owner = method;
  return method;
}

function readerOf(
  text: string,
  scope: Map<string, TypeVariable>,
  { names, find }: RowNames,
): SignatureReader {
  return new SignatureReader(text, scope, (position) => find(names[position] ?? ''));
}

function deprecationOf(flags: string): Deprecation {
  if (flags.includes('X')) return 'removal';
  return flags.includes('x') ? 'deprecated' : 'no';
}
