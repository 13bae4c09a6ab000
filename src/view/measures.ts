import type { SceneStructure } from '../platforms/platform';

/** Around the whole stage. Like all sizes here in stage units, which are pixels at scale 1. */
export const MARGIN = 18;
/** Inside a server's card, left and right of its strips. */
export const CARD_PADDING = 14;
/** The height of a server's first line. */
export const HEADER_HEIGHT = 37;
/** The least distance between columns of clients and servers. */
export const GUTTER = 78;
/** The largest such distance. */
export const GUTTER_MAX = 150;
/** The width of a card of a client: `acks=1 · producer-1` has room on it. */
export const CLIENT_WIDTH = 158;
/** The height of a card of a source. */
export const SOURCE_HEIGHT = 108;
/** The height of a card of a program without clients. */
export const PROGRAM_HEIGHT = 54;
/** The height of a card of a reader. */
export const MEMBER_HEIGHT = 96;
/** The width of a card of a controller. */
export const CONTROLLER_WIDTH = 190;
/** The height of a card of a controller. */
export const CONTROLLER_HEIGHT = 34;
/** Between a group's frame and its members, and between members. */
export const GROUP_PADDING = 10;
/** The height of a group's name and state. */
export const GROUP_HEADER = 46;
/** Between cards under each other. */
export const CARD_GAP = 18;
/** The least width of a server's card: about ten cells. */
export const SERVER_MIN_WIDTH = 308;
/** The largest width of a server's card. */
export const SERVER_MAX_WIDTH = 520;
/** Between columns of servers, where links have to pass. */
export const SERVER_GAP = 44;

/** The mean width of a glyph of the fixed font at its size in the style sheet: the layout knows no font. */
export const MONO_GLYPH = 6.7;
/** The mean width of a glyph of a title. */
export const TITLE_GLYPH = 7.4;
/** The mean width of a glyph of small text. */
export const SMALL_GLYPH = 6.1;

/** How the strips of a server are set: the more there are, the lower each is. */
export interface StripMeasures {
  readonly rowPitch: number;
  readonly cellPitch: number;
  readonly grooveHeight: number;
  /** Whether there is room above the groove for the word HW and beneath it for cursors. */
  readonly labelled: boolean;
  readonly nameWidth: number;
  /** Columns of strips in one card. */
  readonly columns: number;
  readonly columnWidth: number;
}

const NAME_MIN = 44;
const NAME_MAX = 118;
const ROOMY_ROWS = 5;
const SNUG_ROWS = 10;
const TIGHT_ROWS = 20;

/** Strip sizes for a structure: by the server that has the most logs, so that all cards are alike. */
export function stripMeasures(structure: SceneStructure): StripMeasures {
  const perNode = new Map<number, number>();
  let longest = 0;
  for (const log of structure.logs) {
    perNode.set(log.node, (perNode.get(log.node) ?? 0) + 1);
    longest = Math.max(longest, log.name.length);
  }
  let rows = 0;
  for (const count of perNode.values()) rows = Math.max(rows, count);
  const nameWidth = Math.min(NAME_MAX, Math.max(NAME_MIN, Math.ceil(longest * MONO_GLYPH) + 4));
  if (rows <= ROOMY_ROWS) return measures(37, 17, 20, true, nameWidth, 1, 0);
  if (rows <= SNUG_ROWS) return measures(25, 15, 16, false, nameWidth, 1, 0);
  const columns = Math.ceil(rows / TIGHT_ROWS);
  return measures(15, 10, 10, false, Math.min(nameWidth, 76), columns, 170);
}

function measures(
  rowPitch: number,
  cellPitch: number,
  grooveHeight: number,
  labelled: boolean,
  nameWidth: number,
  columns: number,
  columnWidth: number,
): StripMeasures {
  return { rowPitch, cellPitch, grooveHeight, labelled, nameWidth, columns, columnWidth };
}

/** Rows of strips in a card with so many logs. */
export function stripRows(logs: number, strips: StripMeasures): number {
  return Math.ceil(logs / strips.columns);
}

/** The height of a server's card with so many logs. */
export function serverHeight(logs: number, strips: StripMeasures): number {
  return HEADER_HEIGHT + stripRows(logs, strips) * strips.rowPitch + (logs === 0 ? 0 : 8);
}

/** The least width of a server's card. */
export function serverMinWidth(strips: StripMeasures): number {
  const columns = strips.columns * strips.columnWidth + (strips.columns - 1) * 16 + 2 * CARD_PADDING;
  return Math.max(SERVER_MIN_WIDTH, columns);
}
