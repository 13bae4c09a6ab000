/** The bodies of requests that brokers send to the controller, and of its responses; fields as in Kafka's schemas. */

export interface BrokerRegistrationRequest {
  readonly brokerId: number;
  /** New with each start of the process. */
  readonly incarnationId: number;
  readonly previousBrokerEpoch: number;
}

export interface BrokerRegistrationResponse {
  readonly errorCode: number;
  readonly brokerEpoch: number;
}

export interface BrokerHeartbeatRequest {
  readonly brokerId: number;
  readonly brokerEpoch: number;
  readonly currentMetadataOffset: number;
  readonly wantFence: boolean;
  readonly wantShutDown: boolean;
}

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
