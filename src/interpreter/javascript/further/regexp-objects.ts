import type { Execution } from '../../machine/execution';
import { slotOf } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { entriesOf, failure, intrinsic, makeObject, makeText } from '../values/make';
import { attributes } from '../values/properties';
import { patternFor } from './regexp/match';
import { PatternFault } from './regexp/pattern';

/** A regular expression object. */
export function makeRegExp(run: Execution, source: string, flags: string): number {
  const fault = patternFault(source, flags);
  if (fault !== null) throw failure(run, 'SyntaxError', fault);
  const slots = [makeText(run, source), makeText(run, flags)];
  const made = makeObject(run, intrinsic(run, 'RegExp'), Heap.regexp, slots);
  entriesOf(run, made).set('lastIndex', [slotOf(0), attributes(1)]);
  return made;
}

/** What is wrong with a pattern, in V8's words; null for nothing. */
export function patternFault(source: string, flags: string): string | null {
  try {
    patternFor(source, flags);
    return null;
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault;
    return `Invalid regular expression: /${source}/${flags}: ${fault.message}`;
  }
}
