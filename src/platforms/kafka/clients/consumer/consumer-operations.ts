import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import type { ClientAnswer, PollStep, TopicPartition } from '../client-api';
import { illegalState, kafkaError, NOTHING, thrown, timeoutException } from '../client-exceptions';
import { addTopic, partitionNumber, requestUpdate } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import type { CommittedOffsets } from './committed-offsets';
import type { OffsetAtTime } from './consumer-api';
import type { ConsumerCoordinator } from './consumer-coordinator';
import type { ConsumerLeave } from './consumer-leave';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerOperation, ConsumerState } from './consumer-state';
import type { FetchPositions } from './fetch-positions';
import type { Fetcher } from './fetcher';
import type { OffsetCommits } from './offset-commits';
import type { OffsetFetcher } from './offset-fetcher';
import { assignedByName, hasPosition, shownPartitions } from './subscription-state';
import { TOPICS_TIMED_OUT, type TopicMetadata } from './topic-metadata';

/** The parts of a consumer that operations are made of. */
export interface ConsumerParts {
  readonly coordinator: ConsumerCoordinator;
  readonly commits: OffsetCommits;
  readonly committed: CommittedOffsets;
  readonly positions: FetchPositions;
  readonly offsets: OffsetFetcher;
  readonly topics: TopicMetadata;
  readonly fetcher: Fetcher;
  readonly leave: ConsumerLeave;
}

type Of<K extends ConsumerOperation['kind']> = Extract<ConsumerOperation, { kind: K }>;

/** WakeupException has no message. */
const WAKEUP = thrown(kafkaError('WakeupException', ''));

/**
 * The operations in which the program's thread may have to wait. Each is looked at again whenever something happened
 * to the consumer, and answers when it can: what the Java client does in loops around its network client.
 */
export class ConsumerOperations {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;
  private readonly parts: ConsumerParts;

  constructor(context: ClusterContext, updater: MetadataUpdater, parts: ConsumerParts) {
    this.context = context;
    this.updater = updater;
    this.parts = parts;
  }

  /** One look at the present operation: its answer, or null while it has to wait. */
  step(state: ConsumerState, settings: ConsumerSettings): ClientAnswer | null {
    const { operation } = state;
    if (operation === null) return null;
    if (state.isWakeupPending && operation.kind !== 'close' && operation.kind !== 'unsubscribe') {
      state.isWakeupPending = false;
      return WAKEUP;
    }
    if (operation.kind === 'poll') return this.poll(state, settings, operation);
    if (operation.kind === 'close' || operation.kind === 'unsubscribe') {
      return this.parts.leave.step(state, settings, operation);
    }
    const answer = this.other(state, settings, operation);
    return (
      answer ?? (operation.deadline <= this.context.simulation.now ? this.timeout(state, operation) : null)
    );
  }

  /** When the present operation is to be looked at again if nothing happens before. */
  nextAt(state: ConsumerState): Micros {
    const { operation, group } = state;
    if (operation === null || state.token < 0) return Number.POSITIVE_INFINITY;
    const { now } = this.context.simulation;
    let next = Math.min(this.parts.offsets.nextAt(state), this.parts.topics.nextAt(state));
    if (state.reconnectAt > now) next = Math.min(next, state.reconnectAt);
    if (operation.deadline > now) next = Math.min(next, operation.deadline);
    if (group !== null) {
      next = Math.min(
        next,
        this.parts.coordinator.nextAt(group),
        this.parts.commits.nextAt(group),
        this.parts.committed.nextAt(group),
      );
      if (operation.kind === 'poll' && group.nextAutoCommitAt > now)
        next = Math.min(next, group.nextAutoCommitAt);
    }
    return next;
  }

  private poll(state: ConsumerState, settings: ConsumerSettings, operation: Of<'poll'>): ClientAnswer | null {
    const { group } = state;
    if (state.subscriptionType === 'none') return NOT_SUBSCRIBED;
    const step = state.steps.shift();
    if (step !== undefined) return stepAnswer(step);
    let isReady = true;
    if (group !== null) {
      const polled = this.parts.coordinator.poll(state, group, settings);
      if (polled.kind === 'throw') return thrown(polled.exception);
      if (polled.kind === 'step') return stepAnswer(polled.step);
      isReady = polled.kind === 'ok';
    }
    if (isReady) {
      const positions = this.parts.positions.update(state, settings);
      if (positions.kind === 'throw') return thrown(positions.exception);
      isReady = positions.kind === 'ok';
    }
    if (operation.waitsForAssignment && !isReady && !operation.hasPassed) return null;
    operation.hasPassed = true;
    const collected = this.parts.fetcher.collect(state, settings);
    if (collected.exception !== null) return thrown(collected.exception);
    this.parts.fetcher.sendFetches(state, settings);
    const { records, count, isAdvanced } = collected;
    if (count > 0 || isAdvanced) {
      return state.keepsRecords
        ? stepAnswer({ step: 'records', records })
        : { kind: 'value', value: { step: 'counted', count } };
    }
    if (operation.deadline > this.context.simulation.now) return null;
    return stepAnswer({ step: 'records', records: [] });
  }

  private other(
    state: ConsumerState,
    settings: ConsumerSettings,
    operation: Of<'commitSync' | 'committed' | 'position' | 'offsets' | 'topics'>,
  ): ClientAnswer | null {
    if (operation.kind === 'topics') return this.parts.topics.step(state, settings, operation);
    if (operation.kind === 'commitSync') return this.commitSync(state, settings, operation);
    if (operation.kind === 'committed') return this.committed(state, settings, operation.partitions);
    if (operation.kind === 'position') return this.position(state, settings, operation.partition);
    return this.offsets(state, settings, operation);
  }

