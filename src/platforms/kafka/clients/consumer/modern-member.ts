import type { Micros } from '../../../../engine/clock';

/** Where a member of the consumer protocol stands (consumer/internals/MemberState, KIP-848). */
export type ModernStatus =
  | 'unsubscribed'
  | 'joining'
  | 'reconciling'
  | 'acknowledging'
  | 'stable'
  | 'fenced'
  | 'stale'
  | 'fatal';

/** What a consumer keeps about its membership by the consumer protocol; its epoch is the group's `generationId`. */
export interface ModernMember {
  status: ModernStatus;
  heartbeatIntervalMs: number;
  nextHeartbeatAt: Micros;
  isInFlight: boolean;
  /** What the coordinator wants it to have. */
  target: readonly number[];
  /** Whether it has taken an assignment since it joined: the first one is a change even if it is empty. */
  hasReconciled: boolean;
  /** What it had when it unsubscribed with a listener: Kafka's `close` then takes it for lost (4.3.1). */
  leftBehind: readonly number[];
  /** A commit or a callback before the new assignment is under way. */
  isReconciling: boolean;
  /** A callback ended with something that Kafka does not catch: what waits for its end waits for ever (4.3.1). */
  stuckIn: 'nothing' | 'reconciliation' | 'release';
  /** What the coordinator was told last; null when it must be told again. */
  sentTopics: readonly string[] | null;
  sentRegex: string | null;
  sentOwned: string | null;
}

/** A member that has not joined. */
export function newModernMember(): ModernMember {
  return {
    status: 'unsubscribed',
    heartbeatIntervalMs: 0,
    nextHeartbeatAt: 0,
    isInFlight: false,
    target: [],
    hasReconciled: false,
    leftBehind: [],
    isReconciling: false,
    stuckIn: 'nothing',
    sentTopics: null,
    sentRegex: null,
    sentOwned: null,
  };
}
