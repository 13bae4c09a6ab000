import { describe, expect, it } from 'vitest';
import { KafkaClients } from '../../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../../src/platforms/kafka/cluster';
import { compileProgram } from '../../src/snippets/compile-program';
import { Programs } from '../../src/snippets/programs';

/** Runs Python programs on a cluster of three brokers with the topic orders of three partitions. */
function run(texts: readonly string[], stopAt: number | null = null, micros = 30_000_000) {
  const cluster = new KafkaCluster({
    seed: 7,
    brokers: [1, 2, 3].map((id) => ({ id, zone: `zone-${id}` })),
    brokerEntries: new Map(),
    network: {
      loopbackMicros: 50,
      sameZoneMicros: 250,
      crossZoneMicros: 700,
      jitterMicros: 100,
      lossPerMillion: 0,
    },
    topics: [{ name: 'orders', partitions: 3, replicationFactor: 3, configs: new Map() }],
  });
  const clients = new KafkaClients(cluster, () => programs);
  const programs: Programs = new Programs(cluster, clients, compileProgram);
  cluster.clientListener = clients;
  const nodes = texts.map((text, i) =>
    programs.start({ file: `main${i}.py`, text, zone: 'zone-1', startMs: 0, client: 'auto' }),
  );
  if (stopAt !== null) {
    cluster.simulation.runUntil(stopAt);
    for (const node of nodes) programs.stop(node);
  }
  cluster.simulation.runUntil(micros);
  const printed = programs.console();
  return {
    out: printed.filter(({ stream }) => stream === 'stdout').map(({ text }) => text),
    errors: printed.filter(({ stream }) => stream === 'stderr').map(({ text }) => text),
    lines: programs.lines(),
    programs,
  };
}

const PRODUCER = "from confluent_kafka import *\np = Producer({'bootstrap.servers': 'localhost:9092'})\n";
const CONSUMER = `from confluent_kafka import *
c = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'g', 'auto.offset.reset': 'earliest'})
`;

/** Produces keys 0 to 5; crc32(str(i)) % 3 is where librdkafka puts them. */
const SIX = `${PRODUCER}for i in range(6):
    p.produce('orders', key=str(i), value='v%d' % i)
print('left', p.flush())
`;

describe('a producer', () => {
  it('runs callbacks in poll and flush, with the partition that CRC-32 of the key gives', () => {
    const { out, lines } = run([
      `import zlib
${PRODUCER}def told(err, msg):
    print(err, msg.key(), msg.partition() == zlib.crc32(msg.key()) % 3, msg.offset(), msg.latency() > 0)
for i in range(3):
    p.produce('orders', key=str(i), value=b'v', on_delivery=told)
print('waiting', len(p), p.poll(0))
print('left', p.flush(10), len(p))
`,
    ]);
    expect(out[0]).toBe('waiting 3 0');
    // What goes to different partitions may come back in any order.
    const told = out
      .slice(1, 4)
      .toSorted()
      .map((line) => line.replace(/\d True$/, ''));
    expect(told).toEqual(["None b'0' True ", "None b'1' True ", "None b'2' True "]);
    expect(out.at(-1)).toBe('left 0 0');
    expect(lines[0]).toMatchObject({ state: 'ended', exitCode: 0 });
  });

  it('tells the line that handed a record over', () => {
    const { programs } = run([SIX]);
    const key = new TextEncoder().encode('3');
    const value = new TextEncoder().encode('v3');
    const sent = programs.sent.find({ topic: 'orders', timestampMs: Number.MAX_SAFE_INTEGER, key, value });
    expect(sent).toEqual({ program: 'main0.py', line: 4 });
  });

  it('loses what nobody flushed, and says so as librdkafka does', () => {
    const { errors } = run([`${PRODUCER}p.produce('orders', b'hello')\n`]);
    expect(errors[0]).toMatch(
      /^%4\|\d+\.\d{3}\|TERMINATE\|rdkafka#producer-1\| \[thrd:app\]: Producer terminating with 1 message \(5 bytes\) still in queue or transit: use flush\(\) to wait for outstanding message delivery$/,
    );
  });

  it('takes the settings of librdkafka and no others', () => {
    const refused = (settings: string) =>
      run([`from confluent_kafka import *\nProducer({'bootstrap.servers': 'x', ${settings}})\n`]).errors.join(
        '\n',
      );
    expect(refused("'foo.bar': 1")).toContain(
      'cimpl.KafkaException: KafkaError{code=_INVALID_ARG,val=-186,str="No such configuration property: "foo.bar""}',
    );
    expect(refused("'linger.ms': 900001")).toContain(
      'Configuration property "queue.buffering.max.ms" value 900001 is outside allowed range 0..900000',
    );
    expect(refused("'compression.type': 'zip'")).toContain(
      'Invalid value "zip" for configuration property "compression.codec"',
    );
    expect(refused("'group.id': 'g'")).toContain(
      'Configuration property group.id is a consumer property and will be ignored by this producer instance',
    );
  });

  it('refuses a message that is too large, at once', () => {
    const { out } = run([
      `${PRODUCER}try:
    p.produce('orders', b'x' * 1000001)
except KafkaException as e:
    print(e.args[0].name(), e)
`,
    ]);
    expect(out).toEqual([
      'MSG_SIZE_TOO_LARGE KafkaError{code=MSG_SIZE_TOO_LARGE,val=10,str="Unable to produce message: Broker: Message size too large"}',
    ]);
  });
});

