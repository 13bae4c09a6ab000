/** Finding type arguments: bounds from arguments, from the wanted result, and their solution (JLS 18, simplified). */
import type { Relations } from './relations';
import {
  type InferenceVariable,
  isPrimitive,
  type JavaType,
  mentionsInference,
  resolved,
  type TypeVariable,
} from './types';

/** An unknown for a type parameter. */
export function inferenceVariable(declared: TypeVariable): InferenceVariable {
  return { declared, equal: [], lower: [], upper: [], resolved: null };
}

/** Learns from `from` having to be a subtype of `to`. Never fails: what does not fit teaches nothing. */
export function learnSubtype(relations: Relations, from: JavaType, to: JavaType): void {
  const source = resolved(from);
  const wanted = resolved(to);
  if (wanted.kind === 'inference') {
    if (source.kind === 'inference' || source.kind === 'null') return;
    if (source.kind === 'primitive' && source.name === 'void') return;
    wanted.variable.lower.push(
      source.kind === 'wildcard' ? relations.upper(source) : relations.boxed(source),
    );
    return;
  }
  if (source.kind === 'inference') {
    if (!isPrimitive(wanted)) source.variable.upper.push(wanted);
    return;
  }
  if (wanted.kind === 'wildcard') {
    if (wanted.type && wanted.bound === 'extends') learnSubtype(relations, source, wanted.type);
    else if (wanted.type) learnSubtype(relations, wanted.type, source);
    return;
  }
  if (wanted.kind === 'array') {
    if (source.kind === 'array' && !isPrimitive(source.element))
      learnSubtype(relations, source.element, wanted.element);
    return;
  }
  if (wanted.kind !== 'class' || wanted.args.length === 0) return;
  const view = relations.asSuper(relations.boxed(source), wanted.symbol);
  view?.args.forEach((given, index) => {
    learnContained(relations, given, wanted.args[index] as JavaType);
  });
}

/** Learns from a type argument having to be contained in another. */
function learnContained(relations: Relations, given: JavaType, wanted: JavaType): void {
  const source = resolved(given);
  const target = resolved(wanted);
  if (target.kind === 'wildcard') {
    if (!target.type) return;
    if (target.bound === 'extends') {
      learnSubtype(relations, source.kind === 'wildcard' ? relations.upper(source) : source, target.type);
    } else if (source.kind === 'wildcard') {
      if (source.bound === 'super' && source.type) learnSubtype(relations, target.type, source.type);
    } else {
      learnSubtype(relations, target.type, source);
    }
    return;
  }
  if (target.kind === 'inference') {
    if (source.kind === 'inference') return;
    if (source.kind === 'wildcard') target.variable.lower.push(source.type ?? relations.object);
    else target.variable.equal.push(source);
    return;
  }
  if (source.kind === 'inference') {
    source.variable.equal.push(target);
    return;
  }
  if (source.kind === 'class' && target.kind === 'class' && source.symbol === target.symbol) {
    source.args.forEach((arg, index) => {
      const other = target.args[index];
      if (other) learnContained(relations, arg, other);
    });
  }
  if (source.kind === 'array' && target.kind === 'array')
    learnContained(relations, source.element, target.element);
}

/** Whether anything is known of a variable. */
export function isKnown(variable: InferenceVariable): boolean {
  if (variable.resolved) return true;
  const settled = (types: readonly JavaType[]): boolean => types.some((type) => !mentionsInference(type));
  return settled(variable.equal) || settled(variable.lower) || settled(variable.upper);
}

/** Settles a variable on what is known now: an equal type, the bound of lower ones, an upper one, its own bound. */
export function settle(relations: Relations, variable: InferenceVariable): void {
  if (variable.resolved) return;
  const complete = (types: readonly JavaType[]): JavaType[] =>
    types.map(resolved).filter((type) => !mentionsInference(type));
  const equal = complete(variable.equal);
  const lower = complete(variable.lower);
  const upper = complete(variable.upper);
  if (equal[0]) variable.resolved = equal[0];
  else if (lower.length > 0) variable.resolved = relations.leastUpperBound(lower);
  else if (upper.length > 0) variable.resolved = mostSpecific(relations, upper);
  else {
    const partial = [...variable.equal, ...variable.lower].map(resolved)[0];
    variable.resolved = partial ?? relations.erasure({ kind: 'variable', variable: variable.declared });
  }
}

function mostSpecific(relations: Relations, types: readonly JavaType[]): JavaType {
  const first = types[0] as JavaType;
  return types.reduce((best, type) => (relations.isSubtype(type, best) ? type : best), first);
}

/** The unresolved variables in a type. */
export function unknownsIn(type: JavaType, into: Set<InferenceVariable> = new Set()): Set<InferenceVariable> {
  const seen = resolved(type);
  if (seen.kind === 'inference') into.add(seen.variable);
  if (seen.kind === 'class') for (const arg of seen.args) unknownsIn(arg, into);
  if (seen.kind === 'array') unknownsIn(seen.element, into);
  if (seen.kind === 'wildcard' && seen.type) unknownsIn(seen.type, into);
  return into;
}
