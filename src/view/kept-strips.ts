import type { CursorFrame, LogFrame } from '../platforms/platform';
import type { Arrangement } from './arrange';
import type { BarsScene, StripScene } from './scene';
import { layoutStrip, type StripContext, type StripPlace } from './strip-layout';

/**
 * Strips and bars as they were laid out last. Most logs do not change from one frame to the next, but every frame
 * brings new objects: what is equal in content gets the same scene object, and painting skips what it has painted.
 */
interface KeptStrip {
  readonly log: LogFrame;
  readonly context: StripContext;
  readonly scene: StripScene;
}

interface KeptBars {
  readonly logs: readonly LogFrame[];
  readonly unit: number;
  readonly scene: BarsScene;
}

const strips = new WeakMap<Arrangement, Map<number, KeptStrip>>();
const bars = new WeakMap<Arrangement, Map<number, KeptBars>>();

/** Whether two logs have the same lines. */
function sameLines(one: LogFrame, other: LogFrame): boolean {
  return (
    one.logEndOffset === other.logEndOffset &&
    one.highWatermark === other.highWatermark &&
    one.lastStableOffset === other.lastStableOffset &&
    one.isLeader === other.isLeader &&
    one.inSync === other.inSync &&
    one.logStartOffset === other.logStartOffset &&
    one.leaderEpoch === other.leaderEpoch
  );
}

/** Whether two logs are the same in all that is drawn. */
export function sameLog(one: LogFrame, other: LogFrame): boolean {
  if (one === other) return true;
  if (!sameLines(one, other) || one.cells.length !== other.cells.length) return false;
  return one.cells.every((cell, index) => {
    const twin = other.cells[index];
    return (
      twin !== undefined &&
      cell.offset === twin.offset &&
      cell.state === twin.state &&
      cell.key === twin.key &&
      cell.leaderEpoch === twin.leaderEpoch &&
      cell.batchStart === twin.batchStart
    );
  });
}

function sameCursors(one: readonly CursorFrame[], other: readonly CursorFrame[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((cursor, index) => {
    const twin = other[index];
    return (
      twin !== undefined &&
      cursor.node === twin.node &&
      cursor.position === twin.position &&
      cursor.committed === twin.committed
    );
  });
}

function sameContext(one: StripContext, other: StripContext): boolean {
  return (
    one.level === other.level &&
    one.extent.first === other.extent.first &&
    one.extent.last === other.extent.last &&
    sameCursors(one.cursors, other.cursors)
  );
}

/** The strip of a log (`index` into the structure's logs): the same object as before when nothing on it changed. */
export function keptStrip(
  arrangement: Arrangement,
  index: number,
  place: StripPlace,
  log: LogFrame,
  context: StripContext,
): StripScene {
  let known = strips.get(arrangement);
  if (known === undefined) {
    known = new Map();
    strips.set(arrangement, known);
  }
  const before = known.get(index);
  if (before !== undefined && sameLog(before.log, log) && sameContext(before.context, context)) {
    return before.scene;
  }
  const scene = layoutStrip(place, log, context);
  known.set(index, { log, context, scene });
  return scene;
}

/** The bars of a node's logs: the same object as before when none of them changed. */
export function keptBars(
  arrangement: Arrangement,
  node: number,
  logs: readonly LogFrame[],
  unit: number,
  build: () => BarsScene,
): BarsScene {
  let known = bars.get(arrangement);
  if (known === undefined) {
    known = new Map();
    bars.set(arrangement, known);
  }
  const before = known.get(node);
  const isSame =
    before !== undefined &&
    before.unit === unit &&
    before.logs.length === logs.length &&
    before.logs.every((log, index) => {
      const now = logs[index];
      return now !== undefined && sameLines(log, now);
    });
  if (isSame) return before.scene;
  const scene = build();
  known.set(node, { logs, unit, scene });
  return scene;
}
