/** Putting types in the place of type variables; walking up to supertypes. */
import type { ClassSymbol } from './class-symbol';
import { arrayOf, type ClassT, type Type, type TypeVariable, UNKNOWN } from './types';

/** What stands for each type variable. */
export type Substitution = ReadonlyMap<TypeVariable, Type>;

/** The type with its variables replaced. */
export function substitute(type: Type, by: Substitution): Type {
  if (by.size === 0) return type;
  switch (type.kind) {
    case 'variable':
      return by.get(type.variable) ?? type;
    case 'class':
      return substituteClass(type, by);
    case 'array':
      return arrayOf(substitute(type.element, by));
    case 'wildcard': {
      const inner = substitute(type.type, by);
      // `? super ?` cannot be written but arises from substitution; its bound is what counts.
      return inner.kind === 'wildcard' ? inner : { ...type, type: inner };
    }
    case 'flexible':
      return {
        ...type,
        type: substitute(type.type, by),
        lowerBounds: type.lowerBounds.map((each) => substitute(each, by)),
      };
    default:
      return type;
  }
}

/** The class type with its variables replaced. */
export function substituteClass(type: ClassT, by: Substitution): ClassT {
  if (type.arguments.length === 0 && !type.outer) return type;
  const outer = type.outer && substituteClass(type.outer, by);
  return { ...type, arguments: type.arguments.map((each) => substitute(each, by)), outer };
}

/** Type arguments by type parameter, those of outer classes included. Of a raw type: unknown for each. */
export function argumentsOf(type: ClassT): Map<TypeVariable, Type> {
  const by: Map<TypeVariable, Type> = type.outer ? argumentsOf(type.outer) : new Map();
  type.symbol.parts.typeParameters.forEach((variable, index) => {
    by.set(variable, type.arguments[index] ?? UNKNOWN);
  });
  return by;
}

/** The direct supertypes, type arguments put in. */
export function directSupertypes(type: ClassT): ClassT[] {
  const { superclass, interfaces } = type.symbol.parts;
  const by = argumentsOf(type);
  const all = superclass ? [superclass, ...interfaces] : interfaces;
  return all.map((each) => substituteClass(each, by));
}

/** The supertype of this class: itself, an inherited one, or null. 'unknown' when a supertype is missing. */
export function asSuper(type: ClassT, symbol: ClassSymbol): ClassT | 'unknown' | null {
  if (type.symbol === symbol) return type;
  let outcome: 'unknown' | null = type.symbol.parts.hasUnknownSupertype ? 'unknown' : null;
  for (const each of directSupertypes(type)) {
    const found = asSuper(each, symbol);
    if (found !== null && found !== 'unknown') return found;
    if (found === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

/** The class and all its superclasses and interfaces, each once, nearest first. */
export function allSupertypes(type: ClassT): ClassT[] {
  const seen = new Set<ClassSymbol>();
  const found: ClassT[] = [];
  const visit = (each: ClassT): void => {
    if (seen.has(each.symbol)) return;
    seen.add(each.symbol);
    found.push(each);
    directSupertypes(each).forEach(visit);
  };
  visit(type);
  return found;
}

/** Whether some class above this one is not known. */
export function hasUnknownSupertype(type: ClassT): boolean {
  return allSupertypes(type).some((each) => each.symbol.parts.hasUnknownSupertype);
}
