import { microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import type { AlterPartitionRequest, AlterPartitionResponse } from '../protocol/controller-messages';
import { errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type { BrokerContext } from './broker-context';
import type { PartitionLeader } from './partition-leader';

const REQUEST_TIMEOUT_MS = 30_000;

/** Wait before an ISR change is sent again after a failure (server/AlterPartitionManager). */
const RETRY_MS = 50;

type AlterItem = AlterPartitionRequest['partitions'][number];

/** Asks the controller for ISR changes, one request at a time; and looks for followers that fell behind. */
export class IsrChanges {
  private readonly context: BrokerContext;
  private readonly controllerNode: number;
  private readonly leader: () => PartitionLeader;
  private readonly isrCheck: number;
  private readonly retry: number;

  constructor(context: BrokerContext, controllerNode: number, leader: () => PartitionLeader) {
    this.context = context;
    this.controllerNode = controllerNode;
    this.leader = leader;
    const { simulation } = context;
    this.isrCheck = simulation.handle('isr expiration', (node) => this.onCheck(context.indexOfNode(node)));
    this.retry = simulation.handle('isr change retry', (node) => this.send(context.indexOfNode(node)));
  }

  /** The broker's process runs: checks every half of replica.lag.time.max.ms from now on. */
  start(broker: number): void {
    const period = microsFromMs(this.context.brokerConfig.replicaLagTimeMaxMs / 2);
    this.context.simulation.schedule(period, this.context.brokers.read(broker).node, this.isrCheck);
  }

  /** A leader set `pendingIsr` and wants it confirmed. */
  want(broker: number, partition: number): void {
    const state = this.context.brokers.edit(broker);
    if (!state.alterQueue.includes(partition)) state.alterQueue.push(partition);
    this.send(broker);
  }

  /** The controller answered to what was asked of it. */
  onResponse(broker: number, response: AlterPartitionResponse, asked: readonly number[]): void {
    if (response.errorCode !== 0) {
      this.sendAgain(broker, asked);
      return;
    }
    this.context.brokers.edit(broker).alterInFlight = false;
    for (const answer of response.partitions) this.onAnswer(broker, answer);
    this.send(broker);
  }

  /**
   * A refusal mostly means that the controller knows better: the change stays pending, and with it the larger in-sync
   * set counts for the high watermark, until the metadata log tells (Partition.handleAlterPartitionError).
   */
  private onAnswer(broker: number, answer: AlterPartitionResponse['partitions'][number]): void {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, answer.partition);
    const replica = this.context.replicas.edit(number);
    if (replica.role !== 'leader' || replica.pendingIsr === null) return;
    if (answer.errorCode === errorNamed('INELIGIBLE_REPLICA').code) replica.pendingIsr = null;
    else if (answer.errorCode === errorNamed('NOT_CONTROLLER').code) this.want(broker, answer.partition);
    if (answer.errorCode !== 0 || answer.partitionEpoch < replica.partitionEpoch) return;
    replica.pendingIsr = null;
    replica.isr = answer.isr;
    replica.partitionEpoch = answer.partitionEpoch;
    this.leader().isrChanged(broker, number);
  }

  /** The controller did not answer: asks again. */
  onDisconnected(broker: number, partitions: readonly number[]): void {
    this.sendAgain(broker, partitions);
  }

  private sendAgain(broker: number, partitions: readonly number[]): void {
    const state = this.context.brokers.edit(broker);
    state.alterInFlight = false;
    for (const partition of partitions) {
      if (!state.alterQueue.includes(partition)) state.alterQueue.push(partition);
    }
    this.context.simulation.schedule(microsFromMs(RETRY_MS), state.node, this.retry);
  }

  private send(broker: number): void {
    const { alterInFlight, alterQueue, brokerId, brokerEpoch, node } = this.context.brokers.read(broker);
    if (alterInFlight || alterQueue.length === 0) return;
    const partitions = alterQueue.flatMap((partition) => this.item(brokerId, partition) ?? []);
    const state = this.context.brokers.edit(broker);
    state.alterQueue = [];
    if (partitions.length === 0) return;
    state.alterInFlight = true;
    const request: AlterPartitionRequest = { brokerId, brokerEpoch, partitions };
    const context = partitions.map((p) => p.partition);
    const body = request as unknown as Plain;
    this.context.networkClient.send(
      node,
      this.controllerNode,
      API.AlterPartition,
      body,
      REQUEST_TIMEOUT_MS,
      context,
    );
  }

  private item(brokerId: number, partition: number): AlterItem | null {
    const replica = this.context.replicas.read(this.context.replicas.number(brokerId, partition));
    if (replica.role !== 'leader' || replica.pendingIsr === null) return null;
    const epochOf = (id: number) => replica.followers.find((f) => f.brokerId === id)?.brokerEpoch ?? -1;
    return {
      partition,
      leaderEpoch: replica.leaderEpoch,
      partitionEpoch: replica.partitionEpoch,
      newIsrWithEpochs: replica.pendingIsr.map((id) => ({ brokerId: id, brokerEpoch: epochOf(id) })),
      leaderRecoveryState: 0,
    };
  }

  private onCheck(broker: number): void {
    const { brokerId } = this.context.brokers.read(broker);
    const { cause } = this.context.simulation;
    for (let partition = 0; partition < this.context.registry.length; partition++) {
      const number = this.context.replicas.number(brokerId, partition);
      if (number < 0) continue;
      this.context.simulation.cause = cause;
      this.leader().maybeShrinkIsr(broker, number);
    }
    this.start(broker);
  }
}
