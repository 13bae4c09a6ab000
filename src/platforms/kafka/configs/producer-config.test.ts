import { describe, expect, it } from 'vitest';
import { producerConfig } from './producer-config';

const string = 'org.apache.kafka.common.serialization.StringSerializer';
const codecs = { keySerializer: string, valueSerializer: string };

function configured(entries: Readonly<Record<string, string>> = {}, sequence = 1) {
  const given = new Map(Object.entries({ 'bootstrap.servers': 'broker-1:9092', ...entries }));
  const result = producerConfig(given, { sequence, ...codecs });
  if (result.kind === 'refused') throw new Error(result.fault.message);
  return result;
}

describe('producerConfig', () => {
  it("has Kafka's defaults in typed fields", () => {
    expect(configured().config).toMatchObject({
      bootstrapServers: [{ host: 'broker-1', port: 9092 }],
      clientId: 'producer-1',
      acks: -1,
      enableIdempotence: true,
      batchSizeBytes: 16384,
      lingerMs: 5,
      deliveryTimeoutMs: 120000,
      maxInFlightRequestsPerConnection: 5,
      compressionType: 'none',
      compressionLevel: null,
      partitionerClass: null,
      keySerializer: string,
    });
  });

  it('is called after its number or its transactional id', () => {
    expect(configured({}, 7).config.clientId).toBe('producer-7');
    expect(configured({ 'transactional.id': 'pay' }).config.clientId).toBe('producer-pay');
    expect(configured({ 'client.id': 'mine' }).config.clientId).toBe('mine');
  });

  it('gives up idempotence quietly with acks=1, and says so in the log', () => {
    const { config, log } = configured({ acks: '1' });
    expect(config).toMatchObject({ acks: 1, enableIdempotence: false });
    expect(log).toEqual([
      { level: 'INFO', text: "Idempotence will be disabled because acks is set to 1, not set to 'all'." },
    ]);
  });

  it('raises the default delivery timeout for long requests', () => {
    const { config, log } = configured({ 'request.timeout.ms': '200000' });
    expect(config.deliveryTimeoutMs).toBe(200005);
    expect(log[0]?.text).toBe(
      'delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms. Setting it to 200005.',
    );
  });

  it('has the level of the chosen codec', () => {
    expect(configured({ 'compression.type': 'lz4' }).config.compressionLevel).toBe(9);
    expect(configured({ 'compression.type': 'snappy' }).config.compressionLevel).toBeNull();
  });

  it('switches batching off by batches of one byte', () => {
    expect(configured({ 'batch.size': '0' }).config.batchSizeBytes).toBe(1);
  });

  it('goes on with settings that nobody knows, and names them', () => {
    const { unknownKeys, log } = configured({ batchsize: '1', linger: '2' });
    expect(unknownKeys).toEqual(['batchsize', 'linger']);
    expect(log[0]?.text).toMatch(
      /^These configurations '\[(batchsize, linger|linger, batchsize)\]' were supplied but/,
    );
  });

  it('has the defaults of 3.9 for a program that needs them', () => {
    const given = new Map([['bootstrap.servers', 'b:1']]);
    const result = producerConfig(given, { sequence: 1, version: '3.9', ...codecs });
    expect(result).toMatchObject({ config: { lingerMs: 0 } });
  });

  it('points at the setting to change', () => {
    const given = new Map([
      ['bootstrap.servers', 'b:1'],
      ['retries', '0'],
      ['enable.idempotence', 'true'],
    ]);
    expect(producerConfig(given, { sequence: 1, ...codecs })).toMatchObject({
      kind: 'refused',
      fault: { key: 'retries' },
    });
  });
});
