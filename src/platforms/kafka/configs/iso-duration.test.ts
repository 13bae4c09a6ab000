import { expect, it } from 'vitest';
import { isoDurationMs } from './iso-duration';

it.each([
  ['PT20.345S', 20_345],
  ['PT15M', 900_000],
  ['PT10H', 36_000_000],
  ['P2D', 172_800_000],
  ['p2dt3h4m', 183_840_000],
  ['PT-6H3M', -21_420_000],
  ['-PT6H3M', -21_780_000],
  ['-PT-6H+3M', 21_420_000],
  ['PT0.0009S', 0],
  ['PT-0.5S', -500],
  ['PT1.S', 1_000],
])('reads %s as %d ms', (text, milliseconds) => {
  expect(isoDurationMs(text)).toBe(milliseconds);
});

it.each(['', 'P', 'PT', 'P1', '1D', 'PT1D', 'P1H', 'PT1.5H', 'PT1.1234567890S', 'P1Y', ' P1D'])(
  'finds no duration in %j',
  (text) => {
    expect(isoDurationMs(text)).toBeNull();
  },
);
