/** Where the fields of an object are: superclass first, then the outer instance, captures, declared fields. */

import type { Kind } from '../../machine/program';
import { kindOf } from './emission';
import type { Members } from './members';
import type { ClassSymbol, FieldSymbol, LocalSymbol } from './symbols';

/** A field's place in the object. */
export interface FieldPlace {
  readonly name: string;
  readonly kind: Kind;
  readonly synthetic: boolean;
  readonly source: FieldSymbol | LocalSymbol | 'outer';
}

/** The name of the field that holds the enclosing instance. */
export const OUTER_FIELD = 'this$0';

function ownPlaces(members: Members, symbol: ClassSymbol): FieldPlace[] {
  const places: FieldPlace[] = [];
  if (!symbol.isStatic) places.push({ name: OUTER_FIELD, kind: 'L', synthetic: true, source: 'outer' });
  for (const local of symbol.captures) {
    places.push({ name: `val$${local.name}`, kind: kindOf(local.type), synthetic: true, source: local });
  }
  const declared = [...symbol.recordComponents.map(({ name }) => name), ...symbol.fieldSyntax.keys()];
  const names = symbol.stored?.instanceFields ?? declared;
  for (const name of names) {
    if (symbol.fieldSyntax.get(name)?.modifiers.names.includes('static')) continue;
    const field = members.ownField(symbol, name);
    if (field && !field.isStatic)
      places.push({ name, kind: kindOf(field.type), synthetic: false, source: field });
  }
  return places;
}

/** All fields of instances of a class, in slot order. */
export function fieldLayout(members: Members, symbol: ClassSymbol): FieldPlace[] {
  members.relations.header(symbol);
  const base = symbol.superclass ? fieldLayout(members, symbol.superclass.symbol) : [];
  return [...base, ...ownPlaces(members, symbol)];
}

/** The slot of a field, capture or outer instance declared in `symbol`. */
export function fieldSlot(members: Members, symbol: ClassSymbol, source: FieldPlace['source']): number {
  members.relations.header(symbol);
  const base = symbol.superclass ? fieldLayout(members, symbol.superclass.symbol).length : 0;
  const index = ownPlaces(members, symbol).findIndex((place) => place.source === source);
  if (index < 0) throw new Error(`${symbol.name} has no such field`);
  return base + index;
}
