import { expect, it } from 'vitest';
import { apiKeyNamed, apiKeys } from './api-keys';

it('knows which requests both brokers and controllers serve', () => {
  expect(apiKeyNamed('Fetch')).toEqual({
    id: 1,
    name: 'Fetch',
    oldestVersion: 4,
    latestVersion: 18,
    clusterAction: false,
    forwardable: false,
    listeners: ['broker', 'controller'],
  });
  expect(apiKeyNamed('Produce').listeners).toEqual(['broker']);
});

it('knows which requests only brokers send', () => {
  expect(apiKeys.filter((key) => key.clusterAction).map((key) => key.name)).toContain('AlterPartition');
  expect(apiKeyNamed('Metadata').clusterAction).toBe(false);
});
