import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Ledger } from '../../../engine/ledger';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import { API, type MetadataRequest, type MetadataResponse } from '../protocol/messages';
import { FACTS } from '../trace';
import { LONG_AGO, type MetadataState, nextUpdateAt, requestUpdate, retainsTopic } from './metadata';
import { type MetadataSnapshot, mergeResponse, withLeader } from './metadata-snapshot';
import { type RetrySettings, retryBackoff } from './retry-backoff';

/** What the metadata of a client depends on besides its state. */
export interface MetadataSettings extends RetrySettings {
  readonly metadataMaxAgeMs: number;
  readonly requestTimeoutMs: number;
  readonly allowAutoTopicCreation: boolean;
  /** The nodes of bootstrap.servers. */
  readonly bootstrapNodes: readonly number[];
}

/** Never: no timer is needed. */
export const NEVER: Micros = Number.POSITIVE_INFINITY;

/** Asks brokers for metadata and takes their answers in (clients/…/NetworkClient.DefaultMetadataUpdater). */
export class MetadataUpdater {
  private readonly context: ClusterContext;
  private readonly snapshots: Ledger<MetadataSnapshot>;

  constructor(context: ClusterContext, snapshots: Ledger<MetadataSnapshot>) {
    this.context = context;
    this.snapshots = snapshots;
  }

  /** What a client knows at the present moment. */
  snapshot(metadata: MetadataState): MetadataSnapshot {
    return this.snapshots.at(metadata.snapshot);
  }

  /** Sends a request if one is due and a broker can take it. Returns when to look again. */
  maybeUpdate(node: number, metadata: MetadataState, settings: MetadataSettings): Micros {
    if (metadata.inFlight !== null) return NEVER;
    const { now } = this.context.simulation;
    const dueAt = nextUpdateAt(metadata, settings.metadataMaxAgeMs);
    if (dueAt > now) return dueAt;
    const peer = this.leastLoadedNode(node, metadata, settings);
    if (peer < 0) return now + microsFromMs(settings.retryBackoffMs);
    if (!this.context.networkClient.ready(node, peer)) return NEVER;
    const isPartial = !metadata.needFullUpdate && metadata.needPartialUpdate;
    const topics = isPartial ? metadata.newTopics : [...metadata.topics.keys()];
    const request: MetadataRequest = {
      topics: metadata.everyTopic ? null : [...topics],
      allowAutoTopicCreation: settings.allowAutoTopicCreation,
    };
    metadata.inFlight = { requestVersion: metadata.requestVersion, isPartial };
    const body = request as unknown as Plain;
    this.context.networkClient.send(node, peer, API.Metadata, body, settings.requestTimeoutMs);
    return NEVER;
  }

  /** The broker with the fewest unanswered requests, one that is connected before others (NetworkClient.leastLoadedNode). */
  leastLoadedNode(node: number, metadata: MetadataState, settings: MetadataSettings): number {
    const { networkClient, simulation } = this.context;
    const { brokers } = this.snapshot(metadata);
    const count = brokers.length > 0 ? brokers.length : settings.bootstrapNodes.length;
    if (count === 0) return -1;
    const offset = simulation.random.below(count, 'least loaded node', node);
    let fewest = Number.POSITIVE_INFINITY;
    let ready = -1;
    let connecting = -1;
    let connectable = -1;
    for (let i = 0; i < count; i++) {
      const place = (offset + i) % count;
      const peer = brokers[place]?.node ?? (settings.bootstrapNodes[place] as number);
      const status = networkClient.channelStatus(node, peer);
      if (status === 'ready') {
        const inFlight = networkClient.inFlightCount(node, peer);
        if (inFlight === 0) return peer;
        if (inFlight < fewest) {
          fewest = inFlight;
          ready = peer;
        }
      } else if (status === 'connecting') connecting = peer;
      else if (networkClient.mayConnectAt(node, peer) <= simulation.now && connectable < 0)
        connectable = peer;
    }
    if (ready >= 0) return ready;
    return connecting >= 0 ? connecting : connectable;
  }

  /** Takes a response in. */
  onResponse(
    node: number,
    peer: number,
    metadata: MetadataState,
    settings: MetadataSettings,
    response: MetadataResponse,
  ): void {
    const { simulation } = this.context;
    const asked = metadata.inFlight;
    if (asked === null) return;
    metadata.inFlight = null;
    if (response.brokers.length === 0) {
      this.onFailure(node, metadata, settings);
      return;
    }
    metadata.needPartialUpdate = asked.requestVersion < metadata.requestVersion;
    metadata.attempts = 0;
    metadata.updateVersion++;
    if (!asked.isPartial) {
      metadata.needFullUpdate = false;
      metadata.lastSuccessfulRefresh = simulation.now;
    }
    metadata.equivalentResponses++;
    const answered = response.topics;
    if (metadata.newTopics.length > 0) {
      metadata.newTopics = metadata.newTopics.filter((topic) => !answered.some((t) => t.name === topic));
    }
    const before = this.snapshot(metadata);
    const retains = (topic: string) => retainsTopic(metadata, topic, simulation.now);
    const { snapshot, isStale, hasNews } = mergeResponse(before, response, asked.isPartial, retains);
    metadata.snapshot = this.snapshots.append(snapshot);
    if (isStale) requestUpdate(metadata);
    if (hasNews) metadata.equivalentResponses = 0;
    this.backOff(node, metadata, settings, metadata.equivalentResponses - 1);
    simulation.record(FACTS.MetadataUpdated, node, peer);
  }

  /** The request got no answer, or one without brokers. */
  onFailure(node: number, metadata: MetadataState, settings: MetadataSettings): void {
    metadata.inFlight = null;
    metadata.attempts++;
    metadata.equivalentResponses = 0;
    metadata.needFullUpdate = true;
    this.backOff(node, metadata, settings, metadata.attempts - 1);
  }

  /** A connection was lost: what the client knows may be out of date. */
  onClosed(node: number, metadata: MetadataState, settings: MetadataSettings): void {
    const isDue =
      metadata.inFlight === null &&
      nextUpdateAt(metadata, settings.metadataMaxAgeMs) <= this.context.simulation.now;
    if (isDue) this.onFailure(node, metadata, settings);
    requestUpdate(metadata);
  }

  /** A broker's error told who leads a partition now (KIP-951). */
  onLeaderHint(metadata: MetadataState, partition: number, leaderId: number, leaderEpoch: number): boolean {
    const leaderNode = this.context.brokerNodes.get(leaderId);
    const newer = withLeader(this.snapshot(metadata), partition, leaderId, leaderEpoch, leaderNode);
    if (newer === null) return false;
    metadata.snapshot = this.snapshots.append(newer);
    return true;
  }

  private backOff(node: number, metadata: MetadataState, settings: MetadataSettings, attempts: number): void {
    const { simulation } = this.context;
    metadata.allowedAt = simulation.now + retryBackoff(simulation, node, settings, Math.max(0, attempts));
    if (metadata.needPartialUpdate) metadata.allowedAt = LONG_AGO;
  }
}
