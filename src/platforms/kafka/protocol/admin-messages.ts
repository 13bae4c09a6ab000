/** The bodies of requests that admin clients send, and of their responses; fields as in Kafka's schemas. */

/** The outcome for one thing that was named. */
export interface NamedOutcome {
  readonly name: string;
  readonly errorCode: number;
  readonly errorMessage: string | null;
}

/** A partition of a new topic whose replicas somebody places by hand; the numbers of both are -1 then. */
export interface PlacedPartition {
  readonly partition: number;
  readonly replicas: readonly number[];
}

/** Deletes topics, by name or by id, with all of their records. */
export interface DeleteTopicsRequest {
  readonly topics: readonly string[];
  readonly topicIds?: readonly string[];
}

/** Raises the numbers of partitions of topics. */
export interface CreatePartitionsRequest {
  readonly topics: readonly {
    readonly name: string;
    readonly count: number;
    /** The replicas of each new partition; null when the controller is to place them. */
    readonly assignments?: readonly (readonly number[])[] | null;
  }[];
  /** Nothing is done; the answer says what would become of it. */
  readonly validateOnly: boolean;
}

/** What became of each topic. */
export interface TopicOutcomes {
  readonly topics: readonly NamedOutcome[];
}

/** Elects the preferred (0) or, if need be, an unclean (1) leader. */
export interface ElectLeadersRequest {
  readonly electionType: number;
  /** null: all partitions that need it. */
  readonly partitions: readonly { readonly topic: string; readonly partition: number }[] | null;
}

/** What became of the election of each partition. */
export interface ElectLeadersResponse {
  readonly partitions: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly errorCode: number;
    readonly errorMessage: string | null;
  }[];
}

/** Numbers of request types that only admin clients use, besides those of `API`. */
export const ADMIN_API = {
  AlterPartitionReassignments: 45,
  ListPartitionReassignments: 46,
  DescribeProducers: 61,
  DescribeTransactions: 65,
  ListTransactions: 66,
} as const;

/** Moves partitions to other replicas; `replicas` null gives a reassignment up. */
export interface AlterPartitionReassignmentsRequest {
  readonly allowReplicationFactorChange: boolean;
  readonly partitions: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly replicas: readonly number[] | null;
  }[];
}

/** What became of each partition. */
export interface AlterPartitionReassignmentsResponse {
  readonly partitions: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly errorCode: number;
    readonly errorMessage: string | null;
  }[];
}

/** Asks for reassignments that are under way; null: of all partitions. */
export interface ListPartitionReassignmentsRequest {
  readonly partitions: readonly { readonly topic: string; readonly partition: number }[] | null;
}

/** The partitions whose replicas are being changed. */
export interface ListPartitionReassignmentsResponse {
  readonly partitions: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly replicas: readonly number[];
    readonly addingReplicas: readonly number[];
    readonly removingReplicas: readonly number[];
  }[];
}

/** AlterConfigOp.OpType by its id. */
export const CONFIG_OPERATIONS = ['SET', 'DELETE', 'APPEND', 'SUBTRACT'] as const;

/** A resource with settings: a topic (ConfigResource.Type 2) or a broker (4). */
export interface ConfigResource {
  readonly type: number;
  readonly name: string;
}

/** ConfigResource.Type.TOPIC */
export const TOPIC_RESOURCE = 2;
/** ConfigResource.Type.BROKER */
export const BROKER_RESOURCE = 4;

/** Changes single settings. */
export interface IncrementalAlterConfigsRequest {
  readonly resources: readonly (ConfigResource & {
    readonly configs: readonly {
      readonly name: string;
      readonly operation: number;
      readonly value: string | null;
    }[];
  })[];
  /** See `CreatePartitionsRequest`. */
  readonly validateOnly: boolean;
}

/** What became of each resource. */
export interface AlterConfigsResponse {
  readonly resources: readonly (ConfigResource & NamedOutcome)[];
}

/** Asks for the settings of resources. */
export interface DescribeConfigsRequest {
  readonly resources: readonly ConfigResource[];
}

