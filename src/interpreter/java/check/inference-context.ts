/**
 * Calls whose type arguments are inferred together (JLS 18.5): a call with the generic calls among its arguments, and
 * with what its lambdas return. Functions wait until what goes into them is known.
 */
import type { Expression, Lambda, MethodReference } from '../syntax/expressions';
import { MemberFinder } from './members';
import type { Scope } from './scope';
import { closed, eachOpen, isOpenType } from './substitution';
import { type InferenceVariable, known, LATER, type OpenT, type Type, type TypeVariable } from './types';

/** A function that waits for the parameter it goes to. */
interface Waiting {
  readonly expression: Expression;
  readonly formal: Type;
  /** What can be named where it stands. */
  readonly scope: Scope | null;
}

type Variables = ReadonlySet<InferenceVariable>;

/** What is inferred together, from the outermost call to the innermost. */
export abstract class InferenceContext extends MemberFinder {
  /** Null outside of all calls. */
  #waiting: Waiting[] | null = null;
  #toSettle: InferenceVariable[] = [];

  protected abstract functionArgument(expression: Expression, target: Type): void;

  /** Attributes what may be generic. The result is open only if the call around it is to tell the rest. */
  protected inContext(target: Type, work: () => Type): Type {
    if (this.#waiting && (target === LATER || isOpenType(target))) return work();
    const waiting = this.#waiting;
    const toSettle = this.#toSettle;
    this.#waiting = [];
    this.#toSettle = [];
    const type = work();
    this.attributeWaiting();
    for (const each of this.#toSettle) this.relations.bounds.settle(each);
    this.#waiting = waiting;
    this.#toSettle = toSettle;
    if (!waiting) this.relations.bounds.forget();
    return closed(type);
  }

  /** A type argument to be inferred. */
  protected openVariable(declared: TypeVariable, isThrown: boolean): OpenT {
    const variable: InferenceVariable = {
      declared,
      isThrown,
      equal: [],
      lower: [],
      upper: [],
      settled: null,
      isDoubtful: false,
    };
    return { kind: 'open', variable };
  }

  /** What is open belongs to the call at hand, and is settled with it. */
  protected keepOpen(variables: readonly OpenT[]): void {
    for (const { variable } of variables) this.#toSettle.push(variable);
  }

  /** A function argument, to be attributed when what goes into it is known. */
  protected keepWaiting(expression: Expression, formal: Type): void {
    this.#waiting?.push({ expression, formal, scope: this.frame?.scope ?? null });
  }

  /** Attributes the functions that wait, those first whose parameters do not depend on what others return. */
  protected attributeWaiting(): void {
    const { bounds } = this.relations;
    for (;;) {
      bounds.incorporate();
      const waiting = this.#waiting ?? [];
      const next = waiting.length > 1 ? this.#firstReady(waiting) : waiting[0];
      if (!next) return;
      this.#attribute(next);
    }
  }

  /** Attributes the lambdas among them that tell the types of their parameters. */
  protected attributeExplicit(): void {
    for (const each of [...(this.#waiting ?? [])]) {
      const lambda = functionIn(each.expression);
      if (lambda?.kind === 'Lambda' && isExplicit(lambda) && known(each.formal).kind !== 'open')
        this.#attribute(each);
    }
  }

  #attribute(each: Waiting): void {
    const waiting = this.#waiting ?? [];
    waiting.splice(waiting.indexOf(each), 1);
    for (const variable of this.#inputs(each)) this.relations.bounds.settle(variable);
    this.#inScopeOf(each, () => this.functionArgument(each.expression, closed(each.formal)));
  }

  #inScopeOf({ scope }: Waiting, work: () => void): void {
    const { frame } = this;
    const before = frame?.scope ?? null;
    if (frame) frame.scope = scope;
    work();
    if (frame) frame.scope = before;
  }

  #firstReady(waiting: readonly Waiting[]): Waiting | undefined {
    const outputs = waiting.map((each) => this.#outputs(each));
    const ready = waiting.find((each, index) => {
      const needed = dependencies(this.#inputs(each));
      return outputs.every((others, position) => {
        return position === index || [...others].every((variable) => !needed.has(variable));
      });
    });
    return ready ?? waiting[0];
  }

  /** What must be known before a function is looked at (JLS 18.5.2.2). */
  #inputs({ expression, formal }: Waiting): Variables {
    const wanted = known(formal);
    if (wanted.kind === 'open') return new Set([wanted.variable]);
    const lambda = functionIn(expression);
    const isKnown = lambda?.kind === 'Lambda' && isExplicit(lambda);
    return isKnown ? new Set() : openIn(this.functionOf(wanted)?.parameters ?? []);
  }

  #outputs(each: Waiting): Variables {
    const sam = this.functionOf(known(each.formal));
    const inputs = this.#inputs(each);
    return new Set([...openIn(sam ? [sam.returnType] : [])].filter((variable) => !inputs.has(variable)));
  }
}

/** Whether a lambda tells the types of its parameters, as one without any does. */
export function isExplicit({ parameters }: Lambda): boolean {
  return parameters.every(({ type }) => type !== null && type.kind !== 'VarType');
}

/** A lambda or method reference, parentheses aside. */
export function functionIn(expression: Expression): Lambda | MethodReference | null {
  if (expression.kind === 'Parenthesized') return functionIn(expression.inner);
  return expression.kind === 'Lambda' || expression.kind === 'MethodReference' ? expression : null;
}

function openIn(types: readonly Type[]): Variables {
  const found = new Set<InferenceVariable>();
  for (const type of types) eachOpen(type, (variable) => found.add(variable));
  return found;
}

/** The variables, and all that their bounds are about. */
function dependencies(variables: Variables): Variables {
  const found = new Set(variables);
  for (const { equal, lower, upper } of found) {
    for (const each of openIn([...equal, ...lower, ...upper])) found.add(each);
  }
  return found;
}
