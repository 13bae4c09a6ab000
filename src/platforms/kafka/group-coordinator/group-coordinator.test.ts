import { describe, expect, it } from 'vitest';
import { errorWithCode } from '../protocol/errors';
import {
  API,
  type ErrorResponse,
  type FindCoordinatorResponse,
  type JoinGroupResponse,
  type OffsetCommitResponse,
  type OffsetFetchResponse,
  type SyncGroupResponse,
} from '../protocol/messages';
import { BenchCluster, type Sent } from '../testing/bench-cluster';

/** A cluster with an offsets topic of few partitions, and requests of the members of group `g`. */
class GroupBench extends BenchCluster {
  constructor(entries: Readonly<Record<string, string>> = {}) {
    super({ brokerEntries: { 'offsets.topic.num.partitions': '3', ...entries } });
    this.findCoordinator();
    this.runMs(200);
  }

  findCoordinator(): number {
    const live = [1, 2, 3].find((id) => this.cluster.simulation.nodes.read(this.node(id)).status === 'up');
    const request = { key: 'g', keyType: 0 };
    return this.ask<FindCoordinatorResponse>(live as number, API.FindCoordinator, request).nodeId;
  }

  sendJoin(memberId: string, from = this.client): Sent<JoinGroupResponse> {
    const metadata = { topics: ['t'], ownedPartitions: [], generationId: -1, rackId: '', userData: null };
    const request = {
      groupId: 'g',
      sessionTimeoutMs: 10_000,
      rebalanceTimeoutMs: 300_000,
      memberId,
      groupInstanceId: null,
      clientId: 'client',
      protocolType: 'consumer',
      protocols: [{ name: 'range', metadata }],
      reason: '',
    };
    return this.send(this.findCoordinator(), API.JoinGroup, request, from);
  }

  /** A member that joins an empty group, syncs and is given partition 0. */
  member(): { memberId: string; generationId: number } {
    const first = this.sendJoin('');
    this.runUntil(() => first.response !== null);
    const memberId = first.response?.memberId as string;
    const joined = this.sendJoin(memberId);
    this.runUntil(() => joined.response !== null);
    const generationId = joined.response?.generationId as number;
    const request = {
      groupId: 'g',
      generationId,
      memberId,
      groupInstanceId: null,
      protocolName: 'range',
      assignments: [{ memberId, partitions: [0] }],
    };
    const synced = this.ask<SyncGroupResponse>(this.findCoordinator(), API.SyncGroup, request);
    if (synced.errorCode !== 0) throw new Error(errorWithCode(synced.errorCode).name);
    return { memberId, generationId };
  }

  heartbeat(memberId: string, generationId: number, to = this.findCoordinator()): string {
    const request = { groupId: 'g', generationId, memberId, groupInstanceId: null };
    return errorWithCode(this.ask<ErrorResponse>(to, API.Heartbeat, request).errorCode).name;
  }

  sendCommit(offset: number, memberId = '', generationId = -1): Sent<OffsetCommitResponse> {
    const request = {
      groupId: 'g',
      generationId,
      memberId,
      groupInstanceId: null,
      partitions: [
        { partition: 0, committedOffset: offset, committedLeaderEpoch: 0, committedMetadata: 'm' },
      ],
    };
    return this.send(this.findCoordinator(), API.OffsetCommit, request);
  }

  commit(offset: number, memberId = '', generationId = -1): string {
    const sent = this.sendCommit(offset, memberId, generationId);
    this.runUntil(() => sent.response !== null || sent.isDisconnected);
    return sent.response === null ? 'disconnected' : errorOf(sent.response);
  }

  committed(): number {
    const request = { groupId: 'g', partitions: [0], requireStable: true };
    const { partitions } = this.ask<OffsetFetchResponse>(this.findCoordinator(), API.OffsetFetch, request);
    return partitions[0]?.committedOffset as number;
  }
}

function errorOf({ partitions }: OffsetCommitResponse): string {
  return errorWithCode(partitions[0]?.errorCode as number).name;
}

