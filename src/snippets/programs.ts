import { languageOf } from '../base/program-language';
import { microsFromMs } from '../engine/clock';
import { ENGINE_FACTS } from '../engine/engine-facts';
import { collectBetween } from '../interpreter/machine/collect';
import { createMachine, interruptProgram, runMachine } from '../interpreter/machine/machine';
import type { MachineState } from '../interpreter/machine/state';
import type { ClientAnswer, ClientOwner, KafkaClientApi } from '../platforms/kafka/clients/client-api';
import type { CompiledProgram, CompileProgram } from './compiled-program';
import { type DebuggedProgram, type ProgramWatch, statementWatch } from './debugger/program-watch';
import { inputRemarks } from './input-remarks';
import { ProgramCalls } from './program-calls';
import { type ProgramFacts, programFacts } from './program-facts';
import type { ConsoleLine, LogLine, ProgramLine, ProgramRemark, ProgramSource } from './program-lines';
import { ProgramOutput } from './program-output';
import { newProgramState } from './program-state';
import { ProgramStates } from './program-states';
import type { ProgramWorld } from './program-world';
import { runRemarks } from './remarks';
import { SentLines } from './sent-lines';
import { threadLines } from './thread-lines';

/** Statements in a slice: as many microseconds of simulated time, then other nodes have their turn. */
const SLICE_STATEMENTS = 1000;

/** What the exit code of a process says about its end: 128 and the number of the signal. */
const EXIT_SIGKILL = 137;
const EXIT_SIGTERM = 143;

/**
 * Learners' programs on simulated hosts. A program is a node; its machine is run in slices by events of that node, so
 * that a crash forgets them, a pause defers them, and every call to the outside happens at its exact simulated time.
 */
export class Programs implements ClientOwner {
  /** Shown every statement of every program, while somebody debugs. No part of the run: it must change nothing. */
  watch: ProgramWatch | null = null;
  /** Which line sent which record. */
  readonly sent: SentLines;
  private readonly world: ProgramWorld;
  private readonly compile: CompileProgram;
  private readonly output: ProgramOutput;
  private readonly calls: ProgramCalls;
  private readonly sources: ProgramSource[] = [];
  private readonly compiled: CompiledProgram[] = [];
  /** What is to be told of what they read and are not given. */
  private readonly inputs: (readonly ProgramRemark[])[] = [];
  private readonly states = new ProgramStates();
  private readonly facts: ProgramFacts;
  private readonly startEvent: number;
  private readonly runEvent: number;

  constructor(world: ProgramWorld, clients: KafkaClientApi, compile: CompileProgram) {
    this.world = world;
    this.compile = compile;
    const { simulation } = world;
    simulation.savables.push(this.states);
    this.facts = programFacts(simulation.trace);
    this.output = new ProgramOutput(simulation, this.facts, (host) => this.sourceOf(host).file);
    this.sent = new SentLines(simulation);
    this.calls = new ProgramCalls(world, clients, this.output, this.sent);
    this.startEvent = simulation.handle('program starts', (_node, index) => this.begin(index));
    this.runEvent = simulation.handle('program runs', (_node, index, event) => this.run(index, event));
  }

  /** Adds a program, to be started at its time. Answers its node. To be called before the run begins. */
  start(source: ProgramSource): number {
    const { simulation } = this.world;
    const node = simulation.addNode(source.file.replace(/\.\w+$/, ''), 'program', source.zone);
    this.sources.push(source);
    this.compiled.push(this.compile(source.file, source.text, source.client));
    this.inputs.push(inputRemarks(languageOf(source.file) ?? 'java', source.text));
    const index = this.states.add(newProgramState(node));
    simulation.schedule(microsFromMs(source.startMs), node, this.startEvent, index);
    return node;
  }

  /** The process was killed: nothing of it runs any more, and its clients never said goodbye. */
  crashed(host: number): void {
    const index = this.indexOf(host);
    const { phase } = this.states.read(index);
    if (phase === 'running' || phase === 'not started') this.finish(index, EXIT_SIGKILL);
  }

  /** SIGTERM: the shutdown hooks run, then the program ends. */
  stop(host: number): void {
    const index = this.indexOf(host);
    const state = this.states.edit(index);
    if (state.phase === 'ended' || state.phase === 'failed') return;
    this.world.simulation.record(ENGINE_FACTS.NodeStopped, host);
    const { program } = this.compiledAt(index);
    if (state.machine === null || program === null) this.end(index, EXIT_SIGTERM);
    else {
      interruptProgram(program, state.machine, EXIT_SIGTERM);
      this.arm(index, Math.max(this.world.simulation.now, state.busyUntil));
    }
  }

  /** Starts a program that has ended anew. */
  restart(host: number): void {
    const { simulation } = this.world;
    const index = this.indexOf(host);
    simulation.record(ENGINE_FACTS.NodeRestarted, host);
    for (const part of simulation.nodesOn(host)) if (part !== host) simulation.setStatus(part, 'closed');
    simulation.setStatus(host, 'up');
    this.begin(index);
  }

  /** See `ClientOwner`. The thread runs on as soon as the program's present statements are over. */
  complete(host: number, token: number, answer: ClientAnswer): void {
    const index = this.indexOf(host);
    const { calls, busyUntil } = this.states.read(index);
    // A call of a run before the crash, or one that nobody waits for any more.
    if (!calls.has(token)) return;
    this.states.edit(index).answers.push({ token, answer });
    this.arm(index, Math.max(this.world.simulation.now, busyUntil));
  }

