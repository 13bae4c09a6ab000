import { describe, expect, it } from 'vitest';
import { consumerDefinition, producerDefinition } from './definitions';
import { nearestKey, unusedConfigsLine } from './unknown-keys';

describe('nearestKey', () => {
  it.each([
    ['batchSize', 'batch.size'],
    ['bootstrap.server', 'bootstrap.servers'],
    ['LINGER_MS', 'linger.ms'],
    ['enable.idempotance', 'enable.idempotence'],
    ['acsk', 'acks'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestKey(producerDefinition(), written)).toBe(meant);
  });

  it('does not guess at what is like nothing', () => {
    expect(nearestKey(consumerDefinition(), 'schema.registry.url')).toBeNull();
  });

  it('never suggests what Kafka keeps to itself', () => {
    expect(nearestKey(consumerDefinition(), 'internal.throw.on.fetch.stable.offset.unsupporte')).toBeNull();
  });
});

describe('unusedConfigsLine', () => {
  it("lists the settings in the order of Java's HashSet", () => {
    expect(unusedConfigsLine(['orders', 'payments', 'audit'])).toEqual({
      level: 'INFO',
      text: "These configurations '[audit, payments, orders]' were supplied but are not used yet.",
    });
  });

  it('says nothing when all are known', () => {
    expect(unusedConfigsLine([])).toBeNull();
  });
});
