/** Code for statements, those with blocks to protect and switches apart. */
import { Op } from '../../machine/opcodes';
import type { Expression } from '../syntax/expressions';
import type { ForEach, Statement } from '../syntax/statements';
import type { Label } from './code-builder';
import { atLine, type Emission, kindOf } from './emission';
import { adapt, emitInvoke } from './emit-calls';
import { emitJumpOut, reopenSegments, runFinallies } from './emit-exits';
import { beginStatement } from './emit-functions';
import { emitCondition } from './emit-operators';
import { emitAssignment, emitIncrement } from './emit-places';
import { emitSwitch, emitYield } from './emit-switch';
import { emitSynchronized, emitTry } from './emit-try';
import { convert, emitValue, noteNull } from './emit-values';
import type { LocalSymbol } from './symbols';
import { isPrimitive, isVoid, type JavaType } from './types';

function begin(emission: Emission, offset: number): void {
  atLine(emission, offset);
  beginStatement(emission);
}

/** Gives a local its slot and tells the debugger about it until the end of the code. */
export function placeLocal(emission: Emission, local: LocalSymbol): void {
  const { code } = emission;
  if (local.slot < 0) local.slot = code.newSlot();
  code.describeLocal(local.name, kindOf(local.type), local.slot, code.pc, Number.MAX_SAFE_INTEGER);
}

/** Emits an expression for its effects. */
export function emitEffect(emission: Emission, node: Expression): void {
  if (node.kind === 'Assignment') emitAssignment(emission, node, false);
  else if (node.kind === 'Increment') emitIncrement(emission, node, false);
  else if (!isVoid(emission.expression(node))) emission.code.emit(Op.POP);
}

/** Emits a statement. */
export function emitStatement(emission: Emission, node: Statement): void {
  switch (node.kind) {
    case 'Block':
      emitBlock(emission, node.statements);
      return;
    case 'LocalVariable':
      emitLocalVariable(emission, node);
      return;
    case 'ExpressionStatement':
      begin(emission, node.start);
      emitEffect(emission, node.expression);
      return;
    case 'If':
      emitIf(emission, node);
      return;
    case 'While':
    case 'DoWhile':
    case 'For':
      emitPlainLoop(emission, node);
      return;
    case 'ForEach':
      emitForEach(emission, node);
      return;
    case 'Labeled':
      emitLabeled(emission, node);
      return;
    case 'Switch':
      begin(emission, node.start);
      emitSwitch(emission, node);
      return;
    case 'Return':
      emitReturn(emission, node);
      return;
    case 'Break':
      begin(emission, node.start);
      emitJumpOut(emission, 'break', node.label);
      return;
    case 'Continue':
      begin(emission, node.start);
      emitJumpOut(emission, 'continue', node.label);
      return;
    case 'Yield':
      begin(emission, node.start);
      emitYield(emission, node.value);
      return;
    case 'Throw':
      begin(emission, node.start);
      emission.expression(node.exception);
      atLine(emission, node.start);
      noteNull(emission, emission.code.emit(Op.THROW), 'Cannot throw exception', node.exception);
      return;
    case 'Try':
      emitTry(emission, node);
      return;
    case 'Synchronized':
      begin(emission, node.start);
      emitSynchronized(emission, node);
      return;
    case 'LocalClass':
    case 'Assert':
    case 'Empty':
      // Assertions are off unless the JVM is started with -ea.
      return;
  }
}

type PlainLoopNode = Extract<Statement, { kind: 'While' | 'DoWhile' | 'For' }>;

function emitPlainLoop(emission: Emission, node: PlainLoopNode): void {
  const { body, start: at } = node;
  if (node.kind === 'While') {
    emitLoop(emission, { first: node.condition, last: null, updates: [], body, at });
  } else if (node.kind === 'DoWhile') {
    emitLoop(emission, { first: null, last: node.condition, updates: [], body, at: node.condition.start });
  } else {
    for (const initializer of node.initializers) emission.statement(initializer);
    const updates = node.updates.map((update) => update.expression);
    emitLoop(emission, { first: node.condition, last: null, updates, body, at });
  }
}

