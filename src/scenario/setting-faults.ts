import type { BrokerConfig } from '../platforms/kafka/configs/broker-config';
import { brokerConfig, parseBrokerConfig } from '../platforms/kafka/configs/broker-config';
import { consumerConfig } from '../platforms/kafka/configs/consumer-config';
import {
  brokerDefinition,
  consumerDefinition,
  producerDefinition,
  topicDefinition,
} from '../platforms/kafka/configs/definitions';
import { producerConfig } from '../platforms/kafka/configs/producer-config';
import { parseTopicConfig } from '../platforms/kafka/configs/topic-config';
import { nearestKey } from '../platforms/kafka/configs/unknown-keys';
import { workloadEntries } from '../platforms/kafka/configs/workload-entries';
import type { DocumentFault } from './document-fault';
import type { ScenarioDocument, WorkloadDocument } from './run-document';

/**
 * The faults of the settings of brokers, topics and clients without a program, in Kafka's own words. Apart from `completeRunDocument` because
 * it needs the whole list of Kafka's settings, which the page does not load.
 */
export function settingFaults(scenario: ScenarioDocument): readonly DocumentFault[] {
  const faults: DocumentFault[] = [];
  const place = 'scenario.brokerConfig';
  const parsed = parseBrokerConfig(new Map(Object.entries(scenario.brokerConfig)));
  if (parsed.kind === 'refused') {
    const { key, message } = parsed.fault;
    faults.push({
      place: at(place, key),
      message: sentence(message),
      remedy: remedyFor(brokerDefinition, key),
    });
  } else {
    for (const key of parsed.unknownKeys) {
      const message = `Brokers have no setting "${key}".`;
      faults.push({ place: at(place, key), message, remedy: remedyFor(brokerDefinition, key) });
    }
  }
  const broker = parsed.kind === 'configured' ? parsed.config : brokerConfig();
  for (const [index, topic] of scenario.topics.entries()) {
    faults.push(...topicFaults(topic.config, `scenario.topics[${index}].config`, broker));
  }
  for (const [index, workload] of scenario.workloads.entries()) {
    faults.push(...workloadFaults(workload, `scenario.workloads[${index}].config`));
  }
  return faults;
}

function topicFaults(
  config: Readonly<Record<string, string>>,
  place: string,
  broker: BrokerConfig,
): readonly DocumentFault[] {
  const parsed = parseTopicConfig(new Map(Object.entries(config)), broker);
  if (parsed.kind === 'configured') return [];
  const { key, message } = parsed.fault;
  return [{ place: at(place, key), message: sentence(message), remedy: remedyFor(topicDefinition, key) }];
}

/** A setting that clients do not know makes Kafka log a line; in a scenario it is a slip of the pen. */
function workloadFaults(workload: WorkloadDocument, place: string): readonly DocumentFault[] {
  const entries = workloadEntries(workload);
  const [settled, definition] =
    workload.kind === 'producer'
      ? [producerConfig(entries, { sequence: 1 }), producerDefinition()]
      : [consumerConfig(entries, { sequence: 1 }), consumerDefinition()];
  if (settled.kind === 'refused') {
    const { key, message } = settled.fault.cause ?? settled.fault;
    return [{ place: at(place, key), message: sentence(message), remedy: remedyFor(definition, key) }];
  }
  const kind = workload.kind === 'producer' ? 'Producers' : 'Consumers';
  return settled.unknownKeys.map((key) => ({
    place: at(place, key),
    message: `${kind} have no setting "${key}".`,
    remedy: remedyFor(definition, key),
  }));
}

/** Kafka ends most of its messages without a full stop. */
function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

function at(place: string, key: string | null): string {
  return key === null ? place : `${place}["${key}"]`;
}

function remedyFor(definition: typeof topicDefinition, key: string | null): string {
  if (key === null || definition.some((known) => known.name === key))
    return 'Write another value, or leave it out.';
  const near = nearestKey(definition, key);
  return near === null ? 'Leave it out.' : `Did you mean "${near}"?`;
}
