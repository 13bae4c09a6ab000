import type { BrokerConfig } from '../platforms/kafka/configs/broker-config';
import { brokerConfig, parseBrokerConfig } from '../platforms/kafka/configs/broker-config';
import { brokerDefinition, topicDefinition } from '../platforms/kafka/configs/definitions';
import { parseTopicConfig } from '../platforms/kafka/configs/topic-config';
import { nearestKey } from '../platforms/kafka/configs/unknown-keys';
import type { DocumentFault } from './document-fault';
import type { ScenarioDocument } from './run-document';

/**
 * The faults of the settings of brokers and topics, in Kafka's own words. Apart from `completeRunDocument` because
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
