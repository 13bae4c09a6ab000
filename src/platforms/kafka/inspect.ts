import { utf8Text } from '../../base/utf8';
import { formatMicros, type Micros } from '../../engine/clock';
import type { ReplicaState } from './broker/replica';
import type { ClientInsides } from './client-insides';
import type { KafkaCluster } from './cluster';
import type { BatchRole } from './protocol/transaction-messages';
import { apiName, sentence, type Vocabulary } from './sentences';
import { lastStableOffset } from './storage/partition-transactions';

/** A row of the inspector: Kafka's own name for it, its value, and a remark. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const field = (name: string, value: string | number, note = ''): Field => ({
  name,
  value: String(value),
  note,
});

const list = (ids: readonly number[]) => (ids.length === 0 ? 'none' : ids.join(', '));

/** Tells everything about one thing on the stage, in Kafka's own field names. */
export class KafkaInspector {
  private readonly cluster: KafkaCluster;
  private readonly clients: ClientInsides;
  private readonly vocabulary: Vocabulary;

  constructor(cluster: KafkaCluster, clients: ClientInsides, vocabulary: Vocabulary) {
    this.cluster = cluster;
    this.clients = clients;
    this.vocabulary = vocabulary;
  }

  /** A node: what it is, how it is, and its settings. */
  node(node: number): Field[] {
    const { kind, zone, status, host } = this.cluster.simulation.nodes.read(node);
    const common = [field('kind', kind), field('status', status), field('zone', zone)];
    if (kind === 'broker') return [...common, ...this.broker(node)];
    if (kind === 'controller') return [...common, ...this.controller()];
    const settings = this.clients.settings(node);
    const fields = this.clients.fields(node);
    const note = (name: string) =>
      settings.some((setting) => setting.name === name) ? 'set by the program' : '';
    return [
      ...common,
      ...(host === node ? [] : [field('process', this.vocabulary.nodeName(host))]),
      ...fields.map(({ name, value }) => field(name, value, note(name))),
      // What the client tells of itself already is not told twice.
      ...settings
        .filter((setting) => fields.every(({ name }) => name !== setting.name))
        .map(({ name, value }) => field(name, value, note(name))),
    ];
  }

  /** A partition as the controller has it. */
  partition(partition: number): Field[] {
    const { metadata, registry } = this.cluster;
    const known = metadata.partitionAt(partition, metadata.endOffset);
    if (known === null) return [];
    const { topic } = registry.partition(partition);
    const config = this.cluster.topicConfig(topic);
    const own = registry.topic(topic)?.configs.has('min.insync.replicas') ?? false;
    return [
      field('leader', known.leader < 0 ? 'none' : known.leader),
      field('leaderEpoch', known.leaderEpoch),
      field('replicas', list(known.replicas)),
      field('isr', list(known.isr)),
      field('elr', list(known.elr)),
      field('partitionEpoch', known.partitionEpoch),
      field('min.insync.replicas', config.minInsyncReplicas, own ? 'set on the topic' : 'default'),
    ];
  }

  /** One replica's log. */
  log(node: number, partition: number): Field[] {
    const number = this.replicaNumber(node, partition);
    if (number < 0) return [];
    const replica = this.cluster.replicas.read(number);
    return [
      field('role', replica.role),
      field('logStartOffset', replica.logStartOffset),
      field('logEndOffset', replica.logEndOffset),
      field('highWatermark', replica.highWatermark),
      ...transactionFields(replica),
      field('leaderEpoch', replica.leaderEpoch, 'of this replica'),
      field(
        'leader epochs',
        replica.epochs.map((e) => `${e.epoch} from ${e.startOffset}`).join(', ') || 'none',
      ),
      ...replica.followers.map((f) =>
        field(
          `follower ${f.brokerId}`,
          f.state.logEndOffset < 0 ? 'not heard of yet' : `fetched up to ${f.state.logEndOffset}`,
        ),
      ),
      // The replica's own leader epoch stands above; the controller's may be newer.
      ...this.partition(partition).map((told) =>
        told.name === 'leaderEpoch' ? { ...told, note: 'as the controller has it' } : told,
      ),
    ];
  }

