/** What names mean: variables before fields before classes before packages (JLS 6.4.2, 6.5). */
import type { Expression, FieldAccess, Name } from '../syntax/expressions';
import { CompileFault } from './fault';
import type { Scope } from './scopes';
import type { ClassSymbol, FieldSymbol, LocalSymbol, Unit } from './symbols';
import { INT, type JavaType, substitute, typeText } from './types';
import type { Meaning, Typing } from './typing';

/** The variable or field a simple name means, or null. */
export function findVariable(typing: Typing, name: string, scope: Scope): Meaning | null {
  for (let current: Scope | null = scope; current; current = current.parent) {
    const local: LocalSymbol | undefined = current.locals.get(name);
    if (local) return { kind: 'local', local };
    if (current.body !== null) continue;
    const field = typing.members.findField(current.owner, name);
    if (field) return { kind: 'field', field };
  }
  const imported = importedField(typing, name, scope.owner.unit);
  return imported && { kind: 'field', field: imported };
}

function importedField(typing: Typing, name: string, unit: Unit): FieldSymbol | null {
  for (const owner of staticImports(typing, name, unit)) {
    const field = typing.members.findField(owner, name);
    if (field?.isStatic) return field;
  }
  return null;
}

/** The classes whose static member `name` a file imports. */
export function staticImports(typing: Typing, name: string, unit: Unit): ClassSymbol[] {
  const owners: ClassSymbol[] = [];
  for (const declared of unit.syntax.imports) {
    if (!declared.isStatic) continue;
    const last = declared.segments[declared.segments.length - 1];
    if (!declared.onDemand && last !== name) continue;
    const segments = declared.onDemand ? declared.segments : declared.segments.slice(0, -1);
    const owner = typing.relations.resolution.qualifiedClass(segments);
    if (owner) owners.push(owner);
  }
  return owners;
}

/** The meaning of an expression that may be a class or package: null when it is a plain expression. */
export function meaningOf(typing: Typing, node: Expression, scope: Scope): Meaning | null {
  if (node.kind === 'Name') return meaningOfName(typing, node, scope);
  if (node.kind === 'FieldAccess') return meaningOfAccess(typing, node, scope);
  return null;
}

function meaningOfName(typing: Typing, node: Name, scope: Scope): Meaning | null {
  const { resolution } = typing.relations;
  const variable = findVariable(typing, node.name, scope);
  if (variable) return variable;
  const symbol = resolution.findClass(node.name, scope);
  if (symbol) return { kind: 'class', symbol };
  return resolution.table.packages.has(node.name) ? { kind: 'package', name: node.name } : null;
}

function meaningOfAccess(typing: Typing, node: FieldAccess, scope: Scope): Meaning | null {
  const { resolution } = typing.relations;
  const target = meaningOf(typing, node.target, scope);
  if (target?.kind === 'package') {
    const name = `${target.name}.${node.name}`;
    const symbol = resolution.table.find(name);
    if (symbol) return { kind: 'class', symbol };
    return resolution.table.packages.has(name) ? { kind: 'package', name } : null;
  }
  if (target?.kind === 'class') {
    const field = typing.members.findField(target.symbol, node.name);
    if (field) return { kind: 'field', field };
    const symbol = resolution.memberClass(target.symbol, node.name);
    return symbol && { kind: 'class', symbol };
  }
  const type =
    node.target.kind === 'Super' ? superType(typing, scope) : typing.expression(node.target, scope, null);
  const upper = typing.relations.upper(type);
  if (upper.kind === 'array') return node.name === 'length' ? { kind: 'length' } : null;
  const field = upper.kind === 'class' ? typing.members.findField(upper.symbol, node.name) : null;
  return field && { kind: 'field', field };
}

/** The superclass type of the class around a scope. */
export function superType(typing: Typing, scope: Scope): JavaType {
  typing.relations.resolution.header(scope.owner);
  return scope.owner.superclass ?? typing.relations.object;
}

/** Attributes a simple name used as a value. */
export function attributeName(typing: Typing, node: Name, scope: Scope): JavaType {
  const meaning = findVariable(typing, node.name, scope);
  if (!meaning) {
    const where = scope.owner.isAnonymous
      ? ''
      : `\n  location: ${scope.owner.kind === 'interface' ? 'interface' : 'class'} ${scope.owner.simpleName}`;
    throw new CompileFault(node.at, `cannot find symbol\n  symbol:   variable ${node.name}${where}`);
  }
  typing.tables.names.set(node, meaning);
  if (meaning.kind === 'local') return meaning.local.type;
  return meaning.kind === 'field' ? fieldType(typing, meaning.field, null) : typing.relations.object;
}

/** Attributes `target.name` used as a value. */
export function attributeAccess(typing: Typing, node: FieldAccess, scope: Scope): JavaType {
  const meaning = meaningOfAccess(typing, node, scope);
  if (!meaning || meaning.kind === 'class' || meaning.kind === 'package') {
    throw new CompileFault(node.at, `cannot find symbol\n  symbol:   variable ${node.name}`);
  }
  typing.tables.names.set(node, meaning);
  if (meaning.kind === 'length') return INT;
  if (meaning.kind === 'local') return meaning.local.type;
  const targetType = typing.tables.types.get(node.target) ?? null;
  return fieldType(typing, meaning.field, targetType);
}

/** A field's type seen from the type of the object it is read from. */
export function fieldType(typing: Typing, field: FieldSymbol, site: JavaType | null): JavaType {
  if (!site || field.isStatic) return field.type;
  const view = typing.relations.asSuper(site, field.owner);
  if (!view) return field.type;
  const type = substitute(field.type, typing.relations.argumentsOf(view));
  return type.kind === 'wildcard' ? typing.relations.upper(type) : type;
}

/** A fault for a member that is not there. */
export function missingMethod(
  node: { at: number },
  name: string,
  args: readonly string[],
  type: JavaType | null,
): CompileFault {
  const where = type ? `\n  location: class ${typeText(type)}` : '';
  return new CompileFault(
    node.at,
    `cannot find symbol\n  symbol:   method ${name}(${args.join(',')})${where}`,
  );
}
