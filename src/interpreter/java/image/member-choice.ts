/** Which members of classes the first image of a library has. Used when images are made, never on the page. */
import type { Members } from '../compile/members';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';

/**
 * A class that is split between images has some of its members in the first one, the rest in a further one. Methods of
 * one name stay together, so that nobody chooses among a part of them; and a name is in the first image for all classes
 * or for none, so that what overrides a method is there when it is.
 */
export interface MemberChoice {
  readonly isFirst: (owner: ClassSymbol, member: MethodSymbol | FieldSymbol) => boolean;
}

/** Classes come whole. */
export const ALL_MEMBERS: MemberChoice = { isFirst: () => true };

/** Constructors and methods in the order of their places in images: those of the first image, then the rest. */
export function methodsInOrder(
  members: Members,
  owner: ClassSymbol,
  { isFirst }: MemberChoice,
): readonly MethodSymbol[] {
  const all = members.declared(owner);
  return [...all.filter((each) => isFirst(owner, each)), ...all.filter((each) => !isFirst(owner, each))];
}

/** Fields in the order in which images have them; enum constants are numbered in it. */
export function fieldsOf(members: Members, symbol: ClassSymbol): readonly FieldSymbol[] {
  const names = new Set([
    ...symbol.enumConstants.map(({ name }) => name),
    ...symbol.recordComponents.map(({ name }) => name),
    ...symbol.fieldSyntax.keys(),
    ...symbol.fields.keys(),
  ]);
  return [...names].map((name) => members.ownField(symbol, name) as FieldSymbol);
}
