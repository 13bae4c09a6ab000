/** Putting types in the place of type variables; walking up to supertypes. */
import type { ClassSymbol } from './class-symbol';
import { arrayOf, type ClassT, type InferenceVariable, type Type, type TypeVariable, UNKNOWN } from './types';

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
    case 'open': {
      const { settled } = type.variable;
      return settled ? substitute(settled, by) : type;
    }
    default:
      return type;
  }
}

/** The type with what has been settled in the place of what was open. */
export function closed(type: Type): Type {
  switch (type.kind) {
    case 'open':
      return type.variable.settled ? closed(type.variable.settled) : type;
    case 'class':
      return closedClass(type);
    case 'array':
      return arrayOf(closed(type.element));
    case 'wildcard':
      return type.bound === 'none' ? type : { ...type, type: closed(type.type) };
    default:
      return type;
  }
}

function closedClass(type: ClassT): ClassT {
  if (type.arguments.length === 0 && !type.outer) return type;
  return { ...type, arguments: type.arguments.map(closed), outer: type.outer && closedClass(type.outer) };
}

/** Calls `visit` with each variable of this type that is not settled. */
export function eachOpen(type: Type, visit: (variable: InferenceVariable) => void): void {
  switch (type.kind) {
    case 'open':
      if (type.variable.settled) eachOpen(type.variable.settled, visit);
      else visit(type.variable);
      break;
    case 'class':
      for (const each of type.arguments) eachOpen(each, visit);
      if (type.outer) eachOpen(type.outer, visit);
      break;
    case 'array':
      eachOpen(type.element, visit);
      break;
    case 'wildcard':
      if (type.bound !== 'none') eachOpen(type.type, visit);
      break;
    default:
  }
}

/** Whether something in the type is not settled. */
export function isOpenType(type: Type): boolean {
  let isOpen = false;
  eachOpen(type, () => {
    isOpen = true;
  });
  return isOpen;
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
