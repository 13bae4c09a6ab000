import { expect, it } from 'vitest';
import { nextSpeed, SPEED_STEPS, sliderPlace, speedAt, speedText } from './speed-scale';

it('finds each offered speed again at its place on the slider', () => {
  expect(SPEED_STEPS.map((speed) => speedAt(sliderPlace(speed)))).toEqual(SPEED_STEPS);
  expect(sliderPlace(1)).toBeCloseTo(0.5);
});

it('goes up and down by steps and stays at the ends', () => {
  expect(nextSpeed(0.05, 1)).toBe(0.1);
  expect(nextSpeed(0.05, -1)).toBe(0.02);
  expect(nextSpeed(0.07, -1)).toBe(0.05);
  expect(nextSpeed(1000, 1)).toBe(1000);
  expect(nextSpeed(0.001, -1)).toBe(0.001);
});

it('is read as people say it', () => {
  expect([0.001, 0.05, 0.5, 1, 20].map(speedText)).toEqual(['1/1000×', '1/20×', '1/2×', '1×', '20×']);
});
