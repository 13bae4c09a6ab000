import type { Micros } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';

/** What the active controller keeps in memory about a broker (BrokerHeartbeatManager, ClusterControlManager). */
export interface ControlledBroker {
  readonly brokerId: number;
  node: number;
  incarnationId: number;
  brokerEpoch: number;
  fenced: boolean;
  inControlledShutdown: boolean;
  lastContact: Micros;
  metadataOffset: number;
  /** The metadata offset that all active brokers must have passed before it may shut down; -1 when not asked. */
  controlledShutdownOffset: number;
}

/** A broker's fetch of the metadata log that waits for records. */
export interface WaitingMetadataFetch {
  readonly node: number;
  readonly correlation: number;
  readonly fetchOffset: number;
}

/** A response that waits until the records it tells of are committed. */
export interface DeferredResponse {
  readonly node: number;
  readonly correlation: number;
  readonly api: number;
  readonly body: Plain;
  readonly offset: number;
}

/** The controller's mutable state besides the metadata log itself. */
export interface ControllerState {
  brokers: Map<number, ControlledBroker>;
  /** Records before this offset are committed: brokers may see them. */
  committedOffset: number;
  /** Whether appended records wait for the linger to end. */
  lingering: boolean;
  waiting: WaitingMetadataFetch[];
  deferred: DeferredResponse[];
}
