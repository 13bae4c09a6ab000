import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { restoreCheckpoint, takeCheckpoint } from '../engine/checkpoint';
import { FIRST_LINE, mainWith, READING_THE_LIBRARY_MS, readLibrary, started } from './testing/run-program';

const example = readFileSync('test/programs/java/KafkaExample.java', 'utf8');

const counting = `public class Main {
  public static void main(String[] args) throws Exception {
    Thread other = new Thread(() -> { for (int i = 0; i < 300; i++) System.out.println("other " + i); }, "other");
    other.start();
    for (int i = 0; i < 300; i++) { System.out.println("main " + i); if (i % 50 == 0) Thread.sleep(1); }
    other.join();
    System.out.println(System.currentTimeMillis() + " " + new java.util.Random().nextInt());
  }
}`;

const looping = mainWith(`  public static void main(String[] args) {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumer());
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      consumer.wakeup();
      try { main.join(); } catch (InterruptedException e) { System.out.println(e); }
    }));
    try {
      consumer.subscribe(List.of("t"));
      while (true) consumer.poll(Duration.ofMillis(100));
    } catch (WakeupException e) {
      System.out.println("woken " + e);
    } finally {
      consumer.close();
      System.out.println("closed");
    }
  }`);

beforeAll(readLibrary, READING_THE_LIBRARY_MS);

describe('a program on a simulated host', () => {
  it('runs the example program as it stands', () => {
    const run = started(example, 'KafkaExample.java');
    run.simulation.runUntil(10_000_000);
    expect(run.programs.console()).toMatchObject([
      {
        stream: 'stdout',
        text: 'Sent message to my-topic partition 0',
        line: 30,
        program: 'KafkaExample.java',
      },
    ]);
    expect(run.line()).toMatchObject({ state: 'ended', exitCode: 0, clientVersion: '3.9', threads: [] });
    expect(run.simulation.nodes.read(run.node)).toMatchObject({ name: 'KafkaExample', status: 'down' });
  });

  it('is told of what it reads and is not given', () => {
    const run = started(
      'public class Main { public static void main(String[] args) {\n  System.out.println(System.getenv("A"));\n} }',
    );
    run.simulation.runUntil(1_000_000);
    expect(run.programs.console()).toMatchObject([{ text: 'null' }]);
    expect(run.line()?.remarks).toMatchObject([{ line: 2, change: null }]);
  });

  it('takes simulated time for its statements, and none of the page', () => {
    const run = started(
      'public class Main { public static void main(String[] args) { long n = 0; while (true) n++; } }',
    );
    run.simulation.runUntil(500_000);
    expect(run.line()).toMatchObject({ state: 'running', threads: [{ name: 'main', line: 1, waitsIn: '' }] });
  });

  it('is in the same state after going back to a checkpoint as it was before', () => {
    const run = started(counting);
    run.simulation.runUntil(1_500);
    const checkpoint = takeCheckpoint(run.simulation);
    const before = run.printed();
    run.simulation.runUntil(1_000_000);
    const [after, fingerprint] = [run.printed(), run.simulation.trace.fingerprint()];
    expect(after.length).toBe(601);
    expect(before.length).toBeGreaterThan(100);
    expect(before.length).toBeLessThan(500);
    for (let again = 0; again < 2; again++) {
      restoreCheckpoint(run.simulation, checkpoint);
      expect(run.printed()).toEqual(before);
      run.simulation.runUntil(1_000_000);
      expect(run.printed()).toEqual(after);
      expect(run.simulation.trace.fingerprint()).toBe(fingerprint);
    }
  });

  it('tells what its threads wait in', () => {
    const run = started(looping);
    run.simulation.runUntil(1_050_000);
    expect(run.line()).toMatchObject({
      state: 'waiting',
      threads: [
        { name: 'main', line: FIRST_LINE + 9, waitsIn: expect.stringMatching(/^poll: \d+ ms left$/) },
      ],
    });
  });

  it('runs its shutdown hooks when it is stopped', () => {
    const run = started(looping);
    run.simulation.runUntil(1_050_000);
    run.programs.stop(run.node);
    run.simulation.runUntil(2_000_000);
    expect(run.printed()).toEqual(['woken org.apache.kafka.common.errors.WakeupException', 'closed']);
    expect(run.line()).toMatchObject({ state: 'ended', exitCode: 143 });
  });

  it('says nothing more after it was killed, and begins anew when it is restarted', () => {
    const run = started(counting);
    run.simulation.runUntil(1_500);
    for (const part of run.simulation.nodesOn(run.node)) run.simulation.setStatus(part, 'down');
    run.programs.crashed(run.node);
    const before = run.printed();
    run.simulation.runUntil(100_000);
    expect(run.printed()).toEqual(before);
    expect(run.line()).toMatchObject({ state: 'failed', exitCode: 137 });
    run.programs.restart(run.node);
    run.simulation.runUntil(1_000_000);
    expect(run.printed().length).toBe(before.length + 601);
    expect(run.line()).toMatchObject({ state: 'ended', exitCode: 0 });
  });

  it('stands still while its machine is paused', () => {
    const run = started(counting);
    run.simulation.runUntil(1_500);
    run.simulation.setStatus(run.node, 'paused');
    const before = run.printed();
    run.simulation.runUntil(500_000);
    expect(run.printed()).toEqual(before);
    run.simulation.setStatus(run.node, 'up');
    run.simulation.runUntil(1_000_000);
    expect(run.printed().length).toBe(601);
  });

  it('shows what the compiler says when it is no Java', () => {
    const run = started('public class Main {\n  int x\n}\n');
    run.simulation.runUntil(1_000);
    expect(run.printed().slice(0, 3)).toEqual(["Main.java:2: error: ';' expected", '  int x', '       ^']);
    expect(run.line()).toMatchObject({ state: 'failed', exitCode: 1 });
  });

  it('puts pieces of a line together', () => {
    const run = started(
      'public class Main { public static void main(String[] a) { System.out.print("a"); System.err.println("x\\ny"); System.out.println("b"); System.out.print("c"); } }',
    );
    run.simulation.runUntil(1_000);
    expect(run.programs.console().map(({ stream, text }) => `${stream} ${text}`)).toEqual([
      'stderr x',
      'stderr y',
      'stdout ab',
      'stdout c',
    ]);
  });
});
