/** try, catch, finally, resources and synchronized blocks. */
import { Op } from '../../machine/opcodes';
import type { CatchClause, Resource, Synchronized, Try } from '../syntax/statements';
import { atLine, type Emission, type Exit, kindOf } from './emission';
import { emitInvoke } from './emit-calls';
import { closeSegments } from './emit-exits';
import { beginStatement } from './emit-functions';
import { emitValue, noteNull } from './emit-values';
import type { LocalSymbol } from './symbols';
import type { JavaType } from './types';

type Finally = Extract<Exit, { kind: 'finally' }>;

/** Emits `body` so that `cleanUp` runs however it is left. */
function emitProtected(emission: Emission, body: () => void, cleanUp: () => void): void {
  const { code, exits } = emission;
  const depth = code.newSlot();
  const thrown = code.newSlot();
  code.emit(Op.MARK, depth);
  const exit: Finally = { kind: 'finally', emit: cleanUp, segments: [], openedAt: code.pc };
  exits.push(exit);
  body();
  const segments = closeSegments(emission, exit);
  exits.splice(exits.indexOf(exit), 1);
  const end = code.label();
  cleanUp();
  code.jump(Op.JUMP, end);
  code.addHandler(segments, code.pc, [], depth);
  code.emit(Op.STORE, thrown);
  cleanUp();
  code.emit(Op.LOAD, thrown);
  code.emit(Op.THROW);
  code.place(end);
}

/** Emits a try statement. */
export function emitTry(emission: Emission, node: Try): void {
  const { finallyBlock } = node;
  if (!finallyBlock) {
    emitCatching(emission, node);
    return;
  }
  emitProtected(
    emission,
    () => emitCatching(emission, node),
    () => emission.statement(finallyBlock),
  );
}

/** The body with its catch clauses. A finally exit without cleaning up keeps track of the protected stretches. */
function emitCatching(emission: Emission, node: Try): void {
  const body = (): void => emitResources(emission, node, 0);
  if (node.catches.length === 0) {
    body();
    return;
  }
  const { code, exits } = emission;
  const depth = code.newSlot();
  code.emit(Op.MARK, depth);
  const exit: Finally = { kind: 'finally', emit: () => undefined, segments: [], openedAt: code.pc };
  exits.push(exit);
  body();
  const segments = [...closeSegments(emission, exit)];
  exits.splice(exits.indexOf(exit), 1);
  const end = code.label();
  code.jump(Op.JUMP, end);
  for (const clause of node.catches) {
    code.addHandler(segments, code.pc, caughtClasses(emission, clause), depth);
    emitCatchBody(emission, clause);
    code.jump(Op.JUMP, end);
  }
  code.place(end);
}

function caughtClasses(emission: Emission, clause: CatchClause): number[] {
  const written = emission.typing.tree.written(clause.type);
  const types: readonly JavaType[] =
    written?.kind === 'intersection' ? written.types : written ? [written] : [];
  return types.map((type) => emission.builder.classOf(type).id);
}

function emitCatchBody(emission: Emission, clause: CatchClause): void {
  const { code, typing } = emission;
  const local = typing.tree.locals.get(clause);
  if (!local) return;
  if (local.slot < 0) local.slot = code.newSlot();
  code.emit(Op.STORE, local.slot);
  const start = code.pc;
  emission.statement(clause.body);
  code.describeLocal(local.name, kindOf(local.type), local.slot, start, code.pc);
}

/** Opens the resource at `index`, then the rest, then the body; closes in reverse order (JLS 14.20.3). */
function emitResources(emission: Emission, node: Try, index: number): void {
  const resource = node.resources[index];
  if (!resource) {
    emission.statement(node.body);
    return;
  }
  const { code } = emission;
  const slot = openResource(emission, resource);
  const depth = code.newSlot();
  const thrown = code.newSlot();
  const type = resourceType(emission, resource);
  const exit: Finally = {
    kind: 'finally',
    emit: () => emitClose(emission, slot, type),
    segments: [],
    openedAt: 0,
  };
  code.emit(Op.MARK, depth);
  exit.openedAt = code.pc;
  emission.exits.push(exit);
  emitResources(emission, node, index + 1);
  const segments = closeSegments(emission, exit);
  emission.exits.splice(emission.exits.indexOf(exit), 1);
  const end = code.label();
  atLine(emission, node.body.closeAt);
  emitClose(emission, slot, type);
  code.jump(Op.JUMP, end);
  code.addHandler(segments, code.pc, [], depth);
  atLine(emission, node.start);
  code.emit(Op.STORE, thrown);
  emitCloseSuppressing(emission, slot, type, thrown);
  code.emit(Op.LOAD, thrown);
  code.emit(Op.THROW);
  code.place(end);
}

