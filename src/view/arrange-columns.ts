import {
  type Block,
  type BlockCard,
  type BlockGroup,
  gridBlock,
  moved,
  sinkBlock,
  sourceBlock,
} from './blocks';
import {
  CARD_GAP,
  CLIENT_WIDTH,
  CONTROLLER_HEIGHT,
  CONTROLLER_WIDTH,
  GROUP_HEADER,
  GUTTER,
  GUTTER_MAX,
  MARGIN,
  MEMBER_HEIGHT,
  SERVER_GAP,
  SERVER_MAX_WIDTH,
  SOURCE_HEIGHT,
  type StripMeasures,
  serverHeight,
  serverMinWidth,
} from './measures';
import type { Placement } from './placement';
import type { CaptionScene, Rect, StageSize } from './scene';

/** Cards, frames and captions in their places. */
export interface Places {
  readonly bounds: Rect;
  readonly cards: readonly BlockCard[];
  readonly groups: readonly BlockGroup[];
  readonly captions: readonly CaptionScene[];
}

interface Columns {
  readonly left: Block;
  readonly top: Block;
  readonly middle: Block;
  readonly right: Block;
  readonly gutter: number;
  readonly width: number;
  readonly height: number;
}

/** More columns of servers must make everything at least so much larger to be worth it. */
const WORTH_ANOTHER_COLUMN = 1.08;
/** How much of the spare width goes to the servers. */
const STRIP_SHARE = 0.6;
const CAPTION_HEIGHT = 22;
const CONTROLLER_GAP = 22;

/** Captions stand beside the controllers, where there are any. */
function captionHeight(controllers: Block): number {
  return controllers.height > 0 ? 0 : CAPTION_HEIGHT;
}

function clientColumns(count: number, height: number, pitch: number): number {
  const fit = Math.max(4, Math.floor((height + CARD_GAP) / pitch));
  return Math.max(1, Math.ceil(count / fit));
}

function buildColumns(
  placement: Placement,
  serverColumns: number,
  serverWidth: number,
  serverCardHeight: number,
  gutter: number = GUTTER,
): Columns {
  const middle = gridBlock(placement.servers, serverColumns, serverWidth, serverCardHeight, SERVER_GAP);
  const perRow = Math.max(1, Math.floor((middle.width + CARD_GAP) / (CONTROLLER_WIDTH + CARD_GAP)));
  const top = gridBlock(placement.controllers, perRow, CONTROLLER_WIDTH, CONTROLLER_HEIGHT, CARD_GAP);
  const tall = Math.max(middle.height, 360);
  const left = sourceBlock(
    placement.sources,
    clientColumns(placement.sources.length, tall, SOURCE_HEIGHT + CARD_GAP),
    CLIENT_WIDTH,
  );
  const columnsOf = (members: number) => clientColumns(members, tall - GROUP_HEADER, MEMBER_HEIGHT + 10);
  const right = sinkBlock(placement.groups, placement.loose, columnsOf, CLIENT_WIDTH, tall * 1.25);
  const gutters = (left.width > 0 ? gutter : 0) + (right.width > 0 ? gutter : 0);
  const topHeight = top.height > 0 ? top.height + CONTROLLER_GAP : 0;
  return {
    left,
    top,
    middle,
    right,
    gutter,
    width: left.width + Math.max(middle.width, top.width) + right.width + gutters + 2 * MARGIN,
    height: topHeight + Math.max(middle.height, left.height, right.height) + captionHeight(top) + 2 * MARGIN,
  };
}

function chooseColumns(placement: Placement, strips: StripMeasures, logs: number, size: StageSize): Columns {
  const height = serverHeight(logs, strips);
  const least = serverMinWidth(strips);
  const slim = buildColumns(placement, 1, least, height);
  // What room is left goes to the strips, which then show more, and to the gutters, in which messages fly.
  const spare = Math.max(0, size.width - slim.width);
  const width = Math.min(SERVER_MAX_WIDTH, least + Math.floor(spare * STRIP_SHARE));
  const gutter = Math.min(GUTTER_MAX, GUTTER + Math.floor((spare * (1 - STRIP_SHARE)) / 2));
  let best = buildColumns(placement, 1, width, height, gutter);
  let bestScale = Math.min(1, size.width / best.width, size.height / best.height);
  for (let columns = 2; columns <= placement.servers.length; columns += 1) {
    const tried = buildColumns(placement, columns, least, height);
    const scale = Math.min(1, size.width / tried.width, size.height / tried.height);
    if (scale <= bestScale * WORTH_ANOTHER_COLUMN) continue;
    best = tried;
    bestScale = scale;
  }
  return best;
}

/** Sources left, servers in the middle with the controllers above them, sinks right. */
export function arrangeColumns(
  placement: Placement,
  strips: StripMeasures,
  mostLogs: number,
  size: StageSize,
): Places {
  const { left, top, middle, right, gutter, width, height } = chooseColumns(
    placement,
    strips,
    mostLogs,
    size,
  );
  const topHeight = top.height > 0 ? top.height + CONTROLLER_GAP : 0;
  const middleWidth = Math.max(middle.width, top.width);
  const bodyY = MARGIN + captionHeight(top) + topHeight;
  const body = Math.max(middle.height, left.height, right.height);
  const middleX = MARGIN + left.width + (left.width > 0 ? gutter : 0);
  const rightX = middleX + middleWidth + gutter;
  const blocks = [
    moved(left, MARGIN, bodyY + (body - left.height) / 2),
    moved(top, middleX + middleWidth - top.width, MARGIN + captionHeight(top)),
    moved(middle, middleX + (middleWidth - middle.width) / 2, bodyY + (body - middle.height) / 2),
    moved(right, rightX, bodyY + (body - right.height) / 2),
  ];
  const captions: CaptionScene[] = [];
  const caption = (id: string, block: Block, x: number, text: string): void => {
    if (block.width === 0) return;
    captions.push({ id, x: x + block.width / 2, y: bodyY + (body - block.height) / 2 - 14, text });
  };
  caption('sources', left, MARGIN, 'sources');
  caption('sinks', right, rightX, 'consumers');
  return {
    bounds: { x: 0, y: 0, width, height },
    cards: blocks.flatMap((block) => block.cards),
    groups: blocks.flatMap((block) => block.groups),
    captions,
  };
}
