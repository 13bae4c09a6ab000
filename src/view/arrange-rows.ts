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
import type { StageSize } from './scene';

const MARGIN_NARROW = 12;
const GUTTER_NARROW = 40;
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

/** Sources on top, servers beneath them, sinks below: for narrow stages. */
export function arrangeRows(
  placement: Placement,
  strips: StripMeasures,
  mostLogs: number,
  size: StageSize,
): Places {
  const least = serverMinWidth(strips);
  // Many servers go into a square of columns; the stage is then wider than the screen and shown smaller.
  const serverColumns =
    placement.servers.length <= 6 ? 1 : Math.ceil(Math.sqrt(placement.servers.length / 2));
  const inner = Math.max(
    size.width - 2 * MARGIN_NARROW,
    serverColumns * (least + SERVER_GAP) - SERVER_GAP + 2 * LANES,
  );
  const serverWidth = Math.floor((inner - 2 * LANES - (serverColumns - 1) * SERVER_GAP) / serverColumns);
  const source = sideBySide(inner, CARD_GAP);
  const member = sideBySide(inner - 2 * GROUP_PADDING, GROUP_PADDING);
  const controllers = gridBlock(
    placement.controllers,
    Math.max(1, Math.floor((inner + CARD_GAP) / (CONTROLLER_WIDTH + CARD_GAP))),
    CONTROLLER_WIDTH,
    CONTROLLER_HEIGHT,
    CARD_GAP,
  );
  const rows: readonly { id: string; caption: string; block: Block }[] = [
    {
      id: 'sources',
      caption: 'sources',
      block: sourceBlock(placement.sources, source.columns, source.cardWidth),
    },
    { id: 'controllers', caption: '', block: controllers },
    {
      id: 'servers',
      caption: '',
      block: gridBlock(
        placement.servers,
        serverColumns,
        serverWidth,
        serverHeight(mostLogs, strips),
        SERVER_GAP,
      ),
    },
    {
      id: 'sinks',
      caption: 'consumers',
      block: sinkBlock(
        placement.groups,
        placement.loose,
        () => member.columns,
        member.cardWidth,
        Number.POSITIVE_INFINITY,
      ),
    },
  ];
  // Controllers stand over the lane at the right of the servers, which leads to them.
  const blockX = (id: string, block: Block): number =>
    id === 'controllers'
      ? MARGIN_NARROW + inner - LANES - block.width
      : MARGIN_NARROW + (inner - block.width) / 2;
  const placed: Block[] = [];
  const captions: { id: string; x: number; y: number; text: string }[] = [];
  let y = MARGIN_NARROW;
  for (const { id, caption, block } of rows) {
    if (block.height === 0) continue;
    if (caption !== '') {
      y += CAPTION_ROOM;
      captions.push({ id, x: MARGIN_NARROW + inner / 2, y: y - 6, text: caption });
    }
    placed.push(moved(block, blockX(id, block), y));
    y += block.height + (id === 'controllers' ? CARD_GAP + 4 : GUTTER_NARROW - (caption === '' ? 8 : 0));
  }
  return {
    bounds: { x: 0, y: 0, width: inner + 2 * MARGIN_NARROW, height: y - GUTTER_NARROW + 8 + MARGIN_NARROW },
    cards: placed.flatMap((block) => block.cards),
    groups: placed.flatMap((block) => block.groups),
    captions,
  };
}
