import { alarmRang, setAlarm } from '../../../../engine/alarm';
import type { CellGroup } from '../../../../engine/cell-group';
import { Ledger } from '../../../../engine/ledger';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { consumerConfig } from '../../configs/consumer-config';
import type { ConsumerGroupHeartbeatResponse } from '../../protocol/consumer-group-messages';
import {
  API,
  type FetchResponse,
  type FindCoordinatorResponse,
  type JoinGroupResponse,
  type ListOffsetsResponse,
  type MetadataResponse,
  type OffsetCommitResponse,
  type OffsetFetchResponse,
  type OffsetForLeaderEpochResponse,
  type SyncGroupResponse,
} from '../../protocol/messages';
import type { ClientAnswer, ClientOwner, ClientVersion, ConfigEntry } from '../client-api';
import { configException, NOTHING, thrown, WAIT } from '../client-exceptions';
import { type ClientLogLine, configLog } from '../client-log';
import type { ClientNodes } from '../client-nodes';
import { newMetadata } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import { CommitBeforeRebalance } from './commit-before-rebalance';
import { CommittedOffsets } from './committed-offsets';
import { ConsumerCoordinator } from './consumer-coordinator';
import { ConsumerLeave } from './consumer-leave';
import { ConsumerMembership } from './consumer-membership';
import { ConsumerOperations } from './consumer-operations';
import type { ConsumerSettings } from './consumer-settings';
import type { AssignedPartition, ConsumerOperation, ConsumerState } from './consumer-state';
import { FetchPositions } from './fetch-positions';
import { Fetcher } from './fetcher';
import { GroupCoordinatorLookup } from './group-coordinator-lookup';
import { GroupMembership } from './group-membership';
import { type GroupState, newGroupState } from './group-state';
import { OffsetCommits } from './offset-commits';
import { OffsetFetcher } from './offset-fetcher';
import { PartitionAssignors, unsupportedAssignors } from './partition-assignors';
import { RebalanceCallbacks } from './rebalance-callbacks';
import { resolvePartitions } from './subscription-state';
import { TopicMetadata } from './topic-metadata';

/** All consumers of a run: their states, and what reaches them from the network (clients/…/ClassicKafkaConsumer). */
export class KafkaConsumers {
  readonly offsetCommits: OffsetCommits;
  readonly updater: MetadataUpdater;
  private readonly context: ClusterContext;
  private readonly nodes: ClientNodes;
  private readonly owners: (host: number) => ClientOwner;
  private readonly consumers: CellGroup<ConsumerState>;
  private readonly settings: Ledger<ConsumerSettings>;
  private readonly lookup: GroupCoordinatorLookup;
  private readonly membership: GroupMembership;
  private readonly modern: ConsumerMembership;
  private readonly coordinator: ConsumerCoordinator;
  private readonly committed: CommittedOffsets;
  private readonly fetcher: Fetcher;
  private readonly offsets: OffsetFetcher;
  private readonly topics: TopicMetadata;
  private readonly operations: ConsumerOperations;
  private readonly timer: number;

  constructor(
    context: ClusterContext,
    nodes: ClientNodes,
    updater: MetadataUpdater,
    owners: (host: number) => ClientOwner,
  ) {
    this.context = context;
    this.nodes = nodes;
    this.updater = updater;
    this.owners = owners;
    this.consumers = context.simulation.cells();
    this.settings = context.simulation.keep(new Ledger());
    this.lookup = new GroupCoordinatorLookup(context, updater);
    const assignors = new PartitionAssignors(context, updater);
    this.membership = new GroupMembership(context, this.lookup, assignors);
    this.offsetCommits = new OffsetCommits(context, this.lookup, this.membership);
    this.committed = new CommittedOffsets(context, this.lookup);
    this.fetcher = new Fetcher(context, updater);
    this.offsets = new OffsetFetcher(context, updater);
    this.topics = new TopicMetadata(context, updater);
    const { lookup, membership, offsetCommits: commits } = this;
    const callbacks = new RebalanceCallbacks(context);
    const commit = new CommitBeforeRebalance(context, commits);
    const modern = new ConsumerMembership(context, lookup, callbacks, commit);
    this.modern = modern;
    const parts = { lookup, membership, modern, commits, commit, assignors, callbacks };
    this.coordinator = new ConsumerCoordinator(context, parts);
    this.operations = new ConsumerOperations(context, updater, {
      coordinator: this.coordinator,
      commits,
      committed: this.committed,
      positions: new FetchPositions(updater, this.committed, this.offsets),
      offsets: this.offsets,
      topics: this.topics,
      fetcher: this.fetcher,
      leave: new ConsumerLeave(context, nodes, this.coordinator, membership, modern, commits),
    });
    this.timer = context.simulation.handle('consumer timer', (_node, number) => this.onTimer(number));
  }

