import type { CellGroup } from '../engine/cell-group';
import { microsFromMs } from '../engine/clock';
import { ENGINE_FACTS } from '../engine/engine-facts';
import { Ledger } from '../engine/ledger';
import type { Simulation } from '../engine/simulation';
import type { HostAnswer, HostCall, HostValue } from '../interpreter/machine/host';
import { createMachine, interruptProgram, resumeThread, runMachine } from '../interpreter/machine/machine';
import type { MachineState } from '../interpreter/machine/state';
import type { ClientAnswer, ClientOwner, KafkaClientApi } from '../platforms/kafka/clients/client-api';
import type { CompiledProgram, CompileProgram } from './compiled-program';
import { consoleLines, PRINTED_WITH_LINE_END } from './console-lines';
import { type DebuggedProgram, type ProgramWatch, statementWatch } from './debugger/program-watch';
import { consumerSetting } from './host-config';
import { checksForInterrupts, interruption, isInterrupted } from './interrupts';
import { answerForProgram, askedPartitions, callKafka, hasRecords, timeLimitMs } from './kafka-host';
import { programFacts } from './program-facts';
import type { ConsoleLine, LogLine, ProgramLine, ProgramSource } from './program-lines';
import { newProgramState, type ProgramState } from './program-state';
import { runRemarks } from './remarks';
import { SentLines } from './sent-lines';
import { threadLines, userLine } from './thread-lines';

/** Statements in a slice: as many microseconds of simulated time, then other nodes have their turn. */
const SLICE_STATEMENTS = 1000;

/** What the exit code of a process says about its end: 128 and the number of the signal. */
const EXIT_SIGKILL = 137;
const EXIT_SIGTERM = 143;

