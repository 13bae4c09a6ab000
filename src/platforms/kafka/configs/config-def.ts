import { type ConfigFault, configFault } from './config-fault';
import type { ConfigDefinition, ConfigKey } from './config-key';
import { type KnownClasses, type Parsing, parseType } from './config-types';
import { validate } from './config-validators';
import { type ConfigValue, listText, type ParsedValue } from './config-value';

/** Settings as somebody wrote them, by name. */
export type ConfigEntries = ReadonlyMap<string, ConfigValue>;

/** A line that Kafka writes to its log while it reads settings. */
export interface ConfigLogLine {
  readonly level: 'INFO' | 'WARN';
  readonly text: string;
}

/** Every setting of a definition with its parsed value, what was written but is not defined, and Kafka's warnings. */
export interface ParsedConfig {
  readonly kind: 'parsed';
  readonly values: ReadonlyMap<string, ParsedValue>;
  readonly unknownKeys: readonly string[];
  readonly log: readonly ConfigLogLine[];
}

/** Settings that Kafka refuses, with the first fault it would find. */
export interface RefusedConfig {
  readonly kind: 'refused';
  readonly fault: ConfigFault;
}

const everyClass: KnownClasses = () => true;

/**
 * Reads `entries` against `definition` as Kafka's ConfigDef.parse does: defaults for what is absent, the first fault
 * in definition order. `classes` says which class names exist; without it every name does.
 */
export function parseConfig(
  definition: ConfigDefinition,
  entries: ConfigEntries,
  classes: KnownClasses = everyClass,
): ParsedConfig | RefusedConfig {
  const values = new Map<string, ParsedValue>();
  const log: ConfigLogLine[] = [];
  for (const key of definition) {
    const parsing = parseKey(key, entries, classes);
    if ('fault' in parsing) return { kind: 'refused', fault: parsing.fault };
    const value = key.validator?.rule === 'list' ? withoutDuplicates(key, parsing.value, log) : parsing.value;
    const fault = validate(key, value);
    if (fault !== null) return { kind: 'refused', fault };
    values.set(key.name, value);
  }
  const unknownKeys = [...entries.keys()].filter((name) => !values.has(name));
  return { kind: 'parsed', values, unknownKeys, log };
}

function parseKey(key: ConfigKey, entries: ConfigEntries, classes: KnownClasses): Parsing {
  const written = entries.get(key.name);
  if (written !== undefined) return parseType(key.name, written, key.type, classes);
  if (key.default !== undefined) return { value: defaultValue(key) };
  return {
    fault: configFault(key.name, `Missing required configuration "${key.name}" which has no default value.`),
  };
}

/** The parsed default of a setting that has one. */
export function defaultValue(key: ConfigKey): ParsedValue {
  if (key.default === undefined || key.default === null) return null;
  if (key.type === 'LIST') {
    return key.default === '' ? [] : key.default.split(',').map(classOrText);
  }
  const parsing = parseType(key.name, key.default, key.type, everyClass);
  return 'value' in parsing ? parsing.value : null;
}

// Where Kafka's default is a list of Class objects, the definition has Java's text of them: "class a.b.C".
function classOrText(item: string): ConfigValue {
  return item.startsWith('class ') ? { kind: 'class', name: item.slice('class '.length) } : item;
}

function withoutDuplicates(key: ConfigKey, value: ParsedValue, log: ConfigLogLine[]): ParsedValue {
  if (typeof value !== 'object' || value === null || 'kind' in value) return value;
  const seen = new Set<string>();
  const distinct = value.filter((item) => {
    const identity = JSON.stringify(item);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
  if (distinct.length !== value.length)
    log.push({
      level: 'WARN',
      text: `Configuration key "${key.name}" contains duplicate values. Duplicates will be removed. The original value is: ${listText(value)}, the updated value is: ${listText(distinct)}`,
    });
  return distinct;
}
