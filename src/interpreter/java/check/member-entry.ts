/** Enters the members of the program's classes: fields, methods, constructors, and those nobody wrote. */
import type { ClassDeclaration, Member, Modifiers, Parameter, TypeParameter } from '../syntax/declarations';
import type { ClassParts, ClassSymbol } from './class-symbol';
import type { Frame } from './scope';
import { StatementChecker } from './statements';
import {
  type Access,
  arrayOf,
  classType,
  type MethodSymbol,
  type Type,
  type TypeVariable,
  VOID,
} from './types';

/** Members of classes. */
export abstract class MemberEntry extends StatementChecker {
  protected inFrame<Result>(frame: Frame, work: () => Result): Result {
    const before = this.frame;
    this.frame = frame;
    const result = work();
    this.frame = before;
    return result;
  }

  protected memberFrame(
    symbol: ClassSymbol,
    outer: Frame | null,
    typeVariables: ReadonlyMap<string, TypeVariable>,
  ): Frame {
    return { symbol, outer, scope: null, isStatic: false, method: null, typeVariables, isHeader: false };
  }

  /** The variables a class declares, by name. */
  protected variablesOf(symbol: ClassSymbol): Map<string, TypeVariable> {
    return new Map(symbol.parts.typeParameters.map((each) => [each.name, each]));
  }

  protected duplicate(what: string, at: number, symbol: ClassSymbol): void {
    this.reporter.error(
      'attribute',
      at,
      `${what} is already defined in ${symbol.kindName} ${this.shownName(symbol)}`,
    );
  }

  /** An anonymous class goes by its number: `<anonymous Main$1>`. */
  protected shownName(symbol: ClassSymbol): string {
    if (!symbol.isAnonymous) return symbol.name;
    const name = symbol.head.binaryName;
    return `<anonymous ${name.slice(name.lastIndexOf('.') + 1)}>`;
  }

  protected addEnumConstants(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration): void {
    for (const each of node.enumConstants) {
      if (parts.fields.has(each.name)) this.duplicate(`variable ${each.name}`, each.at, symbol);
      parts.fields.set(each.name, {
        ...FINAL_FIELD,
        name: each.name,
        owner: symbol,
        access: 'public',
        isStatic: true,
        isEnumConstant: true,
        type: classType(symbol),
        declaration: each,
      });
    }
  }

  protected addComponents(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration): void {
    for (const each of node.recordComponents) {
      const type = this.resolve(each.type);
      const common = { name: each.name, owner: symbol, isStatic: false } as const;
      parts.fields.set(each.name, {
        ...FINAL_FIELD,
        ...common,
        access: 'private',
        isEnumConstant: false,
        type,
        declaration: each,
      });
      const accessor = this.plainMethod({ ...common, access: 'public', returnType: type, parameters: [] });
      const isDeclared = node.body.members.some((member) => {
        return member.kind === 'Method' && member.name === each.name && member.parameters.length === 0;
      });
      if (!isDeclared) parts.methods.set(each.name, [accessor]);
    }
  }

  protected addImplicitMembers(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration): void {
    const constructors = node.body.members.filter((each) => each.kind === 'Constructor');
    if (node.classKind === 'record') {
      const parameters = node.recordComponents.map((each) => parts.fields.get(each.name)?.type ?? VOID);
      const hasCanonical =
        constructors.some(({ compact }) => !compact) &&
        parts.constructors.some((each) => {
          return (
            each.parameters.length === parameters.length &&
            each.declaration?.kind === 'Constructor' &&
            !each.declaration.compact &&
            each.parameters.every((type, index) => this.relations.isSame(type, parameters[index] ?? VOID))
          );
        });
      const isVarargs = node.recordComponents.at(-1)?.varargs ?? false;
      const canonical = {
        ...this.plainMethod({
          name: '<init>',
          owner: symbol,
          access: symbol.head.access,
          isStatic: false,
          returnType: VOID,
          parameters,
        }),
        isVarargs,
      };
      if (!hasCanonical) parts.constructors.unshift(canonical);
    } else if (constructors.length === 0 && !symbol.isInterface) {
      const access = node.classKind === 'enum' ? 'private' : symbol.head.access;
      parts.constructors.push(
        this.plainMethod({
          name: '<init>',
          owner: symbol,
          access,
          isStatic: false,
          returnType: VOID,
          parameters: [],
        }),
      );
    }
    if (node.classKind !== 'enum') return;
    const common = { owner: symbol, access: 'public', isStatic: true } as const;
    const own = classType(symbol);
    parts.methods.set('values', [
      this.plainMethod({ ...common, name: 'values', returnType: arrayOf(own), parameters: [] }),
    ]);
    const byName = this.plainMethod({
      ...common,
      name: 'valueOf',
      returnType: own,
      parameters: [this.world.string],
    });
    parts.methods.set('valueOf', [...(parts.methods.get('valueOf') ?? []), byName]);
  }

  protected plainMethod(
    given: Pick<MethodSymbol, 'name' | 'owner' | 'access' | 'isStatic' | 'returnType' | 'parameters'>,
  ): MethodSymbol {
    return { ...PLAIN_METHOD, ...given };
  }

  protected addField(symbol: ClassSymbol, parts: ClassParts, node: Extract<Member, { kind: 'Field' }>): void {
    this.checkAnnotations(node.modifiers);
    const type = this.resolve(node.type);
    if (parts.fields.has(node.name)) this.duplicate(`variable ${node.name}`, node.at, symbol);
    const names = node.modifiers.names;
    const isFinal = names.includes('final') || symbol.isInterface;
    parts.fields.set(node.name, {
      name: node.name,
      owner: symbol,
      access: symbol.isInterface ? 'public' : accessOf(node.modifiers),
      isStatic: names.includes('static') || symbol.isInterface,
      isFinal,
      isEnumConstant: false,
      deprecation: 'no',
      isConstant: isFinal && node.initializer !== null && isConstantForm(node.initializer),
      type,
      declaration: node,
    });
  }

