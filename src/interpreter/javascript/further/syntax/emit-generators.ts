import { Op } from '../../../machine/opcodes';
import type { Emitter } from '../../compile/emitter';
import type { FunctionNode, YieldExpression } from '../../syntax/tree';

/** The next value in a for-await loop. The values of a list are waited for twice each, as a wrapped iterator does. */
export function emitAwaitedNext(to: Emitter, slot: number): void {
  const [finished, done] = [to.label(), to.label()];
  to.op(Op.LOAD, slot);
  to.operate('NEXT', 3);
  to.await();
  to.operate('RESULT');
  to.jump(done);
  to.jumpBy('JUMP_EMPTY', finished);
  to.await();
  to.await();
  to.jump(done);
  to.place(finished);
  to.undefined();
  to.await();
  to.await();
  to.op(Op.POP);
  to.op(Op.INT, 0);
  to.place(done);
}

/** The body of a generator. Whatever is thrown in it ends it; the order to return is an answer. */
export function emitGenerator(to: Emitter, isAsync: boolean, emitBody: () => void): void {
  to.operate('GENERATOR', isAsync ? 1 : 0);
  const depth = to.newSlot();
  to.op(Op.MARK, depth);
  const start = to.pc;
  emitBody();
  to.handlers.push({ start, end: to.pc, target: to.pc, classIds: [], depthSlot: depth });
  to.operate('CATCH');
  to.operate('FINISH', 1);
}

/** `yield`: in an asynchronous generator the value is waited for first. */
export function emitYield(to: Emitter, { argument, delegate, start }: YieldExpression): void {
  if (argument === null) to.undefined();
  else to.expression(argument);
  to.at(start);
  if (delegate) emitDelegate(to);
  else {
    if (isAsync(to)) to.await();
    to.operate('YIELD');
  }
}

function isAsync(to: Emitter): boolean {
  return (to.owner.node as FunctionNode).isAsync;
}

/** `yield*`: what is given, thrown or returned from outside goes to the inner iterator. */
function emitDelegate(to: Emitter): void {
  const [iterator, given, result, depth] = [to.newSlot(), to.newSlot(), to.newSlot(), to.newSlot()];
  const [again, go, hasThrown, end] = [to.label(), to.label(), to.label(), to.label()];
  const ask = (isThrown: number): void => {
    to.op(Op.LOAD, iterator);
    to.op(Op.LOAD, given);
    to.operate('DELEGATE', isThrown);
    if (isAsync(to)) to.await();
    to.op(Op.STORE, result);
    to.op(Op.LOAD, result);
    to.named('GET', 'done');
  };
  to.operate(isAsync(to) ? 'ASYNC_ITERATOR' : 'ITERATOR');
  to.op(Op.STORE, iterator);
  to.undefined();
  to.op(Op.STORE, given);
  to.op(Op.MARK, depth);
  to.place(again);
  ask(0);
  to.jumpBy('JUMP_FALSE', go);
  to.op(Op.LOAD, result);
  to.named('GET', 'value');
  to.jump(end);
  to.place(go);
  to.op(Op.LOAD, result);
  to.named('GET', 'value');
  if (isAsync(to)) to.await();
  const start = to.pc;
  to.operate('YIELD');
  to.handlers.push({ start, end: to.pc, target: to.pc + 6, classIds: [], depthSlot: depth });
  to.op(Op.STORE, given);
  to.repeat(again);
  to.place(hasThrown);
  to.operate('CATCH');
  to.op(Op.STORE, given);
  ask(1);
  to.jumpBy('JUMP_FALSE', go);
  to.op(Op.LOAD, result);
  to.named('GET', 'value');
  to.op(Op.LOAD, given);
  to.operate('RETURNING');
  to.place(end);
}
