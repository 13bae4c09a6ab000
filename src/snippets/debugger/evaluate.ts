import { showValue } from '../../interpreter/machine/inspection';
import type { Kind, Program } from '../../interpreter/machine/program';
import type { Frame, MachineState, ThreadState, Value } from '../../interpreter/machine/state';
import type { Expression, ExpressionFault } from './expression';

/** Where names are looked up: a frame of a thread in a run that stands still. */
export interface EvaluationPlace {
  readonly program: Program;
  readonly state: MachineState;
  readonly frame: Frame;
}

/** A value of an expression: a slot of the machine, or a text that only the expression has. */
type Term = { readonly kind: Kind; readonly value: Value } | { readonly kind: 'text'; readonly text: string };

/** What an expression came to: text for people, and the handle of an object that can be opened. */
export type Evaluated =
  | {
      readonly fault: null;
      readonly text: string;
      readonly handle: number | null;
      /** Whether it is the boolean true. */
      readonly holds: boolean;
      readonly isBoolean: boolean;
    }
  | { readonly fault: ExpressionFault };

class Wrong {
  readonly fault: ExpressionFault;
  constructor(at: number, message: string) {
    this.fault = { at, message };
  }
}

/**
 * Works an expression out. Texts are equal when their characters are, unlike in Java, where `==` compares references:
 * a condition asks what a reader sees.
 */
export function evaluate(place: EvaluationPlace, expression: Expression): Evaluated {
  try {
    const term = termOf(place, expression);
    if (term.kind === 'text') {
      return { fault: null, text: JSON.stringify(term.text), handle: null, holds: false, isBoolean: false };
    }
    const { text, handle } = showValue(place.program, place.state, '', term.kind, term.value);
    const plain = unboxed(place, term);
    const isBoolean = plain.kind === 'Z';
    return { fault: null, text, handle, holds: isBoolean && plain.value !== 0, isBoolean };
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    return { fault: wrong.fault };
  }
}

/** The innermost frame of the learner's own code, or the one `above` such frames further out. */
export function userFrame(program: Program, thread: ThreadState, above = 0): Frame | null {
  let left = above;
  for (let index = thread.frames.length - 1; index >= 0; index--) {
    const frame = thread.frames[index] as Frame;
    if (program.codes[frame.code]?.isLibrary !== false) continue;
    if (left === 0) return frame;
    left -= 1;
  }
  return null;
}

function termOf(place: EvaluationPlace, expression: Expression): Term {
  switch (expression.kind) {
    case 'number':
      return numeric(expression.value);
    case 'text':
      return { kind: 'text', text: expression.value };
    case 'boolean':
      return truth(expression.value);
    case 'null':
      return { kind: 'L', value: 0 };
    case 'name': {
      const found = named(place, expression.name);
      if (found !== null) return found;
      throw new Wrong(expression.at, `There is no variable “${expression.name}” here.`);
    }
    case 'field':
      return fieldOf(place, termOf(place, expression.of), expression.name, expression.at);
    case 'element':
      return elementOf(place, termOf(place, expression.of), termOf(place, expression.index), expression.at);
    case 'not':
      return truth(!holds(place, termOf(place, expression.of), expression.at));
    case 'negative': {
      const value = numberIn(place, termOf(place, expression.of));
      if (value === null) throw new Wrong(expression.at, 'Only a number can be negative.');
      return numeric(-value);
    }
    case 'binary':
      return binary(place, expression);
  }
}

const numeric = (value: number | bigint): Term => ({
  kind: typeof value === 'bigint' || Number.isInteger(value) ? 'J' : 'D',
  value,
});

const truth = (value: boolean): Term => ({ kind: 'Z', value: value ? 1 : 0 });

/** A local variable, else a field of `this` or of the object around a lambda, else a static field of the class. */
function named(place: EvaluationPlace, name: string): Term | null {
  const { program, state, frame } = place;
  if (program.inspection) return program.inspection.named(program, state, frame, name);
  const code = program.codes[frame.code];
  if (code === undefined) return null;
  const visible = code.locals.filter(({ start, end }) => frame.pc >= start && frame.pc <= end);
  const slotOf = (local: string) => visible.findLast((candidate) => candidate.name === local);
  const local = slotOf(name);
  if (local !== undefined) return { kind: local.kind, value: frame.slots[local.slot] ?? 0 };
  const self = slotOf('this');
  const handle = self === undefined ? 0 : (frame.slots[self.slot] ?? 0);
  const own = fieldIn(place, handle, name);
  if (own !== null) return own;
  const outer = fieldIn(place, handle, 'this');
  const around = outer === null || outer.kind === 'text' ? null : fieldIn(place, outer.value, name);
  return around ?? staticIn(place, code.classId, name);
}

function fieldIn({ program, state }: EvaluationPlace, handle: Value, name: string): Term | null {
  const entry = handle === 0 ? null : state.heap[handle as number];
  if (!entry || typeof entry.contents === 'string') return null;
  const fields = program.classes[entry.classId]?.fields ?? [];
  const slot = fields.findLastIndex((field) => field.name === name);
  const field = fields[slot];
  return field === undefined ? null : { kind: field.kind, value: entry.contents[slot] ?? 0 };
}

