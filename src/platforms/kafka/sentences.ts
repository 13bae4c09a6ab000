import type { Trace } from '../../engine/trace';
import { errorWithCode } from './protocol/errors';
import { API, requestApi } from './protocol/messages';
import type { PartitionRegistry } from './registry';

/** What sentences need to put numbers into words. */
export interface Vocabulary {
  readonly trace: Trace;
  readonly registry: PartitionRegistry;
  /** Empty for -1, which is no node. */
  nodeName(node: number): string;
}

/** How a fact is to be taken. */
export type Tone =
  | 'neutral'
  | 'fault'
  | 'election'
  | 'rebalance'
  | 'warning'
  | 'loss'
  | 'recovery'
  | 'program';

/** A fact as a row, with its fields already in words where they stand for something. */
interface Told {
  readonly node: string;
  /** A field as a node's or a partition's name, or as a text. */
  name(field: 'a' | 'b' | 'c' | 'd'): string;
  number(field: 'a' | 'b' | 'c' | 'd'): number;
}

interface Telling {
  readonly tone: Tone;
  readonly tell: (fact: Told) => string;
}

const apiNames = new Map<number, string>(Object.entries(API).map(([name, api]) => [api, name]));

/** The name of a request or response by its api number. */
export function apiName(api: number): string {
  const name = apiNames.get(requestApi(api)) ?? `api ${requestApi(api)}`;
  return api < 0 ? `${name} response` : name;
}

const offsets = (from: number, to: number) => (from === to ? `offset ${from}` : `offsets ${from}–${to}`);

