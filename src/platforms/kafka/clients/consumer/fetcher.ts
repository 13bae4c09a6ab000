import { contains, empty, removeAt } from '../../../../base/lists';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import { API, type FetchPartition, type FetchRequest, type FetchResponse } from '../../protocol/messages';
import { FACTS } from '../../trace';
import type { ClientException, PolledRecord } from '../client-api';
import { illegalState, kafkaException } from '../client-exceptions';
import { requestUpdate } from '../metadata';
import type { MetadataSnapshot } from '../metadata-snapshot';
import type { MetadataUpdater } from '../metadata-updater';
import { NO_PRODUCERS, NONE_ABORTED, skipReason } from './aborted-batches';
import type { ConsumerSettings } from './consumer-settings';
import type { AssignedPartition, CompletedFetch, ConsumerState } from './consumer-state';
import { isFetchable, requestOffsetReset } from './subscription-state';

/** Errors of a fetched partition that only say that the metadata is out of date, or that it is too early. */
const PASSING_ERRORS: ReadonlySet<string> = new Set([
  'NOT_LEADER_OR_FOLLOWER',
  'REPLICA_NOT_AVAILABLE',
  'KAFKA_STORAGE_ERROR',
  'FENCED_LEADER_EPOCH',
  'OFFSET_NOT_AVAILABLE',
  'UNKNOWN_TOPIC_OR_PARTITION',
  'UNKNOWN_LEADER_EPOCH',
  'UNKNOWN_SERVER_ERROR',
]);

/** What poll gets out of the buffer. */
export interface Collected {
  readonly records: PolledRecord[];
  count: number;
  /** Whether a position moved, be it only over what is not returned: poll comes back with nothing then. */
  isAdvanced: boolean;
  exception: ClientException | null;
}

/** Fetches records ahead of poll and hands them out (clients/…/Fetcher, AbstractFetch, FetchCollector). */
export class Fetcher {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;
  /** These are of one call only; they are kept to spare the allocation. */
  private readonly buffered: number[] = [];
  private readonly busyNodes: number[] = [];
  /** The partitions to be fetched, and for each of them the node to fetch from. */
  private readonly wanted: FetchPartition[] = [];
  private readonly peers: number[] = [];
  private readonly together: FetchPartition[] = [];

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** Asks every leader for what is not buffered, one request a broker at a time. */
  sendFetches(state: ConsumerState, settings: ConsumerSettings): void {
    const isSettled = state.settledSnapshot === state.metadata.snapshot;
    if (isSettled && state.fetching.length >= state.leaderCount) return;
    const cluster = this.updater.snapshot(state.metadata);
    this.noteBuffered(state, cluster);
    state.reconnectAt = Number.POSITIVE_INFINITY;
    empty(this.peers);
    empty(this.wanted);
    for (const assigned of state.assigned.values()) {
      if (!isFetchable(assigned) || contains(this.buffered, assigned.partition)) continue;
      const leader = cluster.partitions.get(assigned.partition);
      if (leader === undefined || leader.leaderNode < 0) {
        requestUpdate(state.metadata);
        continue;
      }
      const peer = leader.leaderNode;
      if (contains(this.busyNodes, peer) || this.isUnavailable(state, peer)) continue;
      this.peers.push(peer);
      this.wanted.push({
        partition: assigned.partition,
        currentLeaderEpoch: leader.leaderEpoch,
        fetchOffset: assigned.position,
        lastFetchedEpoch: -1,
        logStartOffset: -1,
        partitionMaxBytes: settings.config.maxPartitionFetchBytes,
      });
    }
    for (let i = 0; i < this.peers.length; i++) {
      const peer = this.peers[i] as number;
      if (this.peers.indexOf(peer) === i) this.send(state, settings, peer, this.wantedFrom(peer, i));
    }
  }

  private wantedFrom(peer: number, first: number): readonly FetchPartition[] {
    const { peers, wanted, together } = this;
    if (peers.length === 1) return [wanted[first] as FetchPartition];
    empty(together);
    for (let i = first; i < peers.length; i++) {
      if (peers[i] === peer) together.push(wanted[i] as FetchPartition);
    }
    return together.slice();
  }

  /** Takes a response in: what it holds waits for poll. */
  onResponse(state: ConsumerState, peer: number, body: FetchResponse, context: Plain): void {
    this.onLost(state, peer);
    const asked = context as unknown as readonly FetchPartition[];
    for (let i = 0; i < body.partitions.length; i++) {
      const fetched = body.partitions[i] as FetchResponse['partitions'][number];
      let request = asked[i];
      if (request?.partition !== fetched.partition)
        request = asked.find((a) => a.partition === fetched.partition);
      const assigned = state.assigned.get(fetched.partition);
      if (request === undefined || assigned === undefined || assigned.position !== request.fetchOffset)
        continue;
      if (fetched.errorCode !== 0) this.onError(state, assigned, request.fetchOffset, fetched);
      else {
        const readsCommitted = fetched.abortedTransactions !== null;
        assigned.readableEnd = readsCommitted ? fetched.lastStableOffset : fetched.highWatermark;
        assigned.logStartOffset = fetched.logStartOffset;
        if (fetched.batches.length === 0) continue;
        const { partition, batches, errorCode } = fetched;
        const nextOffset = request.fetchOffset;
        const { cause } = this.context.simulation;
        const aborted = fetched.abortedTransactions ?? NONE_ABORTED;
        state.completed.push({
          partition,
          batches,
          batchIndex: 0,
          nextOffset,
          errorCode,
          aborted,
          abortedProducers: NO_PRODUCERS,
          cause,
        });
        state.assigned.delete(partition);
        state.assigned.set(partition, assigned);
      }
    }
  }

