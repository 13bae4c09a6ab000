import { expect, test } from 'vitest';
import { PagePart } from './page-part';
import { loadInTurn } from './page-parts';

test('a part is fetched once', async () => {
  let fetched = 0;
  const part = new PagePart(() => Promise.resolve(++fetched));
  expect([await part.load(), await part.load()]).toEqual([1, 1]);
});

test('a part that could not be fetched is fetched again when it is wanted again', async () => {
  let fetched = 0;
  const part = new PagePart(() => {
    fetched += 1;
    return fetched === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('here');
  });
  await expect(part.load()).rejects.toThrow('offline');
  expect(await part.load()).toBe('here');
});

test('parts that are fetched ahead come one after the other, and one that fails ends it', async () => {
  const fetched: string[] = [];
  const part = (name: string, isThere = true) =>
    new PagePart(() => {
      fetched.push(name);
      return isThere ? Promise.resolve(name) : Promise.reject(new Error('offline'));
    });
  await loadInTurn([part('one'), part('two'), part('three', false), part('four')]);
  expect(fetched).toEqual(['one', 'two', 'three']);
});
