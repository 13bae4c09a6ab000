import { ENGINE_FACTS } from '../../engine/engine-facts';
import { NO_CAUSE, type Trace } from '../../engine/trace';
import { sentence, type Vocabulary } from './sentences';
import { FACTS } from './trace';

/** One cause in the answer to "why?". */
export interface Cause {
  readonly seq: number;
  readonly text: string;
  /** What makes it a cause, where the sentence does not say so. */
  readonly detail: string;
}

/** Most causes that an answer lists. */
const MOST_CAUSES = 6;

/** Facts that carry a cause on without being one that people ask for. */
const passedOver = new Set<number>([ENGINE_FACTS.MessageSent, FACTS.MetadataUpdated, FACTS.BecameFollower]);

/** What led to a fact: the chain of causes, newest first, the fact itself at its head. */
export function causesOf(vocabulary: Vocabulary, seq: number): Cause[] {
  const causes: Cause[] = [];
  const { kind, cause } = vocabulary.trace.facts.columns;
  for (let at = seq; at !== NO_CAUSE && causes.length < MOST_CAUSES; at = cause.at(at)) {
    if (at !== seq && passedOver.has(kind.at(at))) continue;
    causes.push({ seq: at, text: sentence(vocabulary, at), detail: '' });
  }
  return causes;
}

/** Why acknowledged records of a partition are gone: what was promised, what was copied, and who took over. */
export function causesOfLoss(
  vocabulary: Vocabulary,
  became: number,
  partition: number,
  offset: number,
): Cause[] {
  const { trace } = vocabulary;
  const { node } = trace.facts.columns;
  const found = new Map<number, string>();
  const add = (seq: number, detail: string) => {
    if (seq >= 0 && !found.has(seq)) found.set(seq, detail);
  };
  const newLeader = node.at(became);
  add(
    firstAfter(trace, became, FACTS.LogTruncated, partition),
    'the old leader follows the new one, whose log is shorter',
  );
  for (const { seq } of causesOf(vocabulary, became)) add(seq, '');
  const acknowledged = lastBefore(became, (seq) => {
    const { kind, a, b, c } = trace.facts.columns;
    return (
      kind.at(seq) === FACTS.RecordsAcknowledged &&
      a.at(seq) === partition &&
      within(offset, b.at(seq), c.at(seq))
    );
  });
  add(acknowledged, 'this promise rested on the leader alone');
  const copied = lastBefore(became, (seq) => {
    const { kind, a } = trace.facts.columns;
    return kind.at(seq) === FACTS.RecordsReplicated && a.at(seq) === partition && node.at(seq) === newLeader;
  });
  add(copied, 'the last that the new leader had copied');
  return [...found]
    .sort(([first], [second]) => second - first)
    .slice(0, MOST_CAUSES)
    .map(([seq, detail]) => ({ seq, text: sentence(vocabulary, seq), detail }));
}

/** Whether a consumer was handed records by a poll. */
export function hasReceived({ trace }: Vocabulary, consumer: number): boolean {
  const { kind, node } = trace.facts.columns;
  return (
    lastBefore(trace.length, (seq) => kind.at(seq) === FACTS.RecordsConsumed && node.at(seq) === consumer) >=
    0
  );
}

/** Why a consumer has received nothing yet: how it came to its position, and what was written before. */
export function causesOfSilence(vocabulary: Vocabulary, consumer: number): Cause[] {
  const { trace } = vocabulary;
  const { kind, node, a } = trace.facts.columns;
  const causes: Cause[] = [];
  const add = (seq: number, detail: string) => {
    if (seq >= 0) causes.push({ seq, text: sentence(vocabulary, seq), detail });
  };
  const reset = lastBefore(trace.length, (s) => kind.at(s) === FACTS.OffsetReset && node.at(s) === consumer);
  const assigned = lastBefore(
    trace.length,
    (s) => kind.at(s) === FACTS.PartitionsAssigned && node.at(s) === consumer,
  );
  add(
    reset,
    'a group without a committed offset starts where auto.offset.reset says; latest is behind all there is',
  );
  add(assigned, reset < 0 ? 'it has no position yet' : 'from here on it could fetch');
  const rebalance = assigned < 0 ? trace.length : assigned;
  add(
    lastBefore(rebalance, (s) => kind.at(s) === FACTS.RebalanceStarted),
    'the first join of a group waits group.initial.rebalance.delay.ms (3 s) for others',
  );
  if (reset >= 0) {
    add(
      lastBefore(reset, (s) => kind.at(s) === FACTS.RecordsAppended && a.at(s) === a.at(reset)),
      'the last record before that: behind the position, so it is not delivered',
    );
  }
  return causes.sort((first, second) => second.seq - first.seq);
}

function within(offset: number, base: number | undefined, last: number | undefined): boolean {
  return base !== undefined && last !== undefined && offset >= base && offset <= last;
}

function lastBefore(before: number, matches: (seq: number) => boolean): number {
  for (let seq = before - 1; seq >= 0; seq--) if (matches(seq)) return seq;
  return -1;
}

function firstAfter(trace: Trace, after: number, wanted: number, partition: number): number {
  const { kind, a } = trace.facts.columns;
  for (let seq = after + 1; seq < trace.length; seq++) {
    if (kind.at(seq) === wanted && a.at(seq) === partition) return seq;
  }
  return -1;
}