  /** No fetch is on its way to a node any more. */
  onLost(state: ConsumerState, peer: number): void {
    const place = state.fetching.indexOf(peer);
    if (place >= 0) removeAt(state.fetching, place);
  }

  /** Whether poll would find anything. */
  hasAvailable(state: ConsumerState): boolean {
    for (const { partition } of state.completed) {
      const assigned = state.assigned.get(partition);
      if (assigned !== undefined && isFetchable(assigned)) return true;
    }
    return false;
  }

  /** Takes up to max.poll.records out of the buffer, partition after partition, and moves the positions. */
  collect(state: ConsumerState, settings: ConsumerSettings): Collected {
    const collected: Collected = { records: [], count: 0, isAdvanced: false, exception: null };
    let kept: CompletedFetch[] | null = null;
    while (collected.count < settings.config.maxPollRecords) {
      const first = state.completed[0];
      if (first === undefined) break;
      const assigned = state.assigned.get(first.partition);
      if (assigned?.isPaused === true) {
        state.completed.shift();
        kept ??= [];
        kept.push(first);
        continue;
      }
      if (assigned === undefined || !isFetchable(assigned) || assigned.position !== first.nextOffset) {
        state.completed.shift();
        continue;
      }
      if (first.errorCode !== 0) {
        if (collected.count > 0) break;
        state.completed.shift();
        collected.exception = this.fatalError(state, settings, assigned, first);
        if (collected.exception !== null) break;
        continue;
      }
      const limit = settings.config.maxPollRecords - collected.count;
      const from = first.nextOffset;
      collected.count += this.take(state, first, assigned, limit, collected.records);
      if (first.nextOffset > from) collected.isAdvanced = true;
      if (first.batchIndex === first.batches.length) state.completed.shift();
    }
    if (kept !== null) state.completed.push(...kept);
    return collected;
  }

  private send(
    state: ConsumerState,
    { config }: ConsumerSettings,
    peer: number,
    partitions: readonly FetchPartition[],
  ): void {
    const request: FetchRequest = {
      replicaId: -1,
      replicaEpoch: -1,
      maxWaitMs: config.fetchMaxWaitMs,
      minBytes: config.fetchMinBytes,
      maxBytes: config.fetchMaxBytes,
      isolationLevel: config.isolationLevel === 'read_committed' ? 1 : 0,
      partitions,
    };
    state.fetching.push(peer);
    const body = request as unknown as Plain;
    const context = partitions as unknown as Plain;
    this.context.networkClient.send(state.node, peer, API.Fetch, body, config.requestTimeoutMs, context);
  }

  /** Which partitions have data in the buffer, and which brokers are not to be asked for now. */
  private noteBuffered(state: ConsumerState, cluster: MetadataSnapshot): void {
    empty(this.buffered);
    empty(this.busyNodes);
    for (let i = 0; i < state.fetching.length; i++) this.busyNodes.push(state.fetching[i] as number);
    for (let i = 0; i < state.completed.length; i++) {
      const { partition } = state.completed[i] as CompletedFetch;
      this.buffered.push(partition);
      // Client 4 waits until all that a broker sent is used up, to keep its fetch session (KAFKA-17182).
      if (state.version === '3.9') continue;
      const assigned = state.assigned.get(partition);
      if (assigned === undefined || !isFetchable(assigned)) continue;
      const peer = cluster.partitions.get(partition)?.leaderNode ?? -1;
      if (peer >= 0) this.busyNodes.push(peer);
    }
  }

  private isUnavailable(state: ConsumerState, peer: number): boolean {
    const { networkClient, simulation } = this.context;
    if (networkClient.channelStatus(state.node, peer) !== 'disconnected') return false;
    const at = networkClient.mayConnectAt(state.node, peer);
    if (at <= simulation.now) return false;
    state.reconnectAt = Math.min(state.reconnectAt, at);
    return true;
  }

