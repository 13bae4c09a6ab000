// kafka.consumer(): what programs call. The loop that fetches and processes is in consumer-loop.js.
import { makeLoop } from './consumer-loop.js';
import { consumerSettings } from './consumer-settings.js';
import { events } from './instrumentation.js';
import { kafkajs, keepAlive, valueOf } from './shared.js';

const EVENTS =
  'HEARTBEAT COMMIT_OFFSETS GROUP_JOIN FETCH FETCH_START START_BATCH_PROCESS END_BATCH_PROCESS CONNECT DISCONNECT STOP CRASH REBALANCING RECEIVED_UNSUBSCRIBED_TOPICS REQUEST REQUEST_TIMEOUT REQUEST_QUEUE_SIZE';

export const makeConsumer = (cluster, options) => {
  const { groupId, sessionTimeout = 30000, heartbeatInterval = 3000 } = options;
  if (!groupId || heartbeatInterval >= sessionTimeout) {
    $needs('kafkajs');
    kafkajs.refuseConsumer(groupId, sessionTimeout, heartbeatInterval);
  }
  const log = cluster.logger.namespace('Consumer');
  const { table, on, emit } = events(EVENTS.split(' '), 'consumer');
  const topics = new Map();
  let isConnected = false;
  let isCrashing = false;
  let restart;
  const loop = makeLoop({ cluster, options, emit });

  const settings = () =>
    consumerSettings(
      cluster,
      options,
      [...topics.values()].some((each) => each),
    );
  const start = async () => {
    log.info('Starting', { groupId });
    emit('CONNECT');
    loop.client = valueOf($$kafka_createConsumer(settings()));
    valueOf($$kafka_subscribe(loop.client, [...topics.keys()], true));
    await loop.start(async (e) => {
      $needs('kafkajs');
      isCrashing = true;
      restart = await kafkajs.afterCrash(e, { log, groupId, emit, disconnect, start, options });
    });
  };
  const stop = async () => {
    if (loop.client !== null) {
      await loop.stop(isCrashing);
      emit('STOP');
    }
    clearTimeout(restart);
    log.info('Stopped', { groupId });
  };
  const disconnect = async () => {
    await stop();
    isCrashing = false;
    if (isConnected) keepAlive(-1);
    isConnected = false;
    emit('DISCONNECT');
  };
  const consumer = {
    connect: async () => {
      await cluster.connect();
      if (!isConnected) keepAlive(1);
      isConnected = true;
      emit('CONNECT');
    },
    disconnect,
    subscribe: async ({ topic, topics: several, fromBeginning = false }) => {
      const list = several ?? [topic];
      const isPattern = (each) => $kind(each) === 13;
      if (
        loop.client !== null ||
        (!topic && !several) ||
        !Array.isArray(list) ||
        list.some((each) => !$isText(each) && !isPattern(each))
      ) {
        $needs('kafkajs');
        kafkajs.refuseSubscription(loop.client !== null, topic, several);
      }
      for (const each of list) {
        const names = isPattern(each)
          ? (await cluster.topicNames()).filter((name) => each.test(name))
          : [each];
        for (const name of names) {
          if (!(await cluster.topicNames()).includes(name)) {
            $needs('kafkajs');
            await kafkajs.refuseTopic(name, options, settings());
          }
          topics.set(name, fromBeginning);
        }
      }
    },
    stop,
    run: async (work = {}) => {
      if (loop.client !== null) {
        log.warn('consumer#run was called, but the consumer is already running', { groupId });
        return;
      }
      loop.work = {
        autoCommit: true,
        autoCommitInterval: null,
        autoCommitThreshold: null,
        eachBatchAutoResolve: true,
        ...work,
      };
      await start();
    },
    on,
    events: table,
    logger: () => log,
  };
  // Where the part "kafkajs" is, it adds these.
  if (kafkajs.addConsumerMethods) kafkajs.addConsumerMethods(consumer, loop, cluster, groupId);
  else $stubs(consumer, 'commitOffsets seek pause paused resume describeGroup', true, 'kafkajs');
  return consumer;
};
