import type { ConfigKey } from './config-key';
import { adminDefinition, consumerDefinition, producerDefinition } from './definitions';
import { settingFamilies, settingSentences } from './setting-sentences';
import { validatorText } from './validator-text';

/** The clients whose settings are described. */
export type SettingClient = 'producer' | 'consumer' | 'admin';

/** A setting as an editor shows it: Kafka's own type, default and range, and what it is for in our words. */
export interface SettingLine {
  readonly key: string;
  readonly type: ConfigKey['type'];
  /** The default as Kafka prints it (`""` for an empty text, `null`); `none` when the setting must be given. */
  readonly default: string;
  /** What Kafka's documentation prints as valid values; empty when it prints nothing. */
  readonly range: string;
  /** All values that there are, or the usual ones where Kafka takes others too; empty for free values. */
  readonly choices: readonly string[];
  /** The bounds of a number as far as Kafka checks them; null for none. */
  readonly least: number | null;
  readonly most: number | null;
  readonly sentence: string;
  /** The clients that have the setting with this type, default and range. */
  readonly clients: readonly SettingClient[];
}

const definitions = [
  ['producer', producerDefinition()],
  ['consumer', consumerDefinition()],
  ['admin', adminDefinition],
] as const;

/**
 * The public settings of all clients whose names begin with `prefix`, by name. A setting that clients have with
 * another default or range has a line for each.
 */
export function settingLines(prefix: string): readonly SettingLine[] {
  const lines: SettingLine[] = [];
  for (const [client, definition] of definitions) {
    for (const key of definition) {
      if (key.internal === true || !key.name.startsWith(prefix)) continue;
      const line = lineOf(key, client);
      const same = lines.findIndex((other) => isSame(line, other));
      const known = lines[same];
      if (known === undefined) lines.push(line);
      else lines[same] = { ...known, clients: [...known.clients, client] };
    }
  }
  return lines.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}

/** What a setting is for; empty for one that nobody described. */
export function settingSentence(key: string): string {
  const family = [...settingFamilies].find(([beginning]) => key.startsWith(beginning));
  return settingSentences.get(key) ?? family?.[1] ?? '';
}

function lineOf(key: ConfigKey, client: SettingClient): SettingLine {
  const { min, max } = key.validator?.rule === 'range' ? key.validator : {};
  return {
    key: key.name,
    type: key.type,
    default: defaultText(key),
    range: validatorText(key.validator) ?? '',
    choices: choicesOf(key),
    least: min === undefined ? null : Number(min),
    most: max === undefined ? null : Number(max),
    sentence: settingSentence(key.name),
    clients: [client],
  };
}

function isSame(one: SettingLine, other: SettingLine): boolean {
  return (
    one.key === other.key &&
    one.type === other.type &&
    one.default === other.default &&
    one.range === other.range
  );
}

function defaultText(key: ConfigKey): string {
  if (key.default === undefined) return 'none';
  if (key.default === null) return 'null';
  // Kafka prints Class objects as Java does: "class a.b.C".
  return key.default === '' ? '""' : key.default.replaceAll('class ', '');
}

function choicesOf({ type, validator }: ConfigKey): readonly string[] {
  if (type === 'BOOLEAN') return ['true', 'false'];
  if (validator === undefined) return [];
  switch (validator.rule) {
    case 'in':
      return validator.strings.filter((text) => text !== null);
    case 'inIgnoringCase':
      return validator.strings.filter((text) => text !== null);
    case 'autoOffsetReset':
      return ['latest', 'earliest', 'none'];
    case 'shareAutoOffsetReset':
      return ['latest', 'earliest'];
    case 'shareAcknowledgementMode':
      return ['implicit', 'explicit'];
    case 'shareAcquireMode':
      return ['batch_optimized', 'record_limit'];
    default:
      return [];
  }
}
