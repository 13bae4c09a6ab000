/** Functions, lambdas and comprehensions: codes of their own and the closures that go with them. */
import { Op } from '../../machine/opcodes';
import type { Clause, Expression, Parameters, Place, Scope } from '../syntax/tree';
import { Emitter } from './emitter';
import { finishCode } from './finish-code';
import { loadCell } from './names';
import { kindOfName } from './scopes';

/** How values are pushed and stored, for what lies below expressions.ts. */
export interface Emitting {
  readonly value: (emitter: Emitter, value: Expression) => void;
  readonly target: (emitter: Emitter, target: Expression) => void;
}

/** What a code is made from. */
export interface FunctionParts extends Place {
  readonly name: string;
  readonly scope: Scope;
  readonly parameters: readonly string[];
  readonly body: (emitter: Emitter) => void;
  readonly shape: {
    readonly positional: number;
    readonly positionalOnly: number;
    readonly keywordOnly: number;
    readonly hasRest: boolean;
    readonly hasKeywords: boolean;
  };
}

/** The shape of a code with these many positional parameters. */
export function plainShape(positional: number): FunctionParts['shape'] {
  return { positional, positionalOnly: positional, keywordOnly: 0, hasRest: false, hasKeywords: false };
}

/** Compiles a function's code and answers its id. */
export function compileFunction(outer: Emitter, parts: FunctionParts): number {
  const prefix = outer.qualifier === '' || outer.scope.globals.has(parts.name) ? '' : `${outer.qualifier}.`;
  const qualifiedName = `${prefix}${parts.name}`;
  const inner = parts.scope.kind === 'class' ? qualifiedName : `${qualifiedName}.<locals>`;
  const emitter = new Emitter(outer.unit, parts.scope, parts, inner);
  emitter.firstName = parts.parameters[0] ?? '';
  declareSlots(emitter, parts);
  if (parts.scope.isGenerator) generatorBody(emitter, parts);
  else parts.body(emitter);
  return finishCode(emitter, { ...parts, qualifiedName });
}

function declareSlots(emitter: Emitter, { parameters, scope }: FunctionParts): void {
  const named = (name: string): number => {
    const slot = emitter.slot();
    emitter.slots.set(name, slot);
    const kind = kindOfName(scope, name);
    if (!/^[._]/.test(name) && (kind === 'local' || kind === 'cell')) {
      emitter.locals.push({ name, kind: 'L', slot, start: 0, end: Number.MAX_SAFE_INTEGER });
    }
    return slot;
  };
  for (const name of parameters) named(name);
  for (const name of scope.free) named(name);
  for (const name of parameters) {
    // A class body is handed the cell of its class.
    if (!scope.cells.has(name) || scope.kind === 'class') continue;
    const slot = emitter.slots.get(name) as number;
    emitter.load(slot);
    emitter.operate('newCell');
    emitter.store(slot);
  }
  const others = scope.kind === 'class' ? scope.cells : new Set([...scope.bound, ...scope.cells]);
  for (const name of others) {
    if (emitter.slots.has(name) || kindOfName(scope, name) === 'global') continue;
    const slot = named(name);
    emitter.emit(Op.INT, -1);
    if (scope.cells.has(name)) emitter.operate('newCell');
    emitter.store(slot);
  }
}

function generatorBody(emitter: Emitter, parts: FunctionParts): void {
  emitter.generatorSlot = emitter.slot();
  emitter.operate('generator');
  emitter.protect(
    () => parts.body(emitter),
    () => undefined,
    () => {
      emitter.operate('generatorFailed');
      emitter.operate('reraise', 1);
    },
  );
}

/** Pushes a function object: defaults, keyword defaults and closure first. */
export function pushFunction(emitter: Emitter, code: number, scope: Scope): void {
  for (const name of scope.free) loadCell(emitter, name);
  emitter.operate('tuple', scope.free.size);
  emitter.operate('function', code);
}

/** Pushes the defaults of parameters: a tuple and a dictionary, as `pushFunction` wants them. */
export function pushDefaults(emitter: Emitter, parameters: Parameters, emitValue: Emitting['value']): void {
  const given = parameters.defaults.filter((value) => value !== null);
  for (const value of given) emitValue(emitter, value);
  emitter.operate('tuple', given.length);
  emitter.operate('dict', 0);
  parameters.keywordOnly.forEach((name, index) => {
    const value = parameters.keywordDefaults[index];
    if (!value) return;
    emitter.emit(Op.TEXT, emitter.unit.text(name));
    emitValue(emitter, value);
    emitter.operate('dictSet');
  });
}

