/**
 * Bounds of inference variables, and what follows from them (JLS 18.3, 18.4). Relations between types that are not
 * settled become bounds; `incorporate` then holds them against each other, and `settle` ends the matter for a variable.
 */
import { rareRules } from '../rare-rules';
import type { Relations } from './relations';
import { closed, eachOpen, isOpenType } from './substitution';
import {
  type InferenceVariable,
  intersectionOf,
  known,
  type OpenT,
  type Type,
  type TypeVariable,
  UNKNOWN,
} from './types';

/** What cannot both hold of a type variable. */
export interface Contradiction {
  readonly variable: TypeVariable;
  readonly equal: readonly Type[];
  readonly lower: readonly Type[];
  /** Only an upper bound is broken, which the declaration or the context sets. */
  readonly isUpper: boolean;
}

/** How a bound stands to its variable. */
type Side = 'equal' | 'lower' | 'upper';

interface Fresh {
  readonly variable: InferenceVariable;
  readonly side: Side;
  readonly type: Type;
}

/** A variable as it was. */
interface Former {
  readonly variable: InferenceVariable;
  readonly state: Pick<InferenceVariable, 'equal' | 'lower' | 'upper' | 'settled' | 'isDoubtful'>;
}

/** Where inference comes to no end by itself, as with bounds that grow, it stops. */
const MOST_STEPS = 2_000;

/** See the file's comment. */
export class Bounds {
  readonly #relations: Relations;
  #former: Former[] = [];
  #fresh: Fresh[] = [];

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  /** A moment to go back to with `undo`. */
  get moment(): number {
    return this.#former.length;
  }

  /** Takes back what was found since. */
  undo(moment: number): void {
    for (const { variable, state } of this.#former.splice(moment).reverse()) Object.assign(variable, state);
    this.#fresh = [];
  }

  /** Nobody goes back any more. */
  forget(): void {
    this.#former = [];
  }

  #change(variable: InferenceVariable, change: Partial<InferenceVariable>): void {
    const { equal, lower, upper, settled, isDoubtful } = variable;
    this.#former.push({ variable, state: { equal, lower, upper, settled, isDoubtful } });
    Object.assign(variable, change);
  }

  /** Notes a bound. */
  add({ variable }: OpenT, side: Side, bound: Type): void {
    const type = known(bound);
    if (type.kind === 'null' || (type.kind === 'open' && type.variable === variable)) return;
    if (variable[side].some((each) => isIdentical(each, type))) return;
    this.#change(variable, { [side]: [...variable[side], type] });
    this.#fresh.push({ variable, side, type });
  }

  /** Something unknown is said of what is open in this type. */
  doubt(type: Type): void {
    eachOpen(type, (variable) => {
      if (!variable.isDoubtful) this.#change(variable, { isDoubtful: true });
    });
  }

  /** Draws the conclusions from new bounds; the first contradiction, or null. */
  incorporate(): Contradiction | null {
    let contradiction: Contradiction | null = null;
    for (let steps = 0; this.#fresh.length > 0 && steps < MOST_STEPS; steps += 1) {
      const { variable, side, type } = this.#fresh.shift() as Fresh;
      const found = this.#agrees(variable, side, type);
      if (found !== true && (!contradiction || (contradiction.isUpper && found === 'firm')))
        contradiction = this.#contradictionOf(variable, found === 'upper');
    }
    this.#fresh = [];
    return contradiction;
  }

