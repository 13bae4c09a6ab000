import { completeRunDocument } from '../../src/scenario/parse-run-document';
import type { RunDocument, TimedCommand } from '../../src/scenario/run-document';

const ZONES = ['a', 'b', 'c'];

const RATE_PER_SECOND = 100;

/** Three brokers, a topic of twelve partitions, three producers of 100 records a second with keys, a group of three. */
export const threeBrokers = document([]);

/** Runs whose fingerprints are shown: the same model, healthy and in trouble. */
export const fingerprintRuns: readonly { readonly name: string; readonly document: RunDocument }[] = [
  { name: 'healthy', document: threeBrokers },
  {
    name: 'broker and consumer crash',
    document: document([
      at(10, { type: 'CrashNode', node: 'broker 1' }),
      at(20, { type: 'RestartNode', node: 'broker 1' }),
      at(40, { type: 'CrashNode', node: 'readers 2' }),
    ]),
  },
  {
    name: 'broker stops, producer with acks=1',
    document: document(
      [
        at(10, { type: 'StopNode', node: 'broker 2' }),
        at(20, { type: 'RestartNode', node: 'broker 2' }),
        at(30, { type: 'StopNode', node: 'readers 1' }),
      ],
      { acks: '1', 'linger.ms': '20' },
    ),
  },
  {
    name: 'follower pauses for 30 s',
    document: document([
      at(10, { type: 'PauseNode', node: 'broker 3' }),
      at(40, { type: 'ResumeNode', node: 'broker 3' }),
    ]),
  },
];

/** How far the runs of `fingerprintRuns` go. */
export const FINGERPRINT_UNTIL = 60_000_000;

function at(second: number, command: Omit<TimedCommand, 'atMicros'> & object): object {
  return { ...command, atMicros: second * 1_000_000 };
}

function document(
  commands: readonly object[],
  producerConfig: Readonly<Record<string, string>> = { acks: 'all' },
): RunDocument {
  const read = completeRunDocument({
    seed: 1,
    commands,
    scenario: {
      title: 'Three brokers',
      brokers: ZONES.map((zone, i) => ({ id: i + 1, zone })),
      topics: [{ name: 'orders', partitions: 12, replicationFactor: 3 }],
      workloads: [
        ...ZONES.map((zone, i) => ({
          kind: 'producer',
          name: `writer ${i + 1}`,
          zone,
          topic: 'orders',
          ratePerSecond: RATE_PER_SECOND,
          keys: 64,
          valueSizeBytes: 10,
          config: producerConfig,
        })),
        { kind: 'consumer', name: 'readers', zone: 'a', group: 'readers', topics: ['orders'], members: 3 },
      ],
    },
  });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.document;
}
