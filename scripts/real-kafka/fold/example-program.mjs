// Folds the runs of 01-example-program.sh into test/golden/real-kafka/example-program.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  first,
  nodeLogs,
  offsetOf,
  plain,
  quote,
  ranges,
  readLog,
  runs,
  work,
  writeGolden,
} from './logs.mjs';

const all = (nodes) => [...nodes.values()].flat().sort((a, b) => a.at - b.at);

/** The steps of one execution of the program, ms after its JVM was started; null for what did not happen. */
function steps(path, which, origin, nodes) {
  const client = readLog(join(path, `${which}.log`));
  const printed = readLog(join(path, `${which}.out`));
  const servers = all(nodes);
  const end = first(readLog(join(path, 'events.log')), new RegExp(`program-end ${which}`));
  const consumer = first(client, /Subscribed to topic/)?.at ?? origin;
  const at = (lines, pattern, from = origin) => offsetOf(lines, pattern, origin, from);
  return {
    producerConstructed: at(client, /Kafka startTimeMs/),
    topicAutoCreationSent: at(servers, /auto-creation request for Set\(my-topic\)/),
    topicCreated: at(servers, /Replayed PartitionRecord for new partition my-topic-0/),
    leaderReady: at(servers, /Leader my-topic-0 .* starts at leader epoch 0/),
    producerIdSet: at(client, /ProducerId set to/),
    producerCloseCalled: at(client, /Closing the Kafka producer/),
    callbackPrinted: at(printed, /Sent message/),
    producerClosed: at(client, /App info kafka.producer/),
    subscribed: at(client, /Subscribed to topic/),
    offsetsTopicAutoCreationSent: at(servers, /auto-creation request for Set\(__consumer_offsets\)/),
    offsetsTopicCreated: at(servers, /CreateTopics result.*__consumer_offsets.*SUCCESS/),
    coordinatorFirstDiscovered: at(client, /Discovered group coordinator/, consumer),
    memberIdRequired: at(client, /need to re-join with the given member-id/, consumer),
    joined: at(client, /Successfully joined group/, consumer),
    synced: at(client, /Successfully synced group/, consumer),
    assigned: at(client, /Adding newly assigned partitions|Updating assignment with/, consumer),
    noCommittedOffset: at(client, /Found no committed offset/, consumer),
    committedOffsetFound: at(client, /Setting offset for partition .* to the committed offset/, consumer),
    offsetReset: at(client, /Resetting offset for partition/, consumer),
    receivedPrinted: at(printed, /Received message/),
    pollReturnedBy: at(
      client,
      /Revoke previously assigned|sending LeaveGroup|Closing.*consumer|sending heartbeat request to leave/i,
      consumer,
    ),
    programEnded: end.at - origin,
  };
}

function execution(path, which, nodes) {
  const events = readLog(join(path, 'events.log'));
  const origin = first(events, new RegExp(`program-start ${which}`)).at;
  const client = readLog(join(path, `${which}.log`));
  return {
    steps: steps(path, which, origin, nodes),
    printed: readLog(join(path, `${which}.out`)).map((line) => line.text),
    coordinatorNotReady: client.filter((line) =>
      /error response (NOT_COORDINATOR|COORDINATOR_\w+)/.test(line.text),
    ).length,
    exit: first(events, new RegExp(`program-end ${which}`)).text.split(' ')[2],
    after: readLog(join(path, `${which}-after.out`)).map((line) => plain(line.text)),
    logEnd: first(events, new RegExp(`log-end ${which}`))
      .text.replace(`log-end ${which} `, '')
      .trim(),
    log: quote(client, /^(?!.*(Config values|metrics|AppInfoParser|telemetry))/, origin, 80),
  };
}

const variants = new Map();
for (const run of runs('example')) {
  const [, number, name] = /^(\d+)-(.*)$/.exec(run.name);
  const nodes = nodeLogs(run.path);
  const list = variants.get(name) ?? [];
  variants.set(name, list);
  list.push({
    run: Number(number),
    first: execution(run.path, 'first', nodes),
    second: execution(run.path, 'second', nodes),
  });
}

/** The variants whose log lines say something that the others' do not. */
const QUOTED = new Set(['as-it-stands', 'duration', 'earliest-5000', 'duration-earliest-consumer-protocol']);

/** What the runs of a variant say together; the log lines of the first run only. */
function fold(name, list) {
  const part = (which) => ({
    stepsMs: ranges(list.map((run) => run[which].steps)),
    printed: list.map((run) => run[which].printed),
    coordinatorNotReadyAnswers: list.map((run) => run[which].coordinatorNotReady),
    exit: list.map((run) => run[which].exit),
    after: list.map((run) => run[which].after),
    logEnd: list.map((run) => run[which].logEnd),
    ...(QUOTED.has(name) ? { logOfRun1: list[0][which].log } : {}),
  });
  const newClient = name.startsWith('duration');
  return {
    variant: name,
    client: newClient ? '4.3.1' : '3.9.2',
    onFreshCluster: part('first'),
    onceMoreOnTheSameCluster: part('second'),
  };
}

const path = join(work, 'runs/example');
const controller = readLog(join(path, '1-as-it-stands/node-100.log'));
writeGolden('example-program', {
  producedBy:
    'scripts/real-kafka/01-example-program.sh (KafkaExample, unchanged but for the edit its variant names)',
  notes:
    'Times are ms after the start of the program\'s JVM. "first" runs on a cluster without topics, "second" right after it. pollReturnedBy is the first log line of close(), so poll had returned by then. Variants: earliest = auto.offset.reset=earliest; duration = poll(Duration.ofMillis(1000)); 5000 = that timeout.',
  body: {
    compiledAgainst431: readFileSync(join(work, 'example/compile-4.txt'), 'utf8')
      .split('\n')
      .map((line) => line.replace(/^.*KafkaExample/, 'KafkaExample'))
      .filter((line) => line !== ''),
    controllerLogOfRun1: quote(
      controller,
      /my-topic|CreateTopics result/,
      first(readLog(join(path, '1-as-it-stands/events.log')), /program-start first/).at,
    ),
    variants: [...variants].map(([name, list]) => fold(name, list)),
  },
});
