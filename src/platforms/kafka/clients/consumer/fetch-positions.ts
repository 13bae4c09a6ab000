import type { ClientException } from '../client-api';
import type { MetadataUpdater } from '../metadata-updater';
import type { CommittedOffsets } from './committed-offsets';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { OffsetFetcher } from './offset-fetcher';
import { requestOffsetReset, seekTo } from './subscription-state';

/** Whether the positions of all assigned partitions are known, or what stands in the way. */
export type PositionsStep =
  | { readonly kind: 'ok' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'throw'; readonly exception: ClientException };

const OK: PositionsStep = { kind: 'ok' };
const WAITING: PositionsStep = { kind: 'waiting' };

/** Gives every assigned partition a position: committed, or reset by policy (ClassicKafkaConsumer.updateFetchPositions). */
export class FetchPositions {
  private readonly updater: MetadataUpdater;
  private readonly committed: CommittedOffsets;
  private readonly offsets: OffsetFetcher;

  constructor(updater: MetadataUpdater, committed: CommittedOffsets, offsets: OffsetFetcher) {
    this.updater = updater;
    this.committed = committed;
    this.offsets = offsets;
  }

  /** One look. `ok` does not mean that all are known: resets go on in the background. */
  update(state: ConsumerState, settings: ConsumerSettings): PositionsStep {
    if (state.settledSnapshot === state.metadata.snapshot) return OK;
    this.offsets.validatePositions(state, settings);
    const initializing: number[] = [];
    let areAllKnown = state.unresolved.length === 0;
    for (const { partition, status } of state.assigned.values()) {
      if (status === 'initializing') initializing.push(partition);
      if (status !== 'fetching') areAllKnown = false;
    }
    if (areAllKnown) {
      state.settledSnapshot = state.metadata.snapshot;
      state.leaderCount = this.countLeaders(state);
      return OK;
    }
    if (initializing.length > 0) {
      const stopped = this.initialize(state, settings, initializing);
      if (stopped !== null) return stopped;
      this.offsets.validatePositions(state, settings);
    }
    this.offsets.resetPositions(state, settings);
    return OK;
  }

  private countLeaders(state: ConsumerState): number {
    const { partitions } = this.updater.snapshot(state.metadata);
    const leaders = new Set<number>();
    for (const partition of state.assigned.keys()) leaders.add(partitions.get(partition)?.leaderId ?? -1);
    return leaders.size;
  }

  private initialize(
    state: ConsumerState,
    settings: ConsumerSettings,
    initializing: readonly number[],
  ): PositionsStep | null {
    const { group } = state;
    if (group !== null) {
      const step = this.committed.step(state, group, settings, initializing);
      if (step.kind === 'waiting') return WAITING;
      if (step.kind === 'failed') return { kind: 'throw', exception: step.exception };
      for (const { partition, offset, leaderEpoch } of step.offsets) {
        const assigned = state.assigned.get(partition);
        if (assigned !== undefined) seekTo(assigned, offset, leaderEpoch);
      }
    }
    const strategy = settings.config.autoOffsetReset;
    const without: string[] = [];
    for (const assigned of state.assigned.values()) {
      if (assigned.status !== 'initializing') continue;
      if (strategy.strategy === 'none') without.push(`${assigned.topic}-${assigned.index}`);
      else requestOffsetReset(assigned, strategy);
    }
    if (without.length === 0) return null;
    const className = 'org.apache.kafka.clients.consumer.NoOffsetForPartitionException';
    const message = `Undefined offset with no reset policy for partitions: [${without.join(', ')}]`;
    return { kind: 'throw', exception: { className, message } };
  }
}
