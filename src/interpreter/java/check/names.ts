/** What names in expressions mean: variables, fields, classes, packages. */
import type { Expression, FieldAccess, Name } from '../syntax/expressions';
import { OperatorChecker } from './operators';
import type { LocalSymbol } from './scope';
import { allSupertypes } from './substitution';
import type { ShownArguments } from './type-resolver';
import { BOOLEAN, type ClassT, classType, type FieldSymbol, INT, isVoid, type Type, UNKNOWN } from './types';

/** A name settled: a value with a type, a class, or a package. */
export type Meaning =
  | { readonly kind: 'local'; readonly local: LocalSymbol; readonly type: Type }
  | { readonly kind: 'field'; readonly field: FieldSymbol; readonly type: Type }
  | { readonly kind: 'value'; readonly type: Type }
  | { readonly kind: 'class'; readonly type: ClassT }
  | { readonly kind: 'package'; readonly name: string };

const NOTHING: Meaning = { kind: 'value', type: UNKNOWN };

/** Name resolution in expressions. */
export abstract class NameResolver extends OperatorChecker {
  /** What each name was found to be, for the flow analysis and for later stages. */
  readonly meanings = new Map<Name | FieldAccess, Meaning>();

  /** A name where a value is wanted. */
  protected valueOfName(node: Name): Type {
    const meaning = this.lookupName(node, 'value');
    return meaning.kind === 'class' || meaning.kind === 'package' ? UNKNOWN : meaning.type;
  }

  /** `mayBe`: 'class' also accepts a class before a dot, 'package' even a package. */
  protected lookupName(node: Name, mayBe: 'value' | 'class' | 'package'): Meaning {
    const meaning = this.#findName(node, mayBe);
    this.meanings.set(node, meaning);
    return meaning;
  }

