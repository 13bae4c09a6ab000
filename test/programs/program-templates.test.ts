import { beforeAll, describe, expect, it } from 'vitest';
import { programTemplates } from '../../src/content/program-templates';
import { mainWith, READING_THE_LIBRARY_MS, readLibrary } from '../../src/snippets/testing/run-program';
import { counted } from './committed-records';
import { PATIENT_MS, programsOnACluster } from './run-on-a-cluster';

/** Sends orders, one every few milliseconds, as the program of the landing page does. */
const orders = (count: number) =>
  mainWith(`  public static void main(String[] args) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(producer())) {
      for (int i = 1; i <= ${count}; i++) {
        producer.send(new ProducerRecord<>("orders", "k" + i, "order " + i));
        Thread.sleep(4);
      }
    }
  }`);

function run(name: string, count: number) {
  const { text = '', ending = '' } = programTemplates.find((each) => each.name === name) ?? {};
  const file = `${name}.${ending}`;
  const world = programsOnACluster({ 'Main.java': orders(count), [file]: text }, { orders: 3 });
  const processed = () =>
    world
      .printed(file)
      .filter((line) => line.startsWith('processed '))
      .map((line) => Number(line.replace('processed order ', '')));
  return {
    ...world,
    file,
    processed,
    /** Kills the program without a warning, and starts it anew. */
    killAndRestart: () => {
      world.cluster.crash(world.node(file));
      world.programs.crashed(world.node(file));
      world.run(1);
      world.programs.restart(world.node(file));
    },
  };
}

function missing(seen: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1).filter((number) => !seen.includes(number));
}

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

describe('program templates', () => {
  it(
    'at least once: a killed consumer repeats some and skips none',
    () => {
      const world = run('AtLeastOnce', 1000);
      world.run(6.03);
      world.killAndRestart();
      world.run(90);
      const seen = world.processed();
      expect(missing(seen, 1000)).toEqual([]);
      const repeated = seen.length - new Set(seen).size;
      expect(repeated).toBeGreaterThan(0);
      expect(repeated).toBeLessThanOrEqual(20);
    },
    PATIENT_MS,
  );

  it(
    'at most once: a killed consumer skips some and repeats none',
    () => {
      const world = run('AtMostOnce', 1000);
      world.run(6.03);
      world.killAndRestart();
      world.run(90);
      const seen = world.processed();
      expect(new Set(seen).size).toBe(seen.length);
      const skipped = missing(seen, 1000).length;
      expect(skipped).toBeGreaterThan(0);
      expect(skipped).toBeLessThanOrEqual(20);
    },
    PATIENT_MS,
  );

  it(
    'poll loop: a stopped consumer commits and leaves, and its successor goes on within seconds',
    () => {
      const world = run('GracefulPollLoop', 3000);
      world.run(8);
      world.programs.stop(world.node(world.file));
      world.run(1);
      expect(world.printed(world.file).slice(-2)).toEqual(['asked to stop', 'closed']);
      world.programs.restart(world.node(world.file));
      world.run(15);
      const seen = world.processed();
      expect(missing(seen, 3000)).toEqual([]);
      expect(seen.length).toBe(3000);
    },
    PATIENT_MS,
  );

  it(
    'commit per partition: a killed consumer repeats records of one partition only',
    () => {
      const world = run('CommitPerPartition', 1000);
      world.run(7.5);
      world.killAndRestart();
      world.run(90);
      const lines = world.printed(world.file);
      const committed = lines.filter((line) => line.startsWith('committed '));
      const partitions = new Set(committed.map((line) => line.split(' ')[1]));
      expect([...partitions].sort()).toEqual(['orders-0', 'orders-1', 'orders-2']);
      const seen = world.processed();
      expect(missing(seen, 1000)).toEqual([]);
      const repeated = seen.filter((number, i) => seen.indexOf(number) < i);
      expect(repeated.length).toBeGreaterThan(0);
      const partitionOf = (number: number) => {
        const place = lines.indexOf(`processed order ${number}`);
        return lines
          .slice(place)
          .find((line) => line.startsWith('committed '))
          ?.split(' ')[1];
      };
      const repeatedIn = new Set(repeated.map((number) => partitionOf(number)));
      expect(repeatedIn.size).toBe(1);
    },
    PATIENT_MS,
  );

  it(
    'retry, then dead letter: what always fails goes to its topic, and the others go on',
    () => {
      const world = run('RetryThenDeadLetter', 300);
      world.run(20);
      expect(missing(world.processed(), 300)).toEqual([13, 113, 213]);
      const letters = world.printed(world.file).filter((line) => line.startsWith('dead letter'));
      expect(letters.map((line) => line.split(' from ')[0]).sort()).toEqual([
        'dead letter: order 113',
        'dead letter: order 13',
        'dead letter: order 213',
      ]);
      expect(world.cluster.registry.topic('orders.dead-letter')).toBeDefined();
    },
    PATIENT_MS,
  );

  it(
    'transactional pipeline: what belongs together counts together, whatever is rejected and whatever crashes',
    () => {
      const world = run('TransactionalPipeline', 400);
      for (const seconds of [5.2, 3.1]) {
        world.run(seconds);
        world.killAndRestart();
      }
      world.run(120);
      const values = (topic: string, aborted = false) => counted(world.cluster, topic, aborted);
      const payments = values('payments');
      const rejected = ['order 13', 'order 113', 'order 213', 'order 313'];
      expect([...values('rejected')].sort()).toEqual(rejected.map((order) => [order, 1]).sort());
      expect([...payments].sort()).toEqual([...values('shipments')].sort());
      expect([...payments.values()].every((count) => count === 1)).toBe(true);
      expect(payments.size).toBe(396);
      // The payments of rejected orders were written all the same, and only a reader of everything sees them.
      for (const order of rejected) {
        expect(payments.get(order)).toBeUndefined();
        expect(values('payments', true).get(order)).toBeGreaterThanOrEqual(1);
      }
    },
    PATIENT_MS,
  );

  describe.each(['at_least_once', 'atLeastOnce'])('%s', (name) => {
    it(
      'repeats some and skips none when it is killed',
      () => {
        const world = run(name, 1000);
        world.run(6.03);
        world.killAndRestart();
        world.run(120);
        const seen = world.processed();
        expect(missing(seen, 1000)).toEqual([]);
        const repeated = seen.length - new Set(seen).size;
        expect(repeated).toBeGreaterThan(0);
        expect(repeated).toBeLessThanOrEqual(20);
      },
      PATIENT_MS,
    );
  });

  describe.each(['poll_loop', 'pollLoop'])('%s', (name) => {
    it(
      'commits and leaves when it is stopped, and its successor goes on',
      () => {
        const world = run(name, 3000);
        world.run(8);
        world.programs.stop(world.node(world.file));
        world.run(1.5);
        const lines = world.printed(world.file).filter((line) => !line.startsWith('{'));
        // The message in hand is finished.
        expect(lines.slice(-3)).toContain('asked to stop');
        expect(lines.at(-1)).toBe('closed');
        world.programs.restart(world.node(world.file));
        world.run(15);
        const seen = world.processed();
        expect(missing(seen, 3000)).toEqual([]);
        expect(seen.length).toBe(3000);
      },
      PATIENT_MS,
    );
  });

  it('have a title, a promise and a class of the same name as their file', () => {
    for (const { title, promise, name, language, text } of programTemplates) {
      if (language === 'java') expect(text).toContain(`public class ${name} {`);
      expect([title, promise].every((line) => line.length > 5 && line.length < 60)).toBe(true);
    }
  });
});
