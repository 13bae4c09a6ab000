import { languageOf } from '../base/program-language';
import { topicNamesCollide } from '../platforms/kafka/configs/topic-name';
import { defaultNetwork, defaultScenario, defaultZone } from './default-scenario';
import type { DocumentFault } from './document-fault';
import { FieldReader } from './field-reader';
import { TOPIC_NAME_RULE, ZONE_RULE } from './name-rules';
import { readWorkload } from './read-workload';
import type {
  BrokerDocument,
  NetworkDocument,
  ProgramDocument,
  ScenarioDocument,
  TopicDocument,
} from './run-document';

// The controller is process 100, so that brokers have the numbers below it.
const HIGHEST_BROKER_ID = 99;
const MOST_PARTITIONS = 2_000;
const MOST_PROGRAM_LENGTH = 200_000;

/** Reads a scenario; what it leaves out is as in `defaultScenario`. */
export function readScenario(reader: FieldReader): ScenarioDocument {
  const { faults } = reader;
  const title = reader.text('title', defaultScenario.title, {
    maxLength: 120,
    remedy: 'Write one line that says what the run shows.',
  });
  const platform = reader.choice('platform', 'kafka', ['kafka']);
  const brokers = reader.list('brokers', defaultScenario.brokers, HIGHEST_BROKER_ID + 1, (item, at) =>
    readBroker(item, at, faults),
  );
  if (brokers.length === 0) {
    reader.note(reader.placeOf('brokers'), 'A cluster needs a broker.', 'Write at least {"id": 1}.');
  }
  noteTwice(reader, 'brokers', brokers, 'id', (one, other) => one.id === other.id);
  const brokerConfig = reader.settings('brokerConfig');
  const network = readNetwork(reader.inner('network'));
  const topics = reader.list('topics', [], 500, (item, at) => readTopic(item, at, brokers.length, faults));
  noteTwice(reader, 'topics', topics, 'name', (one, other) => topicNamesCollide(one.name, other.name));
  const programs = reader.list('programs', [], 20, (item, at) => readProgram(item, at, faults));
  noteTwice(reader, 'programs', programs, 'file', (one, other) => one.file === other.file);
  const workloads = reader.list('workloads', [], 50, (item, at) => readWorkload(item, at, faults));
  noteTwice(reader, 'workloads', workloads, 'name', (one, other) => one.name === other.name);
  reader.finish();
  return { title, platform, brokers, brokerConfig, network, topics, programs, workloads };
}

function noteTwice<T>(
  reader: FieldReader,
  list: string,
  items: readonly T[],
  field: string,
  isSame: (one: T, other: T) => boolean,
): void {
  items.forEach((item, index) => {
    const first = items.findIndex((other) => isSame(item, other));
    if (first === index) return;
    const place = `${reader.placeOf(list)}[${index}].${field}`;
    const earlier = `${reader.placeOf(list)}[${first}]`;
    reader.note(place, `It is the same as in ${earlier}.`, 'Give each its own.');
  });
}

function readBroker(value: unknown, place: string, faults: DocumentFault[]): BrokerDocument {
  const reader = new FieldReader(value, place, faults);
  const id = reader.number('id', null, { least: 0, most: HIGHEST_BROKER_ID, whole: true });
  const zone = reader.text('zone', defaultZone, ZONE_RULE);
  reader.finish();
  return { id, zone };
}

function readNetwork(reader: FieldReader): NetworkDocument {
  const latency = { least: 0, most: 60_000, whole: false };
  const network = {
    loopbackMs: reader.number('loopbackMs', defaultNetwork.loopbackMs, latency),
    sameZoneMs: reader.number('sameZoneMs', defaultNetwork.sameZoneMs, latency),
    crossZoneMs: reader.number('crossZoneMs', defaultNetwork.crossZoneMs, latency),
    jitterMs: reader.number('jitterMs', defaultNetwork.jitterMs, latency),
    lossPerMillion: reader.number('lossPerMillion', defaultNetwork.lossPerMillion, {
      least: 0,
      most: 1_000_000,
      whole: true,
    }),
  };
  reader.finish();
  return network;
}

function readTopic(value: unknown, place: string, brokers: number, faults: DocumentFault[]): TopicDocument {
  const reader = new FieldReader(value, place, faults);
  const name = reader.text('name', null, TOPIC_NAME_RULE);
  const partitions = reader.number('partitions', 1, { least: 1, most: MOST_PARTITIONS, whole: true });
  const replicationFactor = reader.number('replicationFactor', Math.min(3, Math.max(1, brokers)), {
    least: 1,
    most: HIGHEST_BROKER_ID + 1,
    whole: true,
  });
  if (replicationFactor > brokers) {
    reader.note(
      reader.placeOf('replicationFactor'),
      `Replication factor: ${replicationFactor} larger than available brokers: ${brokers}.`,
      `Write at most ${brokers}, or add brokers.`,
    );
  }
  const config = reader.settings('config');
  reader.finish();
  return { name, partitions, replicationFactor, config };
}

function readProgram(value: unknown, place: string, faults: DocumentFault[]): ProgramDocument {
  const reader = new FieldReader(value, place, faults);
  const file = reader.text('file', null, {
    maxLength: 80,
    fault: (text) =>
      /^[A-Za-z_$][A-Za-z0-9_$]*\.\w+$/.test(text) && languageOf(text) !== null
        ? null
        : `"${text}" is not the name of a program's file.`,
    remedy: 'Write a name that ends in ".java" or ".py", such as "Orders.java" or "orders.py".',
  });
  const text = reader.text('text', null, {
    maxLength: MOST_PROGRAM_LENGTH,
    remedy: `Write the program's source text, at most ${MOST_PROGRAM_LENGTH} characters.`,
  });
  const zone = reader.text('zone', defaultZone, ZONE_RULE);
  const startMs = reader.number('startMs', 0, { least: 0, most: 86_400_000, whole: false });
  const client = reader.choice('client', 'auto', ['auto', '3.9', '4.3']);
  reader.finish();
  return { file, text, zone, startMs, client };
}
