/** The types of Kafka's ConfigDef.Type. */
export type ConfigType =
  | 'BOOLEAN'
  | 'STRING'
  | 'INT'
  | 'SHORT'
  | 'LONG'
  | 'DOUBLE'
  | 'LIST'
  | 'CLASS'
  | 'PASSWORD';

/**
 * What a value must satisfy, one rule a row; the names follow Kafka's validator classes. The bounds of a range are
 * texts because Kafka prints them as they were written (`0.5`, `1`).
 */
export type ValidationRule =
  | { readonly rule: 'range'; readonly min?: string; readonly max?: string }
  | { readonly rule: 'in' | 'inIgnoringCase'; readonly strings: readonly (string | null)[] }
  | {
      readonly rule: 'list';
      readonly strings: readonly string[];
      readonly emptyAllowed: boolean;
      readonly nullAllowed: boolean;
    }
  | { readonly rule: 'listSize'; readonly max: number }
  | { readonly rule: 'topologyOptimization'; readonly strings: readonly string[] }
  | { readonly rule: NamedRule };

/** Rules that need no parameter. */
export type NamedRule =
  | 'nonEmptyString'
  | 'nonNull'
  | 'gzipLevel'
  | 'autoOffsetReset'
  | 'shareAutoOffsetReset'
  | 'shareAcknowledgementMode'
  | 'shareAcquireMode'
  | 'controllerQuorumVoters'
  | 'controllerQuorumBootstrapServers'
  | 'throttledReplicas';

/** One setting as Kafka's ConfigDef.ConfigKey defines it. */
export interface ConfigKey {
  readonly name: string;
  readonly type: ConfigType;
  /** The default as text, null for Java's null; absent when the setting is required. */
  readonly default?: string | null;
  readonly importance: 'HIGH' | 'MEDIUM' | 'LOW';
  /** True for settings that Kafka keeps out of its documentation. */
  readonly internal?: boolean;
  readonly validator?: ValidationRule;
}

/** A whole ConfigDef: its settings in the order in which Kafka parses them, so that the first fault is Kafka's. */
export type ConfigDefinition = readonly ConfigKey[];