  #findName(node: Name, mayBe: 'value' | 'class' | 'package'): Meaning {
    const { name } = node;
    const variable = this.#findVariable(node);
    if (variable) return variable;
    const imported = this.#importedField(name);
    if (imported) return imported;
    if (mayBe !== 'value') {
      const found = this.lookupClass(name);
      if (found === 'name only') return NOTHING;
      if (found) return { kind: 'class', type: found };
      if (this.frame?.typeVariables.has(name)) return NOTHING;
      if (mayBe === 'package' || this.world.packageExists(name)) return { kind: 'package', name };
    }
    if (!this.isInOpenClass()) this.cannotFind(`variable ${name}`, node.at);
    return NOTHING;
  }

  #findVariable({ name, at }: Name): Meaning | null {
    let isStatic = false;
    for (let frame = this.frame; frame; frame = frame.outer) {
      const local = frame.scope?.variable(name);
      if (local) return { kind: 'local', local, type: local.type };
      const found = this.findField(this.ownType(frame.symbol), name);
      isStatic ||= frame.isStatic;
      if (found) {
        if (!found.field.isStatic && isStatic) {
          const message = `non-static variable ${name} cannot be referenced from a static context`;
          this.reporter.error('attribute', at, message);
        }
        return { kind: 'field', ...found };
      }
      isStatic ||= frame.symbol.head.isStatic && !frame.symbol.head.isLocal;
      if (frame.symbol.head.isLocal) isStatic = false;
    }
    return null;
  }

  #importedField(name: string): Meaning | null {
    for (const owner of this.names.staticOwners(name)) {
      const found = this.findField(classType(owner), name);
      if (found?.field.isStatic) return { kind: 'field', ...found };
    }
    return null;
  }

  /** `target.name` where a value is wanted. */
  protected valueOfFieldAccess(node: FieldAccess): Type {
    const meaning = this.lookupAccess(node, 'value');
    return meaning.kind === 'class' || meaning.kind === 'package' ? UNKNOWN : meaning.type;
  }

  protected lookupAccess(node: FieldAccess, mayBe: 'value' | 'class' | 'package'): Meaning {
    const meaning = this.#findAccess(node, mayBe);
    this.meanings.set(node, meaning);
    return meaning;
  }

  /** What stands before a dot. */
  protected qualifier(target: Expression, mayBePackage: boolean): Meaning {
    const mayBe = mayBePackage ? 'package' : 'class';
    if (target.kind === 'Name') return this.lookupName(target, mayBe);
    if (target.kind === 'FieldAccess') return this.lookupAccess(target, mayBe);
    if (target.kind === 'TypeExpression') {
      const type = this.resolve(target.type);
      return type.kind === 'class' ? { kind: 'class', type } : NOTHING;
    }
    return { kind: 'value', type: this.expression(target) };
  }

  #findAccess(node: FieldAccess, mayBe: 'value' | 'class' | 'package'): Meaning {
    const target = this.qualifier(node.target, mayBe !== 'value' || node.target.kind !== 'Name');
    if (target.kind === 'package') return this.#inPackage(node, target.name, mayBe);
    if (target.kind === 'class') return this.#inClass(node, target.type, mayBe !== 'value');
    return this.#inValue(node, target.type);
  }

  #inPackage(node: FieldAccess, packageName: string, mayBe: 'value' | 'class' | 'package'): Meaning {
    const name = `${packageName}.${node.name}`;
    const found = this.world.byQualifiedName(name);
    if (found === 'name only') return NOTHING;
    if (found) return { kind: 'class', type: classType(found) };
    if (mayBe === 'package') return { kind: 'package', name };
    if (this.world.packageHasClasses(packageName)) {
      const symbol = `  symbol:   class ${node.name}`;
      this.reporter.error(
        'attribute',
        node.at,
        'cannot find symbol',
        symbol,
        `  location: package ${packageName}`,
      );
    } else this.missingPackage(packageName, node.name, node.at);
    return NOTHING;
  }

  #inClass(node: FieldAccess, type: ClassT, mayBeClass: boolean): Meaning {
    const found = this.findField(type, node.name);
    if (found) {
      if (!found.field.isStatic) {
        const message = `non-static variable ${node.name} cannot be referenced from a static context`;
        this.reporter.error('attribute', node.at, message);
      }
      return this.#accessible(node, found, type);
    }
    if (mayBeClass) {
      const nested = this.memberClass(type.symbol, node.name);
      if (nested) return { kind: 'class', type: classType(nested) };
    }
    if (this.isOpen(type)) return NOTHING;
    const kind = mayBeClass ? 'variable' : 'variable';
    this.reporter.typed(node.at, [type], () => [
      'cannot find symbol',
      `  symbol:   ${kind} ${node.name}`,
      `  location: ${type.symbol.typeKindName} ${type.symbol.name}`,
    ]);
    return NOTHING;
  }

  #accessible(node: FieldAccess, found: { field: FieldSymbol; type: Type }, site: ClassT): Meaning {
    const { field } = found;
    if (!this.isAccessible(field, site.symbol)) {
      const how = field.access === 'private' ? 'private' : 'protected';
      if (field.access !== 'package') {
        this.reporter.error('attribute', node.at, `${field.name} has ${how} access in ${field.owner.name}`);
      }
    }
    return { kind: 'field', ...found };
  }

  protected isOpen(type: ClassT): boolean {
    return allSupertypes(type).some((each) => each.symbol.parts.hasUnknownSupertype);
  }

  #inValue(node: FieldAccess, type: Type): Meaning {
    if (type.kind === 'unknown') return NOTHING;
    const site = this.relations.upperBound(type);
    if (site.kind === 'array') {
      if (node.name === 'length') return { kind: 'value', type: INT };
      this.cannotFindMember(node, `variable ${node.name}`, type);
      return NOTHING;
    }
    if (site.kind === 'primitive' || site.kind === 'null') {
      this.reporter.error(
        'attribute',
        node.at,
        `${site.kind === 'null' ? '<null>' : site.name} cannot be dereferenced`,
      );
      return NOTHING;
    }
    if (site.kind !== 'class') return NOTHING;
    const found = this.findField(site, node.name);
    if (found) return this.#accessible(node, found, site);
    if (!this.isOpen(site)) this.cannotFindMember(node, `variable ${node.name}`, type);
    return NOTHING;
  }

  /** "cannot find symbol" in the type of a value; `what` has `%s` for the arguments. */
  protected abstract cannotFindMember(
    node: { readonly target: Expression | null; readonly at: number },
    what: string,
    type: Type,
    shown?: ShownArguments,
  ): void;

  protected isConstantName(expression: Expression): boolean {
    if (expression.kind !== 'Name' && expression.kind !== 'FieldAccess') return false;
    const meaning = this.meanings.get(expression);
    if (meaning?.kind === 'field') return meaning.field.isConstant;
    if (meaning?.kind !== 'local') return false;
    const { isFinal, initializer } = meaning.local;
    return isFinal && initializer !== null && this.constantInt(initializer) !== null;
  }

  /** A condition: boolean, or it is an error. */
  protected condition(expression: Expression): void {
    const type = this.expression(expression, BOOLEAN);
    if (isVoid(type)) this.incompatible(unwrapped(expression).at, type, BOOLEAN);
    else this.checkAssignable(unwrapped(expression), type, BOOLEAN);
  }
}

/** The expression inside any parentheses: where javac puts its caret. */
export function unwrapped(expression: Expression): Expression {
  return expression.kind === 'Parenthesized' ? unwrapped(expression.inner) : expression;
}
