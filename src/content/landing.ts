import { defaultNetwork, defaultSeed } from '../scenario/default-scenario';
import type { RunDocument, ScenarioDocument } from '../scenario/run-document';
import { ordersProgram } from './orders-program';

/**
 * What the page opens with: a cluster over three continents, one click from data loss. The producer believes the leader
 * alone (`acks=1`), the followers stand 40 ms away, so at every moment some acknowledged orders exist only once.
 * Links refer to it by name (`known-scenarios.ts`): a change needs a new name.
 */
export const landingScenario: ScenarioDocument = {
  title: 'What does acks=1 promise?',
  platform: 'kafka',
  brokers: [
    { id: 1, zone: 'frankfurt' },
    { id: 2, zone: 'virginia' },
    { id: 3, zone: 'singapore' },
  ],
  brokerConfig: {},
  network: { ...defaultNetwork, crossZoneMs: 40, jitterMs: 1 },
  topics: [{ name: 'orders', partitions: 3, replicationFactor: 3, config: { 'min.insync.replicas': '1' } }],
  programs: [{ file: 'Orders.java', text: ordersProgram, zone: 'frankfurt', startMs: 0, client: 'auto' }],
  workloads: [],
};

/** The landing run: nothing has been done to it yet. */
export const landingRun: RunDocument = {
  version: 1,
  scenario: landingScenario,
  seed: defaultSeed,
  commands: [],
  atMicros: 0,
  untilMicros: 0,
  fingerprint: '',
};
