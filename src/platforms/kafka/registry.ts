import type { Cell } from '../../engine/cell';
import type { Simulation } from '../../engine/simulation';
import { randomUuid } from './protocol/uuid';

/** A topic as the controller created it. */
export interface TopicEntry {
  readonly name: string;
  /** A topic that is made anew under an old name has another. */
  readonly topicId: string;
  readonly isInternal: boolean;
  /** The topic's own settings, where they differ from the broker's. */
  readonly configs: ReadonlyMap<string, string>;
  /** Partition numbers of the run, by partition index. */
  readonly partitions: readonly number[];
}

/** What a partition number of the run stands for. */
export interface PartitionEntry {
  readonly topic: string;
  readonly index: number;
}

/**
 * The numbers by which a run refers to partitions, in the order in which they were created. Only names: who leads
 * them, and who knows of them, is elsewhere.
 */
export class PartitionRegistry {
  private readonly simulation: Simulation;
  private readonly state: Cell<{ topics: Map<string, TopicEntry>; partitions: PartitionEntry[] }>;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
    this.state = simulation.cell({ topics: new Map(), partitions: [] });
  }

  /** How many partitions there are. */
  get length(): number {
    return this.state.read().partitions.length;
  }

  /** Adds a topic and numbers its partitions. */
  addTopic(
    name: string,
    count: number,
    isInternal: boolean,
    configs: ReadonlyMap<string, string>,
  ): TopicEntry {
    const { topics, partitions } = this.state.edit();
    const numbers = [];
    for (let index = 0; index < count; index++) numbers.push(partitions.push({ topic: name, index }) - 1);
    const topicId = randomUuid(this.simulation.random, 'topic id', name);
    const entry = { name, topicId, isInternal, configs, partitions: numbers };
    topics.set(name, entry);
    return entry;
  }

  /** Gives a topic more partitions. Returns their numbers. */
  addPartitions(name: string, count: number): number[] {
    const { topics, partitions } = this.state.edit();
    const before = topics.get(name) as TopicEntry;
    const added: number[] = [];
    for (let i = 0; i < count; i++) {
      added.push(partitions.push({ topic: name, index: before.partitions.length + i }) - 1);
    }
    topics.set(name, { ...before, partitions: [...before.partitions, ...added] });
    return added;
  }

  /** Gives a topic other settings. */
  setConfigs(name: string, configs: ReadonlyMap<string, string>): void {
    const { topics, partitions } = this.state.edit();
    const before = topics.get(name) as TopicEntry;
    topics.set(name, { ...before, configs });
    // What was worked out for the partitions is known by their entries.
    for (const number of before.partitions)
      partitions[number] = { ...(partitions[number] as PartitionEntry) };
  }

  /** Forgets a topic. The numbers of its partitions stay taken, and keep their names. */
  removeTopic(name: string): void {
    this.state.edit().topics.delete(name);
  }

  /** A topic by its name. */
  topic(name: string): TopicEntry | undefined {
    return this.state.read().topics.get(name);
  }

  /** A topic by its id. */
  topicWithId(topicId: string): TopicEntry | undefined {
    return this.topics().find((topic) => topic.topicId === topicId);
  }

  /** All topics, in the order of their creation. */
  topics(): TopicEntry[] {
    return [...this.state.read().topics.values()];
  }

  /** What a partition number stands for. */
  partition(number: number): PartitionEntry {
    return this.state.read().partitions[number] as PartitionEntry;
  }

  /** `topic-index`, as Kafka's logs write it. */
  partitionName(number: number): string {
    const { topic, index } = this.partition(number);
    return `${topic}-${index}`;
  }
}
