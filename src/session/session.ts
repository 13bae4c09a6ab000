import { present } from '../base/assert';
import type { Frame, SceneStructure } from '../platforms/platform';
import type { RunDocument } from '../scenario/run-document';
import { settingFaults } from '../scenario/setting-faults';
import type { CompileProgram } from '../snippets/compiled-program';
import { debuggedThreads, fieldLines, watchLines } from '../snippets/debugger/standing';
import type { Hit } from '../snippets/debugger/stops';
import { Branches } from './branches';
import { Debugger } from './debugger';
import { applyChange } from './document-changes';
import { explanationOf } from './explanations';
import { inspect } from './inspections';
import { keepsFromRunning } from './keeps-from-running';
import { stepNotable } from './notable-steps';
import type {
  Breakpoint,
  CodeDiagnostic,
  Explanation,
  Panels,
  SessionQuestions,
  StopLine,
  WhySubject,
} from './protocol';
import type { Run, RunPlace, ShouldYield } from './run';
import type { DescribeInLanguage } from './settings/describe-settings';

/** The answer with a frame in it, before it is packed. */
interface FrameAnswer {
  readonly frame: Frame;
  readonly structure: SceneStructure | null;
}

type Answers = {
  [N in keyof SessionQuestions]: (ask: SessionQuestions[N]['ask']) => SessionQuestions[N]['answer'];
};

/** Where a session stands: which run is the current one, and at which moment. */
export interface SessionPlace {
  readonly run: Run;
  readonly at: RunPlace;
}

/** One person's work with runs: what the worker, the terminal command and the tests all talk to. */
export class Session implements Answers {
  private branches: Branches | null = null;
  private readonly compile: CompileProgram;
  private readonly shouldYield: ShouldYield;
  private readonly describeSettings: DescribeInLanguage;
  private readonly debugger = new Debugger();
  private breakpoints: readonly Breakpoint[] = [];

  /**
   * `compile` is asked when there are programs; `shouldYield` between events of a long way: the frame then tells how far
   * it came. `describeSettings` knows what the editor tells of a setting; who shows no editor needs none.
   */
  constructor(
    compile: CompileProgram,
    shouldYield: ShouldYield = () => false,
    describeSettings: DescribeInLanguage = () => [],
  ) {
    this.compile = compile;
    this.shouldYield = shouldYield;
    this.describeSettings = describeSettings;
  }

  open({ document }: { document: RunDocument }): SessionQuestions['open']['answer'] {
    const diagnostics = document.scenario.programs.flatMap((program) =>
      this.diagnose(program.file, program.text, program.client),
    );
    const faults = settingFaults(document.scenario);
    if (faults.length > 0 || diagnostics.some(keepsFromRunning)) return { faults, diagnostics };
    const branches = new Branches(document, this.compile);
    const { faults: refused } = branches.current.run.world;
    if (refused.length > 0) return { faults: refused, diagnostics };
    this.branches = branches;
    this.placeBreakpoints();
    this.run.seek(document.atMicros);
    return { faults: [], diagnostics };
  }

  frame({ timeMicros, structureVersion }: SessionQuestions['frame']['ask']): FrameAnswer {
    this.run.seek(Math.round(timeMicros), this.shouldYield);
    return this.frameNow(structureVersion);
  }

  step({ direction, notable, structureVersion }: SessionQuestions['step']['ask']): FrameAnswer {
    if (notable) stepNotable(this.opened.current, direction);
    else this.run.seekEvent(Math.max(0, this.run.world.simulation.eventCount + direction));
    return this.frameNow(structureVersion);
  }

  play({
    timeMicros,
    structureVersion,
  }: SessionQuestions['play']['ask']): SessionQuestions['play']['answer'] {
    const hit = this.debugger.play(this.run, Math.round(timeMicros), this.shouldYield);
    return { stop: this.stopAt(hit), ...this.frameNow(structureVersion) };
  }

  setBreakpoints({
    breakpoints,
  }: SessionQuestions['setBreakpoints']['ask']): SessionQuestions['setBreakpoints']['answer'] {
    this.breakpoints = breakpoints;
    return { breakpoints: this.debugger.setBreakpoints(this.run, breakpoints) };
  }

  debugStep({
    program,
    thread,
    kind,
    goesOn,
    structureVersion,
  }: SessionQuestions['debugStep']['ask']): SessionQuestions['debugStep']['answer'] {
    if (kind === 'back') {
      const hit = this.debugger.stepBack(this.run, program, thread);
      return { stop: this.stopAt(hit), isUnderway: false, ...this.frameNow(structureVersion) };
    }
    if (!goesOn) this.debugger.askForStep(this.run, program, thread, kind);
    const { hit, isUnderway } = this.debugger.goOnWithStep(this.run, this.shouldYield);
    return { stop: this.stopAt(hit), isUnderway, ...this.frameNow(structureVersion) };
  }

  programState({
    program,
    thread,
    frame,
    watches,
  }: SessionQuestions['programState']['ask']): SessionQuestions['programState']['answer'] {
    const standing = this.debugger.standing(this.run, program);
    if (standing === null) return { standing: null };
    const { now } = this.run;
    return {
      standing: {
        program,
        timeMicros: now,
        threads: debuggedThreads(standing, now),
        watches: watchLines(standing, thread, frame, watches),
      },
    };
  }

  programFields({
    program,
    handle,
  }: SessionQuestions['programFields']['ask']): SessionQuestions['programFields']['answer'] {
    const standing = this.debugger.standing(this.run, program);
    return { fields: standing === null ? [] : fieldLines(standing, handle) };
  }