  /** One record of a log. */
  record(node: number, partition: number, offset: number): Field[] {
    const number = this.replicaNumber(node, partition);
    if (number < 0) return [];
    const { records, epochMs } = this.cluster;
    const batch = records.find(this.cluster.replicas.read(number).tip, offset);
    if (batch < 0) return [];
    const record = records.record(batch, offset - records.baseOffset(batch));
    const producer = records.producerOf(batch);
    const at: Micros = (record.timestampMs - epochMs) * 1000;
    return [
      field('offset', offset),
      field('key', text(record.key)),
      field('value', text(record.value)),
      field('timestamp', at >= 0 ? formatMicros(at) : record.timestampMs, 'simulated time'),
      field('leaderEpoch', records.leaderEpoch(batch)),
      field(
        'batch',
        `offsets ${records.baseOffset(batch)}–${records.lastOffset(batch)}, ${records.sizeBytes(batch)} bytes`,
      ),
      field(
        'producerId',
        producer === null ? 'none' : `${producer.producerId}, epoch ${producer.producerEpoch}`,
      ),
      ...(producer === null ? [] : [field('baseSequence', records.baseSequence(batch))]),
      ...(producer === null || producer.role === 'plain'
        ? []
        : [field('transaction', roleWord(producer.role))]),
    ];
  }

  /** A message on its way. */
  flight(from: number, to: number, sentMicros: Micros): Field[] {
    const found = this.cluster.network
      .inFlight()
      .find(({ message }) => message.from === from && message.to === to && message.sentAt === sentMicros);
    if (found === undefined) return [];
    return [
      field('message', apiName(found.message.api)),
      field('from', this.vocabulary.nodeName(from)),
      field('to', this.vocabulary.nodeName(to)),
      field('sent', formatMicros(sentMicros)),
      field('arrives', formatMicros(found.arrives)),
      field('correlationId', found.message.correlation),
    ];
  }

  /** A fact of the trace. */
  fact(seq: number): Field[] {
    const { trace } = this.vocabulary;
    const kind = trace.kinds[trace.facts.columns.kind.at(seq)];
    return [
      field('fact', kind?.name ?? ''),
      field('time', formatMicros(trace.facts.columns.time.at(seq))),
      field('what', sentence(this.vocabulary, seq)),
      field('seq', seq),
    ];
  }

  private broker(node: number): Field[] {
    const state = this.cluster.brokers.read(this.cluster.indexOfNode(node));
    const { controller } = this.cluster;
    return [
      field('broker.id', state.brokerId),
      ...(this.cluster.simulation.nodes.read(node).status === 'down' ? [] : [field('state', state.status)]),
      field('fenced', controller.isFenced(state.brokerId) ? 'yes' : 'no', 'as the controller sees it'),
      field('brokerEpoch', state.brokerEpoch),
      field('metadata offset', state.metadataOffset, `of ${controller.committedOffset()}`),
      field('waiting produce requests', state.produces.length),
      field('waiting fetch requests', state.fetches.length),
      ...this.cluster.brokerParts.transactions
        .transactions(this.cluster.indexOfNode(node))
        .map((t) => field(`transaction of ${t.transactionalId}`, `${t.state}, epoch ${t.producerEpoch}`)),
      ...[...state.fetchers.values()]
        .filter((fetcher) => fetcher.partitions.length > 0)
        .map((f) => field(`fetcher for broker ${f.leaderId}`, `${f.partitions.length} partitions`)),
    ];
  }

  private controller(): Field[] {
    const { controller, brokers } = this.cluster;
    const fenced = [];
    for (let i = 0; i < brokers.length; i++) {
      const { brokerId } = brokers.read(i);
      if (controller.isFenced(brokerId)) fenced.push(brokerId);
    }
    return [
      field('metadata log end', controller.log.endOffset),
      field('committed', controller.committedOffset()),
      field('fenced brokers', list(fenced)),
    ];
  }

  private replicaNumber(node: number, partition: number): number {
    const { brokerId } = this.cluster.brokers.read(this.cluster.indexOfNode(node));
    return this.cluster.replicas.number(brokerId, partition);
  }
}

/** What a log knows of transactions; nothing while it has seen none. */
function transactionFields(replica: ReplicaState): Field[] {
  const { transactions } = replica;
  if (transactions === null) return [];
  const open = transactions.open.map((t) => `${t.producerId} from ${t.firstOffset}`);
  const aborted = transactions.aborted.map((t) => `${t.firstOffset}–${t.lastOffset}`);
  return [
    field('lastStableOffset', lastStableOffset(replica), 'read_committed reads up to here'),
    field('open transactions', open.join(', ') || 'none', 'by producer id'),
    field('aborted transactions', aborted.slice(-8).join(', ') || 'none', 'by offsets'),
  ];
}

function roleWord(role: BatchRole): string {
  if (role === 'transactional') return 'part of one';
  return role === 'commit' ? 'COMMIT marker' : 'ABORT marker';
}

function text(bytes: Uint8Array | null): string {
  return bytes === null ? 'null' : utf8Text(bytes);
}
