import { expect, it } from 'vitest';
import { javaStringHash } from './java-string-hash';

it.each([
  ['', 0],
  ['g', 103],
  ['Aa', 2112],
  ['BB', 2112],
  ['polygenelubricants', -2147483648],
  ['😀', 1772899],
])('hashes %j as Java does', (text, hash) => {
  expect(javaStringHash(text)).toBe(hash);
});