  /** Makes a consumer. Without `keepsRecords` poll only counts them. */
  create(
    host: number,
    entries: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
    keepsRecords: boolean,
  ): ClientAnswer {
    const sequence = this.nodes.nextSequence(host, 'consumer');
    const configured = consumerConfig(entries, { sequence, version });
    if (configured.kind === 'refused') return thrown(configException(configured.fault));
    const { config, log } = configured;
    const unsupported = unsupportedAssignors(config);
    if (unsupported !== null) return thrown(unsupported);
    const number = this.consumers.length;
    const readsCommitted = config.isolationLevel === 'read_committed';
    const node = this.nodes.add(host, 'consumer', number, config.clientId, config, readsCommitted);
    const settings = this.settings.append({
      config,
      written: entries,
      metadata: {
        ...config,
        allowAutoTopicCreation: config.allowAutoCreateTopics,
        bootstrapNodes: this.nodes.bootstrapNodes(config.bootstrapServers),
      },
    });
    this.consumers.add({
      node,
      host,
      version,
      settings,
      keepsRecords,
      metadata: newMetadata(),
      subscriptionType: 'none',
      topics: [],
      pattern: null,
      remotePattern: '',
      hasListener: false,
      assigned: new Map(),
      unresolved: [],
      group:
        config.groupId === null
          ? null
          : newGroupState(config.groupId, config.groupInstanceId, config.groupProtocol),
      completed: [],
      fetching: [],
      settledSnapshot: -1,
      leaderCount: 0,
      reconnectAt: Number.POSITIVE_INFINITY,
      assignmentVersion: 0,
      operation: null,
      token: -1,
      afterCallback: null,
      callbackOutcome: 'returned',
      hasCallbackFailed: false,
      steps: [],
      isWakeupPending: false,
      status: 'open',
      membershipOperation: 'DEFAULT',
      leavePhase: 'commit',
      nextCommit: 0,
      pendingCommits: 0,
      alarm: [],
      log: configLog(log, 'org.apache.kafka.clients.consumer.ConsumerConfig'),
    });
    return { kind: 'value', value: node };
  }

  /** The state of a consumer, to change. */
  edit(client: number): ConsumerState {
    return this.consumers.edit(this.nodes.numberOf(client));
  }

  /** The settings of a consumer. */
  settingsOf(state: ConsumerState): ConsumerSettings {
    return this.settings.at(state.settings);
  }

  /** The states of all consumers, to look at. */
  states(): readonly ConsumerState[] {
    return Array.from({ length: this.consumers.length }, (_, number) => this.consumers.read(number));
  }

  /** The settings as they were given; undefined when the node is no consumer. */
  writtenSettings(node: number): ReadonlyMap<string, ConfigEntry> | undefined {
    if (this.nodes.kindOf(node) !== 'consumer') return undefined;
    return this.settings.at(this.consumers.read(this.nodes.numberOf(node)).settings).written;
  }

