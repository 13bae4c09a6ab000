import { clonePlain } from '../engine/plain-data';
import type { MachineState } from '../interpreter/machine/state';
import { statementLine, userPlace } from '../interpreter/machine/watch';
import { parseExpression } from '../snippets/debugger/expression';
import type { DebuggedProgram, ProgramWatch } from '../snippets/debugger/program-watch';
import type { StandingProgram } from '../snippets/debugger/standing';
import { type Hit, hitAt, type StepRequest, type StopPoint } from '../snippets/debugger/stops';
import type { Breakpoint, PlacedBreakpoint } from './protocol';
import type { Run, ShouldYield } from './run';

/** No slice of a program is longer; then other nodes have their turn. */
const LONGEST_SLICE_MICROS = 1_001;

/** A step that comes to no statement within so much simulated time is given up: its thread waits, or has ended. */
const LONGEST_STEP_MICROS = 60_000_000;

/** After so much simulated time it is looked whether the thread of a step still exists. */
const STEP_STRETCH_MICROS = 100_000;

/** How far a step back looks, farther each time. */
const BACK_MICROS = [2_000, 20_000, 200_000, 2_000_000, 20_000_000, Number.MAX_SAFE_INTEGER];

interface AskedStep extends StepRequest {
  readonly file: string;
}

/**
 * Breakpoints, steps and a look into programs. It watches the run and is no part of it: programs execute their
 * statements in slices, in one event each, and what the debugger finds in a slice tells at which later moment the
 * clock is to stop. What stands there is found by running the slice again.
 */
export class Debugger {
  private points: readonly StopPoint[] = [];
  private step: AskedStep | null = null;
  private stepEndMicros = 0;
  /** The stops ahead that are known, by time: those in slices that were executed already. */
  private hits: Hit[] = [];
  /** The moment from which the run goes on: stops up to it are over. */
  private playedFrom = 0;
  /** Up to which moment of which run `hits` is known; empty when something changed since. */
  private knownUntil = '';
  private knownRun: Run | null = null;
  /** The moment at which time stopped last: going on from there does not stop there again. */
  private stoppedAt = '';
  private standingKey = '';
  private standingAt: StandingProgram | null = null;

  /** Replaces the breakpoints. Answers where they stand now, and what is wrong with their conditions. */
  setBreakpoints(run: Run, breakpoints: readonly Breakpoint[]): readonly PlacedBreakpoint[] {
    const points: StopPoint[] = [];
    const placed = breakpoints.map((breakpoint) => {
      const { program: file, line, condition, crash } = breakpoint;
      const program = run.world.programs.debugged(file)?.program ?? null;
      const placedLine = program === null ? 0 : statementLine(program, file, line);
      const parsed = condition.trim() === '' ? null : parseExpression(condition);
      const wrong = parsed?.fault ?? null;
      if (placedLine > 0 && wrong === null) {
        points.push({ file, line: placedLine, condition: parsed?.expression ?? null, crash });
      }
      const fault = wrong === null ? '' : `${wrong.message} (character ${wrong.at + 1})`;
      return { ...breakpoint, placedLine, fault };
    });
    this.points = points;
    this.forget();
    return placed;
  }

  /** Goes on to `limit` or to the first stop on the way, which is answered. */
  play(run: Run, limit: number, shouldYield?: ShouldYield): Hit | null {
    if (this.points.length === 0 && this.step === null) {
      run.seek(limit, shouldYield);
      return null;
    }
    const here = positionOf(run);
    const isPassed = this.stoppedAt === here || (this.knownRun === run && this.knownUntil === here);
    this.playedFrom = isPassed ? run.now : run.now - 1;
    this.lookAhead(run);
    this.watching(run, this.collect, () => {
      run.goOn(limit, () => this.hits[0]?.timeMicros ?? Number.MAX_SAFE_INTEGER, shouldYield);
    });
    this.note(run);
    const hit = this.takeHit(run);
    if (hit !== null) {
      this.step = null;
      this.stoppedAt = positionOf(run);
    }
    return hit;
  }

  /** Asks a thread for a step; `goOnWithStep` makes it. False when there is no such thread. */
  askForStep(run: Run, file: string, threadId: number, how: StepRequest['how']): boolean {
    const standing = this.standing(run, file);
    const index = run.world.programs.debugged(file)?.index;
    const thread = standing?.machine.threads.find(({ id }) => id === threadId);
    if (standing === null || index === undefined || thread === undefined) return false;
    const place = userPlace(standing.program, thread);
    this.step = { file, index, thread: threadId, how, line: place?.line ?? 0, depth: place?.depth ?? 0 };
    this.stepEndMicros = run.now + LONGEST_STEP_MICROS;
    this.stoppedAt = positionOf(run);
    this.forget();
    return true;
  }

