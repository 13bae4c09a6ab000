import { Op } from '../../machine/opcodes';
import { partOf } from '../parts/javascript-parts';
import type { ForEachStatement, ForStatement, WhileStatement } from '../syntax/tree';
import type { Emitter } from './emitter';
import { emitNext } from './expressions';
import { handle, protectedParts, type Range } from './try-statements';
import { enterScope, leaveScope } from './variables';

type Labels = readonly string[];

function emitBody(
  to: Emitter,
  node: ForStatement | ForEachStatement | WhileStatement,
  labels: Labels,
  targets: { readonly end: ReturnType<Emitter['label']>; readonly again: ReturnType<Emitter['label']> },
  leave: (() => void) | null = null,
): void {
  const { end: breakTo, again: continueTo } = targets;
  to.around.push({ labels, breakTo, continueTo, isBreakable: true, leave });
  to.unit.emit.statement(to, node.body);
  to.around.pop();
}

/** A while or do loop. */
export function emitWhile(to: Emitter, node: WhileStatement, labels: Labels): void {
  const [start, again, end] = [to.label(), to.label(), to.label()];
  const isDo = node.type === 'DoWhileStatement';
  to.place(start);
  if (!isDo) {
    to.place(again);
    to.statementAt(node.start);
    to.expression(node.test);
    to.jumpBy('JUMP_FALSE', end);
  }
  emitBody(to, node, labels, { end, again });
  if (isDo) {
    to.place(again);
    to.statementAt(node.test.start);
    to.expression(node.test);
    to.jumpBy('JUMP_FALSE', end);
  }
  to.repeat(start);
  to.place(end);
}

/** A for loop with a counter; each round has variables of its own. */
export function emitFor(to: Emitter, node: ForStatement, labels: Labels): void {
  const { init, test, update } = node;
  to.within(to.unit.scopes.byNode.get(node), () => {
    enterScope(to, to.scope);
    to.statementAt(node.start);
    if (init?.type === 'VariableDeclaration') to.unit.emit.statement(to, init);
    else if (init !== null) {
      to.expression(init);
      to.op(Op.POP);
    }
    const [start, again, end] = [to.label(), to.label(), to.label()];
    to.place(start);
    to.statementAt(test?.start ?? node.start);
    if (test !== null) {
      to.expression(test);
      to.jumpBy('JUMP_FALSE', end);
    }
    emitBody(to, node, labels, { end, again });
    to.place(again);
    for (const { isCaptured, slot, owner } of to.scope.names.values())
      if (isCaptured && owner === to.owner) to.operate('RENEW_CELL', slot);
    if (update !== null) {
      to.expression(update);
      to.op(Op.POP);
    }
    to.repeat(start);
    to.place(end);
    leaveScope(to, to.scope);
  });
}

/** for-of, for-await and for-in. */
export function emitForEach(to: Emitter, node: ForEachStatement, labels: Labels): void {
  const { left, right, isAwait } = node;
  const isOf = node.type === 'ForOfStatement';
  to.statementAt(node.start);
  to.expression(right);
  to.at(right.start);
  if (!isOf) to.operate('KEYS');
  to.note(to.sourceOf(right));
  to.operate(isAwait ? 'ASYNC_ITERATOR' : 'ITERATOR');
  const [slot, depth] = [to.newSlot(), to.newSlot()];
  to.op(Op.STORE, slot);
  to.op(Op.MARK, depth);
  const close = (): void => {
    to.op(Op.LOAD, slot);
    to.operate('CLOSE');
    if (isAwait) to.await();
    to.op(Op.POP);
  };
  to.within(to.unit.scopes.byNode.get(node), () => {
    const [again, end] = [to.label(), to.label()];
    to.place(again);
    to.statementAt(node.start);
    if (isAwait) partOf('syntax').emitAwaitedNext(to, slot);
    else emitNext(to, slot);
    to.jumpBy('JUMP_EMPTY', end);
    const own: Range[] = [];
    const parts = protectedParts(to, own, () => {
      enterScope(to, to.scope);
      const isDeclared = left.type === 'VariableDeclaration';
      const target = isDeclared ? left.declarations[0]?.id : left;
      if (target !== undefined) to.unit.emit.bind(to, target, isDeclared);
      emitBody(to, node, labels, { end, again }, () => {
        const start = to.pc;
        close();
        own.push([start, to.pc]);
      });
    });
    to.repeat(again);
    if (isOf) closeOnThrow(to, parts, depth, close);
    to.place(end);
    leaveScope(to, to.scope);
  });
}

/** An iterator is told that nothing more is wanted of it when something is thrown. */
function closeOnThrow(to: Emitter, parts: readonly Range[], depth: number, close: () => void): void {
  const thrown = to.newSlot();
  handle(to, parts, depth);
  to.operate('CATCH');
  to.op(Op.STORE, thrown);
  close();
  to.op(Op.LOAD, thrown);
  to.operate('THROW', 1);
}
