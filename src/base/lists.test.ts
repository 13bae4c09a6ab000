import { expect, it } from 'vitest';
import { empty, removeAt } from './lists';

it('takes out one element and keeps the order of the others', () => {
  const removed = (place: number) => {
    const list = ['a', 'b', 'c'];
    removeAt(list, place);
    return list.join('');
  };
  expect([0, 1, 2].map(removed)).toEqual(['bc', 'ac', 'ab']);
});

it('empties a list', () => {
  const list = [1, 2, 3];
  empty(list);
  expect(list).toEqual([]);
});