  panels({ selection }: SessionQuestions['panels']['ask']): Panels {
    const { run, story, chronicle } = this.opened.current;
    const { programs, simulation } = run.world;
    chronicle.catchUp(simulation.trace);
    return {
      timeMicros: run.now,
      fingerprint: run.fingerprint(),
      seed: simulation.seed,
      events: chronicle.latestEvents(simulation.trace.length),
      promises: story.promiseLines(),
      programs: programs.lines(),
      console: programs.console(),
      branches: this.opened.lines(),
      inspection: selection === null ? null : inspect(this.opened.current, selection),
    };
  }

  timeline(): SessionQuestions['timeline']['answer'] {
    const { run, chronicle } = this.opened.current;
    return { marks: chronicle.shownMarks(), series: chronicle.series(run.frontierMicros) };
  }

  act({ command }: SessionQuestions['act']['ask']): SessionQuestions['act']['answer'] {
    const refusal = this.opened.act(command);
    const fault = refusal === null ? null : { place: 'command', ...refusal };
    return { fault, branch: this.opened.id };
  }

  why({ subject }: { subject: WhySubject }): Explanation {
    return explanationOf(subject, this.opened);
  }

  change({ change }: SessionQuestions['change']['ask']): SessionQuestions['change']['answer'] {
    const document = this.opened.document();
    const changed = applyChange(document, change);
    if (typeof changed === 'string') {
      const fault = { place: 'change', message: changed, remedy: 'Make the change by hand in the code.' };
      return { fault, branch: this.opened.id, document };
    }
    this.opened.replay(change.label, { ...changed, fingerprint: '' }, document.atMicros);
    this.placeBreakpoints();
    return { fault: null, branch: this.opened.id, document: this.opened.document() };
  }

  programs({ programs }: SessionQuestions['programs']['ask']): SessionQuestions['programs']['answer'] {
    const diagnostics = programs.flatMap(({ file, text, client }) => this.diagnose(file, text, client));
    if (diagnostics.some(keepsFromRunning)) return { diagnostics, branch: this.opened.id };
    const document = this.opened.document();
    const scenario = { ...document.scenario, programs };
    const fresh = { ...document, scenario, commands: [], atMicros: 0, untilMicros: 0, fingerprint: '' };
    this.opened.replay(`run ${programs.map(({ file }) => file).join(', ')}`, fresh, 0);
    this.placeBreakpoints();
    return { diagnostics, branch: this.opened.id };
  }

  check({ file, text }: SessionQuestions['check']['ask']): SessionQuestions['check']['answer'] {
    return { diagnostics: this.diagnose(file, text, 'auto') };
  }

  complete({
    file,
    text,
    offset,
  }: SessionQuestions['complete']['ask']): SessionQuestions['complete']['answer'] {
    return { completions: this.compile(file, text, 'auto').complete(offset) };
  }

  setting(asked: SessionQuestions['setting']['ask']): SessionQuestions['setting']['answer'] {
    return { lines: this.describeSettings(asked) };
  }

  switchBranch({
    branch,
  }: SessionQuestions['switchBranch']['ask']): SessionQuestions['switchBranch']['answer'] {
    this.opened.switchTo(branch);
    this.placeBreakpoints();
    return { document: this.opened.document(), timeMicros: this.run.now };
  }

  document(): RunDocument {
    return this.opened.document();
  }

  /**
   * Computes the current run again: programs are compiled with more than they were when a question about it failed for
   * want of it. The question may then be asked again.
   */
  renew(): void {
    this.branches?.renew();
    if (this.branches !== null) this.placeBreakpoints();
  }

  /** The current run, for the terminal command and the benchmark. */
  get run() {
    return this.opened.current.run;
  }

  /** Where the session stands before a question; null while no run is open. */
  place(): SessionPlace | null {
    if (this.branches === null) return null;
    const { run } = this.branches.current;
    return { run, at: run.place() };
  }

  /**
   * Goes back to where it stood when a question was asked that could not be answered: it is as if nobody had asked.
   * When the question was to open another run, that one is opened anew with the next try.
   */
  goBackTo(place: SessionPlace | null): void {
    if (place !== null && place.run === this.branches?.current.run) place.run.goBackTo(place.at);
  }

  /** Another run may have another program: breakpoints are placed anew. */
  private placeBreakpoints(): void {
    this.debugger.setBreakpoints(this.run, this.breakpoints);
  }

  private diagnose(file: string, text: string, client: 'auto' | '3.9' | '4.3'): readonly CodeDiagnostic[] {
    return this.compile(file, text, client).diagnostics;
  }

  private get opened(): Branches {
    if (this.branches === null) throw new Error('No run is open.');
    return this.branches;
  }

  /** What the page is told about a stop. A breakpoint that crashes does so now. */
  private stopAt(hit: Hit | null): StopLine | null {
    if (hit === null) return null;
    const { file, thread, threadName, line, reason, note } = hit;
    const stop = { program: file, thread, threadName, line, reason, note };
    if (reason !== 'crash') return stop;
    const { state } = present(this.run.world.programs.debugged(file), `the program ${file}`);
    const node = this.run.world.simulation.nodes.read(state.host).name;
    const refusal = this.opened.act({ type: 'CrashNode', node });
    return refusal === null ? stop : { ...stop, reason: 'breakpoint', note: refusal.message };
  }

  private frameNow(structureVersion: number): FrameAnswer {
    const { run, scene, chronicle } = this.opened.current;
    chronicle.catchUp(run.world.simulation.trace);
    const structure = scene.structure();
    const { trace } = run.world.simulation;
    const isAcknowledged = (batch: number) => chronicle.wasAcknowledged(batch, trace.length);
    const frame = scene.frame(structure, run.frontierMicros, run.frontierEvents, isAcknowledged);
    return { frame, structure: structure.version === structureVersion ? null : structure };
  }
}
