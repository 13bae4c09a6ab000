import { alarmRang, setAlarm } from '../../../../engine/alarm';
import type { CellGroup } from '../../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../../engine/clock';
import { Ledger } from '../../../../engine/ledger';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { type ProducerConfig, producerConfig } from '../../configs/producer-config';
import { API, type MetadataResponse, type ProduceResponse } from '../../protocol/messages';
import type { InitProducerIdResponse } from '../../protocol/transaction-messages';
import type { ClientAnswer, ClientOwner, ClientVersion, ConfigEntry, SentRecord } from '../client-api';
import { configException, illegalState, kafkaException, NOTHING, thrown, WAIT } from '../client-exceptions';
import { type ClientLogLine, configLog } from '../client-log';
import type { ClientNodes } from '../client-nodes';
import { newMetadata } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import { BatchOutcomes } from './batch-outcomes';
import type { ProducerSettings } from './producer-settings';
import type { ProducerState } from './producer-state';
import { ProducerWaits } from './producer-waits';
import { newAccumulator } from './record-accumulator';
import { RecordSends } from './record-sends';
import { Sender } from './sender';
import { newTransactionState } from './transaction-manager';
import { TransactionalAnswers } from './transactional-answers';
import { type TransactionalCall, TransactionalCalls } from './transactional-calls';
import { forgetCoordinator, isTransactionalAnswer } from './transactional-requests';
import { newTransactionalState } from './transactional-state';

/** All producers of a run (clients/…/KafkaProducer). A producer is known by the number of its node. */
export class KafkaProducers {
  private readonly context: ClusterContext;
  private readonly nodes: ClientNodes;
  private readonly updater: MetadataUpdater;
  private readonly producers: CellGroup<ProducerState>;
  private readonly settings: Ledger<ProducerSettings>;
  private readonly outcomes: BatchOutcomes;
  private readonly sends: RecordSends;
  private readonly sender: Sender;
  private readonly waits: ProducerWaits;
  private readonly answers: TransactionalAnswers;
  private readonly calls: TransactionalCalls;
  private readonly timer: number;
  private readonly settlement: number;

  constructor(
    context: ClusterContext,
    nodes: ClientNodes,
    updater: MetadataUpdater,
    owners: (host: number) => ClientOwner,
  ) {
    this.context = context;
    this.nodes = nodes;
    this.updater = updater;
    this.producers = context.simulation.cells();
    this.settings = context.simulation.keep(new Ledger());
    this.outcomes = new BatchOutcomes(context, updater);
    this.sends = new RecordSends(context, updater, this.outcomes);
    this.sender = new Sender(context, updater, this.outcomes);
    this.waits = new ProducerWaits(context, updater, this.sends, owners);
    this.answers = new TransactionalAnswers(context);
    this.calls = new TransactionalCalls(
      context,
      (number) => this.run(number),
      (number) => this.settleSoon(number),
    );
    this.timer = context.simulation.handle('producer timer', (_node, number) => this.onTimer(number));
    this.settlement = context.simulation.handle('producer settles', (_node, number) => this.settle(number));
  }

  /** Makes a producer. Without `keepsCompletions` nobody learns the outcomes of its sends. */
  create(
    host: number,
    entries: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
    keepsCompletions: boolean,
  ): ClientAnswer {
    const sequence = this.nodes.nextSequence(host, 'producer');
    const configured = producerConfig(entries, { sequence, version });
    if (configured.kind === 'refused') return thrown(configException(configured.fault));
    const { config, log } = configured;
    const number = this.producers.length;
    const node = this.nodes.add(host, 'producer', number, config.clientId, config);
    const settings = this.settings.append({
      config,
      written: entries,
      metadata: {
        ...config,
        allowAutoTopicCreation: true,
        bootstrapNodes: this.nodes.bootstrapNodes(config.bootstrapServers),
      },
    });
    const logger = 'org.apache.kafka.clients.producer.ProducerConfig';
    this.producers.add({
      node,
      host,
      settings,
      metadata: newMetadata(),
      accumulator: newAccumulator(config),
      transactions: config.enableIdempotence ? newTransactionState() : null,
      transactional:
        config.transactionalId === null
          ? null
          : newTransactionalState(config.transactionalId, version === '4.3' ? 2 : 0),
      partitioners: new Map(),
      roundRobin: new Map(),
      nextSend: 0,
      keepsCompletions,
      completions: [],
      taker: -1,
      hasTaker: false,
      hasEnded: false,
      metadataWaiters: [],
      memoryWaiters: [],
      flushes: [],
      status: 'open',
      closeToken: -1,
      closeDeadline: Number.POSITIVE_INFINITY,
      requestsInFlight: 0,
      nextExpiryAt: Number.POSITIVE_INFINITY,
      alarm: [],
      fatalError: null,
      log: configLog(log, logger),
    });
    this.run(number);
    return { kind: 'value', value: node };
  }

