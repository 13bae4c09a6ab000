import { autoOffsetReset } from './auto-offset-reset';
import { type ConfigFault, configFault, invalidValue } from './config-fault';
import type { ConfigKey, NamedRule, ValidationRule } from './config-key';
import { type ConfigValue, javaText, listText, type ParsedValue, parsedText } from './config-value';
import { isHostName, parseHostPort } from './host-port';

/** The fault of a parsed value against its rule, or null when it satisfies it. Source: ConfigDef's Validators. */
export function validate(key: ConfigKey, value: ParsedValue): ConfigFault | null {
  const rule = key.validator;
  if (rule === undefined) return null;
  switch (rule.rule) {
    case 'range':
      return outsideRange(key, rule, value);
    case 'in':
      return rule.strings.includes(value as string | null)
        ? null
        : refuse(key, value, `String must be one of: ${rule.strings.join(', ')}`);
    case 'inIgnoringCase':
      return typeof value === 'string' && rule.strings.includes(value.toUpperCase())
        ? null
        : refuse(key, value, `String must be one of (case insensitive): ${rule.strings.join(', ')}`);
    case 'list':
      return invalidList(key, rule, value);
    case 'listSize':
      return itemsOf(value).length <= rule.max
        ? null
        : refuse(key, value, `exceeds maximum list size of [${rule.max}].`);
    case 'topologyOptimization':
      return invalidOptimization(key, rule.strings, value);
    default:
      return namedRules[rule.rule](key, value);
  }
}

function refuse(key: ConfigKey, value: ParsedValue, reason: string): ConfigFault {
  return invalidValue(key.name, parsedText(value, key.type), reason);
}

function itemsOf(value: ParsedValue): readonly ConfigValue[] {
  return typeof value === 'object' && value !== null && !('kind' in value) ? value : [];
}

function outsideRange(
  key: ConfigKey,
  range: { readonly min?: string; readonly max?: string },
  value: ParsedValue,
): ConfigFault | null {
  if (typeof value !== 'number') return refuse(key, value, 'Value must be non-null');
  if (range.min !== undefined && value < Number(range.min))
    return refuse(key, value, `Value must be at least ${range.min}`);
  if (range.max !== undefined && value > Number(range.max))
    return refuse(key, value, `Value must be no more than ${range.max}`);
  return null;
}

function invalidList(
  key: ConfigKey,
  rule: Extract<ValidationRule, { rule: 'list' }>,
  value: ParsedValue,
): ConfigFault | null {
  if (value === null)
    return rule.nullAllowed
      ? null
      : configFault(key.name, `Configuration '${key.name}' values must not be null.`);
  const items = itemsOf(value);
  if (items.length === 0 && !rule.emptyAllowed) {
    const accepted = rule.strings.length === 0 ? 'any non-empty value' : `[${rule.strings.join(', ')}]`;
    return configFault(
      key.name,
      `Configuration '${key.name}' must not be empty. Valid values include: ${accepted}`,
    );
  }
  for (const item of items) {
    if (typeof item !== 'string') continue;
    if (item === '') return configFault(key.name, `Configuration '${key.name}' values must not be empty.`);
    if (rule.strings.length > 0 && !rule.strings.includes(item))
      return invalidValue(key.name, item, `String must be one of: ${rule.strings.join(', ')}`);
  }
  return null;
}

// Kafka's message shows the names of its constants by mistake (StreamsConfig.CONFIG_ERROR_MSG); so does ours.
const optimizationWords =
  'Acceptable values are: "+NO_OPTIMIZATION+", "+OPTIMIZE+", or a comma separated list of specific optimizations: ' +
  '("+REUSE_KTABLE_SOURCE_TOPICS+", "+MERGE_REPARTITION_TOPICS+" + "SINGLE_STORE_SELF_JOIN+").';

function invalidOptimization(
  key: ConfigKey,
  strings: readonly string[],
  value: ParsedValue,
): ConfigFault | null {
  const wanted = String(value).split(/[ \t\n\v\f\r]*,[ \t\n\v\f\r]*/);
  if (wanted.length > 1 && (wanted.includes('none') || wanted.includes('all')))
    return configFault(
      key.name,
      `"${String(value)}" is not a valid optimization config. ${optimizationWords}`,
    );
  return wanted.every((name) => strings.includes(name))
    ? null
    : configFault(key.name, `Unrecognized config. ${optimizationWords}`);
}

