import { expect, test } from 'vitest';
import { printedDouble, printedFloat } from './printed-numbers';

test('doubles as JDK 17 prints them, its surplus digits included', () => {
  const cases: [number, string][] = [
    [0, '0.0'],
    [-0, '-0.0'],
    [1e7, '1.0E7'],
    [9999999, '9999999.0'],
    [0.001, '0.001'],
    [0.0001, '1.0E-4'],
    [4.9e-324, '4.9E-324'],
    [2e23, '1.9999999999999998E23'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1.7976931348623157e308, '1.7976931348623157E308'],
  ];
  for (const [value, text] of cases) expect(printedDouble(value)).toBe(text);
});

test('floats count with their own precision', () => {
  const cases: [number, string][] = [
    [Math.fround(0.1), '0.1'],
    [Math.fround(123456789), '1.23456792E8'],
    [Math.fround(1 / 3), '0.33333334'],
    [1.401298464324817e-45, '1.4E-45'],
  ];
  for (const [value, text] of cases) expect(printedFloat(value)).toBe(text);
});
