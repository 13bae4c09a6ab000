import { utf8Text } from '../../../../base/utf8';
import type { ClientAnswer, PollStep } from '../client-api';
import { answered, type ScriptedWorld, settings } from './scripted-world';

/** A consumer that polls in a loop, as programs do, and notes what it was called back for and what it received. */
interface Polling {
  readonly name: string;
  readonly client: number;
  token: number;
  isClosing: boolean;
}

/** Consumers in loops on a scripted world; what they saw is in `lines`, with the time in whole seconds. */
export class PollingConsumers {
  readonly lines: string[] = [];
  private readonly world: ScriptedWorld;
  private readonly consumers: Polling[] = [];
  private nextToken = 100_000;

  constructor(world: ScriptedWorld) {
    this.world = world;
  }

  /** Starts a consumer that subscribes to topics with a listener. */
  start(name: string, topics: readonly string[], entries: Readonly<Record<string, string>>): number {
    return this.startWith(name, entries, (client) => this.world.clients.subscribe(client, topics, true));
  }

  /** Starts a consumer that subscribes in its own way. */
  startWith(
    name: string,
    entries: Readonly<Record<string, string>>,
    subscribe: (client: number) => ClientAnswer,
  ): number {
    const { clients, host } = this.world;
    const client = answered(clients.createConsumer(host, settings(entries), '4.3')) as number;
    answered(subscribe(client));
    this.consumers.push({ name, client, token: -1, isClosing: false });
    return client;
  }

  /** Makes a consumer close instead of polling on. */
  close(name: string): void {
    const consumer = this.consumers.find((each) => each.name === name);
    if (consumer !== undefined) consumer.isClosing = true;
  }

  /** A consumer's loop stops where it is; its heartbeats go on. */
  stall(name: string): void {
    const place = this.consumers.findIndex((each) => each.name === name);
    this.consumers.splice(place, 1);
  }

  /** Lets everybody poll for so many milliseconds. */
  run(ms: number): this {
    for (let passed = 0; passed < ms; passed++) {
      for (const consumer of [...this.consumers]) this.turn(consumer);
      this.world.run(1);
    }
    return this;
  }

  /** What happened since somebody asked last. */
  news(): string[] {
    return this.lines.splice(0);
  }

  private turn(consumer: Polling): void {
    const { answers, clients } = this.world;
    if (consumer.token >= 0) {
      const due = answers.get(consumer.token);
      if (due === undefined) return;
      answers.delete(consumer.token);
      consumer.token = -1;
      this.note(consumer, due.answer);
    }
    for (let steps = 0; steps < 10 && this.consumers.includes(consumer); steps++) {
      const token = this.nextToken++;
      const answer = consumer.isClosing
        ? clients.closeConsumer(consumer.client, 30_000, token)
        : clients.poll(consumer.client, 100, false, token);
      if (answer.kind === 'wait') {
        consumer.token = token;
        return;
      }
      this.note(consumer, answer);
    }
  }

  private note(consumer: Polling, answer: ClientAnswer): void {
    const told = shown(answer);
    if (answer.kind === 'throw' || (answer.kind === 'value' && answer.value === null)) {
      this.consumers.splice(this.consumers.indexOf(consumer), 1);
    }
    if (told === '') return;
    const second = Math.floor(this.world.cluster.simulation.now / 1_000_000);
    this.lines.push(`${second} ${consumer.name} ${told}`);
  }
}

function shown(answer: ClientAnswer): string {
  if (answer.kind === 'throw') {
    return `${answer.exception.className.split('.').pop()}: ${answer.exception.message}`;
  }
  if (answer.kind === 'wait') return '';
  const step = answer.value as unknown as PollStep | null;
  if (step === null) return 'closed';
  if (step.step === 'callback') {
    return `${step.callback} [${step.partitions.map((p) => `${p.topic}-${p.partition}`).join(' ')}]`;
  }
  if (step.step === 'callback failed') return 'callback failed';
  if (step.step === 'committed') return `committed ${step.exception?.className ?? 'ok'}`;
  return step.records
    .map(
      (record) =>
        `${record.topic}-${record.partition}@${record.offset}=${utf8Text(record.value ?? new Uint8Array())}`,
    )
    .join(' ');
}
