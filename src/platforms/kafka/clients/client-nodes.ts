import type { Cell } from '../../../engine/cell';
import type { ClusterContext } from '../cluster-context';
import { FACTS } from '../trace';
import type { ConnectionSettings } from './network-client';

/** The kinds of clients; also the kinds of their nodes. */
export type ClientKind = 'producer' | 'consumer' | 'admin';

/** Which client a node stands for. */
interface ClientNumber {
  readonly kind: ClientKind;
  /** Its number among the clients of its kind. */
  readonly number: number;
}

/** The nodes of clients: every producer, consumer and admin client is a node in the process of its program. */
export class ClientNodes {
  private readonly context: ClusterContext;
  /** By node number; the nodes of other kinds are left out. */
  private readonly clients: Cell<(ClientNumber | null)[]>;
  /** How many clients of a kind a process made: Kafka counts them for their default names. */
  private readonly sequences: Cell<Map<string, number>>;

  constructor(context: ClusterContext) {
    this.context = context;
    this.clients = context.simulation.cell([]);
    this.sequences = context.simulation.cell(new Map());
  }

  /** Which number the next client of a kind in a process has, 1 for the first. */
  nextSequence(host: number, kind: ClientKind): number {
    const key = `${host}/${this.context.simulation.nodes.read(host).incarnation}/${kind}`;
    const sequence = (this.sequences.read().get(key) ?? 0) + 1;
    this.sequences.edit().set(key, sequence);
    return sequence;
  }

  /** Adds the node of a new client. */
  add(
    host: number,
    kind: ClientKind,
    number: number,
    clientId: string,
    settings: ConnectionSettings,
    readsCommitted = false,
  ): number {
    const { simulation, networkClient } = this.context;
    const node = simulation.addNode(clientId, kind, simulation.nodes.read(host).zone, host);
    const clients = this.clients.edit();
    while (clients.length <= node) clients.push(null);
    clients[node] = { kind, number };
    networkClient.configure(node, settings);
    simulation.record(FACTS.ClientCreated, node, simulation.text(clientId), readsCommitted ? 1 : 0);
    return node;
  }

  /** The kind of the client of a node; undefined when it is no client. */
  kindOf(node: number): ClientKind | undefined {
    return this.clients.read()[node]?.kind;
  }

  /** The number of the client of a node among those of its kind. */
  numberOf(node: number): number {
    return this.clients.read()[node]?.number ?? -1;
  }

  /** Ends a client: its connections and timers are gone. */
  close(node: number): void {
    const { simulation, networkClient } = this.context;
    networkClient.forget(node);
    simulation.record(FACTS.ClientClosed, node);
    simulation.setStatus(node, 'closed');
  }

  /**
   * The nodes behind bootstrap.servers. A host that is the name of a machine of the stage is that machine; any other
   * name stands for the whole cluster: the n-th server is the n-th broker, and a single one finds all.
   */
  bootstrapNodes(servers: readonly { readonly host: string; readonly port: number }[]): number[] {
    const { brokerNodes, simulation } = this.context;
    const all = [...brokerNodes.values()];
    const named: number[] = [];
    for (const { host } of servers) {
      const wanted = host.replaceAll('-', ' ');
      const node = all.find((n) => simulation.nodes.read(n).name === wanted);
      if (node === undefined)
        return servers.length >= all.length || servers.length === 1 ? all : all.slice(0, servers.length);
      named.push(node);
    }
    return named;
  }
}