/** Emits the statements of a block; its variables end with it. */
export function emitBlock(emission: Emission, statements: readonly Statement[]): void {
  const { locals } = emission.code;
  const first = locals.length;
  for (const statement of statements) emission.statement(statement);
  for (let index = first; index < locals.length; index++) {
    const local = locals[index];
    if (local && local.end === Number.MAX_SAFE_INTEGER) locals[index] = { ...local, end: emission.code.pc };
  }
}

function emitLocalVariable(emission: Emission, node: Extract<Statement, { kind: 'LocalVariable' }>): void {
  const { code, typing } = emission;
  const local = typing.tree.locals.get(node);
  if (!local) return;
  // Each round of a loop makes a new variable: the slot is chosen once.
  if (local.slot < 0) local.slot = code.newSlot();
  if (node.initializer) {
    begin(emission, node.start);
    emitValue(emission, node.initializer, local.type);
    code.emit(Op.STORE, local.slot);
  }
  placeLocal(emission, local);
}

function emitIf(emission: Emission, node: Extract<Statement, { kind: 'If' }>): void {
  const { code } = emission;
  begin(emission, node.start);
  const no = code.label();
  emitCondition(emission, node.condition, no, true);
  emitBlock(emission, [node.whenTrue]);
  if (node.whenFalse) {
    const end = code.label();
    code.jump(Op.JUMP, end);
    code.place(no);
    emitBlock(emission, [node.whenFalse]);
    code.place(end);
  } else {
    code.place(no);
  }
}

interface Loop {
  readonly first: Expression | null;
  readonly last: Expression | null;
  readonly updates: readonly Expression[];
  readonly body: Statement;
  readonly at: number;
}

function takeLabel(emission: Emission): string | null {
  const label = emission.pendingLabel;
  emission.pendingLabel = null;
  return label;
}

function jumpBack(emission: Emission, top: Label): void {
  emission.code.jump(emission.quiet ? Op.LOOP : Op.JUMP, top);
}

/** A round costs one statement besides those of the body, so that no loop runs for nothing. */
function emitLoop(emission: Emission, loop: Loop): void {
  const { code } = emission;
  const top = code.label();
  const again = code.label();
  const end = code.label();
  const label = takeLabel(emission);
  code.place(top);
  if (!loop.last) begin(emission, loop.at);
  if (loop.first) emitCondition(emission, loop.first, end, true);
  emission.exits.push({
    kind: 'target',
    label,
    isLoop: true,
    isSwitch: false,
    breakTo: end,
    continueTo: again,
  });
  emitBlock(emission, [loop.body]);
  emission.exits.pop();
  code.place(again);
  for (const update of loop.updates) {
    atLine(emission, update.start);
    emitEffect(emission, update);
  }
  if (loop.last) {
    begin(emission, loop.at);
    emitCondition(emission, loop.last, end, true);
  }
  jumpBack(emission, top);
  code.place(end);
}

function emitForEach(emission: Emission, node: ForEach): void {
  const { code, typing } = emission;
  const local = typing.tree.locals.get(node.variable);
  if (!local) return;
  atLine(emission, node.start);
  const given = typing.relations.upper(emission.expression(node.iterable));
  if (local.slot < 0) local.slot = code.newSlot();
  if (given.kind === 'array') emitArrayRounds(emission, node, local, given.element);
  else emitIteratorRounds(emission, node, local, given);
}

function emitRoundBody(emission: Emission, node: ForEach, top: Label, end: Label, advance: () => void): void {
  const { code } = emission;
  const again = code.label();
  const label = takeLabel(emission);
  emission.exits.push({
    kind: 'target',
    label,
    isLoop: true,
    isSwitch: false,
    breakTo: end,
    continueTo: again,
  });
  emitBlock(emission, [node.body]);
  emission.exits.pop();
  code.place(again);
  advance();
  jumpBack(emission, top);
  code.place(end);
}

