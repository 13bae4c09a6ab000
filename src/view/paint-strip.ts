import { KEY_COLOURS, KEYLESS_COLOUR } from './colours';
import {
  joinChildren,
  keepAttribute,
  keepAttributes,
  keepLabel,
  keepText,
  layerOf,
  OPEN_GATE,
  onlyChild,
  type TextGate,
} from './kept';
import type { CellScene, StripScene, ZoomLevel } from './scene';
import { lightsLog, lightsRecord, type StageSelection } from './selection';

/** What painting a strip depends on besides the strip. */
export interface StripPaint {
  readonly level: ZoomLevel;
  readonly selection: StageSelection | null;
  readonly gate: TextGate;
}

const EDGE_WIDTH = 3.5;

/**
 * How a cell is filled: its key's colour, hatched while it is not committed or not decided, empty when the leader's log
 * has not got it, or it does not count.
 */
function cellStyle(cell: CellScene): string | null {
  const colour = KEY_COLOURS[cell.colour] ?? KEYLESS_COLOUR;
  switch (cell.state) {
    case 'committed':
      return `--fill:${colour.fill};--on-fill:${colour.ink}`;
    case 'uncommitted':
    case 'undecided':
      return `--fill:url(#hatch-${cell.colour});--edge:${colour.fill}`;
    default:
      return null;
  }
}

function paintCell(element: SVGElement, cell: CellScene, strip: StripScene, paint: StripPaint): void {
  const width = strip.cellPitch - 2;
  const height = strip.height - 4;
  const lit = lightsRecord(paint.selection, strip.partition, cell.offset);
  keepAttributes(element, [
    ['class', `cell is-${cell.state}${lit ? ' is-lit' : ''}`],
    ['transform', `translate(${cell.x + 1} 2)`],
    ['data-offset', cell.offset],
    ['style', cellStyle(cell)],
  ]);
  onlyChild(element, 'rect', 'cell-box', true, (rect) => {
    keepAttributes(rect, [
      ['width', width],
      ['height', height],
      ['rx', width > 10 ? 2.5 : 1.5],
    ]);
  });
  onlyChild(element, 'path', 'strike', cell.state === 'lost' || cell.state === 'aborted', (path) => {
    keepAttribute(path, 'd', `M2 ${height - 2}L${width - 2} 2`);
  });
  onlyChild(element, 'text', 'offset', cell.text !== '', (text) => {
    keepAttributes(text, [
      ['x', width / 2],
      ['y', height / 2 + 3],
      ['class', `offset digits-${cell.text.length}`],
    ]);
    keepText(text, cell.text, OPEN_GATE);
  });
}

/** Brackets around the batches, for a close look. */
function batchPath(strip: StripScene): string {
  const top = -1;
  const bottom = strip.height + 1;
  return strip.cells
    .filter((cell) => cell.batchCells > 0)
    .map((cell) => {
      const right = cell.x + cell.batchCells * strip.cellPitch - 0.6;
      return `M${cell.x + 0.6} ${bottom - 4}V${bottom}H${right}V${bottom - 4}M${cell.x + 0.6} ${top + 4}V${top}H${right}V${top + 4}`;
    })
    .join('');
}

function cursorPath(strip: StripScene, kind: 'position' | 'committed'): string {
  const y = strip.height + 1.5;
  return strip.cursors
    .filter((cursor) => cursor.kind === kind)
    .map((cursor) => `M${cursor.x} ${y}l4 6h-8z`)
    .join('');
}

function paintLines(element: SVGElement, strip: StripScene, paint: StripPaint): void {
  const { height } = strip;
  const line = (className: string, x: number | null, top: number, bottom: number): void => {
    onlyChild(element, 'path', className, x !== null, (path) => {
      keepAttribute(path, 'd', `M${x ?? 0} ${top}V${bottom}`);
    });
  };
  line('log-end', strip.logEndX, -1, height + 1);
  line('log-start', strip.logStartX, -2, height + 2);
  line('last-stable', strip.lastStableX, -2, height + 4);
  line('high-watermark', strip.highWatermarkX, strip.labelled ? -5 : -2, height + 2);
  onlyChild(element, 'text', 'watermark-name', strip.labelled && strip.highWatermarkX !== null, (text) => {
    // At the right end of a strip a long label stands to the left of its line.
    const isLeft = paint.level === 'close' && (strip.highWatermarkX ?? 0) > strip.width * 0.7;
    keepAttributes(text, [
      ['x', (strip.highWatermarkX ?? 0) + (isLeft ? -3 : 3)],
      ['y', -2.5],
      ['text-anchor', isLeft ? 'end' : 'start'],
    ]);
    keepText(text, paint.level === 'close' ? `HW ${strip.highWatermarkText}` : 'HW', paint.gate);
  });
  for (const kind of ['committed', 'position'] as const) {
    const path = cursorPath(strip, kind);
    onlyChild(element, 'path', `cursor-${kind}`, path !== '', (shape) => keepAttribute(shape, 'd', path));
  }
}

