import { describe, expect, it } from 'vitest';
import { buildPartitionChange, type PartitionChangeOptions } from './partition-change-builder';
import type { PartitionRegistration } from './partition-registration';

const healthy: PartitionRegistration = {
  replicas: [1, 2, 3],
  isr: [1, 2, 3],
  elr: [],
  addingReplicas: [],
  removingReplicas: [],
  lastKnownElr: [],
  leader: 1,
  leaderEpoch: 5,
  partitionEpoch: 9,
  leaderRecoveryState: 'RECOVERED',
};

function changed(
  before: PartitionRegistration,
  alive: readonly number[],
  options: Partial<PartitionChangeOptions> = {},
): string {
  const after = buildPartitionChange(before, {
    election: 'ONLINE',
    targetIsr: null,
    uncleanShutdownReplicas: null,
    isAcceptableLeader: (id) => alive.includes(id),
    minIsr: 2,
    eligibleLeaderReplicasEnabled: true,
    ...options,
  });
  if (after === null) return 'no change';
  const { leader, leaderEpoch, partitionEpoch, isr, elr, lastKnownElr, leaderRecoveryState } = after;
  return `leader ${leader} epoch ${leaderEpoch}/${partitionEpoch} isr [${isr}] elr [${elr}] last [${lastKnownElr}] ${leaderRecoveryState}`;
}

describe('buildPartitionChange', () => {
  it('elects the next in-sync replica in assignment order when the leader leaves', () => {
    expect(changed(healthy, [2, 3], { targetIsr: [2, 3] })).toBe(
      'leader 2 epoch 6/10 isr [2,3] elr [] last [] RECOVERED',
    );
  });

  it('shrinks the ISR without a new leader epoch when a follower leaves', () => {
    expect(changed(healthy, [1, 2], { targetIsr: [1, 2] })).toBe(
      'leader 1 epoch 5/10 isr [1,2] elr [] last [] RECOVERED',
    );
  });

  it('keeps who leaves a too small ISR as an eligible leader, and elects it from there', () => {
    const small = { ...healthy, isr: [1, 2] };
    expect(changed(small, [1], { targetIsr: [1] })).toBe(
      'leader 1 epoch 5/10 isr [1] elr [2] last [] RECOVERED',
    );
    const alone = { ...healthy, isr: [1], elr: [2] };
    expect(changed(alone, [], { targetIsr: [] })).toBe(
      'leader -1 epoch 6/10 isr [] elr [1,2] last [1] RECOVERED',
    );
    const offline = { ...healthy, isr: [], elr: [2, 1], lastKnownElr: [1], leader: -1 };
    expect(changed(offline, [2])).toBe('leader 2 epoch 6/10 isr [2] elr [1] last [] RECOVERED');
  });

  it('clears the eligible leaders once the ISR is large enough', () => {
    const small = { ...healthy, isr: [1], elr: [2] };
    expect(changed(small, [1, 2], { targetIsr: [1, 2] })).toBe(
      'leader 1 epoch 5/10 isr [1,2] elr [] last [] RECOVERED',
    );
  });

  it('takes a replica that came back without its data out of the eligible leaders', () => {
    const offline = { ...healthy, isr: [], elr: [2, 3], lastKnownElr: [1], leader: -1 };
    expect(changed(offline, [3], { uncleanShutdownReplicas: [3] })).toBe(
      'leader -1 epoch 5/10 isr [] elr [2] last [1] RECOVERED',
    );
  });

  it('stays offline rather than lose data, unless told to be unclean', () => {
    const offline = { ...healthy, isr: [1], elr: [], leader: -1 };
    expect(changed(offline, [3], { minIsr: 1 })).toBe('no change');
    expect(changed(offline, [3], { minIsr: 1, election: 'UNCLEAN' })).toBe(
      'leader 3 epoch 6/10 isr [3] elr [] last [] RECOVERING',
    );
  });

  it('falls back to the last known leader when ISR and ELR are empty', () => {
    const empty = { ...healthy, isr: [], elr: [], lastKnownElr: [2], leader: -1 };
    expect(changed(empty, [2, 3])).toBe('leader 2 epoch 6/10 isr [2] elr [] last [] RECOVERING');
  });

  it('gives the preferred replica the lead back', () => {
    const moved = { ...healthy, leader: 2 };
    expect(changed(moved, [1, 2, 3])).toBe('no change');
    expect(changed(moved, [1, 2, 3], { election: 'PREFERRED' })).toBe(
      'leader 1 epoch 6/10 isr [1,2,3] elr [] last [] RECOVERED',
    );
  });

  it('notes that a leader recovered', () => {
    const recovering = { ...healthy, leaderRecoveryState: 'RECOVERING' as const };
    expect(changed(recovering, [1, 2, 3], { targetLeaderRecoveryState: 'RECOVERED' })).toBe(
      'leader 1 epoch 5/10 isr [1,2,3] elr [] last [] RECOVERED',
    );
  });
});
