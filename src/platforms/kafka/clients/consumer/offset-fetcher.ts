import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import type { AutoOffsetReset } from '../../configs/auto-offset-reset';
import {
  API,
  EARLIEST_TIMESTAMP,
  LATEST_TIMESTAMP,
  type ListOffsetsRequest,
  type ListOffsetsResponse,
  type OffsetForLeaderEpochRequest,
  type OffsetForLeaderEpochResponse,
} from '../../protocol/messages';
import { FACTS } from '../../trace';
import { addTopic, requestUpdate } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import type { ConsumerSettings } from './consumer-settings';
import type { AssignedPartition, ConsumerOperation, ConsumerState } from './consumer-state';
import { requestOffsetReset, seekTo } from './subscription-state';

type ListedPartition = ListOffsetsRequest['partitions'][number];
type EpochPartition = OffsetForLeaderEpochRequest['partitions'][number];

/** What ListOffsets wants back with its answer. */
interface ListContext {
  readonly purpose: 'reset' | 'offsets' | 'end';
  readonly partitions: readonly number[];
  /** Of a reset: the assignment that it was asked for, and how. */
  readonly assignmentVersion: number;
}

/** Finds positions: resets, checks after a change of the leader, and the ends of logs (clients/…/OffsetFetcher). */
export class OffsetFetcher {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** Asks for the positions of the partitions whose position is to be reset. */
  resetPositions(state: ConsumerState, settings: ConsumerSettings): void {
    const { now } = this.context.simulation;
    let byPeer: Map<number, ListedPartition[]> | null = null;
    for (const assigned of state.assigned.values()) {
      if (assigned.status !== 'awaitReset' || assigned.retryAt > now || assigned.resetStrategy === null)
        continue;
      const leader = this.leaderOf(state, assigned.partition);
      if (leader === null) continue;
      assigned.retryAt = now + settings.config.requestTimeoutMs * 1000;
      byPeer ??= new Map();
      push(byPeer, leader.peer, {
        partition: assigned.partition,
        currentLeaderEpoch: leader.epoch,
        timestampMs: this.timestampOf(assigned.resetStrategy),
      });
    }
    if (byPeer !== null) this.sendLists(state, settings, byPeer, 'reset');
  }

  /** Compares positions with the log of a leader that is new since they were checked last (KIP-320). */
  validatePositions(state: ConsumerState, settings: ConsumerSettings): void {
    const cluster = this.updater.snapshot(state.metadata);
    const { now } = this.context.simulation;
    let byPeer: Map<number, EpochPartition[]> | null = null;
    for (const assigned of state.assigned.values()) {
      if (assigned.status !== 'fetching' && assigned.status !== 'awaitValidation') continue;
      const leader = cluster.partitions.get(assigned.partition);
      if (leader === undefined || leader.leaderId < 0) continue;
      if (assigned.status === 'fetching') {
        if (leader.leaderEpoch <= assigned.validatedEpoch) continue;
        assigned.validatedEpoch = leader.leaderEpoch;
        if (assigned.positionEpoch < 0) continue;
        assigned.status = 'awaitValidation';
        assigned.retryAt = now;
      }
      if (assigned.retryAt > now) continue;
      assigned.retryAt = now + settings.config.requestTimeoutMs * 1000;
      byPeer ??= new Map();
      push(byPeer, cluster.nodes.get(leader.leaderId) as number, {
        partition: assigned.partition,
        currentLeaderEpoch: leader.leaderEpoch,
        leaderEpoch: assigned.positionEpoch,
      });
    }
    if (byPeer === null) return;
    for (const [peer, partitions] of byPeer) {
      const positions = partitions.map((p) => state.assigned.get(p.partition)?.position ?? -1);
      this.context.networkClient.send(
        state.node,
        peer,
        API.OffsetForLeaderEpoch,
        { partitions } as unknown as Plain,
        settings.config.requestTimeoutMs,
        { partitions: partitions.map((p) => p.partition), positions },
      );
    }
  }

