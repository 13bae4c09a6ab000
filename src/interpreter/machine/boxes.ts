/** Boxes of primitive values. Small ones are shared, as Java requires of autoboxing (JLS 5.1.7). */
import type { Execution } from './execution';
import { allocate } from './heap';
import type { Value } from './state';

function isShared(kind: string, value: Value): boolean {
  if (kind === 'F' || kind === 'D') return false;
  return value >= -128 && value <= 127;
}

/** A box of a class: the shared one for small values, otherwise a new object. */
export function boxOf(execution: Execution, classId: number, kind: string, value: Value): number {
  const { state } = execution;
  if (!isShared(kind, value)) return allocate(state, classId, [value]);
  const key = classId * 256 + Number(value) + 128;
  const known = state.boxes.get(key);
  if (known !== undefined) return known;
  const handle = allocate(state, classId, [value]);
  state.boxes.set(key, handle);
  return handle;
}
