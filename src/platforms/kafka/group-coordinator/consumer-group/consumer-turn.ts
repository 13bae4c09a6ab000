import type { Micros } from '../../../../engine/clock';
import type { ErrorName } from '../../protocol/errors';
import { type ConsumerGroup, subscriptionOf, type TopicImage } from './consumer-group';
import type { MigrationRules } from './group-migration';

/** One event in the life of a consumer group; what is to be done besides is left in `effects`. */
export interface ConsumerGroupTurn {
  readonly now: Micros;
  readonly image: TopicImage;
  /** group.consumer.max.size, group.consumer.assignors and the like. */
  readonly maxSize: number;
  readonly assignors: readonly string[];
  readonly assignmentIntervalMs: number;
  readonly heartbeatIntervalMs: number;
  readonly sessionTimeoutMs: number;
  readonly migration: MigrationRules;
  readonly clientId: string;
  readonly node: number;
  readonly effects: ConsumerGroupEffect[];
}

/** What happened in a turn, in order. A timer without a time is cancelled. */
export type ConsumerGroupEffect =
  | {
      readonly kind: 'timer';
      readonly timer: string;
      readonly delayMs: number | null;
      /** One that runs already goes on. */
      readonly isOnlyIfAbsent?: boolean;
    }
  /** Only members of the classic protocol are left: the group becomes a classic one, and rebalances for a reason. */
  | { readonly kind: 'downgrade'; readonly rebalanceReason: string | null }
  | { readonly kind: 'member joined'; readonly memberId: string }
  | { readonly kind: 'member left'; readonly memberId: string; readonly reason: string }
  | { readonly kind: 'group epoch'; readonly reason: string }
  | { readonly kind: 'changed' };

/** What a heartbeat is refused with. */
export interface HeartbeatFault {
  readonly error: ErrorName;
  readonly message: string | null;
}

/** Raises the group epoch when something changed about the subscriptions or about their topics. */
export function maybeRaiseEpoch(
  group: ConsumerGroup,
  turn: ConsumerGroupTurn,
  isWanted: boolean,
  reason: string,
): void {
  const hash = metadataHash(group, turn.image);
  if (!isWanted && hash === group.metadataHash) return;
  group.metadataHash = hash;
  group.groupEpoch++;
  turn.effects.push(
    { kind: 'group epoch', reason: isWanted ? reason : 'topics changed' },
    { kind: 'changed' },
  );
}

/** What is worth a new assignment when it changes: the subscribed topics that exist, and their partitions. */
export function metadataHash(group: ConsumerGroup, image: TopicImage): string {
  const topics = new Set([...group.members.values()].flatMap((member) => subscriptionOf(group, member)));
  return [...topics]
    .sort()
    .map((topic) => `${topic}:${image.partitions(topic)?.join('.') ?? ''}`)
    .filter((text) => !text.endsWith(':'))
    .join(' ');
}
