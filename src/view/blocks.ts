import {
  CARD_GAP,
  GROUP_HEADER,
  GROUP_PADDING,
  MEMBER_HEIGHT,
  PROGRAM_HEIGHT,
  SOURCE_HEIGHT,
} from './measures';
import type { PlacedNode } from './placement';
import type { Rect } from './scene';

/** A card in its place. */
export interface BlockCard extends Rect {
  readonly placed: PlacedNode;
  readonly isMember: boolean;
}

/** A group's frame in its place; `group` is its index. */
export interface BlockGroup extends Rect {
  readonly group: number;
}

/** Cards and frames that are placed as one; its corner is at 0, 0. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly BlockCard[];
  readonly groups: readonly BlockGroup[];
}

/** A block without anything. */
export const EMPTY_BLOCK: Block = { width: 0, height: 0, cards: [], groups: [] };

/** The same block elsewhere. */
export function moved(block: Block, dx: number, dy: number): Block {
  const move = <T extends Rect>(rect: T): T => ({ ...rect, x: rect.x + dx, y: rect.y + dy });
  return { ...block, cards: block.cards.map(move), groups: block.groups.map(move) };
}

/** Cards of one size in rows. */
export function gridBlock(
  nodes: readonly PlacedNode[],
  columns: number,
  width: number,
  height: number,
  gapX: number,
  isMember = false,
): Block {
  if (nodes.length === 0) return EMPTY_BLOCK;
  const cards = nodes.map((placed, index) => ({
    placed,
    isMember,
    x: (index % columns) * (width + gapX),
    y: Math.floor(index / columns) * (height + CARD_GAP),
    width,
    height,
  }));
  const used = Math.min(columns, nodes.length);
  const rows = Math.ceil(nodes.length / columns);
  return {
    width: used * width + (used - 1) * gapX,
    height: rows * height + (rows - 1) * CARD_GAP,
    cards,
    groups: [],
  };
}

/** Sources in columns of at most the given height; a program without clients has a lower card. */
export function sourceBlock(nodes: readonly PlacedNode[], columns: number, width: number): Block {
  const grid = gridBlock(nodes, columns, width, SOURCE_HEIGHT, CARD_GAP);
  const lower = (card: BlockCard): BlockCard =>
    card.placed.node.role === 'program' ? { ...card, height: PROGRAM_HEIGHT } : card;
  return { ...grid, cards: grid.cards.map(lower) };
}

/** A group's frame around its members. */
function groupBlock(
  group: number,
  members: readonly PlacedNode[],
  columns: number,
  memberWidth: number,
): Block {
  const gap = GROUP_PADDING;
  const used = Math.max(1, Math.min(columns, members.length));
  const rows = Math.max(1, Math.ceil(members.length / used));
  const cards = members.map((placed, index) => ({
    placed,
    isMember: true,
    x: GROUP_PADDING + (index % used) * (memberWidth + gap),
    y: GROUP_HEADER + Math.floor(index / used) * (MEMBER_HEIGHT + gap),
    width: memberWidth,
    height: MEMBER_HEIGHT,
  }));
  const width = used * memberWidth + (used - 1) * gap + 2 * GROUP_PADDING;
  const height = GROUP_HEADER + rows * MEMBER_HEIGHT + (rows - 1) * gap + GROUP_PADDING;
  return { width, height, cards, groups: [{ group, x: 0, y: 0, width, height }] };
}

/** Blocks under each other, a new column when one would be higher than `maxHeight`. */
export function flowBlocks(blocks: readonly Block[], maxHeight: number): Block {
  const cards: BlockCard[] = [];
  const groups: BlockGroup[] = [];
  let x = 0;
  let y = 0;
  let columnWidth = 0;
  let height = 0;
  for (const block of blocks) {
    if (block.width === 0) continue;
    if (y > 0 && y + block.height > maxHeight) {
      x += columnWidth + CARD_GAP;
      y = 0;
      columnWidth = 0;
    }
    const at = moved(block, x, y);
    cards.push(...at.cards);
    groups.push(...at.groups);
    y += block.height + CARD_GAP;
    height = Math.max(height, y - CARD_GAP);
    columnWidth = Math.max(columnWidth, block.width);
  }
  return { width: x + columnWidth, height, cards, groups };
}

/** Groups and sinks without a group. `columnsOf` says how many members stand side by side. */
export function sinkBlock(
  groups: readonly (readonly PlacedNode[])[],
  loose: readonly PlacedNode[],
  columnsOf: (members: number) => number,
  memberWidth: number,
  maxHeight: number,
): Block {
  const blocks = groups.map((members, group) =>
    groupBlock(group, members, columnsOf(members.length), memberWidth),
  );
  const rest = gridBlock(loose, columnsOf(loose.length), memberWidth, MEMBER_HEIGHT, GROUP_PADDING, true);
  // As wide as in a frame, so that little moves when a reader joins its group.
  const padded = { ...moved(rest, GROUP_PADDING, 0), width: rest.width + 2 * GROUP_PADDING };
  return flowBlocks([...blocks, rest.width === 0 ? rest : padded], maxHeight);
}
