import type { CursorFrame, SceneGroup } from '../platforms/platform';
import type { Arrangement } from './arrange';
import type { BlockCard, BlockGroup } from './blocks';
import { pillRow, stateText, stateWidth, textAt, titleText } from './card-parts';
import { cardBase } from './client-layout';
import { fitText, formatCount } from './formats';
import { MONO_GLYPH, SMALL_GLYPH, TITLE_GLYPH } from './measures';
import type { Moment } from './moment';
import type { BlockScene, CardScene, GroupScene, TextScene, Tone, ZoomLevel } from './scene';
import { sinkLabel } from './words';

const PADDING = 14;
const BAR_Y = 71;
const BAR_HEIGHT = 4;
/** Left and right of a group's name. */
const GROUP_SIDE = 12;
/** A lag of 2^10 records fills the bar; it grows with the logarithm, so that a lag of 3 is seen as well. */
const BAR_FULL_LOG2 = 10;

/** Names of partitions as short as they can be: `orders-0, 1, 2`. */
export function shortNames(names: readonly string[]): string {
  let topic = '';
  const parts: string[] = [];
  for (const name of names) {
    const dash = name.lastIndexOf('-');
    const stem = dash < 0 ? name : name.slice(0, dash);
    parts.push(dash >= 0 && stem === topic ? name.slice(dash + 1) : name);
    topic = stem;
  }
  return parts.join(', ');
}

function lagTone(lag: number): Tone {
  return lag === 0 ? 'ok' : 'warn';
}

function lagBlocks(cursors: readonly CursorFrame[], width: number): readonly BlockScene[] {
  const inner = width - 2 * PADDING;
  const slot = inner / Math.max(1, cursors.length);
  return cursors.flatMap((cursor, index) => {
    const x = PADDING + index * slot;
    const room = slot - (cursors.length > 1 ? 3 : 0);
    const share = Math.min(1, Math.log2(1 + Math.max(0, cursor.lag)) / BAR_FULL_LOG2);
    const bar = (key: string, barWidth: number, tone: Tone, shape: BlockScene['shape']): BlockScene => ({
      key: `${key}-${cursor.partition}`,
      x,
      y: BAR_Y,
      width: barWidth,
      height: BAR_HEIGHT,
      tone,
      shape,
    });
    return [
      bar('groove', room, 'faint', 'groove'),
      bar('lag', Math.max(BAR_HEIGHT, room * share), lagTone(cursor.lag), 'bar'),
    ];
  });
}

/** Offsets of all partitions; where they do not fit, the least and the largest. */
function offsetsOf(cursors: readonly CursorFrame[], of: 'committed' | 'position', glyphs: number): string {
  const texts = cursors.map((cursor) => (cursor[of] < 0 ? '–' : cursor[of].toFixed(0)));
  const all = texts.join(' · ');
  if (all.length <= glyphs || texts.length === 1) return all;
  const known = cursors.map((cursor) => cursor[of]).filter((offset) => offset >= 0);
  return known.length === 0 ? '–' : `${Math.min(...known)}–${Math.max(...known)}`;
}

function readingTexts(cursors: readonly CursorFrame[], width: number): readonly TextScene[] {
  if (cursors.length === 0) return [];
  let lag = 0;
  for (const cursor of cursors) lag += Math.max(0, cursor.lag);
  const lagText = `lag ${formatCount(lag)}`;
  const line = (word: string, of: 'committed' | 'position', room: number): string => {
    const glyphs = Math.floor(room / SMALL_GLYPH) - word.length - 1;
    return fitText(`${word} ${offsetsOf(cursors, of, glyphs)}`, room, SMALL_GLYPH);
  };
  const inner = width - 2 * PADDING;
  const besideLag = inner - lagText.length * SMALL_GLYPH - 8;
  return [
    textAt('position', PADDING, 63, line('at', 'position', besideLag), 'small', 'soft'),
    textAt('lag', width - PADDING, 63, lagText, 'small', lag === 0 ? 'faint' : 'warn', 'end'),
    textAt('committed', PADDING, 88, line('committed', 'committed', inner), 'small', 'soft'),
  ];
}

/** Which partitions a member owns, by what its group says. */
function ownedBy(group: SceneGroup | undefined, node: number): readonly number[] {
  return group?.members.find((member) => member.node === node)?.partitions ?? [];
}

/** A reader's card: what it owns, how far it read and committed, and how far it is behind. */
export function layoutSink(
  arrangement: Arrangement,
  card: BlockCard,
  moment: Moment,
  level: ZoomLevel,
): CardScene {
  const { structure } = arrangement;
  const { node } = card.placed;
  const group = structure.groups[node.group];
  const cursors = moment.cursors.get(node.node) ?? [];
  const partitionName = (partition: number): string =>
    structure.partitions[partition] ?? `partition ${partition}`;
  const partitions =
    group === undefined ? cursors.map((cursor) => cursor.partition) : ownedBy(group, node.node);
  const owned = partitions.map(partitionName);
  const isMember = group === undefined || group.members.some((member) => member.node === node.node);
  const nothing = isMember ? 'owns nothing' : 'not in the group';
  const label = owned.length === 0 ? nothing : shortNames(owned);
  return {
    ...cardBase(card, level),
    texts: [
      titleText(card.placed, card.width, 22),
      ...stateText(card.placed, card.width, 41.5),
      ...readingTexts(cursors, card.width),
    ],
    pills: pillRow(PADDING - 3, 30, card.width - 10 - stateWidth(card.placed), [
      { text: label, tone: owned.length === 0 ? 'warn' : 'soft' },
    ]),
    blocks: lagBlocks(cursors, card.width),
    label: sinkLabel(card.placed, owned, cursors, partitionName),
  };
}

/** The frame around a group, with what its coordinator says of it. */
export function layoutGroup(arrangement: Arrangement, block: BlockGroup): GroupScene {
  const group = arrangement.structure.groups[block.group];
  const name = group?.name ?? '';
  const state = `${group?.state ?? ''} · generation ${group?.generation ?? 0}`;
  const members = group?.members.length ?? 0;
  const room = block.width - 2 * GROUP_SIDE;
  const isLong = state.length * MONO_GLYPH > room;
  const generation = isLong ? `gen ${group?.generation ?? 0}` : '';
  const titleRoom = room - (isLong ? (generation.length + 1) * MONO_GLYPH : 0);
  return {
    id: `group-${block.group}`,
    x: block.x,
    y: block.y,
    width: block.width,
    height: block.height,
    title: fitText(`group ${name}`, titleRoom, TITLE_GLYPH),
    state: fitText(isLong ? (group?.state ?? '') : state, room, MONO_GLYPH),
    generation,
    empty: members === 0 && arrangement.cards.every((card) => card.placed.node.group !== block.group),
    label: `group ${name}, ${state}, ${members} ${members === 1 ? 'member' : 'members'}`,
  };
}
