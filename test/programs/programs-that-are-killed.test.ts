import { expect, it } from 'vitest';
import { KafkaClients } from '../../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../../src/platforms/kafka/cluster';
import { compileProgram } from '../../src/snippets/compile-program';
import { Programs } from '../../src/snippets/programs';
import { mainWith } from '../../src/snippets/testing/run-program';

const SECOND = 1_000_000;

const sending = mainWith(`  public static void main(String[] args) throws Exception {
    KafkaProducer<String, String> producer = new KafkaProducer<>(producer());
    for (int i = 0; ; i++) {
      producer.send(new ProducerRecord<>("t", "k" + i, "v" + i), (metadata, exception) -> {
        if (exception != null) System.out.println(exception);
      });
      Thread.sleep(500);
    }
  }`).replace('class Main', 'class Sender');

const receiving = mainWith(`  public static void main(String[] args) {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      consumer.wakeup();
      try { main.join(); } catch (InterruptedException e) { System.out.println(e); }
    }));
    int count = 0;
    try {
      consumer.subscribe(List.of("t"));
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          if (count++ == 0) System.out.println("first");
        }
      }
    } catch (WakeupException e) {
      System.out.println("woken up");
    } finally {
      consumer.close();
      System.out.println("closed");
    }
  }`).replace('class Main', 'class Receiver');

/** A producer and a consumer on three brokers, and what the consumer printed when. */
function started() {
  const cluster = new KafkaCluster({
    seed: 3,
    brokers: [1, 2, 3].map((id) => ({ id, zone: `zone-${id}` })),
    brokerEntries: new Map(),
    network: {
      loopbackMicros: 50,
      sameZoneMicros: 250,
      crossZoneMicros: 700,
      jitterMicros: 100,
      lossPerMillion: 0,
    },
    topics: [{ name: 't', partitions: 3, replicationFactor: 3, configs: new Map() }],
  });
  const clients = new KafkaClients(cluster, () => programs);
  const programs: Programs = new Programs(cluster, clients, compileProgram);
  cluster.clientListener = clients;
  const start = (file: string, text: string) =>
    programs.start({ file, text, zone: 'zone-1', startMs: 0, client: 'auto' });
  const sender = start('Sender.java', sending);
  const receiver = start('Receiver.java', receiving);
  const printed = (file: string) =>
    programs
      .console()
      .filter(({ program }) => program === file)
      .map(({ timeMicros, text }) => ({ second: Math.floor(timeMicros / SECOND), text }));
  return { cluster, programs, sender, receiver, printed };
}

it('lets the successor of a stopped consumer begin at once, and that of a killed one only after the session timeout', () => {
  const { cluster, programs, sender, receiver, printed } = started();
  cluster.simulation.runUntil(10 * SECOND);
  programs.stop(receiver);
  cluster.simulation.runUntil(11 * SECOND);
  programs.restart(receiver);
  cluster.simulation.runUntil(20 * SECOND);
  cluster.crash(receiver);
  programs.crashed(receiver);
  cluster.simulation.runUntil(21 * SECOND);
  programs.restart(receiver);
  cluster.simulation.runUntil(80 * SECOND);
  expect(printed('Receiver.java')).toEqual([
    { second: 3, text: 'first' },
    { second: 10, text: 'woken up' },
    { second: 10, text: 'closed' },
    { second: 14, text: 'first' },
    // The dead member's last heartbeat was at most 3 s before the crash; session.timeout.ms is 45 s.
    { second: expect.toSatisfy((at: number) => at >= 62 && at <= 66), text: 'first' },
  ]);
  expect(printed('Sender.java')).toEqual([]);
  expect(programs.lines().map(({ program, state }) => `${program} ${state}`)).toEqual([
    'Sender.java waiting',
    'Receiver.java waiting',
  ]);
  expect(cluster.simulation.nodes.read(sender).status).toBe('up');
}, 60_000);
