import type { NetworkDocument, ScenarioDocument } from './run-document';

/** One way, as measured between machines of one data centre and of neighbouring ones. */
export const defaultNetwork: NetworkDocument = {
  loopbackMs: 0.05,
  sameZoneMs: 0.25,
  crossZoneMs: 0.5,
  jitterMs: 0.05,
  lossPerMillion: 0,
};

/** What a scenario is where a file says nothing: three brokers, one in each zone, and nobody who uses them. */
export const defaultScenario: ScenarioDocument = {
  title: 'Untitled',
  platform: 'kafka',
  brokers: [
    { id: 1, zone: 'a' },
    { id: 2, zone: 'b' },
    { id: 3, zone: 'c' },
  ],
  brokerConfig: {},
  network: defaultNetwork,
  topics: [],
  programs: [],
  workloads: [],
};

/** Where a machine stands whose zone nobody wrote. */
export const defaultZone = 'a';

/** The seed of a run for which nobody chose one. */
export const defaultSeed = 42;
