import { expect, it } from 'vitest';
import { languageOf } from './program-language';

it('is told by the ending alone', () => {
  expect(languageOf('Orders.java')).toBe('java');
  expect(languageOf('orders.py')).toBe('python');
  expect(languageOf('orders.mjs')).toBe('javascript');
  expect(languageOf('Orders.java.txt')).toBeNull();
});
