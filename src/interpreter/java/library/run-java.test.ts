import { expect, test } from 'vitest';
import { showFields, showFrames, showThreads } from '../../machine/inspection';
import { createMachine, interruptProgram, resumeThread, runMachine } from '../../machine/machine';
import type { ThreadState } from '../../machine/state';
import { statementLine, userPlace } from '../../machine/watch';
import { compileJava } from './compile-java';
import { answerPlainly, type PlainWorld, runJava, runToEnd } from './run-java';

function main(body: string, members = ''): string {
  return `import java.util.*;\npublic class Main {\n${members}\npublic static void main(String[] args) throws Exception {\n${body}\n}\n}\n`;
}

function machine(text: string) {
  const { program, diagnostics } = compileJava([{ path: 'Main.java', text }], []);
  if (!program) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  return { program, state: createMachine(program), world };
}

test('hello', () => {
  expect(runJava('Main.java', main('System.out.println("Hello");')).output).toBe('Hello\n');
});

test('an endless loop ends every slice on its budget and is stopped by its limit', () => {
  const run = runJava('Main.java', main('while (true) {}'), { limits: { statements: 10_000 } });
  expect([run.statements, run.exitCode, run.timeMicros]).toEqual([10_000, 1, 10_000]);
});

test('a program that makes garbage for long keeps a small heap', () => {
  const { program, state, world } = machine(
    main(
      'long n = 0; for (int i = 0; i < 60000; i++) { List<String> l = new ArrayList<>(); l.add("x" + i); n += l.get(0).length(); } System.out.println(n);',
    ),
  );
  expect(runToEnd(program, state, world, () => 100_000)).toBe('ended');
  expect(world.output).toBe('348890\n');
  expect(state.collections).toBeGreaterThan(0);
  expect(state.heap.length).toBeLessThan(250_000);
});

test('memory, stack and threads have limits with Java errors', () => {
  const limits = { heapObjects: 20_000, stackDepth: 200, threads: 10 };
  const text = main(
    `try { List<Object> all = new ArrayList<>(); while (true) all.add(new Object()); } catch (OutOfMemoryError e) { System.out.println("memory"); }
     try { deep(0); } catch (StackOverflowError e) { System.out.println("stack"); }
     try { for (;;) { Thread t = new Thread(() -> { try { Thread.sleep(1000000); } catch (InterruptedException e) { } }); t.setDaemon(true); t.start(); } } catch (OutOfMemoryError e) { System.out.println("threads"); }`,
    'static int deep(int n) { return deep(n + 1) + 1; }',
  );
  expect(runJava('Main.java', text, { limits }).output).toBe('memory\nstack\nthreads\n');
});

test('a host call happens at its exact time: the slice ends before it', () => {
  const { program, state, world } = machine(main('int a = 1; int b = 2; System.out.println(a + b);'));
  const host = (call: Parameters<typeof answerPlainly>[1]) => answerPlainly(world, call);
  const first = runMachine(program, state, { nowMicros: 0, maxStatements: 1000, host });
  expect([first.reason, world.output]).toEqual(['host', '']);
  expect(first.statements).toBeGreaterThanOrEqual(3);
  const second = runMachine(program, state, { nowMicros: first.statements, maxStatements: 1000, host });
  expect([second.reason, world.output]).toEqual(['ended', '3\n']);
});

test('a sleeping program is idle until its time', () => {
  const { program, state, world } = machine(main('Thread.sleep(25);'));
  const result = runMachine(program, state, {
    nowMicros: 100,
    maxStatements: 50,
    host: (call) => answerPlainly(world, call),
  });
  expect([result.reason, result.wakeAtMicros]).toEqual(['idle', 100 + result.statements + 25_000]);
});

test('a host call that waits parks its thread until it is answered', () => {
  const { program, state } = machine(main('System.out.println("a"); System.out.println("b");'));
  const calls: string[] = [];
  const host = (call: { name: string; args: readonly unknown[] }) => {
    calls.push(String(call.args[1]));
    return { kind: 'wait' as const };
  };
  let result = runMachine(program, state, { nowMicros: 0, maxStatements: 1000, host });
  if (result.reason === 'host')
    result = runMachine(program, state, { nowMicros: 5, maxStatements: 1000, host });
  expect([result.reason, result.wakeAtMicros, calls]).toEqual(['idle', null, ['a\n']]);
  expect(showThreads(program, state)[0]?.waitsIn).toBe('console.print');
  resumeThread(program, state, 1, {
    kind: 'throw',
    className: 'java.lang.IllegalStateException',
    message: 'closed',
  });
  for (let slice = 0; slice < 5; slice++) {
    result = runMachine(program, state, { nowMicros: 10 + slice, maxStatements: 1000, host });
  }
  expect(calls[1]).toContain(
    'Exception in thread "main" java.lang.IllegalStateException: closed\n\tat Main.main(Main.java:5)',
  );
});

