import { describe, expect, it } from 'vitest';
import { ModelCluster } from './real-kafka/model-cluster';
import { expectLikeRecorded, Recording } from './real-kafka/recording';

/*
 * The stories that were recorded on Kafka 4.3.1 (scripts/real-kafka), told again in the model. Wherever a range is
 * wider than the recording, the reason stands there. "JVM" means: the real processes share two cores, collect garbage,
 * compile and start; in the model processing takes no time.
 */

/** The 9 s of a session count from the last heartbeat, up to 2 s before; the controller looks every 1.1 s. */
const fencing = [7_000, 10_200] as const;

const firstAfter = (facts: readonly { readonly atMs: number }[], fromMs: number): number => {
  const found = facts.find(({ atMs }) => atMs >= fromMs);
  if (found === undefined) throw new Error(`Nothing of that happened after ${fromMs} ms.`);
  return found.atMs - fromMs;
};

describe('a leader that is killed, acks=1', () => {
  const told = (seed: number, pausesFollowers: boolean) => {
    const model = new ModelCluster(seed, { crash: {} });
    model.steadyProducer('crash', { acks: '1' });
    model.runMs(3_000 + seed * 317);
    const old = model.leader(0);
    const followers = model.followers(0).map((id) => model.node(id));
    if (pausesFollowers) {
      for (const node of followers) model.cluster.pause(node);
      model.runMs(1_028);
    }
    const killedAt = model.nowMs;
    model.cluster.crash(model.node(old));
    if (pausesFollowers) for (const node of followers) model.cluster.resume(node);
    model.runMs(17_000);
    const restartedAt = model.nowMs;
    model.cluster.restart(model.node(old));
    model.runMs(20_000);
    return { model, old, killedAt, restartedAt };
  };

  it.each([1, 2, 3, 4, 5, 6])('with followers that run: seed %i', (seed) => {
    const recorded = new Recording('acks-1-leader-crash', 'plain');
    const { model, killedAt, restartedAt, old } = told(seed, false);
    const fenced = firstAfter(model.facts('BrokerFenced'), killedAt);
    const leads = firstAfter(model.facts('BecameLeader'), killedAt);
    const acks = model.facts('RecordsAcknowledged', killedAt + 100);
    const disconnected = firstAfter(model.facts('Disconnected', killedAt), killedAt);
    expectLikeRecorded(fenced, recorded.range('controllerFences'), fencing);
    // JVM: the kernel resets connections some ms after the kill; the model at once.
    expectLikeRecorded(disconnected, recorded.range('clientSeesDisconnect'), [0, 40]);
    // 25 ms linger of the metadata log, one fetch of it; JVM.
    const takeover = recorded.between('newLeaderStarts', 'controllerFences');
    expect(takeover[0]).toBeLessThan(80);
    expectLikeRecorded(leads - fenced, null, [25, 80]);
    // The client asks for metadata with a backoff of up to 1 s.
    expectLikeRecorded(firstAfter(acks, killedAt) - leads, null, [0, 1_200]);
    expectLikeRecorded(model.acknowledged(0).lost, recorded.range('lostAckedRecords'), [0, 0]);
    expectLikeRecorded(model.facts('SendFailed').length, recorded.range('failedRecords'), [0, 0]);
    expect(recorded.range('truncatedAfterRestart')).toBeNull();
    expect(model.facts('LogTruncated', restartedAt)).toEqual([]);
    // The process starts in no time in the model, in 1.4 s on that machine.
    const registered = firstAfter(model.facts('BrokerRegistered'), restartedAt);
    expectLikeRecorded(registered, recorded.range('registeredAfterRestart'), [0, 1_712]);
    const unfenced = firstAfter(model.facts('BrokerUnfenced'), restartedAt);
    const inIsr = firstAfter(model.facts('IsrExpanded'), restartedAt);
    // JVM; and the follower's fetch waits for up to 500 ms, here never as records come all the time.
    expectLikeRecorded(inIsr - unfenced, null, [0, 450]);
    expect(model.registration(0).isr).toContain(old);
  });

  it.each([1, 2, 3])('with followers that stood still for a second before: seed %i', (seed) => {
    const recorded = new Recording('acks-1-leader-crash', 'followersPaused');
    const { model, killedAt, restartedAt } = told(seed, true);
    expectLikeRecorded(
      firstAfter(model.facts('BrokerFenced'), killedAt),
      recorded.range('controllerFences'),
      fencing,
    );
    // 50 records a second, all that were acknowledged while no follower fetched.
    expectLikeRecorded(model.acknowledged(0).lost, recorded.range('lostAckedRecords'), [49, 53]);
    const [truncated] = model.facts('LogTruncated', restartedAt);
    if (truncated === undefined) throw new Error('Nothing was truncated.');
    // The process starts in no time in the model.
    expectLikeRecorded(truncated.atMs - restartedAt, recorded.range('truncatedAfterRestart'), [0, 1_995]);
  });
});