  /** The states of all producers, to look at. */
  states(): readonly ProducerState[] {
    return Array.from({ length: this.producers.length }, (_, number) => this.producers.read(number));
  }

  /** The settings of a producer, settled. */
  configOf(state: ProducerState): ProducerConfig {
    return this.settings.at(state.settings).config;
  }

  /** The settings as they were given; undefined when the node is no producer. */
  writtenSettings(node: number): ReadonlyMap<string, ConfigEntry> | undefined {
    if (this.nodes.kindOf(node) !== 'producer') return undefined;
    return this.settings.at(this.producers.read(this.nodes.numberOf(node)).settings).written;
  }

  /** See `KafkaClientApi.send`. */
  send(client: number, record: SentRecord, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    if (state.status !== 'open') return CLOSED;
    const { config } = this.settings.at(state.settings);
    const fault = this.sends.topicFault(state, record.topic);
    if (fault !== null) return this.sends.fail(state, record, fault, -1);
    const deadline = this.context.simulation.now + microsFromMs(config.maxBlockMs);
    const { topic, partition } = record;
    if (!this.sends.hasMetadata(state, config, topic, partition)) {
      if (config.maxBlockMs <= 0) {
        return this.sends.fail(
          state,
          record,
          this.sends.metadataTimeout(state, config, topic, partition),
          -1,
        );
      }
      const kind = 'send';
      this.waits.addMetadataWaiter(state, { kind, token, topic, partition, record, deadline });
      this.run(number);
      return WAIT;
    }
    const attempt = this.sends.attempt(state, config, record, -1);
    if (attempt.kind === 'needs memory') {
      const answer = this.sends.waitForMemory(state, record, attempt.send, token, deadline);
      this.run(number);
      return answer;
    }
    const { appended, answer } = attempt;
    const { now } = this.context.simulation;
    // The I/O thread of a producer that can never send again looks for such batches every retry.backoff.ms.
    if (state.transactional?.state === 'FATAL_ERROR')
      this.arm(number, now + microsFromMs(config.retryBackoffMs));
    if (appended === null) return answer;
    if (appended.batchIsFull || (appended.newBatchCreated && config.lingerMs === 0)) this.run(number);
    else if (appended.newBatchCreated) this.arm(number, now + microsFromMs(config.lingerMs));
    return answer;
  }

  /** See `KafkaClientApi.takeCompletions`. */
  takeCompletions(client: number, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    state.hasTaker = true;
    if (state.completions.length > 0) {
      const taken = state.completions;
      state.completions = [];
      return { kind: 'value', value: taken as unknown as Plain };
    }
    if (state.status === 'closed') state.hasEnded = true;
    else state.taker = token;
    const isTransactionAwaited = (state.transactional?.waiters.length ?? 0) > 0;
    if (state.flushes.length > 0 || state.closeToken >= 0 || isTransactionAwaited) {
      this.settleSoon(number);
    }
    return state.hasEnded ? NOTHING : WAIT;
  }

  /** See `KafkaClientApi.flush`. */
  flush(client: number, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    if (state.accumulator.incomplete === 0 && this.waits.isIoThreadIdle(state)) return NOTHING;
    state.flushes.push({ token, before: state.accumulator.nextBatch });
    state.accumulator.flushesInProgress = state.flushes.length;
    this.run(number);
    return WAIT;
  }

  /** See `KafkaClientApi.interrupt`. */
  interrupt(client: number, token: number): boolean {
    return this.waits.interrupt(this.producers.edit(this.nodes.numberOf(client)), token);
  }

  /** See `KafkaClientApi.closeProducer`. */
  close(client: number, timeoutMs: number, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    if (state.status === 'closed') return NOTHING;
    state.status = 'closing';
    state.accumulator.isClosed = true;
    state.closeToken = token;
    state.closeDeadline = this.context.simulation.now + microsFromMs(timeoutMs);
    this.run(number);
    this.settleSoon(number);
    return WAIT;
  }

  /** See `KafkaClientApi`: the methods of transactions. */
  transact(client: number, call: TransactionalCall, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    const { config } = this.settings.at(state.settings);
    return this.calls.make(number, state, config, call, token);
  }

