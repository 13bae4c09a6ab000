/** Which members of classes the first images have. Used when images are made, never on the page. */
import type { Members } from '../../interpreter/java/compile/members';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../../interpreter/java/compile/symbols';
import { fieldsOf, type MemberChoice } from '../../interpreter/java/image/member-choice';
import type { OrdinaryUse } from './ordinary-use';

/** A class of which no more than so many members are left over comes whole, if no other class has such members. */
const FEW_MEMBERS = 5;

type Member = MethodSymbol | FieldSymbol;

/**
 * Of the classes that ordinary programs reach the members whose names they use. Abstract members are among them, as who
 * calls one must find what implements it, and all of the classes that programs extend. Other classes come whole.
 */
export function ordinaryMembers(use: OrdinaryUse, members: Members): MemberChoice {
  const reached = [...members.relations.table.classes.values()].filter(
    ({ name, isLibrary }) => isLibrary && use.classes.has(name),
  );
  const membersOf = (symbol: ClassSymbol): readonly Member[] =>
    [...members.declared(symbol), ...fieldsOf(members, symbol)].filter(({ isPrivate }) => !isPrivate);
  const names = new Set(use.names);
  const declarations = new Map<string, number>();
  for (const symbol of reached) {
    for (const member of membersOf(symbol)) {
      const { name } = member;
      declarations.set(name, (declarations.get(name) ?? 0) + 1);
      const isAbstract = 'isAbstract' in member && member.isAbstract;
      if (name !== '<init>' && (isAbstract || use.extended.has(symbol.name))) names.add(name);
    }
  }
  const isUsed = (owner: ClassSymbol, member: Member): boolean => {
    if (use.extended.has(owner.name)) return true;
    if (member.name === '<init>') return use.made.has(owner.name);
    if (names.has(member.name)) return true;
    const isConstant = owner.enumConstants.some(({ name }) => name === member.name);
    return !('parameters' in member) && (!member.isStatic || isConstant);
  };
  const split = new Set<string>();
  for (const symbol of reached) {
    const left = membersOf(symbol).filter((each) => !isUsed(symbol, each));
    const isOnlyHere = left.every(({ name }) => name === '<init>' || declarations.get(name) === 1);
    if (left.length > FEW_MEMBERS || !isOnlyHere) split.add(symbol.name);
  }
  return { isFirst: (owner, member) => !split.has(owner.name) || isUsed(owner, member) };
}
