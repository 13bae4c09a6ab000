/** Targets that few programs have: starred ones, and those of `del`. */
import type { Execution } from '../../../machine/execution';
import type { Frame, Value } from '../../../machine/state';
import { finishStore, missing, namesOf } from '../../operations/attributes';
import { callValue, NO_KEYWORDS } from '../../operations/calling';
import { countFailure, unpacked } from '../../operations/iteration';
import { top } from '../../operations/stack';
import { noItems, position } from '../../operations/subscripts';
import { Type } from '../../values/classes';
import { ownMethod } from '../../values/lookup';
import { entriesOf, fields, newSequence, typeId } from '../../values/make';
import { nameKey } from '../../values/name-key';
import { withoutSlice } from './rare-items';

/** Replaces an iterable by its items for a starred target, with `before` and `after` it. */
export function unpackStar(execution: Execution, frame: Frame, before: number, after: number): void {
  const items = unpacked(execution, frame);
  if (items === null) return;
  if (items.length < before + after) throw countFailure(execution, before + after, items.length, true);
  frame.sp -= 1;
  const middle = newSequence(execution, Type.LIST, items.slice(before, items.length - after));
  const all = [...items.slice(0, before), middle, ...items.slice(items.length - after)];
  for (let index = all.length - 1; index >= 0; index--) frame.slots[frame.sp++] = all[index] as Value;
}

/** `del value[index]` of anything but a dict. */
export function deleteItem(execution: Execution, frame: Frame): void {
  const [value, index] = frame.slots.slice(frame.sp - 2, frame.sp) as [Value, Value];
  const id = typeId(execution, value);
  const own = id === Type.OBJECT ? ownMethod(execution, value, '__delitem__') : -1;
  if (own !== -1) {
    callValue(execution, frame, 2, own, [value, index], NO_KEYWORDS);
    return;
  }
  if (id !== Type.LIST) throw noItems(execution, value, "doesn't support item deletion");
  const items = fields(execution, value);
  if (typeId(execution, index) === Type.SLICE) withoutSlice(execution, value, index);
  else items.splice(position(execution, index, items.length, 'list', 'assignment '), 1);
  finishStore(frame, 2);
}

/** `del value.name`. */
export function deleteAttribute(execution: Execution, frame: Frame, name: string): void {
  const names = namesOf(execution, top(frame));
  if (names === 0 || !entriesOf(execution, names).delete(nameKey(name)))
    throw missing(execution, top(frame), typeId(execution, top(frame)), name);
  finishStore(frame, 1);
}
