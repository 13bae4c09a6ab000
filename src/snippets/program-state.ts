import type { MachineState } from '../interpreter/machine/state';
import type { ClientAnswer, TopicPartition } from '../platforms/kafka/clients/client-api';

/** A call that a thread waits in. */
export interface PendingCall {
  readonly thread: number;
  /** The library's call without `kafka.`: `poll`. */
  readonly name: string;
  readonly client: number;
  /** When it must end at the latest, null when it need not. */
  readonly deadlineMicros: number | null;
  /** The partitions its answer is about, in order. */
  readonly asked: readonly TopicPartition[];
  /** The thread was interrupted meanwhile, and the client was woken up for it. */
  interrupted: boolean;
}

/** What a consumer was made with and whether it has received anything, for the remarks. */
export interface ConsumerSetting {
  readonly groupId: string | null;
  readonly offsetReset: string;
  hasReceived: boolean;
}

/** A program on its machine: everything that changes. Plain data. */
export interface ProgramState {
  readonly host: number;
  phase: 'not started' | 'running' | 'ended' | 'failed';
  machine: MachineState | null;
  exitCode: number;
  /** Until when the statements of the last slice take: nothing of the program happens before. */
  busyUntil: number;
  /** When the next slice is due, -1 for none, and the number of the event that is it. */
  dueAt: number;
  dueEvent: number;
  nextToken: number;
  /** By token. */
  readonly calls: Map<number, PendingCall>;
  /** The consumers of the present run, by node. */
  readonly consumers: Map<number, ConsumerSetting>;
  /** Answers that came while the program was busy. */
  answers: { readonly token: number; readonly answer: ClientAnswer }[];
}

/** A program that has not been started. */
export function newProgramState(host: number): ProgramState {
  return {
    host,
    phase: 'not started',
    machine: null,
    exitCode: 0,
    busyUntil: 0,
    dueAt: -1,
    dueEvent: 0,
    nextToken: 0,
    calls: new Map(),
    consumers: new Map(),
    answers: [],
  };
}