describe('a group on its coordinator', () => {
  it('lets its first member in after group.initial.rebalance.delay.ms', () => {
    const bench = new GroupBench();
    const before = bench.nowMs;
    const { generationId } = bench.member();
    expect(generationId).toBe(1);
    expect(bench.nowMs - before).toBeGreaterThan(3000);
    expect(bench.nowMs - before).toBeLessThan(3020);
    const sooner = new GroupBench({ 'group.initial.rebalance.delay.ms': '0' });
    const start = sooner.nowMs;
    sooner.member();
    expect(sooner.nowMs - start).toBeLessThan(20);
  });

  it('is with one broker only; the others say so', () => {
    const bench = new GroupBench();
    const { memberId, generationId } = bench.member();
    const others = [1, 2, 3].filter((id) => id !== bench.findCoordinator());
    expect(others.map((id) => bench.heartbeat(memberId, generationId, id))).toEqual([
      'NOT_COORDINATOR',
      'NOT_COORDINATOR',
    ]);
    expect(bench.heartbeat(memberId, generationId)).toBe('NONE');
  });

  it('refuses session timeouts out of bounds', () => {
    const bench = new GroupBench({ 'group.min.session.timeout.ms': '20000' });
    const sent = bench.sendJoin('');
    bench.runUntil(() => sent.response !== null);
    expect(errorWithCode(sent.response?.errorCode as number).name).toBe('INVALID_SESSION_TIMEOUT');
  });

  it('holds a LeaveGroup back behind a JoinGroup of the same connection', () => {
    const bench = new GroupBench();
    const first = bench.sendJoin('');
    bench.runUntil(() => first.response !== null);
    const memberId = first.response?.memberId as string;
    bench.sendJoin(memberId);
    const members = [{ memberId, groupInstanceId: null, reason: '' }];
    const left = bench.send<ErrorResponse>(bench.findCoordinator(), API.LeaveGroup, {
      groupId: 'g',
      members,
    });
    expect(bench.msUntil(() => left.response !== null)).toBeGreaterThan(2_900);
  });

  it('moves to the next leader of its partition when its broker dies, generation and members with it', () => {
    const bench = new GroupBench();
    const { memberId, generationId } = bench.member();
    expect(bench.commit(7, memberId, generationId)).toBe('NONE');
    const old = bench.findCoordinator();
    bench.crash(old);
    bench.runUntil(() => bench.findCoordinator() !== old && bench.findCoordinator() > 0, 30_000);
    expect(bench.heartbeat(memberId, generationId)).toBe('NONE');
    expect(bench.committed()).toBe(7);
    // Its session begins anew there.
    const coordinator = bench.findCoordinator();
    bench.runMs(9_900);
    const groups = bench.cluster.brokerParts.coordinator.groups(bench.cluster.indexOfId(coordinator));
    expect(groups.map((group) => group.members.length)).toEqual([1]);
    bench.runMs(200);
    const later = bench.cluster.brokerParts.coordinator.groups(bench.cluster.indexOfId(coordinator));
    expect(later.map((group) => [group.state, group.generation])).toEqual([['Empty', 2]]);
  });

  it('tells who waits when its broker hands over', () => {
    const bench = new GroupBench();
    const first = bench.sendJoin('');
    bench.runUntil(() => first.response !== null);
    const joining = bench.sendJoin(first.response?.memberId as string);
    bench.runMs(5);
    bench.cluster.stop(bench.node(bench.findCoordinator()));
    expect(bench.msUntil(() => joining.response !== null)).toBeLessThan(100);
    expect(errorWithCode(joining.response?.errorCode as number).name).toBe('NOT_COORDINATOR');
  });

  it('finds its timers when its broker stood still', () => {
    const bench = new GroupBench();
    const { memberId, generationId } = bench.member();
    const coordinator = bench.findCoordinator();
    bench.runMs(6_000);
    bench.cluster.pause(bench.node(coordinator));
    bench.runMs(5_000);
    bench.cluster.resume(bench.node(coordinator));
    bench.runMs(1000);
    expect(bench.heartbeat(memberId, generationId)).toBe('UNKNOWN_MEMBER_ID');
  });
});

describe('a commit', () => {
  it('counts when it is replicated, and not before', () => {
    const bench = new GroupBench();
    expect(bench.committed()).toBe(-1);
    expect(bench.commit(5)).toBe('NONE');
    expect(bench.committed()).toBe(5);
    const coordinator = bench.findCoordinator();
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.cut(coordinator, id);
    const sent = bench.sendCommit(9);
    bench.runMs(1000);
    expect(sent.response).toBeNull();
    // On a connection of its own, as the commit holds up the other one.
    const request = { groupId: 'g', partitions: [0], requireStable: true };
    const other = bench.newClient('other');
    const read = () => {
      const { partitions } = bench.ask<OffsetFetchResponse>(coordinator, API.OffsetFetch, request, other);
      return partitions[0]?.committedOffset;
    };
    expect(read()).toBe(5);
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.cut(coordinator, id, false);
    bench.runUntil(() => read() === 9, 30_000);
  });

  it('fails after offsets.commit.timeout.ms, though it may count later', () => {
    const bench = new GroupBench();
    const coordinator = bench.findCoordinator();
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.cut(coordinator, id);
    const sent = bench.sendCommit(9);
    expect(bench.msUntil(() => sent.response !== null)).toBeCloseTo(5000, -1);
    expect(errorOf(sent.response as OffsetCommitResponse)).toBe('COORDINATOR_NOT_AVAILABLE');
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.cut(coordinator, id, false);
    bench.runMs(30_000);
    expect(bench.committed()).toBe(9);
  });

  it('is refused while too few replicas are in sync, and nothing changes', () => {
    const bench = new GroupBench({ 'min.insync.replicas': '2' });
    bench.commit(5);
    const coordinator = bench.findCoordinator();
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.crash(id);
    bench.runMs(12_000);
    const before = bench.nowMs;
    expect(bench.commit(9)).toBe('COORDINATOR_NOT_AVAILABLE');
    expect(bench.nowMs - before).toBeLessThan(100);
    for (const id of [1, 2, 3]) if (id !== coordinator) bench.restart(id);
    bench.runMs(30_000);
    expect(bench.committed()).toBe(5);
  });

  it('of a group that nobody knows is taken without a generation, and refused with one', () => {
    const bench = new GroupBench();
    expect(bench.commit(1, 'm', 3)).toBe('GROUP_ID_NOT_FOUND');
    expect(bench.commit(1)).toBe('NONE');
    expect(bench.commit(1, 'm', 3)).toBe('UNKNOWN_MEMBER_ID');
  });

  it('works on a single broker, where the high watermark moves with the append', () => {
    const bench = new BenchCluster({
      brokers: [{ id: 1, zone: 'z' }],
      brokerEntries: { 'offsets.topic.replication.factor': '1' },
    });
    bench.ask(1, API.FindCoordinator, { key: 'g', keyType: 0 });
    bench.runMs(200);
    const partitions = [
      { partition: 0, committedOffset: 4, committedLeaderEpoch: -1, committedMetadata: '' },
    ];
    const request = { groupId: 'g', generationId: -1, memberId: '', groupInstanceId: null, partitions };
    expect(errorOf(bench.ask<OffsetCommitResponse>(1, API.OffsetCommit, request))).toBe('NONE');
  });
});