/** One setting of a resource. `source`: ConfigEntry.ConfigSource by name. */
export interface DescribedConfig {
  readonly name: string;
  readonly value: string | null;
  readonly source:
    | 'DYNAMIC_TOPIC_CONFIG'
    | 'DYNAMIC_DEFAULT_BROKER_CONFIG'
    | 'STATIC_BROKER_CONFIG'
    | 'DEFAULT_CONFIG';
  readonly isReadOnly: boolean;
  readonly isSensitive: boolean;
  /** Where the value comes from, and what would count in its absence, first things first. */
  readonly synonyms: readonly ConfigSynonym[];
}

/** One place where a value is set; `source` as in `DescribedConfig`. */
export interface ConfigSynonym {
  readonly name: string;
  readonly value: string | null;
  readonly source: DescribedConfig['source'];
}

/** The settings of resources. */
export interface DescribeConfigsResponse {
  readonly resources: readonly (ConfigResource & {
    readonly errorCode: number;
    readonly errorMessage: string | null;
    readonly configs: readonly DescribedConfig[];
  })[];
}

/** The groups that a broker coordinates. */
export interface ListGroupsResponse {
  readonly errorCode: number;
  readonly groups: readonly {
    readonly groupId: string;
    readonly protocolType: string;
    readonly groupState: string;
    readonly groupType: string;
  }[];
}

/** Asks for groups that the broker coordinates. */
export interface DescribeGroupsRequest {
  readonly groups: readonly string[];
}

/** Groups with their members. */
export interface DescribeGroupsResponse {
  readonly groups: readonly {
    readonly errorCode: number;
    readonly groupId: string;
    readonly groupState: string;
    readonly groupType: string;
    readonly protocolType: string;
    /** The assignor. */
    readonly protocolData: string;
    /** Of a consumer group (ConsumerGroupDescribe): the epochs of the group and of its target. */
    readonly epochs: { readonly group: number; readonly target: number } | null;
    readonly members: readonly {
      readonly memberId: string;
      readonly groupInstanceId: string | null;
      readonly clientId: string;
      readonly clientHost: string;
      /** Partition numbers of the run. */
      readonly partitions: readonly number[];
      readonly modern: {
        readonly memberEpoch: number;
        readonly target: readonly number[];
        readonly isUpgraded: boolean;
        readonly rackId: string | null;
      } | null;
    }[];
  }[];
}

/** The producers that a leader's log knows (DescribeProducers). */
export interface DescribeProducersResponse {
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly activeProducers: readonly {
      readonly producerId: number;
      readonly producerEpoch: number;
      readonly lastSequence: number;
      readonly lastTimestampMs: number;
      /** -1 before a marker was written. */
      readonly coordinatorEpoch: number;
      /** -1 outside of a transaction. */
      readonly currentTransactionStartOffset: number;
    }[];
  }[];
}

/** Asks the coordinator for transactions by their ids. */
export interface DescribeTransactionsRequest {
  readonly transactionalIds: readonly string[];
}

/** Transactions as their coordinator has them. */
export interface DescribeTransactionsResponse {
  readonly transactions: readonly {
    readonly transactionalId: string;
    readonly errorCode: number;
    readonly state: string;
    readonly producerId: number;
    readonly producerEpoch: number;
    readonly transactionTimeoutMs: number;
    /** -1 outside of a transaction. */
    readonly transactionStartTimeMs: number;
    /** Partition numbers of the run. */
    readonly partitions: readonly number[];
  }[];
}

/** Asks a broker for the transactional ids that it coordinates; empty lists and a negative duration filter nothing. */
export interface ListTransactionsRequest {
  readonly states: readonly string[];
  readonly producerIds: readonly number[];
  readonly durationMs: number;
  /** A regular expression in JavaScript's words, '' for none. */
  readonly transactionalIdPattern: string;
}

/** The transactional ids of one broker. */
export interface ListTransactionsResponse {
  /** Not 0 for a pattern that is no regular expression. */
  readonly errorCode: number;
  readonly transactions: readonly {
    readonly transactionalId: string;
    readonly producerId: number;
    readonly state: string;
  }[];
}

/** Deletes groups without members, with their offsets. */
export interface DeleteGroupsRequest {
  readonly groups: readonly string[];
}

/** What became of each group. */
export interface DeleteGroupsResponse {
  readonly results: readonly { readonly groupId: string; readonly errorCode: number }[];
}
