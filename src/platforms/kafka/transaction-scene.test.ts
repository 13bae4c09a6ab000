import { describe, expect, it } from 'vitest';
import { newReplica, type ReplicaState } from './broker/replica';
import type { ProducerSession } from './storage/record-store';
import { transactionStanding } from './transaction-scene';

const session = (producerId: number, role: ProducerSession['role']): ProducerSession => ({
  producerId,
  producerEpoch: 0,
  role,
  coordinatorEpoch: -1,
});

/** A log in which producer 1 has aborted offsets 0 to 3 and has begun again at 6; producer 2 committed 1. */
const replica: ReplicaState = {
  ...newReplica(0, 1),
  transactions: {
    open: [{ producerId: 1, firstOffset: 6 }],
    unreplicated: [],
    aborted: [{ producerId: 1, firstOffset: 0, lastOffset: 3, lastStableOffset: 4 }],
  },
};

describe('how a batch stands to its transaction', () => {
  it('is aborted within the aborted transaction of its producer only', () => {
    expect(transactionStanding(replica, session(1, 'transactional'), 2)).toBe('aborted');
    expect(transactionStanding(replica, session(1, 'transactional'), 4)).toBeNull();
    expect(transactionStanding(replica, session(2, 'transactional'), 1)).toBeNull();
  });

  it('is undecided from the first offset of an open transaction on', () => {
    expect(transactionStanding(replica, session(1, 'transactional'), 7)).toBe('undecided');
    expect(transactionStanding(replica, session(2, 'transactional'), 7)).toBeNull();
  });

  it('is the mark of an end, or none of all this', () => {
    expect(transactionStanding(replica, session(1, 'abort'), 3)).toBe('abortMark');
    expect(transactionStanding(replica, session(2, 'commit'), 5)).toBe('commitMark');
    expect(transactionStanding(replica, session(1, 'plain'), 2)).toBeNull();
    expect(transactionStanding(replica, null, 2)).toBeNull();
  });
});
