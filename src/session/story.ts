import { PromiseFold } from '../checkers/promise-fold';
import type { Trace } from '../engine/trace';
import { kafkaPromises, promiseEvents } from '../platforms/kafka/promise-facts';
import { sentence, toneOf, type Vocabulary } from '../platforms/kafka/sentences';
import type { EventLine, PromiseLine } from './protocol';
import type { World } from './world';

/** A promise that nothing has put to the test so far has not been kept yet either. */
const NOTHING_CHECKED = 'nothing yet';

const meanings: Readonly<Record<string, string>> = {
  'one leader per epoch': 'The controller hands each leader epoch of a partition to one broker.',
  'every partition has one owner': 'Within one generation of a group no partition has two owners.',
  'committed records only':
    'Who reads with isolation.level=read_committed gets nothing of a transaction that is open or aborted.',
  'no record is delivered twice':
    'At-least-once delivery does not promise this: after a crash or a rebalance a group may get records again.',
};

/** Puts a run into words: events, marks, promises. */
export class Story {
  readonly vocabulary: Vocabulary;
  private readonly world: World;
  private readonly promises: PromiseFold;

  constructor(world: World) {
    const { simulation, cluster } = world;
    this.world = world;
    this.vocabulary = {
      trace: simulation.trace,
      registry: cluster.registry,
      nodeName: (node) => (node < 0 ? '' : simulation.nodes.read(node).name),
    };
    this.promises = new PromiseFold(
      simulation,
      kafkaPromises,
      promiseEvents(cluster.registry, cluster.records),
    );
  }

  /** One event as a line. */
  line(seq: number): EventLine {
    const { trace } = this.vocabulary;
    const { time, kind, node } = trace.facts.columns;
    const name = trace.kinds[kind.at(seq)]?.name ?? '';
    return {
      seq,
      timeMicros: time.at(seq),
      kind: name,
      node: node.at(seq),
      text: sentence(this.vocabulary, seq),
      tone: toneOf(name),
    };
  }

  /** All events of a kind (`FACTS`), oldest first. */
  linesOf(kind: number): EventLine[] {
    const { facts, length } = this.vocabulary.trace;
    const lines: EventLine[] = [];
    for (let seq = 0; seq < length; seq++)
      if (facts.columns.kind.at(seq) === kind) lines.push(this.line(seq));
    return lines;
  }

  /** The seq of the next or last notable event, seen from the present moment; -1 when there is none yet. */
  notableFrom(seq: number, direction: 1 | -1): number {
    const { trace } = this.vocabulary;
    for (let at = seq; at >= 0 && at < trace.length; at += direction) {
      if (this.isNotable(at)) return at;
    }
    return -1;
  }

  /** Every promise at the present moment. */
  promiseLines(): PromiseLine[] {
    const isSettled = this.isSettled();
    return this.promises.standings().map(({ name, checked, violations }) => {
      const lost = violations.reduce((sum, violation) => sum + violation.count, 0);
      const first = violations[0];
      const tally =
        lost === 0
          ? checked === 0
            ? NOTHING_CHECKED
            : `${checked} of ${checked}`
          : name === 'acknowledged writes survive'
            ? `${lost} lost`
            : `${lost} not`;
      return {
        name,
        label: name.charAt(0).toUpperCase() + name.slice(1),
        meaning: meanings[name] ?? this.durabilityMeaning(),
        held: violations.length === 0,
        isChecked: checked > 0 || violations.length > 0,
        isSettled,
        tally,
        firstViolation:
          first === undefined
            ? null
            : {
                seq: first.seq,
                timeMicros: this.timeOf(first.seq),
                text: sentence(this.vocabulary, first.seq),
              },
      };
    });
  }

  /** The first violation of a promise, for "why?". */
  violation(name: string) {
    return this.promises.standings().find((standing) => standing.name === name)?.violations[0] ?? null;
  }

  /** Whether every broker that was elected to lead does so: what it lacks is gone only then. */
  private isSettled(): boolean {
    const { metadata, registry, replicas } = this.world.cluster;
    for (let partition = 0; partition < registry.length; partition++) {
      const elected = metadata.partitionAt(partition, metadata.endOffset);
      if (elected === null || elected.leader < 0) continue;
      const number = replicas.number(elected.leader, partition);
      const leaderEpoch = number < 0 ? -1 : replicas.read(number).leaderEpoch;
      if (leaderEpoch < elected.leaderEpoch) return false;
    }
    return true;
  }

  private durabilityMeaning(): string {
    const acks = new Set(this.world.insides.producers().flatMap((producer) => producer.badges));
    if (acks.has('acks=0')) return 'acks=0 promises nothing: the producer does not wait for an answer.';
    if (acks.has('acks=1')) {
      return 'acks=1 promises that the leader wrote the record, and nothing about its followers.';
    }
    if (!acks.has('acks=all'))
      return 'What a producer was told is written must stay; acks says when it is told so.';
    return 'acks=all promises that every in-sync replica wrote the record; min.insync.replicas says how many there must be.';
  }

  private timeOf(seq: number): number {
    return this.vocabulary.trace.facts.columns.time.at(seq);
  }

  /** Whether a fact belongs into the list of events. */
  isNotable(seq: number): boolean {
    const { trace } = this.vocabulary;
    const kind = trace.kinds[trace.facts.columns.kind.at(seq)];
    return kind?.notable === true && !this.isInternal(trace, seq, kind.fields);
  }

  /** Fifty elections of __consumer_offsets would bury the others. */
  private isInternal(trace: Trace, seq: number, fields: Readonly<Record<string, string>>): boolean {
    if (Object.values(fields)[0] !== 'partition') return false;
    const { registry } = this.vocabulary;
    const { topic } = registry.partition(trace.facts.columns.a.at(seq));
    return registry.topic(topic)?.isInternal ?? false;
  }
}
