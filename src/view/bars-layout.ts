import type { Moment } from './moment';
import type { BarsScene } from './scene';
import type { StripPlace } from './strip-layout';

const LEADER_EDGE = 6;

function box(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
}

/**
 * How long the longest bar is, in records: a little more than the longest log, in steps of an eighth of its size, so
 * that bars do not all change whenever one record is written.
 */
export function barsLength(longest: number): number {
  let size = 8;
  while (size * 2 <= longest) size *= 2;
  const step = size / 8;
  return Math.max(8, Math.ceil(longest / step) * step);
}

/**
 * All logs of a card as bars, as long as the log is beside the longest on the stage, each with a tick at its high
 * watermark. One path a kind instead of a shape a log: a hundred servers with sixty logs stay a few hundred elements.
 */
export function bars(places: ReadonlyMap<number, StripPlace>, moment: Moment): BarsScene {
  let grooves = '';
  let leaders = '';
  let followers = '';
  let behind = '';
  let watermarks = '';
  for (const [index, place] of places) {
    grooves += box(place.x, place.y, place.width, place.height);
    const log = moment.logs.get(index);
    if (log === undefined) continue;
    const unit = place.width / barsLength(moment.longest);
    const filled = box(place.x, place.y, Math.max(1, log.logEndOffset * unit), place.height);
    if (log.isLeader) {
      leaders += filled + box(place.x - LEADER_EDGE - 3, place.y, LEADER_EDGE, place.height);
    } else if (log.inSync) followers += filled;
    else behind += filled;
    const x = place.x + log.highWatermark * unit;
    watermarks += `M${x.toFixed(1)} ${(place.y - 2).toFixed(1)}v${(place.height + 4).toFixed(1)}`;
  }
  return { grooves, leaders, followers, behind, watermarks };
}