  /** The symbol of each declared method. */
  protected readonly methods = new Map<Member, MethodSymbol>();

  protected addMethod(
    symbol: ClassSymbol,
    parts: ClassParts,
    node: Extract<Member, { kind: 'Method' | 'Constructor' }>,
  ): void {
    const names = node.modifiers.names;
    const isMethod = node.kind === 'Method';
    const hasBody = node.body !== null;
    const isInterfaceMember = symbol.isInterface && isMethod;
    const method: MethodSymbol = {
      name: isMethod ? node.name : '<init>',
      owner: symbol,
      access: isInterfaceMember && !names.includes('private') ? 'public' : accessOf(node.modifiers),
      isStatic: names.includes('static'),
      isAbstract: isMethod && (names.includes('abstract') || (symbol.isInterface && !hasBody)),
      isDefault: names.includes('default'),
      isFinal: names.includes('final'),
      isVarargs: node.parameters.at(-1)?.varargs ?? false,
      deprecation: 'no',
      typeParameters: node.typeParameters.map(({ name }) => ({
        name,
        bounds: [],
        owner: null,
        capturedFrom: null,
      })),
      parameters: [],
      returnType: VOID,
      thrown: [],
      declaration: node,
    };
    for (const each of method.typeParameters) each.owner = method;
    if (method.isDefault && !symbol.isInterface) {
      this.reporter.error('attribute', node.at, 'modifier default not allowed here');
    }
    this.checkAnnotations(node.modifiers);
    for (const each of node.parameters) this.checkAnnotations(each.modifiers);
    this.inMethod(method, () => {
      node.typeParameters.forEach((each, index) => {
        const variable = method.typeParameters[index];
        if (variable) this.setBounds(variable, each);
      });
      const isCompact = node.kind === 'Constructor' && node.compact;
      method.parameters = isCompact ? componentTypes(parts, symbol) : this.parameterTypes(node.parameters);
      if (isMethod) method.returnType = this.resolve(node.returnType);
      method.thrown = node.throws.map((each) => this.resolve(each));
    });
    this.methods.set(node, method);
    if (node.kind === 'Constructor' && node.compact) return;
    this.file(symbol, parts, method, node.at);
  }

  protected parameterTypes(parameters: readonly Parameter[]): Type[] {
    return parameters.map((each) => this.resolve(each.type));
  }

  protected file(symbol: ClassSymbol, parts: ClassParts, method: MethodSymbol, at: number): void {
    const isConstructor = method.name === '<init>';
    const overloads = isConstructor ? parts.constructors : (parts.methods.get(method.name) ?? []);
    const site = classType(symbol);
    const member = this.asMember(method, { ...site, arguments: [] });
    const own = { ...member, parameters: method.parameters };
    const clash = overloads.some((each) => {
      return this.overrides({ ...this.asMember(each, site), parameters: each.parameters }, own);
    });
    if (clash) {
      this.reporter.typed(at, [...method.parameters], (text) => [
        `${isConstructor ? 'constructor' : 'method'} ${text.method(method)} is already defined in ${symbol.kindName} ${this.shownName(symbol)}`,
      ]);
    }
    overloads.push(method);
    if (!isConstructor) parts.methods.set(method.name, overloads);
  }

  /** Resolves the bounds of a type parameter; `T extends T` gets none. */
  protected setBounds(variable: TypeVariable, node: TypeParameter): void {
    variable.bounds = node.bounds.map((bound) => this.resolve(bound));
    const seen = new Set<TypeVariable>();
    const reaches = (each: Type): boolean => {
      if (each.kind !== 'variable') return false;
      if (each.variable === variable) return true;
      if (seen.has(each.variable)) return false;
      seen.add(each.variable);
      return each.variable.bounds.some(reaches);
    };
    if (!variable.bounds.some(reaches)) return;
    this.reporter.error('attribute', node.at, `cyclic inheritance involving ${variable.name}`);
    variable.bounds = [];
  }

  /** With a method's type variables in scope. */
  protected inMethod(method: MethodSymbol, work: () => void): void {
    const { frame } = this;
    if (!frame) return;
    const before = frame.typeVariables;
    const own = method.typeParameters.map((each): [string, TypeVariable] => [each.name, each]);
    frame.typeVariables = new Map([...before, ...own]);
    work();
    frame.typeVariables = before;
  }
}

const FINAL_FIELD = { isFinal: true, deprecation: 'no', isConstant: false } as const;

const PLAIN_METHOD = {
  isAbstract: false,
  isDefault: false,
  isFinal: false,
  isVarargs: false,
  deprecation: 'no',
  typeParameters: [],
  thrown: [],
  declaration: null,
} as const;

/** The access the modifiers give. */
export function accessOf({ names }: Modifiers): Access {
  if (names.includes('public')) return 'public';
  if (names.includes('protected')) return 'protected';
  return names.includes('private') ? 'private' : 'package';
}

function componentTypes(parts: ClassParts, symbol: ClassSymbol): Type[] {
  const { source } = symbol.head;
  if (source?.kind !== 'ClassDeclaration') return [];
  return source.recordComponents.map((each) => parts.fields.get(each.name)?.type ?? VOID);
}

function isConstantForm(expression: { kind: string }): boolean {
  return [
    'Literal',
    'Binary',
    'Unary',
    'Cast',
    'Name',
    'FieldAccess',
    'Parenthesized',
    'Conditional',
  ].includes(expression.kind);
}
