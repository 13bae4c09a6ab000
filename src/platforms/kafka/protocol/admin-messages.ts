/** The bodies of requests that admin clients send, and of their responses; fields as in Kafka's schemas. */

/** The outcome for one thing that was named. */
export interface NamedOutcome {
  readonly name: string;
  readonly errorCode: number;
  readonly errorMessage: string | null;
}

/** Deletes topics with all of their records. */
export interface DeleteTopicsRequest {
  readonly topics: readonly string[];
}

/** Raises the numbers of partitions of topics. */
export interface CreatePartitionsRequest {
  readonly topics: readonly { readonly name: string; readonly count: number }[];
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
  readonly source: 'DYNAMIC_TOPIC_CONFIG' | 'STATIC_BROKER_CONFIG' | 'DEFAULT_CONFIG';
  readonly isReadOnly: boolean;
  readonly isSensitive: boolean;
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

/** Deletes groups without members, with their offsets. */
export interface DeleteGroupsRequest {
  readonly groups: readonly string[];
}

/** What became of each group. */
export interface DeleteGroupsResponse {
  readonly results: readonly { readonly groupId: string; readonly errorCode: number }[];
}
