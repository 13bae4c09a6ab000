// producer.transaction(): kafkajs's src/producer/eosManager.
import { KafkaJSNonRetriableError } from './errors.js';

const { kafkajs } = globalThis.hidden;
const { call } = kafkajs;
const ask = (work) => call('kafkajs transaction', work);

kafkajs.transactions = (transactionalId, clientOf, { send, sendBatch }) => {
  let isInitialized = false;
  let state = 'READY';
  const end = async (name, work) => {
    state = name;
    await ask(work);
    state = 'READY';
  };
  return async () => {
    if (!transactionalId)
      throw new KafkaJSNonRetriableError('Must provide transactional id for transactional producer');
    if (state === 'TRANSACTING')
      throw new KafkaJSNonRetriableError(
        'There is already an ongoing transaction for this producer. Please end the transaction before beginning another.',
      );
    const client = clientOf();
    if (!isInitialized) await ask(() => $$kafka_initTransactions(client));
    isInitialized = true;
    if (state !== 'READY')
      throw new KafkaJSNonRetriableError(
        `Transaction state exception: Invalid transition ${state} --> TRANSACTING`,
      );
    await ask(() => $$kafka_beginTransaction(client));
    state = 'TRANSACTING';
    let hasEnded = false;
    const isActive = () => state === 'TRANSACTING' && !hasEnded;
    const guarded =
      (work) =>
      async (...args) => {
        if (!isActive()) throw new KafkaJSNonRetriableError('Cannot continue to use transaction once ended');
        return work(...args);
      };
    return {
      sendBatch: guarded(sendBatch),
      send: guarded(send),
      abort: guarded(async () => {
        await end('ABORTING', () => $$kafka_abortTransaction(client));
        hasEnded = true;
      }),
      commit: guarded(async () => {
        await end('COMMITTING', () => $$kafka_commitTransaction(client));
        hasEnded = true;
      }),
      sendOffsets: guarded(({ consumerGroupId, topics }) => {
        const rows = topics.flatMap(({ topic, partitions }) =>
          partitions.map(({ partition, offset }) => [topic, Number(partition), Number(offset), '']),
        );
        return ask(() => $$kafka_sendOffsetsToTransaction(client, rows, [consumerGroupId, -1, '', null]));
      }),
      isActive,
    };
  };
};