function paintWords(element: SVGElement, strip: StripScene, paint: StripPaint): void {
  const { height, tail } = strip;
  const left = -strip.nameWidth - 12;
  onlyChild(element, 'text', 'log-name', true, (text) => {
    keepAttributes(text, [
      ['x', left],
      ['y', strip.note === '' ? height / 2 + 4 : height / 2 - 1],
    ]);
    keepText(text, strip.name, paint.gate);
  });
  onlyChild(element, 'text', 'log-note', strip.note !== '', (text) => {
    keepAttributes(text, [
      ['x', left],
      ['y', height / 2 + 10.5],
      ['class', `log-note ink-${strip.noteTone}`],
    ]);
    keepText(text, strip.note, paint.gate);
  });
  onlyChild(element, 'text', 'log-tail', tail !== null, (text) => {
    if (tail === null) return;
    keepAttributes(text, [
      ['x', tail.x],
      ['y', height / 2 + 4],
      ['class', `log-tail ink-${tail.tone}`],
    ]);
    keepText(text, tail.text, paint.gate);
  });
  // The high watermark's name stands in the same line above the cells, and matters more.
  const isOlderCovered = strip.highWatermarkX !== null && strip.highWatermarkX < strip.older.length * 5 + 3;
  onlyChild(element, 'text', 'log-older', strip.older !== '' && strip.labelled && !isOlderCovered, (text) => {
    keepAttributes(text, [
      ['x', 0],
      ['y', -4],
    ]);
    keepText(text, strip.older, paint.gate);
  });
}

function paintAll(element: SVGElement, strip: StripScene, paint: StripPaint): void {
  const lit = lightsLog(paint.selection, strip.node, strip.partition);
  const classes = ['strip'];
  if (strip.isLeader) classes.push('is-leader');
  if (strip.dimmed) classes.push('is-dimmed');
  if (lit) classes.push('is-lit');
  if (strip.older !== '') classes.push('has-older');
  keepAttributes(element, [
    ['class', classes.join(' ')],
    ['transform', `translate(${strip.x} ${strip.y})`],
    ['data-node', strip.node],
    ['data-partition', strip.partition],
    ['tabindex', 0],
    ['role', 'img'],
    ['aria-roledescription', 'log'],
  ]);
  keepLabel(element, strip.label, paint.gate);
  const base = layerOf(element, 'base');
  onlyChild(base, 'rect', 'groove', true, (rect) => {
    keepAttributes(rect, [
      ['width', strip.width],
      ['height', strip.height],
      ['rx', strip.height > 12 ? 4 : 2],
    ]);
  });
  onlyChild(base, 'rect', 'edge', strip.isLeader, (rect) => {
    keepAttributes(rect, [
      ['x', -EDGE_WIDTH - 3.5],
      ['y', -1],
      ['width', EDGE_WIDTH],
      ['height', strip.height + 2],
      ['rx', 1],
    ]);
  });
  onlyChild(base, 'text', 'behind', strip.isBehind, (text) => {
    keepAttributes(text, [
      ['x', -6],
      ['y', strip.height / 2 + 4],
    ]);
    keepText(text, '!', OPEN_GATE);
  });
  // The log goes on to the left of what is drawn: a torn edge.
  onlyChild(base, 'path', 'torn', strip.older !== '', (path) => {
    const third = strip.height / 3;
    keepAttribute(
      path,
      'd',
      `M0 0l3 ${third / 2}l-3 ${third / 2}l3 ${third / 2}l-3 ${third / 2}l3 ${third / 2}l-3 ${third / 2}`,
    );
  });
  joinChildren(layerOf(element, 'cells'), {
    tag: 'g',
    className: 'cell',
    data: strip.cells,
    key: (cell) => cell.id,
    paint: (group, cell) => paintCell(group, cell, strip, paint),
  });
  const marks = layerOf(element, 'marks');
  onlyChild(marks, 'path', 'batches', paint.level === 'close' && strip.cellPitch > 12, (path) => {
    keepAttribute(path, 'd', batchPath(strip));
  });
  paintLines(marks, strip, paint);
  paintWords(marks, strip, paint);
}

/** What each element shows already. */
const painted = new WeakMap<Element, { readonly strip: StripScene; readonly paint: StripPaint }>();

/** Draws one log as a strip of cells, unless the element shows just that. */
export function paintStrip(element: SVGElement, strip: StripScene, paint: StripPaint): void {
  const before = painted.get(element);
  const isSame =
    before?.strip === strip &&
    before.paint.level === paint.level &&
    before.paint.selection === paint.selection;
  if (isSame) return;
  const gate: TextGate = { isOpen: paint.gate.isOpen, pending: false };
  paintAll(element, strip, { ...paint, gate });
  // A text that was held back is still to come.
  if (gate.pending) {
    paint.gate.pending = true;
    painted.delete(element);
  } else painted.set(element, { strip, paint });
}
