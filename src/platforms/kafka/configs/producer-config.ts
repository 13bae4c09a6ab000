import { absentInterceptor, bootstrapServers, invalidServers, settleClientConfig } from './client-config';
import {
  type ClientConstruction,
  type ConfiguredClient,
  configured,
  parseClient,
} from './client-construction';
import type { ConfigEntries, RefusedConfig } from './config-def';
import { constructionFault } from './config-fault';
import type { HostPort } from './host-port';
import { javaIntLimit, settleClientId, settleDeliveryTimeout, settleIdempotence } from './producer-rules';
import {
  booleanOf,
  namesOf,
  numberOf,
  optionalClassOf,
  optionalTextOf,
  type ParsedValues,
  textOf,
} from './typed-values';

/** Codecs that a producer can compress batches with. */
export type CompressionType = 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd';

/** Everything that a producer needs to know, settled as Kafka settles it. */
export interface ProducerConfig {
  readonly bootstrapServers: readonly HostPort[];
  readonly clientId: string;
  readonly acks: -1 | 0 | 1;
  readonly enableIdempotence: boolean;
  readonly transactionalId: string | null;
  readonly transactionTimeoutMs: number;
  readonly retries: number;
  readonly maxInFlightRequestsPerConnection: number;
  readonly batchSizeBytes: number;
  readonly lingerMs: number;
  readonly bufferMemoryBytes: number;
  readonly maxRequestSizeBytes: number;
  readonly maxBlockMs: number;
  readonly deliveryTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly retryBackoffMs: number;
  readonly retryBackoffMaxMs: number;
  readonly reconnectBackoffMs: number;
  readonly reconnectBackoffMaxMs: number;
  readonly connectionsMaxIdleMs: number;
  readonly socketConnectionSetupTimeoutMs: number;
  readonly socketConnectionSetupTimeoutMaxMs: number;
  readonly metadataMaxAgeMs: number;
  readonly metadataMaxIdleMs: number;
  readonly compressionType: CompressionType;
  /** The level of the chosen codec, or null for none and snappy, which have no levels. */
  readonly compressionLevel: number | null;
  readonly partitionerClass: string | null;
  readonly partitionerIgnoreKeys: boolean;
  readonly partitionerAdaptivePartitioningEnable: boolean;
  readonly partitionerAvailabilityTimeoutMs: number;
  readonly keySerializer: string;
  readonly valueSerializer: string;
  readonly interceptorClasses: readonly string[];
}

/** What a program hands to a KafkaProducer besides the settings. */
export interface ProducerConstruction extends ClientConstruction {
  /** Classes of the serializers given to the constructor, null where the setting is to be used. */
  readonly keySerializer?: string | null;
  readonly valueSerializer?: string | null;
}

/** Reads the settings of `new KafkaProducer(entries)`, faults and log lines included. */
export function producerConfig(
  entries: ConfigEntries,
  construction: ProducerConstruction,
): ConfiguredClient<ProducerConfig> | RefusedConfig {
  const client = parseClient('producer', entries, construction, [
    { key: 'key.serializer', className: construction.keySerializer ?? null },
    { key: 'value.serializer', className: construction.valueSerializer ?? null },
  ]);
  if (client.kind === 'refused') return client;
  const { values, given, version, classes, log } = client;
  const fault = settleClientConfig(values, given, log) ?? settleIdempotence(values, given, version, log);
  if (fault !== null) return { kind: 'refused', fault };
  settleClientId(values, given, construction.sequence);
  const late =
    absentInterceptor(values, classes) ?? settleDeliveryTimeout(values, given, log) ?? invalidServers(values);
  if (late !== null) return { kind: 'refused', fault: constructionFault('producer', late) };
  return configured(client, typed);
}

function typed(values: ParsedValues): ProducerConfig {
  const compressionType = textOf(values, 'compression.type') as CompressionType;
  return {
    bootstrapServers: bootstrapServers(values),
    clientId: optionalTextOf(values, 'client.id') ?? '',
    acks: Number(textOf(values, 'acks')) as -1 | 0 | 1,
    enableIdempotence: booleanOf(values, 'enable.idempotence'),
    transactionalId: optionalTextOf(values, 'transactional.id'),
    transactionTimeoutMs: numberOf(values, 'transaction.timeout.ms'),
    retries: numberOf(values, 'retries'),
    maxInFlightRequestsPerConnection: numberOf(values, 'max.in.flight.requests.per.connection'),
    // A batch.size of 0 switches batching off, which Kafka does by batches of one byte.
    batchSizeBytes: Math.max(1, numberOf(values, 'batch.size')),
    lingerMs: Math.min(numberOf(values, 'linger.ms'), javaIntLimit),
    bufferMemoryBytes: numberOf(values, 'buffer.memory'),
    maxRequestSizeBytes: numberOf(values, 'max.request.size'),
    maxBlockMs: numberOf(values, 'max.block.ms'),
    deliveryTimeoutMs: numberOf(values, 'delivery.timeout.ms'),
    requestTimeoutMs: numberOf(values, 'request.timeout.ms'),
    retryBackoffMs: numberOf(values, 'retry.backoff.ms'),
    retryBackoffMaxMs: numberOf(values, 'retry.backoff.max.ms'),
    reconnectBackoffMs: numberOf(values, 'reconnect.backoff.ms'),
    reconnectBackoffMaxMs: numberOf(values, 'reconnect.backoff.max.ms'),
    connectionsMaxIdleMs: numberOf(values, 'connections.max.idle.ms'),
    socketConnectionSetupTimeoutMs: numberOf(values, 'socket.connection.setup.timeout.ms'),
    socketConnectionSetupTimeoutMaxMs: numberOf(values, 'socket.connection.setup.timeout.max.ms'),
    metadataMaxAgeMs: numberOf(values, 'metadata.max.age.ms'),
    metadataMaxIdleMs: numberOf(values, 'metadata.max.idle.ms'),
    compressionType,
    compressionLevel: compressionLevel(values, compressionType),
    partitionerClass: optionalClassOf(values, 'partitioner.class'),
    partitionerIgnoreKeys: booleanOf(values, 'partitioner.ignore.keys'),
    partitionerAdaptivePartitioningEnable: booleanOf(values, 'partitioner.adaptive.partitioning.enable'),
    partitionerAvailabilityTimeoutMs: numberOf(values, 'partitioner.availability.timeout.ms'),
    keySerializer: optionalClassOf(values, 'key.serializer') ?? '',
    valueSerializer: optionalClassOf(values, 'value.serializer') ?? '',
    interceptorClasses: namesOf(values, 'interceptor.classes'),
  };
}

function compressionLevel(values: ParsedValues, type: CompressionType): number | null {
  return type === 'none' || type === 'snappy' ? null : numberOf(values, `compression.${type}.level`);
}
