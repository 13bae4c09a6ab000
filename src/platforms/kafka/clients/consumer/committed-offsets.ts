import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import { API, type OffsetFetchRequest, type OffsetFetchResponse } from '../../protocol/messages';
import type { ClientException } from '../client-api';
import { kafkaException } from '../client-exceptions';
import { retryBackoff } from '../retry-backoff';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { GroupCoordinatorLookup } from './group-coordinator-lookup';
import type { CommitEntry, GroupState } from './group-state';

/** How far a question about committed offsets is. */
export type CommittedStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'found'; readonly offsets: readonly CommitEntry[] }
  | { readonly kind: 'failed'; readonly exception: ClientException };

const NOTHING_ASKED: GroupState['offsetFetch'] = {
  phase: 'idle',
  key: '',
  retryAt: 0,
  attempts: 0,
  found: [],
  exception: null,
};

/** Asks the coordinator for committed offsets (ConsumerCoordinator.fetchCommittedOffsets). */
export class CommittedOffsets {
  private readonly context: ClusterContext;
  private readonly lookup: GroupCoordinatorLookup;

  constructor(context: ClusterContext, lookup: GroupCoordinatorLookup) {
    this.context = context;
    this.lookup = lookup;
  }

  /** One look at the question which offsets are committed for some partitions; an answer for others is not taken. */
  step(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    partitions: readonly number[],
  ): CommittedStep {
    const key = `${group.generationId}/${partitions.join(',')}`;
    if (group.offsetFetch.key !== key) group.offsetFetch = { ...NOTHING_ASKED, key };
    const asked = group.offsetFetch;
    if (asked.phase === 'done') {
      group.offsetFetch = { ...NOTHING_ASKED };
      return { kind: 'found', offsets: asked.found };
    }
    if (asked.phase === 'failed') {
      group.offsetFetch = { ...NOTHING_ASKED };
      return { kind: 'failed', exception: asked.exception as ClientException };
    }
    if (asked.phase === 'inFlight' || asked.retryAt > this.context.simulation.now) return { kind: 'waiting' };
    if (!this.lookup.isReady(state, group, settings)) return { kind: 'waiting' };
    asked.phase = 'inFlight';
    const request: OffsetFetchRequest = { groupId: group.groupId, partitions, requireStable: true };
    this.lookup.send(state, group, API.OffsetFetch, request, settings.config.requestTimeoutMs, { key });
    return { kind: 'waiting' };
  }

  /** The answer to OffsetFetch, null when none will come. */
  onAnswer(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    body: OffsetFetchResponse | null,
    context: Plain,
  ): void {
    const asked = group.offsetFetch;
    if (asked.phase !== 'inFlight' || asked.key !== (context as unknown as { key: string }).key) return;
    if (body === null) {
      this.lookup.forget(group);
      this.retryLater(state, group, settings);
      return;
    }
    const errorCode =
      body.errorCode !== 0 ? body.errorCode : (body.partitions.find((p) => p.errorCode)?.errorCode ?? 0);
    const { name, retriable, message } = errorWithCode(errorCode);
    if (name === 'NONE') {
      asked.phase = 'done';
      asked.found = body.partitions
        .filter((p) => p.committedOffset >= 0)
        .map(({ partition, committedOffset, committedLeaderEpoch, metadata }) => ({
          partition,
          offset: committedOffset,
          leaderEpoch: committedLeaderEpoch,
          metadata,
        }));
    } else if (retriable && name !== 'UNKNOWN_TOPIC_OR_PARTITION') {
      if (name === 'NOT_COORDINATOR' || name === 'COORDINATOR_NOT_AVAILABLE') this.lookup.forget(group);
      this.retryLater(state, group, settings);
    } else {
      asked.phase = 'failed';
      asked.exception = kafkaException(`Unexpected error in fetch offset response: ${message}`);
    }
  }

  /** When the question is to be asked again. */
  nextAt(group: GroupState): Micros {
    const { phase, retryAt } = group.offsetFetch;
    return phase === 'idle' && retryAt > this.context.simulation.now ? retryAt : Number.POSITIVE_INFINITY;
  }

  private retryLater(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const { simulation } = this.context;
    const asked = group.offsetFetch;
    asked.phase = 'idle';
    asked.retryAt = simulation.now + retryBackoff(simulation, state.node, settings.config, asked.attempts++);
  }
}
