import { describe, expect, it } from 'vitest';
import { commitFault, unloadGroup } from './classic-requests';
import { afterWrite } from './classic-timers';
import type { AfterWrite } from './group-turn';
import { GroupTable, stableGroup } from './testing/group-table';

describe('the first rebalance of a group', () => {
  it('waits 3 s, and 3 s more for each step in which somebody joined', () => {
    const table = new GroupTable();
    table.join('A').wait(1000).join('B').wait(9000);
    expect(table.news()).toEqual([
      '0 A joined as A: MEMBER_ID_REQUIRED',
      '1000 B joined as B: MEMBER_ID_REQUIRED',
      '3000 timer join',
      '6000 A joined as A: generation 1 leader A [A,B]',
      '6000 B joined as B: generation 1 leader A []',
      '6000 timer join',
    ]);
  });

  it('does not wait longer than the longest rebalance timeout', () => {
    const table = new GroupTable();
    const options = { rebalanceTimeoutMs: 7000 };
    table.join('A', options);
    for (const member of 'BCDEFG') table.wait(1500).join(member, options);
    table.wait(10_000);
    const joined = table.news().filter((line) => line.includes('generation'));
    expect(joined[0]).toMatch(/^7000 A/);
  });
});

describe('a later rebalance', () => {
  it('tells members by their heartbeats, and ends when all have joined again', () => {
    const table = stableGroup('AB');
    table.join('C');
    expect(table.group.state).toBe('PreparingRebalance');
    expect(table.heartbeat('A')).toBe('REBALANCE_IN_PROGRESS');
    table.wait(500).join('A').wait(500);
    expect(table.news().filter((line) => line.includes('generation'))).toEqual([]);
    table.join('B');
    expect(table.news()).toEqual([
      '1000 A joined as A: generation 2 leader A [A,B,C]',
      '1000 B joined as B: generation 2 leader A []',
      '1000 C joined as C: generation 2 leader A []',
    ]);
  });

  it('puts out dynamic members that do not join in time; the first that joined leads', () => {
    const table = stableGroup('AB', { rebalanceTimeoutMs: 10_000 });
    table.join('C', { rebalanceTimeoutMs: 10_000 }).wait(9_999);
    expect(table.news()).toEqual(['0 C joined as C: MEMBER_ID_REQUIRED']);
    table.join('B', { rebalanceTimeoutMs: 10_000 }).wait(1);
    expect(table.news()).toEqual([
      '10000 A left: did not join in time',
      '10000 B joined as B: generation 2 leader B [B,C]',
      '10000 C joined as C: generation 2 leader B []',
      '10000 timer join',
    ]);
  });

  it('puts out members that do not sync in time', () => {
    const table = new GroupTable();
    for (const member of 'AB') table.join(member, { rebalanceTimeoutMs: 10_000, sessionTimeoutMs: 60_000 });
    table.wait(7_000).sync('A');
    table.news();
    table.wait(10_000);
    expect(table.news()).toEqual(['16000 B left: did not sync in time', '16000 timer sync']);
    expect(table.heartbeat('A')).toBe('REBALANCE_IN_PROGRESS');
  });

  it('is caused by the leader, by a changed subscription, and by nobody else', () => {
    const table = stableGroup('AB');
    table.join('B');
    expect(table.news()).toEqual(['0 B joined as B: generation 1 leader A []']);
    table.join('B', { topics: ['t', 'u'] });
    expect(table.group.state).toBe('PreparingRebalance');
    const other = stableGroup('AB').join('A');
    expect(other.group.state).toBe('PreparingRebalance');
  });

  it('cancels a sync that waits', () => {
    const table = new GroupTable().join('A').join('B').wait(10_000).sync('B');
    table.news();
    table.join('C');
    expect(table.news()).toEqual([
      '10000 C joined as C: MEMBER_ID_REQUIRED',
      '10000 B synced: REBALANCE_IN_PROGRESS',
    ]);
  });
});

