import { describe, expect, it } from 'vitest';
import { Checkpoints, cutFuture, restoreCheckpoint, takeCheckpoint } from './checkpoint';
import { engineFactKinds } from './engine-facts';
import { Simulation } from './simulation';

/** A run of one node that draws a number, writes it down and waits as many microseconds, for ever. */
function walk(seed = 3) {
  const simulation = new Simulation(seed, engineFactKinds);
  const state = simulation.cell({ steps: 0, drawn: [] as number[] });
  const step = simulation.handle('step', (node) => {
    const drawn = 1 + simulation.random.below(1000, 'step', node);
    const edited = state.edit();
    edited.steps++;
    if (drawn % 10 === 0) edited.drawn.push(drawn);
    simulation.record(0, node, drawn);
    simulation.text(`${drawn}`);
    simulation.schedule(drawn, node, step);
  });
  const node = simulation.addNode('walker', 'machine', 'z');
  simulation.schedule(0, node, step);
  const seen = () => ({
    ...state.read(),
    now: simulation.now,
    events: simulation.eventCount,
    fingerprint: simulation.trace.fingerprint(),
    texts: simulation.trace.texts.length,
  });
  return { simulation, seen };
}

describe('a checkpoint', () => {
  it('leads to the same future again, from several places', () => {
    const { simulation, seen } = walk();
    const checkpoints = [0, 5_000, 60_000].map((time) => {
      simulation.runUntil(time);
      return takeCheckpoint(simulation);
    });
    simulation.runUntil(200_000);
    const end = structuredClone(seen());
    expect(end.steps).toBeGreaterThan(300);
    for (const checkpoint of [...checkpoints].reverse()) {
      restoreCheckpoint(simulation, checkpoint);
      expect(simulation.now).toBe(checkpoint.time);
      simulation.runUntil(200_000);
      expect(seen()).toEqual(end);
    }
  });

  it('leaves the known future in place until another one begins', () => {
    const { simulation } = walk();
    const checkpoint = takeCheckpoint(simulation);
    simulation.runUntil(50_000);
    const known = simulation.trace.facts.frontier;
    restoreCheckpoint(simulation, checkpoint);
    expect(simulation.trace.length).toBe(0);
    expect(simulation.trace.facts.frontier).toBe(known);
    cutFuture(simulation);
    expect(simulation.trace.facts.frontier).toBe(0);
  });
});

describe('checkpoints', () => {
  it('are taken every so many events, and thinned when there are too many', () => {
    const { simulation } = walk();
    const checkpoints = new Checkpoints(10, 8);
    for (let i = 0; i < 300; i++) {
      checkpoints.takeIfDue(simulation);
      simulation.step(Number.MAX_SAFE_INTEGER);
    }
    expect(checkpoints.count).toBeLessThanOrEqual(8);
    expect(checkpoints.count).toBeGreaterThanOrEqual(4);
    expect(checkpoints.everyEvents).toBeGreaterThan(10);
    const { time } = checkpoints.before(0);
    expect(time).toBe(0);
  });

  it('give the latest one at which a moment, or an event, had not come yet', () => {
    const { simulation } = walk();
    const checkpoints = new Checkpoints(10, 100);
    const times: number[] = [];
    for (let i = 0; i < 100; i++) {
      if (i % 10 === 0) times.push(simulation.now);
      checkpoints.takeIfDue(simulation);
      simulation.step(Number.MAX_SAFE_INTEGER);
    }
    const [, , third, fourth] = times as [number, number, number, number];
    expect(checkpoints.before(fourth - 1).time).toBe(third);
    expect(checkpoints.before(fourth).time).toBe(fourth);
    expect(checkpoints.before(Number.MAX_SAFE_INTEGER, 25).eventCount).toBe(20);
    checkpoints.cutAfter(30);
    expect(checkpoints.before(Number.MAX_SAFE_INTEGER).eventCount).toBe(30);
    checkpoints.cutAfter(0);
    expect(checkpoints.count).toBe(1);
  });
});
