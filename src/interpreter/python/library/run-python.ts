/** Runs a Python program from source text to its end, on a clock of its own: for tests and agreement. */
import type { HostAnswer, HostCall } from '../../machine/host';
import type { Limits } from '../../machine/limits';
import { createMachine, runMachine } from '../../machine/machine';
import type { Program } from '../../machine/program';
import { loadMachine, type SavedMachine, saveMachine } from '../../machine/snapshot';
import type { MachineState } from '../../machine/state';
import { compilePython } from '../compile/compile-python';
import { bringAllLanguageParts } from '../parts/all-language-parts';
import { toldMistake } from '../parts/mistakes/mistake-words';
import { syntaxErrorText } from '../parts/mistakes/syntax-error-text';
import { ASYNCIO_MODULES } from './asyncio-modules';
import { FURTHER_LIBRARY_MODULES } from './further-library-modules';
import { LIBRARY_MODULES } from './library-modules';
import { builtinsText } from './python-library';

bringAllLanguageParts();

const LIBRARY = {
  builtins: builtinsText,
  modules: [...LIBRARY_MODULES, ...FURTHER_LIBRARY_MODULES, ...ASYNCIO_MODULES].map(([name, text]) => ({
    name,
    text: () => text,
  })),
};

/** What came of a run. `reason` is 'ended', or why it stopped earlier. */
export interface PythonRun {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number;
  readonly reason: string;
}

/** How a run differs from a plain one. */
export interface PythonRunOptions {
  readonly limits?: Partial<Limits>;
  readonly maxStatements?: number;
  readonly slices?: number;
  /** Gets the state between slices and may replace it. */
  readonly between?: (state: MachineState) => MachineState;
  /** Gets, between slices, how to run on from a copy of this moment. */
  readonly checkpoint?: (runOn: () => PythonRun) => void;
}

interface World {
  output: string;
  errors: string;
  timeMicros: number;
  bits: number;
}

function answer(world: World, call: HostCall): HostAnswer {
  switch (call.name) {
    case 'console.print':
      if (call.args[0] === 'err') world.errors += call.args[1];
      else world.output += call.args[1];
      return { kind: 'value', value: null };
    case 'clock.millis':
      return { kind: 'value', value: BigInt(1_767_225_600_000 + Math.floor(world.timeMicros / 1000)) };
    case 'clock.nanos':
      return { kind: 'value', value: BigInt(world.timeMicros) * 1000n };
    case 'random.bits':
      world.bits += 1;
      return { kind: 'value', value: BigInt.asIntN(64, BigInt(world.bits) * 0x9e3779b97f4a7c15n) };
    default:
      return { kind: 'throw', className: 'NotImplementedError', message: call.name };
  }
}

/** Compiles and runs one file, as `python3 file` would. */
export function runPython(fileName: string, text: string, options: PythonRunOptions = {}): PythonRun {
  const { fault, finish } = compilePython(fileName, text, LIBRARY);
  const program = finish();
  if (program === null) {
    const errors = fault === null ? '' : syntaxErrorText(fileName, text, toldMistake(text, fault));
    return { output: '', errors, exitCode: 1, reason: 'ended' };
  }
  const state = createMachine(program, options.limits ? { limits: options.limits } : {});
  return runFrom(program, state, { output: '', errors: '', timeMicros: 0, bits: 0 }, options);
}

function runFrom(program: Program, begun: MachineState, world: World, options: PythonRunOptions): PythonRun {
  let state = begun;
  let reason = 'endless';
  let before: SavedMachine | null = null;
  for (let slice = 0; slice < (options.slices ?? 1_000_000); slice++) {
    if (options.between !== undefined) state = options.between(state);
    if (options.checkpoint !== undefined) {
      const kept: SavedMachine = saveMachine(state, before);
      const then = { ...world };
      before = kept;
      options.checkpoint(() =>
        runFrom(program, loadMachine(kept), then, { maxStatements: options.maxStatements ?? 100_000 }),
      );
    }
    const result = runMachine(program, state, {
      nowMicros: world.timeMicros,
      maxStatements: options.maxStatements ?? 100_000,
      host: (call) => answer(world, call),
    });
    world.timeMicros += result.statements;
    if (result.reason === 'ended') reason = 'ended';
    else if (result.reason === 'idle' && result.wakeAtMicros === null) reason = 'deadlock';
    else {
      if (result.wakeAtMicros !== null)
        world.timeMicros = Math.max(world.timeMicros, Math.ceil(result.wakeAtMicros));
      continue;
    }
    break;
  }
  return { output: world.output, errors: world.errors, exitCode: state.exitCode, reason };
}
