import { Op } from '../../../machine/opcodes';
import type { Emitter } from '../../compile/emitter';

/** The next value in a for-await loop. The values of a list are waited for twice each, as a wrapped iterator does. */
export function emitAwaitedNext(to: Emitter, slot: number): void {
  const [finished, atEnd, done] = [to.label(), to.label(), to.label()];
  to.op(Op.LOAD, slot);
  to.operate('NEXT', 5);
  to.operate('AWAIT');
  to.operate('RESULT');
  // A sync iterator's values are waited for, too; waiting for what is no promise only takes a turn.
  to.jumpBy('JUMP_EMPTY', atEnd);
  to.operate('AWAIT');
  to.jump(done);
  to.jumpBy('JUMP_EMPTY', finished);
  to.operate('AWAIT');
  to.operate('AWAIT');
  to.jump(done);
  to.place(finished);
  to.undefined();
  to.operate('AWAIT');
  to.operate('AWAIT');
  to.op(Op.POP);
  to.place(atEnd);
  to.op(Op.INT, 0);
  to.place(done);
}
