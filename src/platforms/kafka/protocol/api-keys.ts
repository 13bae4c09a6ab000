import { assert } from '../../../base/assert';
import { apiKeyTable } from './api-key-table';

/** The name of a request type, as Kafka writes it. */
export type ApiName = (typeof apiKeyTable)[number][1];

/** One request type. */
export interface ApiKey {
  /** The number on the wire. */
  readonly id: number;
  readonly name: ApiName;
  readonly oldestVersion: number;
  readonly latestVersion: number;
  /** Whether only brokers and controllers send it. */
  readonly clusterAction: boolean;
  /** Whether a broker may hand it on to the controller. */
  readonly forwardable: boolean;
  /** Who serves it. */
  readonly listeners: readonly ('broker' | 'controller')[];
}

function apiKey(row: (typeof apiKeyTable)[number]): ApiKey {
  const [id, name, oldestVersion, latestVersion, clusterAction, forwardable, listeners] = row;
  return {
    id,
    name,
    oldestVersion,
    latestVersion,
    clusterAction,
    forwardable,
    listeners: (['broker', 'controller'] as const).filter((listener) => listeners.includes(listener)),
  };
}

/** Every request type in order of its id. Source: org.apache.kafka.common.protocol.ApiKeys, Kafka 4.3.1. */
export const apiKeys: readonly ApiKey[] = apiKeyTable.map(apiKey);

const byName = new Map<string, ApiKey>(apiKeys.map((key) => [key.name, key]));

/** The request type called `name`. */
export function apiKeyNamed(name: ApiName): ApiKey {
  const key = byName.get(name);
  assert(key !== undefined, `${name} is a request type`);
  return key;
}
