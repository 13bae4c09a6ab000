/**
 * Inside the parser a term may turn out to be an expression or a type (`a.b` can be either), as in javac.
 * These functions settle it once the grammar has decided.
 */
import type { Expression } from '../syntax/expressions';
import type { ClassType, TypeNode } from '../syntax/types';

/** An expression or a type, not yet decided. Undecided names are `Name` and `FieldAccess` expressions. */
export type Term = Expression | TypeNode;

const TYPE_KINDS: ReadonlySet<string> = new Set([
  'PrimitiveType',
  'ClassType',
  'ArrayType',
  'WildcardType',
  'IntersectionType',
  'UnionType',
  'VarType',
]);

/** Whether the term can only be a type. */
export function isTypeNode(term: Term): term is TypeNode {
  return TYPE_KINDS.has(term.kind);
}

/** The term as an expression; one that can only be a type is wrapped. */
export function asExpression(term: Term): Expression {
  if (!isTypeNode(term)) return term;
  return { kind: 'TypeExpression', type: term, start: term.start, end: term.end, at: term.at };
}

/** The term as a type, or null when it cannot be one (the grammar never lets that happen in type mode). */
export function asType(term: Term): TypeNode | null {
  if (isTypeNode(term)) return term;
  if (term.kind === 'TypeExpression') return term.type;
  return asClassType(term);
}

/** A possibly qualified name as a class type, or null. */
export function asClassType(term: Term): ClassType | null {
  if (term.kind === 'ClassType') return term;
  const { start, end, at } = term;
  if (term.kind === 'Name') {
    return { kind: 'ClassType', qualifier: null, name: term.name, typeArguments: null, start, end, at };
  }
  if (term.kind !== 'FieldAccess') return null;
  const qualifier = asClassType(asExpressionTerm(term.target));
  if (!qualifier) return null;
  return { kind: 'ClassType', qualifier, name: term.name, typeArguments: null, start, end, at };
}

function asExpressionTerm(target: Expression): Term {
  return target.kind === 'TypeExpression' ? target.type : target;
}

/** Names that may not be used as a type since they are contextual keywords; javac 17's list. */
export const RESTRICTED_TYPE_NAMES: ReadonlyMap<string, number> = new Map([
  ['var', 10],
  ['yield', 14],
  ['record', 14],
  ['sealed', 15],
  ['permits', 15],
]);

/** The restricted name a type is written with, looking through `[]`; null when there is none. */
export function restrictedName(term: Term): string | null {
  if (term.kind === 'ArrayType') return restrictedName(term.element);
  const isSimple =
    term.kind === 'Name' || (term.kind === 'ClassType' && !term.qualifier && !term.typeArguments);
  return isSimple && RESTRICTED_TYPE_NAMES.has(term.name) ? term.name : null;
}
