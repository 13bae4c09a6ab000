/** Which local names can be seen from a place. */
import type { BodySymbol, ClassSymbol, LocalSymbol } from './symbols';

/** A block's names; inner blocks point to outer ones. */
export interface Scope {
  readonly parent: Scope | null;
  readonly locals: Map<string, LocalSymbol>;
  readonly owner: ClassSymbol;
  readonly body: BodySymbol | null;
}

/** A scope inside another. */
export function childScope(parent: Scope, body: BodySymbol | null = parent.body): Scope {
  return {
    parent,
    locals: new Map(),
    owner: parent.owner,
    body,
  };
}

/** The outermost scope of a class; the block it stands in, if any, continues it. */
export function classScope(owner: ClassSymbol): Scope {
  return {
    parent: owner.scope ?? (owner.outer ? classScope(owner.outer) : null),
    locals: new Map(),
    owner,
    body: null,
  };
}
