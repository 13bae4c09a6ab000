import { expect, test } from 'vitest';
import { NumberReader, NumberWriter } from './number-text';

test('numbers come back, whatever their length', () => {
  const unsigned = [0, 1, 75, 76, 77, 166, 167, 1349, 1350, 1351, 65_535, 2 ** 32 - 1];
  const signed = [0, -1, 1, -38, 38, -700, 2 ** 31 - 1, -(2 ** 31)];
  const writer = new NumberWriter();
  for (const value of unsigned) writer.unsigned(value);
  for (const value of signed) writer.signed(value);
  const reader = new NumberReader(writer.text);
  expect(unsigned.map(() => reader.unsigned())).toEqual(unsigned);
  expect(signed.map(() => reader.signed())).toEqual(signed);
  expect(reader.at).toBe(writer.text.length);
});

test('small numbers take one character, and no character needs an escape in a string', () => {
  const writer = new NumberWriter();
  for (let value = 0; value < 2000; value++) writer.unsigned(value);
  expect(writer.text.length).toBe(76 + (1350 - 76) * 2 + 650 * 6);
  expect(JSON.stringify(writer.text)).toBe(`"${writer.text}"`);
});

test('what is no whole number, or too large, is refused', () => {
  expect(() => new NumberWriter().unsigned(-1)).toThrow('cannot be written');
  expect(() => new NumberWriter().unsigned(2 ** 33)).toThrow('too large');
});
