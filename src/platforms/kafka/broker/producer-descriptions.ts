import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { ADMIN_API, type DescribeProducersResponse } from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import type { BrokerContext } from './broker-context';
import type { ProducerEntry } from './replica';

type Described = DescribeProducersResponse['partitions'][number];

/** DescribeProducers: the producers that the log of a partition knows, as its leader has them (ReplicaManager.activeProducerState). */
export class ProducerDescriptions {
  private readonly context: BrokerContext;

  constructor(context: BrokerContext) {
    this.context = context;
  }

  onRequest(broker: number, message: Message): void {
    const { partitions } = message.body as unknown as { readonly partitions: readonly number[] };
    const response: DescribeProducersResponse = {
      partitions: partitions.map((partition) => this.describe(broker, partition)),
    };
    const to = { node: message.from, correlation: message.correlation };
    const body = response as unknown as Plain;
    this.context.requestChannels.respond(broker, to, ADMIN_API.DescribeProducers, body);
  }

  private describe(broker: number, partition: number): Described {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, partition);
    const refused = (error: ErrorName): Described => ({
      partition,
      errorCode: errorNamed(error).code,
      activeProducers: [],
    });
    if (number < 0) return refused('UNKNOWN_TOPIC_OR_PARTITION');
    const { role, producers } = this.context.replicas.read(number);
    if (role !== 'leader') return refused('NOT_LEADER_OR_FOLLOWER');
    const activeProducers = [...producers].map(([producerId, entry]) => ({
      producerId,
      ...this.lastOf(entry),
      coordinatorEpoch: entry.coordinatorEpoch,
      currentTransactionStartOffset: entry.currentTxnFirstOffset,
    }));
    return { partition, errorCode: 0, activeProducers };
  }

  private lastOf({ producerEpoch, batches }: ProducerEntry) {
    const { records } = this.context;
    const last = batches[batches.length - 1];
    if (last === undefined) return { producerEpoch, lastSequence: -1, lastTimestampMs: -1 };
    const first = records.baseSequence(last);
    const lastSequence = first < 0 ? -1 : first + records.recordCount(last) - 1;
    return { producerEpoch, lastSequence, lastTimestampMs: records.maxTimestampMs(last) };
  }
}
