import { Ledger } from '../../../engine/ledger';
import type { Plain } from '../../../engine/plain-data';
import type { ClientInsides } from '../client-insides';
import { ClientTallies } from '../client-tallies';
import type { ClusterContext } from '../cluster-context';
import type { AdminArguments, AdminOperationName, NewTopic } from './admin/admin-api';
import { KafkaAdmins } from './admin/kafka-admin';
import type {
  ClientAnswer,
  ClientOwner,
  ClientVersion,
  CommittedOffset,
  ConfigEntry,
  ConsumerGroupIdentity,
  KafkaClientApi,
  SentRecord,
  TopicPartition,
} from './client-api';
import { NOTHING } from './client-exceptions';
import type { ClientLogLine } from './client-log';
import { ClientNodes } from './client-nodes';
import type { GroupMembershipOperation, PartitionTime } from './consumer/consumer-api';
import { ConsumerCalls } from './consumer/consumer-calls';
import { ConsumerQueries } from './consumer/consumer-queries';
import { KafkaConsumers } from './consumer/kafka-consumer';
import type { TopicPattern } from './consumer/topic-pattern';
import { InsidesOfClients } from './insides';
import { EMPTY_SNAPSHOT, type MetadataSnapshot } from './metadata-snapshot';
import { MetadataUpdater } from './metadata-updater';
import type { ResponseListener } from './network-client';
import { KafkaProducers } from './producer/kafka-producer';

/** The Kafka client library of the simulated world: all clients of a run, and the listener of their nodes. */
export class KafkaClients implements ResponseListener, KafkaClientApi {
  /** Lets the stage look into producers and consumers. */
  readonly insides: ClientInsides;
  private readonly nodes: ClientNodes;
  private readonly producers: KafkaProducers;
  private readonly consumers: KafkaConsumers;
  private readonly calls: ConsumerCalls;
  private readonly queries: ConsumerQueries;
  private readonly admins: KafkaAdmins;

  constructor(context: ClusterContext, owners: (host: number) => ClientOwner) {
    this.nodes = new ClientNodes(context);
    const snapshots = context.simulation.keep(new Ledger<MetadataSnapshot>());
    snapshots.append(EMPTY_SNAPSHOT);
    const updater = new MetadataUpdater(context, snapshots);
    this.producers = new KafkaProducers(context, this.nodes, updater, owners);
    this.consumers = new KafkaConsumers(context, this.nodes, updater, owners);
    this.calls = new ConsumerCalls(context, this.consumers);
    this.queries = new ConsumerQueries(context, this.consumers);
    this.admins = new KafkaAdmins(context, this.nodes, updater, owners);
    const tallies = new ClientTallies(context.simulation);
    this.insides = new InsidesOfClients(context, this.producers, this.consumers, tallies);
  }

  createProducer(
    host: number,
    config: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
  ): ClientAnswer {
    return this.producers.create(host, config, version, true);
  }

  /** A producer whose owner does not want to know what became of its sends: it costs less. */
  createSilentProducer(host: number, config: ReadonlyMap<string, ConfigEntry>): ClientAnswer {
    return this.producers.create(host, config, '4.3', false);
  }

  send(client: number, record: SentRecord, token: number): ClientAnswer {
    return this.producers.send(client, record, token);
  }

  takeCompletions(client: number, token: number): ClientAnswer {
    return this.producers.takeCompletions(client, token);
  }

  flush(client: number, token: number): ClientAnswer {
    return this.producers.flush(client, token);
  }

  initTransactions(client: number, token: number): ClientAnswer {
    return this.producers.transact(client, { method: 'initTransactions' }, token);
  }

  beginTransaction(client: number): ClientAnswer {
    return this.producers.transact(client, { method: 'beginTransaction' }, -1);
  }

  sendOffsetsToTransaction(
    client: number,
    offsets: readonly CommittedOffset[],
    group: ConsumerGroupIdentity,
    token: number,
  ): ClientAnswer {
    return this.producers.transact(client, { method: 'sendOffsetsToTransaction', offsets, group }, token);
  }

  commitTransaction(client: number, token: number): ClientAnswer {
    return this.producers.transact(client, { method: 'commitTransaction' }, token);
  }

