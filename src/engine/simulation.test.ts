import { describe, expect, it } from 'vitest';
import { type Alarm, alarmRang, setAlarm } from './alarm';
import { engineFactKinds } from './engine-facts';
import { Simulation } from './simulation';

/** A simulation with one node and a handler that notes what ran when. */
function oneNode() {
  const simulation = new Simulation(1, engineFactKinds);
  const ran: string[] = [];
  const note = simulation.handle('note', (_node, a) => ran.push(`${simulation.now}: ${a}`));
  const node = simulation.addNode('n', 'machine', 'z');
  return { simulation, ran, note, node };
}

describe('the loop', () => {
  it('runs events in the order of their times, at one time in the order of scheduling', () => {
    const { simulation, ran, note, node } = oneNode();
    for (const [delay, a] of [
      [20, 1],
      [10, 2],
      [20, 3],
      [0, 4],
    ] as const)
      simulation.schedule(delay, node, note, a);
    simulation.runUntil(15);
    expect(ran).toEqual(['0: 4', '10: 2']);
    expect(simulation.now).toBe(15);
    simulation.runUntil(20);
    expect(ran.slice(2)).toEqual(['20: 1', '20: 3']);
  });

  it('gives what a handler records and schedules the cause that led to it', () => {
    const { simulation, node } = oneNode();
    const second = simulation.handle('second', (n) => simulation.record(0, n));
    const first = simulation.handle('first', (n) => {
      simulation.record(1, n);
      simulation.schedule(5, n, second);
      simulation.schedule(6, n, second);
    });
    simulation.schedule(0, node, first);
    simulation.runUntil(10);
    const { cause } = simulation.trace.facts.columns;
    expect([0, 1, 2].map((seq) => cause.at(seq))).toEqual([-1, 0, 0]);
  });
});

describe('a node', () => {
  it('that crashed runs nothing that was scheduled before', () => {
    const { simulation, ran, note, node } = oneNode();
    simulation.schedule(10, node, note, 1);
    simulation.setStatus(node, 'down');
    simulation.setStatus(node, 'up');
    simulation.schedule(10, node, note, 2);
    simulation.runUntil(100);
    expect(ran).toEqual(['10: 2']);
  });

  it('that stands still runs everything when it goes on, in order', () => {
    const { simulation, ran, note, node } = oneNode();
    simulation.schedule(20, node, note, 1);
    simulation.schedule(10, node, note, 2);
    simulation.setStatus(node, 'paused');
    simulation.runUntil(100);
    expect(ran).toEqual([]);
    simulation.setStatus(node, 'up');
    simulation.runUntil(100);
    expect(ran).toEqual(['100: 2', '100: 1']);
  });

  it('that crashes while it stands still runs nothing', () => {
    const { simulation, ran, note, node } = oneNode();
    simulation.schedule(10, node, note, 1);
    simulation.setStatus(node, 'paused');
    simulation.runUntil(20);
    simulation.setStatus(node, 'down');
    simulation.setStatus(node, 'up');
    simulation.runUntil(100);
    expect(ran).toEqual([]);
  });
});

describe('an alarm', () => {
  it('looks in time, however often the deadline moves, with hardly any event pending', () => {
    const { simulation, node } = oneNode();
    const alarm: Alarm = [];
    const looked: number[] = [];
    let deadline = 0;
    const look = simulation.handle('look', (_n, number) => {
      alarmRang(simulation, alarm);
      looked.push(simulation.now);
      if (deadline > simulation.now) setAlarm(simulation, alarm, deadline, node, look, number);
    });
    for (let i = 0; i < 100; i++) {
      deadline = 1000 + i;
      setAlarm(simulation, alarm, deadline, node, look, 0);
    }
    expect(simulation.queue.size).toBe(1);
    simulation.runUntil(2000);
    expect(looked).toEqual([1000, 1099]);
    expect(alarm).toEqual([]);
  });

  it('is moved to an earlier deadline', () => {
    const { simulation, node } = oneNode();
    const alarm: Alarm = [];
    const looked: number[] = [];
    const look = simulation.handle('look', () => {
      alarmRang(simulation, alarm);
      looked.push(simulation.now);
    });
    setAlarm(simulation, alarm, 1000, node, look, 0);
    setAlarm(simulation, alarm, 10, node, look, 0);
    simulation.runUntil(500);
    expect(looked).toEqual([10]);
  });

  it('rings late for a node that stood still, and can be set again', () => {
    const { simulation, node } = oneNode();
    const alarm: Alarm = [];
    const looked: number[] = [];
    const look = simulation.handle('look', () => {
      alarmRang(simulation, alarm);
      looked.push(simulation.now);
    });
    setAlarm(simulation, alarm, 10, node, look, 0);
    simulation.setStatus(node, 'paused');
    simulation.runUntil(100);
    simulation.setStatus(node, 'up');
    simulation.runUntil(100);
    setAlarm(simulation, alarm, 120, node, look, 0);
    simulation.runUntil(200);
    expect(looked).toEqual([100, 120]);
  });
});
