/** Finding fields and methods of types. */
import type { ClassSymbol } from './class-symbol';
import { allSupertypes, argumentsOf, substitute } from './substitution';
import { TypeResolver } from './type-resolver';
import {
  arrayOf,
  type ClassT,
  type FieldSymbol,
  type MethodSymbol,
  type Type,
  type TypeVariable,
  UNKNOWN,
  variableType,
  type WildcardT,
} from './types';

/** A method as a member of a particular type: its types have that type's arguments put in. */
export interface MemberMethod {
  readonly method: MethodSymbol;
  readonly parameters: readonly Type[];
  readonly returnType: Type;
  readonly thrown: readonly Type[];
  /** The class type it was found in. */
  readonly site: ClassT;
}

/** Member lookup. */
export abstract class MemberFinder extends TypeResolver {
  /** The field, nearest class first, with its type as a member of `type`. */
  protected findField(type: ClassT, name: string): { field: FieldSymbol; type: Type } | null {
    for (const each of allSupertypes(this.captured(type))) {
      const field = each.symbol.parts.fields.get(name);
      if (field) return { field, type: substitute(field.type, argumentsOf(each)) };
    }
    return null;
  }

  /** All methods of this name, those overridden by a nearer one left out. */
  protected findMethods(type: ClassT, name: string): MemberMethod[] {
    const found: MemberMethod[] = [];
    for (const each of allSupertypes(this.captured(type))) {
      for (const method of each.symbol.parts.methods.get(name) ?? []) {
        if (method.isStatic && each.symbol.isInterface && each.symbol !== type.symbol) continue;
        const member = this.asMember(method, each);
        if (!found.some((other) => this.overrides(other, member))) found.push(member);
      }
    }
    return found;
  }

  protected asMember(method: MethodSymbol, site: ClassT): MemberMethod {
    const by = argumentsOf(site);
    return {
      method,
      site,
      parameters: method.parameters.map((each) => substitute(each, by)),
      returnType: substitute(method.returnType, by),
      thrown: method.thrown.map((each) => substitute(each, by)),
    };
  }

  /** Whether the nearer method hides the other: same erased parameters. */
  protected overrides(nearer: MemberMethod, other: MemberMethod): boolean {
    if (nearer.parameters.length !== other.parameters.length) return false;
    return nearer.parameters.every((each, index) => {
      const theirs = other.parameters[index] ?? UNKNOWN;
      return this.#isSameErasure(each, theirs, nearer.method, other.method);
    });
  }

  #isSameErasure(left: Type, right: Type, nearer: MethodSymbol, other: MethodSymbol): boolean {
    const erasedLeft = this.erasure(left);
    const erasedRight = this.erasure(right);
    if (erasedLeft.kind === 'array' && erasedRight.kind === 'array') {
      return this.#isSameErasure(erasedLeft.element, erasedRight.element, nearer, other);
    }
    if (erasedLeft.kind === 'class' && erasedRight.kind === 'class')
      return erasedLeft.symbol === erasedRight.symbol;
    if (erasedLeft.kind === 'unknown' || erasedRight.kind === 'unknown') return true;
    return erasedLeft === erasedRight;
  }

  protected erasure(type: Type): Type {
    if (type.kind === 'array') return arrayOf(this.erasure(type.element));
    const upper = this.relations.upperBound(type);
    if (upper.kind === 'array') return this.erasure(upper);
    return upper.kind === 'class' ? { ...upper, arguments: [], outer: null } : upper;
  }

  /** Capture conversion: wildcards among the type arguments become fresh type variables. */
  protected captured(type: ClassT): ClassT {
    if (!type.arguments.some((each) => each.kind === 'wildcard')) return type;
    const parameters = type.symbol.parts.typeParameters;
    const typeArguments = type.arguments.map((each, index) => {
      if (each.kind !== 'wildcard') return each;
      return variableType(this.#capture(each, parameters[index]));
    });
    const captured = { ...type, arguments: typeArguments };
    const by = argumentsOf(captured);
    captured.arguments.forEach((each, index) => {
      const declared = parameters[index]?.bounds ?? [];
      if (each.kind !== 'variable' || !each.variable.capturedFrom || each.variable.bounds.length > 0) return;
      each.variable.bounds = declared.map((bound) => substitute(bound, by));
    });
    return captured;
  }

  #capture(wildcard: WildcardT, _parameter: TypeVariable | undefined): TypeVariable {
    const bounds = wildcard.bound === 'extends' ? [wildcard.type] : [];
    return { name: 'CAP', bounds, owner: null, capturedFrom: wildcard };
  }

  /** The one abstract method of a functional interface, or null. */
  protected functionOf(type: Type): MemberMethod | null {
    if (type.kind !== 'class' || !type.symbol.isInterface) return null;
    const target = this.withoutWildcards(type);
    const found: MemberMethod[] = [];
    for (const each of allSupertypes(target)) {
      for (const methods of each.symbol.parts.methods.values()) {
        for (const method of methods) {
          const member = this.asMember(method, each);
          if (found.some((other) => other.method.name === method.name && this.overrides(other, member)))
            continue;
          if (!method.isStatic) found.push(member);
        }
      }
    }
    const abstract = found.filter(({ method }) => method.isAbstract && !this.#isObjectMethod(method));
    return abstract.length === 1 ? (abstract[0] ?? null) : null;
  }

  /** JLS 9.9: `? extends T` and `? super T` both stand for T, `?` for the parameter's bound. */
  protected withoutWildcards(type: ClassT): ClassT {
    const typeArguments = type.arguments.map((each, index) => {
      if (each.kind !== 'wildcard') return each;
      if (each.bound !== 'none') return each.type;
      const bound = type.symbol.parts.typeParameters[index]?.bounds[0];
      return bound && bound.kind !== 'variable' ? bound : this.world.object;
    });
    return { ...type, arguments: typeArguments };
  }

  #isObjectMethod(method: MethodSymbol): boolean {
    const object = this.world.classTypeOf('java.lang.Object');
    return (
      object?.symbol.parts.methods
        .get(method.name)
        ?.some((each) => each.access === 'public' && each.parameters.length === method.parameters.length) ??
      false
    );
  }

  /** Whether a class of the program, or a library's, is inside this class's file or its subclasses. */
  protected isAccessible(member: { owner: ClassSymbol; access: string }, site: ClassSymbol): boolean {
    const here = this.frame?.symbol;
    if (!here || member.access === 'public') return true;
    if (member.access === 'private') return member.owner.outermost === here.outermost;
    if (member.owner.packageName === here.packageName) return true;
    if (member.access === 'package') return false;
    for (let frame = this.frame; frame; frame = frame.outer) {
      const types = allSupertypes(this.ownType(frame.symbol)).map((each) => each.symbol);
      if (types.includes(member.owner)) return true;
    }
    return site.parts.hasUnknownSupertype;
  }
}
