import type { CursorFrame, LogFrame, SceneCell } from '../platforms/platform';
import { keyColourIndex } from './colours';
import { formatInteger } from './formats';
import { SMALL_GLYPH, type StripMeasures } from './measures';
import type { CellScene, CursorScene, Rect, StripScene, Tone, ZoomLevel } from './scene';
import { stripLabel } from './words';

/** Which log is drawn where; the rectangle is that of its groove, from the card's corner. */
export interface StripPlace extends Rect {
  readonly node: number;
  readonly partition: number;
  readonly name: string;
}

/** What a strip needs to know of the moment besides its own log. */
export interface StripContext {
  readonly level: ZoomLevel;
  readonly strips: StripMeasures;
  readonly extent: { readonly first: number; readonly last: number };
  /** Readers of this partition. */
  readonly cursors: readonly CursorFrame[];
  readonly nameOf: (node: number) => string;
  /** The node is down: its log is a memory. */
  readonly isDown: boolean;
}

/**
 * The first offset that is drawn. It is the same for all replicas of a partition, so that equal offsets stand under
 * each other; and it moves on by a third of the strip at a time, so that cells stand still while one reads them.
 */
export function windowOrigin(first: number, last: number, capacity: number): number {
  if (last - first <= capacity) return first;
  const step = Math.max(1, Math.floor(capacity / 3));
  return first + Math.ceil((last - capacity - first) / step) * step;
}

/** The offset as it fits on a cell: whole, or its last digits. The end of a transaction is a sign. */
function cellText({ offset, state }: SceneCell, level: ZoomLevel, pitch: number): string {
  if (pitch < 13) return '';
  if (state === 'commitMark') return '✓';
  if (state === 'abortMark') return '✕';
  const text = offset.toFixed(0);
  const room = level === 'close' ? 4 : 3;
  return text.length <= room ? text : text.slice(-2);
}

function batchCells(cells: readonly SceneCell[], index: number): number {
  let count = 1;
  while (index + count < cells.length && cells[index + count]?.batchStart === false) count += 1;
  return count;
}

function cellScenes(
  log: LogFrame,
  origin: number,
  capacity: number,
  context: StripContext,
): readonly CellScene[] {
  const pitch = context.strips.cellPitch;
  const scenes: CellScene[] = [];
  log.cells.forEach((cell, index) => {
    const place = cell.offset - origin;
    if (place < 0 || place >= capacity) return;
    const first = scenes.length === 0;
    scenes.push({
      id: `${cell.offset}/${cell.leaderEpoch}/${cell.state === 'lost' ? 'lost' : 'kept'}`,
      offset: cell.offset,
      colour: keyColourIndex(cell.key),
      x: place * pitch,
      state: cell.state,
      text: cellText(cell, context.level, pitch),
      batchStart: cell.batchStart,
      batchCells: cell.batchStart || first ? Math.min(batchCells(log.cells, index), capacity - place) : 0,
    });
  });
  return scenes;
}

/** Markers of readers on a leader's strip: a filled one where the group committed, an open one where it reads. */
function cursorScenes(
  log: LogFrame,
  origin: number,
  capacity: number,
  context: StripContext,
): readonly CursorScene[] {
  if (!log.isLeader || !context.strips.labelled) return [];
  const scenes: CursorScene[] = [];
  const add = (cursor: CursorFrame, kind: CursorScene['kind'], offset: number): void => {
    const place = offset - origin;
    if (offset < 0 || place < 0 || place > capacity) return;
    const verb = kind === 'committed' ? 'committed' : 'reads next';
    scenes.push({
      id: `${cursor.node}/${kind}`,
      x: place * context.strips.cellPitch,
      kind,
      text: `${context.nameOf(cursor.node)} ${verb} ${formatInteger(offset)}`,
    });
  };
  for (const cursor of context.cursors) {
    if (cursor.position !== cursor.committed) add(cursor, 'position', cursor.position);
    add(cursor, 'committed', cursor.committed);
  }
  return scenes;
}

function noteOf(log: LogFrame): { readonly text: string; readonly tone: Tone } {
  if (log.isLeader) return { text: `leader · e${log.leaderEpoch}`, tone: 'plain' };
  if (!log.inSync) return { text: 'out of sync', tone: 'warn' };
  return { text: '', tone: 'faint' };
}

function tailOf(log: LogFrame, end: number, capacity: number, context: StripContext): StripScene['tail'] {
  const lost = log.cells.filter((cell) => cell.state === 'lost').length;
  const x = Math.max(0, end) * context.strips.cellPitch + 7;
  const room = capacity * context.strips.cellPitch - x;
  const fits = (text: string): boolean => text.length * SMALL_GLYPH <= room;
  const diverged = log.cells.filter((cell) => cell.state === 'diverged').length;
  if (lost > 0 && fits(`${lost} lost`)) return { x, text: `${lost} lost`, tone: 'danger' };
  if (lost === 0 && diverged > 0 && fits(`${diverged} never acknowledged`)) {
    return { x, text: `${diverged} never acknowledged`, tone: 'soft' };
  }
  if (end < 0) return { x: 6, text: `ends at ${formatInteger(log.logEndOffset)}`, tone: 'soft' };
  if (context.level === 'close' && fits(`end ${log.logEndOffset}`) && lost === 0) {
    return { x, text: `end ${formatInteger(log.logEndOffset)}`, tone: 'faint' };
  }
  return null;
}

/** A log as a strip of cells. `log` is undefined while the frame does not have it yet. */
export function layoutStrip(place: StripPlace, log: LogFrame, context: StripContext): StripScene {
  const pitch = context.strips.cellPitch;
  const capacity = Math.max(1, Math.floor(place.width / pitch));
  const origin = windowOrigin(context.extent.first, context.extent.last, capacity);
  const within = (offset: number): number | null =>
    offset < origin || offset > origin + capacity ? null : (offset - origin) * pitch;
  const cells = cellScenes(log, origin, capacity, context);
  const lastCell = cells[cells.length - 1];
  const end = Math.max(log.logEndOffset - origin, lastCell === undefined ? -1 : lastCell.offset + 1 - origin);
  const note = noteOf(log);
  const older = Math.max(0, Math.min(log.logEndOffset, origin) - log.logStartOffset);
  return {
    id: `log-${place.node}-${place.partition}`,
    node: place.node,
    partition: place.partition,
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    name: place.name,
    nameWidth: context.strips.nameWidth,
    note: context.strips.labelled ? note.text : '',
    noteTone: note.tone,
    isLeader: log.isLeader,
    isBehind: !context.strips.labelled && !log.isLeader && !log.inSync,
    dimmed: context.isDown || !log.isLeader,
    cellPitch: pitch,
    cells,
    tail: tailOf(log, end, capacity, context),
    older: older > 0 ? `‹ ${formatInteger(older)}` : '',
    highWatermarkX: within(log.highWatermark),
    lastStableX: log.lastStableOffset < log.highWatermark ? within(log.lastStableOffset) : null,
    logEndX: within(log.logEndOffset),
    logStartX: log.logStartOffset > 0 ? within(log.logStartOffset) : null,
    labelled: context.strips.labelled && log.isLeader && !context.isDown,
    highWatermarkText: formatInteger(log.highWatermark),
    cursors: cursorScenes(log, origin, capacity, context),
    label: stripLabel(place.name, log),
  };
}
