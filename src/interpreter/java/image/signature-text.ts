/**
 * Signatures as the rows of a signature file have them (`signatures/library.ts`), of real symbols and of ours, for
 * comparing the two. Used when an image is made, never on the page.
 */
import type { ClassHead, ClassParts, ClassSymbol as RealClass } from '../check/class-symbol';
import type {
  FieldSymbol as RealField,
  MethodSymbol as RealMethod,
  Type,
  TypeVariable,
} from '../check/types';
import type { Relations } from '../compile/relations';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { JavaType, TypeVariable as OurVariable } from '../compile/types';

const LETTERS: Readonly<Record<string, string>> = {
  boolean: 'Z',
  byte: 'B',
  short: 'S',
  char: 'C',
  int: 'I',
  long: 'J',
  float: 'F',
  double: 'D',
  void: 'V',
};
const KIND_LETTERS: Readonly<Record<ClassHead['kind'], string>> = {
  class: 'c',
  interface: 'i',
  enum: 'e',
  record: 'r',
  annotation: '@',
};
const OBJECT = 'java.lang.Object';

function flagText(flags: readonly (readonly [boolean, string])[]): string {
  return flags.map(([isSet, letter]) => (isSet ? letter : '')).join('');
}

function typeText(type: Type): string {
  switch (type.kind) {
    case 'primitive':
      return LETTERS[type.name] as string;
    case 'array':
      return `[${typeText(type.element)}`;
    case 'variable':
      return `T${type.variable.name};`;
    case 'wildcard':
      if (type.bound === 'none') return '*';
      return `${type.bound === 'extends' ? '+' : '-'}${typeText(type.type)}`;
    case 'class': {
      const args = type.arguments.map((each) => typeText(each)).join('');
      return `L${type.symbol.head.binaryName}${args === '' ? '' : `<${args}>`};`;
    }
    default:
      return '?';
  }
}

function ourTypeText(type: JavaType): string {
  switch (type.kind) {
    case 'primitive':
      return LETTERS[type.name] as string;
    case 'array':
      return `[${ourTypeText(type.element)}`;
    case 'variable':
      return `T${type.variable.name};`;
    case 'wildcard':
      if (type.type === null) return '*';
      return `${type.bound === 'extends' ? '+' : '-'}${ourTypeText(type.type)}`;
    case 'class': {
      const args = type.args.map(ourTypeText).join('');
      return `L${type.symbol.name}${args === '' ? '' : `<${args}>`};`;
    }
    default:
      return type.kind;
  }
}

function parametersText(variables: readonly TypeVariable[]): string {
  if (variables.length === 0) return '';
  const all = variables.map(({ name, bounds }) => {
    return `${name}:${bounds.map((each) => typeText(each)).join('')};`;
  });
  return `<${all.join('')}>`;
}

function ourParametersText(variables: readonly OurVariable[]): string {
  if (variables.length === 0) return '';
  const all = variables.map(({ name, bounds }) => `${name}:${bounds.map(ourTypeText).join('')};`);
  return `<${all.join('')}>`;
}

/** Those supertypes of a real class that are ours; Object is not told. */
export function aboveOf(
  { parts }: RealClass,
  isOurs: (name: string) => boolean,
): Pick<ClassParts, 'superclass' | 'interfaces'> {
  let superclass = parts.superclass;
  while (superclass && !isOurs(superclass.symbol.head.binaryName)) {
    superclass = superclass.symbol.parts.superclass;
  }
  const interfaces = parts.interfaces.filter(({ symbol }) => isOurs(symbol.head.binaryName));
  return { superclass: superclass?.symbol.head.binaryName === OBJECT ? null : superclass, interfaces };
}

/** The head of a class with those of its supertypes that are ours. */
export function headText(real: RealClass, isOurs: (name: string) => boolean): string {
  const { head, parts } = real;
  const flags = flagText([
    [head.access === 'protected', 'p'],
    [head.isStatic && head.outer !== null, 's'],
    [head.isAbstract && head.kind !== 'interface', 'a'],
    [head.isFinal, 'f'],
    [head.deprecation === 'deprecated', 'x'],
    [head.deprecation === 'removal', 'X'],
  ]);
  const above = aboveOf(real, isOurs);
  const superclass = above.superclass ? typeText(above.superclass) : '';
  const interfaces = above.interfaces.map((each) => typeText(each)).sort();
  const kind = KIND_LETTERS[head.kind];
  const parameters = parametersText(parts.typeParameters);
  return `${kind}${flags} ${head.binaryName} ${parameters}${superclass}^${interfaces.join('')}`;
}

