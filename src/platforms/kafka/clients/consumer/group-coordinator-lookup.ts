import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import { API, type FindCoordinatorResponse } from '../../protocol/messages';
import { protocolException } from '../client-exceptions';
import { requestUpdate } from '../metadata';
import type { MetadataUpdater } from '../metadata-updater';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { GroupState } from './group-state';

/** Finds the broker that coordinates a group (AbstractCoordinator.ensureCoordinatorReady, lookupCoordinator). */
export class GroupCoordinatorLookup {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** Whether the coordinator is known; if not, it is looked for. */
  isReady(state: ConsumerState, group: GroupState, settings: ConsumerSettings): boolean {
    if (group.coordinator >= 0) return true;
    const { now } = this.context.simulation;
    if (group.isLookingUp || group.lookupAt > now) return false;
    const peer = this.updater.leastLoadedNode(state.node, state.metadata, settings.metadata);
    if (peer < 0) {
      group.lookupAt = now + settings.config.retryBackoffMs * 1000;
      return false;
    }
    group.isLookingUp = true;
    const body = { key: group.groupId, keyType: 0 };
    this.context.networkClient.send(
      state.node,
      peer,
      API.FindCoordinator,
      body,
      settings.config.requestTimeoutMs,
    );
    return false;
  }

  /** The answer to FindCoordinator, null when none will come. */
  onAnswer(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    body: FindCoordinatorResponse | null,
  ): void {
    const { now } = this.context.simulation;
    group.isLookingUp = false;
    if (body !== null && body.errorCode === 0 && body.node >= 0) {
      group.coordinator = body.node;
      group.sessionDeadline = now + settings.config.sessionTimeoutMs * 1000;
      this.context.networkClient.ready(state.node, body.node);
      return;
    }
    if (body !== null && body.errorCode !== 0 && !errorWithCode(body.errorCode).retriable) {
      group.fatalError = protocolException(body.errorCode);
    }
    requestUpdate(state.metadata);
    group.lookupAt = now + settings.config.retryBackoffMs * 1000;
  }

  /** Forgets the coordinator: it said so, or does not answer (AbstractCoordinator.markCoordinatorUnknown). */
  forget(group: GroupState): void {
    if (group.coordinator < 0) return;
    group.coordinator = -1;
    group.lookupAt = this.context.simulation.now;
  }

  /** Sends a request to the coordinator, which must be known. */
  send(
    state: ConsumerState,
    group: GroupState,
    api: number,
    body: object,
    timeoutMs: number,
    context: object,
  ): void {
    const { networkClient } = this.context;
    networkClient.send(state.node, group.coordinator, api, body as Plain, timeoutMs, context as Plain);
  }
}
