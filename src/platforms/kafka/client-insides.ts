/** What the stage shows of a producer. */
export interface ProducerInside {
  readonly node: number;
  /** Short words for its card: `acks=1`. */
  readonly badges: readonly string[];
  /** Records that were acknowledged, and that failed for good; batches that were sent again. */
  readonly acknowledged: number;
  readonly failed: number;
  readonly retries: number;
  /** Produce requests without an answer. */
  readonly inFlight: number;
  /** Records in the accumulator, by partition. */
  readonly buffered: readonly { readonly partition: number; readonly records: number }[];
}

/** What the stage shows of a consumer. */
export interface ConsumerInside {
  readonly node: number;
  readonly badges: readonly string[];
  /** It reads up to the last stable offset only. */
  readonly isReadCommitted: boolean;
  /** The group's id, empty for a consumer without one. */
  readonly groupId: string;
  /** Position -1 while it is not known; committed -1 when nothing was. */
  readonly partitions: readonly {
    readonly partition: number;
    readonly position: number;
    readonly committed: number;
  }[];
}

/** A setting of a client, as it was given. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Lets the stage look into the clients of a run. */
export interface ClientInsides {
  /** Every producer that is not closed. */
  producers(): ProducerInside[];
  /** Every consumer that is not closed. */
  consumers(): ConsumerInside[];
  /** A setting by setting list of a client, for the inspector; `isDefault` when nobody set it. */
  settings(node: number): readonly Setting[];
  /** Kafka's words for what a client does now: its group state, the call it sits in. */
  fields(node: number): readonly { readonly name: string; readonly value: string }[];
}
