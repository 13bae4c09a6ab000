import type { Micros } from '../engine/clock';

/** What may be lit on the stage. The session's selection has this form; the view knows no session. */
export type StageSelection =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'partition'; readonly partition: number }
  | { readonly kind: 'log'; readonly node: number; readonly partition: number }
  | { readonly kind: 'record'; readonly node: number; readonly partition: number; readonly offset: number }
  | { readonly kind: 'flight'; readonly from: number; readonly to: number; readonly sentMicros: Micros }
  | { readonly kind: 'fact'; readonly seq: number };

/** Whether a selection lights the whole of a node's card: the node or its process was chosen. */
export function lightsNode(selection: StageSelection | null, node: number, host: number): boolean {
  return selection?.kind === 'node' && (selection.node === node || selection.node === host);
}

/** Whether a selection lights the strip of a partition on a node. A partition lights all its replicas. */
export function lightsLog(selection: StageSelection | null, node: number, partition: number): boolean {
  if (selection === null) return false;
  if (selection.kind === 'partition') return selection.partition === partition;
  if (selection.kind !== 'log' && selection.kind !== 'record') return false;
  return selection.partition === partition && selection.node === node;
}

/** Whether a selection lights a cell. A record lights its copies on all replicas, so that they are found. */
export function lightsRecord(selection: StageSelection | null, partition: number, offset: number): boolean {
  return selection?.kind === 'record' && selection.partition === partition && selection.offset === offset;
}
