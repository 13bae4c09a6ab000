import { type Micros, microsFromMs } from '../../../engine/clock';
import type { MetadataSnapshot } from './metadata-snapshot';

/** A time so long ago that no wait counts from it. */
export const LONG_AGO: Micros = -1e15;

/**
 * What one client keeps about its view of the cluster and about when to ask again (clients/…/Metadata and
 * ProducerMetadata). The snapshot itself is immutable and shared by checkpoints: its number in the ledger of snapshots.
 */
export interface MetadataState {
  snapshot: number;
  /** Goes up with every response; who waits for news remembers the version it saw. */
  updateVersion: number;
  /** Topics to ask for, with the time at which an unused one is forgotten. */
  topics: Map<string, Micros>;
  /** Topics that were never asked for yet: a partial request names only them. */
  newTopics: string[];
  /** Whether every topic is asked for: pattern subscriptions, listTopics. */
  everyTopic: boolean;
  needFullUpdate: boolean;
  needPartialUpdate: boolean;
  requestVersion: number;
  inFlight: { readonly requestVersion: number; readonly isPartial: boolean } | null;
  lastSuccessfulRefresh: Micros;
  /** Requests in a row that failed, and responses in a row that brought no end to the asking. */
  attempts: number;
  equivalentResponses: number;
  /** Not to ask before this time. */
  allowedAt: Micros;
}

/** The state of a client that knows nothing yet. */
export function newMetadata(): MetadataState {
  return {
    snapshot: 0,
    updateVersion: 0,
    topics: new Map(),
    newTopics: [],
    everyTopic: false,
    needFullUpdate: true,
    needPartialUpdate: false,
    requestVersion: 0,
    inFlight: null,
    lastSuccessfulRefresh: LONG_AGO,
    attempts: 0,
    equivalentResponses: 0,
    allowedAt: LONG_AGO,
  };
}

/** Asks for all topics anew as soon as the backoff allows. */
export function requestUpdate(metadata: MetadataState): void {
  metadata.needFullUpdate = true;
}

/** Adds a topic to those that the client wants to know about; a new one is asked for at once. */
export function addTopic(metadata: MetadataState, topic: string, expiresAt: Micros): void {
  const before = metadata.topics.size;
  metadata.topics.set(topic, expiresAt);
  if (metadata.topics.size === before) return;
  metadata.newTopics.push(topic);
  requestUpdateForNewTopics(metadata);
}

/** Asks for one topic again: at once while it is new, otherwise together with all (ProducerMetadata). */
export function requestUpdateForTopic(metadata: MetadataState, topic: string): void {
  if (metadata.newTopics.includes(topic)) requestUpdateForNewTopics(metadata);
  else requestUpdate(metadata);
}

/** Asks for new topics at once: the backoff does not hold for them. */
export function requestUpdateForNewTopics(metadata: MetadataState): void {
  metadata.needPartialUpdate = true;
  metadata.equivalentResponses = 0;
  metadata.requestVersion++;
  metadata.allowedAt = LONG_AGO;
}

/** Whether an update was asked for and has not come yet. */
export function isUpdateRequested(metadata: MetadataState): boolean {
  return metadata.needFullUpdate || metadata.needPartialUpdate;
}

/** When the next request is due. */
export function nextUpdateAt(metadata: MetadataState, maxAgeMs: number): Micros {
  const expiresAt =
    metadata.needFullUpdate || metadata.needPartialUpdate
      ? LONG_AGO
      : metadata.lastSuccessfulRefresh + microsFromMs(maxAgeMs);
  return Math.max(expiresAt, metadata.allowedAt);
}

/** Whether a client still wants to know about a topic; forgets it when it was unused for metadata.max.idle.ms. */
export function retainsTopic(metadata: MetadataState, topic: string, now: Micros): boolean {
  if (metadata.everyTopic) return true;
  const expiresAt = metadata.topics.get(topic);
  if (expiresAt === undefined) return false;
  if (expiresAt > now || metadata.newTopics.includes(topic)) return true;
  metadata.topics.delete(topic);
  return false;
}

/** The partition number of a topic's partition; -1 when the client does not know it. */
export function partitionNumber(snapshot: MetadataSnapshot, topic: string, index: number): number {
  return snapshot.topics.get(topic)?.partitions[index] ?? -1;
}