function staticIn({ program, state }: EvaluationPlace, classId: number, name: string): Term | null {
  const found = program.classes[classId]?.statics.find((candidate) => candidate.name === name);
  return found === undefined ? null : { kind: found.kind, value: state.statics[found.slot] ?? 0 };
}

function fieldOf(place: EvaluationPlace, of: Term, name: string, at: number): Term {
  if (of.kind !== 'L' || of.value === 0) {
    throw new Wrong(
      at,
      of.kind === 'L' ? `“${name}” is asked of null.` : `A plain value has no field “${name}”.`,
    );
  }
  const part = partOf(place, of.value, name);
  if (part !== null) return part;
  const entry = place.state.heap[of.value as number];
  const isArray = entry ? place.program.classes[entry.classId]?.element : null;
  if (entry && isArray && name === 'length') return { kind: 'I', value: entry.contents.length };
  const found = fieldIn(place, of.value, name);
  if (found !== null) return found;
  throw new Wrong(at, `The object has no field “${name}”.`);
}

/** What a value of a language with an inspection of its own holds under a name. */
function partOf({ program, state }: EvaluationPlace, handle: Value, name: string): Term | null {
  const parts = program.inspection?.parts(state, handle as number) ?? [];
  return parts.find((part) => part.name === name) ?? null;
}

function elementOf(place: EvaluationPlace, of: Term, index: Term, at: number): Term {
  const part = of.kind === 'L' && of.value !== 0 ? partOf(place, of.value, indexText(place, index)) : null;
  if (part !== null) return part;
  const entry = of.kind === 'L' ? place.state.heap[of.value as number] : null;
  const element = entry ? place.program.classes[entry.classId]?.element : null;
  if (!entry || !element) throw new Wrong(at, 'Only an array has elements.');
  const number = numberIn(place, index);
  const value = number === null ? undefined : (entry.contents as ArrayLike<Value>)[Number(number)];
  if (value === undefined) throw new Wrong(at, `The array has ${entry.contents.length} elements, from 0 on.`);
  return { kind: element.kind, value };
}

/** An index as parts are named: a number, or a text in quotes. */
function indexText(place: EvaluationPlace, index: Term): string {
  if (index.kind === 'text') return `'${index.text}'`;
  return showValue(place.program, place.state, '', index.kind, index.value).text;
}

function binary(place: EvaluationPlace, expression: Extract<Expression, { kind: 'binary' }>): Term {
  const { operator, at } = expression;
  const left = termOf(place, expression.left);
  if (operator === '&&' || operator === '||') {
    const isLeft = holds(place, left, at);
    if (isLeft === (operator === '||')) return truth(isLeft);
    return truth(holds(place, termOf(place, expression.right), at));
  }
  const right = termOf(place, expression.right);
  if (operator === '==' || operator === '!=')
    return truth(areEqual(place, left, right) === (operator === '=='));
  const [one, other] = [numberIn(place, left), numberIn(place, right)];
  if (one === null || other === null) throw new Wrong(at, `“${operator}” compares numbers.`);
  if (operator === '<') return truth(one < other);
  if (operator === '>') return truth(one > other);
  return truth(operator === '<=' ? one <= other : one >= other);
}

function areEqual(place: EvaluationPlace, left: Term, right: Term): boolean {
  const [one, other] = [textIn(place, left), textIn(place, right)];
  if (one !== null && other !== null) return one === other;
  const [number, otherNumber] = [numberIn(place, left), numberIn(place, right)];
  // A number and a big integer are compared by what they are worth.
  if (number !== null && otherNumber !== null) return number <= otherNumber && number >= otherNumber;
  const [plain, otherPlain] = [unboxed(place, left), unboxed(place, right)];
  if (plain.kind === 'text' || otherPlain.kind === 'text') return false;
  return plain.kind === otherPlain.kind && plain.value === otherPlain.value;
}

function holds(place: EvaluationPlace, term: Term, at: number): boolean {
  const plain = unboxed(place, term);
  if (plain.kind === 'Z') return plain.value !== 0;
  throw new Wrong(at, 'A condition stands here: something that is true or false.');
}

function unboxed({ program, state }: EvaluationPlace, term: Term): Term {
  if (term.kind !== 'L') return term;
  const entry = state.heap[term.value as number];
  if (!entry) return term;
  for (const [kind, classId] of program.wellKnown.boxes) {
    if (classId === entry.classId) return { kind, value: (entry.contents as Value[])[0] ?? 0 };
  }
  return term;
}

function numberIn(place: EvaluationPlace, term: Term): number | bigint | null {
  const plain = unboxed(place, term);
  return plain.kind === 'text' || plain.kind === 'L' || plain.kind === 'Z' || plain.kind === 'C'
    ? null
    : plain.value;
}

function textIn(place: EvaluationPlace, term: Term): string | null {
  const plain = unboxed(place, term);
  if (plain.kind === 'text') return plain.text;
  if (plain.kind === 'C') return String.fromCharCode(plain.value as number);
  const contents = plain.kind === 'L' ? place.state.heap[plain.value as number]?.contents : null;
  return typeof contents === 'string' ? contents : null;
}
