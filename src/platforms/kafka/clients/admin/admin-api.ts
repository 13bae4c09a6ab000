import type { PlacedPartition } from '../../protocol/admin-messages';
import type { ClientAnswer, CommittedOffset, TopicPartition } from '../client-api';

/** A topic to create; -1 partitions or replicas mean the broker's default. */
export interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly configs: ReadonlyMap<string, string>;
  /** The replicas of each partition, where they are placed by hand. */
  readonly assignments?: readonly PlacedPartition[];
}

/** A topic or broker whose settings are asked for or changed: ConfigResource.Type 2 or 4. */
export interface Resource {
  readonly type: number;
  readonly name: string;
}

/** One change of a setting; the operation is AlterConfigOp.OpType's id. */
export interface ConfigChange {
  readonly name: string;
  readonly operation: number;
  readonly value: string | null;
}

/**
 * What each operation of an admin client is given. All answer a list with an entry for each thing that was named,
 * with `exception` null or what Kafka's future for it holds.
 */
export interface AdminArguments {
  readonly createTopics: { readonly topics: readonly NewTopic[]; readonly validateOnly?: boolean };
  readonly deleteTopics: { readonly topics: readonly string[]; readonly topicIds?: readonly string[] };
  readonly createPartitions: {
    readonly topics: readonly {
      readonly name: string;
      readonly count: number;
      readonly assignments?: readonly (readonly number[])[] | null;
    }[];
    readonly validateOnly?: boolean;
  };
  readonly listTopics: { readonly listsInternal: boolean };
  /** By `topicIds` where there are any to ask for. */
  readonly describeTopics: {
    readonly topics: readonly string[];
    readonly topicIds?: readonly string[] | null;
  };
  readonly describeCluster: Readonly<Record<string, never>>;
  /** `timestampMs` -1 latest, -2 earliest, or a time. */
  readonly listOffsets: {
    readonly partitions: readonly (TopicPartition & { readonly timestampMs: number })[];
    /** 1 reads committed transactions only. */
    readonly isolationLevel: number;
  };
  readonly listGroups: Readonly<Record<string, never>>;
  readonly describeGroups: { readonly groups: readonly string[] };
  readonly deleteGroups: { readonly groups: readonly string[] };
  readonly listGroupOffsets: {
    readonly group: string;
    /** null: everything that the group has committed. */
    readonly partitions: readonly TopicPartition[] | null;
    readonly requireStable?: boolean;
  };
  readonly alterGroupOffsets: { readonly group: string; readonly offsets: readonly CommittedOffset[] };
  readonly describeConfigs: { readonly resources: readonly Resource[] };
  readonly alterConfigs: {
    readonly resources: readonly (Resource & { readonly configs: readonly ConfigChange[] })[];
    readonly validateOnly?: boolean;
  };
  /** `replicas` null gives a reassignment up. */
  readonly alterReassignments: {
    readonly partitions: readonly (TopicPartition & { readonly replicas: readonly number[] | null })[];
    readonly allowReplicationFactorChange: boolean;
  };
  /** `partitions` null for all. */
  readonly describeTransactions: { readonly transactionalIds: readonly string[] };
  /** Empty lists and a negative duration filter nothing; a list for each broker. */
  readonly listTransactions: {
    readonly states: readonly string[];
    readonly producerIds: readonly number[];
    readonly durationMs: number;
    /** '' for none. */
    readonly transactionalIdPattern: string;
  };
  readonly fenceProducers: {
    readonly transactionalIds: readonly string[];
    readonly transactionTimeoutMs: number;
  };
  readonly describeProducers: { readonly partitions: readonly TopicPartition[] };
  readonly listReassignments: { readonly partitions: readonly TopicPartition[] | null };
  /** `electionType` 0 preferred, 1 unclean; `partitions` null for all that need one. */
  readonly electLeaders: {
    readonly electionType: number;
    readonly partitions: readonly TopicPartition[] | null;
  };
}

/** The operations of an admin client. */
export type AdminOperationName = keyof AdminArguments;

/** What admin clients can do; a part of `KafkaClientApi`. */
export interface KafkaAdminApi {
  /** Begins an operation of an admin client; the answer follows under the token. */
  admin<Name extends AdminOperationName>(
    client: number,
    operation: Name,
    args: AdminArguments[Name],
    token: number,
  ): ClientAnswer;
}