  #contradictionOf(variable: InferenceVariable, isUpper: boolean): Contradiction {
    const proper = (types: readonly Type[]) => types.filter((each) => !isOpenType(each)).map(closed);
    const { declared, equal, lower } = variable;
    return { variable: declared, equal: proper(equal), lower: proper(lower), isUpper };
  }

  /** Whether a bound agrees with the others of its variable; if not, whether only with upper ones. */
  #agrees(variable: InferenceVariable, side: Side, type: Type): true | 'firm' | 'upper' {
    const relations = this.#relations;
    const { equal, lower, upper } = variable;
    const below = (one: Type, other: Type) => relations.isSubtype(one, other);
    let isFirm = true;
    let isBelow = true;
    if (side === 'equal') {
      for (const each of equal) if (!relations.isSame(each, type)) isFirm = false;
      for (const each of lower) if (!below(each, type)) isFirm = false;
      for (const each of upper) if (!below(type, each)) isBelow = false;
    } else if (side === 'lower') {
      for (const each of equal) if (!below(type, each)) isFirm = false;
      for (const each of upper) if (!below(type, each)) isBelow = false;
    } else {
      for (const each of [...equal, ...lower]) if (!below(each, type)) isBelow = false;
      for (const each of upper) if (!relations.mayMeet(each, type)) isBelow = false;
    }
    if (!isFirm) return 'firm';
    return isBelow ? true : 'upper';
  }

  /** Of an open type what it must be if that is known, else itself; of any other type that type. */
  exact(type: Type): Type {
    const now = known(type);
    if (now.kind !== 'open') return now;
    const found = now.variable.equal.find((each) => !isOpenType(each));
    return found ? closed(found) : now;
  }

  /** Settles what is open in a type, and what that depends on. */
  settleAll(type: Type): void {
    eachOpen(type, (variable) => this.settle(variable));
  }

  /** Settles a variable, after those that its bounds are about. */
  settle(variable: InferenceVariable, waiting: readonly InferenceVariable[] = []): void {
    this.incorporate();
    if (variable.settled) return;
    const before = [...waiting, variable];
    for (const each of [...variable.equal, ...variable.lower, ...variable.upper]) {
      eachOpen(each, (other) => {
        if (!before.includes(other)) this.settle(other, before);
      });
    }
    if (variable.settled) return;
    const settled = this.#choice(variable);
    const { equal, lower, upper } = variable;
    this.#change(variable, { settled });
    if (settled.kind === 'unknown') return;
    for (const each of equal) if (isOpenType(each)) this.#relations.isSame(each, settled);
    for (const each of lower) if (isOpenType(each)) this.#relations.isSubtype(each, settled);
    for (const each of upper) if (isOpenType(each)) this.#relations.isSubtype(settled, each);
    this.incorporate();
  }

  #choice(variable: InferenceVariable): Type {
    const { equal, lower, upper, declared, isThrown, isDoubtful } = variable;
    const proper = (types: readonly Type[]) => types.map(closed).filter((each) => !isOpenType(each));
    const [exact] = proper(equal);
    if (exact) return exact;
    const least = proper(lower);
    const limits = proper(upper);
    if (least.length > 0) {
      const top = least.find((each) => least.every((other) => this.#relations.isSubtype(other, each)));
      const found = top ?? rareRules().leastUpperBound(this.#relations, least);
      if (found.kind !== 'unknown') return found;
    }
    const isDeclared = (type: Type) => declared.bounds.some((each) => isIdentical(each, type));
    if (isDoubtful) return limits.find((each) => !isDeclared(each)) ?? UNKNOWN;
    if (isThrown && limits.every((each) => this.#isGeneralThrowable(each)))
      return this.#relations.world.type('java.lang.RuntimeException');
    if (limits.length > 0) return intersectionOf(this.#greatest(limits));
    // Bounds about the variable itself, as of <T extends Comparable<T>>: what it may be compared with is left open.
    const self = upper.find((each) => each.kind === 'class');
    return self ? withoutOpen(self) : this.#relations.world.object;
  }

  #isGeneralThrowable(type: Type): boolean {
    return this.#relations.isSubtype(this.#relations.world.type('java.lang.Exception'), type);
  }

  #greatest(types: readonly Type[]): readonly Type[] {
    const relations = this.#relations;
    const kept: Type[] = [];
    for (const type of types) {
      if (kept.some((each) => relations.isSubtype(each, type))) continue;
      const rest = kept.filter((each) => !relations.isSubtype(type, each));
      kept.splice(0, kept.length, ...rest, type);
    }
    const isInterface = (type: Type) => type.kind === 'class' && type.symbol.isInterface;
    return [...kept.filter((each) => !isInterface(each)), ...kept.filter(isInterface)];
  }
}

/** The same type, open ones only if they are the same variable; nothing is concluded from it. */
function isIdentical(left: Type, right: Type): boolean {
  const one = known(left);
  const other = known(right);
  if (one === other) return true;
  switch (one.kind) {
    case 'class':
      return (
        other.kind === 'class' &&
        one.symbol === other.symbol &&
        one.arguments.length === other.arguments.length &&
        one.arguments.every((each, index) => isIdentical(each, other.arguments[index] ?? UNKNOWN))
      );
    case 'array':
      return other.kind === 'array' && isIdentical(one.element, other.element);
    case 'wildcard':
      return other.kind === 'wildcard' && one.bound === other.bound && isIdentical(one.type, other.type);
    case 'variable':
      return other.kind === 'variable' && one.variable === other.variable;
    case 'open':
      return other.kind === 'open' && one.variable === other.variable;
    default:
      return one.kind === other.kind && one.kind !== 'primitive';
  }
}

function withoutOpen(type: Type): Type {
  const now = known(type);
  if (now.kind === 'open') return UNKNOWN;
  if (now.kind === 'class') return { ...now, arguments: now.arguments.map(withoutOpen) };
  return now.kind === 'wildcard' ? { ...now, type: withoutOpen(now.type) } : now;
}
