import { RandomStreams } from '../../../engine/random';
import type { ProduceResponse } from '../protocol/messages';
import { FACTS } from '../trace';
import { BenchCluster, type Sent } from './bench-cluster';

/** One record that was sent, and its answer when there was one. */
interface Tracked {
  readonly value: string;
  readonly partition: number;
  readonly acks: number;
  readonly sent: Sent<ProduceResponse>;
}

const PARTITIONS = 2;
const BROKERS = [1, 2, 3];

/**
 * A cluster to which random things happen: records are sent to leaders and to brokers that only think they lead, and
 * processes crash, stop, hang, come back, while links are cut and healed. Everything hangs on the seed.
 */
export class RandomFaults {
  readonly bench: BenchCluster;
  /** What was done, in order, for the report of a failure. */
  readonly done: string[] = [];
  private readonly random: RandomStreams;
  private readonly records: Tracked[] = [];
  private readonly clients: number[];
  private factsSeen = 0;
  private readonly leaders = new Map<string, number>();

  constructor(seed: number, lossPerMillion = 0) {
    this.random = new RandomStreams(seed);
    this.bench = new BenchCluster({
      seed,
      partitions: PARTITIONS,
      topicEntries: { 'min.insync.replicas': '2' },
      network: { jitterMicros: 400, lossPerMillion },
    });
    this.clients = [1, 2, 3, 4].map((i) => this.bench.newClient(`client ${i}`));
  }

  /** Does some random things, one after the other, and looks after each whether what must hold does. */
  run(steps: number): void {
    for (let step = 0; step < steps; step++) {
      for (let i = this.below(4, 'records'); i > 0; i--) this.produce();
      this.happen(this.below(12, 'what'));
      const isLong = this.below(4, 'is long') === 0;
      this.bench.runMs(this.below(isLong ? 15_000 : 600, 'wait'));
      this.check();
    }
  }

  /** Heals and restarts everything, and waits until all must be well again. */
  heal(): void {
    for (const id of BROKERS) {
      this.bench.cutFromController(id, false);
      for (const other of BROKERS) if (other < id) this.bench.cut(id, other, false);
    }
    this.wake();
    // Who was asked to stop may only now be able to.
    this.bench.runMs(60_000);
    this.wake();
    this.bench.runMs(90_000);
    this.check();
  }

  private wake(): void {
    for (const node of this.processes()) {
      const status = this.status(node);
      if (status === 'paused') this.bench.cluster.resume(node);
      else if (status === 'down') this.bench.cluster.restart(node);
    }
  }

