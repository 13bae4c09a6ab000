import { expect, it } from 'vitest';
import { PartMissing, partShelf } from './part-shelf';

interface Parts {
  readonly words: readonly string[];
  readonly rare: number;
}

it('hands out what was brought, and says by name what is missing', () => {
  const { bring, has, partOf } = partShelf<Parts>('Latin');
  expect(has('words')).toBe(false);
  expect(() => partOf('words')).toThrow(new PartMissing('Latin', 'words'));
  expect(() => partOf('words')).toThrow('The part words of Latin has not been loaded.');
  bring('words', ['salve']);
  expect([has('words'), has('rare'), partOf('words')]).toEqual([true, false, ['salve']]);
});
