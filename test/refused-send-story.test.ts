import { expect, it } from 'vitest';
import recorded from './golden/real-kafka/refused-sends.json';
import { PATIENT_MS, tellStory } from './real-kafka/story';

it.each([1, 2])(
  'records whose send is refused come to the same as on Kafka 4.3.1: seed %i',
  { timeout: PATIENT_MS },
  (seed) => {
    const { printed } = tellStory('RefusedSendStory', 2, seed, 120);
    expect(printed).toEqual(recorded.printed);
  },
);