  /** What is wrong in a healed cluster; empty when nothing is. */
  faultsAfterHealing(): string[] {
    const faults: string[] = [];
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const { leader, isr } = this.bench.registration(partition);
      if (leader < 0) {
        faults.push(`partition ${partition} has no leader`);
        continue;
      }
      if (isr.length < BROKERS.length) faults.push(`the ISR of partition ${partition} is ${isr.join(', ')}`);
      const logs = BROKERS.map((id) => this.bench.log(id, partition));
      if (new Set(logs).size > 1) faults.push(`the logs of partition ${partition} differ`, ...logs);
      const { logEndOffset, highWatermark } = this.bench.replica(leader, partition);
      if (highWatermark !== logEndOffset) {
        faults.push(`partition ${partition}: HW ${highWatermark}, LEO ${logEndOffset}`);
      }
    }
    return [...faults, ...this.lostRecords()];
  }

  /** Records acknowledged with acks=all so far. */
  acknowledged(): number {
    return this.records.filter(({ acks, sent }) => acks === -1 && offsetOf(sent) >= 0).length;
  }

  private lostRecords(): string[] {
    return this.records.flatMap(({ value, partition, acks, sent }) => {
      const offset = offsetOf(sent);
      const leader = this.bench.leader(partition);
      if (acks !== -1 || offset < 0 || leader < 0) return [];
      const cells = this.bench.log(leader, partition).split(' ');
      const found = cells.filter((cell) => cell !== '|')[offset];
      const isThere = found?.endsWith(value);
      return isThere ? [] : [`${value} was acknowledged at ${offset} of partition ${partition}: ${found}`];
    });
  }

  private check(): void {
    this.checkLeaders();
    for (let partition = 0; partition < PARTITIONS; partition++) {
      for (const id of BROKERS)
        for (const other of BROKERS) if (other < id) this.compare(id, other, partition);
    }
  }

  /** No two brokers lead one partition in one epoch. */
  private checkLeaders(): void {
    const { trace } = this.bench.cluster.simulation;
    const { kind, node, a, b } = trace.facts.columns;
    for (; this.factsSeen < trace.length; this.factsSeen++) {
      const seq = this.factsSeen;
      if (kind.at(seq) !== FACTS.BecameLeader) continue;
      const epoch = `${a.at(seq)} in epoch ${b.at(seq)}`;
      const known = this.leaders.get(epoch);
      if (known !== undefined && known !== node.at(seq)) throw new Error(`Two lead partition ${epoch}.`);
      this.leaders.set(epoch, node.at(seq));
    }
  }

  /** What lies below the high watermark of two replicas is the same. */
  private compare(id: number, other: number, partition: number): void {
    const one = this.bench.replica(id, partition);
    const two = this.bench.replica(other, partition);
    const end = Math.min(one.highWatermark, two.highWatermark);
    if (one.highWatermark > one.logEndOffset)
      throw new Error(`The high watermark of ${id} is beyond its log.`);
    const { records } = this.bench.cluster;
    if (end > 0 && records.find(one.tip, end - 1) !== records.find(two.tip, end - 1)) {
      const logs = this.bench.logs(partition).join('\n');
      throw new Error(`Replicas ${id} and ${other} of partition ${partition} differ below ${end}:\n${logs}`);
    }
  }

  private produce(): void {
    const partition = this.below(PARTITIONS, 'partition');
    const acks = this.below(3, 'acks') === 0 ? 1 : -1;
    const leader = this.bench.leader(partition);
    const to = leader < 0 || this.below(4, 'to leader') === 0 ? this.pick(BROKERS) : leader;
    const value = `v${this.records.length}`;
    const from = this.pick(this.clients);
    const sent = this.bench.produce(value, acks, { partition, to, from, timeoutMs: 3_000 });
    this.records.push({ value, partition, acks, sent });
  }

  private happen(what: number): void {
    const node = this.pick(this.processes());
    const { cluster } = this.bench;
    const status = this.status(node);
    const isBroker = node !== cluster.controller.node;
    if (what < 3) {
      if (status === 'down') this.do(`restart ${node}`, () => cluster.restart(node));
      else if (status === 'paused') this.do(`resume ${node}`, () => cluster.resume(node));
    } else if (what < 5 && status !== 'down') this.do(`crash ${node}`, () => cluster.crash(node));
    else if (what < 6 && status === 'up' && isBroker) this.do(`stop ${node}`, () => cluster.stop(node));
    else if (what < 7 && status === 'up') this.do(`pause ${node}`, () => cluster.pause(node));
    else if (what < 8 && status === 'paused') this.do(`resume ${node}`, () => cluster.resume(node));
    else if (what < 12) {
      const peer = this.pick(this.processes().filter((other) => other !== node));
      const isCut = what < 9;
      this.do(`${isCut ? 'cut' : 'heal'} ${node} ${peer}`, () => cluster.setCut(node, peer, isCut));
    }
  }

  private do(what: string, act: () => void): void {
    this.done.push(`${this.bench.nowMs} ${what}`);
    act();
  }

  private processes(): number[] {
    return [...BROKERS.map((id) => this.bench.node(id)), this.bench.cluster.controller.node];
  }

  private status(node: number): string {
    return this.bench.cluster.simulation.nodes.read(node).status;
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length, 'pick')] as T;
  }

  private below(bound: number, purpose: string): number {
    return this.random.below(bound, purpose, 'faults');
  }
}

function offsetOf({ response }: Sent<ProduceResponse>): number {
  const answer = response?.partitions[0];
  return answer === undefined || answer.errorCode !== 0 ? -1 : answer.baseOffset;
}
