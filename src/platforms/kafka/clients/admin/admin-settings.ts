import { parseConfig } from '../../configs/config-def';
import { adminDefinition } from '../../configs/definitions';
import { type HostPort, parseHostPort } from '../../configs/host-port';
import { namesOf, numberOf, textOf } from '../../configs/typed-values';
import type { ClientException, ConfigEntry } from '../client-api';
import { configException } from '../client-exceptions';
import type { ConnectionSettings } from '../network-client';
import type { RetrySettings } from '../retry-backoff';

/** The settings of an admin client that the model uses. */
export interface AdminSettings extends ConnectionSettings, RetrySettings {
  readonly clientId: string;
  readonly bootstrapServers: readonly HostPort[];
  readonly requestTimeoutMs: number;
  readonly defaultApiTimeoutMs: number;
  readonly metadataMaxAgeMs: number;
}

/** Reads the settings of `Admin.create(entries)`; an exception when Kafka refuses them. */
export function adminSettings(
  entries: ReadonlyMap<string, ConfigEntry>,
  sequence: number,
): { readonly settings: AdminSettings } | { readonly exception: ClientException } {
  const parsed = parseConfig(adminDefinition, entries);
  if (parsed.kind === 'refused') return { exception: configException(parsed.fault) };
  const { values } = parsed;
  const servers = namesOf(values, 'bootstrap.servers').map(parseHostPort);
  const settings = {
    clientId: textOf(values, 'client.id') || `adminclient-${sequence}`,
    bootstrapServers: servers.filter((server) => server !== null),
    requestTimeoutMs: numberOf(values, 'request.timeout.ms'),
    defaultApiTimeoutMs: numberOf(values, 'default.api.timeout.ms'),
    metadataMaxAgeMs: numberOf(values, 'metadata.max.age.ms'),
    retryBackoffMs: numberOf(values, 'retry.backoff.ms'),
    retryBackoffMaxMs: numberOf(values, 'retry.backoff.max.ms'),
    reconnectBackoffMs: numberOf(values, 'reconnect.backoff.ms'),
    reconnectBackoffMaxMs: numberOf(values, 'reconnect.backoff.max.ms'),
    socketConnectionSetupTimeoutMs: numberOf(values, 'socket.connection.setup.timeout.ms'),
    socketConnectionSetupTimeoutMaxMs: numberOf(values, 'socket.connection.setup.timeout.max.ms'),
  };
  return { settings };
}