  /** Begins an operation; the answer is there at once, or follows under the token. */
  start(client: number, operation: ConsumerOperation, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.consumers.edit(number);
    const settings = this.settingsOf(state);
    if (state.afterCallback !== null && isLoop(operation)) this.coordinator.afterCallback(state, state.group);
    state.operation = operation;
    const answer = this.operations.step(state, settings);
    if (answer !== null) state.operation = null;
    else state.token = token;
    if (state.status !== 'closed') this.background(number, state, settings);
    return answer ?? WAIT;
  }

  /** See `KafkaConsumerApi.callbackThrew`. */
  callbackThrew(client: number, hasEscaped: boolean): ClientAnswer {
    const state = this.edit(client);
    state.callbackOutcome = hasEscaped ? 'escaped' : 'threw';
    if (!hasEscaped) return NOTHING;
    this.coordinator.afterCallback(state, state.group);
    if (state.status === 'open') state.leavePhase = 'commit';
    return NOTHING;
  }

  /** Makes the operation that waits, or the next one, throw WakeupException. */
  wakeup(client: number): void {
    const number = this.nodes.numberOf(client);
    this.consumers.edit(number).isWakeupPending = true;
    this.proceed(number);
  }

  /** Gives the operation of a token up; it answers as one that was woken up. False when it cannot be given up. */
  interrupt(client: number, token: number): boolean {
    const { token: waiting, operation } = this.consumers.read(this.nodes.numberOf(client));
    if (waiting !== token || operation === null) return false;
    if (operation.kind === 'close' || operation.kind === 'unsubscribe') return false;
    this.wakeup(client);
    return true;
  }

  /** Asks for the end of a partition, so that the lag is known the next time. */
  requestEnd(state: ConsumerState, assigned: AssignedPartition): void {
    this.offsets.requestEnd(state, this.settingsOf(state), assigned);
  }

  /** Makes the next poll join the group anew. */
  enforceRebalance(group: GroupState, reason: string): void {
    this.membership.requestRejoin(group, reason);
  }

  /** The lines logged since the last call. */
  takeLog(client: number): ClientLogLine[] {
    const state = this.edit(client);
    const taken = state.log;
    state.log = [];
    return taken;
  }

  /** The response to a request of a consumer's node. */
  onResponse(number: number, peer: number, api: number, body: Plain, context: Plain): void {
    const state = this.consumers.edit(number);
    if (state.status === 'closed') return;
    const settings = this.settingsOf(state);
    if (api === API.Fetch) {
      this.fetcher.onResponse(state, peer, body as unknown as FetchResponse, context);
    } else if (api === API.Metadata && context !== null) {
      this.topics.onAnswer(state, body as unknown as MetadataResponse);
    } else if (api === API.Metadata) {
      this.updater.onResponse(
        state.node,
        peer,
        state.metadata,
        settings.metadata,
        body as unknown as MetadataResponse,
      );
      if (state.unresolved.length > 0) {
        resolvePartitions(state, this.updater.snapshot(state.metadata), this.context.registry);
      }
    } else this.onAnswer(state, settings, api, body, context);
    this.proceed(number);
  }

  /** A request of a consumer's node will get no response. */
  onDisconnected(number: number, peer: number, api: number, context: Plain): void {
    const state = this.consumers.edit(number);
    if (state.status === 'closed') return;
    const settings = this.settingsOf(state);
    if (api === API.Fetch) this.fetcher.onLost(state, peer);
    else if (api === API.Metadata && context !== null) this.topics.onAnswer(state, null);
    else if (api === API.Metadata) this.updater.onFailure(state.node, state.metadata, settings.metadata);
    else this.onAnswer(state, settings, api, null, context);
    this.proceed(number);
  }

  /** A connection of a consumer's node became ready. */
  onReady(number: number): void {
    if (this.consumers.read(number).status !== 'closed') this.proceed(number);
  }

  /** A connection of a consumer's node was lost, or could not be made. */
  onClosed(number: number, peer: number): void {
    const state = this.consumers.edit(number);
    if (state.status === 'closed') return;
    if (state.group?.coordinator === peer) this.lookup.forget(state.group);
    this.updater.onClosed(state.node, state.metadata, this.settingsOf(state).metadata);
    this.proceed(number);
  }

