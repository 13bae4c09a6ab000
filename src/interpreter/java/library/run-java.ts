/** Runs a Java program from source text to its end, on a clock of its own: for tests and the command line. */
import type { HostAnswer, HostCall } from '../../machine/host';
import type { Limits } from '../../machine/limits';
import { createMachine, runMachine } from '../../machine/machine';
import type { Program } from '../../machine/program';
import type { MachineState } from '../../machine/state';
import { compileJava } from './compile-java';

/** What came of a run. */
export interface JavaRun {
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly errors: string;
  readonly exitCode: number;
  /** 'ended', or why it stopped earlier. */
  readonly reason: string;
  readonly statements: number;
  readonly timeMicros: number;
}

/** The world as a plain program sees it: a console, a clock that starts at 2026-01-01, and a fixed chance. */
export interface PlainWorld {
  output: string;
  errors: string;
  timeMicros: number;
  randomCalls: number;
}

/** Epoch of the plain world's clock, in milliseconds. */
export const PLAIN_EPOCH_MILLIS = 1_767_225_600_000;

/** Answers a host call of the JDK library. */
export function answerPlainly(world: PlainWorld, call: HostCall): HostAnswer {
  switch (call.name) {
    case 'console.print':
      if (call.args[0] === 'err') world.errors += call.args[1];
      else world.output += call.args[1];
      return { kind: 'value', value: null };
    case 'clock.millis':
      return { kind: 'value', value: BigInt(PLAIN_EPOCH_MILLIS + Math.floor(world.timeMicros / 1000)) };
    case 'clock.nanos':
      return { kind: 'value', value: BigInt(world.timeMicros) * 1000n };
    case 'random.bits':
      world.randomCalls += 1;
      return { kind: 'value', value: BigInt.asIntN(64, BigInt(world.randomCalls) * 0x9e3779b97f4a7c15n) };
    case 'file.read':
    case 'environment.get':
      return { kind: 'value', value: null };
    default:
      return { kind: 'throw', className: 'java.lang.UnsupportedOperationException', message: call.name };
  }
}

/** Runs a state to its end, or until nothing can ever happen again. */
export function runToEnd(
  program: Program,
  state: MachineState,
  world: PlainWorld,
  maxStatements: () => number,
): string {
  for (let slice = 0; slice < 10_000_000; slice++) {
    const result = runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: maxStatements(),
      host: (call) => answerPlainly(world, call),
    });
    world.timeMicros += result.statements;
    if (result.reason === 'ended') return result.reason;
    if (result.reason !== 'idle') continue;
    if (result.wakeAtMicros === null) return 'deadlock';
    world.timeMicros = Math.max(world.timeMicros, result.wakeAtMicros);
  }
  return 'endless';
}

/** Compiles and runs one file. Compile errors are thrown as text: this is for tests. */
export function runJava(
  fileName: string,
  text: string,
  options: { readonly limits?: Partial<Limits>; readonly maxStatements?: () => number } = {},
): JavaRun {
  const compiled = compileJava([{ path: fileName, text }], []);
  if (!compiled.program) {
    throw new Error(
      compiled.diagnostics.map(({ line, message }) => `${fileName}:${line}: ${message}`).join('\n'),
    );
  }
  const state = createMachine(compiled.program, options.limits ? { limits: options.limits } : {});
  const world: PlainWorld = { output: '', errors: '', timeMicros: 0, randomCalls: 0 };
  const reason = runToEnd(compiled.program, state, world, options.maxStatements ?? (() => 1_000_000));
  const { output, errors, timeMicros } = world;
  return { output, errors, exitCode: state.exitCode, reason, statements: state.statements, timeMicros };
}