/** The same of a class of ours, so far as its head tells it; supertypes that are not real make a difference. */
export function ourHeadText(
  symbol: ClassSymbol,
  relations: Relations,
  isOurs: (name: string) => boolean,
): string {
  relations.header(symbol);
  const isAnnotation = symbol.kind === 'annotation';
  const flags = flagText([
    [symbol.isStatic && symbol.outer !== null, 's'],
    [isAnnotation || (symbol.isAbstract && symbol.kind !== 'interface'), 'a'],
    [symbol.isFinal, 'f'],
  ]);
  const { superclass } = symbol;
  const above = superclass && superclass.symbol.name !== OBJECT ? superclass : null;
  const written = (type: JavaType & { kind: 'class' }): string =>
    isOurs(type.symbol.name) ? ourTypeText(type) : 'hidden';
  const interfaces = symbol.interfaces.map(written).sort();
  const parameters = ourParametersText(symbol.typeParameters);
  const start = `${KIND_LETTERS[symbol.kind]}${flags} ${symbol.name} ${parameters}`;
  return `${start}${above ? written(above) : ''}^${interfaces.join('')}`;
}

/** A real method's row. */
export function methodText(method: RealMethod): string {
  const flags = flagText([
    [method.access === 'protected', 'p'],
    [method.isStatic, 's'],
    [method.isAbstract, 'a'],
    [method.isFinal, 'f'],
    [method.isVarargs, 'v'],
    [method.isDefault, 'd'],
    [method.deprecation === 'deprecated', 'x'],
    [method.deprecation === 'removal', 'X'],
  ]);
  const types = (list: readonly Type[]): string => list.map((each) => typeText(each)).join('');
  const thrown = method.thrown.map((each) => `^${typeText(each)}`).join('');
  const signature = `(${types(method.parameters)})${typeText(method.returnType)}${thrown}`;
  return `m${flags} ${method.name} ${parametersText(method.typeParameters)}${signature}`;
}

/** The same of a method of ours, as if it were public and had a body, threw nothing and were not deprecated. */
export function ourMethodText(method: MethodSymbol): string {
  const flags = flagText([
    [method.isPrivate, 'private'],
    [method.isStatic, 's'],
    [method.isVarargs, 'v'],
  ]);
  const signature = `(${method.parameters.map(ourTypeText).join('')})${ourTypeText(method.returnType)}`;
  return `m${flags} ${method.name} ${ourParametersText(method.typeParameters)}${signature}`;
}

/** A real field's row. */
export function fieldText(field: RealField): string {
  const flags = flagText([
    [field.access === 'protected', 'p'],
    [field.isStatic, 's'],
    [field.isFinal, 'f'],
    [field.deprecation === 'deprecated', 'x'],
    [field.deprecation === 'removal', 'X'],
  ]);
  const kind = field.isEnumConstant ? 'n' : 'f';
  return `${kind}${flags} ${field.name} ${typeText(field.type)}${field.isConstant ? '=' : ''}`;
}

/** The same of a field of ours, as if it were public and neither final nor deprecated. */
export function ourFieldText(field: FieldSymbol, isEnumConstant: boolean, isConstant: boolean): string {
  const flags = flagText([
    [field.isPrivate, 'private'],
    [field.isStatic, 's'],
  ]);
  const kind = isEnumConstant ? 'n' : 'f';
  return `${kind}${flags} ${field.name} ${ourTypeText(field.type)}${isConstant ? '=' : ''}`;
}

/** Name and erased types of a method, which decide whether it is the same as one above it. */
export function erasedText({ name, parameters, returnType }: RealMethod): string {
  return `${name}(${parameters.map(erased).join(' ')})${erased(returnType)}`;
}

function erased(type: Type): string {
  switch (type.kind) {
    case 'array':
      return `${erased(type.element)}[]`;
    case 'class':
      return type.symbol.head.binaryName;
    case 'variable':
      return type.variable.bounds[0] ? erased(type.variable.bounds[0]) : OBJECT;
    case 'primitive':
      return type.name;
    default:
      return type.kind;
  }
}