function resourceType(emission: Emission, resource: Resource): JavaType {
  const { tree } = emission.typing;
  if (resource.kind === 'LocalVariable') return (tree.locals.get(resource) as LocalSymbol).type;
  return tree.type(resource.expression) as JavaType;
}

function openResource(emission: Emission, resource: Resource): number {
  const { code, typing } = emission;
  atLine(emission, resource.start);
  beginStatement(emission);
  if (resource.kind !== 'LocalVariable') {
    const slot = code.newSlot();
    emission.expression(resource.expression);
    code.emit(Op.STORE, slot);
    return slot;
  }
  const local = typing.tree.locals.get(resource) as LocalSymbol;
  if (local.slot < 0) local.slot = code.newSlot();
  if (resource.initializer) emitValue(emission, resource.initializer, local.type);
  code.emit(Op.STORE, local.slot);
  code.describeLocal(local.name, 'L', local.slot, code.pc, Number.MAX_SAFE_INTEGER);
  return local.slot;
}

function emitClose(emission: Emission, slot: number, type: JavaType): void {
  const { code, typing } = emission;
  const skip = code.label();
  code.emit(Op.LOAD, slot);
  code.emit(Op.INT, 0);
  code.emit(Op.EQUAL);
  code.jump(Op.JUMP_IF, skip);
  code.emit(Op.LOAD, slot);
  const found = typing.members
    .findMethods(type, 'close')
    .find(({ method }) => method.parameters.length === 0);
  if (!found) throw new Error('a resource has no close()');
  emitInvoke(emission, found.method, false);
  code.place(skip);
}

function emitCloseSuppressing(emission: Emission, slot: number, type: JavaType, thrown: number): void {
  const { code, typing } = emission;
  const depth = code.newSlot();
  const second = code.newSlot();
  const end = code.label();
  code.emit(Op.MARK, depth);
  const start = code.pc;
  emitClose(emission, slot, type);
  code.addHandler([{ start, end: code.pc }], code.pc + 3, [], depth);
  code.jump(Op.JUMP, end);
  code.emit(Op.STORE, second);
  code.emit(Op.LOAD, thrown);
  code.emit(Op.LOAD, second);
  const throwable = typing.relations.table.need('java.lang.Throwable');
  const add = typing.members.ownMethods(throwable, 'addSuppressed')[0];
  if (!add) throw new Error('Throwable.addSuppressed is missing');
  emitInvoke(emission, add, false);
  code.place(end);
}

/** Emits a synchronized block. */
export function emitSynchronized(emission: Emission, node: Synchronized): void {
  emission.expression(node.lock);
  const { slot, pc } = enterLock(emission);
  noteNull(emission, pc, 'Cannot enter synchronized block', node.lock);
  emitLocked(emission, slot, () => emission.statement(node.body));
}

/** Enters the monitor on the stack and keeps it in a slot. */
export function enterLock(emission: Emission): { readonly slot: number; readonly pc: number } {
  const { code } = emission;
  const slot = code.newSlot();
  code.emit(Op.DUP);
  code.emit(Op.STORE, slot);
  return { slot, pc: code.emit(Op.MONITOR_ENTER) };
}

/** Emits `body` with the monitor in a slot held, and leaves the monitor however the body ends. */
export function emitLocked(emission: Emission, slot: number, body: () => void): void {
  const { code } = emission;
  emitProtected(emission, body, () => {
    code.emit(Op.LOAD, slot);
    code.emit(Op.MONITOR_EXIT);
  });
}
