import { expect, it } from 'vitest';
import recorded from './golden/real-kafka/assignments.json';
import { PATIENT_MS, tellStory } from './real-kafka/story';

it.each([1, 2])(
  'replicas placed by hand, ids of topics and commits for nothing come to the same as on Kafka 4.3.1: seed %i',
  { timeout: PATIENT_MS },
  (seed) => {
    const { printed } = tellStory('AssignmentStory', 1, seed, 120);
    expect(printed).toEqual(recorded.printed);
  },
);
