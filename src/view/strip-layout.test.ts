import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFrame, SceneCell } from '../platforms/platform';
import { arrange } from './arrange';
import { stripPicture } from './fixtures/text-picture';
import { threeBrokers } from './fixtures/three-brokers';
import { keptStrip } from './kept-strips';
import { layoutStrip, type StripContext, windowOrigin } from './strip-layout';

const place = { node: 1, partition: 0, name: 'orders-0', x: 0, y: 0, width: 170, height: 20 };
const context = (last: number, first = 0): StripContext => ({
  level: 'ordinary',
  strips: {
    rowPitch: 37,
    cellPitch: 17,
    grooveHeight: 20,
    labelled: true,
    nameWidth: 60,
    columns: 1,
    columnWidth: 0,
  },
  extent: { first, last },
  cursors: [],
  nameOf: String,
  isDown: false,
});

function log(end: number, watermark: number, rest: Partial<LogFrame> = {}): LogFrame {
  const from = Math.max(rest.logStartOffset ?? 0, end - 48);
  return {
    log: 0,
    isLeader: true,
    inSync: true,
    leaderEpoch: 5,
    logStartOffset: 0,
    logEndOffset: end,
    highWatermark: watermark,
    lastStableOffset: watermark,
    cells: Array.from(
      { length: end - from },
      (_, index): SceneCell => ({
        offset: from + index,
        key: index,
        leaderEpoch: 5,
        batchStart: index % 2 === 0,
        state: from + index < watermark ? 'committed' : 'uncommitted',
      }),
    ),
    ...rest,
  };
}

describe('the part of a log that is drawn', () => {
  it('always has the last record and never more than fits', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.nat(5_000),
        fc.integer({ min: 1, max: 60 }),
        (first, length, capacity) => {
          const last = first + length;
          const origin = windowOrigin(first, last, capacity);
          expect(origin).toBeGreaterThanOrEqual(first);
          expect(last - origin).toBeLessThanOrEqual(capacity);
          if (length > 0) expect(origin).toBeLessThan(last);
        },
      ),
    );
  });

  it('stands still for a third of its length, then moves on at once', () => {
    const origins = Array.from({ length: 9 }, (_, index) => windowOrigin(0, 12 + index, 12));
    expect(origins).toEqual([0, 4, 4, 4, 4, 8, 8, 8, 8]);
  });

  it('says how much came before it', () => {
    expect(stripPicture(layoutStrip(place, log(15, 14), context(15)))).toMatchInlineSnapshot(
      `"orders-0 ▌‹ 6  6 7 8 9 10 11 12 13│14?  [leader · e5]"`,
    );
  });

  it('begins at the log start', () => {
    const strip = layoutStrip(place, log(15, 15, { logStartOffset: 8 }), context(15, 8));
    expect([strip.older, strip.cells[0]?.offset, strip.logStartX]).toEqual(['', 8, 0]);
  });

  it('is the same for a replica that lags, so that equal offsets stand under each other', () => {
    const behind = layoutStrip(place, log(8, 8, { isLeader: false, inSync: false }), context(15));
    expect(stripPicture(behind)).toMatchInlineSnapshot(`"orders-0  ‹ 6  6 7│ [out of sync]"`);
    const far = layoutStrip(place, log(3, 3, { isLeader: false, inSync: false }), context(15));
    expect(stripPicture(far)).toMatchInlineSnapshot(`"orders-0  ‹ 3   (ends at 3) [out of sync]"`);
  });

  it('says that a replica is out of sync by a sign where words have no room', () => {
    const { strips } = context(8);
    const lagging = log(8, 8, { isLeader: false, inSync: false });
    const low = { ...context(8), strips: { ...strips, labelled: false } };
    const shown = [layoutStrip(place, lagging, context(8)), layoutStrip(place, lagging, low)];
    expect(shown.map((strip) => [strip.note, strip.isBehind])).toEqual([
      ['out of sync', false],
      ['', true],
    ]);
  });

  it('brackets batches as far as they are drawn', () => {
    const strip = layoutStrip(place, log(5, 5), context(5));
    expect(strip.cells.map((cell) => cell.batchCells)).toEqual([2, 0, 2, 0, 1]);
  });

  it('shortens offsets that do not fit on a cell', () => {
    const strip = layoutStrip(place, log(12_345, 12_345), context(12_345));
    expect(strip.cells.at(-1)?.text).toBe('44');
    expect(strip.older).toBe('‹ 12\u2009336');
  });
});

describe('a strip that is kept', () => {
  const arrangement = arrange(threeBrokers, { width: 726, height: 640 });

  it('is the same object while nothing on it changed, though the frame is new', () => {
    const before = keptStrip(arrangement, 0, place, log(9, 8), context(9));
    expect(keptStrip(arrangement, 0, place, log(9, 8), context(9))).toBe(before);
  });

  it('has a second line where transactions are open, and signs where they ended', () => {
    const states = ['aborted', 'abortMark', 'commitMark', 'undecided', 'undecided'] as const;
    const cells = log(5, 5).cells.map((cell, i) => ({ ...cell, state: states[i] ?? cell.state }));
    const strip = layoutStrip(place, { ...log(5, 5), lastStableOffset: 3, cells }, context(5));
    expect(strip.lastStableX).toBe(3 * 17);
    expect(strip.cells.map(({ text }) => text)).toEqual(['0', '✕', '✓', '3', '4']);
    expect(strip.label).toContain('last stable offset 3, 2 records of open transactions, 1 record aborted');
    expect(layoutStrip(place, log(5, 5), context(5)).lastStableX).toBeNull();
    const moved = keptStrip(arrangement, 1, place, { ...log(5, 5), lastStableOffset: 3 }, context(5));
    expect(keptStrip(arrangement, 1, place, log(5, 5), context(5))).not.toBe(moved);
  });

  it('is laid out anew when a line, a cell or a reader moved', () => {
    const strip = (frame: LogFrame, rest: Partial<StripContext> = {}) =>
      keptStrip(arrangement, 0, place, frame, { ...context(9), ...rest });
    const cursors = [{ node: 7, partition: 0, position: 3, committed: 2, lag: 5 }];
    const before = strip(log(9, 8));
    const moved = strip({ ...log(9, 8), highWatermark: 9 });
    expect(moved).not.toBe(before);
    expect(moved.highWatermarkX).toBe(9 * 17);
    const lost = strip({
      ...log(9, 8),
      cells: log(9, 8).cells.map((cell) => ({ ...cell, state: 'lost' as const })),
    });
    expect(lost.cells[0]?.state).toBe('lost');
    expect(strip(log(9, 9)).cursors).toEqual([]);
    expect(strip(log(9, 9), { cursors }).cursors).toHaveLength(2);
  });
});