describe('a session', () => {
  it('ends when nothing is heard of the member, and the others rebalance', () => {
    const table = stableGroup('AB', { sessionTimeoutMs: 10_000 });
    table.wait(6_000);
    table.heartbeat('B');
    table.wait(5_000);
    expect(table.news()).toEqual(['10000 A left: session timed out', '10000 timer heartbeat A']);
    expect(table.group.state).toBe('PreparingRebalance');
  });

  it('does not end while the member waits in a rebalance', () => {
    const table = stableGroup('AB', { sessionTimeoutMs: 10_000 });
    table.join('A', { sessionTimeoutMs: 10_000 });
    for (let i = 0; i < 4; i++) {
      table.wait(8_000);
      table.heartbeat('B');
    }
    expect(table.group.members.size).toBe(2);
    expect(table.news()).toEqual(['10000 timer heartbeat A']);
  });

  it('of a member that joins for the first time lasts five minutes', () => {
    const table = stableGroup('A', { rebalanceTimeoutMs: 600_000 });
    table.join('B', { rebalanceTimeoutMs: 600_000 });
    table.news();
    for (let i = 0; i < 30; i++) {
      table.wait(10_000);
      table.heartbeat('A');
    }
    expect(table.news()).toEqual([
      '300000 B joined as -: UNKNOWN_MEMBER_ID',
      '300000 B left: session timed out',
      '300000 timer heartbeat B',
    ]);
  });

  it('of an id that was given out and not used ends quietly', () => {
    const table = stableGroup('A').sendJoin('', 'B');
    table.wait(44_999);
    table.heartbeat('A');
    expect(table.group.pendingMembers.size).toBe(1);
    table.wait(1);
    expect(table.group.pendingMembers.size).toBe(0);
    expect(table.group.state).toBe('Stable');
  });
});

describe('a static member', () => {
  const statics = () => {
    const table = new GroupTable();
    table.join('A', { instance: 'one' }).join('B', { instance: 'two' }).wait(6_000).stabilise().begin();
    return table;
  };

  it('that starts again takes its place without a rebalance; its former self is fenced', () => {
    const table = statics();
    table.sendJoin('', 'B', { instance: 'two', newId: 'Z' });
    expect(table.news()).toEqual(['0 B joined as Z: generation 1 leader A []']);
    expect(table.group.state).toBe('Stable');
    expect(table.group.members.get('Z')?.assignment).toEqual([2]);
    expect(table.heartbeat('B', 1, 'two')).toBe('FENCED_INSTANCE_ID');
    expect(table.heartbeat('Z', 1, 'two')).toBe('NONE');
    expect(table.heartbeat('B')).toBe('UNKNOWN_MEMBER_ID');
  });

  it('that leads and starts again need not assign anything (KIP-814)', () => {
    const table = statics();
    table.sendJoin('', 'A', { instance: 'one', newId: 'Z' });
    expect(table.news()).toEqual(['0 A joined as Z: generation 1 leader Z [B,Z] skip assignment']);
  });

  it('is its former self again when its new id could not be written', () => {
    const table = statics();
    table.holdsWrites = true;
    table.sendJoin('', 'B', { instance: 'two', newId: 'Z' });
    const [next] = table.held as [AfterWrite];
    table.turn((turn) => afterWrite(table.group, turn, next, 'COORDINATOR_NOT_AVAILABLE'));
    expect(table.news()).toEqual(['0 B joined as -: COORDINATOR_NOT_AVAILABLE']);
    expect([...table.group.members.keys()].sort()).toEqual(['A', 'B']);
    expect(table.heartbeat('B', 1, 'two')).toBe('NONE');
  });

  it('starts a rebalance when it comes back while the leader assigns', () => {
    const table = new GroupTable();
    table.join('A', { instance: 'one' }).join('B', { instance: 'two' }).wait(20_000);
    expect(table.group.state).toBe('CompletingRebalance');
    table.sendJoin('', 'B', { instance: 'two', newId: 'Z' });
    expect(table.group.state).toBe('PreparingRebalance');
  });

  it('stays in the group when it does not join in time', () => {
    const table = statics();
    table.join('C', { rebalanceTimeoutMs: 10_000 }).wait(30_000);
    for (const id of ['A', 'B']) table.heartbeat(id);
    table.news();
    table.wait(270_000);
    // The session of 45 s ended first.
    expect(table.news().filter((line) => line.includes('left'))).toEqual([
      '75000 A left: session timed out',
      '75000 B left: session timed out',
      '85000 C left: did not sync in time',
    ]);
  });

  it('can be put out by its instance id', () => {
    const table = statics();
    expect(table.leave('', 'two')).toEqual(['NONE']);
    expect(table.leave('', 'none')).toEqual(['UNKNOWN_MEMBER_ID']);
    expect([...table.group.members.keys()]).toEqual(['A']);
  });
});

