import type {
  CursorFrame,
  Flight,
  Frame,
  LogFrame,
  SceneCell,
  SceneGroup,
  SceneLink,
  SceneLog,
  SceneNode,
  SceneRole,
  SceneStructure,
  SourceFrame,
} from '../platform';
import { CELLS_SHOWN } from '../platform';
import type { ReplicaState } from './broker/replica';
import type { ClientInsides, ConsumerInside } from './client-insides';
import type { KafkaCluster } from './cluster';
import { API, requestApi } from './protocol/messages';
import { apiName } from './sentences';
import { lastStableOffset } from './storage/partition-transactions';
import { NO_BATCH } from './storage/record-store';
import { transactionStanding } from './transaction-scene';

const roles: Readonly<Record<string, SceneRole>> = {
  broker: 'server',
  controller: 'controller',
  producer: 'source',
  consumer: 'sink',
  admin: 'source',
  program: 'program',
};

/** Translates a Kafka cluster into the neutral grammar of the stage. Internal topics are left out. */
export class KafkaScene {
  private readonly cluster: KafkaCluster;
  private readonly clients: ClientInsides;
  private version = 0;
  private last: { signature: string; text: string; structure: SceneStructure } | null = null;

  constructor(cluster: KafkaCluster, clients: ClientInsides) {
    this.cluster = cluster;
    this.clients = clients;
  }

  /** All that has names. The version goes up only when something in it changed. */
  structure(): SceneStructure {
    const signature = this.signature();
    if (this.last?.signature === signature) return this.last.structure;
    const groups = this.groups();
    const parts = {
      nodes: this.nodes(groups),
      logs: this.logs(),
      groups,
      links: this.links(),
      partitions: this.partitionNames(),
      apis: Object.values(API).map((api): readonly [number, string] => [api, apiName(api)]),
    };
    const text = JSON.stringify(parts);
    const isSame = this.last?.text === text;
    const structure = isSame && this.last ? this.last.structure : { version: ++this.version, ...parts };
    this.last = { signature, text, structure };
    return structure;
  }

  /** Numbers of which at least one goes up when anything of the structure changes. */
  private signature(): string {
    const { simulation, registry, replicas, metadata, network, brokerParts } = this.cluster;
    const edits = [simulation.nodes.edits, network.linkEdits, brokerParts.coordinator.groupEdits];
    return [...edits, registry.length, replicas.length, metadata.endOffset].join(' ');
  }

  /** Everything that moves, at the present moment of the run. */
  frame(
    structure: SceneStructure,
    frontierMicros: number,
    eventTotal: number,
    isAcknowledged: (batch: number) => boolean,
  ): Frame {
    const { simulation } = this.cluster;
    return {
      timeMicros: simulation.now,
      frontierMicros,
      eventIndex: simulation.eventCount,
      eventTotal,
      logs: structure.logs.map((log, i) => this.logFrame(log, i, isAcknowledged)),
      cursors: this.clients.consumers().flatMap((consumer) => this.cursors(consumer)),
      sources: this.clients.producers().map(
        (producer): SourceFrame => ({
          node: producer.node,
          acknowledged: producer.acknowledged,
          failed: producer.failed,
          retries: producer.retries,
          inFlight: producer.inFlight,
          buffered: producer.buffered,
        }),
      ),
      flights: this.flights(),
    };
  }

  private nodes(groups: readonly SceneGroup[]): SceneNode[] {
    const { simulation } = this.cluster;
    const badges = this.clientBadges();
    const nodes: SceneNode[] = [];
    for (let node = 0; node < simulation.nodes.length; node++) {
      const { name, kind, host, zone, status } = simulation.nodes.read(node);
      if (status === 'closed') continue;
      nodes.push({
        node,
        name,
        role: roles[kind] ?? 'server',
        host,
        zone,
        status: status === 'down' && !this.cluster.wasKilled(node) ? 'ended' : status,
        badges: kind === 'broker' ? this.brokerBadges(node) : (badges.get(node) ?? []),
        group: groups.findIndex((group) => group.members.some((member) => member.node === node)),
      });
    }
    return nodes;
  }

  private brokerBadges(node: number): string[] {
    const { brokerId } = this.cluster.brokers.read(this.cluster.indexOfNode(node));
    return this.cluster.controller.isFenced(brokerId) ? ['fenced'] : [];
  }

  private clientBadges(): Map<number, readonly string[]> {
    const badges = new Map<number, readonly string[]>();
    for (const client of [...this.clients.producers(), ...this.clients.consumers()]) {
      badges.set(client.node, client.badges);
    }
    return badges;
  }

  private logs(): SceneLog[] {
    const { registry, replicas, brokerNodes } = this.cluster;
    const logs: SceneLog[] = [];
    for (const topic of registry.topics()) {
      if (topic.isInternal) continue;
      for (const partition of topic.partitions) {
        for (const [brokerId, node] of brokerNodes) {
          if (replicas.number(brokerId, partition) < 0) continue;
          logs.push({ node, partition, name: registry.partitionName(partition) });
        }
      }
    }
    return logs;
  }

  /** Groups as the brokers that coordinate them see them; members are told apart by their client's node. */
  private groups(): SceneGroup[] {
    const groups: SceneGroup[] = [];
    for (let broker = 0; broker < this.cluster.brokers.length; broker++) {
      for (const group of this.cluster.brokerParts.coordinator.groups(broker)) {
        groups.push({
          name: group.groupId,
          state: group.state,
          generation: group.generation,
          members: group.members.map(({ node, assignment }) => ({
            node,
            partitions: assignment,
          })),
        });
      }
    }
    return groups;
  }

