/** What is wrong with a call, in javac's words. */
import type { Expression } from '../../syntax/expressions';
import type { Contradiction } from '../bounds';
import type { CallPlace } from '../calls';
import type { MemberMethod } from '../members';
import type { Applicable, Argument, Mismatch } from '../overloads';
import { isOpenType } from '../substitution';
import { type Type, UNKNOWN, variableType } from '../types';
import { MethodReports } from './method-reports';
import type { TypeText } from './type-text';

/** An attribution that tells in javac's words what it finds wrong. */
export class CallReports extends MethodReports {
  /** Only claimed of calls with a plain `null`: elsewhere the fault may be our own. */
  protected override reportAmbiguous(
    fitting: readonly Applicable[],
    found: readonly Argument[],
    place: CallPlace,
  ): void {
    const [one, other] = this.#maximallySpecific(fitting, found);
    if (!one || !other || !found.some((each) => each.type.kind === 'null')) return;
    const line = (each: Applicable, text: TypeText): string => {
      const { method, site } = each.candidate;
      return `${method.name === '<init>' ? 'constructor' : 'method'} ${text.method(method)} in ${site.symbol.name}`;
    };
    const types = [...one.candidate.method.parameters, ...other.candidate.method.parameters];
    this.reporter.typed(place.at, types, (text) => [
      `reference to ${place.name} is ambiguous`,
      `  both ${line(one, text)} and ${line(other, text)} match`,
    ]);
  }

  protected override reportContradiction(
    contradiction: Contradiction,
    place: CallPlace,
    isDiamond: boolean,
  ): void {
    const { variable, equal, lower } = contradiction;
    this.reporter.typed(place.inferenceAt, [variableType(variable), ...equal, ...lower], (text) => {
      const [first = '', ...rest] = text.contradiction(contradiction);
      if (!isDiamond) return [`incompatible types: ${first}`, ...rest.map((each) => `  ${each}`)];
      const head = `incompatible types: cannot infer type arguments for ${place.name}<>`;
      return [head, `    reason: ${first}`, ...rest.map((each) => `    ${each}`)];
    });
  }

  protected override reportInapplicable(
    candidates: readonly MemberMethod[],
    open: readonly Argument[],
    place: CallPlace,
    isDiamond: boolean,
  ): void {
    const failures = candidates.map((candidate) => this.#failure(candidate, open, isDiamond));
    const found = this.settledArguments(open);
    const known = found.every((each) => each.isDeferred || each.type.kind !== 'unknown');
    if (!known && failures.some(({ mismatch }) => mismatch.kind !== 'length')) return;
    const sameLength = failures.filter(({ mismatch }) => mismatch.kind !== 'length');
    const shown = sameLength.length > 0 ? sameLength : failures;
    const only = shown[0];
    if (isDiamond) {
      this.#reportDiamond(failures, found, place);
      return;
    }
    if (shown.length === 1 && only && this.#reportAtArgument(only, found)) return;
    if (shown.length === 1 && only) this.#reportOne(only, found, place);
    else this.#reportSeveral(shown, found, place);
  }

  #failure(candidate: MemberMethod, found: readonly Argument[], isDiamond: boolean): Failure {
    const loose = this.#tried(candidate, found, 'loose', isDiamond);
    if (!('kind' in loose)) return { candidate, mismatch: { kind: 'length' } };
    if (!candidate.method.isVarargs) return { candidate, mismatch: loose };
    const varargs = this.#tried(candidate, found, 'varargs', isDiamond);
    return { candidate, mismatch: 'kind' in varargs ? varargs : loose };
  }

  #tried(
    candidate: MemberMethod,
    found: readonly Argument[],
    phase: 'loose' | 'varargs',
    isDiamond: boolean,
  ): Applicable | Mismatch {
    const { bounds } = this.relations;
    const { moment } = bounds;
    const outcome = this.fit(candidate, found, phase, { isDiamond, explicit: [], isLone: false });
    bounds.undo(moment);
    return outcome;
  }

