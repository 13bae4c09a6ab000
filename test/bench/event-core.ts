import TinyQueue from 'tinyqueue';
import { EventQueue } from '../../src/engine/event-queue';
import { type Contender, type HoldWorkload, visit } from './hold-workload';
import { loadSimjs } from './simjs';

/** Ours: the timing wheel and a table of handlers. */
export const wheel: Contender = ({ pending, events, delays }) => {
  const queue = new EventQueue();
  const mask = delays.length - 1;
  let next = 0;
  let checksum = 0;
  const handlers = [
    (id: number) => {
      checksum = visit(checksum, queue.time, id);
      queue.push(queue.time + (delays[next++ & mask] as number), 0, 0, 0, id, 0, null, -1);
    },
  ];
  for (let id = 0; id < pending; id++) queue.push(delays[next++ & mask] as number, 0, 0, 0, id, 0, null, -1);
  for (let i = 0; i < events; i++) {
    queue.pop(Number.MAX_SAFE_INTEGER);
    (handlers[queue.kind] as (id: number) => void)(queue.a);
  }
  return checksum;
};

interface Scheduled {
  readonly time: number;
  readonly seq: number;
  readonly run: () => void;
}

/** A well-known binary heap with a closure an event: how most simulators are written. */
export const heapOfClosures: Contender = ({ pending, events, delays }) => {
  const queue = new TinyQueue<Scheduled>([], (a, b) => a.time - b.time || a.seq - b.seq);
  const mask = delays.length - 1;
  let next = 0;
  let seq = 0;
  let now = 0;
  let checksum = 0;
  const schedule = (id: number) => {
    const time = now + (delays[next++ & mask] as number);
    queue.push({
      time,
      seq: seq++,
      run: () => {
        checksum = visit(checksum, now, id);
        schedule(id);
      },
    });
  };
  for (let id = 0; id < pending; id++) schedule(id);
  for (let i = 0; i < events; i++) {
    const event = queue.pop() as Scheduled;
    now = event.time;
    event.run();
  }
  return checksum;
};

/** simjs, the discrete-event simulator most used from npm. */
export const simjs: Contender = (workload: HoldWorkload) => {
  const { Sim, Entity } = loadSimjs();
  const { pending, events, delays } = workload;
  const mask = delays.length - 1;
  let next = 0;
  let checksum = 0;
  let visited = 0;
  class Holder extends Entity {
    start(): void {
      for (let id = 0; id < pending; id++) this.wait(id);
    }
    wait(id: number): void {
      this.setTimer(delays[next++ & mask] as number).done(this.run, this, id);
    }
    run(id: number): void {
      if (visited++ >= events) return;
      checksum = visit(checksum, this.time(), id);
      this.wait(id);
    }
  }
  const simulation = new Sim();
  simulation.addEntity(Holder);
  simulation.simulate(Number.MAX_SAFE_INTEGER, events);
  return checksum;
};
