/** The least type above several (JLS 4.10.4). */
import type { ClassSymbol } from '../check/class-symbol';
import type { Relations } from '../check/relations';
import { allSupertypes, asSuper } from '../check/substitution';
import {
  arrayOf,
  type ClassT,
  classType,
  intersectionOf,
  type Type,
  UNKNOWN,
  type WildcardT,
} from '../check/types';

const ANY: WildcardT = { kind: 'wildcard', bound: 'none', type: UNKNOWN };

/** How deep type arguments are looked into: `Integer` and `String` are Comparables of Comparables of … */
const DEPTH = 2;

/** The least upper bound; of several that are least, all together. Unknown types make it unknown. */
export function leastUpperBound(relations: Relations, types: readonly Type[], depth = DEPTH): Type {
  const values = types.filter((each) => each.kind !== 'null');
  if (values.some((each) => each.kind === 'unknown')) return UNKNOWN;
  const top = values.find((each) => values.every((other) => relations.isSubtype(other, each)));
  if (top) return top;
  const elements = values.flatMap((each) => (each.kind === 'array' ? [each.element] : []));
  if (elements.length > 0) {
    const isPlain = elements.length < values.length || elements.some((each) => each.kind === 'primitive');
    return isPlain ? relations.world.object : arrayOf(leastUpperBound(relations, elements, depth));
  }
  const classes = values.map((each) => boundsOf(relations, each));
  const least = leastSymbols(classes);
  if (least.length === 0) return relations.world.object;
  return intersectionOf(least.map((symbol) => common(relations, symbol, classes, depth)));
}

/** The classes a value of this type is of: of a type variable those that it extends. */
function boundsOf(relations: Relations, type: Type): readonly ClassT[] {
  if (type.kind === 'class') return [type];
  const bounds = type.kind === 'variable' ? type.variable.bounds : [];
  const found = bounds.flatMap((each) => boundsOf(relations, each));
  const { object } = relations.world;
  return found.length > 0 || object.kind !== 'class' ? found : [object];
}

/** What all of them are, without what follows from the rest; classes before interfaces. */
function leastSymbols(classes: readonly (readonly ClassT[])[]): readonly ClassSymbol[] {
  const above = classes.map((each) => new Set(each.flatMap(allSupertypes).map(({ symbol }) => symbol)));
  const [first = new Set<ClassSymbol>(), ...rest] = above;
  const shared = [...first].filter((symbol) => rest.every((each) => each.has(symbol)));
  const least = shared.filter((symbol) => {
    return !shared.some((other) => other !== symbol && asSuper(classType(other), symbol));
  });
  const proper = least.filter(({ head }) => head.binaryName !== 'java.lang.Object');
  return [...proper.filter((each) => !each.isInterface), ...proper.filter((each) => each.isInterface)];
}

function common(
  relations: Relations,
  symbol: ClassSymbol,
  classes: readonly (readonly ClassT[])[],
  depth: number,
): ClassT {
  const { typeParameters } = symbol.parts;
  const seen = classes.map((each) => {
    const found = each.map((type) => asSuper(type, symbol)).find((type) => type !== null);
    return found === 'unknown' || !found ? classType(symbol) : found;
  });
  if (typeParameters.length === 0 || seen.some((each) => each.arguments.length === 0))
    return classType(symbol);
  const typeArguments = typeParameters.map((_, index) => {
    return commonArgument(
      relations,
      seen.map((each) => each.arguments[index] ?? UNKNOWN),
      depth,
    );
  });
  return classType(symbol, typeArguments);
}

function commonArgument(relations: Relations, types: readonly Type[], depth: number): Type {
  const [first = UNKNOWN] = types;
  if (types.every((each) => relations.isSame(first, each))) return first;
  if (depth === 0) return ANY;
  const uppers = types.map((each) => relations.upperOfArgument(each));
  return { kind: 'wildcard', bound: 'extends', type: leastUpperBound(relations, uppers, depth - 1) };
}
