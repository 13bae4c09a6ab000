import type { SourceFrame } from '../platforms/platform';
import type { Arrangement } from './arrange';
import type { BlockCard } from './blocks';
import { headerParts, stateText, stateWidth, textAt, titleText } from './card-parts';
import { fitText, formatCount } from './formats';
import { MONO_GLYPH } from './measures';
import type { Moment } from './moment';
import type { PlacedNode } from './placement';
import type { BlockScene, CardScene, TextScene, ZoomLevel } from './scene';
import { plainLabel, sourceLabel } from './words';

const TICK_PITCH = 7;
const TICK_WIDTH = 5;
const TICK_HEIGHT = 14;
const SLOT_MAX = 42;
const PADDING = 14;
/** Up to so many partitions each has a fixed place in the picture of a buffer. */
const FIXED_SLOTS = 6;

/** What every card without strips has in common. */
export function cardBase(
  card: BlockCard,
  level: ZoomLevel,
): Omit<CardScene, 'texts' | 'pills' | 'blocks' | 'label'> {
  const { node, status, title } = card.placed;
  return {
    id: `node-${node.node}`,
    node: node.node,
    host: node.host,
    role: node.role,
    status,
    fenced: node.badges.includes('fenced'),
    isMember: card.isMember,
    x: card.x,
    y: card.y,
    width: card.width,
    height: card.height,
    title,
    strips: [],
    bars: null,
    dot:
      level === 'very far'
        ? { radius: Math.min(card.width, card.height) * 0.42, text: '', inSync: 1, leads: 0 }
        : null,
  };
}

/** Where records wait, by partition; with few partitions each keeps its place, whether records wait for it or not. */
function waiting(source: SourceFrame, partitions: readonly number[]): SourceFrame['buffered'] {
  const buffered = [...source.buffered].sort((one, other) => one.partition - other.partition);
  if (partitions.length > FIXED_SLOTS) return buffered;
  return partitions.map((partition) => ({
    partition,
    records: buffered.find((part) => part.partition === partition)?.records ?? 0,
  }));
}

/** The buffer: for each partition as many ticks as records wait for it, as far as there is room. */
function bufferBlocks(
  source: SourceFrame,
  partitions: readonly number[],
  width: number,
  y: number,
): readonly BlockScene[] {
  const parts = waiting(source, partitions);
  const inner = width - 2 * PADDING;
  const slot = Math.min(SLOT_MAX, inner / Math.max(1, parts.length));
  const fit = Math.max(1, Math.floor((slot - 4) / TICK_PITCH));
  const blocks: BlockScene[] = [];
  parts.forEach(({ partition, records }, index) => {
    const x = PADDING + index * slot;
    const groove = { x, y: y + TICK_HEIGHT + 2, width: slot - 4, height: 2 };
    blocks.push({ key: `groove-${partition}`, ...groove, tone: 'faint', shape: 'groove' });
    for (let tick = 0; tick < Math.min(records, fit); tick += 1) {
      // The last tick that fits stands for all that do not: it is taller.
      const more = tick === fit - 1 && records > fit;
      blocks.push({
        key: `tick-${partition}-${tick}`,
        x: x + tick * TICK_PITCH,
        y: more ? y - 2 : y,
        width: TICK_WIDTH,
        height: more ? TICK_HEIGHT + 2 : TICK_HEIGHT,
        tone: more ? 'warn' : 'accent',
        shape: 'tick',
      });
    }
  });
  return blocks;
}

function sourceTexts(source: SourceFrame): readonly TextScene[] {
  let buffered = 0;
  for (const part of source.buffered) buffered += part.records;
  const texts = [
    textAt(
      'buffer',
      PADDING,
      55,
      `buffer ${formatCount(buffered)} · ${source.inFlight} in flight`,
      'small',
      'soft',
    ),
    textAt('acknowledged', PADDING, 97, `✓ ${formatCount(source.acknowledged)}`, 'small', 'ok'),
  ];
  if (source.retries > 0) {
    texts.push(textAt('retries', 66, 97, `↻ ${formatCount(source.retries)}`, 'small', 'warn'));
  }
  if (source.failed > 0) {
    texts.push(textAt('failed', 106, 97, `✕ ${formatCount(source.failed)}`, 'small', 'danger'));
  }
  return texts;
}

/** Settings and name of a client. What is set says more than a name: where both have no room the name is left out. */
function settingsText({ node: { badges }, subtitle }: PlacedNode, widthPx: number): string {
  const words = [...badges, subtitle].filter((word) => word !== '');
  const settings = badges.length > 0 ? badges : words;
  const wordings = [words.join(' · '), words.join(' '), settings.join(' · ')];
  const fitting = wordings.find((wording) => fitText(wording, widthPx, MONO_GLYPH) === wording);
  return fitting ?? fitText(settings.join(' '), widthPx, MONO_GLYPH);
}

/** A source's card: program, settings, buffer, what became of its records. */
export function layoutSource(
  arrangement: Arrangement,
  card: BlockCard,
  moment: Moment,
  level: ZoomLevel,
): CardScene {
  const { placed } = card;
  const source = moment.sources.get(placed.node.node);
  const room = card.width - 2 * PADDING - stateWidth(placed);
  return {
    ...cardBase(card, level),
    texts: [
      titleText(placed, card.width, 23),
      textAt('words', PADDING, 39, settingsText(placed, room), 'mono', 'soft'),
      ...stateText(placed, card.width, 39),
      ...(source === undefined ? [] : sourceTexts(source)),
    ],
    pills: [],
    blocks: source === undefined ? [] : bufferBlocks(source, arrangement.partitions, card.width, 62),
    label: sourceLabel(placed, source),
  };
}

/** A program that has no client yet. */
export function layoutProgram(card: BlockCard, level: ZoomLevel): CardScene {
  const { placed } = card;
  const words = placed.status === 'up' ? 'no client yet' : 'program';
  return {
    ...cardBase(card, level),
    texts: [
      titleText(placed, card.width, 23),
      textAt('words', PADDING, 41, words, 'small', 'soft'),
      ...stateText(placed, card.width, 41),
    ],
    pills: [],
    blocks: [],
    label: plainLabel(placed),
  };
}

/** A controller's card. */
export function layoutController(card: BlockCard, level: ZoomLevel): CardScene {
  const badges = card.placed.node.badges.length === 0 ? ['controller'] : card.placed.node.badges;
  const shown = badges.filter((badge) => badge !== card.placed.title);
  const header = headerParts(card.placed, card.width, 22, shown, card.placed.node.zone);
  return { ...cardBase(card, level), ...header, blocks: [], label: plainLabel(card.placed) };
}