type Check = (key: ConfigKey, value: ParsedValue) => ConfigFault | null;

function unlessAccepted(accepted: (text: string | null) => boolean, ending: string): Check {
  return (key, value) =>
    accepted(value as string | null)
      ? null
      : refuse(
          key,
          value,
          `Invalid value \`${parsedText(value, key.type)}\` for configuration ${key.name}. ${ending}`,
        );
}

const namedRules: Record<NamedRule, Check> = {
  nonEmptyString: (key, value) => (value === '' ? refuse(key, value, 'String must be non-empty') : null),
  nonNull: (key, value) => (value === null ? refuse(key, value, 'entry must be non null') : null),
  gzipLevel: (key, value) => {
    if (typeof value !== 'number') return refuse(key, value, 'Value must be non-null');
    if (value === -1 || (value >= 1 && value <= 9)) return null;
    return refuse(key, value, 'Value must be between 1 and 9 or equal to -1');
  },
  autoOffsetReset: unlessAccepted(
    (text) => autoOffsetReset(text) !== null,
    "The value must be either 'earliest', 'latest', 'none' or of the format 'by_duration:<PnDTnHnMn.nS.>'.",
  ),
  shareAutoOffsetReset: unlessAccepted(
    (text) => text !== 'none' && autoOffsetReset(text) !== null,
    "The value must be either 'earliest', 'latest' or of the format 'by_duration:<PnDTnHnMn.nS>'.",
  ),
  shareAcknowledgementMode: unlessAccepted(
    (text) => text === 'implicit' || text === 'explicit',
    "The value must either be 'implicit' or 'explicit'.",
  ),
  shareAcquireMode: unlessAccepted(
    (text) => text !== null && ['batch_optimized', 'record_limit'].includes(text.toLowerCase()),
    "The value must either be 'batch_optimized' or 'record_limit'.",
  ),
  controllerQuorumVoters: (key, value) => firstFault(key, value, invalidVoter),
  controllerQuorumBootstrapServers: (key, value) => firstFault(key, value, invalidBootstrapServer),
  throttledReplicas: (key, value) => {
    const replicas = itemsOf(value).map((item) => javaText(item).trim());
    if (replicas.every((text) => /^([0-9]+:[0-9]+)?$/.test(text)) || replicas.join('') === '*') return null;
    return invalidValue(
      key.name,
      listText(itemsOf(value)),
      `${key.name} must be the literal '*' or a list of replicas in the following format: [partitionId]:[brokerId],[partitionId]:[brokerId],...`,
    );
  },
};

function firstFault(
  key: ConfigKey,
  value: ParsedValue,
  faultOf: (name: string, entry: string) => string | null,
): ConfigFault | null {
  if (value === null) return invalidValue(key.name, 'null');
  for (const item of itemsOf(value)) {
    const message = faultOf(key.name, javaText(item));
    if (message !== null) return configFault(key.name, message);
  }
  return null;
}

function invalidVoter(name: string, entry: string): string | null {
  const form = 'Each entry should be in the form `{id}@{host}:{port}`.';
  const [id = '', address = '', ...rest] = entry.split('@');
  if (address === '' || rest.length > 0) return `Invalid configuration value for ${name}. ${form}`;
  if (!/^[+-]?\d+$/.test(id)) return `Failed to parse voter ID as an integer from ${id}`;
  const parsed = parseHostPort(address);
  if (parsed === null || !isHostName(parsed.host))
    return `Failed to parse host name from entry ${entry} for the configuration ${name}. ${form}`;
  return null;
}

function invalidBootstrapServer(name: string, entry: string): string | null {
  const parsed = parseHostPort(entry);
  if (parsed !== null && isHostName(parsed.host)) return null;
  return `Failed to parse host name from ${entry} for the configuration ${name}. Each entry should be in the form "{host}:{port}"`;
}
