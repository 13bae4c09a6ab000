import type { ConfigFault } from './config-fault';
import { namesOf, numberOf, type ParsedValues } from './typed-values';

type Relation = 'at least' | 'at most' | 'less than';

interface Rule {
  readonly key: string;
  readonly relation: Relation;
  readonly other: string;
}

const relationWords: Record<Relation, string> = {
  'at least': 'must be greater than or equal to',
  'at most': 'must be less than or equal to',
  'less than': 'must be less than',
};

function withinBounds(group: string, setting: string): Rule[] {
  const [key, least, most] = ['', 'min.', 'max.'].map((part) => `group.${group}.${part}${setting}`) as [
    string,
    string,
    string,
  ];
  return [
    { key: most, relation: 'at least', other: least },
    { key, relation: 'at least', other: least },
    { key, relation: 'at most', other: most },
  ];
}

// How the settings of a coordinator must relate. Source: GroupCoordinatorConfig of 4.3.1, in its order.
const groupRules: readonly Rule[] = ['consumer', 'share', 'streams'].flatMap((group) => [
  ...withinBounds(group, 'heartbeat.interval.ms'),
  ...withinBounds(group, 'session.timeout.ms'),
  {
    key: `group.${group}.heartbeat.interval.ms`,
    relation: 'less than' as const,
    other: `group.${group}.session.timeout.ms`,
  },
  ...withinBounds(group, 'assignment.interval.ms'),
]);

function holds(values: ParsedValues, rule: Rule): boolean {
  const value = numberOf(values, rule.key);
  const other = numberOf(values, rule.other);
  if (rule.relation === 'at least') return value >= other;
  return rule.relation === 'at most' ? value <= other : value < other;
}

function illegalArgument(key: string, message: string): ConfigFault {
  return { exceptionClass: 'java.lang.IllegalArgumentException', message, key };
}

/**
 * The first fault of a broker's settings against each other, or null. Source: KafkaConfig.validateValues and
 * GroupCoordinatorConfig; what is about listeners, directories and security is left out, the laboratory has none.
 */
export function brokerFault(values: ParsedValues): ConfigFault | null {
  return (
    replicationFault(values) ??
    groupFault(values) ??
    (namesOf(values, 'group.share.assignors').length === 1
      ? null
      : illegalArgument(
          'group.share.assignors',
          `group.share.assignors must contain exactly one assignor, but found ${namesOf(values, 'group.share.assignors').length}`,
        ))
  );
}

function groupFault(values: ParsedValues): ConfigFault | null {
  const broken = groupRules.find((rule) => !holds(values, rule));
  return broken === undefined
    ? null
    : illegalArgument(broken.key, `${broken.key} ${relationWords[broken.relation]} ${broken.other}`);
}

function replicationFault(values: ParsedValues): ConfigFault | null {
  const waitMs = numberOf(values, 'replica.fetch.wait.max.ms');
  const failed = 'requirement failed: replica';
  if (waitMs > numberOf(values, 'replica.socket.timeout.ms'))
    return illegalArgument(
      'replica.socket.timeout.ms',
      `${failed}.socket.timeout.ms should always be at least replica.fetch.wait.max.ms to prevent unnecessary socket timeouts`,
    );
  if (waitMs > numberOf(values, 'replica.lag.time.max.ms'))
    return illegalArgument(
      'replica.fetch.wait.max.ms',
      `${failed}.fetch.wait.max.ms should always be less than or equal to replica.lag.time.max.ms to prevent frequent changes in ISR`,
    );
  return null;
}
