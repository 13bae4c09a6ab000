import { Op } from '../../machine/opcodes';
import type { TryStatement } from '../syntax/tree';
import type { Emitter } from './emitter';
import { enterScope, leaveScope } from './variables';

/** A stretch of instructions. */
export type Range = readonly [start: number, end: number];

/** A try statement. What leaves it early runs a copy of the finally block, which the handlers leave out. */
export function emitTry(to: Emitter, node: TryStatement): void {
  const { finalizer } = node;
  if (finalizer === null) {
    emitCatch(to, node);
    return;
  }
  const depth = to.newSlot();
  to.op(Op.MARK, depth);
  const own: Range[] = [];
  const leave = (): void => {
    const start = to.pc;
    to.unit.emit.statement(to, finalizer);
    own.push([start, to.pc]);
  };
  const parts = protectedParts(to, own, () => {
    to.around.push({ labels: [], breakTo: null, continueTo: null, isBreakable: false, leave });
    if (node.handler === null) to.unit.emit.statement(to, node.block);
    else emitCatch(to, node);
    to.around.pop();
  });
  const after = to.label();
  to.unit.emit.statement(to, finalizer);
  to.jump(after);
  const thrown = to.newSlot();
  handle(to, parts, depth);
  to.operate('CATCH');
  to.op(Op.STORE, thrown);
  to.unit.emit.statement(to, finalizer);
  to.op(Op.LOAD, thrown);
  to.operate('THROW', 1);
  to.place(after);
}

/** Lets what follows handle what is thrown in these parts. */
export function handle(to: Emitter, parts: readonly Range[], depthSlot: number): void {
  for (const [start, end] of parts) to.handlers.push({ start, end, target: to.pc, classIds: [], depthSlot });
}

/**
 * Emits a step and answers its parts without the copies of finally blocks that it contains: those of statements
 * around it, and the ones noted in `own`. What they throw is not for this statement's handlers.
 */
export function protectedParts(to: Emitter, own: Range[], step: () => void): readonly Range[] {
  const kept = [...to.around];
  const noting = kept.map(({ leave, ...rest }) => ({
    ...rest,
    leave:
      leave === null
        ? null
        : () => {
            const from = to.pc;
            leave();
            own.push([from, to.pc]);
          },
  }));
  to.around.splice(0, kept.length, ...noting);
  const start = to.pc;
  step();
  to.around.splice(0, noting.length, ...kept);
  return outside([start, to.pc], own);
}

/** The parts of a stretch that lie in none of the others, which are in order. */
function outside([start, end]: Range, holes: readonly Range[]): readonly Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const [holeStart, holeEnd] of holes) {
    if (holeStart > from) parts.push([from, holeStart]);
    from = Math.max(from, holeEnd);
  }
  if (end > from) parts.push([from, end]);
  return parts;
}

function emitCatch(to: Emitter, node: TryStatement): void {
  const { block, param, handler } = node;
  if (handler === null) return;
  const depth = to.newSlot();
  const after = to.label();
  to.op(Op.MARK, depth);
  const parts = protectedParts(to, [], () => to.unit.emit.statement(to, block));
  to.jump(after);
  handle(to, parts, depth);
  to.within(to.unit.scopes.byNode.get(node), () => {
    enterScope(to, to.scope);
    to.operate('CATCH', 1);
    if (param === null) to.op(Op.POP);
    else to.unit.emit.bind(to, param, true);
    to.unit.emit.statement(to, handler);
    leaveScope(to, to.scope);
  });
  to.place(after);
}
