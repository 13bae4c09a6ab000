import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
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
import type { ClassicGroupMember } from './classic-group';
import type { GroupRequests } from './group-requests';
import type { GroupStore } from './group-store';
import type { Membership } from './membership';

/** OffsetCommit and OffsetFetch (group/OffsetMetadataManager). */
export class OffsetCommits {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly requests: GroupRequests;
  private readonly membership: Membership;

  constructor(context: BrokerContext, store: GroupStore, requests: GroupRequests, membership: Membership) {
    this.context = context;
    this.store = store;
    this.requests = requests;
    this.membership = membership;
  }

  onCommit(broker: number, message: Message): void {
    const request = message.body as unknown as OffsetCommitRequest;
    const to = { node: message.from, correlation: message.correlation };
    const answer = (error: ErrorName): OffsetCommitResponse => ({
      partitions: request.partitions.map(({ partition }) => ({
        partition,
        errorCode: errorNamed(error).code,
      })),
    });
    const fault = this.commitFault(broker, request);
    if (fault !== null) {
      this.membership.respond(broker, to, API.OffsetCommit, answer(fault));
      return;
    }
    const replica = this.store.replicaFor(broker, request.groupId) as number;
    const records = request.partitions.map((p) => ({
      kind: 'offset' as const,
      group: request.groupId,
      partition: p.partition,
      offset: p.committedOffset,
      leaderEpoch: p.committedLeaderEpoch,
      metadata: p.committedMetadata,
    }));
    this.apply(broker, request);
    const body = answer('NONE') as unknown as Plain;
    const written = this.store.write(broker, replica, records, {
      kind: 'respond',
      to,
      api: API.OffsetCommit,
      body,
    });
    if (!written) this.membership.respond(broker, to, API.OffsetCommit, answer('COORDINATOR_NOT_AVAILABLE'));
  }

  onFetch(broker: number, message: Message): void {
    const request = message.body as unknown as OffsetFetchRequest;
    const replica = this.store.replicaFor(broker, request.groupId);
    const errorCode = typeof replica === 'string' ? errorNamed(replica).code : 0;
    const number = this.store.find(broker, request.groupId);
    const offsets = number < 0 ? undefined : this.store.read(number).offsets;
    const response: OffsetFetchResponse = {
      errorCode,
      partitions: request.partitions.map((partition) => {
        const entry = offsets?.get(partition);
        return {
          partition,
          errorCode: 0,
          committedOffset: entry?.offset ?? -1,
          committedLeaderEpoch: entry?.leaderEpoch ?? -1,
          metadata: entry?.metadata ?? '',
        };
      }),
    };
    const to = { node: message.from, correlation: message.correlation };
    this.membership.respond(broker, to, API.OffsetFetch, response);
  }

  private apply(broker: number, request: OffsetCommitRequest): void {
    const number = this.store.ensure(broker, request.groupId);
    const group = this.store.edit(number);
    const { simulation } = this.context;
    const { node } = this.context.brokers.read(broker);
    const groupText = simulation.text(request.groupId);
    for (const p of request.partitions) {
      const { committedOffset: offset, committedLeaderEpoch: leaderEpoch, committedMetadata: metadata } = p;
      group.offsets.set(p.partition, { offset, leaderEpoch, metadata });
      simulation.record(FACTS.OffsetCommitted, node, groupText, p.partition, offset);
    }
    const member = group.members.get(request.memberId);
    if (member !== undefined) this.membership.touch(broker, number, member);
  }

  /** validateOffsetCommit of ClassicGroup. */
  private commitFault(broker: number, request: OffsetCommitRequest): ErrorName | null {
    const replica = this.store.replicaFor(broker, request.groupId);
    if (typeof replica === 'string') return replica;
    const number = this.store.find(broker, request.groupId);
    const group = number < 0 ? null : this.store.read(number);
    if (request.generationId < 0) {
      return group === null || group.state === 'Empty' ? null : 'UNKNOWN_MEMBER_ID';
    }
    const member: ClassicGroupMember | ErrorName = this.requests.memberOf(broker, request);
    if (typeof member === 'string') return member;
    return group?.state === 'CompletingRebalance' ? 'REBALANCE_IN_PROGRESS' : null;
  }
}