  private links(): SceneLink[] {
    return this.cluster.network.changedLinks().map(({ node, peer, link }) => ({
      node,
      peer,
      cut: link.cut,
      extraMicros: link.extraMicros,
    }));
  }

  private partitionNames(): string[] {
    const names = [];
    for (let p = 0; p < this.cluster.registry.length; p++) names.push(this.cluster.registry.partitionName(p));
    return names;
  }

  private logFrame(log: SceneLog, index: number, isAcknowledged: (batch: number) => boolean): LogFrame {
    const brokerId = this.brokerIdOf(log.node);
    const replica = this.cluster.replicas.read(this.cluster.replicas.number(brokerId, log.partition));
    const known = this.registration(log.partition);
    return {
      log: index,
      isLeader: known?.leader === brokerId,
      inSync: known?.isr.includes(brokerId) ?? false,
      leaderEpoch: replica.leaderEpoch,
      logStartOffset: replica.logStartOffset,
      logEndOffset: replica.logEndOffset,
      highWatermark: replica.highWatermark,
      lastStableOffset: lastStableOffset(replica),
      cells: this.cells(replica, known?.leader ?? -1, isAcknowledged),
    };
  }

  private cells(
    replica: ReplicaState,
    leader: number,
    isAcknowledged: (batch: number) => boolean,
  ): SceneCell[] {
    const { records } = this.cluster;
    const cells: SceneCell[] = [];
    const from = Math.max(replica.logStartOffset, replica.logEndOffset - CELLS_SHOWN);
    const leaderLog = this.leaderLog(replica, leader);
    for (const batch of records.read(replica.tip, from, replica.logEndOffset, Number.POSITIVE_INFINITY)) {
      const first = records.firstRecord(batch);
      const base = records.baseOffset(batch);
      const isGone = leaderLog !== null && records.find(leaderLog.tip, base) !== batch;
      const gone = isGone ? (isAcknowledged(batch) ? 'lost' : 'diverged') : null;
      const standing = transactionStanding(replica, records.producerOf(batch), base);
      for (let i = 0; i < records.recordCount(batch); i++) {
        const offset = base + i;
        if (offset < from) continue;
        cells.push({
          offset,
          key: records.keyNumber(first + i),
          leaderEpoch: records.leaderEpoch(batch),
          batchStart: i === 0,
          state: gone ?? cellState(replica, offset, standing),
        });
      }
    }
    return cells;
  }

  /** The log that counts, when it is another one and its leader has taken over in a later epoch. */
  private leaderLog(replica: ReplicaState, leader: number): ReplicaState | null {
    if (leader < 0 || leader === replica.brokerId || replica.tip === NO_BATCH) return null;
    const number = this.cluster.replicas.number(leader, replica.partition);
    const log = number < 0 ? null : this.cluster.replicas.read(number);
    if (log === null || log.role !== 'leader') return null;
    const newest = this.cluster.records.leaderEpoch(replica.tip);
    return log.leaderEpoch > newest ? log : null;
  }

  private cursors(consumer: ConsumerInside): CursorFrame[] {
    return consumer.partitions.map(({ partition, position, committed }) => {
      const end = this.readableEnd(partition, consumer.isReadCommitted);
      const lag = position < 0 ? 0 : Math.max(0, end - position);
      return { node: consumer.node, partition, position, committed, lag };
    });
  }

  private readableEnd(partition: number, isReadCommitted: boolean): number {
    const leader = this.registration(partition)?.leader ?? -1;
    const number = leader < 0 ? -1 : this.cluster.replicas.number(leader, partition);
    if (number < 0) return 0;
    const replica = this.cluster.replicas.read(number);
    return isReadCommitted ? lastStableOffset(replica) : replica.highWatermark;
  }

  private flights(): Flight[] {
    const flights: Flight[] = [];
    for (const { message, arrives } of this.cluster.network.inFlight()) {
      flights.push({
        from: message.from,
        to: message.to,
        api: requestApi(message.api),
        isResponse: message.api < 0,
        sentMicros: message.sentAt,
        arrivesMicros: arrives,
        key: this.keyOf(message.api, message.body),
        lost: this.cluster.network.link(message.from, message.to).cut,
      });
    }
    return flights;
  }

  /** The key of the first record that a message carries. */
  private keyOf(api: number, body: unknown): number {
    const { records } = this.cluster;
    const first = (
      body as { partitions?: readonly { batch?: { firstRecord: number }; batches?: readonly number[] }[] }
    ).partitions?.[0];
    if (api === API.Produce && first?.batch !== undefined) return records.keyNumber(first.batch.firstRecord);
    const batch = first?.batches?.[0];
    return batch === undefined ? -1 : records.keyNumber(records.firstRecord(batch));
  }

  private registration(partition: number) {
    return this.cluster.metadata.partitionAt(partition, this.cluster.metadata.endOffset);
  }

  private brokerIdOf(node: number): number {
    return this.cluster.brokers.read(this.cluster.indexOfNode(node)).brokerId;
  }
}

/** How a cell is drawn whose record is in the leader's log. */
function cellState(
  replica: ReplicaState,
  offset: number,
  standing: SceneCell['state'] | null,
): SceneCell['state'] {
  if (standing === 'commitMark' || standing === 'abortMark') return standing;
  if (offset >= replica.highWatermark) return 'uncommitted';
  return standing ?? 'committed';
}