  abortTransaction(client: number, token: number): ClientAnswer {
    return this.producers.transact(client, { method: 'abortTransaction' }, token);
  }

  closeProducer(client: number, timeoutMs: number, token: number): ClientAnswer {
    return this.producers.close(client, timeoutMs, token);
  }

  partitionsFor(client: number, topic: string, token: number): ClientAnswer {
    if (this.nodes.kindOf(client) === 'consumer') return this.topicPartitions(client, topic, null, token);
    return this.producers.partitionsFor(client, topic, token);
  }

  createConsumer(
    host: number,
    config: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
  ): ClientAnswer {
    return this.consumers.create(host, config, version, true);
  }

  /** A consumer whose polls answer only how many records there were, `{ step: 'counted', count }`: it costs less. */
  createCountingConsumer(host: number, config: ReadonlyMap<string, ConfigEntry>): ClientAnswer {
    return this.consumers.create(host, config, '4.3', false);
  }

  subscribe(client: number, topics: readonly string[], hasListener: boolean): ClientAnswer {
    return this.calls.subscribe(client, topics, hasListener);
  }

  unsubscribe(client: number, token: number): ClientAnswer {
    return this.calls.unsubscribe(client, token);
  }

  assign(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.calls.assign(client, partitions);
  }

  poll(client: number, timeoutMs: number, waitForAssignment: boolean, token: number): ClientAnswer {
    return this.calls.poll(client, timeoutMs, waitForAssignment, token);
  }

  commitSync(
    client: number,
    offsets: readonly CommittedOffset[] | null,
    timeoutMs: number,
    token: number,
  ): ClientAnswer {
    return this.calls.commitSync(client, offsets, timeoutMs, token);
  }

  commitAsync(client: number, offsets: readonly CommittedOffset[] | null): ClientAnswer {
    return this.calls.commitAsync(client, offsets);
  }

  committed(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs: number | null = null,
  ): ClientAnswer {
    return this.calls.committed(client, partitions, timeoutMs, token);
  }

  position(
    client: number,
    partition: TopicPartition,
    token: number,
    timeoutMs: number | null = null,
  ): ClientAnswer {
    return this.calls.position(client, partition, timeoutMs, token);
  }

  seek(client: number, partition: TopicPartition, offset: number): ClientAnswer {
    return this.calls.seek(client, partition, offset);
  }

  seekToBeginning(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.calls.seekToBeginning(client, partitions);
  }

  seekToEnd(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.calls.seekToEnd(client, partitions);
  }

  beginningOffsets(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs: number | null = null,
  ): ClientAnswer {
    return this.queries.offsets(client, partitions, true, timeoutMs, token);
  }

  endOffsets(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs: number | null = null,
  ): ClientAnswer {
    return this.queries.offsets(client, partitions, false, timeoutMs, token);
  }

  subscribePattern(client: number, pattern: TopicPattern, hasListener: boolean): ClientAnswer {
    return this.queries.subscribePattern(client, pattern, hasListener);
  }

  subscribeRemotePattern(client: number, pattern: string, hasListener: boolean): ClientAnswer {
    return this.queries.subscribeRemotePattern(client, pattern, hasListener);
  }

  offsetsForTimes(
    client: number,
    times: readonly PartitionTime[],
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    return this.queries.offsetsForTimes(client, times, timeoutMs, token);
  }

  currentLag(client: number, partition: TopicPartition): ClientAnswer {
    return this.queries.currentLag(client, partition);
  }

  seekWithEpoch(
    client: number,
    partition: TopicPartition,
    offset: number,
    leaderEpoch: number,
  ): ClientAnswer {
    return this.queries.seekWithEpoch(client, partition, offset, leaderEpoch);
  }

  topicPartitions(client: number, topic: string, timeoutMs: number | null, token: number): ClientAnswer {
    return this.queries.topicPartitions(client, topic, timeoutMs, token);
  }

  allTopics(client: number, timeoutMs: number | null, token: number): ClientAnswer {
    return this.queries.allTopics(client, timeoutMs, token);
  }

  callbackThrew(client: number, hasEscaped: boolean): ClientAnswer {
    return this.consumers.callbackThrew(client, hasEscaped);
  }

