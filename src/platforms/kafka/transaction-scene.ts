import type { SceneCell } from '../platform';
import type { ReplicaState } from './broker/replica';
import type { ProducerSession } from './storage/record-store';

/** How a batch stands to its transaction on a replica, for the stage; null when it counts like any other. */
export function transactionStanding(
  { transactions }: ReplicaState,
  producer: ProducerSession | null,
  baseOffset: number,
): SceneCell['state'] | null {
  if (producer === null || producer.role === 'plain') return null;
  if (producer.role === 'commit') return 'commitMark';
  if (producer.role === 'abort') return 'abortMark';
  const { producerId } = producer;
  const isOpen = transactions?.open.some((t) => t.producerId === producerId && t.firstOffset <= baseOffset);
  if (isOpen === true) return 'undecided';
  const isAborted = transactions?.aborted.some(
    (t) => t.producerId === producerId && t.firstOffset <= baseOffset && baseOffset <= t.lastOffset,
  );
  return isAborted === true ? 'aborted' : null;
}
