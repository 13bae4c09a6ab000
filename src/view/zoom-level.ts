import type { ZoomLevel } from './scene';

/** From which scale on a level holds: below 0.6 an offset is smaller than can be read, below 0.2 a strip is. */
const CLOSE_FROM = 1.5;
const ORDINARY_FROM = 0.6;
const FAR_FROM = 0.2;

/** The level of detail at a scale (screen pixels a stage unit). */
export function zoomLevelOf(scale: number): ZoomLevel {
  if (scale >= CLOSE_FROM) return 'close';
  if (scale >= ORDINARY_FROM) return 'ordinary';
  if (scale >= FAR_FROM) return 'far';
  return 'very far';
}
