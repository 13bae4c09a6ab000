import { Ledger } from '../../../engine/ledger';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import type { ClientAnswer, ClientOwner, ClientVersion, ConfigEntry, SentRecord } from './client-api';
import { ClientNodes } from './client-nodes';
import { FIRST_SNAPSHOT } from './metadata';
import type { MetadataSnapshot } from './metadata-snapshot';
import { MetadataUpdater } from './metadata-updater';
import type { ResponseListener } from './network-client';
import { KafkaProducers } from './producer/kafka-producer';

/** The Kafka client library of the simulated world: all clients of a run, and the listener of their nodes. */
export class KafkaClients implements ResponseListener {
  private readonly nodes: ClientNodes;
  private readonly producers: KafkaProducers;

  constructor(context: ClusterContext, owners: (host: number) => ClientOwner) {
    this.nodes = new ClientNodes(context);
    const snapshots = context.simulation.keep(new Ledger<MetadataSnapshot>());
    snapshots.append(FIRST_SNAPSHOT);
    const updater = new MetadataUpdater(context, snapshots);
    this.producers = new KafkaProducers(context, this.nodes, updater, owners);
  }

  createProducer(
    host: number,
    config: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
  ): ClientAnswer {
    return this.producers.create(host, config, version, true);
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

  closeProducer(client: number, timeoutMs: number, token: number): ClientAnswer {
    return this.producers.close(client, timeoutMs, token);
  }

  partitionsFor(client: number, topic: string, token: number): ClientAnswer {
    return this.producers.partitionsFor(client, topic, token);
  }

  response(node: number, peer: number, api: number, body: Plain, context: Plain): void {
    const number = this.nodes.numberOf(node);
    if (this.nodes.kindOf(node) === 'producer') this.producers.onResponse(number, peer, api, body, context);
  }

  disconnected(node: number, _peer: number, api: number, context: Plain): void {
    const number = this.nodes.numberOf(node);
    if (this.nodes.kindOf(node) === 'producer') this.producers.onDisconnected(number, api, context);
  }

  ready(node: number, _peer: number): void {
    if (this.nodes.kindOf(node) === 'producer') this.producers.onReady(this.nodes.numberOf(node));
  }

  closed(node: number, _peer: number): void {
    if (this.nodes.kindOf(node) === 'producer') this.producers.onClosed(this.nodes.numberOf(node));
  }
}
