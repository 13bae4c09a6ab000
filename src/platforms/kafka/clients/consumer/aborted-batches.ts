import type { RecordStore } from '../../storage/record-store';
import type { CompletedFetch } from './consumer-state';

/** The aborted transactions of a fetch without any. */
export const NONE_ABORTED: CompletedFetch['aborted'] = [];

/** No producer whose records are being dropped. */
export const NO_PRODUCERS: readonly number[] = [];

/**
 * Why a batch is not returned: it is a marker, which no reader gets, or belongs to an aborted transaction and the
 * reader wants committed records (CompletedFetch.nextFetchedRecord). Null when it is returned.
 */
export function skipReason(store: RecordStore, fetch: CompletedFetch, batch: number): string | null {
  const producer = store.producerOf(batch);
  if (producer === null || (producer.role === 'plain' && fetch.aborted.length === 0)) return null;
  const { producerId, role } = producer;
  if (fetch.aborted.length > 0) beginAborted(fetch, store.lastOffset(batch));
  if (role === 'abort' || role === 'commit') {
    if (role === 'abort' && fetch.abortedProducers.length > 0) {
      fetch.abortedProducers = fetch.abortedProducers.filter((id) => id !== producerId);
    }
    return role === 'abort' ? 'an ABORT marker' : 'a COMMIT marker';
  }
  const isAborted = role === 'transactional' && fetch.abortedProducers.includes(producerId);
  return isAborted ? 'their transaction was aborted' : null;
}

/** From here on the records of these transactions are dropped (consumeAbortedTransactionsUpTo). */
function beginAborted(fetch: CompletedFetch, lastOffset: number): void {
  const begun = fetch.aborted.filter(({ firstOffset }) => firstOffset <= lastOffset);
  if (begun.length === 0) return;
  fetch.aborted = fetch.aborted.filter(({ firstOffset }) => firstOffset > lastOffset);
  fetch.abortedProducers = [...fetch.abortedProducers, ...begun.map(({ producerId }) => producerId)];
}
