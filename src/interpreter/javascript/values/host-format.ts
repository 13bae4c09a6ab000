import type { Execution } from '../../machine/execution';
import { allocate } from '../../machine/heap';
import { box } from '../../machine/host-calls';
import { canonicalLong } from '../../machine/long';
import type { Value } from '../../machine/state';
import { EMPTY, FALSE, NULL, slotOf, TRUE, UNDEFINED } from './encoding';
import { Heap } from './heap-classes';
import { bigIntOf, heapOf, makeArray, makeNumber, numberOf } from './make';

/** A value as the machine hands it over the border: boxes for numbers and conditions, lists for arrays. */
export function toHostFormat(run: Execution, value: Value): Value {
  if (value === UNDEFINED || value === NULL || value === EMPTY) return 0;
  if (value === TRUE || value === FALSE) return box(run, 'Z', value === TRUE ? 1 : 0);
  const number = numberOf(run, value);
  if (number !== null) {
    if ((number | 0) === number) return box(run, 'I', number);
    return Number.isSafeInteger(number) ? box(run, 'J', number) : box(run, 'D', number);
  }
  const big = bigIntOf(run, value);
  if (big !== null) return box(run, 'J', canonicalLong(big));
  const entry = heapOf(run, value);
  switch (entry?.classId) {
    case Heap.array: {
      const items = (entry.contents as Value[]).map((each) => toHostFormat(run, each));
      return allocate(run.state, Heap.hostList, items);
    }
    case Heap.buffer:
      return allocate(run.state, Heap.hostBytes, Int8Array.from(entry.contents as Uint8Array));
    default:
      return value;
  }
}

/** What came over the border as a value of the language. */
export function fromHostFormat(run: Execution, value: Value): Value {
  if (value === 0) return NULL;
  const entry = heapOf(run, value);
  const contents = entry?.contents as Value[];
  switch (entry?.classId) {
    case Heap.boxZ:
      return contents[0] === 0 ? FALSE : TRUE;
    case Heap.boxI:
      return slotOf(contents[0] as number);
    case Heap.boxJ:
    case Heap.boxD:
      return makeNumber(run, Number(contents[0]));
    case Heap.hostList:
      return makeArray(
        run,
        contents.map((each) => fromHostFormat(run, each)),
      );
    case Heap.hostBytes:
      return allocate(run.state, Heap.buffer, Uint8Array.from(entry.contents as Int8Array));
    default:
      return value;
  }
}
