import { serialize } from 'node:v8';
import type { HostAnswer } from '../../src/interpreter/machine/host';
import { createMachine, runMachine } from '../../src/interpreter/machine/machine';
import type { MachineState } from '../../src/interpreter/machine/state';
import { compileProgram } from '../../src/snippets/compile-program';
import consumer from '../programs/java/OrderConsumer.java?raw';
import pipeline from '../programs/java/SensorPipeline.java?raw';
import { median, table, timed } from './measure';

/** What Java programs cost. Times are CPU time. */
export interface JavaFigures {
  readonly lines: number;
  readonly firstCheckMs: number;
  readonly checkMs: number;
  readonly finishMs: number;
  readonly statementsPerSecond: number;
  readonly snapshotMs: number;
  readonly snapshotKilobytes: number;
}

const ANSWER: HostAnswer = { kind: 'value', value: null };

const BUSY = `import java.util.*;
public class Busy {
  public static void main(String[] args) {
    Map<Integer, String> names = new HashMap<>();
    long sum = 0;
    for (int round = 0; round < 1_000_000_000; round++) {
      int key = (round * 31) % 1000;
      String name = names.get(key);
      if (name == null) {
        name = "name " + key;
        names.put(key, name);
      }
      sum += name.length();
      sum ^= round;
    }
    System.out.println(sum);
  }
}
`;

/** Two programs of the tests as one of 200 lines. */
function twoHundredLines(): string {
  const lines = [...pipeline.split('\n'), ...consumer.replace('public class', 'class').split('\n')];
  const imports = [...new Set(lines.filter((line) => line.startsWith('import ')))];
  return [...imports, ...lines.filter((line) => !line.startsWith('import '))].join('\n');
}

/** Checking as one types, finishing a program, running it, copying its state. */
export function benchJava(quick: boolean): { text: string; figures: JavaFigures } {
  const text = twoHundredLines();
  const check = (source: string): number =>
    timed(() => {
      if (compileProgram('SensorPipeline.java', source, 'auto').diagnostics.length > 0) {
        throw new Error('The program of the benchmark is not correct.');
      }
    }) * 1000;
  const firstCheckMs = check(text);
  const checks: number[] = [];
  const finishes: number[] = [];
  for (let round = 0; round < (quick ? 40 : 120); round++) {
    const source = `${text}// ${round}\n`;
    checks.push(check(source));
    finishes.push(1000 * timed(() => void compileProgram('SensorPipeline.java', source, 'auto').program));
  }
  const warm = (all: readonly number[]): number => median(all.slice(all.length >> 1));
  const running = benchRunning(quick);
  const figures = {
    lines: text.split('\n').length,
    firstCheckMs,
    checkMs: warm(checks),
    finishMs: warm(finishes),
    ...running,
  };
  return { text: described(figures), figures };
}

function benchRunning(
  quick: boolean,
): Pick<JavaFigures, 'statementsPerSecond' | 'snapshotMs' | 'snapshotKilobytes'> {
  const { program } = compileProgram('Busy.java', BUSY, 'auto');
  if (program === null) throw new Error('The busy program does not compile.');
  const state = createMachine(program);
  const run = (statements: number): void => {
    let left = statements;
    while (left > 0) {
      left -= runMachine(program, state, {
        nowMicros: 0,
        maxStatements: 1000,
        host: () => ANSWER,
      }).statements;
    }
  };
  run(300_000);
  const statements = quick ? 1_000_000 : 5_000_000;
  const statementsPerSecond = statements / timed(() => run(statements));
  const copies: MachineState[] = [];
  const times = Array.from({ length: 20 }, () => timed(() => copies.push(structuredClone(state))));
  return {
    statementsPerSecond,
    snapshotMs: 1000 * median(times),
    snapshotKilobytes: serialize(state).length / 1024,
  };
}

function described(figures: JavaFigures): string {
  const { lines, firstCheckMs, checkMs, finishMs, statementsPerSecond } = figures;
  return table([
    [`Java, ${lines} lines`, ''],
    ['first check', `${firstCheckMs.toFixed(0)} ms`],
    ['check after a change, median', `${checkMs.toFixed(1)} ms`],
    ['finishing the program, median', `${finishMs.toFixed(1)} ms`],
    ['statements a second', `${(statementsPerSecond / 1e6).toFixed(2)} M`],
    ['copy of a running program', `${figures.snapshotMs.toFixed(2)} ms`],
    ['its size', `${figures.snapshotKilobytes.toFixed(0)} kB`],
  ]);
}
