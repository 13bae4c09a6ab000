import { describe, expect, it } from 'vitest';
import listeners from './golden/real-kafka/listeners.json';
import migration from './golden/real-kafka/migration.json';
import recorded from './golden/real-kafka/rebalances.json';
import { PATIENT_MS, tellStory } from './real-kafka/story';

/** Member ids are random. */
function plain(line: string): string {
  return line.replaceAll(/(?<![\w-])[\w-]{22}(?= (?:with|member))/g, '<id>');
}

describe('members that hand partitions to each other, as it was recorded on Kafka 4.3.1', () => {
  it.each([1, 2, 3])('is the same in the simulator: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { printed } = tellStory('RebalanceStory', 4, seed, 400);
    expect(printed.map(plain)).toEqual(recorded.printed);
  });
});

describe('a group that goes over to the consumer protocol and back, as it was recorded on Kafka 4.3.1', () => {
  it.each([1, 2])('is the same in the simulator: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { printed } = tellStory('MigrationStory', 12, seed, 400);
    expect(printed).toEqual(migration.printed);
  });
});

describe('rebalance listeners that throw, as it was recorded on Kafka 4.3.1', () => {
  it.each([1, 2])('come to the same in the simulator: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { printed } = tellStory('ListenerStory', 4, seed, 900);
    expect(printed).toEqual(listeners.printed);
  });
});