function emitArrayRounds(emission: Emission, node: ForEach, local: LocalSymbol, element: JavaType): void {
  const { code } = emission;
  const array = code.newSlot();
  const index = code.newSlot();
  const top = code.label();
  const end = code.label();
  code.emit(Op.STORE, array);
  code.emit(Op.INT, 0);
  code.emit(Op.STORE, index);
  code.place(top);
  begin(emission, node.start);
  code.emit(Op.LOAD, index);
  code.emit(Op.LOAD, array);
  noteNull(emission, code.emit(Op.ARRAY_LENGTH), 'Cannot read the array length', node.iterable);
  code.jump(Op.JUMP_UNLESS_LESS, end);
  code.emit(Op.LOAD, array);
  code.emit(Op.LOAD, index);
  code.emit(Op.ARRAY_LOAD);
  convert(emission, element, local.type);
  code.emit(Op.STORE, local.slot);
  placeLocal(emission, local);
  emitRoundBody(emission, node, top, end, () => code.emit(Op.INCREMENT, index, 1));
}

function emitIteratorRounds(emission: Emission, node: ForEach, local: LocalSymbol, given: JavaType): void {
  const { code, typing } = emission;
  const { relations, members } = typing;
  const call = (owner: string, name: string): number => {
    const method = members.ownMethods(relations.table.need(owner), name)[0];
    if (!method) throw new Error(`${owner}.${name} is missing`);
    return emitInvoke(emission, method, false);
  };
  const iterator = code.newSlot();
  const top = code.label();
  const end = code.label();
  noteNull(
    emission,
    call('java.lang.Iterable', 'iterator'),
    'Cannot invoke "java.lang.Iterable.iterator()"',
    node.iterable,
  );
  code.emit(Op.STORE, iterator);
  code.place(top);
  begin(emission, node.start);
  code.emit(Op.LOAD, iterator);
  call('java.util.Iterator', 'hasNext');
  code.jump(Op.JUMP_UNLESS, end);
  code.emit(Op.LOAD, iterator);
  call('java.util.Iterator', 'next');
  const view = relations.asSuper(given, relations.table.need('java.lang.Iterable'));
  const argument = view?.args[0];
  const element = argument ? relations.upper(argument) : relations.object;
  const seen = isPrimitive(local.type) ? element : local.type;
  adapt(emission, relations.object, relations.erasure(seen));
  convert(emission, seen, local.type);
  code.emit(Op.STORE, local.slot);
  placeLocal(emission, local);
  emitRoundBody(emission, node, top, end, () => undefined);
}

function emitLabeled(emission: Emission, node: Extract<Statement, { kind: 'Labeled' }>): void {
  const { code } = emission;
  const isLoop = ['While', 'DoWhile', 'For', 'ForEach'].includes(node.body.kind);
  if (isLoop) {
    emission.pendingLabel = node.label;
    emission.statement(node.body);
    return;
  }
  const end = code.label();
  emission.exits.push({
    kind: 'target',
    label: node.label,
    isLoop: false,
    isSwitch: false,
    breakTo: end,
    continueTo: null,
  });
  emission.statement(node.body);
  emission.exits.pop();
  code.place(end);
}

function emitReturn(emission: Emission, node: Extract<Statement, { kind: 'Return' }>): void {
  const { code, exits } = emission;
  begin(emission, node.start);
  const protectedHere = exits.some((exit) => exit.kind === 'finally');
  if (node.value) emitValue(emission, node.value, emission.returnType);
  if (!protectedHere) {
    code.emit(node.value ? Op.RETURN_VALUE : Op.RETURN);
    return;
  }
  const slot = node.value ? code.newSlot() : -1;
  if (slot >= 0) code.emit(Op.STORE, slot);
  runFinallies(emission, 0);
  if (slot >= 0) code.emit(Op.LOAD, slot);
  code.emit(node.value ? Op.RETURN_VALUE : Op.RETURN);
  reopenSegments(emission);
}
