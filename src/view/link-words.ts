import type { LinkScene } from './scene';

const GLYPH = 6;
/** Of a line of words, with a gap to the next. */
const HEIGHT = 18;

/** The words of one link where they stand: `x` and `y` of their middle. */
export interface LinkWords {
  readonly id: string;
  readonly state: LinkScene['state'];
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Places the words of links: their state and, when `counted`, the counts that stand for flights. Words of links that
 * cross stand below each other.
 */
export function placeLinkWords(links: readonly LinkScene[], counted: boolean): LinkWords[] {
  const placed: LinkWords[] = [];
  for (const { id, state, text: stateText, count, x, y: middle } of links) {
    const text = [stateText, counted ? count : ''].filter((part) => part !== '').join('  ');
    if (text === '') continue;
    const width = text.length * GLYPH + 12;
    let y = state === 'cut' ? middle + 22 : middle;
    const isCovered = (other: LinkWords) =>
      Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - y) < HEIGHT;
    while (placed.some(isCovered)) y += HEIGHT;
    placed.push({ id, state, text, x, y, width });
  }
  return placed;
}
