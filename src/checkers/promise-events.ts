/**
 * What promises are checked against: facts of any platform, in neutral words. A platform translates its own facts
 * into these. Readers share work as a group; a partition is any ordered log.
 */
export type PromiseEvent =
  /** A writer was told that its records are written. */
  | {
      readonly type: 'acknowledged';
      readonly partition: number;
      readonly baseOffset: number;
      readonly lastOffset: number;
    }
  /** A node's copy of a partition became the one that counts; it ends before `endOffset`. */
  | {
      readonly type: 'leader';
      readonly partition: number;
      readonly node: number;
      readonly epoch: number;
      readonly endOffset: number;
    }
  /** A reader got records. `group` is -1 for a reader of its own. */
  | {
      readonly type: 'consumed';
      readonly group: number;
      readonly node: number;
      readonly partition: number;
      readonly baseOffset: number;
      readonly lastOffset: number;
    }
  /** A reader will want committed records only. */
  | { readonly type: 'careful reader'; readonly node: number }
  /** Records were written within a transaction of a writer, which is known by a number. */
  | {
      readonly type: 'written in transaction';
      readonly partition: number;
      readonly writer: number;
      readonly baseOffset: number;
      readonly lastOffset: number;
    }
  /** A writer's transaction came to its end in a partition: its records count, or they do not. */
  | {
      readonly type: 'transaction ended';
      readonly partition: number;
      readonly writer: number;
      readonly isCommitted: boolean;
    }
  /** A reader owns these partitions from now on, in a generation of its group. */
  | {
      readonly type: 'assigned';
      readonly group: number;
      readonly node: number;
      readonly generation: number;
      readonly partitions: readonly number[];
    }
  /** A reader does not own these partitions any more. */
  | {
      readonly type: 'revoked';
      readonly group: number;
      readonly node: number;
      readonly partitions: readonly number[];
    };

/** One case in which a promise did not hold. `count` is how many records, partitions or the like it concerns. */
export interface Violation {
  /** The fact at which it came to light. */
  readonly seq: number;
  readonly count: number;
  readonly partition: number;
  /** The first offset that it concerns, -1 where there is none. */
  readonly offset: number;
}

/** A promise as a fold: `state` is plain data, so that it goes back with the run. */
export interface Promised<State> {
  readonly name: string;
  readonly initial: () => State;
  /** Takes an event in. Returns the violation that it is, if it is one. */
  readonly fold: (state: State, event: PromiseEvent, seq: number) => Violation | null;
  /** How much was checked so far. */
  readonly checked: (state: State) => number;
}
