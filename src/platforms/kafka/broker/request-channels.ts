import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { API, responseApi } from '../protocol/messages';
import type { BrokerContext } from './broker-context';
import type { RequestChannel } from './broker-state';

/** Requests that consumers send on the second connection that they keep to their coordinator. */
const COORDINATOR_APIS = new Set<number>([
  API.JoinGroup,
  API.SyncGroup,
  API.Heartbeat,
  API.LeaveGroup,
  API.OffsetCommit,
  API.OffsetFetch,
]);

/**
 * Brokers serve the requests of one connection one at a time: the next is read from the socket when the one before is
 * answered (network/SocketServer mutes the channel). So of five produce requests in flight with acks=all only the
 * first is in the log while it waits; and a LeaveGroup waits behind a JoinGroup that is not answered yet.
 */
export class RequestChannels {
  private readonly context: BrokerContext;
  private readonly serve: (message: Message) => void;
  private readonly readNext: number;

  constructor(context: BrokerContext, serve: (message: Message) => void) {
    this.context = context;
    this.serve = serve;
    this.readNext = context.simulation.handle('next request is read', (node, key) =>
      this.onReadNext(context.indexOfNode(node), key),
    );
  }

  /** A request arrived at a broker: is served now, or waits in the socket. */
  receive(message: Message): void {
    const { channels } = this.context.brokers.edit(this.context.indexOfNode(message.to));
    const key = channelKey(message.from, message.api);
    let channel = channels.get(key);
    if (channel === undefined || channel.connectionId !== message.connectionId) {
      channel = { connectionId: message.connectionId, correlation: -1, unread: [] };
      channels.set(key, channel);
    }
    if (channel.correlation >= 0 || channel.unread.length > 0) {
      channel.unread.push(message);
      return;
    }
    channel.correlation = message.correlation;
    this.serve(message);
  }

  /** Answers a request, and reads the next one of its connection. */
  respond(
    broker: number,
    to: { readonly node: number; readonly correlation: number },
    api: number,
    body: Plain,
  ): void {
    const { node } = this.context.brokers.read(broker);
    this.context.network.respond(node, to.node, responseApi(api), to.correlation, body, 0);
    this.answered(broker, to, api);
  }

  /** A request that gets no answer (acks=0) is done. */
  answered(broker: number, to: { readonly node: number; readonly correlation: number }, api: number): void {
    const state = this.context.brokers.edit(broker);
    const key = channelKey(to.node, api);
    const channel = state.channels.get(key);
    if (channel === undefined || channel.correlation !== to.correlation) return;
    channel.correlation = -1;
    if (channel.unread.length > 0) this.context.simulation.schedule(0, state.node, this.readNext, key);
  }

  private onReadNext(broker: number, key: number): void {
    const channel = this.context.brokers.edit(broker).channels.get(key) as RequestChannel;
    if (channel.correlation >= 0) return;
    const message = channel.unread.shift();
    if (message === undefined) return;
    channel.correlation = message.correlation;
    this.context.simulation.cause = message.fact;
    this.serve(message);
  }
}

/** One number for a client and which of its two connections it uses. */
function channelKey(node: number, api: number): number {
  return node * 2 + (COORDINATOR_APIS.has(api) ? 1 : 0);
}