/** What programs need of the world they run in. */
export interface ProgramWorld {
  readonly simulation: Simulation;
  /** What simulated time 0 is in milliseconds since 1970. */
  readonly epochMs: number;
  readonly registry: { partitionName(partition: number): string };
  /** Ends a process with everything that lives in it: its connections are closed. */
  takeDown(node: number): void;
}

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
  private readonly clients: KafkaClientApi;
  private readonly sources: ProgramSource[] = [];
  private readonly compiled: CompiledProgram[] = [];
  private readonly states: CellGroup<ProgramState>;
  private readonly printed: Ledger<number>;
  private readonly logged: Ledger<LogLine>;
  private readonly facts: ReturnType<typeof programFacts>;
  private readonly startEvent: number;
  private readonly runEvent: number;

  constructor(world: ProgramWorld, clients: KafkaClientApi, compile: CompileProgram) {
    this.world = world;
    this.compile = compile;
    this.clients = clients;
    const { simulation } = world;
    this.states = simulation.cells();
    this.printed = simulation.keep(new Ledger());
    this.logged = simulation.keep(new Ledger());
    this.sent = new SentLines(simulation);
    this.facts = programFacts(simulation.trace);
    this.startEvent = simulation.handle('program starts', (_node, index) => this.begin(index));
    this.runEvent = simulation.handle('program runs', (_node, index, event) => this.run(index, event));
  }

  /** Adds a program, to be started at its time. Answers its node. To be called before the run begins. */
  start(source: ProgramSource): number {
    const { simulation } = this.world;
    const node = simulation.addNode(source.file.replace(/\.\w+$/, ''), 'program', source.zone);
    this.sources.push(source);
    this.compiled.push(this.compile(source.file, source.text, source.client));
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
    return consoleLines(this.world.simulation.trace, this.printed, (node) => this.sourceOf(node).file);
  }

  /** Everything that the clients of programs have logged up to now. */
  log(): readonly LogLine[] {
    return Array.from({ length: this.logged.length }, (_, i) => this.logged.at(i));
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
      remarks: [...compiled.remarks, ...runRemarks(this.world, state.consumers, compiled.silenceChange)],
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
      for (const { rendered } of diagnostics) this.print(state.host, 2, `${rendered}\n`, 0);
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
    const { program } = this.compiledAt(index);
    const state = this.states.edit(index);
    if (state.dueEvent !== event || state.machine === null || program === null) return;
    state.dueAt = -1;
    this.deliver(index, state, state.machine);
    const slice = { index, file: this.sourceAt(index).file, program, machine: state.machine };
    const result = runMachine(program, state.machine, {
      nowMicros: simulation.now,
      maxStatements: SLICE_STATEMENTS,
      host: (call) => this.answer(index, state, call),
      ...statementWatch(this.watch, slice, simulation.now),
    });
    state.busyUntil = simulation.now + result.statements;
    this.wakeInterrupted(state, state.machine);
    if (result.reason === 'ended') this.endOfMachine(index, state.machine);
    else if (result.reason !== 'idle' || state.answers.length > 0) this.arm(index, state.busyUntil);
    else if (result.wakeAtMicros !== null) {
      this.arm(index, Math.max(state.busyUntil, Math.ceil(result.wakeAtMicros)));
    }
  }

  /** Hands the answers that came meanwhile to the threads that wait for them. */
  private deliver(index: number, state: ProgramState, machine: MachineState): void {
    const { program } = this.compiledAt(index);
    const { answers } = state;
    state.answers = [];
    for (const { token, answer } of answers) {
      const call = state.calls.get(token);
      if (call === undefined || answer.kind === 'wait' || program === null) continue;
      state.calls.delete(token);
      const isWokenUp = call.interrupted && answer.kind === 'throw';
      const given = isWokenUp ? interruption(call.name) : answer;
      const value = answerForProgram(call.name, given, call.asked);
      this.noteReceived(state, call.client, given);
      this.takeLog(state.host, call.client);
      resumeThread(program, machine, call.thread, { kind: 'value', value });
    }
  }

  private answer(index: number, state: ProgramState, call: HostCall): HostAnswer {
    const { simulation, epochMs } = this.world;
    switch (call.name) {
      case 'console.print': {
        const [stream, text] = call.args;
        this.print(state.host, stream === 'err' ? 2 : 1, text as string, this.lineOfCall(index, state, call));
        return { kind: 'value', value: null };
      }
      case 'clock.millis':
        return { kind: 'value', value: BigInt(epochMs + Math.floor(simulation.now / 1000)) };
      case 'clock.nanos':
        return { kind: 'value', value: BigInt(simulation.now) * 1000n };
      case 'random.bits': {
        const { random } = simulation;
        const [high, low] = [random.bits31('program', state.host), random.bits31('program', state.host)];
        const sign = random.below(4, 'program', state.host);
        const bits = (BigInt(high) << 33n) | (BigInt(low) << 2n) | BigInt(sign);
        return { kind: 'value', value: BigInt.asIntN(64, bits) };
      }
      // The machine of a program has no files and no environment.
      case 'file.read':
      case 'environment.get':
        return { kind: 'value', value: null };
      default:
        return this.callClient(index, state, call);
    }
  }

  private lineOfCall(index: number, state: ProgramState, call: HostCall): number {
    const thread = state.machine?.threads.find(({ id }) => id === call.thread);
    const { program } = this.compiledAt(index);
    return thread === undefined || program === null ? 0 : userLine(program, thread);
  }

  private callClient(index: number, state: ProgramState, call: HostCall): HostAnswer {
    const name = call.name.replace('kafka.', '');
    if (name === 'log') {
      const [level, logger, message] = call.args as readonly string[];
      this.logLine(state.host, { level: level as 'WARN', logger: logger ?? '', message: message ?? '' });
      return { kind: 'value', value: null };
    }
    if (name === 'send') {
      // A library that sends from a thread of its own says which line handed the record over.
      const given = call.args[7];
      const line = typeof given === 'number' ? given : this.lineOfCall(index, state, call);
      const source = { program: this.sourceAt(index).file, line };
      this.sent.note(source, this.world.epochMs + Math.floor(this.world.simulation.now / 1000), call.args);
    }
    if (checksForInterrupts(name) && isInterrupted(state.machine, call.thread)) {
      return { kind: 'value', value: answerForProgram(name, interruption(name), []) };
    }
    const token = state.nextToken++;
    const limit = timeLimitMs(name, call.args);
    const asked = askedPartitions(name, call.args);
    const client = typeof call.args[0] === 'number' ? call.args[0] : -1;
    state.calls.set(token, {
      thread: call.thread,
      name,
      client,
      deadlineMicros: limit === null ? null : this.world.simulation.now + microsFromMs(limit),
      asked,
      interrupted: false,
    });
    const { clientVersion: version, classNames: programClasses } = this.compiledAt(index);
    const { host } = state;
    const answer = callKafka(this.clients, { name, args: call.args, token, host, version, programClasses });
    if (answer.kind === 'wait') return answer;
    state.calls.delete(token);
    const made = answer.kind === 'value' && name.startsWith('create') ? (answer.value as number) : client;
    if (name === 'createConsumer' && made >= 0) {
      state.consumers.set(made, consumerSetting(call.args[0] as readonly HostValue[]));
    }
    this.noteReceived(state, client, answer);
    this.takeLog(host, made);
    return { kind: 'value', value: answerForProgram(name, answer, asked) };
  }

  private noteReceived(state: ProgramState, client: number, answer: ClientAnswer): void {
    const consumer = state.consumers.get(client);
    if (consumer !== undefined && hasRecords(answer)) consumer.hasReceived = true;
  }

  /** An interrupt ends an operation that waits: its answer becomes Kafka's InterruptException. */
  private wakeInterrupted(state: ProgramState, machine: MachineState): void {
    for (const [token, call] of [...state.calls]) {
      if (call.interrupted || call.client < 0) continue;
      if (!isInterrupted(machine, call.thread)) continue;
      call.interrupted = true;
      call.interrupted = this.clients.interrupt(call.client, token);
    }
  }

  private endOfMachine(index: number, machine: MachineState): void {
    const { host } = this.states.read(index);
    if (machine.stopped !== '') this.print(host, 2, `${machine.stopped}\n`, 0);
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

  private print(host: number, stream: 1 | 2, text: string, line: number): void {
    const { simulation } = this.world;
    const isEnded = text.endsWith('\n');
    const shown = simulation.text(isEnded ? text.slice(0, -1) : text);
    const ending = isEnded ? PRINTED_WITH_LINE_END : 0;
    this.printed.append(simulation.record(this.facts.ConsolePrinted, host, stream, shown, line, ending));
  }

  private takeLog(host: number, client: number): void {
    if (client < 0) return;
    for (const line of this.clients.takeLogLines(client)) this.logLine(host, line);
  }

  private logLine(host: number, line: Pick<LogLine, 'level' | 'logger' | 'message'>): void {
    const program = this.sourceOf(host).file;
    this.logged.append({ timeMicros: this.world.simulation.now, program, ...line });
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