  private onAnswer(
    state: ConsumerState,
    settings: ConsumerSettings,
    api: number,
    body: Plain,
    context: Plain,
  ): void {
    if (api === API.ListOffsets) {
      this.offsets.onListOffsets(state, settings, body as unknown as ListOffsetsResponse | null, context);
    } else if (api === API.OffsetForLeaderEpoch) {
      this.offsets.onEpochEnds(
        state,
        settings,
        body as unknown as OffsetForLeaderEpochResponse | null,
        context,
      );
    } else if (state.group !== null) this.onGroupAnswer(state, settings, api, body, context);
  }

  private onGroupAnswer(
    state: ConsumerState,
    settings: ConsumerSettings,
    api: number,
    body: Plain,
    context: Plain,
  ): void {
    const { group } = state;
    if (group === null) return;
    if (api === API.ConsumerGroupHeartbeat && group.modern !== null) {
      const response = body as unknown as ConsumerGroupHeartbeatResponse | null;
      this.modern.onHeartbeat(state, group, group.modern, settings, response, context);
    } else if (api === API.Heartbeat) {
      this.membership.onHeartbeat(group, settings, body as unknown as { errorCode: number } | null, context);
    } else if (api === API.OffsetCommit) {
      this.offsetCommits.onAnswer(
        state,
        group,
        settings,
        body as unknown as OffsetCommitResponse | null,
        context,
      );
    } else if (api === API.OffsetFetch) {
      this.committed.onAnswer(state, group, settings, body as unknown as OffsetFetchResponse | null, context);
    } else if (api === API.FindCoordinator) {
      this.lookup.onAnswer(state, group, settings, body as unknown as FindCoordinatorResponse | null);
    } else if (api === API.JoinGroup) {
      const isPolling = state.operation !== null;
      this.membership.onJoinGroup(
        state,
        group,
        settings,
        body as unknown as JoinGroupResponse | null,
        isPolling,
      );
    } else if (api === API.SyncGroup) {
      this.membership.onSyncGroup(group, body as unknown as SyncGroupResponse | null, context);
    } else if (api === API.LeaveGroup) group.isLeaveInFlight = false;
  }

  private onTimer(number: number): void {
    alarmRang(this.context.simulation, this.consumers.edit(number).alarm);
    this.proceed(number);
  }

  /** Something happened: the operation that waits may be able to answer. */
  private proceed(number: number): void {
    const state = this.consumers.edit(number);
    const settings = this.settingsOf(state);
    if (state.group !== null && state.group.pendingAssignment !== null) {
      this.membership.tryAssign(state, state.group, settings);
    }
    const answer = state.token < 0 ? null : this.operations.step(state, settings);
    if (state.status !== 'closed') this.background(number, state, settings);
    if (answer === null) return;
    const { token } = state;
    state.operation = null;
    state.token = -1;
    this.owners(state.host).complete(state.host, token, answer);
  }

  /** What goes on whether or not the program is in an operation: metadata, heartbeat, and the timer for the rest. */
  private background(number: number, state: ConsumerState, settings: ConsumerSettings): void {
    const { group } = state;
    let next = this.updater.maybeUpdate(state.node, state.metadata, settings.metadata);
    if (group !== null && group.modern !== null) {
      next = Math.min(next, this.modern.heartbeat(state, group, group.modern, settings));
    } else if (group !== null) next = Math.min(next, this.membership.heartbeat(state, group, settings));
    next = Math.min(next, this.operations.nextAt(state));
    if (next === Number.POSITIVE_INFINITY) return;
    const { simulation } = this.context;
    setAlarm(simulation, state.alarm, Math.max(next, simulation.now), state.node, this.timer, number);
  }
}

/** Whether an operation comes back to a callback that the program has run meanwhile. */
function isLoop({ kind }: ConsumerOperation): boolean {
  return kind === 'poll' || kind === 'close' || kind === 'unsubscribe';
}
