import { microsFromMs } from '../engine/clock';
import type { HostAnswer, HostCall, HostValue } from '../interpreter/machine/host';
import { resumeThread } from '../interpreter/machine/machine';
import type { Program } from '../interpreter/machine/program';
import type { MachineState } from '../interpreter/machine/state';
import type { ClientAnswer, KafkaClientApi } from '../platforms/kafka/clients/client-api';
import type { CompiledProgram } from './compiled-program';
import { consumerSetting } from './host-config';
import { checksForInterrupts, interruption, isInterrupted } from './interrupts';
import { answerForProgram, askedPartitions, callKafka, hasRecords, timeLimitMs } from './kafka-host';
import type { ProgramOutput } from './program-output';
import type { ProgramState } from './program-state';
import type { ProgramWorld } from './program-world';
import { providedFile } from './provided-files';
import type { SentLines } from './sent-lines';
import { userLine } from './thread-lines';

/** A program whose machine runs at the moment. */
export interface CallingProgram {
  readonly file: string;
  readonly compiled: CompiledProgram;
  readonly program: Program;
  readonly machine: MachineState;
  /** To be changed in place. */
  readonly state: ProgramState;
}

/** What programs ask of the world outside of their machines: the console, the clock, chance, and Kafka. */
export class ProgramCalls {
  private readonly world: ProgramWorld;
  private readonly clients: KafkaClientApi;
  private readonly output: ProgramOutput;
  private readonly sent: SentLines;

  constructor(world: ProgramWorld, clients: KafkaClientApi, output: ProgramOutput, sent: SentLines) {
    this.world = world;
    this.clients = clients;
    this.output = output;
    this.sent = sent;
  }

  /** Answers a call of a thread, or lets the thread wait. */
  answer(caller: CallingProgram, call: HostCall): HostAnswer {
    const { simulation, epochMs } = this.world;
    const { host } = caller.state;
    switch (call.name) {
      case 'console.print': {
        const [stream, text] = call.args;
        this.output.print(host, stream === 'err' ? 2 : 1, text as string, lineOfCall(caller, call));
        return { kind: 'value', value: null };
      }
      case 'clock.millis':
        return { kind: 'value', value: BigInt(epochMs + Math.floor(simulation.now / 1000)) };
      case 'clock.nanos':
        return { kind: 'value', value: BigInt(simulation.now) * 1000n };
      case 'random.bits':
        return { kind: 'value', value: this.randomBits(host) };
      case 'file.read':
        return { kind: 'value', value: providedFile(call.args[0] as string) };
      // The machine of a program has no environment.
      case 'environment.get':
        return { kind: 'value', value: null };
      default:
        return this.callClient(caller, call);
    }
  }

  /** Hands the answers that came meanwhile to the threads that wait for them. */
  deliver({ program, machine, state }: CallingProgram): void {
    const { answers } = state;
    state.answers = [];
    for (const { token, answer } of answers) {
      const call = state.calls.get(token);
      if (call === undefined || answer.kind === 'wait') continue;
      state.calls.delete(token);
      const isWokenUp = call.interrupted && answer.kind === 'throw';
      const given = isWokenUp ? interruption(call.name) : answer;
      const value = answerForProgram(call.name, given, call.asked);
      noteReceived(state, call.client, given);
      this.takeLog(state.host, call.client);
      resumeThread(program, machine, call.thread, { kind: 'value', value });
    }
  }

  /** An interrupt ends an operation that waits: its answer becomes Kafka's InterruptException. */
  wakeInterrupted({ state, machine }: CallingProgram): void {
    for (const [token, call] of [...state.calls]) {
      if (call.interrupted || call.client < 0) continue;
      if (!isInterrupted(machine, call.thread)) continue;
      call.interrupted = true;
      call.interrupted = this.clients.interrupt(call.client, token);
    }
  }

  private randomBits(host: number): bigint {
    const { random } = this.world.simulation;
    const [high, low] = [random.bits31('program', host), random.bits31('program', host)];
    const sign = random.below(4, 'program', host);
    const bits = (BigInt(high) << 33n) | (BigInt(low) << 2n) | BigInt(sign);
    return BigInt.asIntN(64, bits);
  }

  private callClient(caller: CallingProgram, call: HostCall): HostAnswer {
    const { state, machine } = caller;
    const name = call.name.replace('kafka.', '');
    if (name === 'log') {
      const [level, logger, message] = call.args as readonly string[];
      this.output.logLine(state.host, {
        level: level as 'WARN',
        logger: logger ?? '',
        message: message ?? '',
      });
      return { kind: 'value', value: null };
    }
    if (name === 'send' || name === 'offer') this.noteSent(caller, call);
    if (checksForInterrupts(name) && isInterrupted(machine, call.thread)) {
      return { kind: 'value', value: answerForProgram(name, interruption(name), []) };
    }
    return this.ask(caller, call, name);
  }

  private noteSent(caller: CallingProgram, call: HostCall): void {
    // A library that sends from a thread of its own says which line handed the record over.
    const given = call.args[7];
    const line = typeof given === 'number' ? given : lineOfCall(caller, call);
    const nowMs = this.world.epochMs + Math.floor(this.world.simulation.now / 1000);
    this.sent.note({ program: caller.file, line }, nowMs, call.args);
  }

  private ask({ state, compiled }: CallingProgram, call: HostCall, name: string): HostAnswer {
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
    const { clientVersion: version, classNames: programClasses } = compiled;
    const { host } = state;
    const answer = callKafka(this.clients, { name, args: call.args, token, host, version, programClasses });
    if (answer.kind === 'wait') return answer;
    state.calls.delete(token);
    const made = answer.kind === 'value' && name.startsWith('create') ? (answer.value as number) : client;
    if (name === 'createConsumer' && made >= 0) {
      state.consumers.set(made, consumerSetting(call.args[0] as readonly HostValue[]));
    }
    noteReceived(state, client, answer);
    this.takeLog(host, made);
    return { kind: 'value', value: answerForProgram(name, answer, asked) };
  }

  private takeLog(host: number, client: number): void {
    if (client < 0) return;
    for (const line of this.clients.takeLogLines(client)) this.output.logLine(host, line);
  }
}

function lineOfCall({ machine, program }: CallingProgram, call: HostCall): number {
  const thread = machine.threads.find(({ id }) => id === call.thread);
  return thread === undefined ? 0 : userLine(program, thread);
}

function noteReceived(state: ProgramState, client: number, answer: ClientAnswer): void {
  const consumer = state.consumers.get(client);
  if (consumer !== undefined && hasRecords(answer)) consumer.hasReceived = true;
}