/** A member by its client id: the random rest of its id says nothing to people. */
const member = (id: string) => id.replace(/-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');

/** Every kind of fact in words; Kafka's own words where its logs have some. */
const tellings: Readonly<Record<string, Telling>> = {
  NodeStarted: { tone: 'recovery', tell: (f) => `${f.node} started` },
  NodeCrashed: { tone: 'fault', tell: (f) => `${f.node} crashed` },
  NodeStopped: { tone: 'fault', tell: (f) => `${f.node} was asked to stop` },
  NodeRestarted: { tone: 'recovery', tell: (f) => `${f.node} was started again` },
  NodePaused: { tone: 'fault', tell: (f) => `${f.node} was paused` },
  NodeResumed: { tone: 'recovery', tell: (f) => `${f.node} was resumed` },
  LinkCut: { tone: 'fault', tell: (f) => `The link between ${f.node} and ${f.name('a')} was cut` },
  LinkHealed: {
    tone: 'recovery',
    tell: (f) => `The link between ${f.node} and ${f.name('a')} is whole again`,
  },
  LinkChanged: { tone: 'fault', tell: (f) => `The link between ${f.node} and ${f.name('a')} got worse` },
  MessageSent: { tone: 'neutral', tell: (f) => `${f.node} sent ${apiName(f.number('b'))} to ${f.name('a')}` },
  MessageLost: {
    tone: 'warning',
    tell: (f) => `A packet from ${f.node} to ${f.name('a')} was lost; TCP will send it again`,
  },
  BrokerRegistered: {
    tone: 'recovery',
    tell: (f) => `${f.name('a')} registered with the controller, broker epoch ${f.number('b')}`,
  },
  BrokerFenced: {
    tone: 'fault',
    tell: (f) =>
      `The controller fenced ${f.name('a')}: ${f.number('b') > 0 ? 'no heartbeat for a session' : 'it stops in order'}`,
  },
  BrokerUnfenced: { tone: 'recovery', tell: (f) => `The controller unfenced ${f.name('a')}` },
  TopicDeleted: { tone: 'loss', tell: (f) => `Topic ${f.name('a')} deleted, with all of its records` },
  PartitionsCreated: {
    tone: 'neutral',
    tell: (f) => `Topic ${f.name('a')} has ${f.number('b')} partitions now`,
  },
  TopicConfigChanged: {
    tone: 'neutral',
    tell: (f) => `Topic ${f.name('a')} has the settings ${f.name('b') || 'of its brokers'} now`,
  },
  TopicCreated: {
    tone: 'neutral',
    tell: (f) =>
      `Topic ${f.name('a')} created: ${f.number('b')} ${f.number('b') === 1 ? 'partition' : 'partitions'}, replication factor ${f.number('c')}`,
  },
  LeaderElected: {
    tone: 'election',
    tell: (f) =>
      `${f.name('b')} was elected to lead ${f.name('a')}, leader epoch ${f.number('c')}, ISR ${f.name('d')}`,
  },
  PartitionOffline: { tone: 'loss', tell: (f) => `${f.name('a')} has no leader` },
  IsrShrunk: {
    tone: 'warning',
    tell: (f) => `The ISR of ${f.name('a')} shrank to ${f.name('b') || 'nobody'}`,
  },
  IsrExpanded: { tone: 'recovery', tell: (f) => `The ISR of ${f.name('a')} grew to ${f.name('b')}` },
  BecameLeader: {
    tone: 'election',
    tell: (f) =>
      `${f.node} leads ${f.name('a')} in epoch ${f.number('b')}, its log ends before offset ${f.number('c')}`,
  },
  BecameFollower: { tone: 'neutral', tell: (f) => `${f.node} follows ${f.name('c')} in ${f.name('a')}` },
  RecordsAppended: {
    tone: 'neutral',
    tell: (f) => `${f.node} appended ${f.name('a')} ${offsets(f.number('b'), f.number('c'))}`,
  },
  RecordsReplicated: {
    tone: 'neutral',
    tell: (f) => `${f.node} copied ${f.name('a')} ${offsets(f.number('b'), f.number('c') - 1)}`,
  },
  HighWatermarkAdvanced: {
    tone: 'neutral',
    tell: (f) => `The high watermark of ${f.name('a')} rose to ${f.number('b')}`,
  },
  LastStableOffsetAdvanced: {
    tone: 'neutral',
    tell: (f) => `The last stable offset of ${f.name('a')} rose to ${f.number('b')}`,
  },
  TransactionMarkerAppended: {
    tone: 'neutral',
    tell: (f) =>
      `${f.node} wrote the ${f.number('c') === 1 ? 'ABORT' : 'COMMIT'} marker of producer id ${f.number('d')} into ${f.name('a')} at offset ${f.number('b')}`,
  },
  LogTruncated: {
    tone: 'loss',
    tell: (f) =>
      `${f.node} truncated ${f.name('a')} to offset ${f.number('b')}: it had come to ${f.number('c')}`,
  },
  ProduceRefused: {
    tone: 'warning',
    tell: (f) => `${f.node} refused records for ${f.name('a')}: ${errorWithCode(f.number('b')).name}`,
  },
  MemberJoined: { tone: 'rebalance', tell: (f) => `${member(f.name('b'))} joined group ${f.name('a')}` },
  MemberLeft: {
    tone: 'rebalance',
    tell: (f) => `${member(f.name('b'))} left group ${f.name('a')}: ${f.name('c')}`,
  },
  RebalanceStarted: {
    tone: 'rebalance',
    tell: (f) => `Group ${f.name('a')} prepares to rebalance: ${f.name('c')}`,
  },
  GroupStable: {
    tone: 'rebalance',
    tell: (f) => `Group ${f.name('a')} is stable in generation ${f.number('b')}, members: ${f.number('c')}`,
  },
  OffsetCommitted: {
    tone: 'neutral',
    tell: (f) => `Group ${f.name('a')} committed ${f.name('b')} at offset ${f.number('c')}`,
  },
  TransactionalOffsetPending: {
    tone: 'neutral',
    tell: (f) =>
      `Group ${f.name('a')} will have committed ${f.name('b')} at offset ${f.number('c')} if the transaction of producer id ${f.number('d')} commits`,
  },
  ProducerIdGiven: {
    tone: 'neutral',
    tell: (f) =>
      `The transaction coordinator gave ${f.name('a')} producer id ${f.number('b')} with epoch ${f.number('c')}`,
  },
  PartitionAddedToTransaction: {
    tone: 'neutral',
    tell: (f) => `${f.name('b')} became part of the transaction of ${f.name('a')}`,
  },
  TransactionPrepared: {
    tone: 'neutral',
    tell: (f) =>
      `The coordinator decided to ${f.name('b')} the transaction of ${f.name('a')}: ${f.name('c')}`,
  },
  TransactionCompleted: {
    tone: 'recovery',
    tell: (f) =>
      `The ${f.name('b')} of the transaction of ${f.name('a')} is complete: its markers are in all partitions`,
  },
  ProducerFenced: {
    tone: 'fault',
    tell: (f) =>
      `The coordinator refused ${f.name('b')} as a zombie of ${f.name('a')}: its epoch is ${f.number('c')}, the latest is ${f.number('d')}`,
  },
  ClientCreated: { tone: 'program', tell: (f) => `Client ${f.name('a')} was created` },
  ClientClosed: { tone: 'program', tell: (f) => `${f.node} was closed` },
  Disconnected: { tone: 'warning', tell: (f) => `${f.node} was disconnected from ${f.name('a')}` },
  MetadataUpdated: { tone: 'neutral', tell: (f) => `${f.node} got fresh metadata from ${f.name('a')}` },
  RecordsAcknowledged: {
    tone: 'neutral',
    tell: (f) =>
      `${f.node} was told that ${f.name('a')} ${offsets(f.number('b'), f.number('c'))} ${f.number('b') === f.number('c') ? 'is' : 'are'} written`,
  },
  SendFailed: {
    tone: 'loss',
    tell: (f) =>
      `${f.node} gave up on ${f.number('b')} ${f.number('b') === 1 ? 'record' : 'records'} for ${f.name('a')}: ${f.name('c')}`,
  },
  SendRetried: {
    tone: 'warning',
    tell: (f) => `${f.node} will retry ${f.name('a')} after ${errorWithCode(f.number('b')).name}`,
  },
  PartitionsAssigned: {
    tone: 'rebalance',
    tell: (f) => `${f.node} was assigned ${f.name('b') || 'nothing'} in generation ${f.number('c')}`,
  },
  PartitionsRevoked: { tone: 'rebalance', tell: (f) => `${f.node} gave up ${f.name('b') || 'nothing'}` },
  OffsetReset: {
    tone: 'neutral',
    tell: (f) =>
      `${f.node} starts ${f.name('a')} at offset ${f.number('b')} (auto.offset.reset=${f.name('c')})`,
  },
  RecordsConsumed: {
    tone: 'neutral',
    tell: (f) => `${f.node} polled ${f.name('a')} ${offsets(f.number('b'), f.number('c'))}`,
  },
  RecordsSkipped: {
    tone: 'neutral',
    tell: (f) =>
      `${f.node} passed over ${f.name('a')} ${offsets(f.number('b'), f.number('c'))}: ${f.name('d')}`,
  },
  TransactionFailed: {
    tone: 'loss',
    tell: (f) =>
      `The producer of ${f.name('a')} ${f.name('b') === 'FATAL_ERROR' ? 'can never send again' : 'must abort its transaction'}: ${f.name('c')}`,
  },
  ProgramStarted: { tone: 'program', tell: (f) => `Program ${f.name('a')} started` },
  ConsolePrinted: { tone: 'program', tell: (f) => `${f.node} printed: ${f.name('b')}` },
  CommandRefused: {
    tone: 'warning',
    tell: (f) => `commands[${f.number('a')}] (${f.name('b')}) did nothing: ${f.name('c')} ${f.name('d')}`,
  },
  ProgramEnded: { tone: 'program', tell: (f) => `${f.node} ended with exit code ${f.number('a')}` },
};

/** A fact as a sentence. */
export function sentence(vocabulary: Vocabulary, seq: number): string {
  const kind = vocabulary.trace.kinds[vocabulary.trace.facts.columns.kind.at(seq)];
  const telling = tellings[kind?.name ?? ''];
  return telling === undefined ? (kind?.name ?? 'something happened') : telling.tell(told(vocabulary, seq));
}

/** How a kind of fact is to be taken. */
export function toneOf(kindName: string): Tone {
  return tellings[kindName]?.tone ?? 'neutral';
}

/** Whether a kind of fact has a sentence; tests walk all kinds. */
export function hasSentence(kindName: string): boolean {
  return tellings[kindName] !== undefined;
}

function told(vocabulary: Vocabulary, seq: number): Told {
  const { facts, kinds, texts } = vocabulary.trace;
  const meanings = Object.values(kinds[facts.columns.kind.at(seq)]?.fields ?? {});
  const letters = ['a', 'b', 'c', 'd'] as const;
  return {
    node: vocabulary.nodeName(facts.columns.node.at(seq)),
    number: (field) => facts.columns[field].at(seq),
    name: (field) => {
      const value = facts.columns[field].at(seq);
      switch (meanings[letters.indexOf(field)]) {
        case 'node':
          return vocabulary.nodeName(value);
        case 'partition':
          return vocabulary.registry.partitionName(value);
        case 'text':
          return texts.text(value);
        default:
          return String(value);
      }
    },
  };
}
