import { expect, it } from 'vitest';
import recorded from './golden/real-kafka/admin.json';
import { PATIENT_MS, tellStory } from './real-kafka/story';

it.each([1, 2])(
  'what an admin client can do comes to the same as on Kafka 4.3.1: seed %i',
  { timeout: PATIENT_MS },
  (seed) => {
    const { printed } = tellStory('AdminStory', 4, seed, 200);
    expect(printed).toEqual(recorded.printed);
  },
);
