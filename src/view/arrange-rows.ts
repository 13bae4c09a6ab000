import type { Places } from './arrange-columns';
import { type Block, gridBlock, moved, sinkBlock, sourceBlock } from './blocks';
import {
  CARD_GAP,
  CONTROLLER_HEIGHT,
  CONTROLLER_WIDTH,
  GROUP_PADDING,
  SERVER_GAP,
  type StripMeasures,
  serverHeight,
  serverMinWidth,
} from './measures';
import type { Placement } from './placement';
import type { CaptionScene, StageSize } from './scene';

const MARGIN_NARROW = 12;
const GUTTER_NARROW = 38;
/** Left free beside the servers for the ways around them. */
const LANES = 30;
const CAPTION_ROOM = 18;
/** Narrowest card of a client. */
const CLIENT_NARROWEST = 150;

/** How many client cards stand side by side, and how wide each is. */
function sideBySide(width: number, gap: number): { columns: number; cardWidth: number } {
  const columns = Math.max(1, Math.floor((width + gap) / (CLIENT_NARROWEST + gap)));
  return { columns, cardWidth: Math.floor((width - (columns - 1) * gap) / columns) };
}

/** One of the rows, from top to bottom. */
interface Row {
  readonly id: 'sources' | 'controllers' | 'servers' | 'sinks';
  readonly caption: string;
  readonly block: Block;
}

function serverBlock(placement: Placement, strips: StripMeasures, mostLogs: number, width: number): Block {
  const columns = serverColumns(placement);
  const cardWidth = Math.floor((width - 2 * LANES - (columns - 1) * SERVER_GAP) / columns);
  return gridBlock(placement.servers, columns, cardWidth, serverHeight(mostLogs, strips), SERVER_GAP);
}

/** Many servers go into a square of columns; the stage is then wider than the screen and shown smaller. */
function serverColumns(placement: Placement): number {
  const count = placement.servers.length;
  return count <= 6 ? 1 : Math.ceil(Math.sqrt(count / 2));
}

function buildRows(
  placement: Placement,
  strips: StripMeasures,
  mostLogs: number,
  width: number,
): readonly Row[] {
  const source = sideBySide(width, CARD_GAP);
  const member = sideBySide(width - 2 * GROUP_PADDING, GROUP_PADDING);
  const perRow = Math.max(1, Math.floor((width - LANES + CARD_GAP) / (CONTROLLER_WIDTH + CARD_GAP)));
  const { sources, controllers, groups, loose } = placement;
  return [
    { id: 'sources', caption: 'sources', block: sourceBlock(sources, source.columns, source.cardWidth) },
    {
      id: 'controllers',
      caption: '',
      block: gridBlock(controllers, perRow, CONTROLLER_WIDTH, CONTROLLER_HEIGHT, CARD_GAP),
    },
    { id: 'servers', caption: '', block: serverBlock(placement, strips, mostLogs, width) },
    {
      id: 'sinks',
      caption: 'consumers',
      block: sinkBlock(groups, loose, () => member.columns, member.cardWidth, Number.POSITIVE_INFINITY),
    },
  ];
}

/** Controllers stand over the lane at the right of the servers, which leads to them; all else in the middle. */
function rowX(row: Row, width: number): number {
  if (row.id === 'controllers') return MARGIN_NARROW + width - LANES - row.block.width;
  return MARGIN_NARROW + (width - row.block.width) / 2;
}

/** Sources on top, servers beneath them, sinks below: for narrow stages. */
export function arrangeRows(
  placement: Placement,
  strips: StripMeasures,
  mostLogs: number,
  size: StageSize,
): Places {
  const least = serverColumns(placement) * (serverMinWidth(strips) + SERVER_GAP) - SERVER_GAP;
  const width = Math.max(size.width - 2 * MARGIN_NARROW, least + 2 * LANES);
  const placed: Block[] = [];
  const captions: CaptionScene[] = [];
  let y = MARGIN_NARROW;
  for (const row of buildRows(placement, strips, mostLogs, width)) {
    if (row.block.height === 0) continue;
    if (row.caption !== '') {
      y += CAPTION_ROOM;
      captions.push({ id: row.id, x: MARGIN_NARROW + width / 2, y: y - 6, text: row.caption });
    }
    placed.push(moved(row.block, rowX(row, width), y));
    y += row.block.height + (row.id === 'controllers' ? CARD_GAP : GUTTER_NARROW);
  }
  return {
    bounds: { x: 0, y: 0, width: width + 2 * MARGIN_NARROW, height: y - CARD_GAP + MARGIN_NARROW },
    cards: placed.flatMap((block) => block.cards),
    groups: placed.flatMap((block) => block.groups),
    captions,
  };
}
