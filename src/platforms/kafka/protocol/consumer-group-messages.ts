/** The bodies of ConsumerGroupHeartbeat (KIP-848); fields as in Kafka's schemas. */

/** A member says that it is there, what it wants and what it owns; null fields are unchanged since the last time. */
export interface ConsumerGroupHeartbeatRequest {
  readonly groupId: string;
  readonly memberId: string;
  /** 0 to join, -1 to leave, -2 to leave for a while as a static member. */
  readonly memberEpoch: number;
  readonly instanceId: string | null;
  readonly rackId: string | null;
  /** -1 when unchanged. */
  readonly rebalanceTimeoutMs: number;
  readonly subscribedTopicNames: readonly string[] | null;
  readonly subscribedTopicRegex: string | null;
  readonly serverAssignor: string | null;
  /** Partition numbers of the run. */
  readonly ownedPartitions: readonly number[] | null;
  /** From the request's header. */
  readonly clientId: string;
}

/** Where the member stands, and its assignment when that has changed. */
export interface ConsumerGroupHeartbeatResponse {
  readonly errorCode: number;
  readonly errorMessage: string | null;
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly heartbeatIntervalMs: number;
  /** Partition numbers of the run; null when it is the same as before. */
  readonly assignment: readonly number[] | null;
}
