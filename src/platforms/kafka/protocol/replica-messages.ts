import type { FetchedPartition, FetchPartition } from './messages';

/**
 * A follower's Fetch within a fetch session (KIP-227): after the first, full one it names only the partitions whose
 * position changed, and gets only those with something new.
 */
export interface ReplicaFetchRequest {
  readonly replicaId: number;
  readonly replicaEpoch: number;
  readonly maxWaitMs: number;
  /** Begins a new session: `partitions` are all there are. */
  readonly full: boolean;
  readonly partitions: readonly FetchPartition[];
}

/** The answer to it. */
export interface ReplicaFetchResponse {
  readonly partitions: readonly FetchedPartition[];
}
