import { describe, expect, it } from 'vitest';
import type { GroupAssignment, GroupMember } from './group-member';
import { assignRange } from './range-assignor';
import type { AssignableTopic } from './range-topic';

function topic(name: string, racks: readonly string[]): AssignableTopic {
  return { topic: name, replicaRacks: racks.map((rack) => (rack === '' ? [null] : rack.split(' '))) };
}

function member(
  memberId: string,
  topics: string,
  rackId: string | null = null,
  instance: string | null = null,
): GroupMember {
  return { memberId, groupInstanceId: instance, rackId, topics: topics.split(' ') };
}

function text(assignment: GroupAssignment): string {
  return [...assignment]
    .map(
      ([id, list]) =>
        `${id}: ${list
          .map(({ topic: name, partition }) => `${name}p${partition}`)
          .sort()
          .join(' ')}`,
    )
    .join(' | ');
}

describe('assignRange', () => {
  it('gives runs, and the extra ones to the first members of every topic', () => {
    const topics = [topic('t0', ['', '', '']), topic('t1', ['', '', ''])];
    expect(text(assignRange(topics, [member('C1', 't0 t1'), member('C0', 't0 t1')]))).toBe(
      'C1: t0p2 t1p2 | C0: t0p0 t0p1 t1p0 t1p1',
    );
  });

  it('takes static members by their instance ids, before the others', () => {
    const members = [member('A', 't0'), member('Z', 't0', null, 'i1'), member('Y', 't0', null, 'i2')];
    expect(text(assignRange([topic('t0', ['', '', ''])], members))).toBe('A: t0p2 | Z: t0p0 | Y: t0p1');
  });

  it('passes over topics that do not exist and members that do not subscribe', () => {
    expect(text(assignRange([topic('t0', ['', ''])], [member('A', 't0 gone'), member('B', 'gone')]))).toBe(
      'A: t0p0 t0p1 | B: ',
    );
  });

  it('keeps to racks while the balance allows it', () => {
    const members = [member('A', 't0', 'r2'), member('B', 't0', 'r1')];
    expect(text(assignRange([topic('t0', ['r1', 'r2', 'r1', 'r2'])], members))).toBe(
      'A: t0p1 t0p3 | B: t0p0 t0p2',
    );
    expect(text(assignRange([topic('t0', ['r1', 'r1', 'r1', 'r2'])], members))).toBe(
      'A: t0p2 t0p3 | B: t0p0 t0p1',
    );
  });

  it('does not care for racks that every partition is in', () => {
    const members = [member('A', 't0', 'r2'), member('B', 't0', 'r1')];
    expect(text(assignRange([topic('t0', ['r1 r2', 'r2 r1'])], members))).toBe('A: t0p0 | B: t0p1');
  });

  it('splits topics with equal members and partitions alike, racks or not', () => {
    const members = [member('A', 't0 t1', 'r2'), member('B', 't0 t1', 'r1')];
    const topics = [topic('t0', ['r1', 'r2']), topic('t1', ['r1', 'r2'])];
    expect(text(assignRange(topics, members))).toBe('A: t0p1 t1p1 | B: t0p0 t1p0');
    const apart = [topic('t0', ['r1', 'r2']), topic('t1', ['r2', 'r1'])];
    expect(text(assignRange(apart, members))).toBe('A: t0p0 t1p0 | B: t0p1 t1p1');
  });
});
