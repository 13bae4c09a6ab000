// topics: js-group=4
// The second member joins and leaves: which events there are, with which partitions.
const { Kafka, logLevel } = require('kafkajs');
const kafka = (clientId) => new Kafka({ clientId, brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const own = {};
const told = { one: [], two: [] };
function member(name) {
  const consumer = kafka(name).consumer({ groupId: 'js-group' });
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    own[name] = payload.memberAssignment['js-group'] ?? [];
    const { groupId, groupProtocol, memberId } = payload;
    told[name].push(
      ['joined', groupId, groupProtocol, memberId.startsWith(`${name}-`), own[name].length].join(' '),
    );
  });
  consumer.on(consumer.events.REBALANCING, ({ payload }) =>
    told[name].push(`rebalancing ${Object.keys(payload)}`),
  );
  for (const event of ['CONNECT', 'STOP', 'DISCONNECT', 'CRASH'])
    consumer.on(consumer.events[event], ({ type }) => told[name].push(type));
  return consumer;
}
async function start(consumer) {
  await consumer.connect();
  await consumer.subscribe({ topic: 'js-group' });
  await consumer.run({ eachMessage: async () => {} });
}

(async () => {
  const first = member('one');
  await start(first);
  console.log(own);
  const second = member('two');
  await start(second);
  await pause(8000);
  console.log(own);
  await second.disconnect();
  await pause(8000);
  console.log(own.one);
  await first.disconnect();
  console.log(told);
})();