  /** Goes on with a step. It is still under way when somebody wanted an answer before it was done. */
  goOnWithStep(run: Run, shouldYield?: ShouldYield): { hit: Hit | null; isUnderway: boolean } {
    while (this.step !== null && run.now < this.stepEndMicros) {
      const target = Math.min(this.stepEndMicros, run.now + STEP_STRETCH_MICROS);
      const hit = this.play(run, target, shouldYield);
      if (hit !== null) return { hit, isUnderway: false };
      if (run.now < target) return { hit: null, isUnderway: true };
      if (!this.isThreadAlive(run, this.step)) break;
    }
    this.step = null;
    return { hit: null, isUnderway: false };
  }

  private isThreadAlive(run: Run, { file, thread }: AskedStep): boolean {
    const machine = run.world.programs.debugged(file)?.state.machine ?? null;
    return machine?.threads.some(({ id }) => id === thread) ?? false;
  }

  /** Goes back to the latest moment at which the thread came to another line of its program. */
  stepBack(run: Run, file: string, threadId: number): Hit | null {
    const debugged = run.world.programs.debugged(file);
    if (debugged === null) return null;
    const { now } = run;
    const thread = this.standing(run, file)?.machine.threads.find(({ id }) => id === threadId);
    const here =
      thread === undefined || debugged.program === null ? 0 : userPlace(debugged.program, thread)?.line;
    let found: Hit | null = null;
    for (const distance of BACK_MICROS) {
      const watch: ProgramWatch = (statement) => {
        const { index, timeMicros, program } = statement;
        if (index !== debugged.index || statement.thread.id !== threadId || timeMicros >= now) return;
        const line = userPlace(program, statement.thread)?.line ?? 0;
        if (line === here || line === 0) return;
        const { id, name } = statement.thread;
        found = { index, file, thread: id, threadName: name, line, timeMicros, reason: 'step', note: '' };
      };
      this.watching(run, watch, () => run.replayPresent(Math.max(0, now - distance)));
      if (found !== null || distance >= now) break;
    }
    const target = found as Hit | null;
    if (target !== null) run.seek(target.timeMicros);
    this.stoppedAt = positionOf(run);
    this.forget();
    return target;
  }

  /** A program exactly as it is at the present moment; null when it does not run. */
  standing(run: Run, file: string): StandingProgram | null {
    const debugged = run.world.programs.debugged(file);
    if (debugged === null) return null;
    const key = `${file} ${positionOf(run)}`;
    if (this.standingKey === key && this.knownRun === run) return this.standingAt;
    this.standingAt = this.look(run, debugged);
    this.standingKey = key;
    this.knownRun = run;
    return this.standingAt;
  }

  /** A slice is one event: in its midst the program is what it was when it came to the first statement from now on. */
  private look(run: Run, { index, file, program, state }: DebuggedProgram): StandingProgram | null {
    if (program === null || state.machine === null) return null;
    const { now } = run;
    if (state.busyUntil <= now) return { program, machine: state.machine, state };
    const found: MachineState[] = [];
    const watch: ProgramWatch = (statement) => {
      if (found.length > 0 || statement.index !== index || statement.timeMicros < now) return;
      found.push(clonePlain(statement.machine));
    };
    this.watching(run, watch, () => run.replayPresent(now - LONGEST_SLICE_MICROS));
    // The replay has made the state anew.
    const again = run.world.programs.debugged(file)?.state ?? state;
    const machine = found[0] ?? again.machine;
    return machine === null ? null : { program, machine, state: again };
  }

  /** Finds the stops in slices that are under way, unless they are known. */
  private lookAhead(run: Run): void {
    if (this.knownRun === run && this.knownUntil === positionOf(run)) return;
    this.hits = [];
    if (run.world.programs.busyUntil() <= run.now) return;
    const { now } = run;
    this.watching(run, this.collect, () => run.replayPresent(now - LONGEST_SLICE_MICROS));
  }

  private readonly collect: ProgramWatch = (statement) => {
    // A replay passes much that is over.
    if (statement.timeMicros <= this.playedFrom) return;
    const hit = hitAt(statement, this.points, this.step);
    if (hit === null) return;
    this.hits.push(hit);
    this.hits.sort((one, other) => one.timeMicros - other.timeMicros);
  };

  /** The stop that stands at the present moment. What was killed meanwhile does not come to its stops any more. */
  private takeHit(run: Run): Hit | null {
    const here = this.hits.filter(({ timeMicros }) => timeMicros <= run.now);
    this.hits = this.hits.filter(({ timeMicros }) => timeMicros > run.now);
    const living = here.filter(({ file }) => run.world.programs.debugged(file)?.state.machine != null);
    return living[living.length - 1] ?? null;
  }

  private watching(run: Run, watch: ProgramWatch, work: () => void): void {
    const { programs } = run.world;
    programs.watch = watch;
    try {
      work();
    } finally {
      programs.watch = null;
    }
  }

  private note(run: Run): void {
    this.knownRun = run;
    this.knownUntil = positionOf(run);
  }

  private forget(): void {
    this.hits = [];
    this.knownUntil = '';
  }
}

/** Names a moment of a run among all moments that it may come to. */
function positionOf({ world, now, commands }: Run): string {
  return `${world.simulation.eventCount} ${now} ${commands.length}`;
}
