import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type {
  BrokerHeartbeatRequest,
  BrokerHeartbeatResponse,
  BrokerRegistrationRequest,
  BrokerRegistrationResponse,
  FetchMetadataRequest,
  FetchMetadataResponse,
} from '../protocol/controller-messages';
import { API } from '../protocol/messages';
import type { BrokerContext } from './broker-context';
import type { PartitionRoles } from './partition-roles';

/** Longest wait of a metadata fetch at the controller (raft/…/KafkaRaftClient.MAX_FETCH_WAIT_MS). */
const METADATA_FETCH_WAIT_MS = 500;

/** controller.quorum.request.timeout.ms */
const METADATA_REQUEST_TIMEOUT_MS = 2_000;

/** Wait before the metadata log is asked for again after a failure (raft's retry.backoff.ms). */
const METADATA_RETRY_MS = 20;

/** A broker that gets no leave to stop for so long stops without (BrokerServer.shutdown). */
const CONTROLLED_SHUTDOWN_MOST_MS = 300_000;

/** A broker that waits for leave to stop asks again so soon the first time, later with every heartbeat. */
const SECOND_SHUTDOWN_HEARTBEAT_MS = 50;

/** What a broker's process does once it may stop. */
export interface ShutdownListener {
  mayStop(broker: number): void;
}

/**
 * The life of a broker as the controller sees it: registers, reads the metadata log, asks to be unfenced, sends
 * heartbeats, and asks before it stops (server/BrokerLifecycleManager, raft observer).
 */
export class BrokerLifecycle {
  private readonly context: BrokerContext;
  private readonly controllerNode: number;
  private readonly roles: PartitionRoles;
  private readonly shutdown: ShutdownListener;
  private readonly heartbeatDue: number;
  private readonly fetchRetry: number;
  private readonly shutdownOverdue: number;

  constructor(
    context: BrokerContext,
    controllerNode: number,
    roles: PartitionRoles,
    shutdown: ShutdownListener,
  ) {
    this.context = context;
    this.controllerNode = controllerNode;
    this.roles = roles;
    this.shutdown = shutdown;
    const { simulation } = context;
    this.heartbeatDue = simulation.handle('broker heartbeat due', (node, timer) =>
      this.onHeartbeatDue(context.indexOfNode(node), timer),
    );
    this.shutdownOverdue = simulation.handle('controlled shutdown overdue', (node) =>
      this.shutdown.mayStop(context.indexOfNode(node)),
    );
    this.fetchRetry = simulation.handle('metadata fetch retry', (node) =>
      this.fetchMetadata(context.indexOfNode(node)),
    );
  }

  /** A process that starts: registers, and reads the metadata log from where its disk has it. */
  start(broker: number): void {
    this.register(broker);
    this.fetchMetadata(broker);
  }

  /** Sets up the partitions of a broker from the metadata log up to an offset, as the run begins. */
  applyImage(broker: number, endOffset: number): void {
    const state = this.context.brokers.edit(broker);
    state.metadataOffset = endOffset;
    state.imageLoaded = true;
    this.applyAll(broker);
  }

  /** A broker of a cluster that has been up for a while: only goes on. `phase` spreads the heartbeats. */
  resume(broker: number, phase: number): void {
    this.fetchMetadata(broker);
    this.scheduleHeartbeat(broker, phase * this.context.brokerConfig.brokerHeartbeatIntervalMs);
  }

  /** Asks the controller for leave to stop; a broker that is not fully up, or waits for too long, stops without. */
  beginShutdown(broker: number): void {
    const { status, node } = this.context.brokers.read(broker);
    if (status === 'stopping') return;
    if (status !== 'running') {
      this.shutdown.mayStop(broker);
      return;
    }
    this.context.brokers.edit(broker).status = 'stopping';
    this.context.simulation.schedule(microsFromMs(CONTROLLED_SHUTDOWN_MOST_MS), node, this.shutdownOverdue);
    this.heartbeat(broker);
  }

  onRegistered(broker: number, response: BrokerRegistrationResponse): void {
    const state = this.context.brokers.edit(broker);
    if (response.errorCode !== 0) {
      this.retryLater(broker);
      return;
    }
    state.brokerEpoch = response.brokerEpoch;
    state.status = 'recovering';
    this.maybeLoadImage(broker);
    this.heartbeat(broker);
  }

  onHeartbeatAnswered(broker: number, response: BrokerHeartbeatResponse): void {
    const { status } = this.context.brokers.read(broker);
    if (response.errorCode !== 0) {
      this.retryLater(broker);
      return;
    }
    if (status === 'stopping' && response.shouldShutDown) {
      this.shutdown.mayStop(broker);
      return;
    }
    if (status === 'recovering' && !response.isFenced) this.context.brokers.edit(broker).status = 'running';
    const isFirstWait = status === 'stopping' && !this.context.brokers.read(broker).waitsToStop;
    if (isFirstWait) this.context.brokers.edit(broker).waitsToStop = true;
    const { brokerHeartbeatIntervalMs } = this.context.brokerConfig;
    this.scheduleHeartbeat(broker, isFirstWait ? SECOND_SHUTDOWN_HEARTBEAT_MS : brokerHeartbeatIntervalMs);
  }

