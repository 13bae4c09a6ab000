import { compileProgram } from '../../src/snippets/compile-program';
import consumer from '../programs/java/OrderConsumer.java?raw';
import pipeline from '../programs/java/SensorPipeline.java?raw';
import { median, table, timed } from './measure';

/** What Java programs cost before they run. Times are CPU time of all threads; `npm run bench -- --browser` measures Chromium. */
export interface JavaFigures {
  readonly lines: number;
  readonly firstCheckMs: number;
  readonly checkMs: number;
  readonly finishMs: number;
}

/** Two programs of the tests as one of 200 lines. */
function twoHundredLines(): string {
  const lines = [...pipeline.split('\n'), ...consumer.replace('public class', 'class').split('\n')];
  const imports = [...new Set(lines.filter((line) => line.startsWith('import ')))];
  return [...imports, ...lines.filter((line) => !line.startsWith('import '))].join('\n');
}

/** Checking as one types, and finishing a program. */
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
  const figures = {
    lines: text.split('\n').length,
    firstCheckMs,
    checkMs: warm(checks),
    finishMs: warm(finishes),
  };
  return { text: described(figures), figures };
}

function described(figures: JavaFigures): string {
  const { lines, firstCheckMs, checkMs, finishMs } = figures;
  return table([
    [`Java, ${lines} lines`, ''],
    ['first check', `${firstCheckMs.toFixed(0)} ms`],
    ['check after a change, median', `${checkMs.toFixed(1)} ms`],
    ['finishing the program, median', `${finishMs.toFixed(1)} ms`],
  ]);
}
