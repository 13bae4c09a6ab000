import { readFileSync } from 'node:fs';
import type { RunDocument } from '../../src/scenario/run-document';

/** A run that must be the same in Node and in every browser. */
export interface FingerprintRun {
  readonly name: string;
  readonly untilMicros: number;
  /** As in a file: what is left out gets its default. */
  readonly document: unknown;
}

const program = (file: string) => ({
  file,
  text: readFileSync(new URL(`../programs/java/${file}`, import.meta.url), 'utf8'),
});

const crashAndBack: readonly RunDocument['commands'][number][] = [
  { type: 'CrashNode', node: 'broker 1', atMicros: 3_000_000 },
  { type: 'CutLink', node: 'broker 2', peer: 'broker 3', atMicros: 14_000_000 },
  { type: 'HealLink', node: 'broker 2', peer: 'broker 3', atMicros: 16_000_000 },
  { type: 'RestartNode', node: 'broker 1', atMicros: 17_000_000 },
  { type: 'PauseNode', node: 'broker 3', atMicros: 21_000_000 },
  { type: 'ResumeNode', node: 'broker 3', atMicros: 23_000_000 },
];

/** Programs, workloads, faults and a bad network: what the suite plays in Node and in Chromium. */
export const fingerprintRuns: readonly FingerprintRun[] = [
  {
    name: 'the example program',
    untilMicros: 6_000_000,
    document: { scenario: { programs: [program('KafkaExample.java')] } },
  },
  {
    name: 'a steady load on a bad network, with crashes, a cut link and a pause',
    untilMicros: 30_000_000,
    document: {
      scenario: {
        network: { jitterMs: 2, lossPerMillion: 2000 },
        topics: [
          { name: 'orders', partitions: 6, replicationFactor: 3, config: { 'min.insync.replicas': '2' } },
        ],
        workloads: [
          { kind: 'producer', name: 'shop', topic: 'orders', ratePerSecond: 50, keys: 20 },
          { kind: 'consumer', name: 'billing', group: 'billing', topics: ['orders'], members: 3 },
        ],
      },
      commands: crashAndBack,
    },
  },
];
