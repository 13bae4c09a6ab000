import {
  type ConsumerGroup,
  consumerGroupState,
  newConsumerGroup,
  type TopicImage,
} from '../../../src/platforms/kafka/group-coordinator/consumer-group/consumer-group';
import {
  consumerGroupHeartbeat,
  consumerGroupLeave,
  fenceMember,
} from '../../../src/platforms/kafka/group-coordinator/consumer-group/consumer-heartbeat';
import type { ConsumerGroupTurn } from '../../../src/platforms/kafka/group-coordinator/consumer-group/consumer-turn';
import { errorWithCode } from '../../../src/platforms/kafka/protocol/errors';
import { type Comparison, goldenAdapter } from '../adapter';

type Written = Readonly<Record<string, readonly number[]>>;

interface TraceVector {
  readonly topics: readonly { readonly name: string; readonly index: number; readonly partitions: number }[];
  readonly assignor: string;
  readonly assignmentIntervalMs: number;
  readonly ops: readonly TraceOp[];
}

interface TraceOp {
  readonly op: 'heartbeat' | 'sleep';
  readonly member?: string;
  readonly memberEpoch?: number;
  readonly instanceId?: string | null;
  readonly subscribedTopics?: readonly string[];
  readonly serverAssignor?: string | null;
  readonly rebalanceTimeoutMs?: number;
  readonly owned?: Written | null;
  readonly response?: object;
  readonly error?: string;
  readonly nowMs: number;
  readonly timersFired?: readonly { readonly atMs: number; readonly timer: string }[];
  readonly stateAfter?: unknown;
}

const PARTITIONS_OF_A_TOPIC = 1000;

/**
 * Plays the heartbeats of a trace to the model's group, and compares every answer, every timer that fired and the whole
 * state after every step.
 */
export const consumerGroup848Traces = goldenAdapter<TraceVector>(
  'consumer-group-848-traces',
  (vector): Comparison => {
    const trace = new Trace(vector);
    return {
      expected: vector.ops.map(({ response, error, stateAfter }) => ({ response, error, stateAfter })),
      actual: vector.ops.map((op) => trace.play(op)),
    };
  },
);

class Trace {
  private readonly vector: TraceVector;
  private readonly group: ConsumerGroup = newConsumerGroup();
  private readonly timers = new Map<string, number>();
  private readonly image: TopicImage;
  private nowMs = 0;

  constructor(vector: TraceVector) {
    this.vector = vector;
    const numbers = new Map(
      vector.topics.map(({ name, index, partitions }) => [
        name,
        Array.from({ length: partitions }, (_, i) => index * PARTITIONS_OF_A_TOPIC + i),
      ]),
    );
    this.image = {
      partitions: (topic) => numbers.get(topic),
      topicOf: (partition) => this.topicAt(Math.floor(partition / PARTITIONS_OF_A_TOPIC)),
      topics: () => [...numbers.keys()],
    };
  }

  play(op: TraceOp) {
    // Heartbeats that went on during a sleep are listed after it; they bring the time on.
    const isListedLater = op.op === 'sleep' && op.stateAfter === undefined;
    if (!isListedLater) this.advance(op.nowMs);
    const answer = op.op === 'heartbeat' ? this.heartbeat(op) : { response: undefined, error: undefined };
    return { ...answer, stateAfter: op.stateAfter === undefined ? undefined : this.state() };
  }