  /** With a time limit of nothing only what is known is answered, as null where it is not. */
  private offsets(
    state: ConsumerState,
    settings: ConsumerSettings,
    operation: Of<'offsets'>,
  ): ClientAnswer | null {
    this.parts.offsets.askForOffsets(state, settings, operation);
    const values: Plain[] = [];
    for (const { topic, partition } of operation.partitions) {
      const number = partitionNumber(this.updater.snapshot(state.metadata), topic, partition);
      const found = operation.found.get(number);
      if (found === undefined && operation.timeoutMs > 0) return null;
      values.push(found === undefined ? null : shownOffset(found, operation.isOffsetOnly));
    }
    return { kind: 'value', value: values };
  }

  private commitSync(
    state: ConsumerState,
    settings: ConsumerSettings,
    { offsets }: Of<'commitSync'>,
  ): ClientAnswer | null {
    const { group } = state;
    if (group === null) return NO_GROUP;
    const step = this.parts.commits.syncStep(state, group, settings, offsets);
    if (step.kind === 'waiting') return null;
    return step.kind === 'done' ? NOTHING : thrown(step.exception);
  }

  private committed(
    state: ConsumerState,
    settings: ConsumerSettings,
    partitions: readonly TopicPartition[],
  ): ClientAnswer | null {
    const { group } = state;
    if (group === null) return NO_GROUP;
    const numbers = partitions.map((p) => this.numberOf(state, p));
    const known = numbers.filter((number) => number >= 0);
    if (known.length === 0) return { kind: 'value', value: partitions.map(() => null) };
    const step = this.parts.committed.step(state, group, settings, known);
    if (step.kind === 'waiting') return null;
    if (step.kind === 'failed') return thrown(step.exception);
    const value = partitions.map((partition, i) => {
      const found = step.offsets.find((offset) => offset.partition === numbers[i]);
      if (found === undefined) return null;
      return {
        ...partition,
        offset: found.offset,
        metadata: found.metadata,
        leaderEpoch: found.leaderEpoch,
      };
    });
    return { kind: 'value', value };
  }

  private position(
    state: ConsumerState,
    settings: ConsumerSettings,
    partition: TopicPartition,
  ): ClientAnswer | null {
    const assigned = assignedByName(state, partition);
    if (assigned === null) return NOT_ASSIGNED;
    if (assigned.status === 'fetching') return { kind: 'value', value: assigned.position };
    if (assigned.partition < 0) {
      requestUpdate(state.metadata);
      return null;
    }
    const step = this.parts.positions.update(state, settings);
    if (step.kind === 'throw') return thrown(step.exception);
    return hasPosition(assigned) ? { kind: 'value', value: assigned.position } : null;
  }

  private timeout(
    state: ConsumerState,
    operation: Of<'commitSync' | 'committed' | 'position' | 'offsets' | 'topics'>,
  ): ClientAnswer {
    if (operation.kind === 'topics') return TOPICS_TIMED_OUT;
    const apiMs = operation.timeoutMs;
    if (operation.kind === 'commitSync') {
      if (state.group !== null) state.group.syncCommit = { phase: 'idle', retryAt: 0, attempts: 0 };
      const message = `Timeout of ${operation.timeoutMs}ms expired before successfully committing offsets ${operation.shown}`;
      return thrown(timeoutException(message));
    }
    if (operation.kind === 'committed') {
      return thrown(
        timeoutException(
          `Timeout of ${apiMs}ms expired before the last committed offset for partitions ` +
            `[${shownPartitions(operation.partitions)}] could be determined. Try tuning default.api.timeout.ms larger ` +
            'to relax the threshold.',
        ),
      );
    }
    if (operation.kind === 'position') {
      const shown = shownPartitions([operation.partition]);
      const message = `Timeout of ${apiMs}ms expired before the position for partition ${shown} could be determined`;
      return thrown(timeoutException(message));
    }
    return thrown(timeoutException(`Failed to get offsets by times in ${apiMs}ms`));
  }

  /** The number of a partition, -1 while the metadata does not know it; then it is asked for. */
  private numberOf(state: ConsumerState, { topic, partition }: TopicPartition): number {
    addTopic(state.metadata, topic, Number.POSITIVE_INFINITY);
    const known = partitionNumber(this.updater.snapshot(state.metadata), topic, partition);
    return known >= 0 ? known : (this.context.registry.topic(topic)?.partitions[partition] ?? -1);
  }
}

/** An offset that was found at a time, -1 where no record is that recent: then there is none. */
function shownOffset({ offset, timestampMs, leaderEpoch }: OffsetAtTime, isOffsetOnly: boolean): Plain {
  if (isOffsetOnly) return offset;
  return offset < 0 ? null : { offset, timestampMs, leaderEpoch };
}

/** A step of poll as an answer. */
export function stepAnswer(step: PollStep): ClientAnswer {
  return { kind: 'value', value: step as unknown as Plain };
}

/** What every operation of a group says when there is no group.id. */
export const NO_GROUP: ClientAnswer = thrown(
  kafkaError(
    'InvalidGroupIdException',
    'To use the group management or offset commit APIs, you must provide a valid group.id in the consumer configuration.',
  ),
);

const NOT_SUBSCRIBED: ClientAnswer = thrown(
  illegalState('Consumer is not subscribed to any topics or assigned any partitions'),
);

const NOT_ASSIGNED: ClientAnswer = thrown(
  illegalState('You can only check the position for partitions assigned to this consumer.'),
);
