import { expect, it } from 'vitest';
import { restoreCheckpoint, takeCheckpoint } from './checkpoint';
import { PairNumbers } from './pair-numbers';
import { Simulation } from './simulation';

it('tells the pairs apart, also by their order', () => {
  const numbers = new PairNumbers(new Simulation(1, []));
  numbers.set(2, 5, 7);
  numbers.set(5, 2, 8);
  const asked = [
    [2, 5],
    [5, 2],
    [2, 4],
    [2, 6],
    [3, 0],
    [9, 9],
  ] as const;
  expect(asked.map(([first, second]) => numbers.get(first, second))).toEqual([7, 8, -1, -1, -1, -1]);
});

it('goes back with the run', () => {
  const simulation = new Simulation(1, []);
  const numbers = new PairNumbers(simulation);
  numbers.set(1, 1, 3);
  const checkpoint = takeCheckpoint(simulation);
  numbers.set(1, 2, 4);
  restoreCheckpoint(simulation, checkpoint);
  expect([numbers.get(1, 1), numbers.get(1, 2)]).toEqual([3, -1]);
});
