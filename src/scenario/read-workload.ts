import { defaultZone } from './default-scenario';
import type { DocumentFault } from './document-fault';
import { FieldReader, type TextRule } from './field-reader';
import { TOPIC_NAME_RULE, ZONE_RULE } from './name-rules';
import type { WorkloadDocument } from './run-document';

const NAME_RULE: TextRule = {
  maxLength: 60,
  fault: (text) => (text.trim() === '' ? 'A name is needed.' : null),
  remedy: 'Write a name such as "clickstream".',
};

/** Reads one client that has no program of its own. */
export function readWorkload(value: unknown, place: string, faults: DocumentFault[]): WorkloadDocument {
  const reader = new FieldReader(value, place, faults);
  const kind = reader.choice('kind', null, ['producer', 'consumer']);
  const workload = kind === 'producer' ? readProducer(reader) : readConsumer(reader);
  reader.finish();
  return workload;
}

function readProducer(reader: FieldReader): WorkloadDocument {
  return {
    kind: 'producer',
    name: reader.text('name', null, NAME_RULE),
    zone: reader.text('zone', defaultZone, ZONE_RULE),
    topic: reader.text('topic', null, TOPIC_NAME_RULE),
    ratePerSecond: reader.number('ratePerSecond', 100, { least: 0.001, most: 100_000, whole: false }),
    keys: reader.number('keys', 0, { least: 0, most: 1_000_000, whole: true }),
    valueSizeBytes: reader.number('valueSizeBytes', 100, { least: 0, most: 10_000_000, whole: true }),
    config: reader.settings('config'),
  };
}

function readConsumer(reader: FieldReader): WorkloadDocument {
  return {
    kind: 'consumer',
    name: reader.text('name', null, NAME_RULE),
    zone: reader.text('zone', defaultZone, ZONE_RULE),
    group: reader.text('group', null, NAME_RULE),
    topics: reader.list('topics', [], 100, (item, place) => {
      const fault = typeof item === 'string' ? TOPIC_NAME_RULE.fault?.(item) : 'This is not a text.';
      if (fault) reader.note(place, fault, TOPIC_NAME_RULE.remedy);
      return String(item);
    }),
    members: reader.number('members', 1, { least: 1, most: 200, whole: true }),
    processingMicros: reader.number('processingMicros', 0, { least: 0, most: 3_600_000_000, whole: true }),
    config: reader.settings('config'),
  };
}
