import type { Cell } from '../../../engine/cell';
import { microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import type { FetchMetadataRequest } from '../protocol/controller-messages';
import { API, responseApi } from '../protocol/messages';
import type { ControllerState } from './controller-state';
import type { MetadataLog, MetadataRecord } from './metadata-log';

/** controller.quorum.append.linger.ms: appended records wait so long for others before they are written. */
const APPEND_LINGER_MS = 25;

/**
 * Writes to the metadata log and serves it to the brokers (raft/…/BatchAccumulator, KafkaRaftClient). The controller
 * acts on a record as soon as it is appended; brokers, and whoever asked, see it when it is committed: with a quorum
 * of one voter that is when the linger ends.
 */
export class MetadataWriter {
  private readonly context: ClusterContext;
  private readonly log: MetadataLog;
  private readonly state: Cell<ControllerState>;
  private readonly node: number;
  private readonly lingerOver: number;
  private readonly fetchDue: number;

  constructor(context: ClusterContext, log: MetadataLog, state: Cell<ControllerState>, node: number) {
    this.context = context;
    this.log = log;
    this.state = state;
    this.node = node;
    this.lingerOver = context.simulation.handle('metadata linger over', () => this.commit());
    this.fetchDue = context.simulation.handle('metadata fetch due', (_node, fetcher, correlation) =>
      this.answerWaiting((w) => w.node === fetcher && w.correlation === correlation),
    );
  }

  /** Appends a record and returns its offset. */
  append(record: MetadataRecord): number {
    const offset = this.log.append(record, this.context.simulation.cause);
    if (!this.state.read().lingering) {
      this.state.edit().lingering = true;
      this.context.simulation.schedule(microsFromMs(APPEND_LINGER_MS), this.node, this.lingerOver);
    }
    return offset;
  }

  /** Answers a request when everything appended so far is committed; at once when it is already. */
  respond(request: Message, body: Plain): void {
    const { lingering } = this.state.read();
    if (!lingering) {
      this.send(request.from, request.correlation, request.api, body);
      return;
    }
    const { from: node, correlation, api } = request;
    this.state.edit().deferred.push({ node, correlation, api, body, offset: this.log.endOffset });
  }

  /** Answers a request without waiting: nothing was written for it. */
  respondNow(request: Message, body: Plain): void {
    this.send(request.from, request.correlation, request.api, body);
  }

  /** A broker asks for the records from an offset on. */
  onFetch(message: Message): void {
    const { fetchOffset, maxWaitMs } = message.body as unknown as FetchMetadataRequest;
    if (fetchOffset < this.state.read().committedOffset) {
      this.sendRecords(message.from, message.correlation);
      return;
    }
    const { from: node, correlation } = message;
    this.state.edit().waiting.push({ node, correlation, fetchOffset });
    this.context.simulation.schedule(microsFromMs(maxWaitMs), this.node, this.fetchDue, node, correlation);
  }

  /** Forgets who waits: the process is gone, and with it its connections. */
  reset(): void {
    const state = this.state.edit();
    state.waiting = [];
    state.deferred = [];
    state.lingering = false;
    state.committedOffset = this.log.endOffset;
  }

  private commit(): void {
    const state = this.state.edit();
    state.lingering = false;
    state.committedOffset = this.log.endOffset;
    const deferred = state.deferred;
    state.deferred = [];
    const { cause } = this.context.simulation;
    for (const { node, correlation, api, body } of deferred) {
      this.context.simulation.cause = cause;
      this.send(node, correlation, api, body);
    }
    this.context.simulation.cause = cause;
    this.answerWaiting(() => true);
  }

  private answerWaiting(due: (waiting: { node: number; correlation: number }) => boolean): void {
    const answered = this.state.read().waiting.filter(due);
    if (answered.length === 0) return;
    const state = this.state.edit();
    state.waiting = state.waiting.filter((w) => !due(w));
    const { cause } = this.context.simulation;
    for (const { node, correlation } of answered) {
      this.context.simulation.cause = cause;
      this.sendRecords(node, correlation);
    }
  }

  private sendRecords(node: number, correlation: number): void {
    this.send(node, correlation, API.FetchMetadata, { endOffset: this.state.read().committedOffset });
  }

  private send(node: number, correlation: number, api: number, body: Plain): void {
    const { network } = this.context;
    network.respond(network.connection(node, this.node), responseApi(api), correlation, body, 0);
  }
}