  /** Where all programs stand now. */
  lines(): readonly ProgramLine[] {
    return this.sources.map((source, index) => this.line(source, index));
  }

  /** The programs as a debugger looks into them; of several with one file the last one. */
  debugged(file: string): DebuggedProgram | null {
    const index = this.sources.findLastIndex((source) => source.file === file);
    if (index < 0) return null;
    return { index, file, program: this.compiledAt(index).program, state: this.states.read(index) };
  }

  /** Until when the statements take that were executed already, of any program. */
  busyUntil(): number {
    return Math.max(0, ...this.sources.map((_, index) => this.states.read(index).busyUntil));
  }

  /** Everything that programs have printed up to now. */
  console(): readonly ConsoleLine[] {
    return this.output.console();
  }

  /** Everything that the clients of programs have logged up to now. */
  log(): readonly LogLine[] {
    return this.output.log();
  }

  private line(source: ProgramSource, index: number): ProgramLine {
    const { simulation } = this.world;
    const compiled = this.compiledAt(index);
    const state = this.states.read(index);
    const threads = compiled.program === null ? [] : threadLines(compiled.program, state, simulation.now);
    const isWaiting = state.phase === 'running' && threads.every(({ waitsIn }) => waitsIn !== '');
    return {
      program: source.file,
      node: state.host,
      state: isWaiting ? 'waiting' : state.phase,
      exitCode: state.exitCode,
      clientVersion: compiled.clientVersion,
      threads,
      remarks: [
        ...compiled.remarks,
        ...(this.inputs[index] as readonly ProgramRemark[]),
        ...runRemarks(this.world, state.consumers, compiled.silenceChange),
      ],
    };
  }

  private begin(index: number): void {
    const { simulation } = this.world;
    const { program, diagnostics } = this.compiledAt(index);
    const state = this.states.edit(index);
    simulation.record(this.facts.ProgramStarted, state.host, simulation.text(this.sourceAt(index).file));
    state.calls.clear();
    state.consumers.clear();
    state.answers = [];
    state.exitCode = 0;
    state.busyUntil = simulation.now;
    state.dueAt = -1;
    if (program === null) {
      for (const { rendered } of diagnostics) this.output.print(state.host, 2, `${rendered}\n`, 0);
      this.end(index, 1);
      return;
    }
    state.phase = 'running';
    state.machine = createMachine(program);
    this.arm(index, simulation.now);
  }

  /** Sees to it that a slice runs at that time or before. */
  private arm(index: number, at: number): void {
    const { simulation } = this.world;
    const { dueAt } = this.states.read(index);
    if (dueAt >= 0 && dueAt <= at) return;
    const state = this.states.edit(index);
    state.dueAt = at;
    state.dueEvent += 1;
    simulation.schedule(at - simulation.now, state.host, this.runEvent, index, state.dueEvent);
  }

  private run(index: number, event: number): void {
    const { simulation } = this.world;
    const compiled = this.compiledAt(index);
    const { program } = compiled;
    const state = this.states.edit(index);
    const { machine } = state;
    if (state.dueEvent !== event || machine === null || program === null) return;
    state.dueAt = -1;
    const caller = { file: this.sourceAt(index).file, compiled, program, machine, state };
    this.calls.deliver(caller);
    const result = runMachine(program, machine, {
      nowMicros: simulation.now,
      maxStatements: SLICE_STATEMENTS,
      host: (call) => this.calls.answer(caller, call),
      ...statementWatch(this.watch, { index, ...caller }, simulation.now),
    });
    collectBetween(program, machine, result.reason === 'idle');
    state.busyUntil = simulation.now + result.statements;
    this.calls.wakeInterrupted(caller);
    if (result.reason === 'ended') this.endOfMachine(index, machine);
    else if (result.reason !== 'idle' || state.answers.length > 0) this.arm(index, state.busyUntil);
    else if (result.wakeAtMicros !== null) {
      this.arm(index, Math.max(state.busyUntil, Math.ceil(result.wakeAtMicros)));
    }
  }

  private endOfMachine(index: number, machine: MachineState): void {
    const { host } = this.states.read(index);
    if (machine.stopped !== '') this.output.print(host, 2, `${machine.stopped}\n`, 0);
    this.end(index, machine.exitCode);
  }

  /** The process ends: connections of clients that were not closed are lost. */
  private end(index: number, exitCode: number): void {
    const { host } = this.states.read(index);
    this.finish(index, exitCode);
    this.world.takeDown(host);
  }

  private finish(index: number, exitCode: number): void {
    const state = this.states.edit(index);
    state.machine = null;
    state.calls.clear();
    state.answers = [];
    state.dueAt = -1;
    state.dueEvent += 1;
    state.exitCode = exitCode;
    // Who is asked to stop and does so has not failed.
    state.phase = exitCode === 0 || exitCode === EXIT_SIGTERM ? 'ended' : 'failed';
    this.world.simulation.record(this.facts.ProgramEnded, state.host, exitCode);
  }

  private indexOf(host: number): number {
    for (let index = 0; index < this.states.length; index++) {
      if (this.states.read(index).host === host) return index;
    }
    throw new Error(`Node ${host} is no program.`);
  }

  private sourceOf(host: number): ProgramSource {
    return this.sourceAt(this.indexOf(host));
  }

  private sourceAt(index: number): ProgramSource {
    return this.sources[index] as ProgramSource;
  }

  private compiledAt(index: number): CompiledProgram {
    return this.compiled[index] as CompiledProgram;
  }
}
