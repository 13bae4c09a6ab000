import {
  type ClassicGroup,
  newGroup,
  type ReplyAddress,
} from '../../../src/platforms/kafka/group-coordinator/classic-group';
import { joinGroup } from '../../../src/platforms/kafka/group-coordinator/classic-join';
import {
  heartbeat,
  leaveGroup,
  syncGroup,
} from '../../../src/platforms/kafka/group-coordinator/classic-requests';
import {
  afterWrite,
  fireTimer,
  nextTimer,
} from '../../../src/platforms/kafka/group-coordinator/classic-timers';
import type { GroupTurn } from '../../../src/platforms/kafka/group-coordinator/group-turn';
import { errorWithCode } from '../../../src/platforms/kafka/protocol/errors';
import type {
  JoinGroupRequest,
  JoinGroupResponse,
  SyncGroupResponse,
} from '../../../src/platforms/kafka/protocol/messages';
import { goldenAdapter } from '../adapter';

interface Completion {
  readonly completes: 'join' | 'sync';
  readonly atMs: number;
  readonly member: string;
  readonly error: string;
  readonly [other: string]: unknown;
}

/** One request or one stretch of time, with what the driver gave and what it then saw. */
interface Op {
  readonly op: 'join' | 'sync' | 'heartbeat' | 'leave' | 'sleep';
  readonly note?: string;
  readonly member?: string;
  readonly sessionTimeoutMs?: number;
  readonly rebalanceTimeoutMs?: number;
  readonly groupInstanceId?: string | null;
  readonly generation?: number;
  readonly leaderSendsAssignment?: boolean;
  readonly ms?: number;
  readonly timersFired?: readonly { readonly timer: string }[];
  readonly completions?: readonly Completion[];
}

interface Vector {
  readonly config: { readonly 'group.initial.rebalance.delay.ms': number };
  readonly ops: readonly Op[];
}

const firstReply = 'MEMBER_ID_REQUIRED; immediately rejoined with the assigned id';

/** Leads a classic group through join, sync, heartbeat, leave and time, as GroupMetadataManager does. */
export const classicGroupTraces = goldenAdapter<Vector>('classic-group-traces', (vector) => {
  const driver = new GroupDriver(vector);
  return { expected: vector.ops, actual: vector.ops.map((op) => driver.run(op)) };
});

class GroupDriver {
  private readonly group: ClassicGroup = newGroup('g');
  private readonly names: MemberNames;
  private readonly delayMs: number;
  private nowMs = 0;
  private correlation = 0;
  /** Who sent a request that is not answered yet, by its correlation. */
  private readonly senders = new Map<number, string>();
  private completions: (Completion & { readonly correlation: number })[] = [];

  constructor(vector: Vector) {
    this.names = memberNames(vector);
    this.delayMs = vector.config['group.initial.rebalance.delay.ms'];
  }

  /** The op as this group's coordinator would have had it recorded. */
  run(op: Op): unknown {
    this.completions = [];
    const seen = this.take(op);
    const { nowMs, group } = this;
    const completions = this.completions
      .sort((one, other) => one.atMs - other.atMs || one.correlation - other.correlation)
      .map(({ correlation: _, ...completion }) => completion);
    return {
      ...op,
      ...seen,
      nowMs,
      ...(completions.length > 0 ? { completions } : withoutCompletions(op)),
      groupState: group.state,
      ...(op.op === 'sync' || op.op === 'heartbeat' ? {} : { generation: group.generation }),
      numMembers: group.members.size,
      pendingJoinMembers: group.pendingMembers.size,
    };
  }

  private take(op: Op): object {
    const memberId = this.names.idOf(op.member ?? '');
    const groupInstanceId = op.groupInstanceId ?? null;
    switch (op.op) {
      case 'join':
        return this.join(op, memberId, groupInstanceId);
      case 'sync':
        this.sync(op, memberId);
        return {};
      case 'heartbeat': {
        const generationId = op.generation as number;
        const request = { groupId: 'g', generationId, memberId, groupInstanceId };
        return { error: this.turn((turn) => heartbeat(this.group, turn, request)) };
      }
      case 'leave': {
        const members = [{ memberId, groupInstanceId, reason: '' }];
        return { error: this.turn((turn) => leaveGroup(this.group, turn, { groupId: 'g', members }))[0] };
      }
      case 'sleep':
        return { timersFired: this.sleep(op) };
    }
  }

  private join(op: Op, memberId: string, groupInstanceId: string | null): object {
    const first = this.sendJoin(op, op.note === 'new member' ? '' : memberId, memberId, groupInstanceId);
    if (first?.errorCode !== idRequiredCode) return {};
    this.completions = [];
    this.sendJoin(op, memberId, memberId, groupInstanceId);
    return { firstReply };
  }

  private sendJoin(
    op: Op,
    memberId: string,
    newMemberId: string,
    groupInstanceId: string | null,
  ): JoinGroupResponse | null {
    const request: JoinGroupRequest = {
      groupId: 'g',
      sessionTimeoutMs: op.sessionTimeoutMs as number,
      rebalanceTimeoutMs: op.rebalanceTimeoutMs as number,
      memberId,
      groupInstanceId,
      clientId: 'client',
      protocolType: 'consumer',
      protocols: [{ name: 'range', metadata: subscription }],
      reason: '',
    };
    const to = this.replyTo(op.member as string);
    let answer: JoinGroupResponse | null = null;
    this.turn((turn) => {
      joinGroup(this.group, turn, { request, to, newMemberId });
      for (const effect of turn.effects) {
        if (effect.kind === 'answer join' && effect.to === to) answer = effect.response;
      }
    });
    return answer;
  }