describe('a consumer', () => {
  it('gets one message after the other, each partition in order, and tells the end of partitions', () => {
    const { out, errors } = run([
      SIX,
      `${CONSUMER.replace("'earliest'", "'earliest', 'enable.partition.eof': True")}seen, ends = {}, 0
c.subscribe(['orders'], on_assign=lambda c, ps: print('assigned', sorted(p.partition for p in ps)))
while ends < 3:
    m = c.poll(1.0)
    if m is None:
        continue
    if m.error():
        assert m.error().code() == KafkaError._PARTITION_EOF
        ends += 1
        continue
    assert seen.get(m.partition(), -1) + 1 == m.offset()
    seen[m.partition()] = m.offset()
print(sum(n + 1 for n in seen.values()), m.error().name())
c.close()
try:
    c.poll(0)
except RuntimeError as e:
    print(e)
`,
    ]);
    expect(errors).toEqual([]);
    expect(out).toEqual(['left 0', 'assigned [0, 1, 2]', '6 _PARTITION_EOF', 'Consumer closed']);
  });

  it('commits what it handed out when it is closed, so that the next one goes on behind it', () => {
    const { out } = run([
      `${SIX}${CONSUMER}c.subscribe(['orders'])
got = c.consume(4, timeout=10)
c.close()
d = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'g', 'auto.offset.reset': 'earliest'})
d.subscribe(['orders'])
more = d.consume(10, timeout=8)
print(len(got), len(more), sorted(m.value() for m in got + more))
d.close()
`,
    ]);
    expect(out.at(-1)).toBe("4 2 [b'v0', b'v1', b'v2', b'v3', b'v4', b'v5']");
  });

  it('commits, stores, seeks and tells positions as it is told to', () => {
    const { out, errors } = run([
      `${SIX}c = Consumer({'bootstrap.servers': 'localhost:9092', 'group.id': 'h', 'enable.auto.commit': False})
c.assign([TopicPartition('orders', n, OFFSET_BEGINNING) for n in range(3)])
ms = c.consume(6, timeout=10)
print(len(ms))
place = TopicPartition(ms[0].topic(), ms[0].partition())
print(c.committed([place])[0].offset == OFFSET_INVALID, c.position([TopicPartition('orders', 9)])[0].offset)
print(c.commit(message=ms[0], asynchronous=False)[0].offset, c.committed([place])[0].offset)
c.seek(TopicPartition(ms[0].topic(), ms[0].partition(), 0))
print(c.poll(5).offset(), c.get_watermark_offsets(place)[0])
c.pause([TopicPartition('orders', n) for n in range(3)])
print(c.poll(0.5))
c.close()
try:
    Consumer({'bootstrap.servers': 'localhost:9092'})
except ValueError as e:
    print(e)
`,
    ]);
    expect(errors).toEqual([]);
    expect(out).toEqual([
      'left 0',
      '6',
      'True -1001',
      '1 1',
      '0 0',
      'None',
      'Failed to create consumer: group.id must be set',
    ]);
  });

  it('commits stored offsets by itself every auto.commit.interval.ms', () => {
    const { out } = run([
      `import time
${SIX}${CONSUMER.replace("'earliest'", "'earliest', 'auto.commit.interval.ms': 1000")}
c.subscribe(['orders'])
c.consume(6, timeout=10)
time.sleep(2)
rows = c.committed([TopicPartition('orders', n) for n in range(3)])
print(sum(max(0, row.offset) for row in rows))
`,
    ]);
    expect(out.at(-1)).toBe('6');
  });
});

