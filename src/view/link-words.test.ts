import { expect, it } from 'vitest';
import { placeLinkWords } from './link-words';
import type { LinkScene } from './scene';

function link(id: string, x: number, y: number, rest: Partial<LinkScene> = {}): LinkScene {
  const plain = {
    id,
    x,
    y,
    text: '',
    count: '2',
    state: 'whole',
    kind: 'fetch',
    from: 'a',
    to: 'b',
    label: '',
  };
  return { ...plain, path: '', tear: '', active: false, ...rest } as LinkScene;
}

function shown(links: readonly LinkScene[], counted = true): string[] {
  return placeLinkWords(links, counted).map(({ id, text, x, y }) => `${id} "${text}" ${x},${y}`);
}

it('says the state of links, and counts only when they are asked for', () => {
  const links = [link('a', 0, 0), link('b', 100, 0, { text: 'slow' })];
  expect(shown(links)).toEqual(['a "2" 0,0', 'b "slow  2" 100,0']);
  expect(shown(links, false)).toEqual(['b "slow" 100,0']);
});

it('puts words that would cover each other below each other, the first where it belongs', () => {
  const links = [link('a', 0, 0), link('b', 10, 5), link('c', 5, 9), link('d', 200, 5)];
  expect(shown(links)).toEqual(['a "2" 0,0', 'b "2" 10,23', 'c "2" 5,45', 'd "2" 200,5']);
});

it('leaves the tear of a cut link free', () => {
  expect(shown([link('a', 0, 0, { state: 'cut', text: 'cut' })])).toEqual(['a "cut  2" 0,22']);
});
