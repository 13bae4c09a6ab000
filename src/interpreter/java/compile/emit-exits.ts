/** Leaving blocks by return, break, continue and yield: what must run on the way, and where it leads. */
import { Op } from '../../machine/opcodes';
import type { Segment } from './code-builder';
import type { Emission, Exit } from './emission';

/** Runs the finally parts of the innermost exits down to (not including) index `until`. */
export function runFinallies(emission: Emission, until: number): void {
  const { exits, code } = emission;
  const removed: Exit[] = [];
  while (exits.length > until) {
    const exit = exits.pop() as Exit;
    removed.push(exit);
    if (exit.kind !== 'finally') continue;
    // What the finally part throws must not come back to the handlers of the block being left.
    exit.segments.push({ start: exit.openedAt, end: code.pc });
    exit.emit();
  }
  for (const exit of removed.reverse()) {
    if (exit.kind === 'finally') exit.openedAt = Number.POSITIVE_INFINITY;
    exits.push(exit);
  }
}

/** After a jump away: the code that follows is protected again. */
export function reopenSegments(emission: Emission): void {
  for (const exit of emission.exits) {
    if (exit.kind === 'finally' && exit.openedAt === Number.POSITIVE_INFINITY)
      exit.openedAt = emission.code.pc;
  }
}

/** The stretches protected by an exit, closed here. */
export function closeSegments(
  emission: Emission,
  exit: Extract<Exit, { kind: 'finally' }>,
): readonly Segment[] {
  if (exit.openedAt !== Number.POSITIVE_INFINITY)
    exit.segments.push({ start: exit.openedAt, end: emission.code.pc });
  return exit.segments;
}

/** Emits `break` or `continue`. */
export function emitJumpOut(emission: Emission, how: 'break' | 'continue', label: string | null): void {
  const { exits, code } = emission;
  for (let index = exits.length - 1; index >= 0; index--) {
    const exit = exits[index] as Exit;
    if (exit.kind !== 'target') continue;
    const fits =
      label !== null ? exit.label === label : how === 'continue' ? exit.isLoop : exit.isLoop || exit.isSwitch;
    if (!fits) continue;
    runFinallies(emission, index + 1);
    const to = how === 'continue' ? exit.continueTo : exit.breakTo;
    if (to) code.jump(Op.JUMP, to);
    reopenSegments(emission);
    return;
  }
  throw new Error(`nothing to ${how}`);
}
