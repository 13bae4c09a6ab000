import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { defaultValue } from '../configs/config-def';
import type { ConfigType } from '../configs/config-key';
import { javaText, type ParsedValue, parsedText } from '../configs/config-value';
import { brokerDefinition, topicDefinition } from '../configs/definitions';
import { parseTopicConfig, topicConfigSynonyms } from '../configs/topic-config';
import {
  BROKER_RESOURCE,
  type ConfigResource,
  type ConfigSynonym,
  type DescribeConfigsRequest,
  type DescribeConfigsResponse,
  type DescribedConfig,
  TOPIC_RESOURCE,
} from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { BrokerContext } from './broker-context';

type Described = DescribeConfigsResponse['resources'][number];

/** DescribeConfigs: the settings of topics and brokers as they are in force (ConfigHelper). */
export class ConfigRequests {
  private readonly context: BrokerContext;

  constructor(context: BrokerContext) {
    this.context = context;
  }

  onDescribe(broker: number, message: Message): void {
    const { resources } = message.body as unknown as DescribeConfigsRequest;
    const response: DescribeConfigsResponse = {
      resources: resources.map((resource) => this.describe(broker, resource)),
    };
    const to = { node: message.from, correlation: message.correlation };
    const body = response as unknown as Plain;
    this.context.requestChannels.respond(broker, to, API.DescribeConfigs, body);
  }

  private describe(broker: number, resource: ConfigResource): Described {
    if (resource.type === TOPIC_RESOURCE) return this.topic(broker, resource);
    const { brokerId } = this.context.brokers.read(broker);
    if (resource.type === BROKER_RESOURCE && resource.name === String(brokerId)) {
      return { ...resource, errorCode: 0, errorMessage: null, configs: this.brokers() };
    }
    const message = `Unexpected broker id, expected ${brokerId} or empty string, but received ${resource.name}`;
    return refused(resource, 'INVALID_REQUEST', message);
  }

  private topic(broker: number, resource: ConfigResource): Described {
    const { registry, brokerConfig, brokers, metadata } = this.context;
    const entry = registry.topic(resource.name);
    const isKnown = metadata.hasTopicAt(resource.name, brokers.read(broker).metadataOffset);
    if (entry === undefined || !isKnown) return refused(resource, 'UNKNOWN_TOPIC_OR_PARTITION', null);
    const parsed = parseTopicConfig(entry.configs, brokerConfig);
    if (parsed.kind === 'refused') return refused(resource, 'INVALID_CONFIG', parsed.fault.message);
    const configs = topicDefinition
      .filter(({ internal }) => internal !== true)
      .map(({ name, type }): DescribedConfig => {
        const value = textOf(parsed.values.get(name) ?? null, type);
        const own: ConfigSynonym = { name, value, source: 'DYNAMIC_TOPIC_CONFIG' };
        const [inBroker] = topicConfigSynonyms.get(name) ?? [];
        const synonyms = [
          ...(entry.configs.has(name) ? [own] : []),
          ...(inBroker === undefined ? [] : this.synonyms(inBroker.name)),
        ];
        const source = synonyms[0]?.source ?? 'DEFAULT_CONFIG';
        return { name, value, source, isReadOnly: false, isSensitive: false, synonyms };
      });
    return { ...resource, errorCode: 0, errorMessage: null, configs };
  }

  private brokers(): DescribedConfig[] {
    const { values } = this.context.brokerConfig;
    return brokerDefinition
      .filter(({ internal }) => internal !== true)
      .map(({ name, type }) => ({
        name,
        value: type === 'PASSWORD' ? null : textOf(values.get(name) ?? null, type),
        source: this.isSet(name) ? 'STATIC_BROKER_CONFIG' : 'DEFAULT_CONFIG',
        isReadOnly: true,
        isSensitive: type === 'PASSWORD',
        synonyms: this.synonyms(name),
      }));
  }

  /**
   * Where the broker has a setting from: those that are set come first, then the defaults. What comes before the
   * setting itself is dropped, so that one whose default is in another unit has none (ConfigHelper.configSynonyms).
   */
  private synonyms(setting: string): ConfigSynonym[] {
    const set: ConfigSynonym[] = [];
    const defaults: ConfigSynonym[] = [];
    if (setting === MIN_ISR) {
      const value = textOf(this.context.brokerConfig.values.get(setting) ?? null, 'INT');
      set.push({ name: setting, value, source: 'DYNAMIC_DEFAULT_BROKER_CONFIG' });
    }
    for (const name of brokerSynonyms(setting)) {
      const key = brokerDefinition.find((each) => each.name === name);
      if (key === undefined) continue;
      const isSecret = key.type === 'PASSWORD';
      if (this.isSet(name)) {
        const value = textOf(this.context.brokerConfig.values.get(name) ?? null, key.type);
        set.push({ name, value: isSecret ? null : value, source: 'STATIC_BROKER_CONFIG' });
      }
      const value = textOf(defaultValue(key), key.type);
      if (value !== null) defaults.push({ name, value: isSecret ? null : value, source: 'DEFAULT_CONFIG' });
    }
    const all = [...set, ...defaults];
    const first = all.findIndex(({ name }) => name === setting);
    return first < 0 ? [] : all.slice(first);
  }

  /** Whether a broker has another value than the default. */
  private isSet(name: string): boolean {
    const key = brokerDefinition.find((each) => each.name === name);
    if (key === undefined) return false;
    const value = this.context.brokerConfig.values.get(name) ?? null;
    return parsedText(value, key.type) !== parsedText(defaultValue(key), key.type);
  }
}

/** A cluster that keeps eligible leader replicas has this one set for all brokers (ConfigurationControlManager, KIP-966). */
const MIN_ISR = 'min.insync.replicas';

/** Settings that come in several units stand in for each other (DynamicBrokerConfig.brokerConfigSynonyms). */
function brokerSynonyms(name: string): readonly string[] {
  return UNITS.find((group) => group.includes(name)) ?? [name];
}

const UNITS: readonly (readonly string[])[] = [
  ['log.roll.ms', 'log.roll.hours'],
  ['log.roll.jitter.ms', 'log.roll.jitter.hours'],
  ['log.flush.interval.ms', 'log.flush.scheduler.interval.ms'],
  ['log.retention.ms', 'log.retention.minutes', 'log.retention.hours'],
];

function refused(resource: ConfigResource, error: ErrorName, errorMessage: string | null): Described {
  const { code: errorCode } = errorNamed(error);
  return { ...resource, errorCode, errorMessage, configs: [] };
}

function textOf(value: ParsedValue, type: ConfigType): string | null {
  if (value === null) return null;
  if (typeof value === 'object' && !('kind' in value)) return value.map(javaText).join(',');
  return parsedText(value, type);
}
