import type { HostValue } from '../interpreter/machine/host';
import type { ConfigEntry } from '../platforms/kafka/clients/client-api';
import type { ConsumerSetting } from './program-state';

/**
 * Settings as the library's `Settings.forHost` hands them over: {name, value} each; a value that is no text or
 * boolean is a list that begins with its kind. A text that names a class of the program becomes that class, because
 * only the program knows that it exists.
 */
export function hostConfig(
  entries: readonly HostValue[],
  programClasses: ReadonlySet<string>,
): ReadonlyMap<string, ConfigEntry> {
  const config = new Map<string, ConfigEntry>();
  for (const entry of entries) {
    const [name, value] = entry as readonly HostValue[];
    config.set(name as string, configEntry(value ?? null, programClasses));
  }
  return config;
}

/** What remarks want to know of a consumer's settings. */
export function consumerSetting(entries: readonly HostValue[]): ConsumerSetting {
  const config = hostConfig(entries, new Set());
  const text = (key: string): string | null => {
    const value = config.get(key) ?? null;
    return typeof value === 'string' ? value.trim() : null;
  };
  const offsetReset = (text('auto.offset.reset') ?? 'latest').toLowerCase();
  return { groupId: text('group.id'), offsetReset, hasReceived: false };
}

function configEntry(value: HostValue, programClasses: ReadonlySet<string>): ConfigEntry {
  if (typeof value === 'string') {
    return programClasses.has(value.trim()) ? { kind: 'class', name: value.trim() } : value;
  }
  if (value === null || typeof value === 'boolean') return value;
  const [kind, ...rest] = value as readonly HostValue[];
  if (kind === 'number') {
    const [javaClass, number, text] = rest;
    return {
      kind: 'number',
      javaClass: javaClass as 'Integer',
      number: Number(number),
      text: text as string,
    };
  }
  if (kind === 'class') return { kind: 'class', name: rest[0] as string };
  if (kind === 'list') return { kind: 'list', items: rest.map((item) => configEntry(item, programClasses)) };
  return { kind: 'object', javaClass: rest[0] as string, text: rest[1] as string };
}
