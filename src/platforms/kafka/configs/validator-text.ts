import type { ValidationRule } from './config-key';

const durations = 'by_duration:PnDTnHnMn.nS';

/** What Kafka's documentation prints as the valid values of a setting: the validator's toString(), null for none. */
export function validatorText(rule: ValidationRule | undefined): string | null {
  if (rule === undefined) return null;
  switch (rule.rule) {
    case 'range':
      return `[${rule.min === undefined ? '' : `${rule.min},`}...${rule.max === undefined ? '' : `,${rule.max}`}]`;
    case 'in':
    case 'topologyOptimization':
      return `[${rule.strings.map(String).join(', ')}]`;
    case 'inIgnoringCase':
      return `(case insensitive) [${rule.strings.join(', ')}]`;
    case 'list':
      return rule.strings.length === 0 ? '' : `[${rule.strings.join(', ')}]`;
    case 'listSize':
      return `List containing maximum of ${rule.max} elements`;
    case 'nonEmptyString':
      return 'non-empty string';
    case 'nonNull':
      return 'non-null string';
    case 'gzipLevel':
      return '[1,...,9] or -1';
    case 'autoOffsetReset':
      return `[latest, earliest, none, ${durations}]`;
    case 'shareAutoOffsetReset':
      return `[latest, earliest, ${durations}]`;
    case 'shareAcknowledgementMode':
      return '[implicit, explicit]';
    case 'shareAcquireMode':
      return '[batch_optimized, record_limit]';
    case 'controllerQuorumVoters':
    case 'controllerQuorumBootstrapServers':
      return 'non-empty list';
    case 'throttledReplicas':
      return '[partitionId]:[brokerId],[partitionId]:[brokerId],...';
  }
}
