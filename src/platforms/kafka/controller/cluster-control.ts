import type { Cell } from '../../../engine/cell';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import type {
  BrokerHeartbeatRequest,
  BrokerHeartbeatResponse,
  BrokerRegistrationRequest,
} from '../protocol/controller-messages';
import { errorNamed } from '../protocol/errors';
import { FACTS } from '../trace';
import type { ControlledBroker, ControllerState } from './controller-state';
import type { MetadataLog } from './metadata-log';
import type { MetadataWriter } from './metadata-writer';

/** What replication control does when brokers come and go. */
export interface BrokerChangeListener {
  handleBrokerFenced(brokerId: number): void;
  handleBrokerUnfenced(brokerId: number): void;
  handleUncleanBrokerShutdown(brokerId: number): void;
  enterControlledShutdown(brokerId: number): void;
  /** Whether it leads no partition any more. */
  leadsNothing(brokerId: number): boolean;
}

/**
 * Which brokers there are and which are alive: registration, heartbeats, fencing, controlled shutdown
 * (controller/ClusterControlManager, BrokerHeartbeatManager).
 */
export class ClusterControl {
  private readonly context: ClusterContext;
  private readonly config: BrokerConfig;
  private readonly log: MetadataLog;
  private readonly writer: MetadataWriter;
  private readonly state: Cell<ControllerState>;
  private readonly node: number;
  private readonly listener: BrokerChangeListener;
  private readonly fenceCheck: number;

  constructor(
    context: ClusterContext,
    config: BrokerConfig,
    log: MetadataLog,
    writer: MetadataWriter,
    state: Cell<ControllerState>,
    node: number,
    listener: BrokerChangeListener,
  ) {
    this.context = context;
    this.config = config;
    this.log = log;
    this.writer = writer;
    this.state = state;
    this.node = node;
    this.listener = listener;
    this.fenceCheck = context.simulation.handle('fence stale brokers', () => this.fenceStaleBrokers());
  }

  /** The controller became active: every broker gets a fresh session. */
  activate(): void {
    for (const broker of this.state.edit().brokers.values()) broker.lastContact = this.context.simulation.now;
    this.scheduleFenceCheck();
  }

  /** A broker's process registers with the controller. */
  onRegistration(message: Message): void {
    const request = message.body as unknown as BrokerRegistrationRequest;
    const known = this.state.read().brokers.get(request.brokerId);
    const isNewProcess = known?.incarnationId !== request.incarnationId;
    if (known !== undefined && isNewProcess && this.hasValidSession(known)) {
      const duplicate = { errorCode: errorNamed('DUPLICATE_BROKER_REGISTRATION').code, brokerEpoch: -1 };
      this.writer.respondNow(message, duplicate);
      return;
    }
    if (known !== undefined && !isNewProcess) {
      this.writer.respond(message, { errorCode: 0, brokerEpoch: known.brokerEpoch });
      return;
    }
    const shutDownCleanly = known === undefined || request.previousBrokerEpoch === known.brokerEpoch;
    if (!shutDownCleanly) this.listener.handleUncleanBrokerShutdown(request.brokerId);
    const brokerEpoch = this.log.endOffset;
    const broker: ControlledBroker = {
      brokerId: request.brokerId,
      node: message.from,
      incarnationId: request.incarnationId,
      brokerEpoch,
      fenced: true,
      inControlledShutdown: false,
      lastContact: this.context.simulation.now,
      metadataOffset: -1,
      controlledShutdownOffset: -1,
    };
    this.state.edit().brokers.set(request.brokerId, broker);
    this.context.simulation.record(FACTS.BrokerRegistered, this.node, message.from, brokerEpoch);
    this.write(broker);
    this.writer.respond(message, { errorCode: 0, brokerEpoch });
  }

