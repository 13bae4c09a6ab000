import { keyColour } from './colours';
import type { FlightMark } from './flights';
import type { Rect } from './scene';
import type { StageSelection } from './selection';

/** Colours of the theme that the canvas needs; it knows no style sheet. */
export interface FlightInks {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly answer: string;
  readonly danger: string;
  readonly lit: string;
  readonly mono: string;
}

/** How the stage is moved and scaled, and the pixels of the device. */
export interface FlightView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly pixelRatio: number;
  readonly width: number;
  readonly height: number;
}

/** Above so many messages names of requests would cover each other. */
const NAMED_UP_TO = 6;
const TAU = Math.PI * 2;

/** The theme's colours as an element has them now. */
export function readInks(element: Element): FlightInks {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: of('--card'),
    ink: of('--ink-soft'),
    faint: of('--ink-faint'),
    answer: of('--ok'),
    danger: of('--danger'),
    lit: of('--lit'),
    mono: of('--mono'),
  };
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, TAU);
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: FlightMark,
  inks: FlightInks,
  size: number,
): void {
  const { x, y } = mark;
  switch (mark.shape) {
    case 'record': {
      const { fill } = keyColour(mark.flight.key);
      disc(context, x, y, 5.5 * size);
      context.fillStyle = inks.paper;
      context.fill();
      disc(context, x, y, 4.3 * size);
      context.fillStyle = fill;
      context.fill();
      if (!mark.flight.isResponse) return;
      disc(context, x, y, 6.4 * size);
      context.lineWidth = 1.2 * size;
      context.strokeStyle = fill;
      context.stroke();
      return;
    }
    case 'answer':
      disc(context, x, y, 3.8 * size);
      context.fillStyle = inks.paper;
      context.fill();
      context.lineWidth = 2 * size;
      context.strokeStyle = inks.answer;
      context.stroke();
      return;
    case 'request':
      disc(context, x, y, 2.6 * size);
      context.fillStyle = inks.ink;
      context.fill();
      return;
    case 'quiet':
      context.globalAlpha = 0.55;
      disc(context, x, y, 1.8 * size);
      context.lineWidth = size;
      context.fillStyle = inks.faint;
      context.strokeStyle = inks.faint;
      if (mark.flight.isResponse) context.stroke();
      else context.fill();
      context.globalAlpha = 1;
      return;
    case 'cross': {
      const arm = 4.5 * size;
      context.globalAlpha = mark.strength;
      context.lineWidth = 2 * size;
      context.strokeStyle = inks.danger;
      context.beginPath();
      context.moveTo(x - arm, y - arm);
      context.lineTo(x + arm, y + arm);
      context.moveTo(x + arm, y - arm);
      context.lineTo(x - arm, y + arm);
      context.stroke();
      context.globalAlpha = 1;
    }
  }
}

/** Where a message's name fits: to its right, else to its left; null where it would cover a card or another name. */
export function roomForName(
  mark: Pick<FlightMark, 'x' | 'y'>,
  width: number,
  size: number,
  taken: readonly Rect[],
): Rect | null {
  const height = 11 * size;
  const y = mark.y - height / 2;
  const isFree = (x: number) =>
    taken.every(
      (rect) =>
        x >= rect.x + rect.width || x + width <= rect.x || y >= rect.y + rect.height || y + height <= rect.y,
    );
  const x = [mark.x + 9 * size, mark.x - 9 * size - width].find(isFree);
  return x === undefined ? null : { x, y, width, height };
}

function paintNames(
  context: CanvasRenderingContext2D,
  marks: readonly FlightMark[],
  cards: readonly Rect[],
  inks: FlightInks,
  size: number,
): void {
  const named = new Set<string>();
  const taken: Rect[] = [...cards];
  context.font = `${(9.5 * size).toFixed(2)}px ${inks.mono}`;
  context.textBaseline = 'middle';
  for (const mark of marks) {
    if (mark.shape === 'quiet' || mark.shape === 'cross' || mark.api === '') continue;
    const { from, to, api, isResponse } = mark.flight;
    const id = `${from}>${to}:${api}:${isResponse}`;
    if (named.has(id)) continue;
    const place = roomForName(mark, context.measureText(mark.api).width, size, taken);
    if (place === null) continue;
    named.add(id);
    taken.push(place);
    context.lineWidth = 3 * size;
    context.strokeStyle = inks.paper;
    context.strokeText(mark.api, place.x, mark.y);
    context.fillStyle = inks.ink;
    context.fillText(mark.api, place.x, mark.y);
  }
}

function isSelected(mark: FlightMark, selection: StageSelection | null): boolean {
  return (
    selection?.kind === 'flight' &&
    selection.from === mark.flight.from &&
    selection.to === mark.flight.to &&
    selection.sentMicros === mark.flight.sentMicros
  );
}

/** Farther than any stage reaches. */
const FAR = 1e6;

/** Paints all messages. Their size on the screen changes less than the scale: they stay visible from afar. */
export function paintFlights(
  canvas: HTMLCanvasElement,
  marks: readonly FlightMark[],
  cards: readonly Rect[],
  view: FlightView,
  inks: FlightInks,
  selection: StageSelection | null,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = view.pixelRatio;
  const width = Math.round(view.width * ratio);
  const height = Math.round(view.height * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const zoom = ratio * view.scale;
  context.setTransform(zoom, 0, 0, zoom, view.x * ratio, view.y * ratio);
  const size = Math.min(2, Math.max(0.6, view.scale ** 0.4)) / view.scale;
  for (const mark of marks) {
    paintMark(context, mark, inks, size);
    if (!isSelected(mark, selection)) continue;
    disc(context, mark.x, mark.y, 9 * size);
    context.lineWidth = 2 * size;
    context.strokeStyle = inks.lit;
    context.stroke();
  }
  const loud = marks.filter((mark) => mark.shape !== 'quiet').length;
  if (loud > NAMED_UP_TO) return;
  // No name is cut off by an edge of the stage.
  const beside = (x: number): Rect => ({ x, y: -FAR, width: FAR, height: 2 * FAR });
  const edges = [beside(-view.x / view.scale - FAR), beside((view.width - view.x) / view.scale)];
  paintNames(context, marks, [...edges, ...cards], inks, size);
}