  /** Asks for the end of a partition, once: `currentLag` does not wait for it. */
  requestEnd(state: ConsumerState, settings: ConsumerSettings, assigned: AssignedPartition): void {
    if (assigned.isEndRequested) return;
    const leader = this.leaderOf(state, assigned.partition);
    if (leader === null) return;
    assigned.isEndRequested = true;
    const { partition } = assigned;
    const asked = { partition, currentLeaderEpoch: leader.epoch, timestampMs: LATEST_TIMESTAMP };
    this.sendLists(state, settings, new Map([[leader.peer, [asked]]]), 'end');
  }

  /** Asks for the offsets that the operation wants to know and does not know yet. */
  askForOffsets(
    state: ConsumerState,
    settings: ConsumerSettings,
    operation: Extract<ConsumerOperation, { kind: 'offsets' }>,
  ): void {
    if (operation.retryAt > this.context.simulation.now) return;
    const byPeer = new Map<number, ListedPartition[]>();
    for (const { topic, partition: index, timestampMs } of operation.partitions) {
      addTopic(state.metadata, topic, Number.POSITIVE_INFINITY);
      const partition = this.updater.snapshot(state.metadata).topics.get(topic)?.partitions[index];
      if (partition === undefined) {
        requestUpdate(state.metadata);
        continue;
      }
      if (operation.found.has(partition) || operation.asked.includes(partition)) continue;
      const leader = this.leaderOf(state, partition);
      if (leader === null) continue;
      operation.asked.push(partition);
      push(byPeer, leader.peer, { partition, currentLeaderEpoch: leader.epoch, timestampMs });
    }
    this.sendLists(state, settings, byPeer, 'offsets');
  }

  /** The answer to ListOffsets, null when none will come. */
  onListOffsets(
    state: ConsumerState,
    settings: ConsumerSettings,
    body: ListOffsetsResponse | null,
    context: Plain,
  ): void {
    const { purpose, partitions, assignmentVersion } = context as unknown as ListContext;
    const retryAt = this.context.simulation.now + settings.config.retryBackoffMs * 1000;
    const { operation } = state;
    for (const partition of partitions) {
      const answer = body?.partitions.find((p) => p.partition === partition);
      if (answer === undefined || answer.errorCode !== 0) requestUpdate(state.metadata);
      if (purpose === 'offsets') {
        if (operation?.kind !== 'offsets') continue;
        operation.asked.splice(operation.asked.indexOf(partition), 1);
        if (answer?.errorCode === 0) operation.found.set(partition, answer);
        else operation.retryAt = retryAt;
        continue;
      }
      if (purpose === 'end') {
        const lagging = state.assigned.get(partition);
        if (lagging === undefined) continue;
        lagging.isEndRequested = false;
        if (answer?.errorCode === 0) lagging.readableEnd = answer.offset;
        continue;
      }
      const assigned = state.assigned.get(partition);
      if (assigned?.status !== 'awaitReset' || assignmentVersion !== state.assignmentVersion) continue;
      if (answer === undefined || answer.errorCode !== 0) assigned.retryAt = retryAt;
      else if (answer.offset >= 0) this.reset(state, assigned, answer.offset);
    }
  }

  /** The answer to OffsetForLeaderEpoch, null when none will come. */
  onEpochEnds(
    state: ConsumerState,
    settings: ConsumerSettings,
    body: OffsetForLeaderEpochResponse | null,
    context: Plain,
  ): void {
    const { partitions, positions } = context as unknown as { partitions: number[]; positions: number[] };
    const retryAt = this.context.simulation.now + settings.config.retryBackoffMs * 1000;
    for (let i = 0; i < partitions.length; i++) {
      const assigned = state.assigned.get(partitions[i] as number);
      if (assigned?.status !== 'awaitValidation' || assigned.position !== positions[i]) continue;
      const answer = body?.partitions.find((p) => p.partition === assigned.partition);
      if (answer === undefined || answer.errorCode !== 0) {
        assigned.retryAt = retryAt;
        requestUpdate(state.metadata);
      } else this.completeValidation(state, settings, assigned, answer.endOffset, answer.leaderEpoch);
    }
  }

