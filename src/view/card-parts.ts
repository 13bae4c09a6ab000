import { fitText } from './formats';
import { SMALL_GLYPH, TITLE_GLYPH } from './measures';
import type { PlacedNode } from './placement';
import type { PillScene, TextScene, Tone } from './scene';
import { statusWord } from './words';

const PILL_HEIGHT = 16;
const PILL_PADDING = 7;
const TITLE_X = 30;
const BODY_GLYPH = 7;

/** A line of text at the left. */
export function textAt(
  key: string,
  x: number,
  y: number,
  text: string,
  font: TextScene['font'],
  tone: Tone = 'plain',
  anchor: TextScene['anchor'] = 'start',
): TextScene {
  return { key, x, y, text, font, tone, anchor };
}

/** Labels in a row from `x`, as many as fit before `end`. */
export function pillRow(
  x: number,
  y: number,
  end: number,
  labels: readonly { readonly text: string; readonly tone: Tone }[],
): readonly PillScene[] {
  const pills: PillScene[] = [];
  let at = x;
  labels.forEach(({ text, tone }, index) => {
    const fitted = fitText(text, end - at - 2 * PILL_PADDING, SMALL_GLYPH);
    if (fitted === '') return;
    const width = Math.ceil(fitted.length * SMALL_GLYPH) + 2 * PILL_PADDING;
    pills.push({ key: `${index}:${text}`, x: at, y, width, height: PILL_HEIGHT, text: fitted, tone });
    at += width + 5;
  });
  return pills;
}

/** What sort of word a badge is. */
export function badgeTone(badge: string): Tone {
  if (badge === 'fenced') return 'danger';
  if (badge === 'controller' || badge === 'active') return 'leading';
  return 'soft';
}

/** The tone of a state. */
export function statusTone(status: PlacedNode['status']): Tone {
  if (status === 'down') return 'danger';
  return status === 'paused' ? 'warn' : 'faint';
}

/** The first line of a client's card: its name. Its state stands on the second line, for which `stateText` is. */
export function titleText(placed: PlacedNode, width: number, baseline: number): TextScene {
  return textAt(
    'title',
    TITLE_X,
    baseline,
    fitText(placed.title, width - TITLE_X - 10, TITLE_GLYPH),
    'title',
  );
}

/** A state that is not `up`, at the right end of a line; nothing when all is well. */
export function stateText(placed: PlacedNode, width: number, baseline: number): readonly TextScene[] {
  if (placed.status === 'up') return [];
  const word = statusWord(placed.status);
  return [textAt('state', width - 12, baseline, word, 'body', statusTone(placed.status), 'end')];
}

/** The width that a state takes. */
export function stateWidth(placed: PlacedNode): number {
  return placed.status === 'up' ? 0 : statusWord(placed.status).length * BODY_GLYPH + 8;
}

/** A card's first line: the name, its badges, and at the right its state, or its zone when all is well. */
export function headerParts(
  placed: PlacedNode,
  width: number,
  baseline: number,
  labels: readonly string[],
  quiet: string,
): { readonly texts: readonly TextScene[]; readonly pills: readonly PillScene[] } {
  const up = placed.status === 'up';
  const right = up ? quiet : statusWord(placed.status);
  const rightWidth = right === '' ? 0 : right.length * (up ? SMALL_GLYPH : BODY_GLYPH) + 8;
  const title = fitText(placed.title, width - TITLE_X - 10 - (up ? 0 : rightWidth), TITLE_GLYPH);
  const titleEnd = TITLE_X + title.length * TITLE_GLYPH;
  const pills = pillRow(
    titleEnd + 10,
    baseline - 13,
    width - 12 - (up ? 0 : rightWidth),
    labels.map((text) => ({ text, tone: badgeTone(text) })),
  );
  const last = pills[pills.length - 1];
  const free = width - 12 - (last === undefined ? titleEnd : last.x + last.width);
  const texts = [textAt('title', TITLE_X, baseline, title, 'title')];
  if (right !== '' && rightWidth <= free) {
    texts.push(
      textAt(
        'state',
        width - 12,
        baseline - 1,
        right,
        up ? 'small' : 'body',
        statusTone(placed.status),
        'end',
      ),
    );
  }
  return { texts, pills };
}
