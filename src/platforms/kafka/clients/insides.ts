import type { ClientInsides, ConsumerInside, ProducerInside, Setting } from '../client-insides';
import type { ClientTallies } from '../client-tallies';
import type { ClusterContext } from '../cluster-context';
import type { ConsumerState } from './consumer/consumer-state';
import type { KafkaConsumers } from './consumer/kafka-consumer';
import type { KafkaProducers } from './producer/kafka-producer';
import type { ProducerState } from './producer/producer-state';

type Field = { readonly name: string; readonly value: string };

/** Lets the stage and the inspector look into the producers and consumers of a run. */
export class InsidesOfClients implements ClientInsides {
  private readonly context: ClusterContext;
  private readonly allProducers: KafkaProducers;
  private readonly allConsumers: KafkaConsumers;
  private readonly tallies: ClientTallies;

  constructor(
    context: ClusterContext,
    producers: KafkaProducers,
    consumers: KafkaConsumers,
    tallies: ClientTallies,
  ) {
    this.context = context;
    this.allProducers = producers;
    this.allConsumers = consumers;
    this.tallies = tallies;
  }

  producers(): ProducerInside[] {
    return this.allProducers
      .states()
      .filter(({ node }) => this.isThere(node))
      .map((state) => this.producer(state));
  }

  consumers(): ConsumerInside[] {
    return this.allConsumers
      .states()
      .filter(({ node }) => this.isThere(node))
      .map((state) => this.consumer(state));
  }

  settings(node: number): Setting[] {
    const written = this.allProducers.writtenSettings(node) ?? this.allConsumers.writtenSettings(node);
    return [...(written ?? [])].map(([name, value]) => ({ name, value: String(value) }));
  }

  fields(node: number): Field[] {
    const producer = this.allProducers.states().find((state) => state.node === node);
    if (producer !== undefined) return this.producerFields(producer);
    const consumer = this.allConsumers.states().find((state) => state.node === node);
    return consumer === undefined ? [] : this.consumerFields(consumer);
  }

  private isThere(node: number): boolean {
    return this.context.simulation.nodes.read(node).status !== 'closed';
  }

  private producer(state: ProducerState): ProducerInside {
    const { acks } = this.allProducers.configOf(state);
    const buffered = [...state.accumulator.queues.values()]
      .map(({ partition, batches }) => ({
        partition,
        records: batches.reduce((sum, batch) => sum + batch.recordCount, 0),
      }))
      .filter(({ records }) => records > 0);
    return {
      node: state.node,
      badges: [
        `acks=${acks === -1 ? 'all' : acks}`,
        ...(state.transactional === null ? [] : ['transactional']),
      ],
      ...this.tallies.of(state.node),
      inFlight: state.requestsInFlight,
      buffered,
    };
  }

  private consumer(state: ConsumerState): ConsumerInside {
    const committed = this.committedOffsets(state);
    const isReadCommitted = this.allConsumers.settingsOf(state).config.isolationLevel === 'read_committed';
    return {
      node: state.node,
      badges: isReadCommitted ? ['read_committed'] : [],
      isReadCommitted,
      groupId: state.group?.groupId ?? '',
      partitions: [...state.assigned.values()].map(({ partition, position }) => ({
        partition,
        position,
        committed: committed.get(partition) ?? -1,
      })),
    };
  }

  /** What the group's coordinator has, which the consumer itself does not remember. */
  private committedOffsets(state: ConsumerState): Map<number, number> {
    return state.group === null ? new Map() : this.context.committedOffsets(state.group.groupId);
  }

  private producerFields(state: ProducerState): Field[] {
    const { acknowledged, failed, retries } = this.tallies.of(state.node);
    const config = this.allProducers.configOf(state);
    return [
      { name: 'acks', value: config.acks === -1 ? 'all' : String(config.acks) },
      { name: 'enable.idempotence', value: String(config.enableIdempotence) },
      { name: 'linger.ms', value: String(config.lingerMs) },
      ...transactionFields(state),
      { name: 'records acknowledged', value: String(acknowledged) },
      { name: 'records failed', value: String(failed) },
      { name: 'batches retried', value: String(retries) },
      { name: 'requests in flight', value: String(state.requestsInFlight) },
      { name: 'batches without an outcome', value: String(state.accumulator.incomplete) },
      { name: 'state', value: state.status },
    ];
  }

  private consumerFields(state: ConsumerState): Field[] {
    const { group, operation } = state;
    const waits = operation === null ? 'nothing: it is with the program' : operation.kind;
    const fields: Field[] = [{ name: 'sits in', value: waits }];
    if (group !== null) {
      fields.push(
        { name: 'group.id', value: group.groupId },
        { name: 'member state', value: group.modern?.status ?? group.status },
        {
          name: group.modern === null ? 'generation' : 'member epoch',
          value: String(group.generationId),
        },
        { name: 'member id', value: group.memberId || 'none yet' },
        { name: 'leads the group', value: group.isLeader ? 'yes' : 'no' },
      );
    }
    for (const { partition, position, readableEnd } of state.assigned.values()) {
      const name = this.context.registry.partitionName(partition);
      const value = position < 0 ? 'no position yet' : `position ${position} of ${Math.max(0, readableEnd)}`;
      fields.push({ name, value });
    }
    return fields;
  }
}

/** Where a transactional producer stands; nothing for others. */
function transactionFields({ transactional, transactions }: ProducerState): Field[] {
  if (transactional === null) return [];
  const { transactionalId, state, lastError } = transactional;
  const id =
    transactions === null || transactions.producerId < 0
      ? 'none yet'
      : `${transactions.producerId}, epoch ${transactions.producerEpoch}`;
  return [
    { name: 'transactional.id', value: transactionalId },
    { name: 'transaction state', value: state },
    { name: 'producer id', value: id },
    ...(lastError === null ? [] : [{ name: 'last error', value: lastError.message }]),
  ];
}
