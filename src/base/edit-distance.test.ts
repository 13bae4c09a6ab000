import { expect, test } from 'vitest';
import { editDistance } from './edit-distance';

test('every letter that is changed, added or left out counts, up to the limit', () => {
  expect(editDistance('kafka', 'kafka', 3)).toBe(0);
  expect(editDistance('kafka', 'kaftka', 3)).toBe(1);
  expect(editDistance('kafka', 'kfaka', 3)).toBe(2);
  expect(editDistance('', 'ab', 3)).toBe(2);
  expect(editDistance('kafka', 'pulsar', 3)).toBe(3);
});
