import type { Message } from '../../../engine/network-state';
import type { BrokerContext } from '../broker/broker-context';
import { type ErrorName, errorNamed } from '../protocol/errors';
import {
  API,
  type OffsetCommitRequest,
  type OffsetCommitResponse,
  type OffsetFetchRequest,
  type OffsetFetchResponse,
} from '../protocol/messages';
import { FACTS } from '../trace';
import type { ReplyAddress } from './classic-group';
import { commitFault } from './classic-requests';
import { consumerCommitFault } from './consumer-group/commit-fault';
import type { CommitAction, GroupStore } from './group-store';
import { rescheduleHeartbeat } from './group-turn';
import type { GroupTurns } from './group-turns';

type OffsetsAction = CommitAction & { readonly kind: 'offsets' };

/** OffsetCommit and OffsetFetch (group/OffsetMetadataManager). */
export class OffsetCommits {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly turns: GroupTurns;

  constructor(context: BrokerContext, store: GroupStore, turns: GroupTurns) {
    this.context = context;
    this.store = store;
    this.turns = turns;
  }

  /** OffsetCommit: the offsets count, and the client hears of it, when they are replicated. */
  onCommit(broker: number, message: Message): void {
    const request = message.body as unknown as OffsetCommitRequest;
    const { groupId } = request;
    const there = request.partitions.filter(({ partition }) => this.isThere(partition));
    const missing = request.partitions.length - there.length;
    const entries = there.map((p) => ({
      partition: p.partition,
      offset: p.committedOffset,
      leaderEpoch: p.committedLeaderEpoch,
      metadata: p.committedMetadata,
    }));
    const to = { node: message.from, correlation: message.correlation };
    const action: OffsetsAction = { kind: 'offsets', group: groupId, entries, missing, to, producerId: -1 };
    // Nothing is left to ask the group about (KafkaApis.handleOffsetCommitRequest).
    if (there.length === 0 && missing > 0) {
      this.answer(broker, action, 'NONE');
      return;
    }
    const replica = this.store.replicaFor(broker, groupId);
    const fault = typeof replica === 'string' ? replica : this.fault(broker, request);
    if (typeof replica === 'string' || fault !== null) {
      this.answer(broker, action, fault ?? 'NONE');
      return;
    }
    const records = entries.map((entry) => ({ kind: 'offset' as const, group: groupId, ...entry }));
    if (!this.store.write(broker, replica, records, action)) {
      this.answer(broker, action, 'COORDINATOR_NOT_AVAILABLE');
    }
  }

  /** The records of a commit are replicated. */
  onCommitted(broker: number, action: OffsetsAction): void {
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const group = this.store.edit(this.store.ensure(broker, action.group));
    const { cause } = simulation;
    for (const { partition, ...entry } of action.entries) {
      group.offsets.set(partition, entry);
      simulation.cause = cause;
      simulation.record(FACTS.OffsetCommitted, node, simulation.text(action.group), partition, entry.offset);
    }
    this.answer(broker, action, 'NONE');
  }

  /** Tells the client what became of its commit, if it was not told yet. */
  answer(broker: number, { entries, missing = 0, to }: OffsetsAction, error: ErrorName): void {
    if (to === null) return;
    const errorCode = errorNamed(error).code;
    const unknown = { partition: -1, errorCode: errorNamed('UNKNOWN_TOPIC_OR_PARTITION').code };
    const body: OffsetCommitResponse = {
      partitions: [
        ...entries.map(({ partition }) => ({ partition, errorCode })),
        ...Array.from({ length: missing }, () => unknown),
      ],
    };
    this.turns.respond(broker, to, API.OffsetCommit, body);
  }

  /** OffsetFetch. Who wants only what is decided waits for the writes before (GroupCoordinatorService.fetchOffsets). */
  onFetch(broker: number, message: Message): void {
    const request = message.body as unknown as OffsetFetchRequest;
    const to = { node: message.from, correlation: message.correlation };
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') this.answerFetch(broker, request, to, replica);
    else if (request.requireStable && this.store.isWaiting(broker, replica)) {
      this.store.expect(broker, replica, 0, { kind: 'fetch', request, to });
    } else this.answerFetch(broker, request, to, 'NONE');
  }

  /** Answers OffsetFetch. Offsets that some transaction is about to change are not told to who wants stable ones. */
  answerFetch(broker: number, request: OffsetFetchRequest, to: ReplyAddress, error: ErrorName): void {
    const { groupId, requireStable } = request;
    const number = this.store.find(broker, groupId);
    const offsets = number < 0 ? undefined : this.store.read(number).offsets;
    const response: OffsetFetchResponse = {
      errorCode: errorNamed(error).code,
      partitions: (request.partitions ?? this.allOf(offsets)).map((partition) => {
        const isUnstable = requireStable && this.store.hasPending(broker, groupId, partition);
        const entry = isUnstable ? undefined : offsets?.get(partition);
        return {
          partition,
          errorCode: isUnstable ? errorNamed('UNSTABLE_OFFSET_COMMIT').code : 0,
          committedOffset: entry?.offset ?? -1,
          committedLeaderEpoch: entry?.leaderEpoch ?? -1,
          metadata: entry?.metadata ?? '',
        };
      }),
    };
    this.turns.respond(broker, to, API.OffsetFetch, response);
  }

  /** The partitions that a group has committed offsets of, as far as their topics are still there. */
  private allOf(offsets: ReadonlyMap<number, unknown> = new Map()): number[] {
    return [...offsets.keys()].filter((number) => this.isThere(number));
  }

  /** Whether there is a partition of that number, and its topic was not deleted. */
  private isThere(number: number): boolean {
    const { registry } = this.context;
    if (number < 0) return false;
    const { topic, index } = registry.partition(number);
    return registry.topic(topic)?.partitions[index] === number;
  }

  /** Commits keep the session of a member alive, unless the group waits for its leader. */
  private fault(broker: number, request: OffsetCommitRequest): ErrorName | null {
    const number = this.store.find(broker, request.groupId);
    if (number < 0) return request.generationId < 0 ? null : 'GROUP_ID_NOT_FOUND';
    const { consumer } = this.store.read(number);
    if (consumer !== null) return consumerCommitFault(consumer, request);
    return this.turns.run(broker, number, (group, turn) => {
      const fault = commitFault(group, request);
      const member = group.members.get(request.memberId);
      if (fault === null && member !== undefined) rescheduleHeartbeat(group, turn, member);
      return fault;
    });
  }
}