  /** javac's simplified form: the one candidate's one wrong argument is an incompatible type. */
  #reportAtArgument({ mismatch, candidate }: Failure, found: readonly Argument[]): boolean {
    if (mismatch.kind === 'length') return false;
    if (mismatch.kind === 'argument' && (mismatch.varargs || isOpenType(mismatch.formal))) return false;
    const argument = found[mismatch.index];
    if (!argument) return false;
    if (mismatch.kind === 'bounds') {
      if (candidate.method.typeParameters.length > 0) return false;
      this.reportBounds(argument.expression, mismatch.contradiction);
      return true;
    }
    const formal = this.formal(candidate, mismatch.index, false);
    if (mismatch.kind === 'function') {
      const { reason, nested } = mismatch;
      this.reporter.typed(argument.expression.at, [formal], (text) => [
        `incompatible types: ${reason.replace('%s', text.type(formal))}`,
        ...nested.map((each) => `    ${each}`),
      ]);
      return true;
    }
    const { actual } = mismatch;
    this.reporter.typed(argument.expression.at, [actual, formal], (text) => [
      `incompatible types: ${text.conversionFailure(actual, formal)}`,
    ]);
    return true;
  }

  #reportOne({ candidate, mismatch }: Failure, found: readonly Argument[], place: CallPlace): void {
    const { method, parameters, site } = candidate;
    const isConstructor = method.name === '<init>';
    const types = this.#argumentTypes(found);
    const kind = isConstructor ? 'constructor' : 'method';
    const name = isConstructor ? site.symbol.name : method.name;
    const owner = this.ownType(site.symbol);
    const formal = mismatch.kind === 'function' ? this.formal(candidate, mismatch.index, false) : UNKNOWN;
    this.reporter.typed(place.at, [...parameters, ...types, owner], (text) => {
      const lines = this.#mismatchLines(mismatch, text, formal);
      const generic = method.typeParameters.map((each) => text.variable(each)).join(',');
      const reason = generic ? [`cannot infer type-variable(s) ${generic}`, `  (${lines[0]})`] : lines;
      return [
        `${kind} ${name} in ${site.symbol.kindName} ${text.type(owner)} cannot be applied to given types;`,
        `  required: ${text.types(parameters)}`,
        `  found:    ${this.#argumentsText(found, text)}`,
        `  reason: ${reason[0] ?? ''}`,
        ...reason.slice(1).map((each) => `  ${each}`),
      ];
    });
  }

  #reportSeveral(failures: readonly Failure[], found: readonly Argument[], place: CallPlace): void {
    const isConstructor = failures[0]?.candidate.method.name === '<init>';
    const kind = isConstructor ? 'constructor' : 'method';
    const mentioned = failures.flatMap(({ candidate: { method, parameters, returnType } }) => [
      ...method.typeParameters.map(variableType),
      ...parameters,
      returnType,
    ]);
    this.reporter.typed(place.at, [...this.#argumentTypes(found), ...mentioned], (text) => [
      `no suitable ${kind} found for ${place.name}(${this.#argumentsText(found, text)})`,
      ...failures.flatMap((failure) => this.#failureLines(failure, text, kind)),
    ]);
  }

  #failureLines({ candidate, mismatch }: Failure, text: TypeText, kind: string): string[] {
    const { method, parameters, site } = candidate;
    const formal = mismatch.kind === 'function' ? this.formal(candidate, mismatch.index, false) : UNKNOWN;
    const reason = this.#mismatchLines(mismatch, text, formal);
    const generic = method.typeParameters.map((each) => text.variable(each)).join(',');
    const lines = generic
      ? [
          `      (cannot infer type-variable(s) ${generic}`,
          ...reason.map((each, index) => `        ${index === 0 ? '(' : '  '}${each}`),
        ]
      : reason.map((each, index) => `      ${index === 0 ? '(' : '  '}${each}`);
    const last = lines.length - 1;
    lines[last] = `${lines[last]}${generic ? '))' : ')'}`;
    const signature = `${site.symbol.name}.${text.method(method, parameters)}`;
    return [`    ${kind} ${signature} is not applicable`, ...lines];
  }

  #reportDiamond(failures: readonly Failure[], found: readonly Argument[], place: CallPlace): void {
    const only = failures.length === 1 ? failures[0] : undefined;
    if (!only) {
      this.reporter.error('attribute', place.at, `cannot infer type arguments for ${place.name}<>`);
      return;
    }
    const variables = only.candidate.site.symbol.parts.typeParameters;
    this.reporter.typed(place.at, [...variables.map(variableType), ...this.#argumentTypes(found)], (text) => [
      `cannot infer type arguments for ${place.name}<>`,
      `  reason: cannot infer type-variable(s) ${variables.map((each) => text.variable(each)).join(',')}`,
      ...this.#mismatchLines(only.mismatch, text, UNKNOWN).map((each) => `    (${each})`),
    ]);
  }

  /** Those than which none is more specific. */
  #maximallySpecific(fitting: readonly Applicable[], found: readonly Argument[]): Applicable[] {
    return fitting.filter((one) => {
      return !fitting.some((other) => {
        return (
          one !== other && this.isMoreSpecific(other, one, found) && !this.isMoreSpecific(one, other, found)
        );
      });
    });
  }

  /** The reason in javac's words, on one or several lines. */
  #mismatchLines(mismatch: Mismatch, text: TypeText, formal: Type): string[] {
    switch (mismatch.kind) {
      case 'length':
        return ['actual and formal argument lists differ in length'];
      case 'argument':
        return [
          `${mismatch.varargs ? 'varargs' : 'argument'} mismatch; ${text.conversionFailure(mismatch.actual, mismatch.formal)}`,
        ];
      case 'function':
        return [
          `argument mismatch; ${mismatch.reason.replace('%s', text.type(formal))}`,
          ...mismatch.nested.map((each) => `  ${each}`),
        ];
      case 'bounds':
        return text.contradiction(mismatch.contradiction);
    }
  }

  #argumentTypes(found: readonly Argument[]): Type[] {
    return found.filter((each) => !each.isDeferred).map((each) => each.type);
  }

  #argumentsText(found: readonly Argument[], text: TypeText): string {
    if (found.length === 0) return 'no arguments';
    return found
      .map((each) => {
        const isShownAsSource = each.isDeferred || isPolyConditional(each.expression, each.type);
        return isShownAsSource ? text.snippet(each.expression) : text.type(each.type);
      })
      .join(',');
  }
}

/** A conditional of references takes its type from its context, so javac shows its text. */
function isPolyConditional(expression: Expression, type: Type): boolean {
  if (expression.kind === 'Parenthesized') return isPolyConditional(expression.inner, type);
  return expression.kind === 'Conditional' && type.kind !== 'primitive';
}

interface Failure {
  readonly candidate: MemberMethod;
  readonly mismatch: Mismatch;
}
