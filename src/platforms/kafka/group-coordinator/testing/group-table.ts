import { errorWithCode } from '../../protocol/errors';
import { type ClassicGroup, newGroup } from '../classic-group';
import { joinGroup } from '../classic-join';
import { heartbeat, leaveGroup, syncGroup } from '../classic-requests';
import { afterWrite, fireNextTimer, nextTimer } from '../classic-timers';
import type { AfterWrite, GroupTurn } from '../group-turn';

/** How a JoinGroup differs from the usual one. */
export interface JoinOptions {
  readonly rebalanceTimeoutMs?: number;
  readonly sessionTimeoutMs?: number;
  readonly instance?: string | null;
  readonly protocols?: readonly string[];
  readonly topics?: readonly string[];
  readonly newId?: string;
}

/** A group whose members are letters, and what happens to it, line by line. */
export class GroupTable {
  readonly group: ClassicGroup = newGroup('g');
  readonly lines: string[] = [];
  /** Holds writes back instead of letting them succeed at once. */
  holdsWrites = false;
  readonly held: AfterWrite[] = [];
  private nowMs = 0;
  private originMs = 0;
  private readonly senders = new Map<number, string>();

  private readonly maxSize: number;

  constructor(maxSize = 100) {
    this.maxSize = maxSize;
  }

  /** JoinGroup of a member with an id; an unknown letter gets its id first, unless it is static. */
  join(member: string, options: JoinOptions = {}): this {
    const instance = options.instance ?? null;
    const isNew = !this.group.members.has(member) && !this.group.pendingMembers.has(member);
    if (isNew) this.sendJoin('', member, options);
    if (!isNew || instance === null) this.sendJoin(member, member, options);
    return this;
  }

  /** One JoinGroup. */
  sendJoin(memberId: string, member: string, options: JoinOptions = {}): this {
    const { topics = ['t'], protocols = ['range'] } = options;
    const metadata = { topics, ownedPartitions: [], generationId: -1, rackId: '', userData: null };
    const request = {
      groupId: 'g',
      sessionTimeoutMs: options.sessionTimeoutMs ?? 45_000,
      rebalanceTimeoutMs: options.rebalanceTimeoutMs ?? 300_000,
      memberId,
      groupInstanceId: options.instance ?? null,
      clientId: 'client',
      protocolType: 'consumer',
      protocols: protocols.map((name) => ({ name, metadata })),
      reason: '',
    };
    const newMemberId = options.newId ?? member;
    this.turn((turn) => joinGroup(this.group, turn, { request, to: this.from(member), newMemberId }));
    return this;
  }

  /** SyncGroup; the leader gives each member the partition of its place in the alphabet. */
  sync(member: string): this {
    const assignments = [...this.group.members.keys()].map((memberId) => ({
      memberId,
      partitions: [memberId.charCodeAt(0) - 64],
    }));
    const request = {
      groupId: 'g',
      generationId: this.group.generation,
      memberId: member,
      groupInstanceId: null,
      protocolName: this.group.protocolName,
      assignments: this.group.leaderId === member ? assignments : [],
    };
    this.turn((turn) => syncGroup(this.group, turn, request, this.from(member)));
    return this;
  }

  /** Heartbeat of a member: what it is told. */
  heartbeat(memberId: string, generationId = this.group.generation, groupInstanceId: string | null = null) {
    const request = { groupId: 'g', generationId, memberId, groupInstanceId };
    return this.turn((turn) => heartbeat(this.group, turn, request));
  }

  /** LeaveGroup of one member. */
  leave(memberId: string, groupInstanceId: string | null = null): string[] {
    const members = [{ memberId, groupInstanceId, reason: '' }];
    return this.turn((turn) => leaveGroup(this.group, turn, { groupId: 'g', members }));
  }

  /** Lets so many milliseconds go by. */
  wait(ms: number): this {
    const until = this.nowMs + ms;
    for (let at = nextTimer(this.group); at <= until * 1000; at = nextTimer(this.group)) {
      this.nowMs = at / 1000;
      const timer = this.turn((turn) => fireNextTimer(this.group, turn));
      this.note(`timer ${timer}`);
    }
    this.nowMs = until;
    return this;
  }

  /** Everybody in the group syncs, the leader last. */
  stabilise(): this {
    const followers = [...this.group.members.keys()].filter((id) => id !== this.group.leaderId);
    for (const id of [...followers, this.group.leaderId]) this.sync(id);
    return this;
  }

  /** Forgets what happened so far, and counts the time from here. */
  begin(): this {
    this.lines.splice(0);
    this.originMs = this.nowMs;
    return this;
  }

  /** A turn of the group; writes succeed at once unless they are held back. */
  turn<T>(take: (turn: GroupTurn) => T): T {
    const turn: GroupTurn = {
      now: this.nowMs * 1000,
      initialRebalanceDelayMs: 3000,
      maxSize: this.maxSize,
      effects: [],
    };
    const result = take(turn);
    for (const effect of turn.effects) {
      switch (effect.kind) {
        case 'answer join': {
          const { errorCode, generationId, leader, memberId, members } = effect.response;
          const { name } = errorWithCode(errorCode);
          const ids = members.map((m) => m.memberId).sort();
          const told = name === 'NONE' ? `generation ${generationId} leader ${leader} [${ids}]` : name;
          const skips = effect.response.skipAssignment ? ' skip assignment' : '';
          this.note(
            `${this.senders.get(effect.to.correlation)} joined as ${memberId || '-'}: ${told}${skips}`,
          );
          break;
        }
        case 'answer sync': {
          const { errorCode, partitions } = effect.response;
          const told = errorCode === 0 ? `[${partitions}]` : errorWithCode(errorCode).name;
          this.note(`${this.senders.get(effect.to.correlation)} synced: ${told}`);
          break;
        }
        case 'write':
          if (this.holdsWrites) this.held.push(effect.next);
          else this.turn((next) => afterWrite(this.group, next, effect.next, 'NONE'));
          break;
        case 'member left':
          this.note(`${effect.memberId} left: ${effect.reason}`);
          break;
        default:
      }
    }
    return result;
  }

  /** What happened since the last time that somebody asked. */
  news(): string[] {
    return this.lines.splice(0);
  }

  private from(member: string) {
    const correlation = this.senders.size;
    this.senders.set(correlation, member);
    return { node: 0, correlation };
  }

  private note(what: string): void {
    this.lines.push(`${this.nowMs - this.originMs} ${what}`);
  }
}

/** A stable group of these members; its lines count the time from here. */
export function stableGroup(members: string, options: JoinOptions = {}): GroupTable {
  const table = new GroupTable();
  for (const member of members) table.join(member, options);
  while (table.group.state !== 'CompletingRebalance') table.wait(500);
  table.stabilise().begin();
  return table;
}