it('an admin client makes topics, tells what is there, and why not', () => {
  const { out, errors } = run([
    `from confluent_kafka.admin import AdminClient, NewTopic
a = AdminClient({'bootstrap.servers': 'localhost:9092'})
for topics in ([NewTopic('t1', num_partitions=2, replication_factor=1)], [NewTopic('t1', 1, 1), NewTopic('t2', 1, 9)]):
    for name, future in a.create_topics(topics).items():
        try:
            print(name, future.result())
        except Exception as e:
            print(name, e.args[0].name())
from confluent_kafka.admin import NewPartitions
print(a.create_partitions([NewPartitions('orders', 4)])['orders'].result(), a.delete_topics(['t1'])['t1'].result())
m = a.list_topics(timeout=5)
print(sorted(m.brokers), m.controller_id in m.brokers or m.controller_id)
print({name: len(t.partitions) for name, t in a.list_topics(timeout=5).topics.items() if name[0] != '_'})
`,
  ]);
  expect(errors).toEqual([]);
  expect(out.slice(0, 3)).toEqual(['t1 None', 't1 TOPIC_ALREADY_EXISTS', 't2 INVALID_REPLICATION_FACTOR']);
  expect(out.slice(3)).toEqual(['None None', '[1, 2, 3] True', "{'orders': 4}"]);
});

describe('a process that is asked to stop', () => {
  const waiting = `${CONSUMER}import signal
going = True
def stop(number, frame):
    global going
    print('asked', number)
    going = False
HANDLE
c.subscribe(['orders'])
try:
    while going:
        c.poll(1.0)
finally:
    print('closing')
    c.close()
`;

  it('runs its handler and ends as it likes to', () => {
    const { out, lines } = run(
      [waiting.replace('HANDLE', 'signal.signal(signal.SIGTERM, stop)')],
      10_000_000,
    );
    expect(out).toEqual(['asked 15', 'closing']);
    expect(lines[0]).toMatchObject({ state: 'ended', exitCode: 0 });
  });

  it('ends at once without one', () => {
    const { out, lines } = run([waiting.replace('HANDLE', '')], 10_000_000);
    expect(out).toEqual([]);
    expect(lines[0]).toMatchObject({ state: 'ended', exitCode: 143 });
  });
});

it('values of the wrong type are refused before they reach a client', () => {
  const { out, errors } = run([
    `${CONSUMER}from confluent_kafka.admin import AdminClient, NewTopic
p = Producer({'bootstrap.servers': 'localhost:9092'})
for call in (lambda: p.produce(5, b'x'), lambda: p.produce('t', 5), lambda: p.produce('t', b'x', partition='a'),
             lambda: p.produce('t', b'x', headers={5: b'x'}), lambda: p.poll('x'), lambda: c.subscribe('t'),
             lambda: c.assign([5]), lambda: TopicPartition('t', 'x'), lambda: c.commit(offsets='x'),
             lambda: c.consume('x'), lambda: c.list_topics(5), lambda: NewTopic('x', 'y'), lambda: Producer(5)):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
`,
  ]);
  expect(errors).toEqual([]);
  expect(new Set(out)).toEqual(new Set(['TypeError']));
});
