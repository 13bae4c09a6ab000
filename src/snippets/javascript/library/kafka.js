// The class Kafka, and the cluster that all its clients share.
import { makeConsumer } from './consumer.js';
import { makeLogger, writeLine } from './logger.js';
import { makeProducer } from './producer.js';
import { retrying } from './retry.js';
import { background, call, kafkajs, valueOf } from './shared.js';

const CONNECTION_TIMEOUT_MS = 1000;
const ADMIN_TIMEOUT_MS = 10000;
// The bundler would make an empty object of `process.env`.
const { env } = process;

const PARTITIONER_WARNING =
  'KafkaJS v2.0.0 switched default partitioner. To retain the same partitioning behavior as in previous versions, create the producer with the option "createPartitioner: Partitioners.LegacyPartitioner". See the migration guide at https://kafka.js.org/docs/migration-guide-v2.0.0#producer-new-default-partitioner for details. Silence this warning by setting the environment variable "KAFKAJS_NO_PARTITIONER_WARNING=1"';
let isWarned = false;

const makeCluster = ({
  brokers,
  clientId = 'kafkajs',
  retry,
  requestTimeout = 30000,
  logLevel: level = 4,
  logCreator = writeLine,
}) => {
  const isText = (each) => $isText(each) && each !== '';
  const named = Array.isArray(brokers) ? brokers.filter(isText) : [];
  const servers = named.length > 0 ? named : ['broker-1:9092'];
  const settings = {
    'bootstrap.servers': servers.join(','),
    'client.id': clientId,
    'request.timeout.ms': String(requestTimeout),
  };
  let admin = null;
  const adminClient = () => {
    admin ??= valueOf(
      $$kafka_createAdmin([
        ...Object.entries(settings),
        ['default.api.timeout.ms', String(ADMIN_TIMEOUT_MS)],
        ['request.timeout.ms', '5000'],
      ]),
    );
    return admin;
  };
  const cluster = {
    settings,
    retry,
    clientId,
    brokerCount: 0,
    logger: makeLogger(level, logCreator),
    adminClient,
    closeAdmin: () => {
      if (admin !== null) $$kafka_closeAdmin(admin);
      admin = null;
    },
    // What connecting comes to: the first answer of a broker.
    connect: async () => {
      if (!brokers || (Array.isArray(brokers) && (brokers.length === 0 || !brokers.every(isText)))) {
        $needs('kafkajs');
        kafkajs.refuseBrokers(brokers);
      }
      await retrying(retry, async (retryCount, retryTime) => {
        const client = adminClient();
        const answer = await background('kafkajs connect', () => {
          $$kafka_setAdminTimeout(client, CONNECTION_TIMEOUT_MS);
          const first = $$kafka_describeCluster(client);
          $$kafka_setAdminTimeout(client, ADMIN_TIMEOUT_MS);
          return first;
        });
        if (answer[0] !== 'value') {
          $needs('kafkajs');
          throw kafkajs.unreachable(cluster, servers[0], { retryCount, retryTime });
        }
        cluster.brokerCount = answer[1][1].length;
      });
    },
    topicNames: async () =>
      (await call('kafkajs metadata', () => $$kafka_listTopics(adminClient(), true))).map(([name]) => name),
  };
  return cluster;
};

// kafkajs's own name for it.
export const Kafka = function Client(options = {}) {
  if (!new.target) throw new TypeError("Class constructor Client cannot be invoked without 'new'");
  $hide(this, { cluster: makeCluster(options) });
};
$hide(Kafka.prototype, {
  producer(options = {}) {
    const { cluster } = this;
    if (!isWarned && (options.createPartitioner ?? env.KAFKAJS_NO_PARTITIONER_WARNING) === undefined) {
      isWarned = true;
      cluster.logger.warn(PARTITIONER_WARNING);
    }
    return makeProducer(cluster, options);
  },
  consumer(options = {}) {
    return makeConsumer(this.cluster, options);
  },
  logger() {
    return this.cluster.logger;
  },
});
$stubs(Kafka.prototype, 'admin', false, 'kafkajs');