test('a watch is shown every statement with its frames and variables', () => {
  const text = main(
    'int x = 1;\nx = twice(x);\nint[] xs = {x, 7};\nSystem.out.println(x);',
    'static int twice(int n) {\n  int r = n * 2;\n  return r;\n}',
  );
  const { program, state, world } = machine(text);
  const shown: string[] = [];
  let elements: readonly string[] = [];
  let micros = -1;
  const watch = (thread: ThreadState, statements: number) => {
    expect(world.timeMicros + statements).toBeGreaterThan(micros);
    micros = world.timeMicros + statements;
    expect(userPlace(program, thread)?.depth).toBe(thread.frames.length);
    const [top] = showFrames(program, state, thread.id);
    const locals = top?.locals.map(({ name, text: value }) => `${name}=${value}`) ?? [];
    shown.push(`${top?.method}:${top?.line} ${locals.join(' ')}`);
    const array = top?.locals.find(({ name }) => name === 'xs');
    if (array) elements = showFields(program, state, array.handle ?? 0).map(({ text: value }) => value);
  };
  for (;;) {
    const result = runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: 1000,
      host: (call) => answerPlainly(world, call),
      watch,
    });
    world.timeMicros += result.statements;
    if (result.reason === 'ended') break;
  }
  expect(shown).toEqual([
    'Main.main:8 args=String[0]',
    'Main.main:9 args=String[0] x=1',
    'Main.twice:4 n=1',
    'Main.twice:5 n=1 r=2',
    'Main.main:10 args=String[0] x=2',
    'Main.main:11 args=String[0] x=2 xs=int[2]',
  ]);
  expect(elements).toEqual(['2', '7']);
  expect(statementLine(program, 'Main.java', 6)).toBe(8);
  expect(statementLine(program, 'Main.java', 99)).toBe(0);
  expect(world.output).toBe('2\n');
});

test('an interrupt from outside runs the shutdown hooks', () => {
  const text = main(
    'Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));\nwhile (true) Thread.sleep(1000);',
  );
  const { program, state, world } = machine(text);
  for (let slice = 0; slice < 20; slice++) {
    runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: 100,
      host: (call) => answerPlainly(world, call),
    });
  }
  interruptProgram(program, state, 130);
  expect(runToEnd(program, state, world, () => 1000)).toBe('ended');
  expect([world.output, state.exitCode]).toEqual(['bye\n', 130]);
});

test('mistakes and gaps are values with a place', () => {
  const { program, diagnostics } = compileJava(
    [{ path: 'Main.java', text: main('int x = nope;\nfoo(1);') }],
    [],
  );
  expect(program).toBeNull();
  expect(diagnostics.map(({ line, severity }) => [line, severity])).toEqual([
    [5, 'error'],
    [6, 'error'],
  ]);
  expect(diagnostics[0]?.message).toContain('symbol:   variable nope');
});

test('a further library: Java source, and natives that call the host with plain values', () => {
  const library = {
    name: 'mail',
    images: [],
    javaSources: [
      {
        path: 'Mailbox.java',
        text: `package com.mail;
public class Mailbox {
  private static native Object fetch0(int id, String[] folders, byte[] key, long since);
  public static int total(int id) {
    Object[] answer = (Object[]) fetch0(id, new String[] {"in", "out"}, new byte[] {1, -1}, 5L);
    int total = 0;
    for (Object each : answer) total += (Integer) each;
    return total;
  }
}
public class MailException extends RuntimeException { public MailException(String m) { super(m); } }`,
      },
    ],
    natives: new Map(),
    hostNames: new Map([['com.mail.Mailbox.fetch0', 'mail.fetch']]),
    throwables: ['com.mail.MailException'],
  };
  const text = `import com.mail.*; public class Main { public static void main(String[] a) {
    System.out.println(Mailbox.total(7)); try { Mailbox.total(8); } catch (MailException e) { System.out.println(e.getMessage()); } } }`;
  const { program } = compileJava([{ path: 'Main.java', text }], [library]);
  if (!program) throw new Error('does not compile');
  const state = createMachine(program);
  const seen: unknown[] = [];
  let printed = '';
  for (let slice = 0; slice < 20; slice++) {
    runMachine(program, state, {
      nowMicros: slice,
      maxStatements: 1000,
      host: (call) => {
        if (call.name === 'console.print') {
          printed += call.args[1];
          return { kind: 'value', value: null };
        }
        seen.push(call.args);
        if (call.args[0] === 8)
          return { kind: 'throw', className: 'com.mail.MailException', message: 'full' };
        return { kind: 'value', value: [3, 4] };
      },
    });
  }
  expect(printed).toBe('7\nfull\n');
  expect(seen[0]).toEqual([7, ['in', 'out'], Uint8Array.from([1, 255]), 5n]);
});