  /** A broker says that it is alive, how far it has read the metadata log, and what it wants. */
  onHeartbeat(message: Message): void {
    const request = message.body as unknown as BrokerHeartbeatRequest;
    const known = this.state.read().brokers.get(request.brokerId);
    if (known === undefined || known.brokerEpoch !== request.brokerEpoch) {
      const stale = { errorCode: errorNamed('STALE_BROKER_EPOCH').code };
      this.writer.respondNow(message, { ...stale, isCaughtUp: false, isFenced: true, shouldShutDown: false });
      return;
    }
    const broker = this.state.edit().brokers.get(request.brokerId) as ControlledBroker;
    broker.lastContact = this.context.simulation.now;
    broker.metadataOffset = request.currentMetadataOffset;
    const isCaughtUp = request.currentMetadataOffset > broker.brokerEpoch;
    const shouldShutDown = request.wantShutDown && this.mayShutDown(broker);
    if (shouldShutDown && !broker.fenced) this.fence(broker, 0);
    else if (request.wantShutDown) this.moveLeaders(broker);
    else if (broker.fenced && !request.wantFence && isCaughtUp) this.unfence(broker);
    else if (!broker.fenced && request.wantFence) this.fence(broker, 0);
    const response: BrokerHeartbeatResponse = {
      errorCode: 0,
      isCaughtUp,
      isFenced: broker.fenced,
      shouldShutDown,
    };
    this.writer.respond(message, { ...response });
  }

  /** The epoch of a broker's latest registration, -1 when it never registered. */
  brokerEpoch(brokerId: number): number {
    return this.state.read().brokers.get(brokerId)?.brokerEpoch ?? -1;
  }

  /** Whether a broker may lead: registered, unfenced and not about to shut down. */
  isActive(brokerId: number): boolean {
    const broker = this.state.read().brokers.get(brokerId);
    return broker !== undefined && !broker.fenced && !broker.inControlledShutdown;
  }

  /** Takes a broker that wants to stop out of every ISR, so that others lead (handleBrokerInControlledShutdown). */
  private moveLeaders(broker: ControlledBroker): void {
    if (broker.fenced || broker.controlledShutdownOffset >= 0) return;
    broker.inControlledShutdown = true;
    this.write(broker);
    this.listener.enterControlledShutdown(broker.brokerId);
    broker.controlledShutdownOffset = this.log.endOffset;
  }

  /**
   * At once when it leads nothing; otherwise when every leadership has moved and every active broker has heard of it
   * (BrokerHeartbeatManager.calculateNextBrokerState).
   */
  private mayShutDown(broker: ControlledBroker): boolean {
    if (broker.fenced) return true;
    if (!this.listener.leadsNothing(broker.brokerId)) return false;
    if (broker.controlledShutdownOffset < 0) return true;
    for (const other of this.state.read().brokers.values()) {
      if (this.isActive(other.brokerId) && other.metadataOffset < broker.controlledShutdownOffset)
        return false;
    }
    return true;
  }

  private unfence(broker: ControlledBroker): void {
    broker.fenced = false;
    this.context.simulation.record(FACTS.BrokerUnfenced, this.node, broker.node);
    this.write(broker);
    this.listener.handleBrokerUnfenced(broker.brokerId);
  }

  private fence(broker: ControlledBroker, silence: Micros): void {
    broker.fenced = true;
    this.context.simulation.record(FACTS.BrokerFenced, this.node, broker.node, silence);
    this.write(broker);
    this.listener.handleBrokerFenced(broker.brokerId);
  }

  /** Every eighth of a session the broker that was silent longest is looked at (maybeFenceStaleBroker). */
  private fenceStaleBrokers(): void {
    let stalest: ControlledBroker | null = null;
    for (const broker of this.state.read().brokers.values()) {
      if (broker.fenced || this.hasValidSession(broker)) continue;
      if (stalest === null || broker.lastContact < stalest.lastContact) stalest = broker;
    }
    if (stalest !== null) {
      this.context.simulation.cause = this.lastSeenCause(stalest.node);
      const silence = this.context.simulation.now - stalest.lastContact;
      this.fence(this.state.edit().brokers.get(stalest.brokerId) as ControlledBroker, silence);
    }
    this.scheduleFenceCheck();
  }

  /** The crash, pause or cut that silenced a broker, for "why?"; what led to the check if it is none of these. */
  private lastSeenCause(node: number): number {
    return this.context.lastDisruption(node);
  }

  private hasValidSession(broker: ControlledBroker): boolean {
    const silence: Micros = this.context.simulation.now - broker.lastContact;
    return silence <= microsFromMs(this.config.brokerSessionTimeoutMs);
  }

  private scheduleFenceCheck(): void {
    const period = Math.floor(microsFromMs(this.config.brokerSessionTimeoutMs) / 8);
    this.context.simulation.schedule(period, this.node, this.fenceCheck);
  }

  private write(broker: ControlledBroker): void {
    const { brokerId, node, brokerEpoch, fenced, inControlledShutdown } = broker;
    this.writer.append({
      type: 'broker',
      broker: { brokerId, node, brokerEpoch, fenced, inControlledShutdown },
    });
  }
}
