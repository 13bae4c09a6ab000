import { expect, it } from 'vitest';
import { sequenceAfter } from './sequences';

it('sequences wrap to 0 after the largest integer', () => {
  expect(sequenceAfter(0, 3)).toBe(3);
  expect(sequenceAfter(0x7ffffffd, 2)).toBe(0x7fffffff);
  expect(sequenceAfter(0x7ffffffe, 2)).toBe(0);
  expect(sequenceAfter(0x7fffffff, 5)).toBe(4);
});
