/** The bodies of requests that brokers send to the controller, and of its responses; fields as in Kafka's schemas. */

/** A broker's process makes itself known to the controller. */
export interface BrokerRegistrationRequest {
  readonly brokerId: number;
  /** New with each start of the process. */
  readonly incarnationId: number;
  readonly previousBrokerEpoch: number;
}

/** The epoch under which the broker is registered. */
export interface BrokerRegistrationResponse {
  readonly errorCode: number;
  readonly brokerEpoch: number;
}

/** A broker says that it is alive, how far it has read the metadata log, and what it wants. */
export interface BrokerHeartbeatRequest {
  readonly brokerId: number;
  readonly brokerEpoch: number;
  readonly currentMetadataOffset: number;
  readonly wantFence: boolean;
  readonly wantShutDown: boolean;
}

/** Where the broker stands with the controller. */
export interface BrokerHeartbeatResponse {
  readonly errorCode: number;
  readonly isCaughtUp: boolean;
  readonly isFenced: boolean;
  readonly shouldShutDown: boolean;
}

/** A broker's Fetch of __cluster_metadata-0. */
export interface FetchMetadataRequest {
  readonly brokerId: number;
  readonly fetchOffset: number;
  readonly maxWaitMs: number;
}

/** How far the metadata log is committed. */
export interface FetchMetadataResponse {
  /** Records from the offset that was asked for up to this one are committed and delivered. */
  readonly endOffset: number;
}

/** What a leader asks the controller to make of the ISR of one partition. */
export interface AlterPartitionRequest {
  readonly brokerId: number;
  readonly brokerEpoch: number;
  readonly partitions: readonly {
    readonly partition: number;
    readonly leaderEpoch: number;
    readonly partitionEpoch: number;
    /** Each with the broker epoch under which it fetched. */
    readonly newIsrWithEpochs: readonly { readonly brokerId: number; readonly brokerEpoch: number }[];
    readonly leaderRecoveryState: number;
  }[];
}

/** The partitions after a change of their ISR, or why it was refused. */
export interface AlterPartitionResponse {
  readonly errorCode: number;
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly leaderId: number;
    readonly leaderEpoch: number;
    readonly isr: readonly number[];
    readonly partitionEpoch: number;
  }[];
}
