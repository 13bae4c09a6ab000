import { describe, expect, it } from 'vitest';
import type { GroupMember } from './group-member';
import { assignRoundRobin } from './round-robin-assignor';

function member(memberId: string, ...topics: string[]): GroupMember {
  return { memberId, groupInstanceId: null, rackId: null, topics };
}

function dealt(partitions: readonly (readonly [string, number])[], ...members: GroupMember[]): string {
  return [...assignRoundRobin(new Map(partitions), members)]
    .map(([id, list]) => `${id}: ${list.map(({ topic, partition }) => `${topic}p${partition}`).join(' ')}`)
    .join(' | ');
}

describe('assignRoundRobin', () => {
  it('deals across topics in turn', () => {
    expect(
      dealt(
        [
          ['t1', 3],
          ['t0', 3],
        ],
        member('C1', 't0', 't1'),
        member('C0', 't0', 't1'),
      ),
    ).toBe('C1: t0p1 t1p0 t1p2 | C0: t0p0 t0p2 t1p1');
  });

  it('passes over members that do not subscribe, which is not balanced', () => {
    const topics = [
      ['t0', 1],
      ['t1', 2],
      ['t2', 3],
    ] as const;
    expect(dealt(topics, member('C0', 't0'), member('C1', 't0', 't1'), member('C2', 't0', 't1', 't2'))).toBe(
      'C0: t0p0 | C1: t1p0 | C2: t1p1 t2p0 t2p1 t2p2',
    );
  });

  it('leaves members without partitions when there are too few', () => {
    expect(dealt([['t0', 1]], member('A', 't0'), member('B', 't0', 'gone'))).toBe('A: t0p0 | B: ');
  });
});
