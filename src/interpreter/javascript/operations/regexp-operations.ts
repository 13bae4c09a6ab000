import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { patternFor } from '../regexp/match';
import { PatternFault } from '../regexp/pattern';
import { textOf } from '../values/convert';
import { slotOf } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { entriesOf, failure, intrinsic, makeObject, makeText } from '../values/make';
import { attributes } from '../values/properties';
import type { OperationRows } from './variable-operations';

/** A regular expression object. */
export function makeRegExp(run: Execution, source: string, flags: string): number {
  try {
    patternFor(source, flags);
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault;
    throw failure(run, 'SyntaxError', `Invalid regular expression: /${source}/${flags}: ${fault.message}`);
  }
  const slots = [makeText(run, source), makeText(run, flags)];
  const made = makeObject(run, intrinsic(run, 'RegExp'), Heap.regexp, slots);
  entriesOf(run, made).set('lastIndex', [slotOf(0), attributes(1)]);
  return made;
}

/** Regular expression literals. */
export const REGEXP_OPERATIONS: OperationRows = {
  REGEXP: (run, frame) => {
    frame.sp -= 2;
    const [source, flags] = [frame.slots[frame.sp] as Value, frame.slots[frame.sp + 1] as Value];
    frame.slots[frame.sp++] = makeRegExp(run, textOf(run, source), textOf(run, flags));
  },
};