  enforceRebalance(client: number, reason: string): ClientAnswer {
    return this.queries.enforceRebalance(client, reason);
  }

  setMembershipOperation(client: number, operation: GroupMembershipOperation): ClientAnswer {
    return this.queries.setMembershipOperation(client, operation);
  }

  pause(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.calls.setPaused(client, partitions, true);
  }

  resume(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.calls.setPaused(client, partitions, false);
  }

  paused(client: number): ClientAnswer {
    return this.calls.paused(client);
  }

  assignment(client: number): ClientAnswer {
    return this.calls.assignment(client);
  }

  subscription(client: number): ClientAnswer {
    return this.calls.subscription(client);
  }

  groupMetadata(client: number): ClientAnswer {
    return this.calls.groupMetadata(client);
  }

  wakeup(client: number): ClientAnswer {
    this.consumers.wakeup(client);
    return NOTHING;
  }

  interrupt(client: number, token: number): boolean {
    const kind = this.nodes.kindOf(client);
    if (kind === 'producer') return this.producers.interrupt(client, token);
    return kind === 'consumer' && this.consumers.interrupt(client, token);
  }

  closeConsumer(client: number, timeoutMs: number, token: number): ClientAnswer {
    return this.calls.close(client, timeoutMs, token);
  }

  takeLogLines(client: number): ClientLogLine[] {
    const kind = this.nodes.kindOf(client);
    if (kind === 'producer') return this.producers.takeLog(client);
    return kind === 'consumer' ? this.consumers.takeLog(client) : [];
  }

  createAdmin(host: number, config: ReadonlyMap<string, ConfigEntry>): ClientAnswer {
    return this.admins.create(host, config);
  }

  createTopics(client: number, topics: readonly NewTopic[], token: number): ClientAnswer {
    return this.admin(client, 'createTopics', { topics }, token);
  }

  listTopics(client: number, token: number): ClientAnswer {
    return this.admin(client, 'listTopics', { listsInternal: false }, token);
  }

  describeTopics(client: number, topics: readonly string[], token: number): ClientAnswer {
    return this.admin(client, 'describeTopics', { topics }, token);
  }

  admin<Name extends AdminOperationName>(
    client: number,
    operation: Name,
    args: AdminArguments[Name],
    token: number,
  ): ClientAnswer {
    return this.admins.begin(client, operation, args as unknown as Plain, token);
  }

  setAdminTimeout(client: number, timeoutMs: number): ClientAnswer {
    return this.admins.setTimeout(client, timeoutMs);
  }

  closeAdmin(client: number): ClientAnswer {
    return this.admins.close(client);
  }

  response(node: number, peer: number, api: number, body: Plain, context: Plain): void {
    const number = this.nodes.numberOf(node);
    const kind = this.nodes.kindOf(node);
    if (kind === 'producer') this.producers.onResponse(number, peer, api, body, context);
    else if (kind === 'consumer') this.consumers.onResponse(number, peer, api, body, context);
    else if (kind === 'admin') this.admins.onResponse(number, api, body, context);
  }

  disconnected(node: number, peer: number, api: number, context: Plain): void {
    const number = this.nodes.numberOf(node);
    const kind = this.nodes.kindOf(node);
    if (kind === 'producer') this.producers.onDisconnected(number, api, context);
    else if (kind === 'consumer') this.consumers.onDisconnected(number, peer, api, context);
    else if (kind === 'admin') this.admins.onDisconnected(number, context);
  }

  ready(node: number, _peer: number): void {
    const number = this.nodes.numberOf(node);
    const kind = this.nodes.kindOf(node);
    if (kind === 'producer') this.producers.onReady(number);
    else if (kind === 'consumer') this.consumers.onReady(number);
    else if (kind === 'admin') this.admins.onConnection(number);
  }

  closed(node: number, peer: number): void {
    const number = this.nodes.numberOf(node);
    const kind = this.nodes.kindOf(node);
    if (kind === 'producer') this.producers.onClosed(number, peer);
    else if (kind === 'consumer') this.consumers.onClosed(number, peer);
    else if (kind === 'admin') this.admins.onConnection(number);
  }
}