describe('a group', () => {
  it('is empty with a generation more when the last member leaves', () => {
    const table = stableGroup('A');
    expect(table.leave('A')).toEqual(['NONE']);
    expect(table.group).toMatchObject({ state: 'Empty', generation: 2, leaderId: '', protocolName: '' });
    expect(table.leave('A')).toEqual(['UNKNOWN_MEMBER_ID']);
  });

  it('refuses members beyond group.max.size', () => {
    const table = new GroupTable(1).join('A').wait(3000).sync('A');
    table.news();
    table.sendJoin('', 'B');
    expect(table.news()).toEqual(['3000 B joined as -: GROUP_MAX_SIZE_REACHED']);
  });

  it('refuses who shares no protocol with all members', () => {
    const table = stableGroup('A', { protocols: ['range', 'sticky'] });
    table.sendJoin('', 'B', { protocols: ['roundrobin'] });
    expect(table.news()).toEqual(['0 B joined as -: INCONSISTENT_GROUP_PROTOCOL']);
  });

  it('uses the protocol that most members like best of those that all know', () => {
    const table = new GroupTable();
    table.join('A', { protocols: ['x', 'range', 'sticky'] });
    table.join('B', { protocols: ['sticky', 'range'] });
    table.join('C', { protocols: ['range', 'sticky'] });
    table.wait(10_000);
    expect(table.group.protocolName).toBe('range');
  });

  it('rebalances anew when the assignment cannot be stored, and ignores one that comes too late', () => {
    const table = new GroupTable().join('A').join('B').wait(10_000).sync('B');
    table.holdsWrites = true;
    table.sync('A');
    table.news();
    const [next] = table.held as [AfterWrite];
    table.turn((turn) => afterWrite(table.group, turn, next, 'COORDINATOR_NOT_AVAILABLE'));
    expect(table.news()).toEqual([
      '10000 A synced: COORDINATOR_NOT_AVAILABLE',
      '10000 B synced: COORDINATOR_NOT_AVAILABLE',
    ]);
    expect(table.group.state).toBe('PreparingRebalance');
    table.turn((turn) => afterWrite(table.group, turn, next, 'NONE'));
    expect(table.group.state).toBe('PreparingRebalance');
  });

  it('tells all who wait to look for another coordinator when it is unloaded', () => {
    const table = stableGroup('AB').join('C').join('A');
    table.news();
    table.turn((turn) => unloadGroup(table.group, turn));
    expect(table.news()).toEqual(['0 A joined as A: NOT_COORDINATOR', '0 C joined as C: NOT_COORDINATOR']);
    expect(table.group.state).toBe('Dead');
  });

  it('takes offsets of members of this generation, and of nobody while it has members', () => {
    const table = stableGroup('A');
    const commit = (memberId: string, generationId: number) =>
      commitFault(table.group, {
        groupId: 'g',
        generationId,
        memberId,
        groupInstanceId: null,
        partitions: [],
      });
    expect(commit('A', 1)).toBeNull();
    expect(commit('A', 0)).toBe('ILLEGAL_GENERATION');
    expect(commit('B', 1)).toBe('UNKNOWN_MEMBER_ID');
    expect(commit('', -1)).toBe('UNKNOWN_MEMBER_ID');
    table.join('A').wait(0);
    expect(table.group.state).toBe('CompletingRebalance');
    expect(commit('A', 2)).toBe('REBALANCE_IN_PROGRESS');
    table.leave('A');
    expect(commit('', -1)).toBeNull();
  });
});
