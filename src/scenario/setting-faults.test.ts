import { expect, it } from 'vitest';
import { defaultScenario } from './default-scenario';
import { faultText } from './document-fault';
import { settingFaults } from './setting-faults';

it('finds nothing wrong with Kafka’s defaults', () => {
  expect(settingFaults(defaultScenario)).toEqual([]);
});

it('tells faults of broker and topic settings in Kafka’s words, with the setting that was meant', () => {
  const faults = settingFaults({
    ...defaultScenario,
    brokerConfig: { 'unclean.leader.election.enabled': 'true' },
    topics: [
      { name: 'a', partitions: 1, replicationFactor: 1, config: { 'min.insync.replicas': 'two' } },
      { name: 'b', partitions: 1, replicationFactor: 1, config: { 'min.insync.replica': '2' } },
    ],
  });
  expect(faults.map(faultText).join('\n')).toMatchInlineSnapshot(`
    "scenario.brokerConfig["unclean.leader.election.enabled"]: Brokers have no setting "unclean.leader.election.enabled". Did you mean "unclean.leader.election.enable"?
    scenario.topics[0].config["min.insync.replicas"]: Invalid value two for configuration min.insync.replicas: Not a number of type INT. Write another value, or leave it out.
    scenario.topics[1].config["min.insync.replica"]: Unknown topic config name: min.insync.replica. Did you mean "min.insync.replicas"?"
  `);
});
