import type { Micros } from '../engine/clock';
import type { Flight, Frame, SceneStructure } from '../platforms/platform';
import type { Arrangement } from './arrange';
import { normalAt, pointOn } from './curve';
import { curveBetween } from './link-curves';
import type { ZoomLevel } from './scene';

/** A message as it is painted. */
export interface FlightMark {
  readonly flight: Flight;
  readonly x: number;
  readonly y: number;
  /** `record`: carries records; `answer`: a response that does not; `quiet`: housekeeping. */
  readonly shape: 'record' | 'request' | 'answer' | 'quiet' | 'cross';
  /** From 1 to 0 as a lost message vanishes. */
  readonly strength: number;
  readonly api: string;
}

/** Requests that keep a cluster going and carry nothing of a user's: drawn tiny. */
const HOUSEKEEPING = /heartbeat|metadata|apiversions|findcoordinator|registration|vote|keepalive|ping/i;

/** Requests and responses keep to two lanes so far from the link's middle, in stage units. */
const LANE = 3.5;

/** A lost message goes so far along its link, to just before the tear of a cut one, in this share of its time. */
const LOST_PLACE = 0.46;
const LOST_AT = 0.7;
/** On a cut link a message would arrive when the link is healed, or never: it is seen no longer than this. */
const LOST_SPAN_MICROS = 250_000;

/** How far a message is on its way, from 0 to 1. */
export function progressOf(flight: Flight, timeMicros: Micros): number {
  const whole = flight.arrivesMicros - flight.sentMicros;
  const span = flight.lost ? Math.min(whole, LOST_SPAN_MICROS) : whole;
  if (span <= 0) return 1;
  return Math.min(1, Math.max(0, (timeMicros - flight.sentMicros) / span));
}

function shapeOf(flight: Flight, api: string): FlightMark['shape'] {
  if (flight.key >= 0) return 'record';
  if (HOUSEKEEPING.test(api)) return 'quiet';
  return flight.isResponse ? 'answer' : 'request';
}

/** All messages in their places at the frame's moment. Those between nodes without cards have none. */
export function placeFlights(
  arrangement: Arrangement,
  frame: Frame,
  level: ZoomLevel,
): readonly FlightMark[] {
  const names = apiNames(arrangement.structure);
  const marks: FlightMark[] = [];
  for (const flight of frame.flights) {
    const curve = curveBetween(arrangement, flight.from, flight.to, level);
    if (curve === null) continue;
    const api = names.get(flight.api) ?? '';
    const progress = progressOf(flight, frame.timeMicros);
    const isOver = flight.lost && progress >= LOST_AT;
    const t = flight.lost ? Math.min(1, progress / LOST_AT) * LOST_PLACE : progress;
    const at = pointOn(curve, t);
    // The lane is to the right of the direction of travel: requests and their responses pass each other.
    const across = normalAt(curve, t);
    marks.push({
      flight,
      x: at.x - across.x * LANE,
      y: at.y - across.y * LANE,
      shape: isOver ? 'cross' : shapeOf(flight, api),
      strength: isOver ? 1 - (progress - LOST_AT) / (1 - LOST_AT) : 1,
      api,
    });
  }
  return marks;
}

const nameTables = new WeakMap<SceneStructure, ReadonlyMap<number, string>>();

function apiNames(structure: SceneStructure): ReadonlyMap<number, string> {
  const known = nameTables.get(structure);
  if (known !== undefined) return known;
  const names = new Map(structure.apis);
  nameTables.set(structure, names);
  return names;
}

/** The message nearest to a place, within a distance, both in stage units; null when there is none. */
export function nearestFlight(
  marks: readonly FlightMark[],
  x: number,
  y: number,
  within: number,
): FlightMark | null {
  let nearest: FlightMark | null = null;
  let least = within;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance > least) continue;
    least = distance;
    nearest = mark;
  }
  return nearest;
}

/** How many of the messages of a link are on their way from `from`, and how many towards it: `3 ›  ‹ 1`. */
export function countText(flights: readonly Flight[], from: number): string {
  let out = 0;
  let back = 0;
  for (const flight of flights) {
    if (flight.from === from) out += 1;
    else back += 1;
  }
  return [out > 0 ? `${out} ›` : '', back > 0 ? `‹ ${back}` : ''].filter((part) => part !== '').join('  ');
}