describe('followers that are killed, acks=all, min.insync.replicas=2', () => {
  it.each([1, 2, 3])('seed %i', (seed) => {
    const recorded = new Recording('acks-all-min-isr');
    const model = new ModelCluster(seed, { safe: { 'min.insync.replicas': '2' } });
    const config = { acks: 'all', 'delivery.timeout.ms': '20000', 'request.timeout.ms': '15000' };
    const producer = model.steadyProducer('safe', config);
    model.runMs(3_000 + seed * 411);
    const [second, third] = model.followers(0);
    const leader = model.leader(0);

    const firstKill = model.nowMs;
    model.cluster.crash(model.node(third));
    model.runMs(14_000);
    const fenced = firstAfter(model.facts('BrokerFenced'), firstKill);
    expectLikeRecorded(fenced, recorded.range('firstKill_controllerFences'), fencing);
    const resumed = firstAfter(model.facts('RecordsAcknowledged', firstKill + 100), firstKill);
    // 25 ms linger of the metadata log and its fetch; JVM.
    expectLikeRecorded(resumed - fenced, null, [20, 80]);

    const secondKill = model.nowMs;
    model.cluster.crash(model.node(second));
    const { logEndOffset: endAtKill } = model.replica(leader, 0);
    model.runMs(25_000);
    const isAfterKill = firstAfter(model.facts('BrokerFenced', secondKill), secondKill);
    expectLikeRecorded(isAfterKill, recorded.range('secondKill_controllerFences'), fencing);
    const errors = model.facts('SendRetried', secondKill);
    expectLikeRecorded(
      firstAfter(errors, secondKill),
      recorded.range('secondKill_firstErrorResponse'),
      // request.timeout.ms after the first request that waits, which came up to 20 ms after the kill.
      [15_000, 15_021],
    );
    const refused = model.facts('ProduceRefused', secondKill);
    expectLikeRecorded(
      firstAfter(refused, secondKill),
      recorded.range('secondKill_firstNotEnoughReplicas'),
      [15_000, 15_030],
    );
    const failed = model.facts('SendFailed', secondKill);
    expectLikeRecorded(
      firstAfter(failed, secondKill),
      recorded.range('secondKill_firstFailedFuture'),
      // delivery.timeout.ms after the oldest batch that was not acknowledged was made: a record or two around the kill.
      [19_960, 20_021],
    );
    // One connection, one request at a time: only the first of those in flight is appended.
    const inTheLog = model.replica(leader, 0).logEndOffset - model.replica(leader, 0).highWatermark;
    expectLikeRecorded(inTheLog, recorded.range('failedRecordsThatAreInTheLog'), [1, 1]);
    expect(model.replica(leader, 0).logEndOffset - endAtKill).toBeLessThanOrEqual(1);

    model.cluster.crash(producer);
    const highWatermark = model.replica(leader, 0).highWatermark;
    const relaxed = model.steadyProducer('safe', { acks: '1' });
    model.runMs(5_000);
    model.workloads.stop(relaxed);
    model.runMs(100);
    const hidden = model.replica(leader, 0).logEndOffset - highWatermark;
    expect(model.replica(leader, 0).highWatermark).toBe(highWatermark);
    expectLikeRecorded(hidden, recorded.range('restart_newlyVisibleRecords'), [249, 252]);

    model.cluster.restart(model.node(second));
    model.runMs(10_000);
    expect(model.registration(0).isr).toEqual([leader, second]);
    expect(model.replica(leader, 0).highWatermark).toBe(highWatermark + hidden);
  });
});

