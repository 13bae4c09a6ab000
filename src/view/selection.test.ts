import { describe, expect, it } from 'vitest';
import { lightsLog, lightsNode, lightsRecord, type StageSelection } from './selection';

const record: StageSelection = { kind: 'record', node: 1, partition: 0, offset: 7 };

describe('what a selection lights', () => {
  it('lights a node, and the clients of a process', () => {
    const process: StageSelection = { kind: 'node', node: 4 };
    expect([lightsNode(process, 5, 4), lightsNode(process, 4, 4), lightsNode(process, 6, 6)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(lightsNode(null, 4, 4)).toBe(false);
  });

  it('lights all replicas of a partition, and one log', () => {
    const partition: StageSelection = { kind: 'partition', partition: 0 };
    expect([lightsLog(partition, 1, 0), lightsLog(partition, 2, 0), lightsLog(partition, 1, 1)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([lightsLog(record, 1, 0), lightsLog(record, 2, 0)]).toEqual([true, false]);
  });

  it('lights a record on every replica', () => {
    expect([lightsRecord(record, 0, 7), lightsRecord(record, 0, 8), lightsRecord(record, 1, 7)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