  private onError(
    state: ConsumerState,
    assigned: AssignedPartition,
    fetchOffset: number,
    fetched: FetchResponse['partitions'][number],
  ): void {
    const { name } = errorWithCode(fetched.errorCode);
    if (!PASSING_ERRORS.has(name)) {
      const { partition, errorCode } = fetched;
      const { cause } = this.context.simulation;
      state.completed.push({
        partition,
        batches: [],
        batchIndex: 0,
        nextOffset: fetchOffset,
        errorCode,
        aborted: NONE_ABORTED,
        abortedProducers: NO_PRODUCERS,
        cause,
      });
      return;
    }
    const { currentLeader } = fetched;
    if (currentLeader !== null && (name === 'NOT_LEADER_OR_FOLLOWER' || name === 'FENCED_LEADER_EPOCH')) {
      const { leaderId, leaderEpoch } = currentLeader;
      this.updater.onLeaderHint(state.metadata, assigned.partition, leaderId, leaderEpoch);
    }
    if (name !== 'UNKNOWN_LEADER_EPOCH' && name !== 'UNKNOWN_SERVER_ERROR') requestUpdate(state.metadata);
  }

  /** What an error of a fetch throws out of poll; null when the reset policy deals with it. */
  private fatalError(
    state: ConsumerState,
    { config }: ConsumerSettings,
    assigned: AssignedPartition,
    fetch: CompletedFetch,
  ): ClientException | null {
    const { name } = errorWithCode(fetch.errorCode);
    const shown = `${assigned.topic}-${assigned.index}`;
    if (name === 'OFFSET_OUT_OF_RANGE') {
      if (config.autoOffsetReset.strategy !== 'none') {
        requestOffsetReset(assigned, config.autoOffsetReset);
        state.settledSnapshot = -1;
        return null;
      }
      return {
        className: 'org.apache.kafka.clients.consumer.OffsetOutOfRangeException',
        message: `Fetch position ${fetch.nextOffset} is out of range for partition ${shown}`,
      };
    }
    if (name === 'CORRUPT_MESSAGE') {
      const where = `offset ${fetch.nextOffset} for topic-partition ${shown}`;
      return kafkaException(`Encountered corrupt message when fetching ${where}`);
    }
    return illegalState(
      `Unexpected error code ${fetch.errorCode} while fetching at offset ${fetch.nextOffset} from topic-partition ${shown}`,
    );
  }

  /** Takes up to `limit` records out of a fetch; returns how many. What is not returned is passed over. */
  private take(
    state: ConsumerState,
    fetch: CompletedFetch,
    assigned: AssignedPartition,
    limit: number,
    into: PolledRecord[],
  ): number {
    const { records: store } = this.context;
    let at = fetch.nextOffset;
    /** Where the records begin that are being returned one after the other. */
    let runStart = at;
    let taken = 0;
    let epoch = assigned.positionEpoch;
    while (fetch.batchIndex < fetch.batches.length && taken < limit) {
      const batch = fetch.batches[fetch.batchIndex] as number;
      const last = store.lastOffset(batch);
      epoch = store.leaderEpoch(batch);
      const skipped = skipReason(store, fetch, batch);
      if (skipped !== null) {
        this.recordConsumed(state, fetch, assigned.partition, runStart, at);
        this.recordSkipped(
          state,
          fetch,
          assigned.partition,
          Math.max(at, store.baseOffset(batch)),
          last,
          skipped,
        );
        at = Math.max(at, last + 1);
        runStart = at;
      } else {
        const end = Math.min(last + 1, at + limit - taken);
        if (state.keepsRecords) this.unpack(assigned, batch, at, end, epoch, into);
        taken += Math.max(0, end - at);
        at = Math.max(at, end);
      }
      if (at > last) fetch.batchIndex++;
    }
    this.recordConsumed(state, fetch, assigned.partition, runStart, at);
    fetch.nextOffset = at;
    assigned.position = at;
    assigned.positionEpoch = epoch;
    return taken;
  }

  private recordConsumed(
    state: ConsumerState,
    { cause }: CompletedFetch,
    partition: number,
    from: number,
    end: number,
  ): void {
    if (end <= from) return;
    const { simulation } = this.context;
    simulation.cause = cause;
    const group = simulation.text(state.group?.groupId ?? '');
    simulation.record(FACTS.RecordsConsumed, state.node, partition, from, end - 1, group);
  }

  private recordSkipped(
    state: ConsumerState,
    { cause }: CompletedFetch,
    partition: number,
    from: number,
    last: number,
    what: string,
  ): void {
    if (last < from) return;
    const { simulation } = this.context;
    simulation.cause = cause;
    simulation.record(FACTS.RecordsSkipped, state.node, partition, from, last, simulation.text(what));
  }

  private unpack(
    assigned: AssignedPartition,
    batch: number,
    from: number,
    end: number,
    leaderEpoch: number,
    into: PolledRecord[],
  ): void {
    const store = this.context.records;
    const base = store.baseOffset(batch);
    for (let offset = from; offset < end; offset++) {
      const { key, value, headers, timestampMs } = store.record(batch, offset - base);
      const { topic, index: partition } = assigned;
      into.push({ topic, partition, offset, timestampMs, leaderEpoch, key, value, headers });
    }
  }
}