/** All names of a parameter list in the order of their slots, and how they are filled. */
export function parameterShape(parameters: Parameters): Pick<FunctionParts, 'parameters' | 'shape'> {
  const { names, keywordOnly, rest, keywords, positionalOnly } = parameters;
  const all = [...names, ...keywordOnly];
  if (rest !== null) all.push(rest);
  if (keywords !== null) all.push(keywords);
  const shape = {
    positional: names.length,
    positionalOnly,
    keywordOnly: keywordOnly.length,
    hasRest: rest !== null,
    hasKeywords: keywords !== null,
  };
  return { parameters: all, shape };
}

/** Pushes a lambda. */
export function lambda(
  emitter: Emitter,
  value: Expression & { readonly kind: 'lambda' },
  emitValue: Emitting['value'],
): void {
  const { scope, body, parameters } = value;
  pushDefaults(emitter, parameters, emitValue);
  const code = compileFunction(emitter, {
    from: body.from,
    to: body.to,
    name: '<lambda>',
    scope,
    ...parameterShape(parameters),
    body: (inner) => {
      if (!inner.unit.isLibrary) inner.statement(body);
      emitValue(inner, body);
      inner.emit(Op.RETURN_VALUE);
    },
  });
  pushFunction(emitter, code, scope);
}

const NAMES = { list: '<listcomp>', set: '<setcomp>', dict: '<dictcomp>', generator: '<genexpr>' } as const;

/** Pushes the result of a comprehension: a function called with the iterator of the first clause. */
export function comprehension(
  emitter: Emitter,
  value: Expression & { readonly kind: 'comprehension' },
  emitting: Emitting,
): void {
  const { scope, makes } = value;
  const code = compileFunction(emitter, {
    from: value.from,
    to: value.to,
    name: NAMES[makes],
    scope,
    parameters: ['.0'],
    shape: plainShape(1),
    body: (inner) => {
      const result = inner.slot();
      if (makes !== 'generator') {
        inner.operate(makes, 0);
        inner.store(result);
      }
      clause(inner, value, 0, result, emitting);
      if (makes === 'generator') inner.none();
      else inner.load(result);
      if (scope.isGenerator) inner.operate('generatorEnd');
      else inner.emit(Op.RETURN_VALUE);
    },
  });
  emitter.operate('tuple', 0);
  emitter.operate('dict', 0);
  pushFunction(emitter, code, scope);
  const first = value.clauses[0] as Clause;
  emitting.value(emitter, first.iterable);
  emitter.at(first.iterable, () => emitter.operate('iterate'));
  emitter.operate('call', 1);
}

function clause(
  emitter: Emitter,
  value: Expression & { readonly kind: 'comprehension' },
  index: number,
  result: number,
  emitting: Emitting,
): void {
  const read = value.clauses[index];
  if (read === undefined) {
    element(emitter, value, result, emitting);
    return;
  }
  const iterator = emitter.slot();
  if (index === 0) emitter.load(0);
  else {
    emitting.value(emitter, read.iterable);
    emitter.operate('iterate');
  }
  emitter.store(iterator);
  const top = emitter.here();
  if (!emitter.unit.isLibrary) emitter.emit(Op.STATEMENT);
  emitter.load(iterator);
  emitter.operate('next');
  emitter.emit(Op.DUP);
  emitter.operate('exhausted');
  const end = emitter.jump(Op.JUMP_IF);
  emitting.target(emitter, read.target);
  const skips: number[] = [];
  for (const condition of read.conditions) {
    emitting.value(emitter, condition);
    emitter.operate('truth');
    skips.push(emitter.jump(Op.JUMP_UNLESS));
  }
  clause(emitter, value, index + 1, result, emitting);
  for (const skip of skips) emitter.patch(skip);
  emitter.loopBack(top);
  emitter.patch(end);
  emitter.emit(Op.POP);
}

function element(
  emitter: Emitter,
  value: Expression & { readonly kind: 'comprehension' },
  result: number,
  emitting: Emitting,
): void {
  if (value.makes === 'generator') {
    emitting.value(emitter, value.value);
    emitter.operate('yield');
    emitter.emit(Op.POP);
    return;
  }
  emitter.load(result);
  if (value.key !== null) emitting.value(emitter, value.key);
  emitting.value(emitter, value.value);
  emitter.operate(value.makes === 'list' ? 'listAppend' : value.makes === 'set' ? 'setAdd' : 'dictSet');
  emitter.emit(Op.POP);
}