  private sync(op: Op, memberId: string): void {
    const generationId = op.generation as number;
    const assigned = op.leaderSendsAssignment ? [...this.group.members.keys()] : [];
    const request = {
      groupId: 'g',
      generationId,
      memberId,
      groupInstanceId: op.groupInstanceId ?? null,
      protocolName: 'range',
      assignments: assigned.map((id) => ({
        memberId: id,
        partitions: [this.names.numberOf(id), generationId],
      })),
    };
    const to = this.replyTo(op.member as string);
    this.turn((turn) => syncGroup(this.group, turn, request, to));
  }

  /**
   * Lets timers fire until the time is over. Which of those that are due at one moment comes first is chance in Kafka
   * (a priority queue breaks ties anyhow), so the recorded order is taken.
   */
  private sleep(op: Op): unknown[] {
    const fired: { atMs: number; timer: string }[] = [];
    const until = this.nowMs + (op.ms as number);
    for (let at = nextTimer(this.group); at <= until * 1000; at = nextTimer(this.group)) {
      this.nowMs = at / 1000;
      const due = [...this.group.timers].filter(([, time]) => time === at).map(([timer]) => timer);
      const recorded = op.timersFired?.[fired.length]?.timer;
      const timer = due.find((each) => this.shown(each) === recorded) ?? (due[0] as string);
      this.turn((turn) => fireTimer(this.group, turn, timer));
      fired.push({ atMs: this.nowMs, timer: this.shown(timer) });
    }
    this.nowMs = until;
    return fired;
  }

  private shown(timer: string): string {
    const [kind, id] = timer.split(' ');
    return id === undefined ? `${kind}-g` : `${kind}-g-${this.names.nameOf(id)}`;
  }

  /** One turn of the group; writes succeed at once, as in the harness that made the file. */
  private turn<T>(take: (turn: GroupTurn) => T): T {
    const turn: GroupTurn = {
      now: this.nowMs * 1000,
      initialRebalanceDelayMs: this.delayMs,
      maxSize: Number.MAX_SAFE_INTEGER,
      effects: [],
    };
    const result = take(turn);
    for (const effect of turn.effects) {
      if (effect.kind === 'answer join') this.complete('join', effect.to, this.joined(effect.response));
      else if (effect.kind === 'answer sync') this.complete('sync', effect.to, this.synced(effect.response));
      else if (effect.kind === 'write') {
        this.turn((next) => afterWrite(this.group, next, effect.next, 'NONE'));
      }
    }
    return result;
  }

  private replyTo(member: string): ReplyAddress {
    const correlation = this.correlation++;
    this.senders.set(correlation, member);
    return { node: 0, correlation };
  }

  private complete(
    completes: 'join' | 'sync',
    { correlation }: ReplyAddress,
    seen: { readonly error: string },
  ): void {
    const member = this.senders.get(correlation) as string;
    this.completions.push({ correlation, completes, atMs: this.nowMs, member, ...seen });
  }

  private joined(response: JoinGroupResponse): { error: string } {
    const leader = response.leader === '' ? '' : this.names.nameOf(response.leader);
    const seen = {
      error: errorWithCode(response.errorCode).name,
      generation: response.generationId,
      leader,
      isLeader: response.leader !== '' && response.leader === response.memberId,
      numMembersInResponse: response.members.length,
      protocol: response.protocolName === '' ? null : response.protocolName,
      skipAssignment: response.skipAssignment,
    };
    return seen;
  }

  private synced({ errorCode, partitions }: SyncGroupResponse): { error: string } {
    const [member, generation] = partitions;
    const assignment = member === undefined ? '' : `for-M${member}-gen${generation}`;
    const seen = { error: errorWithCode(errorCode).name, assignment };
    return seen;
  }
}

const subscription = { topics: ['t'], ownedPartitions: [], generationId: -1, rackId: '', userData: null };
const idRequiredCode = 79;

function withoutCompletions(op: Op): object {
  return 'completions' in op ? { completions: [] } : {};
}

interface MemberNames {
  idOf(name: string): string;
  nameOf(id: string): string;
  numberOf(id: string): number;
}

/**
 * Member ids for the members M1…Mn of a trace. When a leader goes, the first of the others in the order of Java's
 * HashMap leads, and that order hangs on the random part of ids, which the file does not have. So ids are chosen whose
 * order agrees with what was recorded: who led earlier comes earlier.
 */
function memberNames({ ops }: Vector): MemberNames {
  const order: string[] = [];
  const note = (name: unknown) => {
    if (typeof name === 'string' && name !== '' && !order.includes(name)) order.push(name);
  };
  for (const { completions = [] } of ops) for (const { leader } of completions) note(leader);
  for (const { member } of ops) note(member);
  const idOf = (name: string) => String.fromCharCode(0x40 + order.indexOf(name));
  const nameOf = (id: string) => order[id.charCodeAt(0) - 0x40] ?? id;
  return { idOf, nameOf, numberOf: (id) => Number(nameOf(id).slice(1)) };
}
