import type { Micros } from '../engine/clock';

/**
 * The neutral grammar in which every platform tells the view what there is to see: nodes, stores, cursors, links,
 * flights. A Kafka partition replica is a log, a Kinesis shard is one, a Pub/Sub subscription is a queue; the view
 * knows none of these words.
 */

/** Where a node stands on the stage: sources left, servers in the middle, sinks right, the rest above or below. */
export type SceneRole = 'source' | 'server' | 'sink' | 'controller' | 'program';

/** One thing that stands on the stage. */
export interface SceneNode {
  /** The number of the engine's node; flights refer to it. */
  readonly node: number;
  readonly name: string;
  readonly role: SceneRole;
  /** The process it lives in; itself for a process. */
  readonly host: number;
  readonly zone: string;
  /** `down`: its process was killed. `ended`: it ended by itself, or was stopped in order. */
  readonly status: 'up' | 'paused' | 'down' | 'ended' | 'closed';
  /** Short words beside the name: `controller`, `fenced`, `acks=1`. */
  readonly badges: readonly string[];
  /** The group it is a member of, by index into `SceneStructure.groups`; -1 for none. */
  readonly group: number;
}

/** A log on a node: which partition, under which name. Its contents are in the frame. */
export interface SceneLog {
  readonly node: number;
  readonly partition: number;
  readonly name: string;
}

/** Consumers that share the work. */
export interface SceneGroup {
  readonly name: string;
  /** As the protocol's rows name it. */
  readonly state: string;
  readonly generation: number;
  /** Members by node, with the partitions they own. */
  readonly members: readonly { readonly node: number; readonly partitions: readonly number[] }[];
}

/** A link between two machines that is not as the configuration says. */
export interface SceneLink {
  readonly node: number;
  readonly peer: number;
  readonly cut: boolean;
  readonly extraMicros: Micros;
}

/** All that has names: sent to the page only when it changed. */
export interface SceneStructure {
  readonly version: number;
  readonly nodes: readonly SceneNode[];
  readonly logs: readonly SceneLog[];
  readonly groups: readonly SceneGroup[];
  /** Links that were cut or made slow. */
  readonly links: readonly SceneLink[];
  /** Partition names by partition number. */
  readonly partitions: readonly string[];
  /** Names of what flies, by the api number of its request: `Produce`, `Fetch`. */
  readonly apis: readonly (readonly [number, string])[];
}

/** One record on a log strip. */
export interface SceneCell {
  readonly offset: number;
  /** Equal for equal keys, -1 without one: its colour. */
  readonly key: number;
  readonly leaderEpoch: number;
  /** The first of its batch. */
  readonly batchStart: boolean;
  /**
   * `lost`: it was acknowledged, and the leader's log has another record in its place, or none. `diverged`: the same
   * of a record that was never acknowledged. `undecided`: written within a transaction that has not ended. `aborted`:
   * its transaction was given up, so that careful readers pass over it. `commitMark`, `abortMark`: no record, but the
   * end of a transaction, which takes an offset.
   */
  readonly state:
    | 'committed'
    | 'uncommitted'
    | 'lost'
    | 'diverged'
    | 'undecided'
    | 'aborted'
    | 'commitMark'
    | 'abortMark';
}

/** The contents of one log now. `log` is its index in `SceneStructure.logs`. */
export interface LogFrame {
  readonly log: number;
  readonly isLeader: boolean;
  readonly inSync: boolean;
  readonly leaderEpoch: number;
  readonly logStartOffset: number;
  readonly logEndOffset: number;
  readonly highWatermark: number;
  /** Up to where all transactions have ended: the high watermark, or less while one is open. */
  readonly lastStableOffset: number;
  /** The latest records, oldest first; at most `CELLS_SHOWN`. */
  readonly cells: readonly SceneCell[];
}

/** How many records of a log a frame carries. */
export const CELLS_SHOWN = 48;

/** Where a reader stands in a partition. */
export interface CursorFrame {
  readonly node: number;
  readonly partition: number;
  /** The next offset it will read, -1 while unknown. */
  readonly position: number;
  /** The group's committed offset, -1 when there is none. */
  readonly committed: number;
  /** Records it has not read yet, by the high watermark. */
  readonly lag: number;
}

/** The inside of a source. */
export interface SourceFrame {
  readonly node: number;
  readonly acknowledged: number;
  readonly failed: number;
  readonly retries: number;
  readonly inFlight: number;
  /** Records that wait in its buffer, by partition. */
  readonly buffered: readonly { readonly partition: number; readonly records: number }[];
}

/** A message on its way. Its place is computed from the time by whoever draws it. */
export interface Flight {
  readonly from: number;
  readonly to: number;
  /** The api number of the request, also for its response. */
  readonly api: number;
  readonly isResponse: boolean;
  readonly sentMicros: Micros;
  readonly arrivesMicros: Micros;
  /** The key of the first record that it carries, -1 for none: its colour. */
  readonly key: number;
  /** It was lost on the way and ends in a small cross. */
  readonly lost: boolean;
}

/** Everything that moves, at one moment. A pure function of the run and the time. */
export interface Frame {
  readonly timeMicros: Micros;
  /** How far the run has been computed. */
  readonly frontierMicros: Micros;
  /** Events that ran up to this moment, and up to the frontier. */
  readonly eventIndex: number;
  readonly eventTotal: number;
  readonly logs: readonly LogFrame[];
  readonly cursors: readonly CursorFrame[];
  readonly sources: readonly SourceFrame[];
  readonly flights: readonly Flight[];
}
