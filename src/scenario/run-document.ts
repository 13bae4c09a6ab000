/**
 * The value that a run is (law 1): scenario, seed and commands, and where the reader stands in it. The link, the
 * undo list, the bug report and the test are all this. Read it with `parseRunDocument`, which lists every fault.
 */
export interface RunDocument {
  readonly version: 1;
  readonly scenario: ScenarioDocument;
  readonly seed: number;
  /** In the order in which they are carried out. */
  readonly commands: readonly TimedCommand[];
  /** The moment to open at. */
  readonly atMicros: number;
  /** How far the run was computed when the fingerprint was taken, and the fingerprint; empty when unknown. */
  readonly untilMicros: number;
  readonly fingerprint: string;
}

/** What the run consists of before anything happens. Everything is optional in a file; this is the complete form. */
export interface ScenarioDocument {
  readonly title: string;
  readonly platform: 'kafka';
  readonly brokers: readonly BrokerDocument[];
  /** `server.properties` of every broker and of the controller, where they differ from Kafka's defaults. */
  readonly brokerConfig: Readonly<Record<string, string>>;
  readonly network: NetworkDocument;
  readonly topics: readonly TopicDocument[];
  readonly programs: readonly ProgramDocument[];
  readonly workloads: readonly WorkloadDocument[];
}

/** One broker and its machine. */
export interface BrokerDocument {
  readonly id: number;
  /** Its rack, and where its machine stands. */
  readonly zone: string;
}

/** Latencies one way, in milliseconds. */
export interface NetworkDocument {
  readonly loopbackMs: number;
  readonly sameZoneMs: number;
  readonly crossZoneMs: number;
  readonly jitterMs: number;
  readonly lossPerMillion: number;
}

/** A topic that is there before the run begins, its settings as Kafka's `--config` takes them. */
export interface TopicDocument {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly config: Readonly<Record<string, string>>;
}

/** A learner's program and the machine it runs on. */
export interface ProgramDocument {
  /** Also its name on the stage, without the ending. */
  readonly file: string;
  readonly text: string;
  readonly zone: string;
  readonly startMs: number;
  /** `auto`: the 4.3 client, or the 3.9 client where only its API has what the program calls. */
  readonly client: 'auto' | '3.9' | '4.3';
}

/** Clients without a program. */
export type WorkloadDocument =
  | {
      readonly kind: 'producer';
      readonly name: string;
      readonly zone: string;
      readonly topic: string;
      readonly ratePerSecond: number;
      /** Keys are drawn evenly from so many; 0 for records without a key. */
      readonly keys: number;
      readonly valueSizeBytes: number;
      readonly config: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'consumer';
      readonly name: string;
      readonly zone: string;
      readonly group: string;
      readonly topics: readonly string[];
      readonly members: number;
      readonly processingMicros: number;
      readonly config: Readonly<Record<string, string>>;
    };

/** What a person can do to a run. Nodes are named as on the stage: `broker 1`, `controller`, `Orders`. */
export type Command =
  /** Kills the process at once (SIGKILL). */
  | { readonly type: 'CrashNode'; readonly node: string }
  /** Stops it in order (SIGTERM): a broker hands over its leaderships first. */
  | { readonly type: 'StopNode'; readonly node: string }
  | { readonly type: 'RestartNode'; readonly node: string }
  /** Stops the process without ending it (SIGSTOP): a long garbage collection. */
  | { readonly type: 'PauseNode'; readonly node: string }
  | { readonly type: 'ResumeNode'; readonly node: string }
  | { readonly type: 'CutLink'; readonly node: string; readonly peer: string }
  | { readonly type: 'HealLink'; readonly node: string; readonly peer: string }
  | {
      readonly type: 'SlowLink';
      readonly node: string;
      readonly peer: string;
      readonly extraMs: number;
      readonly lossPerMillion: number;
    };

/** A command and its moment: it is carried out after everything else that happens at that microsecond. */
export type TimedCommand = Command & { readonly atMicros: number };
