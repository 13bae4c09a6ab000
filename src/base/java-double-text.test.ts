import { expect, it } from 'vitest';
import { javaDoubleText } from './java-double-text';

it.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [0.1, '0.1'],
  [-2.5, '-2.5'],
  [0.001, '0.001'],
  [0.0001, '1.0E-4'],
  [9999999, '9999999.0'],
  [10000000, '1.0E7'],
  [123456789, '1.23456789E8'],
  [1.7976931348623157e308, '1.7976931348623157E308'],
  [5e-324, '5.0E-324'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [Number.NaN, 'NaN'],
])('writes %d as Java does', (value, text) => {
  expect(javaDoubleText(value)).toBe(text);
});
