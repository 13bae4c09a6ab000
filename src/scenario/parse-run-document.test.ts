import { describe, expect, it } from 'vitest';
import { faultText } from './document-fault';
import { completeRunDocument, parseRunDocument, type ReadRunDocument } from './parse-run-document';

/** A reading as a reviewer can read it. */
function picture(read: ReadRunDocument): string {
  if (read.kind === 'document') return JSON.stringify(read.document, null, 1);
  return read.faults.map(faultText).join('\n');
}

describe('completeRunDocument', () => {
  it('makes a cluster of three brokers in three zones out of nothing', () => {
    const read = completeRunDocument({});
    expect(read.kind === 'document' && read.document).toEqual({
      version: 1,
      scenario: {
        title: 'Untitled',
        platform: 'kafka',
        brokers: [
          { id: 1, zone: 'a' },
          { id: 2, zone: 'b' },
          { id: 3, zone: 'c' },
        ],
        brokerConfig: {},
        network: { loopbackMs: 0.05, sameZoneMs: 0.25, crossZoneMs: 0.5, jitterMs: 0.05, lossPerMillion: 0 },
        topics: [],
        programs: [],
        workloads: [],
      },
      seed: 42,
      commands: [],
      atMicros: 0,
      untilMicros: 0,
      fingerprint: '',
    });
  });

  it('fills in what topics, programs and workloads leave out', () => {
    const read = completeRunDocument({
      scenario: {
        brokers: [{ id: 7 }],
        topics: [{ name: 'orders', config: { 'retention.ms': 5000, 'cleanup.policy': 'compact' } }],
        programs: [{ file: 'A.java', text: '' }],
        workloads: [
          { kind: 'producer', name: 'p', topic: 'orders' },
          { kind: 'consumer', name: 'c', group: 'g', topics: ['orders'] },
        ],
      },
    });
    expect(read.kind === 'document' && read.document.scenario).toMatchObject({
      brokers: [{ id: 7, zone: 'a' }],
      topics: [
        {
          name: 'orders',
          partitions: 1,
          replicationFactor: 1,
          config: { 'cleanup.policy': 'compact', 'retention.ms': '5000' },
        },
      ],
      programs: [{ file: 'A.java', text: '', zone: 'a', startMs: 0, client: 'auto' }],
      workloads: [
        { zone: 'a', ratePerSecond: 100, keys: 0, valueSizeBytes: 100, config: {} },
        { zone: 'a', members: 1, processingMicros: 0, config: {} },
      ],
    });
  });

  it('reads its own answer to the same answer', () => {
    const first = completeRunDocument({
      scenario: { topics: [{ name: 't' }] },
      commands: [
        { type: 'CrashNode', node: 'broker 1', atMicros: 5 },
        { type: 'SlowLink', node: 'broker 1', peer: 'broker 2', extraMs: 3, atMicros: 5 },
      ],
    });
    expect(first.kind).toBe('document');
    const again = completeRunDocument(first.kind === 'document' ? first.document : null);
    expect(again).toEqual(first);
  });

  it('lists every fault with its place and what to write', () => {
    const read = completeRunDocument({
      seed: -1,
      scenario: {
        title: 7,
        brokers: [{ id: 1 }, { id: 1, rack: 'a' }],
        topics: [
          { name: 'my topic', partitions: 1.5 },
          { name: 'a.b', replicationFactor: 3 },
          { name: 'a_b', config: { 'retention.ms': null } },
        ],
        programs: [{ file: 'Orders.txt', text: '' }],
        workloads: [{ kind: 'reader', name: 'x' }],
      },
      commands: [
        { type: 'CrashNode', node: 'broker 1', atMicros: 9 },
        { type: 'CutLink', node: 'broker 1', atMicros: 3 },
      ],
    });
    expect(picture(read)).toMatchInlineSnapshot(`
      "scenario.title: 7 is not a text. Write one line that says what the run shows.
      scenario.brokers[1].rack: There is no such field. Remove it, or write one of "id", "zone".
      scenario.brokers[1].id: It is the same as in scenario.brokers[0]. Give each its own.
      scenario.topics[0].name: Topic name is invalid: 'my topic' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'. Write letters, digits, ".", "_" and "-".
      scenario.topics[0].partitions: 1.5 will not do here. Write a whole number from 1 to 2000.
      scenario.topics[1].replicationFactor: Replication factor: 3 larger than available brokers: 2. Write at most 2, or add brokers.
      scenario.topics[2].config.retention.ms: null is no setting. Write a text, a number, true or false.
      scenario.topics[2].name: It is the same as in scenario.topics[1]. Give each its own.
      scenario.programs[0].file: "Orders.txt" is not the name of a program's file. Write a name that ends in ".java" or ".py", such as "Orders.java" or "orders.py".
      scenario.workloads[0].kind: "reader" will not do here. Write one of "producer", "consumer".
      scenario.workloads[0].topic: This field is needed. Write letters, digits, ".", "_" and "-".
      seed: -1 will not do here. Write a whole number from 0 to 4294967295.
      commands[1].peer: This field is needed. Write a name as on the stage, such as "broker 1".
      commands[1].atMicros: It is earlier than the command before it. Put the commands in order of time."
    `);
  });

  it('refuses what is no object, and a version of the future', () => {
    expect(picture(completeRunDocument([]))).toContain('document: [] is not an object.');
    expect(picture(completeRunDocument({ version: 2 }))).toBe(
      'version: The document has version 2; this page reads version 1. Open it with a newer Streamscope.',
    );
  });

  it('keeps what it understood beside the faults', () => {
    const read = completeRunDocument({
      scenario: { title: 'Kept', topics: [{ name: 'ok' }], brokers: 'three' },
    });
    expect(read.kind === 'faults' && read.understood.scenario.title).toBe('Kept');
    expect(read.kind === 'faults' && read.understood.scenario.brokers).toHaveLength(3);
  });
});

describe('parseRunDocument', () => {
  it('reads a file', () => {
    const read = parseRunDocument('{"scenario": {"title": "From a file"}}');
    expect(read.kind === 'document' && read.document.scenario.title).toBe('From a file');
  });

  it('says when a file is no JSON', () => {
    expect(picture(parseRunDocument('{"seed": 1,}'))).toContain('line 1, column 12: This is not JSON.');
  });
});
