/** Turns class declarations into class symbols. */
import type { ClassBody, ClassDeclaration, ModifierName } from '../syntax/declarations';
import type { Scope } from './scopes';
import type { ClassSymbol, EnumConstantSymbol, FieldSymbol, Unit } from './symbols';
import type { TypeVariable } from './types';

/** The made-up static field that holds an enum's constants in order. */
export const VALUES_FIELD = '$VALUES';

/** Where a class is being declared. */
export interface Surroundings {
  readonly unit: Unit;
  readonly outer: ClassSymbol | null;
  readonly scope: Scope | null;
  /** Whether instances get no enclosing instance, for local and anonymous classes. */
  readonly isStaticContext: boolean;
}

function isStaticClass(declaration: ClassDeclaration, around: Surroundings): boolean {
  if (declaration.classKind !== 'class') return true;
  if (around.scope) return around.isStaticContext;
  if (!around.outer || around.outer.kind === 'interface') return true;
  return declaration.modifiers.names.includes('static');
}

/** The symbol of a declared class, with its member classes. Calls `register` for each of them. */
export function enterClass(
  declaration: ClassDeclaration,
  binaryName: string,
  around: Surroundings,
  register: (symbol: ClassSymbol) => void,
): ClassSymbol {
  const has = (name: ModifierName): boolean => declaration.modifiers.names.includes(name);
  const symbol = blankClass(declaration.name, binaryName, declaration.body, around, {
    kind: declaration.classKind,
    isAbstract: has('abstract') || declaration.classKind === 'interface',
    isFinal: has('final') || declaration.classKind === 'record',
    isStatic: isStaticClass(declaration, around),
    declaration,
  });
  symbol.typeParameters = declaration.typeParameters.map(
    (parameter): TypeVariable => ({ name: parameter.name, bounds: [] }),
  );
  register(symbol);
  fillBody(symbol, register);
  return symbol;
}

/** The symbol of an anonymous class; its supertypes are set by the caller. */
export function enterAnonymous(
  body: ClassBody,
  binaryName: string,
  around: Surroundings,
  register: (symbol: ClassSymbol) => void,
): ClassSymbol {
  const symbol = blankClass('', binaryName, body, around, {
    kind: 'class',
    isAbstract: false,
    isFinal: true,
    isStatic: around.isStaticContext,
    declaration: null,
  });
  symbol.isHeaderTold = true;
  register(symbol);
  fillBody(symbol, register);
  return symbol;
}

function blankClass(
  simpleName: string,
  name: string,
  body: ClassBody,
  around: Surroundings,
  traits: Pick<ClassSymbol, 'kind' | 'isAbstract' | 'isFinal' | 'isStatic' | 'declaration'>,
): ClassSymbol {
  return {
    ...traits,
    name,
    simpleName,
    packageName: around.unit.packageName,
    isAnonymous: simpleName === '',
    isLibrary: around.unit.isLibrary,
    unit: around.unit,
    outer: around.outer,
    scope: around.scope,
    body,
    typeParameters: [],
    superclass: null,
    interfaces: [],
    isHeaderTold: false,
    memberTypes: new Map(),
    fields: new Map(),
    methods: new Map(),
    methodSyntax: new Map(),
    constructorSyntax: [],
    fieldSyntax: new Map(),
    constructors: null,
    initializers: [],
    enumConstants: [],
    recordComponents: traits.declaration?.recordComponents ?? [],
    captures: [],
    counters: { anonymous: 0, local: new Map() },
    stored: null,
  };
}

function fillBody(symbol: ClassSymbol, register: (symbol: ClassSymbol) => void): void {
  for (const member of symbol.body.members) {
    switch (member.kind) {
      case 'ClassDeclaration':
        symbol.memberTypes.set(
          member.name,
          enterClass(
            member,
            `${symbol.name}$${member.name}`,
            { unit: symbol.unit, outer: symbol, scope: null, isStaticContext: false },
            register,
          ),
        );
        break;
      case 'Method': {
        const same = symbol.methodSyntax.get(member.name);
        if (same) same.push(member);
        else symbol.methodSyntax.set(member.name, [member]);
        break;
      }
      case 'Constructor':
        symbol.constructorSyntax.push(member);
        break;
      case 'Field':
        symbol.fieldSyntax.set(member.name, member);
        if (member.initializer) symbol.initializers.push(member);
        break;
      case 'Initializer':
        symbol.initializers.push(member);
        break;
    }
  }
  enterEnumConstants(symbol, register);
}

function enterEnumConstants(symbol: ClassSymbol, register: (symbol: ClassSymbol) => void): void {
  if (symbol.kind !== 'enum') return;
  const constants = symbol.declaration?.enumConstants ?? [];
  symbol.fields.set(VALUES_FIELD, {
    ...enumField(symbol, VALUES_FIELD),
    type: { kind: 'array', element: { kind: 'class', symbol, args: [] } },
  });
  constants.forEach((syntax, ordinal) => {
    const field = enumField(symbol, syntax.name);
    symbol.fields.set(syntax.name, field);
    const bodyClass = syntax.body ? enumBodyClass(symbol, syntax.body, register) : null;
    const entered: EnumConstantSymbol = { name: syntax.name, syntax, field, ordinal, bodyClass };
    symbol.enumConstants.push(entered);
  });
}

function enumField(symbol: ClassSymbol, name: string): FieldSymbol {
  return {
    owner: symbol,
    name,
    type: { kind: 'class', symbol, args: [] },
    isStatic: true,
    isFinal: true,
    isPrivate: false,
    syntax: null,
    constant: null,
  };
}

function enumBodyClass(
  symbol: ClassSymbol,
  body: ClassBody,
  register: (symbol: ClassSymbol) => void,
): ClassSymbol {
  symbol.counters.anonymous += 1;
  const around = { unit: symbol.unit, outer: symbol, scope: null, isStaticContext: true };
  const entered = enterAnonymous(body, `${symbol.name}$${symbol.counters.anonymous}`, around, register);
  entered.superclass = { kind: 'class', symbol, args: [] };
  return entered;
}