  private heartbeat(op: TraceOp) {
    const { member = '', memberEpoch = 0, instanceId = null } = op;
    const turn = this.turn();
    const request = {
      groupId: 'g',
      memberId: member,
      memberEpoch,
      instanceId: instanceId ?? this.group.members.get(member)?.instanceId ?? null,
      rackId: null,
      rebalanceTimeoutMs: op.rebalanceTimeoutMs ?? -1,
      subscribedTopicNames: op.subscribedTopics ?? null,
      subscribedTopicRegex: null,
      serverAssignor: op.serverAssignor ?? null,
      ownedPartitions: op.owned === undefined || op.owned === null ? null : this.numbers(op.owned),
      clientId: 'client',
    };
    const handle = memberEpoch < 0 ? consumerGroupLeave : consumerGroupHeartbeat;
    const response = handle(this.group, turn, request);
    this.carryOut(turn);
    if (response.errorCode !== 0) {
      const name = errorWithCode(response.errorCode).exceptionClass?.split('.').pop();
      return { response: undefined, error: name };
    }
    const { heartbeatIntervalMs, assignment } = response;
    const shown = {
      memberEpoch: response.memberEpoch,
      heartbeatIntervalMs,
      assignment: assignment === null ? null : this.written(assignment),
    };
    return { response: shown, error: undefined };
  }

  private advance(untilMs: number): void {
    for (;;) {
      const at = Math.min(...this.timers.values());
      if (at > untilMs) break;
      this.nowMs = at;
      this.fire([...this.timers].filter(([, dueMs]) => dueMs === at).map(([timer]) => timer));
    }
    this.nowMs = untilMs;
  }

  /** Kafka's mock timer lets timers that are due together work on the same state: each raises the same epoch. */
  private fire(timers: readonly string[]): void {
    const before = this.group.groupEpoch;
    for (const timer of timers) {
      this.timers.delete(timer);
      const member = this.group.members.get(timer.slice(timer.indexOf(' ') + 1));
      if (member === undefined) continue;
      const turn = this.turn();
      fenceMember(this.group, turn, member, 'timed out');
      this.carryOut(turn);
      this.group.groupEpoch = before + 1;
    }
  }

  private carryOut({ effects }: ConsumerGroupTurn): void {
    for (const effect of effects) {
      if (effect.kind !== 'timer') continue;
      if (effect.delayMs === null) this.timers.delete(effect.timer);
      else this.timers.set(effect.timer, this.nowMs + effect.delayMs);
    }
  }

  private turn(): ConsumerGroupTurn {
    return {
      now: this.nowMs * 1000,
      image: this.image,
      maxSize: Number.MAX_SAFE_INTEGER,
      assignors: ['uniform', 'range'],
      assignmentIntervalMs: this.vector.assignmentIntervalMs,
      migration: { policy: 'bidirectional', classicMaxSize: 1000, consumerMaxSize: 1000 },
      heartbeatIntervalMs: 5000,
      sessionTimeoutMs: 45_000,
      clientId: 'client',
      node: 0,
      effects: [],
    };
  }

  private state() {
    const { groupEpoch, assignmentEpoch, members, target } = this.group;
    const shown = [...members.values()].map((member) => [
      member.memberId,
      {
        epoch: member.memberEpoch,
        prevEpoch: member.previousMemberEpoch,
        state: member.state,
        assigned: this.written([...member.assigned.keys()]),
        pendingRevocation: this.written([...member.pendingRevocation.keys()]),
        target: this.written(target.get(member.memberId) ?? []),
      },
    ]);
    return {
      groupState: consumerGroupState(this.group),
      groupEpoch,
      assignmentEpoch,
      members: Object.fromEntries(shown),
    };
  }

  private numbers(written: Written): number[] {
    return Object.entries(written).flatMap(([topic, list]) =>
      list.map((partition) => Number(topic) * PARTITIONS_OF_A_TOPIC + partition),
    );
  }

  private written(numbers: readonly number[]): Record<string, number[]> {
    const found: Record<string, number[]> = {};
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const topic = String(Math.floor(number / PARTITIONS_OF_A_TOPIC));
      found[topic] = [...(found[topic] ?? []), number % PARTITIONS_OF_A_TOPIC];
    }
    return found;
  }

  private topicAt(index: number): string {
    return this.vector.topics.find((topic) => topic.index === index)?.name ?? '';
  }
}