  /** See `KafkaClientApi.partitionsFor`. */
  partitionsFor(client: number, topic: string, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.producers.edit(number);
    const { config } = this.settings.at(state.settings);
    if (state.status !== 'open') return CLOSED;
    if (this.sends.hasMetadata(state, config, topic, null)) return this.waits.partitions(state, topic);
    const deadline = this.context.simulation.now + microsFromMs(config.maxBlockMs);
    const kind = 'partitionsFor';
    this.waits.addMetadataWaiter(state, { kind, token, topic, partition: null, record: null, deadline });
    this.run(number);
    return WAIT;
  }

  /** The lines logged since the last call. */
  takeLog(client: number): ClientLogLine[] {
    const state = this.producers.edit(this.nodes.numberOf(client));
    const taken = state.log;
    state.log = [];
    return taken;
  }

  /** The response to a request of a producer's node. */
  onResponse(number: number, peer: number, api: number, body: Plain, context: Plain): void {
    const state = this.producers.edit(number);
    if (state.status === 'closed') return;
    const settings = this.settings.at(state.settings);
    if (api === API.Produce) {
      this.sender.onProduceResponse(state, settings, body as unknown as ProduceResponse, context);
    } else if (isTransactionalAnswer(api, context)) {
      this.answers.onAnswer(state, body as object);
    } else if (api === API.InitProducerId) {
      this.sender.onProducerId(state, settings, body as unknown as InitProducerIdResponse);
    } else {
      const response = body as unknown as MetadataResponse;
      this.updater.onResponse(state.node, peer, state.metadata, settings.metadata, response);
    }
    this.proceed(number);
  }

  /** A request of a producer's node will get no response. */
  onDisconnected(number: number, api: number, context: Plain): void {
    const state = this.producers.edit(number);
    if (state.status === 'closed') return;
    const settings = this.settings.at(state.settings);
    if (api === API.Produce) this.sender.onProduceLost(state, settings, context);
    else if (isTransactionalAnswer(api, context)) this.answers.onAnswer(state, null);
    else if (api === API.InitProducerId) this.sender.onProducerId(state, settings, null);
    else this.updater.onFailure(state.node, state.metadata, settings.metadata);
    this.proceed(number);
  }

  /** A connection of a producer's node became ready. */
  onReady(number: number): void {
    if (this.producers.read(number).status !== 'closed') this.proceed(number);
  }

  /** A connection of a producer's node was lost, or could not be made. */
  onClosed(number: number, peer: number): void {
    const state = this.producers.edit(number);
    if (state.status === 'closed') return;
    if (state.transactional !== null) forgetCoordinator(state.transactional, peer);
    this.updater.onClosed(state.node, state.metadata, this.settings.at(state.settings).metadata);
    this.proceed(number);
  }

  private onTimer(number: number): void {
    alarmRang(this.context.simulation, this.producers.edit(number).alarm);
    this.proceed(number);
  }

  /** Something happened: the I/O thread makes a round, and those who wait may go on. */
  private proceed(number: number): void {
    this.run(number);
    this.settle(number);
  }

  /** A round of the I/O thread. */
  private run(number: number): void {
    const state = this.producers.edit(number);
    if (state.status === 'closed') return;
    const wakeAt = this.sender.run(state, this.settings.at(state.settings));
    const next = Math.min(wakeAt, this.waits.nextDeadline(state));
    if (next < Number.POSITIVE_INFINITY) this.arm(number, Math.max(next, this.context.simulation.now));
  }

  /** Outcomes are told right after this event. */
  private settleSoon(number: number): void {
    this.context.simulation.schedule(0, this.producers.read(number).host, this.settlement, number);
  }

  private settle(number: number): void {
    const state = this.producers.edit(number);
    const settings = this.settings.at(state.settings);
    if (state.status === 'closing') this.tryToEnd(number, state, settings);
    if (!this.waits.hasAny(state)) return;
    this.waits.settle(state, settings.config);
    this.run(number);
  }

  /** Ends a producer that is being closed once everything is sent and answered, or its time is over. */
  private tryToEnd(number: number, state: ProducerState, settings: ProducerSettings): void {
    const isDone =
      state.accumulator.incomplete === 0 && state.requestsInFlight === 0 && this.calls.isDone(number, state);
    const isOver = state.closeDeadline <= this.context.simulation.now;
    if (!isDone && !isOver) return;
    if (!isDone) {
      this.outcomes.abortAll(state, settings.config, kafkaException('Producer is closed forcefully.'));
      this.calls.closeForcefully(state);
    }
    state.status = 'closed';
    this.nodes.close(state.node);
  }

  private arm(number: number, at: Micros): void {
    const { alarm, node } = this.producers.edit(number);
    setAlarm(this.context.simulation, alarm, at, node, this.timer, number);
  }
}

const CLOSED: ClientAnswer = thrown(illegalState('Cannot perform operation after producer has been closed'));
