import { describe, expect, it } from 'vitest';
import { javaRandom } from '../../../base/java-random';
import { placeReplicas, type UsableBroker } from './striped-replica-placer';

function broker(id: number, rack: string | null = null, fenced = false): UsableBroker {
  return { id, rack, fenced };
}

function placed(brokers: readonly UsableBroker[], numPartitions: number, numReplicas: number) {
  return placeReplicas(javaRandom(7), brokers, { startPartition: 0, numPartitions, numReplicas });
}

describe('placeReplicas', () => {
  it('puts one replica into each rack while there are enough racks', () => {
    const brokers = [broker(1, 'a'), broker(2, 'a'), broker(3, 'b'), broker(4, 'b'), broker(5, 'c')];
    const racks = new Map(brokers.map(({ id, rack }) => [id, rack]));
    for (const replicas of placed(brokers, 20, 3))
      expect(new Set([...replicas].map((id) => racks.get(Number(id)))).size).toBe(3);
  });

  it('never makes a fenced broker the preferred leader', () => {
    const brokers = [broker(1), broker(2), broker(3, null, true)];
    const assignment = placed(brokers, 30, 3) as readonly (readonly number[])[];
    expect(assignment.every((replicas) => replicas[0] !== 3 && replicas.includes(3))).toBe(true);
  });

  it('spreads leaders evenly', () => {
    const assignment = placed([broker(1), broker(2), broker(3)], 9, 1) as readonly (readonly number[])[];
    expect([1, 2, 3].map((id) => assignment.filter(([leader]) => leader === id).length)).toEqual([3, 3, 3]);
  });

  it("refuses in Kafka's words", () => {
    expect(placed([broker(1)], 1, 0)).toBe(
      'Invalid replication factor 0: the replication factor must be positive.',
    );
    expect(placed([broker(1, null, true)], 1, 1)).toBe(
      'All brokers are currently fenced, or have all their log directories cordoned.',
    );
    expect(placed([broker(1), broker(2)], 1, 3)).toBe(
      'The target replication factor of 3 cannot be reached because only 2 broker(s) are registered or some brokers have all their log directories cordoned.',
    );
  });
});
