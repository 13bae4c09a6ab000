import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { API, responseApi } from '../protocol/messages';
import type { BrokerContext } from './broker-context';
import type { RequestChannel } from './broker-state';

/** Requests that consumers send on the second connection that they keep to their coordinator. */
const COORDINATOR_APIS: readonly number[] = [
  API.JoinGroup,
  API.SyncGroup,
  API.Heartbeat,
  API.LeaveGroup,
  API.OffsetCommit,
  API.OffsetFetch,
];

/** Each is sent by a thread of its own on the other broker, over a connection of its own. */
const BROKER_APIS: readonly number[] = [API.AddPartitionsToTxn, API.WriteTxnMarkers];

/** Whom an answer goes to, and the number of the request that it answers. */
interface Requester {
  readonly node: number;
  readonly correlation: number;
}

/** Connections between two machines at the most. */
const LANES = 4;

/** By api: on which of the connections it comes. A broker looks here with every request and every answer. */
const LANE = Uint8Array.from({ length: 128 }, (_, api) =>
  BROKER_APIS.includes(api) ? 2 + BROKER_APIS.indexOf(api) : Number(COORDINATOR_APIS.includes(api)),
);

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
    while (channels.length <= key) channels.push(null);
    let channel = channels[key] as RequestChannel | null;
    if (channel === null || channel.connectionId !== message.connectionId) {
      const { connection, connectionId } = message;
      channel = { connection, connectionId, correlation: -1, unread: [] };
      channels[key] = channel;
    }
    if (channel.correlation >= 0 || channel.unread.length > 0) {
      channel.unread.push(message);
      return;
    }
    channel.correlation = message.correlation;
    this.serve(message);
  }

  /** Answers a request, and reads the next one of its connection. */
  respond(broker: number, to: Requester, api: number, body: Plain): void {
    const channel = this.channel(broker, to.node, api);
    if (channel === null) return;
    this.context.network.respond(channel.connection, responseApi(api), to.correlation, body, 0);
    if (channel.correlation === to.correlation) this.free(broker, to.node, api, channel);
  }

  /** A request that gets no answer (acks=0) is done. */
  answered(broker: number, to: Requester, api: number): void {
    const channel = this.channel(broker, to.node, api);
    if (channel !== null && channel.correlation === to.correlation) this.free(broker, to.node, api, channel);
  }

  private free(broker: number, client: number, api: number, channel: RequestChannel): void {
    channel.correlation = -1;
    if (channel.unread.length === 0) return;
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(0, node, this.readNext, channelKey(client, api));
  }

  private channel(broker: number, client: number, api: number): RequestChannel | null {
    return this.context.brokers.edit(broker).channels[channelKey(client, api)] ?? null;
  }

  private onReadNext(broker: number, key: number): void {
    const channel = this.context.brokers.edit(broker).channels[key] as RequestChannel;
    if (channel.correlation >= 0) return;
    const message = channel.unread.shift();
    if (message === undefined) return;
    channel.correlation = message.correlation;
    this.context.simulation.cause = message.fact;
    this.serve(message);
  }
}

/** One number for a client and which of its connections it uses. */
function channelKey(node: number, api: number): number {
  return node * LANES + (LANE[api] as number);
}
