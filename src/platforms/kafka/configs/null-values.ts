import { type ConfigFault, constructionFault } from './config-fault';
import type { ConfigDefinition, ConfigType } from './config-key';
import type { ParsedValues } from './typed-values';

type Unboxing = 'BOOLEAN' | 'INT' | 'SHORT' | 'LONG' | 'DOUBLE';

const unboxings: Record<Unboxing, readonly [method: string, getter: string]> = {
  BOOLEAN: ['java.lang.Boolean.booleanValue()', 'getBoolean'],
  INT: ['java.lang.Integer.intValue()', 'getInt'],
  SHORT: ['java.lang.Short.shortValue()', 'getShort'],
  LONG: ['java.lang.Long.longValue()', 'getLong'],
  DOUBLE: ['java.lang.Double.doubleValue()', 'getDouble'],
};

// Read while the settings are settled, so that the exception comes out bare.
const readEarly = new Set([
  'enable.idempotence',
  'enable.auto.commit',
  'transaction.two.phase.commit.enable',
  'socket.connection.setup.timeout.ms',
  'socket.connection.setup.timeout.max.ms',
]);
// Read through the superclass (CommonClientConfigs, GroupRebalanceConfig), which the message then names.
const readAsAbstractConfig = new Set([
  'session.timeout.ms',
  'heartbeat.interval.ms',
  'socket.connection.setup.timeout.ms',
  'socket.connection.setup.timeout.max.ms',
]);

/**
 * The NullPointerException of a client whose number or switch was set to Java's null, or null when there is none:
 * Kafka's rules catch it only where a setting has a range.
 */
export function nullValueFault(
  client: 'producer' | 'consumer',
  definition: ConfigDefinition,
  values: ParsedValues,
): ConfigFault | null {
  const configClass = client === 'producer' ? 'producer.ProducerConfig' : 'consumer.ConsumerConfig';
  const key = definition.find(
    (each) => isUnboxed(each.type) && each.default !== null && values.get(each.name) === null,
  );
  if (key === undefined || !isUnboxed(key.type)) return null;
  const [method, getter] = unboxings[key.type];
  const owner = readAsAbstractConfig.has(key.name)
    ? 'common.config.AbstractConfig'
    : `clients.${configClass}`;
  const fault = {
    exceptionClass: 'java.lang.NullPointerException',
    message: `Cannot invoke "${method}" because the return value of "org.apache.kafka.${owner}.${getter}(String)" is null`,
    key: key.name,
  };
  return readEarly.has(key.name) ? fault : constructionFault(client, fault);
}

function isUnboxed(type: ConfigType): type is Unboxing {
  return type in unboxings;
}