describe('a leader that stands still', () => {
  const told = (seed: number, stoppedMs: number) => {
    const model = new ModelCluster(seed, { one: {}, all: {} });
    model.steadyProducer('one', { acks: '1' });
    model.steadyProducer('all', { acks: 'all' });
    model.runMs(3_000 + seed * 213);
    const leader = model.leader(0);
    const stoppedAt = model.nowMs;
    model.cluster.pause(model.node(leader));
    model.runMs(stoppedMs);
    const wentOnAt = model.nowMs;
    model.cluster.resume(model.node(leader));
    model.runMs(15_000);
    return { model, leader, stoppedAt, wentOnAt };
  };
  // Both topics must be led by one broker, as in the recording.
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((seed) => {
    const model = new ModelCluster(seed, { one: {}, all: {} });
    return model.leader(0) === model.leader(1);
  });

  it('has seeds to be told with', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(2);
  });

  it.each(seeds)('for 3 s: seed %i', (seed) => {
    const recorded = new Recording('partition-pause', 'stopped3s');
    const { model, leader, wentOnAt } = told(seed, 3_050);
    expect(recorded.range('controllerFences')).toBeNull();
    expect(model.facts('BrokerFenced')).toEqual([]);
    expect(model.leader(0)).toBe(leader);
    const acks = model.facts('RecordsAcknowledged', wentOnAt);
    const ofOne = acks.filter(({ a }) => a === 0);
    const ofAll = acks.filter(({ a }) => a === 1);
    // JVM.
    expectLikeRecorded(firstAfter(ofOne, wentOnAt), recorded.range('acks1_firstAckAfterContinue'), [0, 80]);
    expectLikeRecorded(firstAfter(ofAll, wentOnAt), recorded.range('acksAll_firstAckAfterContinue'), [0, 80]);
    for (const partition of [0, 1]) expect(model.acknowledged(partition).lost).toBe(0);
    expect(model.facts('SendRetried')).toEqual([]);
  });

  it.each(seeds)('for 15 s: seed %i', (seed) => {
    const recorded = new Recording('partition-pause', 'stopped15s');
    const { model, leader, stoppedAt, wentOnAt } = told(seed, 15_050);
    expectLikeRecorded(
      firstAfter(model.facts('BrokerFenced'), stoppedAt),
      recorded.range('controllerFences'),
      fencing,
    );
    const follows = model.facts('BecameFollower', wentOnAt).filter(({ node }) => node === model.node(leader));
    // JVM: the real broker needs some time to replay the metadata log.
    expectLikeRecorded(
      firstAfter(follows, wentOnAt),
      recorded.range('oldLeaderBecomesFollowerAfterContinue'),
      [0, 110],
    );
    const unfenced = firstAfter(model.facts('BrokerUnfenced'), wentOnAt);
    expectLikeRecorded(unfenced, recorded.range('unfencedAfterContinue'), [0, 10]);
    // JVM; a fetch with nothing new waits for up to 500 ms, and the linger of the metadata log is 25 ms.
    const inIsr = firstAfter(model.facts('IsrExpanded'), wentOnAt);
    expectLikeRecorded(inIsr, recorded.range('inIsrAgainAfterContinue'), [0, 600]);
    expectLikeRecorded(model.acknowledged(1).lost, recorded.range('acksAll_lostAckedRecords'), [0, 0]);
    // The old leader takes all that the client had buffered while it connects to the controller anew.
    expectLikeRecorded(model.acknowledged(0).lost, recorded.range('acks1_lostAckedRecords'), [750, 758]);
    const refused = model.facts('ProduceRefused', wentOnAt).filter(({ a }) => a === 1);
    // Five requests were in flight; the one that was being served is answered without being refused.
    expectLikeRecorded(refused.length, null, [4, 5]);
  });
});

describe('a consumer group', () => {
  const told = (seed: number, config: Readonly<Record<string, string>>) => {
    const model = new ModelCluster(seed, { orders: {} });
    const first = model.member('g', 'orders', config);
    model.runMs(15_000 + seed * 700);
    const secondJoins = model.nowMs;
    const second = model.member('g', 'orders', config);
    model.runMs(10_000);
    const closes = model.nowMs;
    model.workloads.stop(second);
    model.runMs(10_000);
    const third = model.member('g', 'orders', config);
    model.runMs(10_000 + seed * 300);
    const killed = model.nowMs;
    model.cluster.crash(third);
    model.runMs(50_000);
    return { model, first, secondJoins, closes, killed };
  };

  it.each([1, 2, 3])('with a session of 45 s: seed %i', (seed) => {
    const recorded = new Recording('consumer-group', 'sessionTimeoutDefault45s');
    const { model, secondJoins, killed } = told(seed, {});
    const [joined] = model.facts('MemberJoined');
    const [stable] = model.facts('GroupStable');
    if (joined === undefined || stable === undefined) throw new Error('There was no first rebalance.');
    // group.initial.rebalance.delay.ms; JVM.
    expectLikeRecorded(
      stable.atMs - joined.atMs,
      recorded.range('firstJoin_waitAfterSecondJoinRequest'),
      [3_000, 3_060],
    );
    // The other member learns of it by a heartbeat, every 3 s, and joins with its next poll; JVM.
    const assigned = firstAfter(model.facts('GroupStable'), secondJoins);
    expectLikeRecorded(assigned, recorded.range('secondJoin_newMemberAssigned'), [0, 3_800]);
    // The session counts from the last heartbeat, up to 3 s before.
    const removed = firstAfter(model.facts('MemberLeft', killed), killed);
    expectLikeRecorded(removed, recorded.range('kill_coordinatorRemoves'), [42_000, 45_010]);
  });

  it.each([1, 2, 3])('with a session of 10 s: seed %i', (seed) => {
    const recorded = new Recording('consumer-group', 'sessionTimeout10s');
    const { model, killed, closes } = told(seed, { 'session.timeout.ms': '10000' });
    const removed = firstAfter(model.facts('MemberLeft', killed), killed);
    expectLikeRecorded(removed, recorded.range('kill_coordinatorRemoves'), [7_000, 10_010]);
    const left = firstAfter(model.facts('MemberLeft', closes), closes);
    // The poll that waits is woken up; JVM.
    expectLikeRecorded(left, recorded.range('close_closed'), [0, 210]);
    const again = firstAfter(model.facts('GroupStable', closes), closes);
    expectLikeRecorded(again, recorded.range('close_otherAssigned'), [0, 3_100]);
  });
});