  /**
   * An answer to a fetch of the metadata log. One that comes later than controller.quorum.request.timeout.ms, because
   * the process stood still, is passed over: the broker has turned to a bootstrap controller by then, on a connection
   * that begins with ApiVersions, and leads on until it has read there that it does not
   * (KafkaRaftClient.maybeSendFetchToBestNode).
   */
  onMetadata(broker: number, response: FetchMetadataResponse, sentAt: Micros): void {
    if (this.context.simulation.now - sentAt > microsFromMs(METADATA_REQUEST_TIMEOUT_MS)) {
      this.send(broker, API.ApiVersions, {}, METADATA_REQUEST_TIMEOUT_MS);
      return;
    }
    const state = this.context.brokers.edit(broker);
    const from = state.metadataOffset;
    state.metadataOffset = Math.max(from, response.endOffset);
    const { cause } = this.context.simulation;
    if (state.imageLoaded) this.applyFrom(broker, from, response.endOffset);
    else this.maybeLoadImage(broker);
    this.context.simulation.cause = cause;
    const { status, brokerEpoch, metadataOffset } = this.context.brokers.read(broker);
    if (status === 'recovering' && from <= brokerEpoch && metadataOffset > brokerEpoch)
      this.heartbeat(broker);
    this.fetchMetadata(broker);
  }

  /** A bootstrap controller has said which versions it speaks: the metadata log is asked for there. */
  onBootstrapConnected(broker: number): void {
    this.fetchMetadata(broker);
  }

  /** The controller did not answer. */
  onDisconnected(broker: number, api: number): void {
    if (api === API.FetchMetadata || api === API.ApiVersions) {
      const { node } = this.context.brokers.read(broker);
      this.context.simulation.schedule(microsFromMs(METADATA_RETRY_MS), node, this.fetchRetry);
    } else this.retryLater(broker);
  }

  /**
   * A process that starts takes up its partitions when it is registered and has read the log up to that, not before
   * (BrokerServer.startup waits for initialCatchUpFuture).
   */
  private maybeLoadImage(broker: number): void {
    const { brokerEpoch, metadataOffset } = this.context.brokers.read(broker);
    if (brokerEpoch < 0 || metadataOffset <= brokerEpoch) return;
    this.context.brokers.edit(broker).imageLoaded = true;
    this.applyAll(broker);
  }

  private applyAll(broker: number): void {
    const { registry, metadata } = this.context;
    const { metadataOffset } = this.context.brokers.read(broker);
    for (let partition = 0; partition < registry.length; partition++) {
      const registration = metadata.partitionAt(partition, metadataOffset);
      if (registration !== null) this.roles.apply(broker, partition, registration);
    }
  }

  private applyFrom(broker: number, from: number, to: number): void {
    for (let offset = from; offset < to; offset++) {
      const record = this.context.metadata.at(offset);
      this.context.simulation.cause = this.context.metadata.causeAt(offset);
      if (record.type !== 'partition') continue;
      if (record.registration === null) this.roles.remove(broker, record.partition);
      else this.roles.apply(broker, record.partition, record.registration);
    }
  }

  private register(broker: number): void {
    const { brokerId, incarnationId, cleanShutdownEpoch } = this.context.brokers.read(broker);
    const request: BrokerRegistrationRequest = {
      brokerId,
      incarnationId,
      previousBrokerEpoch: cleanShutdownEpoch,
    };
    this.send(broker, API.BrokerRegistration, request, this.context.brokerConfig.brokerSessionTimeoutMs);
  }

  private heartbeat(broker: number): void {
    const { brokerId, brokerEpoch, metadataOffset, status } = this.context.brokers.read(broker);
    const request: BrokerHeartbeatRequest = {
      brokerId,
      brokerEpoch,
      currentMetadataOffset: metadataOffset,
      wantFence: false,
      wantShutDown: status === 'stopping',
    };
    this.send(broker, API.BrokerHeartbeat, request, this.context.brokerConfig.brokerSessionTimeoutMs / 2);
  }

  private fetchMetadata(broker: number): void {
    const { brokerId, metadataOffset } = this.context.brokers.read(broker);
    const request: FetchMetadataRequest = {
      brokerId,
      fetchOffset: metadataOffset,
      maxWaitMs: METADATA_FETCH_WAIT_MS,
    };
    this.send(broker, API.FetchMetadata, request, METADATA_REQUEST_TIMEOUT_MS);
  }

  /** scheduleNextCommunicationAfterFailure: also a registration is tried again with the period of heartbeats. */
  private retryLater(broker: number): void {
    this.scheduleHeartbeat(broker, this.context.brokerConfig.brokerHeartbeatIntervalMs);
  }

  /** One heartbeat is due at a time: `heartbeatTimer` numbers them, and older ones are passed over. */
  private scheduleHeartbeat(broker: number, delayMs: number): void {
    const state = this.context.brokers.edit(broker);
    state.heartbeatTimer++;
    const { node, heartbeatTimer } = state;
    this.context.simulation.schedule(microsFromMs(delayMs), node, this.heartbeatDue, heartbeatTimer);
  }

  private onHeartbeatDue(broker: number, timer: number): void {
    const { heartbeatTimer, status } = this.context.brokers.read(broker);
    if (timer !== heartbeatTimer) return;
    if (status === 'starting') this.register(broker);
    else this.heartbeat(broker);
  }

  private send(broker: number, api: number, body: object, timeoutMs: number): void {
    const { node } = this.context.brokers.read(broker);
    this.context.networkClient.send(node, this.controllerNode, api, body as Plain, timeoutMs);
  }
}