  private completeValidation(
    state: ConsumerState,
    settings: ConsumerSettings,
    assigned: AssignedPartition,
    endOffset: number,
    leaderEpoch: number,
  ): void {
    const { validatedEpoch } = assigned;
    if (endOffset < 0 || leaderEpoch < 0) {
      // Without a reset policy Kafka throws LogTruncationException; the position out of range tells of it as well.
      if (settings.config.autoOffsetReset.strategy === 'none') assigned.status = 'fetching';
      else requestOffsetReset(assigned, settings.config.autoOffsetReset);
      return;
    }
    assigned.status = 'fetching';
    if (endOffset >= assigned.position) return;
    seekTo(assigned, endOffset, leaderEpoch);
    assigned.validatedEpoch = validatedEpoch;
    this.recordReset(state, assigned, 'truncation');
  }

  private reset(state: ConsumerState, assigned: AssignedPartition, offset: number): void {
    const strategy = assigned.resetStrategy?.strategy ?? 'latest';
    seekTo(assigned, offset, -1);
    this.recordReset(state, assigned, strategy);
  }

  private recordReset(state: ConsumerState, { partition, position }: AssignedPartition, how: string): void {
    const { simulation } = this.context;
    const { cause } = simulation;
    simulation.record(FACTS.OffsetReset, state.node, partition, position, simulation.text(how));
    simulation.cause = cause;
  }

  private timestampOf(reset: AutoOffsetReset): number {
    if (reset.strategy === 'earliest') return EARLIEST_TIMESTAMP;
    if (reset.strategy !== 'by_duration') return LATEST_TIMESTAMP;
    const { simulation, epochMs } = this.context;
    return epochMs + Math.floor(simulation.now / 1000) - reset.durationMs;
  }

  private leaderOf(state: ConsumerState, partition: number): { peer: number; epoch: number } | null {
    const cluster = this.updater.snapshot(state.metadata);
    const known = cluster.partitions.get(partition);
    const peer = known === undefined ? undefined : cluster.nodes.get(known.leaderId);
    if (known === undefined || peer === undefined) {
      requestUpdate(state.metadata);
      return null;
    }
    return { peer, epoch: known.leaderEpoch };
  }

  private sendLists(
    state: ConsumerState,
    { config }: ConsumerSettings,
    byPeer: ReadonlyMap<number, ListedPartition[]>,
    purpose: ListContext['purpose'],
  ): void {
    for (const [peer, partitions] of byPeer) {
      const isolationLevel = config.isolationLevel === 'read_committed' ? 1 : 0;
      const request: ListOffsetsRequest = { isolationLevel, partitions };
      const context: ListContext = {
        purpose,
        partitions: partitions.map((p) => p.partition),
        assignmentVersion: state.assignmentVersion,
      };
      const body = request as unknown as Plain;
      const plain = context as unknown as Plain;
      this.context.networkClient.send(
        state.node,
        peer,
        API.ListOffsets,
        body,
        config.requestTimeoutMs,
        plain,
      );
    }
  }

  /** When offsets must be asked for again if nothing happens before. */
  nextAt(state: ConsumerState): Micros {
    const { operation } = state;
    const isSettled = state.settledSnapshot === state.metadata.snapshot;
    if (isSettled && operation?.kind !== 'offsets') return Number.POSITIVE_INFINITY;
    let next = operation?.kind === 'offsets' ? operation.retryAt : Number.POSITIVE_INFINITY;
    for (const { status, retryAt } of state.assigned.values()) {
      if ((status === 'awaitReset' || status === 'awaitValidation') && retryAt < next) next = retryAt;
    }
    return next > this.context.simulation.now ? next : Number.POSITIVE_INFINITY;
  }
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
