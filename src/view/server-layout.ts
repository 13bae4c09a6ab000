import type { Arrangement } from './arrange';
import { bars, barsLength } from './bars-layout';
import type { BlockCard } from './blocks';
import { headerParts } from './card-parts';
import { keptBars, keptStrip } from './kept-strips';
import { CARD_PADDING, HEADER_HEIGHT, stripRows } from './measures';
import type { Moment } from './moment';
import type { CardScene, DotScene, StripScene, ZoomLevel } from './scene';
import type { StripPlace } from './strip-layout';
import { serverLabel } from './words';

const COLUMN_GAP = 16;
/** Between a strip's name and its groove: the thick edge of a leader stands here. */
const EDGE_ROOM = 12;

const knownPlaces = new WeakMap<BlockCard, ReadonlyMap<number, StripPlace>>();

/** The grooves of a server's logs, by index into the structure's logs; from the card's corner. */
export function stripPlaces(arrangement: Arrangement, card: BlockCard): ReadonlyMap<number, StripPlace> {
  const known = knownPlaces.get(card);
  if (known !== undefined) return known;
  const { strips, structure } = arrangement;
  const indices = arrangement.logsOf.get(card.placed.node.node) ?? [];
  const rows = Math.max(1, stripRows(indices.length, strips));
  const columnWidth = (card.width - 2 * CARD_PADDING - (strips.columns - 1) * COLUMN_GAP) / strips.columns;
  const places = new Map<number, StripPlace>();
  indices.forEach((index, nth) => {
    const log = structure.logs[index];
    if (log === undefined) return;
    const columnX = CARD_PADDING + Math.floor(nth / rows) * (columnWidth + COLUMN_GAP);
    const x = columnX + strips.nameWidth + EDGE_ROOM;
    places.set(index, {
      node: log.node,
      partition: log.partition,
      name: log.name,
      x,
      y: HEADER_HEIGHT + (nth % rows) * strips.rowPitch + (strips.rowPitch - strips.grooveHeight) / 2,
      width: columnX + columnWidth - x,
      height: strips.grooveHeight,
    });
  });
  knownPlaces.set(card, places);
  return places;
}

function stripsOf(
  arrangement: Arrangement,
  card: BlockCard,
  moment: Moment,
  level: ZoomLevel,
): readonly StripScene[] {
  const scenes: StripScene[] = [];
  for (const [index, place] of stripPlaces(arrangement, card)) {
    const log = moment.logs.get(index);
    if (log === undefined) continue;
    scenes.push(
      keptStrip(arrangement, index, place, log, {
        level,
        strips: arrangement.strips,
        extent: moment.extents.get(place.partition) ?? { first: 0, last: 0 },
        cursors: moment.cursorsAt.get(place.partition) ?? [],
        nameOf: (node) => arrangement.cardOf.get(node)?.placed.title ?? `node ${node}`,
        isDown: card.placed.status === 'down',
      }),
    );
  }
  return scenes;
}

function dotOf(card: BlockCard, moment: Moment, indices: readonly number[]): DotScene {
  let inSync = 0;
  let leads = 0;
  for (const index of indices) {
    const log = moment.logs.get(index);
    if (log?.inSync === true || log?.isLeader === true) inSync += 1;
    if (log?.isLeader === true) leads += 1;
  }
  const number = /\d+$/.exec(card.placed.node.name)?.[0];
  return {
    radius: Math.min(card.width, card.height) * 0.42,
    text: number ?? card.placed.node.name.slice(0, 3),
    inSync: indices.length === 0 ? 1 : inSync / indices.length,
    leads,
  };
}

/** A server's card: its strips when one is near enough, bars from afar, a dot from very far. */
export function layoutServer(
  arrangement: Arrangement,
  card: BlockCard,
  moment: Moment,
  level: ZoomLevel,
  isVisible: boolean,
): CardScene {
  const { placed } = card;
  const indices = arrangement.logsOf.get(placed.node.node) ?? [];
  const frames = indices.flatMap((index) => moment.logs.get(index) ?? []);
  const header = headerParts(placed, card.width, 24, placed.node.badges, placed.node.zone);
  const isNear = level === 'close' || level === 'ordinary';
  return {
    id: `node-${placed.node.node}`,
    node: placed.node.node,
    host: placed.node.host,
    role: 'server',
    status: placed.status,
    fenced: placed.node.badges.includes('fenced'),
    isMember: false,
    x: card.x,
    y: card.y,
    width: card.width,
    height: card.height,
    title: placed.title,
    texts: header.texts,
    pills: header.pills,
    blocks: [],
    strips: isVisible && isNear ? stripsOf(arrangement, card, moment, level) : [],
    bars:
      isVisible && level === 'far'
        ? keptBars(arrangement, placed.node.node, frames, barsLength(moment.longest), () =>
            bars(stripPlaces(arrangement, card), moment),
          )
        : null,
    dot: level === 'very far' ? dotOf(card, moment, indices) : null,
    label: serverLabel(placed, frames),
  };
}
