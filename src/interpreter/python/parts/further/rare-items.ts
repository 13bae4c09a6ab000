/** Slices that are assigned to or deleted, and items of ranges. */
import type { Execution } from '../../../machine/execution';
import { allocate, objectAt } from '../../../machine/heap';
import type { Value } from '../../../machine/state';
import { itemsOf, rangeParts } from '../../operations/iteration';
import { position, sliceIndexes } from '../../operations/subscripts';
import { Type } from '../../values/classes';
import { failure, fields, grow, newInt, newSequence, typeFailure, typeId } from '../../values/make';

/** `range[index]`. */
export function rangeItem(execution: Execution, range: Value, index: Value): Value {
  if (typeId(execution, index) === Type.SLICE) {
    const items = itemsOf(execution, range) ?? [];
    const taken = sliceIndexes(execution, index, items.length).map((at) => items[at] as Value);
    return newSequence(execution, Type.LIST, taken);
  }
  const { start, step, length } = rangeParts(execution, range);
  return newInt(execution, start + step * position(execution, index, length, 'range', 'object '));
}

/** `del list[slice]`. */
export function withoutSlice(execution: Execution, list: Value, slice: Value): void {
  const items = fields(execution, list);
  const gone = new Set(sliceIndexes(execution, slice, items.length));
  objectAt(execution.state, list).contents = items.filter((_, at) => !gone.has(at));
}

/** `list[slice] = value`. */
export function listSlice(execution: Execution, list: Value, index: Value, value: Value): void {
  const items = fields(execution, list);
  const news = itemsOf(execution, value);
  if (news === null) throw typeFailure(execution, 'can only assign an iterable');
  const at = sliceIndexes(execution, index, items.length);
  const isPlain = fields(execution, index)[2] === 0;
  grow(execution, news.length * 8);
  if (isPlain) {
    const parts = [fields(execution, index)[0] as Value, 0, 0];
    const first =
      at[0] ?? sliceIndexes(execution, newSlice(execution, parts), items.length)[0] ?? items.length;
    objectAt(execution.state, list).contents = [
      ...items.slice(0, first),
      ...news,
      ...items.slice(first + at.length),
    ];
    return;
  }
  if (news.length !== at.length) {
    const message = `attempt to assign sequence of size ${news.length} to extended slice of size ${at.length}`;
    throw failure(execution, 'ValueError', message);
  }
  at.forEach((place, number) => {
    items[place] = news[number] as Value;
  });
}

function newSlice(execution: Execution, parts: Value[]): Value {
  return allocate(execution.state, Type.SLICE, parts);
}
